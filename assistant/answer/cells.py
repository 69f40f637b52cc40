"""Which cells of a table answer a question: those of the row that it names, in the column that holds what it asks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from assistant.answer.columns import MONEY, SUMS, TIME, WHO, YEARS, Column, is_other_end
from assistant.answer.passage import Passage, of_item
from assistant.answer.question import Asked, Kind
from assistant.documents import tables
from assistant.documents.model import BlockKind, Span
from assistant.index.lexicon import Lexicon
from assistant.language import expectation, sentences, words
from assistant.retrieval.concepts import Concept


@dataclass(frozen=True, slots=True)
class Told:
    """The rows that a question names with a cell that answers, and these cells; both empty where none has one."""

    rows: tuple[Passage, ...]
    cells: tuple[Span, ...]


_COLUMNS = {"money": MONEY, "time": TIME, "responsible": WHO, "name": WHO}
_BY_YEAR = Column(re.compile(YEARS), MONEY.asks)
"""Of what is asked for by the year alone: "Hva blir vanngebyret i 2026?"."""

_EACH = re.compile(r"\b(?:hver|hvert|kvar|kvart|per|pr|each)\b\.?\s+(?P<unit>\w+)?", re.IGNORECASE)
"""Asks what falls on one of several, where a row has what falls on all."""

_OF_ALL = re.compile(r"(?:kommune(?:ns?)?|region(?:ens?)?|fylket?|vi|vår[et]?)$")
"""Words for whose documents these are, which no row needs to say."""

LONGEST_SUM = 3
"""Words of what a row of sums is called, at the most; "Samlet plan for alle skolene" is no sum."""

_OF_MONEY = re.compile(
    r"\bkr\b|kroner|mill\.|million|kostnad|budsjett|økonomi|finansier|invester|utgift|inntekt|rammer?\b|tilsk[ou]|beløp",
    re.IGNORECASE,
)
_OF_A_TABLE = re.compile(r"\b(?:tabell|oversikt(?:en|a)\s+(?:under|nedenfor|nedanfor))", re.IGNORECASE)
_SCHOOL_YEAR = re.compile(r"\b(?P<first>(?:19|20)\d\d)\s*/\s*(?P<second>(?:19|20)?\d\d)\b")
LENGTH_OF_YEAR = 4
_SETS_APART = frozenset("med uten utan under over inntil før etter with without".split())

FULLY = 0.7
"""How fully another word must stand for one that the question says; a part of a compound does not."""

_CELL = re.compile(r"(?:^|(?<=; ))([^:;\n]{1,80}): (.*?)(?=; [^:;\n]{1,80}: |$)", re.DOTALL)
_NAME = re.compile(r"(?<=[\wæøå,] )[A-ZÆØÅ][\wæøåé-]+")
_NOTHING, _ZERO = re.compile(r"[-–—.,\s]*$"), re.compile(r"[-–—0.,\s]*$")


@dataclass(frozen=True, slots=True)
class _Cell:
    label: str
    value: str
    span: Span
    """In the document's text."""


def answering(
    question: str, asked: Asked, concepts: Sequence[Concept], passages: Sequence[Passage], lexicon: Lexicon
) -> Told | None:
    """The cells that answer, of what is quoted first; None where no row is named, or the question is of no such kind.

    A row is named when all that the question says, but for the words that only ask, is said by the row, the headings
    of its columns and what it stands under, and some of it by what the row is of: not by who answers for it, or when.
    """
    column = _column(question, asked)
    if column is None or not passages or asked.kind not in (Kind.FACT, Kind.WAY, Kind.COUNT):
        return None
    of_all = _of_all(question, passages[0], concepts, lexicon.compound_parts) if column is SUMS else None
    every, named = _named(question, passages, concepts, column, lexicon.compound_parts)
    if of_all is not None or not named or (len(named) == len(every) > 1):
        return of_all
    if column in (MONEY, SUMS) and _is_of_each(question, named[0], lexicon.compound_parts):
        return None
    if column is _BY_YEAR and not any(_years(cell.label) for row in named for cell in _cells(row)):
        return None  # "Hvilken hall ble bygd i 2009?": the year tells which row is meant
    told = {row: _told(row, column, question) for row in named}
    return Told(tuple(row for row in named if told[row]), tuple(cell for row in named for cell in told[row]))


def is_spoken_of(question: str, asked: Asked, concepts: Sequence[Concept], passage: Passage, lexicon: Lexicon) -> bool:
    """Whether a text says, under its headings, all that a row must say to be named: no other thing's year answers."""
    column = _column(question, asked)
    said = (passage.document.title, *passage.section.path, passage.span.of(passage.document.text))
    there = set(words.terms(" ".join(said), lexicon.compound_parts))
    named = [each for each in concepts if column is None or not _only_asks(each.word, column)]
    return all(_stands(each, there, lexicon.compound_parts) for each in named)


