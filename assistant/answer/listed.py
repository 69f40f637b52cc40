"""Which list or table a question asks for, whole or some of its rows; or a section's parts by their names."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import replace

from assistant.answer import extremes, rows, scope
from assistant.answer.counting import NEARLY
from assistant.answer.passage import Passage, of_block, of_item
from assistant.answer.stretches import MARGIN, Fit
from assistant.documents.model import Block, BlockKind, Document, Item, Section, Span
from assistant.index.store import Index
from assistant.index.units import UnitKind
from assistant.language import words
from assistant.retrieval import counted, headings
from assistant.retrieval.concepts import Alternative
from assistant.retrieval.found import Found, Hit

LIST_MARGIN, ANNOUNCED = 1.6, 1.0
"""How far below the best unit of its section a list may lie and still be what "which" and "how" ask for, and how much
further when a line announces it with the noun that is asked for."""

FIELDS = 2
"""Words of a heading that may name what a document is divided by."""

LONG, FEW = 6, 3
"""Rows of a table from which on it is not quoted whole for what one row in so many says."""

NEAREST = 3
"""Sections, from the best down, of which one may be divided into what is asked for."""

_FIELD = re.compile(r"(?:område|tema|pilar|søyle|felt)\w{0,4}$")
"""A noun for a field that a document is divided by, which a heading may name with another: "Temaer og mål"."""

_GROUP = re.compile(rf"{_FIELD.pattern}|mål\w{{0,4}}$|utfordring\w{{0,4}}$")
"""A noun for what a document, or a chapter of it, is divided by."""

_MEASURE = re.compile(r"(?:tiltak|strategi|ordning|satsing|virkemid|verkemid|prioritering|prinsipp)\w{0,4}$")
"""A noun for what stands under a heading of its own, each under another, where nothing else stands beside them."""

_AROUND = re.compile(
    r"(?:oversikt|innledning|innleiing|bakgrunn|generelt|om|formål|føremål|gjennomføring|oppfølging|økonomi|kostnad|finansiering|rapportering|"
    r"ansvar|organisering|status|mål|hovedmål|hovudmål|delmål|utfordring|forholdet|definisjon|begrep|omgrep)\w{0,4}$",
    re.IGNORECASE,
)
"""Begins the heading of what is said about measures, and of none of them."""

PARTS = (UnitKind.ITEM, UnitKind.ROW)
"""Units that are part of a list or table."""


def only(found: Found, section: Section) -> Block | None:
    """The only list of a section whose heading is no more than the noun that is asked for: the goals under "3 Mål"."""
    lists = [block for block in section.blocks if block.items]
    noun = scope.noun(found)
    return lists[0] if len(lists) == 1 and noun and _heading(section) == [words.stem(noun)] else None


def _heading(section: Section) -> list[str]:
    """The stems of a heading's words, but for its number and years."""
    return [words.stem(word) for word in words.content(section.path[-1]) if not word.isdigit()]


def parts(found: Found, index: Index) -> list[Passage]:
    """How a section begins and the names of its parts, where these are what is asked for: "4 Satsingsområder".

    Nothing where the noun is of no such kind and is not counted, and where the section has a list of its own.
    """
    noun = scope.noun(found)
    stems = {stem for way in _ways(found, noun) if way.fullness >= NEARLY for stem in way.stems}
    rest = scope.rest(found, noun)
    for place, hit in enumerate(found.sections()):
        document = index.by_id[hit.unit.document]
        section = document.sections[hit.unit.section]
        under = _under(document, section)
        if not _is_divided(section, under, noun, stems):
            continue
        alone = scope.covers(rest, document, section.path, index.lexicon)
        of_kind = _GROUP.search(noun) or counted.is_numbered(document.section_text(section), stems)
        near = place < NEAREST or (alone and scope.tells_where(found, rest))
        if near and (of_kind or (alone and _MEASURE.search(noun) and _are_measures(under))):
            begins = [of_block(document, section, block) for block in section.blocks[:1]]
            return [*begins, *_names(document, section, under)]
    return []


