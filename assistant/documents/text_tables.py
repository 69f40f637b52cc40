"""Tables in plain text: cells between bars, tabs or semicolons, or in columns with spaces between them."""

from __future__ import annotations

import csv
import re
from collections.abc import Sequence
from itertools import pairwise, takewhile

from assistant.documents import bullets
from assistant.documents.characters import clean
from assistant.documents.joining import glued
from assistant.documents.tables import CAPTION, MOST_ROWS, TOTAL, Cell

_RULE = re.compile(r"[\s|+\-=:─┼│┬┴├┤]*")
_FEWEST_ROWS = 3
_FEWEST_DRAWN = 3
"""Lines drawn above and below the headings, and at the end: where there are more, each row has one below it."""

_LONGEST_LINE = 500
_NARROWEST_GAP = 2
_LONGEST_CELL = 60
_FILLED = 0.6
"""Of the rows, so many have two cells at least, and of the cells, so many are short."""


def at(lines: Sequence[str], start: int, end: int) -> tuple[list[Cell], int] | None:
    """The cells of a table that begins at a line, each with its row counted from there, and where it ends.

    ``end`` is where the lines end that stand together, without a blank one between.
    """
    block = lines[start:end]
    if len(block) < 2 or len(block) > MOST_ROWS or max(map(len, block)) > _LONGEST_LINE:
        return None
    if CAPTION.match(block[0].strip()):  # the table begins below it
        return None
    for parts in (_barred, _tabbed, _listed, _spaced):
        rows = parts(block)
        if rows and _is_table([row for row in rows if row], lines):
            cells = [
                Cell(clean(text), number, column)
                for number, row in enumerate(_unwrapped(rows) if parts is _spaced else rows)
                for column, text in enumerate(row)
                if clean(text)
            ]
            return cells, start + len(rows)
    return None


def _barred(lines: Sequence[str]) -> list[list[str]] | None:
    """Rows of cells between bars; a line that is only drawn has none.

    Text may go on right below them, where there are several rows and all have the same number of cells.
    """
    barred = list(takewhile(_is_barred, lines))
    drawn = [_RULE.fullmatch(line) is not None for line in barred]
    rows = [[] if is_drawn else _between(line) for line, is_drawn in zip(barred, drawn, strict=True)]
    if len(barred) < len(lines):
        filled = [len(row) for row in rows if row]
        return rows if len(filled) >= _FEWEST_ROWS and len(set(filled)) == 1 else None
    return _put_together(rows) if sum(drawn) > _FEWEST_DRAWN else rows


def _is_barred(line: str) -> bool:
    return _RULE.fullmatch(line) is not None or "|" in line.strip().strip("|")


def _between(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip().removeprefix("|").removesuffix("|").split("|")]


def _put_together(rows: list[list[str]]) -> list[list[str]]:
    """The rows of a grid: where lines between two that are drawn go on with the first of them, they are one."""
    first = 0
    for at, row in enumerate(rows):
        if not row or not rows[first]:
            first = at
        elif at > first and len(row) == len(rows[first]) and _is_rest(row):
            rows[first] = [glued(a, b) if a and b else a or b for a, b in zip(rows[first], row, strict=True)]
            rows[at] = []
        elif at > first:
            first = at
    return rows


def _is_rest(row: Sequence[str]) -> bool:
    """Whether a line between two that are drawn may go on with the one above: a cell is empty, or none begins anew."""
    return not all(row) or all(cell[0].islower() for cell in row)


def _tabbed(lines: Sequence[str]) -> list[list[str]]:
    rows = [line.rstrip().split("\t") for line in lines]
    return list(takewhile(lambda row: sum(bool(cell.strip()) for cell in row) > 1, rows))


def _listed(lines: Sequence[str]) -> list[list[str]] | None:
    """Rows of cells between semicolons, as a spreadsheet saves them: none has a space after it, as in a sentence."""
    if len(lines) < _FEWEST_ROWS or not all(";" in line for line in lines) or any("; " in line for line in lines):
        return None
    try:
        rows = list(csv.reader(lines, delimiter=";"))
    except csv.Error:  # a cell without end
        return None
    return rows if len(rows) == len(lines) and len(set(map(len, rows))) == 1 else None


