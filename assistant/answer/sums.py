"""A sum that is asked for, of rows of a table that has none: nothing is added up, and that it is not there is said."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answer.columns import MONEY
from assistant.answer.passage import Passage
from assistant.documents import tables
from assistant.documents.model import Block, BlockKind, Item
from assistant.language import expectation

_TOGETHER = re.compile(
    r"\b(?:til\s*sammen|til\s*saman|i\s+alt|total(?:t|e|en)?|samla|samlet|samlede|altogether|in\s+(?:total|all))\b",
    re.IGNORECASE,
)
_SUM = re.compile(r"\b(?:sum(?:men)?|total(?:sum|kostnad|beløp)\w*)\b", re.IGNORECASE)


def asks(question: str) -> bool:
    """Whether a question asks what several amounts of money are together."""
    sort = expectation.of(question)
    of_money = sort is not None and sort.name == "money"
    return bool(_SUM.search(question) or (of_money and _TOGETHER.search(question)))


def is_missing(passages: Sequence[Passage]) -> bool:
    """Whether what is quoted of the first section is of a table of money, and nothing there tells the sum.

    Of several rows a row would have it; of one alone, a column, where there are several of them. A row of sums tells.
    """
    here = [passage for passage in passages if passage.section is passages[0].section]
    of_table = [(passage, table) for passage in here if (table := _table(passage)) is not None]
    if not of_table:
        return False
    text = of_table[0][0].document.text
    rows = [row for passage, _ in of_table for row in _rows(passage)]
    prose = [passage.span.of(text) for passage in here if _table(passage) is None]
    if any(_TOGETHER.search(said) or _SUM.search(said) for said in prose):
        return False
    if len(rows) > 1:
        has_sum = any(_is_sum(row.of(text)) for _, table in of_table for row in table.items)
        return not has_sum and any(_amounts(row.of(text)) for row in rows)
    amounts = _amounts(rows[0].of(text))
    if _is_sum(rows[0].of(text)):
        return False
    return len(amounts) > 1 and not any(tables.TOTAL.match(label) for label in amounts)


def _table(passage: Passage) -> Block | None:
    """The table that a passage is, or is a row of."""
    rows = set(_rows(passage))
    blocks = (block for block in passage.section.blocks if block.kind is BlockKind.TABLE)
    return next((block for block in blocks if rows and rows <= set(block.items)), None)


def _rows(passage: Passage) -> tuple[Item, ...]:
    if passage.items:
        return passage.items
    every = (item for block in passage.section.blocks for item in block.items)
    return tuple(item for item in every if item.start == passage.span.start)


def _is_sum(row: str) -> bool:
    return any(tables.TOTAL.match(cell.partition(": ")[2]) for cell in row.split("; "))


def _amounts(row: str) -> list[str]:
    """The headings of the columns where a row has an amount of money."""
    cells = (cell.partition(": ") for cell in row.split("; "))
    return [
        label
        for label, _, value in cells
        if (MONEY.labels.search(label) or tables.TOTAL.match(label)) and tables.FIGURE.match(value.strip())
    ]