def is_of_parts(found: Found, passages: Sequence[Passage], list_: Passage, index: Index) -> bool:
    """Whether a list only stands in one of the parts that are named, where all of these are asked for."""
    part = next((passage for passage in passages if passage.under is not None), None)
    if part is None or part.under is None or list_.document is not part.document:
        return False
    rest = scope.rest(found, scope.noun(found))
    within = list_.section.path[: len(part.under.path)] == part.under.path
    return within and scope.covers(rest, part.document, part.under.path, index.lexicon)


def is_named(found: Found, list_: Passage, names: Sequence[Passage]) -> bool:
    """Whether a list is of what is asked for by its heading or announcing line, and stands in none of those named."""
    noun = scope.noun(found)
    intro = list_.intro.of(list_.document.text) if list_.intro else ""
    said = {words.stem(word) for word in words.tokens(f"{list_.section.path[-1]} {intro}")}
    apart = not any(name.document is list_.document and name.section.path[-1] in list_.section.path for name in names)
    return list_.is_list and apart and words.stem(noun) in said


def further(found: Found, document: Document, section: Section, quoted: Sequence[Passage]) -> list[Passage]:
    """The announced lists of a section whose heading has the noun that is asked for, below a sentence that is quoted.

    "§ 3 Oppgaver" begins with the first task, and goes on: "Selskapet kan i tillegg: a) …".
    """
    noun = scope.noun(found)
    if not noun or words.stem(noun) not in _heading(section):
        return []
    there = [passage.span for passage in quoted]
    return [
        of_block(document, section, block)
        for block in section.blocks
        if block.kind is BlockKind.LIST
        and block.intro is not None
        and there[0].end <= block.span.start
        and block.span not in there
    ]


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


def _is_divided(section: Section, under: Sequence[Section], noun: str, stems: Set[str]) -> bool:
    """Whether a section is no more than its parts, which have names of their own: not "Hovedmål" under "Mål"."""
    heading = _heading(section)
    most = FIELDS if _FIELD.search(noun) else 1
    return (
        len(under) > 1
        and 0 < len(heading) <= most
        and not stems.isdisjoint(heading)
        and not any(block.items for block in section.blocks)
        and not any(len(name) == 1 and name[0].endswith(tuple(heading)) for name in map(_heading, under))
    )


def _are_measures(under: Sequence[Section]) -> bool:
    """Whether all the parts of a section are what its heading says, and none is about them."""
    firsts = (next(iter(words.tokens(headings.unnumbered(part.path[-1]))), "") for part in under)
    return not any(map(_AROUND.match, firsts))


def _ways(found: Found, noun: str) -> list[Alternative]:
    return [way for each in found.concepts if noun in each.word.split() for way in each.alternatives]


def announced(found: Found, section: Section, document: Document, index: Index) -> frozenset[int]:
    """The places of lists that a line announces with the noun that is asked for: "Verdigrunnlaget vårt er:"."""
    ways = _ways(found, scope.noun(found))
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
        return [ranked(of_block(document, section, block), extremes.first(found.question, document, block))]
    limited = rows.limited(found.question, document, block)
    return [replace(of_item(document, section, block, row), among=block.items) for row in limited]


def of_object(found: Found, document: Document, section: Section, block: Block, index: Index) -> list[Passage]:
    """The few rows of a long table that alone say what is asked of: "Hvilke tiltak gjelder gatelys?".

    Nothing where what stands over the table says it: then it is said of all rows, whatever some repeat.
    """
    text = document.text
    if block.kind is not BlockKind.TABLE or len(block.items) < LONG:
        return []
    caption = block.intro.of(text) if block.intro else ""
    labels = (cell.partition(": ")[0] for cell in block.items[0].of(text).split("; "))
    over = (*section.path, caption, *labels)
    asked = [
        each for each in scope.rest(found, scope.noun(found)) if not scope.covers([each], document, over, index.lexicon)
    ]
    said = [row for row in block.items if asked and scope.says(asked, row.of(text), index.lexicon)]
    if len(said) * FEW > len(block.items):
        return []
    return [replace(of_item(document, section, block, row), among=block.items) for row in said]


def ranked(table: Passage, first: Item | None) -> Passage:
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
