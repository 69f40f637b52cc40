"""The figures that are shipped: ``FILE`` for the web app's page, and the README's table.

Both are written by ``python -m evals publish RUN.json`` from a saved run, never by hand.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from evals.measures import MEASURES
from evals.report.blocks import Block
from evals.runs import Run

FORMAT = 1
FILE = Path("assistant/web/figures/quality.json")
BLOCK = Block(Path("README.md"), "quality", "python -m evals publish")

_IN_README = {
    "section_first": "right section cited first",
    "all_facts": "all expected facts in the answer",
    "refused_unanswerable": "unanswerable questions refused",
    "false_refusal": "answerable questions refused",
    "verbatim": "quotations verbatim",
    "form": "answered in the question's written form",
}
_SEARCHED = {"assistant": "this search", "bm25": "plain BM25", "quickstart": "LangChain quickstart"}


def of(run: Run) -> dict[str, Any]:
    """What a reader is told: when and on what it was measured, and the figures over all questions and by document.

    ``figures`` holds objects with ``suite``, ``name``, ``label`` (Norwegian), ``group`` ("all" or "set: …"), ``value``,
    ``low``, ``high``, ``cases`` and ``better`` (1: more is better, -1: less).
    """
    asked = [record for record in run.records if record.suite in ("answers", "retrieval")]
    measures = {(measure.suite, measure.name): measure for measure in MEASURES}
    figures = [
        {
            "suite": figure.suite,
            "name": figure.name,
            "label": measures[figure.suite, figure.name].label,
            "group": figure.group,
            "value": round(figure.value, 4),
            "low": round(figure.low, 4),
            "high": round(figure.high, 4),
            "cases": figure.cases,
            "better": measures[figure.suite, figure.name].better,
        }
        for figure in run.figures
        if figure.group == "all" or figure.group.startswith("set: ")
    ]
    return {
        "format": FORMAT,
        "when": run.when,
        "split": run.split,
        "questions": len({record.id for record in asked}),
        "documents": sorted({record.set for record in asked}),
        "revision": run.origin["revision"],
        "changed": run.origin["changed"],
        "figures": figures,
    }


def table(told: dict[str, Any]) -> str:
    """The README's tables in Markdown, from what ``of`` gives: all that it shows stands in ``FILE`` too."""
    figures = {(each["suite"], each["name"]): each for each in told["figures"] if each["group"] == "all"}
    lines = [
        f"Measured {told['when'][:10]} on {told['questions']} {told['split']} questions over "
        f"{len(told['documents'])} document{'s' if len(told['documents']) > 1 else ''}, with 95 % intervals.",
        "",
        "| | share |",
        "| --- | --- |",
    ]
    for name, title in _IN_README.items():
        figure = figures.get(("answers", name))
        if figure:
            low, high = 100 * figure["low"], 100 * figure["high"]
            lines.append(f"| {title} | {figure['value']:.0%} [{low:.0f}, {high:.0f}] |")
    searched = {system: figures.get(("retrieval", f"{system}:ndcg@10")) for system in _SEARCHED}
    first = {system: figures.get(("retrieval", f"{system}:recall@1")) for system in _SEARCHED}
    if all(searched.values()):
        lines += ["", "| finds the right section | recall@1 | nDCG@10 |", "| --- | --- | --- |"]
    for system, title in _SEARCHED.items():
        one, ten = first[system], searched[system]
        if one and ten:
            interval = f"[{ten['low']:.2f}, {ten['high']:.2f}]"
            lines.append(f"| {title} | {one['value']:.2f} | {ten['value']:.2f} {interval} |")
    return "\n".join(lines)


def publish(run: Run, root: Path) -> None:
    """Write the run's figures into the README's marked block and ``FILE``.

    Raises:
        ValueError: the README has no such block.
    """
    told = of(run)
    BLOCK.write(root, table(told))
    (root / FILE).write_text(json.dumps(told, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
