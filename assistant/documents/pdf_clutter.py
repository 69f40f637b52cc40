"""What is printed on a page beside its text: watermarks under it, and the numbers of its lines in the margin."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from itertools import pairwise
from operator import attrgetter
from statistics import mode

from assistant.documents.pdf_runs import Run

_MUCH_LARGER = 1.8
_COVERED = 2
"""A watermark is so much larger than the text, and stands over so many lines of it, at least."""

_HEIGHT = 0.7
"""Height of capitals, in parts of the type size."""

_FEWEST = 4
"""Fewer figures in the margin number nothing."""

_LONGEST_NUMBER = 4
_SAME_EDGE = 3.0
_SMALLER = 0.95
_STEPS = (1, 2, 5, 10)
_NUMBERED = 0.6
"""Line numbers count so many of a page's lines, at least; headers and footers have none."""

_FEWEST_LINES = 10
"""Lines that are numbered on the first page that has line numbers, at least."""

_FARTHEST = 3.5
"""How far lines of text stand apart, at most, in parts of the size of their numbers."""


class Clutter:
    """Takes out what is no text, page by page; a watermark once seen is known on pages without text too."""

    def __init__(self) -> None:
        self._watermarks: set[tuple[str, float]] = set()
        self._has_line_numbers = False

    def without(self, runs: Sequence[Run]) -> list[Run]:
        """The runs of a page that are its text."""
        kept = self._without_watermarks(runs)
        numbers = _line_numbers(kept, _FEWEST if self._has_line_numbers else _FEWEST_LINES)
        self._has_line_numbers = self._has_line_numbers or bool(numbers)
        return [run for run in kept if id(run) not in numbers]

    def _without_watermarks(self, runs: Sequence[Run]) -> list[Run]:
        if not runs:
            return []
        size = mode(run.size for run in runs)
        large = [run for run in runs if run.size > _MUCH_LARGER * size]
        for run in large:
            if sum(_lies_over(run, other) for other in runs if other is not run) >= _COVERED:
                self._watermarks.add((run.text.strip(), run.size))
        return [run for run in runs if (run.text.strip(), run.size) not in self._watermarks]


def _lies_over(large: Run, run: Run) -> bool:
    """Whether a line of text runs through letters: what is meant to be read keeps clear of other text."""
    inside = large.base < run.base < large.base + _HEIGHT * large.size
    return inside and run.left < large.right and run.right > large.left


def _line_numbers(runs: Sequence[Run], fewest: int) -> set[int]:
    """The identities of the runs that number lines: figures beside all text, rising evenly down the page.

    They number nearly all lines of the page, each or every fifth, and ``fewest`` at least: a few figures that hang
    beside paragraphs number those.
    """
    figures = [run for run in runs if run.text.strip().isdecimal() and len(run.text.strip()) <= _LONGEST_NUMBER]
    columns = (_column(figures, edge) for edge in (attrgetter("right"), attrgetter("left")))
    return next((set(map(id, column)) for column in columns if _numbers_lines(column, runs, fewest)), set())


def _column(figures: Sequence[Run], edge_of: Callable[[Run], float]) -> list[Run]:
    """The figures, from the top down, that begin or end where most do."""
    edges = Counter(round(edge_of(run) / _SAME_EDGE) for run in figures)
    edge = max(edges, key=edges.__getitem__, default=0)
    column = [run for run in figures if abs(edge_of(run) / _SAME_EDGE - edge) <= 1]
    return sorted(column, key=lambda run: -run.base)


def _numbers_lines(column: Sequence[Run], runs: Sequence[Run], fewest: int) -> bool:
    values = [int(run.text) for run in column]
    known = set(map(id, column))
    others = [run for run in runs if id(run) not in known]
    steps = {after - before for before, after in pairwise(values)}
    if (
        len(column) < _FEWEST
        or not _are_beside(column, others)
        or len(steps) != 1
        or (step := steps.pop()) not in _STEPS
    ):
        return False
    numbered = step * len(column)
    is_each = numbered >= _NUMBERED * len({round(run.base) for run in others})
    return numbered >= fewest and is_each and (step > 1 or _stand_evenly(column))


def _are_beside(column: Sequence[Run], others: Sequence[Run]) -> bool:
    """Whether figures stand left of all other text, or right of it and smaller, as the pages of contents do not."""
    if not others or min(run.left for run in others) > max(run.right for run in column):
        return True
    is_smaller = max(run.size for run in column) < _SMALLER * mode(run.size for run in others)
    return is_smaller and max(run.right for run in others) < min(run.left for run in column)


def _stand_evenly(column: Sequence[Run]) -> bool:
    """Whether most of the figures stand as far from the one above as any others do, as lines of text do."""
    gaps = Counter(round(above.base - below.base) for above, below in pairwise(column))
    (gap, _), *_ = gaps.most_common(1)
    alike = sum(count for other, count in gaps.items() if abs(other - gap) <= 1)
    return alike * 2 >= len(column) - 1 and gap <= _FARTHEST * mode(run.size for run in column)
