"""Tables in a PDF: by their ruled lines, or by columns of words that stand under each other."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from assistant.documents import pdf_table_parts
from assistant.documents.joining import glued
from assistant.documents.lines import Line
from assistant.documents.pdf_layout import line_of, parts_of, rows_of
from assistant.documents.pdf_page import Drawing
from assistant.documents.pdf_rules import Box, grids
from assistant.documents.pdf_runs import COLUMN_GAP, Run
from assistant.documents.pdf_table_parts import Part, by_row, goes_on, texts
from assistant.documents.tables import Cell

_MARK = "\ue000"
"""Stands in the text for a table that is not written yet: no document has it (it is for private use)."""

_SAME_EDGE = 4.0
"""How far from each other the cells of a column may begin, in points."""

_EDGE = 0.15
"""The share of a page, at its top and foot, whose ruled boxes are part of a header when they come again."""

_FEWEST_ROWS = 3
_FILLED = 0.6
"""A table without lines has so many rows, at least, and most of its rows have so much of its columns."""

_NEXT_LINE = 1.45
"""A line no farther below the one above, in parts of the type size, may go on with its cells."""

_CLOSER = 0.9
"""The lines of one cell stand closer than so much of the distance between rows."""

_LONGEST_CELL = 60
_LEADERS = re.compile(r"\.{4,}|(?:\. ){4,}|…{2,}|_{4,}")


class Tables:
    """The tables of a document, each taken out of its page and put back as rows when all pages are read."""

    def __init__(self) -> None:
        self._tables: list[Part] = []
        self._at_edges: Counter[str] = Counter()

    def taken_out(self, drawing: Drawing, page: int) -> list[Run]:
        """The runs of a page, with one for each ruled table in place of those that are in it."""
        runs = drawing.runs
        for boxes in grids(drawing.rules):
            left, right = min(box.left for box in boxes), max(box.right for box in boxes)
            bottom, top = min(box.bottom for box in boxes), max(box.top for box in boxes)
            inside = [r for r in runs if bottom - 1 <= r.base <= top and r.right > left and r.left < right]
            cells = _cells(boxes, inside)
            if len({cell.row for cell in cells if cell.text}) < 2 or len({c.column for c in cells if c.text}) < 2:
                continue
            if self._is_header(cells, bottom, top, drawing):
                continue
            known = set(map(id, inside))
            edges = tuple(sorted({box.left for box in boxes}))
            mark = Run(self._marked(Part(page, edges, cells)), left, right, top - 1, 1.0, True)
            runs = [run for run in runs if id(run) not in known] + [mark]
        return runs

    def aligned(self, rows: Sequence[list[Run]], page: int, is_one_column: bool) -> list[list[Run]]:
        """The rows of a page, with one for each table without lines in place of its rows."""
        if not is_one_column:
            return list(rows)
        found: list[list[Run]] = []
        at = 0
        while at < len(rows):
            end = _end_of_table(rows, at)
            edges = _columns(rows[at:end])
            cells = _aligned_cells(rows[at:end], edges)
            if _is_contents(cells) or not (_is_table(cells, len(edges)) or self._repeats(cells)):
                found.append(rows[at])
                at += 1
                continue
            first = rows[at][0]
            table = Part(page, tuple(edge for edge, _ in edges), cells)
            found.append([Run(self._marked(table), first.left, rows[at][-1].right, first.base, first.size, True)])
            at = end
        return found

    def put_back(self, lines: Sequence[Line]) -> Iterator[Line]:
        """The lines with the rows of each table where it stood, those of a table over several pages as one."""
        number = 0
        at = 0
        while at < len(lines):
            first = self._of(lines[at])
            if first is None:
                yield lines[at]
                at += 1
                continue
            parts = [first]
            at += 1
            while at < len(lines) and (following := self._of(lines[at])) and goes_on(parts[-1], following):
                parts.append(following)
                at += 1
            number += 1
            yield from pdf_table_parts.lines(parts, number)

    def _repeats(self, cells: Sequence[Cell]) -> bool:
        """Whether the cells begin with the headings of the last table: however few, they are the rest of it."""
        first, *others = by_row(cells) or [[]]
        above = self._tables[-1].cells if self._tables else []
        return len(first) > 1 and bool(others) and texts(first) == texts(by_row(above)[0] if above else [])

    def _of(self, line: Line) -> Part | None:
        return self._tables[len(line.text) - 2] if line.text.startswith(_MARK) else None

    def _marked(self, table: Part) -> str:
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


def _cells(boxes: Sequence[Box], runs: Sequence[Run]) -> list[Cell]:
    walls = sorted({box.left for box in boxes})
    pieces = [piece for run in runs for piece in _split(run, walls)]
    cells: list[Cell] = []
    for box in boxes:
        inside = [p for p in pieces if box.left - 1 <= p.left < box.right - 1 and box.bottom - 1 <= p.base < box.top]
        cell = _cell(inside, box.row, box.column, box)
        cells.append(replace(cell, rows=box.rows, columns=box.columns))
    return cells


def _cell(runs: Sequence[Run], row: int, column: int, box: Box | None = None) -> Cell:
    lines = [line for line in (line_of(line, 0) for line in rows_of(runs)) if line.text]
    text = ""
    for number, line in enumerate(lines):
        is_cut = number > 0 and box is not None and _is_cut(lines[number - 1], line, box)
        text = text + line.text if is_cut or not text else glued(text, line.text)
    return Cell(text, row, column, bold=bool(lines) and all(line.bold for line in lines))


def _is_cut(line: Line, following: Line, box: Box) -> bool:
    """Whether a word was cut without a hyphen, as it is when it is longer than its cell is wide."""
    margin = line.left - box.left
    width = (line.right - line.left) / len(line.text)
    is_one = " " not in line.text and line.text[-1].isalpha() and following.text[0].islower()
    return is_one and line.right + margin + width > box.right


def _split(run: Run, walls: Sequence[float]) -> Iterator[Run]:
    """Part a run where a line of the table stands between two of its pieces."""
    cuts = [
        (offset, left)
        for (_, before), (offset, left) in zip(run.pieces, run.pieces[1:], strict=False)
        if any(before < wall <= left + 1 for wall in walls)
    ]
    start, begin = 0, run.left
    for offset, left in [*cuts, (len(run.text), run.right)]:
        if text := run.text[start:offset].strip():
            yield replace(run, text=text, left=begin, right=min(left, run.right), pieces=[])
        start, begin = offset, left


# Tables without lines


def _end_of_table(rows: Sequence[list[Run]], start: int) -> int:
    """Where a stretch of rows ends that may be a table: all have parts, or go on with a cell of the row above."""
    end = start
    while end < len(rows):
        row = rows[end]
        parts = list(parts_of(row))
        text = " ".join(run.text for run in row)
        if text.startswith(_MARK) or _LEADERS.search(text):
            break
        if len(parts) < 2 and (
            end == start or not (_is_close(rows[end - 1], row) or _goes_on_evenly(rows[start:end], row))
        ):
            break
        end += 1
    while end > start and len(list(parts_of(rows[end - 1]))) < 2 and not _goes_on_with(rows[start:end]):
        end -= 1
    return end


def _is_close(above: Sequence[Run], row: Sequence[Run]) -> bool:
    return 0 < above[0].base - row[0].base <= _NEXT_LINE * max(above[0].size, row[0].size)


def _goes_on_evenly(rows: Sequence[list[Run]], row: Sequence[Run]) -> bool:
    """Whether a row begins in lower case, no farther below the one above than the rows of the table stand apart."""
    gaps = [above[0].base - below[0].base for above, below in pairwise(rows)]
    gap = rows[-1][0].base - row[0].base
    return row[0].text[:1].islower() and bool(gaps) and 0 < gap <= min(gaps) * _EVEN


_EVEN = 1.1


def _goes_on_with(rows: Sequence[list[Run]]) -> bool:
    """Whether the last row is the rest of a cell: in another column than the first, or wrapped within that."""
    full = [row for row in rows if len(list(parts_of(row))) > 1]
    edges = _columns(full)
    if len(edges) < 2:
        return False
    is_wrapped = len(rows) - 1 in _wrapped(rows) and rows[-1][-1].right <= edges[1][0]
    return is_wrapped or rows[-1][0].left >= edges[1][0] - _SAME_EDGE


def _columns(rows: Sequence[list[Run]]) -> list[tuple[float, float]]:
    """Where columns begin and end: stretches that words stand in, with a space between that no row goes across."""
    stretches: list[tuple[float, float]] = []
    size = rows[0][0].size if rows else 0.0
    for left, right in sorted(part for row in rows for part in parts_of(row)):
        if stretches and left < stretches[-1][1] + COLUMN_GAP * size / 2:
            stretches[-1] = (stretches[-1][0], max(right, stretches[-1][1]))
        else:
            stretches.append((left, right))
    return stretches


def _aligned_cells(rows: Sequence[list[Run]], columns: Sequence[tuple[float, float]]) -> list[Cell]:
    wrapped = _wrapped(rows)
    grouped: list[list[list[Run]]] = []
    for number, row in enumerate(rows):
        begins = len(columns) < 2 or row[0].left < columns[1][0] - _SAME_EDGE
        goes_on = (not begins and _is_close(rows[number - 1], row)) or number in wrapped
        if grouped and goes_on:
            grouped[-1].append(row)
        else:
            grouped.append([row])
    cells: list[Cell] = []
    for number, lines in enumerate(grouped):
        for column, (left, right) in enumerate(columns):
            inside = [run for line in lines for run in line if left - 1 <= run.left <= right]
            if inside:
                cells.append(_cell(inside, number, column))
    return cells


def _wrapped(rows: Sequence[list[Run]]) -> set[int]:
    """The rows of one part that go on with the cell above: in small letters, or closer to it than rows are set."""
    gaps = {number: rows[number - 1][0].base - rows[number][0].base for number in range(1, len(rows))}
    alone = {number for number in gaps if len(list(parts_of(rows[number]))) < 2}
    between = [gap for number, gap in gaps.items() if number not in alone]
    nearest = min(between, default=0.0) * _CLOSER
    return {number for number in alone if rows[number][0].text[:1].islower() or gaps[number] < nearest}


def _is_contents(cells: Sequence[Cell]) -> bool:
    """Whether words in columns are a table of contents: each row, the first one too, ends in a page that rises."""
    last = [row[-1].text for row in by_row(cells) if row]
    pages = [int(text) for text in last if text.isdecimal() and len(text) < 5]
    return len(pages) > _FILLED * len(last) and last[0].isdecimal() and pages == sorted(pages)


def _is_table(cells: Sequence[Cell], columns: int) -> bool:
    """Whether words in columns are a table: its cells are filled, short, and beside each other."""
    rows = by_row(cells)
    if columns < 2 or len(rows) < _FEWEST_ROWS:
        return False
    filled = sum(len(row) >= max(2, _FILLED * columns) for row in rows)
    short = sum(len(cell.text) <= _LONGEST_CELL for cell in cells)
    return filled >= _FILLED * len(rows) and short >= _FILLED * len(cells)