def _column(question: str, asked: Asked) -> Column | None:
    """What a cell that answers stands under; None for questions that no cell answers."""
    if asked.sums:
        return SUMS
    return _COLUMNS.get(asked.sort.name if asked.sort else "", _BY_YEAR if expectation.years(question) else None)


def _is_of_each(question: str, row: Passage, vocabulary: frozenset[str]) -> bool:
    """Whether it is asked what falls on each of something that no heading of the row's table speaks of."""
    each = _EACH.search(question)
    labels = " ".join(cell.label for cell in _cells(row))
    return each is not None and words.stem((each["unit"] or "").lower()) not in words.terms(labels, vocabulary)


def _of_all(question: str, first: Passage, concepts: Sequence[Concept], vocabulary: frozenset[str]) -> Told | None:
    """The sum that is asked for of all together: of the only row of sums, in the document, that stands under it."""
    document = first.document
    asked = [each for each in concepts if not _only_asks(each.word, SUMS) and not expectation.years(each.word)]
    told: dict[Passage, list[Span]] = {}
    for section in document.sections:
        for block in section.blocks:
            for item in block.items if block.kind is BlockKind.TABLE else ():
                row = of_item(document, section, block, item)
                there = _said_over(row, vocabulary)
                of_money = _OF_MONEY.search("\n".join(_over(row)))
                if _is_sum(row) and of_money and all(_stands(each, there, vocabulary) for each in asked):
                    told[row] = _told(row, SUMS, question)
    found = [row for row in told if told[row]]
    return Told((found[0],), tuple(told[found[0]])) if len(found) == 1 else None


def _is_sum(row: Passage) -> bool:
    """Whether a row adds up the others: "Sum", "Totalt for perioden"."""
    return any(tables.TOTAL.match(cell.value) and len(cell.value.split()) <= LONGEST_SUM for cell in _cells(row))


def in_named_column(question: str, passages: Sequence[Passage]) -> dict[Passage, Span]:
    """For each row that is quoted the cell of the only column that the question names: "i Vik", "i 2030"."""
    if not passages:
        return {}
    asked = set(map(words.stem, words.content(question)))
    starts = {passage.span.start for passage in passages}
    told: dict[Passage, Span] = {}
    for row in (row for rows in _rows(passages)[:1] for row in rows if row.span.start in starts):
        labels = [(cell, set(map(words.stem, words.content(cell.label)))) for cell in _cells(row)]
        named = [cell for cell, label in labels if label and label <= asked and any(map(str.isdigit, cell.value))]
        if len(named) == 1:
            told[row] = named[0].span
    return told


def _named(
    question: str,
    passages: Sequence[Passage],
    concepts: Sequence[Concept],
    column: Column,
    vocabulary: frozenset[str],
) -> tuple[list[Passage], list[Passage]]:
    """The quoted rows of a table and those that the question names; all of its rows where only others are named."""
    every: list[Passage] = []
    for every in _rows(passages):
        named = [row for row in every if _is_named(row, concepts, column, vocabulary)]
        if named:
            return every, _set_apart(named, question)
    return every, []


def _set_apart(rows: list[Passage], question: str) -> list[Passage]:
    """The rows that are set apart as the question does, "over 15" and not "3–15", where some are; or else all."""
    asked = {said for said in _says(question) if " " in said}
    apart = [row for row in rows if any(asked & _says(cell.value) for cell in _cells(row))]
    return apart or rows


def _rows(passages: Sequence[Passage]) -> list[list[Passage]]:
    """Of the first table that is quoted in the first section the rows that are quoted, and then all."""
    first = passages[0]
    here = [passage for passage in passages if passage.section.path == first.section.path]
    starts = {passage.span.start for passage in here}
    whole = {frozenset(passage.items) for passage in here if passage.is_list}
    for block in first.section.blocks:
        if block.kind is not BlockKind.TABLE or not block.items:
            continue
        every = [of_item(first.document, first.section, block, row) for row in block.items]
        chosen = every if frozenset(block.items) in whole else [row for row in every if row.span.start in starts]
        if chosen:
            return [chosen, every]
    return []


def _told(row: Passage, column: Column, question: str) -> list[Span]:
    """The cells of the column, or of the one of them that the question names.

    Where years are headings, those of the year that is asked for, or else all that are not 0; of a sum the column that
    has it, but for a single year.
    """
    periods = expectation.periods(question)
    years = {year for period in periods for year in period}
    every = list(_cells(row))
    cells = [
        cell
        for cell in every
        if column.holds(cell.label, cell.value)
        and not _NOTHING.match(cell.value)
        and not (column is TIME and is_other_end(cell.label, question))
    ]
    if column is SUMS and len(years) != 1:
        years = {year for first, last in periods for year in range(first, last + 1)}
        sums = [cell for cell in every if tables.TOTAL.match(cell.label) and tables.FIGURE.match(cell.value)]
        if len(sums) == 1:
            return [sums[0].span]
    by_year = [cell for cell in every if _years(cell.label)]
    if by_year and years:
        return [cell.span for cell in cells if _years(cell.label) & years]
    if by_year:
        return [cell.span for cell in cells if not _ZERO.match(cell.value)]
    return [cell.span for cell in _in_one_named(cells, question)]


