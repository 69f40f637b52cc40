"""A run as text for a terminal."""

from __future__ import annotations

from evals.measures import MEASURES, Figure
from evals.record import Record
from evals.runs import Run


def run(finished: Run, misses: bool) -> list[str]:
    """The figures over all questions, one line each, and if wished the questions that went wrong."""
    told = [f"{len(finished.records)} cases, {finished.split}, {finished.seconds:.0f} s"]
    for measure in MEASURES:
        figure = finished.figure(measure.suite, measure.name)
        if figure:
            told.append(line(figure))
    kinds = [f for f in finished.figures if f.name == "refused_unanswerable" and f.group.startswith("kind: ")]
    told += ["unanswerable refused, by kind:", *(f"  {line(figure, figure.group[6:])}" for figure in kinds)]
    told.append(f"time of {sum(bool(record.timings_ms) for record in finished.records)} cases, asked one at a time:")
    for stage, ms in finished.latency_ms.items():
        told.append(f"  {stage}: median {ms['median']:.0f} ms, 95th percentile {ms['p95']:.0f} ms")
    told.append(f"memory: {finished.memory_mb:.0f} MB")
    if finished.usage:
        told.append(f"language model: {', '.join(f'{name} {value:g}' for name, value in finished.usage.items())}")
    if misses:
        told += [f"{wrong:14} {r.id} {r.shown['question']}" for r in finished.records if (wrong := _wrong(r))]
    return told


def line(figure: Figure, name: str | None = None) -> str:
    """One figure with its interval."""
    return f"{name or figure.name:28} {figure.value:.3f}  [{figure.low:.3f}, {figure.high:.3f}]  n={figure.cases}"


def _wrong(record: Record) -> str:
    values = record.values
    if record.suite != "answers":
        return ""
    if not record.answerable:
        return "" if values["refused"] else "not refused"
    if values["refused"]:
        return "refused"
    return "section" if not values["section_first"] else "" if values.get("all_facts", 1) else "facts"
