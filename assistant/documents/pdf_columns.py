"""Columns of words on a PDF page: where they begin and end, and which rows of a table their lines make."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import pairwise

from assistant.documents import pdf_cells
from assistant.documents.pdf_layout import parts_of
from assistant.documents.pdf_runs import COLUMN_GAP, Run
from assistant.documents.tables import Cell

SAME_EDGE = 4.0
"""How far from each other the cells of a column may begin, in points."""

NEXT_LINE = 1.45
"""A line no farther below the one above, in parts of the type size, may go on with its cells."""

_CLOSER = 0.9
"""The lines of one cell stand closer than so much of the distance between rows."""

_AMOUNT = re.compile(r"[-–+]?\d[\d\s.,]*%?")

Column = tuple[float, float]
"""Where the words of a column begin and end."""


def parts(row: Sequence[Run], is_counted: bool) -> list[Column]:
    """Where the parts of a row begin and end; ``is_counted``: its first column holds the numbers of the rows."""
    counts = is_counted and row[0].text.strip().rstrip(".").isdigit()
    return list(parts_of(row, has_marks=not counts))


def is_counted(rows: Sequence[Sequence[Run]]) -> bool:
    """Whether the first column has a heading and under it numbers, which else are those of a list's items: "Nr"."""
    heading, *others = rows
    if not re.fullmatch(r"[^\W\d]{2,}\.?|#", heading[0].text.strip()):
        return False
    firsts = [row[0] for row in others if abs(row[0].left - heading[0].left) <= SAME_EDGE]
    return bool(firsts) and all(re.fullmatch(r"\d+\.?", first.text.strip()) for first in firsts)


def of(rows: Sequence[Sequence[Run]], is_counted: bool) -> list[Column]:
    """Where columns begin and end: stretches that words stand in, with a space between that no row goes across."""
    stretches: list[Column] = []
    size = rows[0][0].size if rows else 0.0
    for left, right in sorted(part for row in rows for part in parts(row, is_counted)):
        if stretches and left < stretches[-1][1] + COLUMN_GAP * size / 2:
            stretches[-1] = (stretches[-1][0], max(right, stretches[-1][1]))
        else:
            stretches.append((left, right))
    return stretches


def cells(rows: Sequence[Sequence[Run]], columns: Sequence[Column], first_row: int = 0) -> list[Cell]:
    """The cells of lines that stand in columns; a row of the table begins where its first column does."""
    wrapped = _wrapped(rows, columns)
    grouped: list[list[Sequence[Run]]] = []
    for number, row in enumerate(rows):
        if grouped and number in wrapped:
            grouped[-1].append(row)
        else:
            grouped.append([row])
    return [cell for number, lines in enumerate(grouped, first_row) for cell in of_row(lines, columns, number)]


def of_row(lines: Sequence[Sequence[Run]], columns: Sequence[Column], row: int) -> list[Cell]:
    """The cells of the lines of one row."""
    found: list[Cell] = []
    for column, (left, right) in enumerate(columns):
        end = columns[column + 1][0] if column + 1 < len(columns) else right + 1
        inside = [run for line in lines for run in line if left - 1 <= run.left < max(end - 1, right)]
        if inside:
            found.append(pdf_cells.of(inside, row, column, (left, right)))
    return found


def has_amounts_below_each_other(rows: Sequence[Sequence[Run]], columns: Sequence[Column]) -> bool:
    """Whether a column of figures has several lines, which then are rows of their own."""
    for left, right in columns[1:]:
        lines = [run.text.strip() for row in rows for run in row if left - 1 <= run.left <= right]
        if sum(_AMOUNT.fullmatch(line) is not None for line in lines) > 1:
            return True
    return False


def is_close(above: Sequence[Run], row: Sequence[Run]) -> bool:
    """Whether a line stands right below another."""
    return 0 < above[0].base - row[0].base <= NEXT_LINE * max(above[0].size, row[0].size)


def _wrapped(rows: Sequence[Sequence[Run]], columns: Sequence[Column]) -> set[int]:
    """The lines that go on with the cells above them.

    They have nothing in the first column and stand right below, or have but one part: in small letters, or closer to
    the line above than rows are set.
    """
    alone = wrapped_alone(rows)
    found: set[int] = set()
    for number, (above, row) in enumerate(pairwise(rows), start=1):
        begins = len(columns) < 2 or row[0].left < columns[1][0] - SAME_EDGE
        if (not begins and is_close(above, row)) or number in alone:
            found.add(number)
    return found


def wrapped_alone(rows: Sequence[Sequence[Run]]) -> Collection[int]:
    """The lines of one part that go on with the cell above: in small letters, or closer to it than rows are set."""
    gaps = {number: rows[number - 1][0].base - rows[number][0].base for number in range(1, len(rows))}
    alone = {number for number in gaps if len(list(parts_of(rows[number]))) < 2}
    between = [gap for number, gap in gaps.items() if number not in alone]
    nearest = min(between, default=0.0) * _CLOSER
    return {number for number in alone if rows[number][0].text[:1].islower() or gaps[number] < nearest}