def _spaced(lines: Sequence[str]) -> list[list[str]] | None:
    """Rows of cells in columns: no line has anything in the spaces between them."""
    width = max(map(len, lines), default=0)
    if any("\t" in line for line in lines) or len(lines) < _FEWEST_ROWS:
        return None
    taken = [any(at < len(line) and not line[at].isspace() for line in lines) for at in range(width)]
    edges = [at for at in range(width) if taken[at] and not any(taken[max(0, at - _NARROWEST_GAP) : at])]
    return [
        [] if _RULE.fullmatch(line) else [line[a:b].strip() for a, b in zip(edges, [*edges[1:], None], strict=True)]
        for line in lines
    ]


def _unwrapped(rows: list[list[str]]) -> list[list[str]]:
    """The rows, with what goes on with the cells above moved up to them; the line that it stood on is left empty."""
    above = 0
    for at in (at for at in range(1, len(rows)) if rows[at]):
        if above and _goes_on(rows[at], rows[above]):
            rows[above] = [glued(a, b) if a and b else a or b for a, b in zip(rows[above], rows[at], strict=True)]
            rows[at] = []
        else:
            above = at
    return rows


def _goes_on(row: Sequence[str], above: Sequence[str]) -> bool:
    """Whether a line is the rest of the cells above: it has but one, which begins in lower case or is not the first.

    Several are so when some are empty and all others begin in lower case, as the row above does not.
    """
    filled = [cell for cell in row if cell]
    if len(filled) == 1:
        return not row[0] or row[0][0].islower()
    is_part = 0 < len(filled) < len(row) and not (row[0] and above[0][:1].islower())
    return is_part and all(cell[0].islower() for cell in filled)


def _is_table(rows: Sequence[Sequence[str]], lines: Sequence[str]) -> bool:
    """Whether rows of cells are a table, and neither a list nor a table of contents; ``lines`` are all of the page."""
    if len(rows) < 2 or max(map(len, rows)) < 2:
        return False
    firsts = [row[0].strip() for row in rows]
    is_list = all(bullets.marker(f"{first} x") or bullets.is_count(first) for first in firsts)
    cells = [cell for row in rows for cell in row if cell.strip()]
    filled = sum(sum(bool(cell.strip()) for cell in row) > 1 for row in rows)
    short = sum(len(cell.strip()) <= _LONGEST_CELL for cell in cells)
    is_even = filled >= _FILLED * len(rows) and short >= _FILLED * len(cells)
    return is_even and not is_list and not _is_contents(rows, lines)


_YEAR = re.compile(r"(?:19|20|21)\d\d")
_NUMBER = re.compile(r"\d{1,2}(?:[.-]\d{1,2})*\.?|(?:kapittel|kap\.|del|vedlegg)\s+\w{1,5}", re.IGNORECASE)
_RECUR = 0.6


def _is_contents(rows: Sequence[Sequence[str]], lines: Sequence[str]) -> bool:
    """Whether rows are of a table of contents: each a heading, and a page that is not before the one above.

    Where the pages fall, their headings must come on the same page. What adds up the others is no heading, and a year
    as the first page is the heading of a column.
    """
    rows = [row for row in rows if sum(map(bool, map(str.strip, row))) > 1]  # a title above stands alone
    lasts = [row[-1].strip() for row in rows]
    if not all(last.isdecimal() and len(last) < 5 for last in lasts):
        return False
    names = [[cell.strip() for cell in row[:-1] if any(map(str.isalnum, cell))] for row in rows]
    names = [name[1:] if name[1:] and _is_number(name[0]) else name for name in names]
    has_columns = 2 * sum(len(name) > 1 for name in names) > len(names)
    if has_columns or _YEAR.fullmatch(lasts[0]) or (names[-1] and TOTAL.fullmatch(names[-1][0])):
        return False
    falls = any(int(below) < int(above) for above, below in pairwise(lasts))
    known = {line.strip() for line in lines}
    recurring = sum(" ".join(cell.strip() for cell in row[:-1]).strip() in known for row in rows)
    return not falls or recurring >= _RECUR * len(rows)


def _is_number(cell: str) -> bool:
    """Whether a cell holds but the number of a heading: "1.2", "Kapittel 3"."""
    return bullets.is_mark(cell) or _NUMBER.fullmatch(cell) is not None
