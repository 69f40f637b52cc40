"""Which rows of a table a question is about: those with what it names in a cell, or all where it ranks them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from assistant.answer import columns
from assistant.documents.model import Block, BlockKind, Document, Item
from assistant.language import expectation, words

_APART = re.compile(r"\s*[,/]\s*")
"""Between the values of one cell: "Nav, Plan og bygg"."""

_YEAR = re.compile(r"(?:19|20)\d\d")
_AMOUNT = re.compile(r"(?<![\w.,])\d+(?:[ \u00a0]\d{3})*(?:[.,]\d+)?(?![\w]|[.,]\d)")
_BOUND = re.compile(
    r"\b(?:(?P<least>etter|fra(?:\s+og\s+med)?|frå(?:\s+og\s+med)?|after|from)|"
    r"(?P<most>før|innen|innan|senest|seinast|til\s+og\s+med|before|by))\s+"
    r"(?P<end>(?:i\s+)?(?:(?:ut)?gangen|slutten|årsskiftet|the\s+end)\s+(?:av|of)\s+)?(?P<year>(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
"""Years before or after one: "før utgangen av 2026", "etter 2027"."""

_EXCLUSIVE = re.compile(r"(?:etter|after|før|before)\b", re.IGNORECASE)
_LONGEST_PERIOD = 30

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
    """The rows that have what the question names, in a column that it speaks of, of years, or of shared values.

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
    asked = {words.stem(word) for word in words.content(question)} | _amounts(question)
    limits: list[Values] = []
    by_amount: dict[int, frozenset[Value]] = {}
    for label, values in _columns(document, block).items():
        said = {row: frozenset(v for v in there if _is_asked(v, asked, question)) for row, there in values.items()}
        named = {row: there for row, there in said.items() if there}
        if not named or len(named) == len(block.items):
            continue
        if all(_is_amount(value) for there in named.values() for value in there):
            if columns.is_given(label, question):  # the same amount in another column is meant as well
                by_amount |= named
        elif _is_shared(values, set(named)) or columns.is_given(label, question):
            limits.append(named)
    return [*limits, *([by_amount] if by_amount else [])]


def _is_asked(value: Value, asked: set[str], question: str) -> bool:
    """Whether the question names a value, or a year as one of those before or after another."""
    bound = _BOUND.search(question) if len(value) == 1 and _YEAR.fullmatch(value[0]) else None
    if bound is None:
        return asked.issuperset(value)
    year, other = int(value[0]), int(bound["year"])
    if year == other:
        return bool(bound["end"] and bound["most"]) or _EXCLUSIVE.match(bound.group()) is None
    return year > other if bound["least"] else year < other


def _amounts(text: str) -> set[str]:
    """The figures of a text, each as one word that no other word is like: "9,0" and "9" are "=9"."""
    found = (re.sub(r"\s", "", match.group()).replace(".", ",") for match in _AMOUNT.finditer(text))
    plain = (figure.rstrip("0").rstrip(",") if "," in figure else figure for figure in found)
    return {f"={figure}" for figure in plain if not _YEAR.fullmatch(figure)}


def _is_amount(value: Value) -> bool:
    return value[0].startswith("=")


def _columns(document: Document, block: Block) -> dict[str, dict[int, frozenset[Value]]]:
    found: dict[str, dict[int, frozenset[Value]]] = defaultdict(dict)
    for place, item in enumerate(block.items):
        for cell in item.of(document.text).split("; "):
            label, _, value = cell.partition(": ")
            found[label][place] = frozenset(_values(label, value))
    return found


def _values(label: str, cell: str) -> Iterator[Value]:
    """What a cell says: an amount, the years of a date or period, or words; of several with commas between, each."""
    amount = _AMOUNT.match(cell.strip())
    if amount and not _YEAR.fullmatch(amount.group()) and columns.MONEY.labels.search(label):
        yield from ((figure,) for figure in _amounts(amount.group()))
        return
    if columns.TIME.labels.search(label):
        for first, last in expectation.periods(cell):
            yield from ((str(year),) for year in range(first, min(last, first + _LONGEST_PERIOD) + 1))
    for value in (cell, *_APART.split(cell)):
        said = tuple(words.stem(word) for word in words.content(value.strip(" .")))
        if 0 < len(said) <= LONGEST:
            yield said


def _is_shared(values: Values, named: set[int]) -> bool:
    """Whether rows share the values of a column, or it holds years: else what is named may be said elsewhere too."""
    said = [value for each in values.values() for value in each]
    years = all(any(_YEAR.fullmatch(value[0]) for value in values[row] if len(value) == 1) for row in named)
    return len(named) > 1 or len(set(said)) < len(said) or years
