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


SHARE = re.compile(r"del(?:en)?|andel(?:en)?|prosent(?:en|del)?", re.IGNORECASE)
"""Tells that shares are compared, and not whose."""

_OF_MANY = re.compile(
    r"(?:(?:hele|heile|alle|snitt|gjennomsnitt)\b|(?:landet|noreg|norge|fylket|regionen)$|.*\b(?:i\s+alt|snitt|fylke)$)",
    re.IGNORECASE,
)
"""What a row is called that tells of all others, or of what they are part of."""


def first(question: str, document: Document, block: Block, label: str | None = None) -> Item | None:
    """The row with the most or least; None where it is not sure which.

    By the column with this ``label``, or else by the one that the question can mean.
    """
    least = _LEAST.search(question) is not None
    if block.kind is not BlockKind.TABLE or least == (_MOST.search(question) is not None):
        return None
    rows = [row for row in block.items if not _is_of_many(row.of(document.text))]
    figures = _figures(question, [row.of(document.text) for row in rows], label)
    if figures is None:
        return None
    extreme = min(figures) if least else max(figures)
    return rows[figures.index(extreme)] if figures.count(extreme) == 1 else None


def _is_of_many(row: str) -> bool:
    called = row.partition("; ")[0].partition(": ")[2]
    return bool(tables.TOTAL.match(called) or _OF_MANY.match(called))


def _figures(question: str, rows: Sequence[str], label: str | None) -> list[float] | None:
    """The figures of the column that is meant, one of each row; None where a row has none, or another unit."""
    cells = [dict(cell.partition(": ")[::2] for cell in row.split("; ")) for row in rows]
    compared = {
        label: read
        for label in (cells[0] if cells else {})
        if not columns.NUMBERS.match(label) and (read := _column([row.get(label, "") for row in cells])) is not None
    }
    meant = label or _meant(question, list(compared))
    return None if meant is None else compared.get(meant)


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
    asked = {words.stem(word) for word in words.content(question) if not SHARE.fullmatch(word)}
    said = [label for label in labels if asked & {words.stem(word) for word in words.content(label)}]
    if len(said) == 1:
        return said[0]
    if _MONEY.search(question):
        labels = [label for label in labels if MONEY.labels.search(label)]
    sums = [label for label in labels if tables.TOTAL.match(label)]
    if len(sums) == 1:
        return sums[0]
    return labels[0] if len(labels) == 1 else None
