"""The figures of NorQuAD as docs/evals.md shows them, beside what they are meant to reach."""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from evals.norquad import Figure
from evals.report.blocks import Block

BLOCK = Block(Path("docs/evals.md"), "norquad", "python -m evals norquad")


def table(figures: Sequence[Figure], origin: dict[str, Any], day: str) -> str:
    """Two tables in Markdown: the searches side by side, and answers and refusals.

    ``origin`` is that of a run, ``day`` when it was measured.
    """
    ranked = [figure for figure in figures if figure.system]
    others = [figure for figure in figures if not figure.system]
    systems, names = ({getattr(f, part): None for f in ranked} for part in ("system", "name"))
    changed = " with changes" if origin["changed"] else ""
    lines = [
        f"Measured {day} on {ranked[0].cases} questions with 95 % intervals; revision "
        f"{origin['revision'] or 'unknown'}{changed}.",
        "",
        f"| finds the passage | {' | '.join(names)} |",
        f"| --- |{' --- |' * len(names)}",
    ]
    for system in systems:
        cells = [_cell(figure) for figure in ranked if figure.system == system]
        lines.append(f"| {system} | {' | '.join(cells)} |")
    lines += ["", "| | measured | bar |", "| --- | --- | --- |"]
    lines += [f"| {figure.name} | {_cell(figure)} | {_bar(figure)} |" for figure in others]
    return "\n".join(lines)


def _cell(figure: Figure) -> str:
    return f"{figure.value:.3f} [{figure.low:.3f}, {figure.high:.3f}]"


def _bar(figure: Figure) -> str:
    return f"{figure.bar:.2f}" if figure.bar is not None else ""


def publish(figures: Sequence[Figure], origin: dict[str, Any], root: Path) -> None:
    """Write the tables into ``BLOCK``.

    Raises:
        ValueError: the page has no such block.
    """
    BLOCK.write(root, table(figures, origin, time.strftime("%Y-%m-%d", time.gmtime())))
