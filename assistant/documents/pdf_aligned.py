"""Tables of a PDF without ruled lines: columns of words that stand under each other."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from assistant.documents import pdf_columns
from assistant.documents.pdf_columns import SAME_EDGE, Column, is_close
from assistant.documents.pdf_layout import parts_of
from assistant.documents.pdf_runs import Run
from assistant.documents.pdf_table_parts import by_row
from assistant.documents.tables import FIGURE, Cell

_FEWEST_ROWS = 3
_FEWEST_COLUMNS = 3
_FILLED = 0.6
"""A table has so many rows, at least, or two that say what so many columns hold; and most of its rows have so much of
its columns."""

_LONGEST_CELL = 60
_LEADERS = re.compile(r"\.{4,}|(?:\. ){4,}|…{2,}|_{4,}")
_EVEN = 1.1

_MOST_LABEL_LINES = 3
_LABEL_SPACE = 3.0
"""A name between the rows of a table has so many lines, and so much space above and below it in parts of the type
size, at most."""


@dataclass(frozen=True, slots=True)
class Aligned:
    """What may be a table: its cells and columns, and the place of the row after it."""

    cells: list[Cell]
    columns: list[Column]
    end: int

    @property
    def is_contents(self) -> bool:
        """Whether it is a table of contents: each row, the first one too, ends in a page that rises."""
        last = [row[-1].text.split()[-1] for row in by_row(self.cells) if row and row[-1].text]
        pages = [int(text) for text in last if text.isdecimal() and len(text) < 5]
        return len(pages) > _FILLED * len(last) > 0 and last[0].isdecimal() and pages == sorted(pages)

    @property
    def is_table(self) -> bool:
        """Whether it is a table: its cells are filled, short, and beside each other."""
        rows, count = by_row(self.cells), len(self.columns)
        if count < 2 or not (len(rows) >= _FEWEST_ROWS or self._is_begun):
            return False
        filled = sum(len(row) >= max(2, _FILLED * count) for row in rows)
        short = sum(len(cell.text) <= _LONGEST_CELL for cell in self.cells)
        is_short = short >= _FILLED * len(self.cells) or count > _FEWEST_COLUMNS
        return filled >= _FILLED * len(rows) and is_short

    @property
    def _is_begun(self) -> bool:
        """Whether there are but headings and a row of figures, as above a page's end."""
        first, *others = by_row(self.cells)
        figures = [cell for cell in others[-1] if FIGURE.match(cell.text)] if others else []
        return len(self.columns) >= _FEWEST_COLUMNS and len(first) + 1 >= len(self.columns) and len(figures) > 1


def at(rows: Sequence[Sequence[Run]], start: int, mark: str) -> Aligned:
    """What may be a table from a row on; ``mark`` begins rows that stand for tables found before."""
    end = _end(rows, start, mark)
    while label := _label_below(rows, start, end, mark):
        end = _end(rows, start, mark, after=label)
    inside = rows[start:end]
    columns = pdf_columns.of(inside, bool(inside) and pdf_columns.is_counted(inside))
    return Aligned(pdf_columns.cells(inside, columns), columns, end)


def _end(rows: Sequence[Sequence[Run]], start: int, mark: str, after: int = 0) -> int:
    """Where a stretch of rows ends: all have parts, or go on with a cell of the row above.

    Those before ``after`` are known to be of it.
    """
    end = max(start, after)
    while end < len(rows):
        row = rows[end]
        if _is_other(row, mark):
            break
        is_alone = len(list(parts_of(row))) < 2
        if is_alone and (end == start or not (is_close(rows[end - 1], row) or _goes_on_evenly(rows[start:end], row))):
            break
        end += 1
    while end > max(start, after) and len(list(parts_of(rows[end - 1]))) < 2 and not _goes_on_with(rows[start:end]):
        end -= 1
    return end


def _is_other(row: Sequence[Run], mark: str) -> bool:
    text = " ".join(run.text for run in row)
    return text.startswith(mark) or _LEADERS.search(text) is not None


def _goes_on_evenly(rows: Sequence[Sequence[Run]], row: Sequence[Run]) -> bool:
    """Whether a row begins in lower case, no farther below the one above than the rows of the table stand apart."""
    gaps = [above[0].base - below[0].base for above, below in pairwise(rows)]
    gap = rows[-1][0].base - row[0].base
    return row[0].text[:1].islower() and bool(gaps) and 0 < gap <= min(gaps) * _EVEN


def _goes_on_with(rows: Sequence[Sequence[Run]]) -> bool:
    """Whether the last row is the rest of a cell: in another column than the first, or wrapped within that."""
    columns = pdf_columns.of(rows, pdf_columns.is_counted(rows))
    if len(columns) < 2:
        return False
    is_wrapped = len(rows) - 1 in pdf_columns.wrapped_alone(rows) and rows[-1][-1].right <= columns[1][0]
    return is_wrapped or rows[-1][0].left >= columns[1][0] - SAME_EDGE


def _label_below(rows: Sequence[Sequence[Run]], start: int, end: int, mark: str) -> int | None:
    """The place of the row after a name that stands in the first column alone, when the table goes on below it."""
    below = end
    while below < len(rows) and below - end < _MOST_LABEL_LINES and len(list(parts_of(rows[below]))) < 2:
        below += 1
    if not start < end < below < len(rows) or any(_is_other(row, mark) for row in rows[end : below + 1]):
        return None
    size = rows[end - 1][-1].size
    gaps = [above[0].base - row[0].base for above, row in pairwise(rows[end - 1 : below + 1])]
    if not all(0 < gap <= _LABEL_SPACE * size for gap in gaps):
        return None
    before = pdf_columns.of(rows[start:end], is_counted=False)
    columns = pdf_columns.of([*rows[start:end], rows[below]], is_counted=False)
    if not 2 <= len(before) <= len(columns) <= len(before) + 1 or len(columns) < _FEWEST_COLUMNS:
        return None
    names = [run for row in rows[end:below] for run in row]
    fits = all(run.right < columns[1][0] and run.left <= columns[0][0] + SAME_EDGE for run in names)
    return below if fits and all(run.size <= size for run in names) else None
