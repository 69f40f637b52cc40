"""Tables of a PDF with level lines only: a line between rows, or above and below the headings and sums."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from assistant.documents import pdf_cells, pdf_columns
from assistant.documents.pdf_columns import Column, is_close
from assistant.documents.pdf_layout import rows_of
from assistant.documents.pdf_rules import Rule
from assistant.documents.pdf_runs import Run
from assistant.documents.tables import Cell

_SLACK = 2.0
"""How far from each other pieces of one line may be, in points."""

_SAME_EXTENT = 4.0
"""Lines that begin and end so near each other are of one table, in points."""

_FEWEST_LINES = 3
_LONGEST_LABEL = 3
_LABEL_SPACE = 2.6
"""Lines of text in a row that has but a name, at most, and how high each may be with the space around it, in parts of
the type size."""

_LONGEST_TEXT = 8
"""Lines in the rows of two columns, at most: what has more is two columns of running text."""

_NEAR = 2.2
"""How far from the first and the last line, in parts of the type size, rows stand above and below them, at most."""

_Lines = list[list[Run]]


@dataclass(frozen=True, slots=True)
class Banded:
    """A table: its cells and columns, the runs in it, and the height of its top."""

    cells: list[Cell]
    columns: list[Column]
    runs: list[Run]
    top: float


def found(rules: Sequence[Rule], runs: Sequence[Run]) -> Iterator[Banded]:
    """The tables that level lines make on a page: the rows stand on the steps of a ladder."""
    for left, right, heights in _ladders(rules):
        inside = [run for run in runs if run.left >= left - _SLACK and run.right <= right + _SLACK]
        for bands in _stretches(_bands(rows_of(inside), heights)):
            if (table := _table(bands)) is not None:
                yield table


def _ladders(rules: Sequence[Rule]) -> Iterator[tuple[float, float, list[float]]]:
    """Level lines under each other that begin and end alike, with their heights from the top down."""
    whole: list[Rule] = []
    for rule in sorted((rule for rule in rules if rule.level), key=lambda rule: (-round(rule.at), rule.start)):
        last = whole[-1] if whole else None
        if last and abs(last.at - rule.at) <= _SLACK and rule.start <= last.end + _SLACK:
            whole[-1] = Rule(True, last.at, last.start, max(last.end, rule.end))
        else:
            whole.append(rule)

    def extent(rule: Rule) -> tuple[int, int]:
        return round(rule.start / _SAME_EXTENT), round(rule.end / _SAME_EXTENT)

    for _, alike in groupby(sorted(whole, key=extent), key=extent):
        ladder = list(alike)
        heights = sorted({rule.at for rule in ladder}, reverse=True)
        if len(heights) >= _FEWEST_LINES:
            yield min(rule.start for rule in ladder), max(rule.end for rule in ladder), heights


def _bands(rows: Sequence[list[Run]], heights: Sequence[float]) -> list[_Lines]:
    """The rows between each two lines, and those right above the first line and below the last."""
    bands: list[_Lines] = [[] for _ in range(len(heights) + 1)]
    descending = [-height for height in heights]
    for row in rows:
        bands[bisect_left(descending, -row[0].base)].append(row)
    first, last = bands[0], bands[-1]
    above = next((at for at in range(len(first) - 1, 0, -1) if not is_close(first[at - 1], first[at])), 0)
    below = next((at for at in range(1, len(last)) if not is_close(last[at - 1], last[at])), len(last))
    bands[0] = first[above:] if first and first[-1][0].base - heights[0] <= _NEAR * first[-1][0].size else []
    bands[-1] = last[:below] if last and heights[-1] - last[0][0].base <= _NEAR * last[0][0].size else []
    return bands


def _is_divided(band: _Lines) -> bool:
    return any(len(pdf_columns.parts(row, is_counted=True)) > 1 for row in band)


def _is_label(band: _Lines, above: _Lines, below: _Lines) -> bool:
    """Whether a band has but a name, in no larger type than the row above it, and no heading with space around."""
    size = max(run.size for run in above[-1])
    height = above[-1][0].base - below[0][0].base if below else 0.0
    fits = all(run.size <= size for row in band for run in row)
    return fits and len(band) <= _LONGEST_LABEL and height <= (len(band) + 1) * _LABEL_SPACE * size


def _stretches(bands: Sequence[_Lines]) -> Iterator[list[_Lines]]:
    """Bands that follow each other and are divided in columns; those with but a name may stand between them.

    The first one of all may be the rest of a row, which a page's end cut.
    """
    stretch: list[_Lines] = []
    is_first = True
    for band, following in pairwise([*bands, [], []]):
        if band and (is_first or _is_divided(band) or (stretch and _is_label(band, stretch[-1], following))):
            stretch.append(band)
        else:
            while stretch and not _is_divided(stretch[-1]):
                stretch.pop()
            if sum(map(_is_divided, stretch)) > 1:
                yield stretch
            stretch = []
        is_first = is_first and not band


def _table(bands: Sequence[_Lines]) -> Banded | None:
    """The table that bands are, or None where their words do not stand in columns."""
    rows = [row for band in bands if _is_divided(band) for row in band]
    columns = pdf_columns.of(rows, is_counted=True)
    if len(columns) < 2 or (len(columns) == 2 and len(rows) > _LONGEST_TEXT * len(bands)):
        return None
    second = columns[1][0] - pdf_columns.SAME_EDGE
    if not _is_divided(bands[0]) and bands[0][0][0].left < second:
        bands = bands[1:]
    cells: list[Cell] = []
    for band in bands:
        row = max((cell.row for cell in cells), default=-1) + 1
        runs = [run for line in band for run in line]
        if not _is_divided(band) and runs[0].left < second < max(run.right for run in runs):
            cells.append(replace(pdf_cells.of(runs, row, 0, columns[0]), columns=len(columns)))
        elif pdf_columns.has_amounts_below_each_other(band, columns):
            cells += pdf_columns.cells(band, columns, row)
        else:
            cells += pdf_columns.of_row(band, columns, row)
    runs = [run for band in bands for row in band for run in row]
    return Banded(cells, columns, runs, max(run.base + run.size for run in runs))
