"""Tables of a PDF that go over several pages: put together, with what each page repeats of them said once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from assistant.documents import tables
from assistant.documents.joining import glued
from assistant.documents.lines import Line, LineKind
from assistant.documents.tables import FIGURE, TOTAL, Cell

_SAME_EDGE = 4.0
"""How far from each other the columns of a table may be on two pages, in points."""

_MUCH_ROOM = 0.4
"""A table with so much of the page's height below it was not cut by the page's end."""


@dataclass(slots=True)
class Part:
    """A table as one page has it; ``columns`` are where they begin and end.

    ``room`` is the share of the page's height that is below it, 0 where that is not known.
    """

    page: int
    columns: tuple[tuple[float, float], ...]
    cells: list[Cell]
    room: float = 0.0


def goes_on(table: Part, following: Part) -> bool:
    """Whether a table on the next page is the same one: nothing stands between, and its columns are as before.

    Words in columns begin or end where they did, unless the headings say that the columns are the same. Headings of its
    own begin another table.
    """
    if following.page != table.page + 1 or len(following.columns) != len(table.columns):
        return False
    if _begins_another(table, following):
        return False
    pairs = zip(table.columns, following.columns, strict=True)
    are_level = all(min(abs(a - b) for a, b in zip(*pair, strict=True)) <= _SAME_EDGE for pair in pairs)
    return are_level or texts(by_row(table.cells)[0]) == texts(by_row(following.cells)[0])


def _begins_another(table: Part, following: Part) -> bool:
    """Whether the first row has other headings: in bold as the table's are, or above figures where it was not cut."""
    rows, above = by_row(following.cells), by_row(table.cells)
    names = [cell for cell in rows[0] if cell.text]
    is_known = any(texts(row) == texts(rows[0]) for row in above)
    if is_known or len(rows) < 2 or len(names) < max(2, len(following.columns)):
        return False
    if any(FIGURE.match(cell.text) or cell.text[0].islower() for cell in names) or TOTAL.match(names[0].text):
        return False
    if _is_bold(above[0]) and _is_bold(rows[0]):
        return not any(_is_bold(row) for row in (*above[1:], rows[1]))
    columns = {cell.column for cell in names}
    figures = [{cell.column for cell in row if FIGURE.match(cell.text)} & columns for row in rows[1:]]
    return table.room > _MUCH_ROOM and bool(set.intersection(*figures))


def _is_bold(row: Sequence[Cell]) -> bool:
    filled = [cell for cell in row if cell.text]
    return bool(filled) and all(cell.bold for cell in filled)


def lines(parts: Sequence[Part], number: int) -> Iterator[Line]:
    """The rows of a table; what its parts on later pages repeat of its headings is said once."""
    rows: list[list[Cell]] = []
    pages: list[int] = []
    first = by_row(parts[0].cells)
    for part in parts:
        own = by_row(part.cells)
        repeated = 0
        while rows and repeated < min(len(own), len(first)) and texts(own[repeated]) == texts(first[repeated]):
            repeated += 1
        own = own[repeated:]
        if rows and own and _is_rest(own[0], rows):
            rest = own.pop(0)
            _glue(rows, rest)
            if own:
                own[0] = sorted([*_reaching_down(rest, rows), *own[0]], key=lambda cell: cell.column)
            repeated += 1
        if rows and own:
            own[0] = _carried_over(own[0], rows)
        rows += ([replace(cell, row=cell.row - repeated + len(pages)) for cell in row] for row in own)
        pages += [part.page] * len(own)
    made = tables.written([cell for row in rows for cell in row])
    if made.caption:
        yield Line(made.caption, pages[0], kind=LineKind.CAPTION, level=number)
    for text, row in zip(made.rows, made.places, strict=True):
        yield Line(text, pages[row], kind=LineKind.ROW, level=number)


def by_row(cells: Sequence[Cell]) -> list[list[Cell]]:
    """The cells of each row."""
    height = max((cell.row for cell in cells), default=-1) + 1
    rows: list[list[Cell]] = [[] for _ in range(height)]
    for cell in cells:
        rows[cell.row].append(cell)
    return rows


def texts(row: Sequence[Cell]) -> list[str]:
    """What a row says."""
    return [cell.text for cell in row]


def _is_rest(row: Sequence[Cell], above: Sequence[Sequence[Cell]]) -> bool:
    """Whether the first row on a page is the rest of the one before, which the page's end cut.

    It begins in small letters, as no row before it does, or with nothing: then all that it says begins in small
    letters, or each row before it has a first cell of its own. What fills a cell by itself is no rest of another.
    """
    filled = {cell.column: cell.text for cell in row if cell.text}
    last = {cell.column: cell.text for cell in above[-1] if cell.text}
    if not filled or any(FIGURE.match(text) and column in last for column, text in filled.items()):
        return False
    firsts = [next((cell for cell in up if cell.column == 0), None) for up in above[1:] or above]
    if 0 in filled:
        return filled[0][0].islower() and not any(cell and cell.text[:1].islower() for cell in firsts)
    is_small = all(text[0].islower() for text in filled.values())
    return is_small or all(cell is not None and cell.text and cell.rows == 1 for cell in firsts)


def _glue(rows: Sequence[list[Cell]], rest: Sequence[Cell]) -> None:
    """Put what the rest of a row says into the row's cells, which may begin in a row above it."""
    for more in rest:
        if not more.text:
            continue
        at = _above(rows, more.column)
        row = rows[-1] if at is None else rows[at]
        empty = replace(more, text="", row=rows[-1][0].row, rows=1)
        cell = next((cell for cell in row if cell.column == more.column), empty)
        whole = replace(cell, text=glued(cell.text, more.text) if cell.text else more.text)
        others = (other for other in row if other is not cell)
        row[:] = sorted([*others, whole], key=lambda one: one.column)


def _above(rows: Sequence[Sequence[Cell]], column: int) -> int | None:
    """The last of the rows that has a cell in a column, which reaches down to the last row."""
    last = rows[-1][0].row
    for at in range(len(rows) - 1, -1, -1):
        if found := next((cell for cell in rows[at] if cell.column == column), None):
            return at if found.row + found.rows > last else None
    return None


def _reaching_down(rest: Sequence[Cell], rows: Sequence[Sequence[Cell]]) -> Iterator[Cell]:
    """The cells of the rest of a row that rows below it stand beside: there they say what they said above."""
    for cell in rest:
        at = _above(rows, cell.column) if cell.rows > 1 else None
        if at is not None:
            text = next(other.text for other in rows[at] if other.column == cell.column)
            yield replace(cell, text=text, row=cell.row + 1, rows=cell.rows - 1)


def _carried_over(row: Sequence[Cell], above: Sequence[Sequence[Cell]]) -> list[Cell]:
    """The first row on a new page: where it begins with nothing, the cell that began the rows above goes on."""
    begins = next((cell for up in reversed(above) for cell in up if cell.column == 0 and cell.text), None)
    if begins is None or not row or row[0].column or row[0].text:
        return list(row)
    return [replace(row[0], text=begins.text), *row[1:]]
