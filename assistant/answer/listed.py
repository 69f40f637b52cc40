"""Which list or table a question asks for, whole or some of its rows; or a section's parts by their names."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import replace

from assistant.answer import extremes, rows
from assistant.answer.counting import NEARLY
from assistant.answer.passage import Passage, of_block, of_item
from assistant.answer.stretches import MARGIN, Fit
from assistant.documents.model import Block, BlockKind, Document, Item, Section, Span
from assistant.index.store import Index
from assistant.index.units import UnitKind
from assistant.language import words
from assistant.retrieval import counted
from assistant.retrieval.concepts import Alternative
from assistant.retrieval.found import Found, Hit

LIST_MARGIN, ANNOUNCED = 1.6, 1.0
"""How far below the best unit of its section a list may lie and still be what "which" and "how" ask for, and how much
further when a line announces it with the noun that is asked for."""

NEAREST = 3
"""Sections, from the best down, of which one may be divided into what is asked for."""

_GROUP = re.compile(r"(?:område|tema|mål|pilar|søyle|felt)\w{0,4}$")
"""A noun for what a document is divided by."""

PARTS = (UnitKind.ITEM, UnitKind.ROW)
"""Units that are part of a list or table."""


def only(found: Found, section: Section) -> Block | None:
    """The only list of a section whose heading is no more than the noun that is asked for: the goals under "3 Mål"."""
    lists = [block for block in section.blocks if block.items]
    noun = _noun(found)
    return lists[0] if len(lists) == 1 and noun and _heading(section) == [words.stem(noun)] else None


def _noun(found: Found) -> str:
    """What is asked for: the first word with a meaning; empty where there is none."""
    return next(iter(words.content(found.question)), "")


def _heading(section: Section) -> list[str]:
    """The stems of a heading's words, but for its number and years."""
    return [words.stem(word) for word in words.content(section.path[-1]) if not word.isdigit()]


def parts(found: Found, index: Index) -> list[Passage]:
    """How a section begins and the names of its parts, where these are what is asked for: "4 Satsingsområder".

    Nothing where the noun is of no such kind and is not counted, and where the section has a list of its own.
    """
    noun = _noun(found)
    stems = {stem for way in _ways(found, noun) if way.fullness >= NEARLY for stem in way.stems}
    for hit in found.sections()[:NEAREST]:
        document = index.by_id[hit.unit.document]
        section = document.sections[hit.unit.section]
        under = _under(document, section)
        of_kind = _GROUP.search(noun) or counted.is_numbered(document.section_text(section), stems)
        if of_kind and _is_divided(section, under, stems):
            begins = [of_block(document, section, block) for block in section.blocks[:1]]
            return [*begins, *_names(document, section, under)]
    return []


def announced_parts(hit: Hit, index: Index) -> list[Passage]:
    """A line that says what follows, and the names of the section's parts, which are what does.

    Nothing where the unit that was hit is no such line, or where something else follows it than the first of the parts.
    """
    unit, document = hit.unit, index.by_id[hit.unit.document]
    if unit.kind is not UnitKind.SENTENCE or not unit.text.endswith(":"):
        return []
    section = document.sections[unit.section]
    under = _under(document, section)
    between = [
        block for block in section.blocks if under and unit.span.end <= block.span.start < under[0].heading.start
    ]
    if len(under) < 2 or between or under[0].heading.start < unit.span.end:
        return []
    return [Passage(document, section, unit.span), *_names(document, section, under)]


def _under(document: Document, section: Section) -> list[Section]:
    return [part for part in document.sections if part.path[:-1] == section.path]


def _names(document: Document, section: Section, under: Sequence[Section]) -> list[Passage]:
    return [Passage(document, part, part.heading, under=section) for part in under]


def _is_divided(section: Section, under: Sequence[Section], stems: Set[str]) -> bool:
    """Whether a section is no more than its parts, which have names of their own: not "Hovedmål" under "Mål"."""
    heading = _heading(section)
    return (
        len(under) > 1
        and len(heading) == 1
        and heading[0] in stems
        and not any(block.items for block in section.blocks)
        and not any(len(name) == 1 and name[0].endswith(heading[0]) for name in map(_heading, under))
    )


def _ways(found: Found, noun: str) -> list[Alternative]:
    return [way for each in found.concepts if noun in each.word.split() for way in each.alternatives]


def announced(found: Found, section: Section, document: Document, index: Index) -> frozenset[int]:
    """The places of lists that a line announces with the noun that is asked for: "Verdigrunnlaget vårt er:"."""
    ways = _ways(found, _noun(found))
    said = {
        place: set(words.terms(block.intro.of(document.text), index.lexicon.compound_parts))
        for place, block in enumerate(section.blocks)
        if block.intro is not None
    }
    return frozenset(place for place, there in said.items() if any(there.issuperset(way.stems) for way in ways))


def asked_for(fits: Sequence[Fit], announced: frozenset[int]) -> Fit | None:
    """The list, or else the item of one, that is meant when a list is asked for, though a sentence may fit better.

    An item that fits best may stand in another list than the one asked for: it only says a word of the question.
    """
    best = fits[0].score
    near = [
        fit
        for fit in fits
        if fit.unit.kind is not UnitKind.SENTENCE
        and fit.score >= best - LIST_MARGIN - ANNOUNCED * (fit.unit.block in announced)
    ]
    lists = [fit for fit in near if fit.unit.kind is UnitKind.LIST]
    lists.sort(key=lambda fit: fit.unit.block not in announced)
    return next(iter(lists), next(iter(near), None))


def items(chosen: Fit, fits: Sequence[Fit]) -> list[Span]:
    """The chosen item and others of its list that fit nearly as well, in their order."""
    of_list = (fit for fit in fits if fit.unit.kind in PARTS and fit.unit.block == chosen.unit.block)
    return sorted((fit.unit.span for fit in of_list if fit.score >= chosen.score - MARGIN), key=lambda span: span.start)


def of_rows(found: Found, document: Document, section: Section, block: Block) -> list[Passage]:
    """The rows of a table that the question limits, or all where it ranks them; nothing where it does neither."""
    if rows.ranks(found.question) and block.kind is BlockKind.TABLE:
        return [_ranked(of_block(document, section, block), extremes.first(found.question, document, block))]
    limited = rows.limited(found.question, document, block)
    return [replace(of_item(document, section, block, row), among=block.items) for row in limited]


def _ranked(table: Passage, first: Item | None) -> Passage:
    """A table with the row on top that has most or least, where one is known to; its citation is the table's still."""
    if first is None:
        return table
    return replace(table, items=(first, *(row for row in table.items if row is not first)))


def rows_elsewhere(found: Found, first: Passage) -> list[Passage]:
    """The rows of the document's other tables that have what the question names in rows of this one."""
    document = first.document
    table = next(block for block in first.section.blocks if block.items == first.among)
    return [
        replace(of_item(document, section, block, row), among=block.items)
        for section in document.sections
        for block in section.blocks
        if block.kind is BlockKind.TABLE and block is not table
        for row in rows.alike(found.question, document, table, block)
    ]
