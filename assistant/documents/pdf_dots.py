"""Bullets that a PDF draws as small areas and not as signs, as browsers print them: given back as text."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from assistant.documents.pdf_rules import Frame
from assistant.documents.pdf_runs import Run

_BULLET = "•"

_LARGEST = 0.6
_HIGHEST = 0.7
"""How wide a bullet is, and how far above the line that it stands on its middle, at most, in parts of the type size."""

_NEAREST = 0.1
_FARTHEST = 2.5
"""How far before its words a bullet ends, in parts of the type size."""

_MOST = 500
"""A page with more dots is a drawing."""


def with_bullets(runs: Sequence[Run], dots: Sequence[Frame]) -> list[Run]:
    """The runs of a page, with one more for each dot that stands right before the first words of a line."""
    found = list(runs)
    if not 0 < len(dots) <= _MOST:
        return found
    by_base = sorted(runs, key=lambda run: run.base)
    bases = [run.base for run in by_base]
    deepest = max(run.size for run in runs) if runs else 0.0
    marked: set[int] = set()
    for dot in dots:
        middle = (dot[1] + dot[3]) / 2
        near = by_base[bisect_left(bases, middle - _HIGHEST * deepest) : bisect_left(bases, middle)]
        level = [run for run in near if middle - run.base <= _HIGHEST * run.size and run.right > dot[0]]
        first = min(level, key=lambda run: run.left, default=None)
        if first is None or id(first) in marked or any(_is_left_of(dot, run, middle) for run in near):
            continue
        gap = first.left - dot[2]
        if dot[2] - dot[0] <= _LARGEST * first.size and _NEAREST * first.size <= gap <= _FARTHEST * first.size:
            marked.add(id(first))
            found.append(Run(_BULLET, dot[0], dot[2], first.base, first.size, False))
    return found


def _is_left_of(dot: Frame, run: Run, middle: float) -> bool:
    """Whether words end so close before a dot that it stands between words, as in a heading or a date."""
    return middle - run.base <= _HIGHEST * run.size and 0 <= dot[0] - run.right < _FARTHEST * run.size