def _in_one_named(cells: Sequence[_Cell], question: str) -> Sequence[_Cell]:
    """The cell whose heading says most of the question, where one does: "med frokost" and not "uten frokost"."""
    asked = _says(question)
    said = [len(_says(cell.label) & asked) for cell in cells]
    most = max(said, default=0)
    return [cells[said.index(most)]] if said.count(most) == 1 else cells


def _says(text: str) -> set[str]:
    """The stems that a text says, and those that it says to be there or not, above or below."""
    tokens = words.tokens(text)
    return {words.stem(word) for word in words.content(text)} | {
        f"{word} {words.stem(after)}" for word, after in pairwise(tokens) if word in _SETS_APART
    }


def _years(label: str) -> set[int]:
    """The years of a column's heading, both of a school year: "2030/31"."""
    both = {
        year
        for match in _SCHOOL_YEAR.finditer(label)
        for year in (int(match["first"]), int(match["first"]) + 1)
        if year % 100 == int(match["second"]) % 100 or year == int(match["first"])
    }
    return expectation.years(label) | both


def _cells(passage: Passage) -> Iterator[_Cell]:
    at = passage.span.start
    for match in _CELL.finditer(passage.span.of(passage.document.text)):
        span = Span(at + match.start(2), at + match.end(2), passage.span.page)
        yield _Cell(match.group(1), match.group(2), span)


def _is_named(passage: Passage, concepts: Sequence[Concept], column: Column, vocabulary: frozenset[str]) -> bool:
    cells = list(_cells(passage))
    own = {term for cell in cells if not _is_told(cell) for term in _terms(cell.value, vocabulary)}
    values = (cell.value for cell in cells if not _is_price(cell))
    said = _said_over(passage, vocabulary) | set(words.terms(" ".join(values), vocabulary))
    by_year = any(_years(cell.label) for cell in cells)
    asked = [
        each
        for each in concepts
        if not _only_asks(each.word, column) and not (by_year and expectation.years(each.word))
    ]
    return all(_stands(each, said, vocabulary) for each in asked) and any(
        _stands(each, own, vocabulary) for each in asked
    )


def _said_over(row: Passage, vocabulary: frozenset[str]) -> set[str]:
    """What is said over a row, but for numbers other than years, which only count headings and tables."""
    return {
        stem
        for stem in words.terms("\n".join(_over(row)), vocabulary)
        if not stem.isdigit() or len(stem) == LENGTH_OF_YEAR
    }


def _over(row: Passage) -> tuple[str, ...]:
    """What a row stands under: document, headings, the sentence that announces its table, caption, and columns."""
    document, text = row.document, row.document.text
    announced = [
        text[start:end]
        for block in row.section.blocks
        if block.kind is BlockKind.PARAGRAPH and block.span.end <= row.span.start
        for start, end in sentences.spans(text, block.span.start, block.span.end)
        if _OF_A_TABLE.search(text[start:end])
    ]
    labels = (cell.label for cell in _cells(row))
    above = (item.of(text) for item in row.over)
    return (document.title, document.metadata.owner or "", *row.section.path, *announced[-1:], *above, *labels)


def _is_price(cell: _Cell) -> bool:
    """Whether all that a cell says is an amount of money, whose figures name nothing."""
    return MONEY.values is not None and MONEY.values.fullmatch(cell.value.strip(" .")) is not None


def _terms(value: str, vocabulary: frozenset[str]) -> set[str]:
    """What a cell says; of a name inside it not the parts: a house in Kirkebakken is no church."""
    names = {words.stem(name.lower()) for name in _NAME.findall(value)}
    return names.union(words.terms(_NAME.sub(" ", value), vocabulary))


def _is_told(cell: _Cell) -> bool:
    """Whether a cell tells what the row costs, when it is or who answers for it, and not what it is."""
    return any(column.holds(cell.label, cell.value) for column in (MONEY, TIME, WHO))


def _only_asks(said: str, column: Column) -> bool:
    return any(column.asks.match(word) or _OF_ALL.match(word) for word in said.split())


def _stands(concept: Concept, there: set[str], vocabulary: frozenset[str]) -> bool:
    """Whether the concept is said, or each part of its compound: "vanngebyret" by "Gebyr: Vann"."""
    parts = [words.stem(part) for part in words.split(concept.word, vocabulary)]
    return (bool(parts) and there.issuperset(parts)) or any(
        there.issuperset(way.stems) for way in concept.alternatives if way.fullness >= FULLY
    )
