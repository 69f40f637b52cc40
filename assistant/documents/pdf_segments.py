"""Tables of a PDF whose lines and shades are drawn cell by cell: where the pieces of a level line meet, columns do."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from assistant.documents import pdf_cells
from assistant.documents.pdf_columns import is_close
from assistant.documents.pdf_layout import parts_of, rows_of
from assistant.documents.pdf_rules import Frame, Rule
from assistant.documents.pdf_runs import Run

_SLACK = 2.0
"""How far from each other pieces that meet, and lines that are one, may be, in points."""

_FEWEST_EDGES = 2
"""A line in one piece has so many: where it begins and where it ends."""

_FEWEST_LINES = 3
_FEWEST_SHARED = 0.5
"""A table has so many level lines, at least, and each shares so many of the places where its columns meet."""

_LARGER = 1.05
_NEAR = 2.2
_MOST_LINES = 3
_LABEL_SPACE = 2.6
_BELOW_BASE = 0.3
"""Rows are in no type that is more than so much larger than the table's; those above the first line stand so near it;
a name that goes across columns has so many lines, each so high; letters reach so far
below their line: all in parts of the type size."""

_MOST = 4_000
"""A page with more pieces is a drawing."""


@dataclass(slots=True)
class _Course:
    """A level line, with the places where its pieces begin, meet and end."""

    at: float
    edges: list[float]


def walls(rules: Sequence[Rule], frames: Sequence[Frame], runs: Sequence[Run]) -> list[Rule]:
    """The lines that are not drawn between the cells of such tables, and around them."""
    if len(rules) + len(frames) > _MOST:
        return []
    upright = [rule for rule in rules if not rule.level and rule.end - rule.start > 2 * _SLACK]
    level = [rule for rule in rules if rule.level]
    for frame in frames:
        level += (Rule(True, at, frame[0], frame[2]) for at in (frame[1], frame[3]))
    found: list[Rule] = []
    for table in _tables(list(_courses(level))):
        left, right = min(course.edges[0] for course in table), max(course.edges[-1] for course in table)
        top, bottom = table[0].at, table[-1].at
        if any(left < rule.at < right and rule.start < top and rule.end > bottom for rule in upright):
            continue  # its columns are drawn, here and there at least
        inside = [run for run in runs if run.left >= left - _SLACK and run.right <= right + _SLACK]
        found += _walls(table, left, right, inside)
    return found


def _courses(rules: Sequence[Rule]) -> Iterator[_Course]:
    """The lines that have pieces, from the top down."""
    level: list[list[Rule]] = []
    for rule in sorted(rules, key=lambda rule: -rule.at):
        if level and level[-1][0].at - rule.at <= _SLACK:
            level[-1].append(rule)
        else:
            level.append([rule])
    for pieces in level:
        course = _Course(pieces[0].at, [])
        for rule in sorted(pieces, key=lambda rule: (rule.start, rule.end)):
            if course.edges and rule.start > course.edges[-1] + _SLACK:
                if len(course.edges) > _FEWEST_EDGES:
                    yield course
                course = _Course(rule.at, [])
            course.edges += [rule.start] if not course.edges else []
            course.edges += [rule.end] if rule.end > course.edges[-1] + _SLACK else []
        if len(course.edges) > _FEWEST_EDGES:
            yield course


def _tables(courses: Sequence[_Course]) -> Iterator[list[_Course]]:
    """Lines under each other whose pieces meet at the same places."""
    table: list[_Course] = []
    for course in [*courses, None]:
        if table and (course is None or not _is_alike(table, course)):
            if len(table) >= _FEWEST_LINES:
                yield table
            table = []
        if course is not None:
            table.append(course)


def _is_alike(table: Sequence[_Course], course: _Course) -> bool:
    known = _inner([table[0], table[-1]])
    own = _inner([course])
    shared = sum(any(abs(edge - other) <= _SLACK for other in known) for edge in own)
    return shared >= max(1, _FEWEST_SHARED * min(len(own), len(known)))


def _inner(courses: Sequence[_Course]) -> list[float]:
    """Where columns meet: all places but the outermost, those that lie close as one."""
    found: list[float] = []
    for edge in sorted(edge for course in courses for edge in course.edges):
        if not found or edge - found[-1] > _SLACK:
            found.append(edge)
    return found[1:-1]


def _walls(table: Sequence[_Course], left: float, right: float, runs: Sequence[Run]) -> Iterator[Rule]:
    """The walls in all bands between the lines, but where words go across; a band of other text parts two tables."""
    inner = _inner(table)
    within = sorted(run.size for run in runs if table[-1].at <= run.base < table[0].at)
    if not within:
        return
    size = within[len(within) // 2]
    yield from (Rule(True, course.at, course.edges[0], course.edges[-1]) for course in table)
    heights = [table[0].at, *(below.at for above, below in pairwise(table) if above.at - below.at > _SLACK)]
    runs = sorted(runs, key=lambda run: run.base)
    bases = [run.base for run in runs]
    for top, bottom in pairwise([math.inf, *heights]):
        band = rows_of(runs[bisect_left(bases, bottom) : bisect_left(bases, top)])
        crossed = {x for row in band for x in _crossed(row, inner)}
        if top == math.inf or _is_other(band, bool(crossed), top - bottom, size):
            over = _over(band, bottom, size, inner)
            if over is None:
                continue
            top, crossed = over, set()
            yield Rule(True, over, left, right)
        yield from (Rule(False, x, bottom, top) for x in (left, *inner, right) if x not in crossed)
    under = _under(rows_of(runs[: bisect_left(bases, heights[-1])]), _room(heights, bases), heights[-1], size, inner)
    if under is not None:
        yield Rule(True, under, left, right)
        yield from (Rule(False, x, under, heights[-1]) for x in (left, *inner, right))


def _crossed(row: Sequence[Run], inner: Sequence[float]) -> set[float]:
    """The places between columns that words go across: all of what stands by itself, or else a single word."""
    if len(list(parts_of(row))) < 2:
        left, right = row[0].left, max(run.right for run in row)
        return {x for x in inner if left < x - 1 and right > x + 1}
    crossed: set[float] = set()
    for run in row:
        starts = [piece.left for piece in pdf_cells.split(run, inner)]
        crossed.update(x for x in inner if starts[-1] < x - 1 and x + 1 < run.right)
        for left, following in pairwise(starts):  # each is parted from the next at the last place before that
            crossed.update([x for x in inner if left < x - 1 and x <= following + 1][:-1])
    return crossed


def _over(rows: Sequence[list[Run]], line: float, size: float, inner: Sequence[float]) -> float | None:
    """The top of the headings that stand right above the first line, in columns and in no larger type."""
    if not rows or rows[-1][0].base - line > _NEAR * size:
        return None
    first = len(rows)
    while first and (first == len(rows) or is_close(rows[first - 1], rows[first])):
        row = rows[first - 1]
        if _crossed(row, inner) or any(run.size > _LARGER * size for run in row):
            break
        first -= 1
    heading = rows[first:]
    return max(run.base + run.size for run in heading[0]) if any(len(row) > 1 for row in heading) else None


def _room(heights: Sequence[float], bases: Sequence[float]) -> list[float]:
    """How far below each line the text of its row begins; ``bases`` rise."""
    firsts = ((top, bisect_left(bases, top) - 1, bottom) for top, bottom in pairwise(heights))
    return [top - bases[at] for top, at, bottom in firsts if at >= 0 and bases[at] >= bottom]


def _under(
    rows: Sequence[list[Run]], room: Sequence[float], line: float, size: float, inner: Sequence[float]
) -> float | None:
    """The foot of the row below the last line, where each row has a line above it and none below.

    It stands as far below its line as the others, and in the same columns: what comes after a table does not.
    """
    if not rows or not any(abs(line - rows[0][0].base - other) <= _SLACK for other in room):
        return None
    if len(rows[0]) < 2 or not _is_in_columns(rows[0], inner, size):
        return None
    last = 0
    for above, row in pairwise(rows):
        if not (is_close(above, row) and _is_in_columns(row, inner, size)):
            break
        last += 1
    return rows[last][0].base - _BELOW_BASE * size


def _is_in_columns(row: Sequence[Run], inner: Sequence[float], size: float) -> bool:
    return not _crossed(row, inner) and all(run.size <= _LARGER * size for run in row)


def _is_other(band: Sequence[Sequence[Run]], is_crossed: bool, height: float, size: float) -> bool:
    """Whether what stands between two lines is no row of the table: larger, or running text with space around it."""
    if any(run.size > _LARGER * size for row in band for run in row):
        return True
    return is_crossed and (len(band) > _MOST_LINES or height > (len(band) + 1) * _LABEL_SPACE * size)
