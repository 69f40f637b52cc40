"""Which rows of a table a question is about: those with what it names in a cell, or all where it ranks them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from assistant.documents.model import Block, BlockKind, Document, Item
from assistant.language import words

_APART = re.compile(r"\s*[,/]\s*")
"""Between the values of one cell: "Nav, Plan og bygg"."""

_YEAR = re.compile(r"(?:19|20)\d\d")

LONGEST = 4
"""Words of a value that rows have in common, at the most; more are what a row says itself."""

Value = tuple[str, ...]
"""The stems of what stands in a cell, or in a part of it."""

Values = Mapping[int, frozenset[Value]]
"""For each row the values that stand in a column."""

_RANKS = re.compile(
    r"\b(?:mest|minst|flest|færrest|(?:størst|lengst|kortest|dyrest|billigst|billegast|høyest|høgast|lavest|lågast|eldst|nyest|tidligst|"
    r"tidlegast|senest|seinast|viktigst|viktigast)e?)\b",
    re.IGNORECASE,
)
"""Asks which of several is the most of something. "Minst fire" and "senest i mai" ask nothing of the kind."""

_AT_LEAST = re.compile(
    r"\b(?:minst|mest|senest|seinast)\s+(?:\d|en|ein|to|tre|fire|fem|seks|innen|i|den|en gang)\b", re.IGNORECASE
)


def ranks(question: str) -> bool:
    """Whether a question asks which is most or least of something, which only all rows together tell."""
    return _RANKS.search(question) is not None and _AT_LEAST.search(question) is None


def limited(question: str, document: Document, block: Block) -> tuple[Item, ...]:
    """The rows that have what the question names in a column of values that rows share, or of years.

    None where it names none; what is named in two columns must stand in both.
    """
    limits = _limits(question, document, block)
    left = set.intersection(*map(set, limits)) if limits else set()
    return tuple(item for place, item in enumerate(block.items) if place in left)


def alike(question: str, document: Document, block: Block, other: Block) -> tuple[Item, ...]:
    """The rows of another table that have, in any column, all that the question names in this one."""
    named = [frozenset[Value]().union(*limit.values()) for limit in _limits(question, document, block)]
    has: dict[int, set[Value]] = defaultdict(set)
    for values in _columns(document, other).values():
        for row, said in values.items():
            has[row] |= said
    return tuple(
        item for place, item in enumerate(other.items) if named and all(has[place] & wanted for wanted in named)
    )


def _limits(question: str, document: Document, block: Block) -> list[Values]:
    """For each column that the question limits, the rows that it leaves, each with the values that it names."""
    if block.kind is not BlockKind.TABLE:
        return []
    asked = {words.stem(word) for word in words.content(question)}
    limits: list[Values] = []
    for values in _columns(document, block).values():
        said = {row: frozenset(filter(asked.issuperset, there)) for row, there in values.items()}
        named = {row: there for row, there in said.items() if there}
        if named and len(named) < len(block.items) and _is_shared(values, set(named)):
            limits.append(named)
    return limits


def _columns(document: Document, block: Block) -> dict[str, dict[int, frozenset[Value]]]:
    columns: dict[str, dict[int, frozenset[Value]]] = defaultdict(dict)
    for place, item in enumerate(block.items):
        for cell in item.of(document.text).split("; "):
            label, _, value = cell.partition(": ")
            columns[label][place] = frozenset(_values(value))
    return columns


def _values(cell: str) -> Iterator[Value]:
    for value in (cell, *_APART.split(cell)):
        said = tuple(words.stem(word) for word in words.content(value.strip(" .")))
        if 0 < len(said) <= LONGEST:
            yield said


def _is_shared(values: Values, named: set[int]) -> bool:
    """Whether rows share the values of a column, or it holds years: else what is named may be said elsewhere too."""
    said = [value for each in values.values() for value in each]
    years = all(any(_YEAR.fullmatch(value[0]) for value in values[row] if len(value) == 1) for row in named)
    return len(named) > 1 or len(set(said)) < len(said) or years
