"""Tables to rows of text, each with the headings of its columns: "Tiltak: Ny bru; Ansvar: Rådet; Kostnad 2027: 300"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.documents import table_labels
from assistant.documents.bounds import MOST_CHARACTERS, TooMuch

MOST_COLUMNS = 200
MOST_ROWS = 20_000
"""A table that claims more is cut: no printed table has as many."""

CAPTION = re.compile(r"(?:tabell|tab\.)\s*\d", re.IGNORECASE)
"""How a line begins that names the table below it."""

_LONGEST_HEADING = 80
_LONGEST_GROUP = 120
"""Characters in the heading of a column, and in a row across the table that names those below it."""

_LONGEST_ABBREVIATED = 2
"""Words in a heading that ends in a period because it is shortened: "Nr.", "Kap. nr."."""

TOTAL = re.compile(r"(?:sum|total|totalt|i alt|til saman|til sammen|tilsammen|samlet|samla)\b", re.IGNORECASE)
"""How a row's first cell begins when the row adds up the others."""

_YEARS = re.compile(r"(?:19|20|21)\d\d(?:\s*[-–/]\s*(?:19|20|21)?\d\d)?")
FIGURE = re.compile(r"[-–+]?\d")
"""How a cell begins that holds a figure."""

_MOST_PAIRS = 12
_AMOUNT = re.compile(r"[-–+]?[\d\s.,]*\d[\d\s.,]*%?")


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell with its place, counted from 0, and how many rows and columns it covers.

    ``heading``: the format marks it as one. ``bold``: all of it is set in a bold face.
    """

    text: str
    row: int
    column: int
    rows: int = 1
    columns: int = 1
    heading: bool = False
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Written:
    """A table as text: what stands above its rows, and the rows, each with its place in the table."""

    caption: str | None
    rows: tuple[str, ...]
    places: tuple[int, ...]


def written(cells: Sequence[Cell]) -> Written:
    """The rows of a table from the top down, without its headings, which each row carries.

    A cell that covers several rows is said in each of them. Empty cells are left out. A row that goes
    across the whole table is the table's caption when it is the first, and otherwise begins each row below it.

    Raises:
        TooMuch: the rows would be longer than any document.
    """
    grid = _grid(cells)
    caption, grid = _caption_apart(grid)
    count = _heading_rows(grid)
    headings = [_heading(grid[:count], column) for column in range(len(grid[0]) if grid else 0)]
    rows: list[tuple[str, int]] = []
    room = MOST_CHARACTERS
    for text, place in _rows(grid[count:], headings):
        room -= len(text)
        if room < 0:  # a cell that covers others is said again in each row, and a heading too
            raise TooMuch
        rows.append((text, place))
    return Written(caption, tuple(text for text, _ in rows), tuple(place for _, place in rows))


def together(texts: Sequence[str]) -> str:
    """The paragraphs of a cell as one text."""
    joined = ""
    for text in texts:
        joined += (" " if joined.endswith((".", ",", ":", ";", "!", "?")) or not joined else ", ") + text
    return joined.strip()


def places(cells: Sequence[Cell]) -> int:
    """How many places the table has, or its cells claim, whichever is more."""
    height = min(max((cell.row for cell in cells), default=0) + 1, MOST_ROWS)
    width = min(max((cell.column + cell.columns for cell in cells), default=0), MOST_COLUMNS)
    return max(height * width, sum(cell.rows * cell.columns for cell in cells))


def is_layout(cells: Sequence[Cell]) -> bool:
    """Whether a table has one row or column only: a frame around text, and no table."""
    grid = _grid(cells)
    return len(grid) < 2 or len(grid[0]) < 2


_Grid = list[list[Cell | None]]


def _grid(cells: Sequence[Cell]) -> _Grid:
    """The table with each cell in all places that it covers, without rows and columns that are empty."""
    inside = [cell for cell in cells if cell.row < MOST_ROWS and cell.column < MOST_COLUMNS]
    height = max((cell.row for cell in inside), default=-1) + 1
    width = min(max((cell.column + cell.columns for cell in inside), default=0), MOST_COLUMNS)
    grid: _Grid = [[None] * width for _ in range(height)]
    for cell in inside:
        for row in grid[cell.row : cell.row + cell.rows]:
            for column in range(cell.column, min(cell.column + cell.columns, width)):
                row[column] = cell
    filled = [column for column in range(width) if any(_begins(row, column) for row in grid)]
    return [[row[column] for column in filled] for row in grid if any(cell and cell.text for cell in row)]


def _begins(row: Sequence[Cell | None], column: int) -> bool:
    """Whether a cell with text begins in this column, or is alone in it: what holds only the rest of others is none."""
    cell = row[column]
    return cell is not None and bool(cell.text) and cell.column == column


def _spans_all(row: Sequence[Cell | None]) -> bool:
    return len(row) > 1 and row[0] is not None and all(cell is row[0] for cell in row)


def _names_those_below(grid: _Grid, number: int) -> bool:
    """Whether a row has but its first cell, in bold as others are not, and so names the rows below it."""
    row = grid[number]
    alone = (
        row[0] is not None
        and bool(row[0].text)
        and not any(cell and cell.text for cell in row[1:] if cell is not row[0])
    )
    if not alone or row[0] is None or not row[0].bold or number + 1 == len(grid) or len(row) < 2:
        return False
    filled = [up[0] for up in grid if up[0] is not None and sum(bool(c and c.text) for c in up) > 1]
    others = [cell for cell in filled if not TOTAL.match(cell.text)]
    return bool(others) and sum(cell.bold for cell in others) * 2 < len(others)


def _caption_apart(grid: _Grid) -> tuple[str | None, _Grid]:
    if len(grid) > 2 and _spans_all(grid[0]) and grid[0][0] is not grid[1][0] and grid[0][0] is not None:
        return grid[0][0].text, grid[1:]
    return None, grid


def _heading_rows(grid: _Grid) -> int:
    """How many rows from the top hold the headings of the columns."""
    marked = 0
    while marked < len(grid) and all(cell.heading for cell in grid[marked] if cell and cell.text):
        marked += 1
    count = marked if marked else int(_looks_like_headings(grid))
    while not marked and 0 < count < len(grid) - 1 and _goes_on_below(grid, count):
        count += 1
    return count if count < len(grid) else int(len(grid) > 1)


def _goes_on_below(grid: _Grid, count: int) -> bool:
    """Whether a heading above covers several columns, or several rows, so that the next row holds headings too."""
    above, below = grid[count - 1], grid[count]
    covers = any(cell is not None and cell.columns > 1 and cell.text and below[i] for i, cell in enumerate(above))
    reaches = any(cell is not None and cell is under for cell, under in zip(above, below, strict=True))
    return (covers or reaches) and not any(_is_data(cell) for cell in below)


def _looks_like_headings(grid: _Grid) -> bool:
    """Whether the first row names the columns, where the format does not tell."""
    if len(grid) < 2:
        return False
    first = [cell for cell in grid[0] if cell and cell.text]
    if len(first) * 2 <= len(grid[0]) or any(_is_data(cell) for cell in first):
        return False
    if any(_begins_as_those_below(grid, column) for column in range(len(grid[0]))) or _is_of_pairs(grid):
        return False
    if table_labels.has_labels([[cell.text if cell else "" for cell in row] for row in grid]):
        return False
    names = [row[0] for row in grid if row[0] is not None]
    # Names in bold down the first column, with what they are said of beside them.
    return not (len(grid[0]) == 2 and all(cell.bold for cell in names) and not first[-1].bold)


def _begins_as_those_below(grid: _Grid, column: int) -> bool:
    """Whether the first cell of a column begins with a figure, and most of those below it do: "2 000 kr per måned"."""
    first, *below = [cell.text for row in grid if (cell := row[column]) is not None and cell.text] or [""]
    figures = sum(FIGURE.match(text) is not None for text in below)
    return FIGURE.match(first) is not None and not _YEARS.fullmatch(first) and 2 * figures > len(below)


def _is_of_pairs(grid: _Grid) -> bool:
    """Whether a table of two columns says one thing a row, such as who adopted a plan and when: values of all sorts."""
    if len(grid[0]) != 2 or (grid[0][1] is not None and grid[0][1].bold):
        return False
    values = [cell.text for row in grid[1:] if (cell := row[1]) is not None and cell.text and cell is not row[0]]
    figures = sum(FIGURE.match(text) is not None for text in values)
    return 0 < figures < len(values) and len(values) <= _MOST_PAIRS


def _is_data(cell: Cell | None) -> bool:
    if cell is None:
        return False
    amount = _AMOUNT.fullmatch(cell.text) and not _YEARS.fullmatch(cell.text)
    is_sentence = cell.text.endswith(".") and len(cell.text.split()) > _LONGEST_ABBREVIATED
    return bool(amount) or len(cell.text) > _LONGEST_HEADING or is_sentence


def _heading(rows: _Grid, column: int) -> str:
    texts = (row[column] for row in rows)
    return " ".join(dict.fromkeys(cell.text.rstrip(": ") for cell in texts if cell and cell.text))


def _rows(grid: _Grid, headings: Sequence[str]) -> Iterator[tuple[str, int]]:
    group, is_used, place = "", True, 0
    for number, row in enumerate(grid):
        first = next((cell for cell in row if cell and cell.text), None)
        if first is not None and (_spans_all(row) or _names_those_below(grid, number)):
            if not is_used:
                yield group, place
            group, is_used, place = first.text, False, first.row
            if len(group) > _LONGEST_GROUP:
                yield group, place
                group, is_used = "", True
            continue
        is_total = number == len(grid) - 1 and first is not None and (first.bold or TOTAL.match(first.text))
        if is_total and not is_used:  # nothing but the total stands below the group
            yield group, place
            is_used = True
        pieces = [] if is_total or not group else [group]
        is_used = is_used or bool(pieces)
        place = max((cell.row for cell in row if cell), default=place)
        yield "; ".join(pieces + (list(_pieces(row, headings)) if any(headings) else _pair(row))), place
    if not is_used:
        yield group, place


def _pair(row: Sequence[Cell | None]) -> list[str]:
    """The cells of a row without headings; of two, the first says what the second is."""
    texts = [cell.text for at, cell in enumerate(row) if cell and cell.text and not (at and row[at - 1] is cell)]
    if len(texts) > 2:
        return table_labels.with_values(texts)
    is_pair = len(row) == 2 and len(texts) == 2 and not FIGURE.match(texts[0])
    return [f"{texts[0].rstrip(': ')}: {texts[1]}"] if is_pair else texts


def _pieces(row: Sequence[Cell | None], headings: Sequence[str]) -> Iterator[str]:
    above: dict[int, list[str]] = {}  # the headings of a cell's columns
    for heading, cell in zip(headings, row, strict=True):
        above.setdefault(id(cell), []).append(heading)
    for column, cell in enumerate(row):
        if cell is None or not cell.text or (column and row[column - 1] is cell):
            continue
        covered = above[id(cell)]
        # What begins a row and covers several columns ("Sum") is of none of them.
        label = "" if column == 0 and len(covered) > 1 else " / ".join(dict.fromkeys(filter(None, covered)))
        yield f"{label}: {cell.text}" if label else cell.text
