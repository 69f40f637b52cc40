"""Boxes beside the running text of a PDF page, such as facts or quotations: each is read by itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from statistics import median

from assistant.documents import spacing
from assistant.documents.furniture import PrintedLine, with_gaps
from assistant.documents.joining import joined
from assistant.documents.lines import Line, LineKind
from assistant.documents.pdf_layout import line_of, rows_of
from assistant.documents.pdf_rules import Frame
from assistant.documents.pdf_runs import Run

_TOUCH = 2.0
"""Boxes nearer each other than this, in points, are the cells of a table."""

_SMALLEST = 60.0
_LARGEST = 0.5
_FEWEST_ROWS = 2
"""A box is at least so wide, in points, and no larger than this part of the page; so many lines stand in it, and as
many beside it. Boxes that hold more than this part of a page's letters are its text, and not beside it."""

_BREAK = 1.25
"""How much farther apart than most lines those stand between which a paragraph ends."""


@dataclass(frozen=True, slots=True)
class Aside:
    """A box beside the text: its page, the runs in it, and the run of the text that it is read after."""

    page: int
    runs: list[Run]
    after: Run


def found(frames: Sequence[Frame], runs: Sequence[Run], page: int, area: float) -> Iterator[Aside]:
    """The boxes with text beside them on a page of some area."""
    kept = [frame for frame in _apart(frames) if frame[2] - frame[0] > _SMALLEST and _area(frame) < _LARGEST * area]
    inside = {frame: own for frame in kept if (own := _runs_in(frame, runs))}
    boxed = {id(run) for own in inside.values() for run in own}
    outside = [run for run in runs if id(run) not in boxed]
    if sum(len(run.text) for run in outside) < _LARGEST * sum(len(run.text) for run in runs):
        return
    rows = rows_of(outside)
    for (left, bottom, right, top), own in inside.items():
        beside = [r for r in outside if bottom <= r.base <= top and (r.right <= left + 1 or r.left >= right - 1)]
        if min(len(rows_of(own)), len(rows_of(beside))) >= _FEWEST_ROWS:
            yield Aside(page, own, _end_of_paragraph(rows, bottom))


def lines(aside: Aside) -> Iterator[Line]:
    """The paragraphs and items of a box; what is bold is a paragraph by itself."""
    printed = [PrintedLine(line_of(row, aside.page), -row[0].base, 0.0) for row in rows_of(aside.runs)]
    whole = [line for line in with_gaps(printed) if line.text]
    for _, together in groupby(whole, key=lambda line: line.bold):
        alike = list(together)
        for text in joined(alike, spacing.of(alike)):
            kind = LineKind.ITEM if text.place else LineKind.ASIDE
            yield Line(text.words, text.page, left=text.place.left if text.place else 0.0, kind=kind)


def _area(frame: Frame) -> float:
    return (frame[2] - frame[0]) * (frame[3] - frame[1])


def _apart(frames: Sequence[Frame]) -> list[Frame]:
    """The boxes that no other touches, as the cells of a table do; of those inside each other the outermost."""
    outer: list[Frame] = []
    touching: set[Frame] = set()
    for frame in sorted(set(frames), key=lambda frame: -_area(frame))[:_MOST]:
        near = [other for other in outer if _meet(frame, other)]
        if not near:
            outer.append(frame)
        elif not any(_is_within(frame, other) for other in near):
            touching |= {frame, *near}
            outer.append(frame)
    return [frame for frame in outer if frame not in touching]


_MOST = 200
"""A page with more boxes is a drawing."""


def _meet(frame: Frame, other: Frame) -> bool:
    across = frame[0] - _TOUCH <= other[2] and other[0] - _TOUCH <= frame[2]
    return across and frame[1] - _TOUCH <= other[3] and other[1] - _TOUCH <= frame[3]


def _is_within(frame: Frame, other: Frame) -> bool:
    return (
        other[0] - _TOUCH <= frame[0]
        and frame[2] <= other[2] + _TOUCH
        and other[1] - _TOUCH <= frame[1]
        and frame[3] <= other[3] + _TOUCH
    )


def _runs_in(frame: Frame, runs: Sequence[Run]) -> list[Run]:
    """The runs in a box, or none when some go across its edge."""
    left, bottom, right, top = frame
    level = [run for run in runs if bottom <= run.base < top and run.left < right and run.right > left]
    return level if all(run.left >= left - 1 and run.right <= right + 1 for run in level) else []


def _end_of_paragraph(rows: Sequence[Sequence[Run]], bottom: float) -> Run:
    """The last run of the first paragraph that ends below the box, or of the page."""
    gaps = [above[0].base - row[0].base for above, row in pairwise(rows)]
    usual = median(gaps) if gaps else 0.0
    for row, gap in zip(rows, gaps, strict=False):
        if row[0].base < bottom + row[0].size and gap > _BREAK * usual:
            return row[0]
    return rows[-1][0]
