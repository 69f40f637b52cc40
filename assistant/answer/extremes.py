"""Which row of a table has the most, or least, of what a question ranks: told only where figures can be compared."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answer import columns
from assistant.answer.columns import MONEY
from assistant.documents import tables
from assistant.documents.model import Block, BlockKind, Document, Item
from assistant.language import expectation, words

_LEAST = re.compile(r"\b(?:minst|færrest|billigst|billegast|lavest|lågast|kortest)e?\b", re.IGNORECASE)
_MOST = re.compile(r"\b(?:mest|flest|størst|dyrest|høyest|høgast|lengst)e?\b", re.IGNORECASE)
_MONEY = re.compile(r"\b(?:kost\w*|dyrest\w*|billig\w*|billeg\w*|pris\w*|betal\w*|peng\w*)\b", re.IGNORECASE)
_FIGURE = re.compile(r"(?P<figure>\d+(?:[ \u00a0]\d{3})*(?:[.,]\d+)?)\s*(?P<unit>[^\d]*)")


def first(question: str, document: Document, block: Block) -> Item | None:
    """The row with the most or least, by the one column that the question can mean; None where that is not sure."""
    least = _LEAST.search(question) is not None
    if block.kind is not BlockKind.TABLE or least == (_MOST.search(question) is not None):
        return None
    rows = [row for row in block.items if not tables.TOTAL.match(row.of(document.text).partition(": ")[2])]
    figures = _figures(question, [row.of(document.text) for row in rows])
    if figures is None:
        return None
    extreme = min(figures) if least else max(figures)
    return rows[figures.index(extreme)] if figures.count(extreme) == 1 else None


def _figures(question: str, rows: Sequence[str]) -> list[float] | None:
    """The figures of the column that is meant, one of each row; None where a row has none, or another unit."""
    cells = [dict(cell.partition(": ")[::2] for cell in row.split("; ")) for row in rows]
    compared = {
        label: read
        for label in (cells[0] if cells else {})
        if not columns.NUMBERS.match(label) and (read := _column([row.get(label, "") for row in cells])) is not None
    }
    label = _meant(question, list(compared))
    return None if label is None else compared[label]


def _column(values: Sequence[str]) -> list[float] | None:
    matches = [_FIGURE.fullmatch(value.strip()) for value in values]
    found = [match for match in matches if match is not None]
    if len(found) < len(values) or len({match["unit"].strip(" .").casefold() for match in found}) != 1:
        return None
    if all(expectation.years(match["figure"]) for match in found):
        return None
    return [float("".join(match["figure"].split()).replace(",", ".")) for match in found]


def _meant(question: str, labels: Sequence[str]) -> str | None:
    """The column of the year that is asked for, or whose heading the question says; else the sum, or the only one."""
    years = expectation.years(question)
    if years:
        of_year = [label for label in labels if expectation.years(label) == years]
        return of_year[0] if len(of_year) == 1 else None
    asked = {words.stem(word) for word in words.content(question)}
    said = [label for label in labels if asked & {words.stem(word) for word in words.content(label)}]
    if len(said) == 1:
        return said[0]
    if _MONEY.search(question):
        labels = [label for label in labels if MONEY.labels.search(label)]
    sums = [label for label in labels if tables.TOTAL.match(label)]
    if len(sums) == 1:
        return sums[0]
    return labels[0] if len(labels) == 1 else None
