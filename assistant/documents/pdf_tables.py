"""What is taken out of the pages of a PDF and put back when all are read: tables, and boxes beside the text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from assistant.documents import pdf_aligned, pdf_asides, pdf_bands, pdf_cells, pdf_segments, pdf_table_parts
from assistant.documents.lines import Line
from assistant.documents.pdf_asides import Aside
from assistant.documents.pdf_layout import rows_of
from assistant.documents.pdf_page import Drawing
from assistant.documents.pdf_rules import grids
from assistant.documents.pdf_runs import Run
from assistant.documents.pdf_table_parts import Part, by_row, goes_on, texts
from assistant.documents.tables import Cell

_MARK = "\ue000"
"""Stands in the text for a table or box that is not written yet: no document has it (it is for private use)."""

_MOST_AT_EDGE = 2
"""Rows of a header or footer between a table and the edge of the page, at most."""

_FEWEST_COLUMNS = 3
"""A table has so many columns, at least, when nothing but these tells that it goes on."""

_EDGE = 0.15
"""The share of a page, at its top and foot, whose ruled boxes are part of a header when they come again."""


class Tables:
    """The tables and boxes of a document, each taken out of its page and put back when all pages are read."""

    def __init__(self) -> None:
        self._tables: list[Part | Aside] = []
        self._at_edges: Counter[str] = Counter()
        self._last: Part | None = None  # what stood at the foot of the page before
        self._open: Part | None = None  # the same, if it has so many columns that they tell when it goes on

    def taken_out(self, drawing: Drawing, page: int) -> list[Run]:
        """The runs of a page, with one for each ruled table or box in place of those that are in it."""
        runs = drawing.runs
        for boxes in grids([*drawing.rules, *pdf_segments.walls(drawing.rules, drawing.frames, runs)]):
            left, right = min(box.left for box in boxes), max(box.right for box in boxes)
            bottom, top = min(box.bottom for box in boxes), max(box.top for box in boxes)
            inside = [r for r in runs if bottom - 1 <= r.base <= top and r.right > left and r.left < right]
            cells = pdf_cells.in_boxes(boxes, inside)
            columns = tuple(pairwise([*sorted({box.left for box in boxes}), right]))
            part = Part(page, columns, cells, (bottom - drawing.bottom) / (drawing.top - drawing.bottom))
            is_rest = cells[-1].row == 0 and self._ends_in(part, [run for run in runs if run.base > top])
            filled = [cell for cell in cells if cell.text]
            is_table = min(len({cell.row for cell in filled}), len({cell.column for cell in filled})) > 1
            if not is_rest and (not is_table or self._is_header(cells, bottom, top, drawing)):
                continue
            runs = self._replaced(runs, inside, part, (left, right, top - 1))
        for table in pdf_bands.found(drawing.rules, [run for run in runs if not run.text.startswith(_MARK)]):
            left, right = min(run.left for run in table.runs), max(run.right for run in table.runs)
            part = Part(page, tuple(table.columns), table.cells)
            runs = self._replaced(runs, table.runs, part, (left, right, table.top))
        area = (drawing.right - drawing.left) * (drawing.top - drawing.bottom)
        for aside in pdf_asides.found(drawing.frames, runs, page, area):
            after = aside.after
            runs = self._replaced(runs, aside.runs, aside, (after.left, after.right, after.base - after.size / 2))
        return runs

    def _replaced(
        self, runs: Sequence[Run], inside: Sequence[Run], part: Part | Aside, place: tuple[float, float, float]
    ) -> list[Run]:
        """The runs with one for a table or box in place of those in it; ``place``: its left, right and height."""
        known = set(map(id, inside))
        left, right, base = place
        return [run for run in runs if id(run) not in known] + [Run(self._marked(part), left, right, base, 1.0, True)]

    def aligned(self, rows: Sequence[list[Run]], page: int, is_one_column: bool) -> list[list[Run]]:
        """The rows of a page, with one for each table without lines in place of its rows."""
        rows = list(_marks_apart(rows))
        if not is_one_column:
            return rows
        found: list[list[Run]] = []
        at = 0
        while at < len(rows):
            here = pdf_aligned.at(rows, at, _MARK)
            table = Part(page, tuple(here.columns), here.cells)
            goes_on_above = not found[_MOST_AT_EDGE:] and self._open is not None and goes_on(self._open, table)
            is_table = here.is_table or self._repeats(here.cells)
            if not goes_on_above and (here.is_contents or not is_table):
                found.append(rows[at])
                at += 1
                continue
            first = rows[at][0]
            found.append([Run(self._marked(table), first.left, rows[at][-1].right, first.base, first.size, True)])
            at = here.end
        self._last = next(filter(None, map(self._part_at, found[: -_MOST_AT_EDGE - 2 : -1])), None)
        self._open = self._last if self._last and len(self._last.columns) >= _FEWEST_COLUMNS else None
        return found

    def _ends_in(self, row: Part, above: Sequence[Run]) -> bool:
        """Whether a row by itself at the top of a page is what the end of the page before cut from a table."""
        return self._last is not None and goes_on(self._last, row) and len(rows_of(above)) <= _MOST_AT_EDGE

    def _part_at(self, row: Sequence[Run]) -> Part | None:
        """The table that a row stands for, if it does."""
        text = row[0].text
        table = self._tables[len(text) - len(_MARK) - 1] if text.startswith(_MARK) else None
        return table if isinstance(table, Part) else None

    def put_back(self, lines: Iterable[Line]) -> Iterator[Line]:
        """The lines with the rows of each table where it stood, those of a table over several pages as one."""
        number = 0
        parts: list[Part] = []
        above = 0.0  # from a line down to the box that is read after it
        for line in lines:
            here = self._of(line)
            if parts and not (isinstance(here, Part) and goes_on(parts[-1], here)):
                number += 1
                yield from pdf_table_parts.lines(parts, number)
                parts = []
            if isinstance(here, Part):
                parts.append(here)
            elif here is not None:
                above += line.gap or 0.0
                yield from pdf_asides.lines(here)
            else:
                yield line._replace(gap=line.gap + above) if above and line.gap is not None else line
                above = 0.0
        if parts:
            yield from pdf_table_parts.lines(parts, number + 1)

    def inside(self, line: Line) -> list[str]:
        """What the table or box says that a line stands for: its cells, or its runs; nothing for a line of text."""
        stands_for = self._of(line)
        if isinstance(stands_for, Part):
            return [cell.text for cell in stands_for.cells]
        return [run.text for run in stands_for.runs] if stands_for else []

    def _repeats(self, cells: Sequence[Cell]) -> bool:
        """Whether the cells begin with the headings of the last table: however few, they are the rest of it."""
        first, *others = by_row(cells) or [[]]
        last = self._tables[-1] if self._tables else None
        above = last.cells if isinstance(last, Part) else []
        return len(first) > 1 and bool(others) and texts(first) == texts(by_row(above)[0] if above else [])

    def _of(self, line: Line) -> Part | Aside | None:
        return self._tables[len(line.text) - 2] if line.text.startswith(_MARK) else None

    def _marked(self, table: Part | Aside) -> str:
        """A text of its own for each table, without figures, so that no two look like a running header."""
        self._tables.append(table)
        return _MARK + "x" * len(self._tables)

    def _is_header(self, cells: Sequence[Cell], bottom: float, top: float, drawing: Drawing) -> bool:
        height = (drawing.top - drawing.bottom) * _EDGE
        if bottom < drawing.top - height and top > drawing.bottom + height:
            return False
        text = re.sub(r"\d+", "#", " ".join(cell.text for cell in cells))
        self._at_edges[text] += 1
        return self._at_edges[text] > 1


def _marks_apart(rows: Iterable[list[Run]]) -> Iterator[list[Run]]:
    """The rows, those that stand for a table or box each by itself, also where text is on one height with it."""
    for row in rows:
        marks = [run for run in row if run.text.startswith(_MARK)]
        if len(row) > 1 and marks:
            if others := [run for run in row if not run.text.startswith(_MARK)]:
                yield others
            yield from ([mark] for mark in marks)
        else:
            yield row
