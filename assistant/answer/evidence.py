"""From what the search found to what the answer will quote."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.answer import figures, rows, stretches
from assistant.answer.question import Asked, Kind
from assistant.answer.stretches import MARGIN, Fit
from assistant.documents.model import Block, BlockKind, Document, Item, Section, Span
from assistant.index.store import Index
from assistant.index.units import Unit, UnitKind
from assistant.language import words
from assistant.retrieval import headings
from assistant.retrieval.concepts import Concept
from assistant.retrieval.found import Found, Hit

AS_WELL = 2.0
"""How far below the best hit's log odds, by the reader, another section's may lie and still be quoted beside it.
With it the answers hold all facts for 89.8 % of 510 development questions instead of 87.4, and of the sections cited
83 % are labelled instead of 86."""

NAMED = 0.6
"""Share of a heading's words that names it."""

MOST_NAMED = 6
"""Sections that are quoted whole when a question gives the numbers of more."""

MOST_SECTIONS = 3
OWN_WORDS = 1.0
"""What it counts, in standard deviations, that a unit says all of the question's words itself."""

LIST_MARGIN, ANNOUNCED = 1.6, 1.0
"""How far below the best unit of its section a list may lie and still be what "which" and "how" ask for, and how much
further when a line announces it with the noun that is asked for."""

_PARTS = (UnitKind.ITEM, UnitKind.ROW)
_WANTS_LIST = (Kind.LIST, Kind.COUNT, Kind.WAY, Kind.SECTION)


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch to quote: a sentence or more in a row, a list item or table row, or a list or table whole.

    ``items`` are a list's items or a table's rows, and ``intro`` the line that announces them. ``over`` are the items
    that a nested one stands under, without which it cannot be understood. ``among`` are all the rows of the table
    that it is a row of, where the question limits which of them.
    """

    document: Document
    section: Section
    span: Span
    intro: Span | None = None
    items: tuple[Item, ...] = ()
    over: tuple[Item, ...] = ()
    among: tuple[Item, ...] = ()

    @property
    def is_list(self) -> bool:
        """Whether the passage is a list."""
        return bool(self.items)


def select(found: Found, asked: Asked, index: Index) -> list[Passage]:
    """What to quote for an answer, the most telling section first."""
    if not found.hits:
        return []
    whole = section_asked_for(found, asked, index)
    if whole:
        return whole
    best = found.hits[0]
    chosen: list[Passage] = []
    for hit in _close(found)[:MOST_SECTIONS]:
        if hit is best or _adds(hit, best, asked):
            chosen += _from_section(hit, found, asked, index)
    return _lists_only(chosen) if asked.kind in (Kind.LIST, Kind.COUNT) else chosen


def _lists_only(chosen: Sequence[Passage]) -> list[Passage]:
    """After a list that is asked for or counted, of other sections only lists: the rest only speaks of it."""
    first = chosen[0]
    lists = first.is_list or first.among
    return [each for each in chosen if not lists or each.is_list or each.section.path == first.section.path]


def nearest(found: Found, index: Index, count: int) -> list[Passage]:
    """The nearest sections, by their headings, to be named in a refusal."""
    named: list[Passage] = []
    for hit in found.sections()[:count]:
        document = index.by_id[hit.unit.document]
        section = document.sections[hit.unit.section]
        span = section.heading if section.heading.end > section.heading.start else hit.unit.span
        named.append(Passage(document, section, span))
    return named


def beginning(document: Document) -> Passage:
    """The first paragraph or list of a document, or its first heading when it has no more."""
    section = next((section for section in document.sections if section.blocks), document.sections[0])
    if not section.blocks:  # headings alone
        return Passage(document, section, section.heading)
    return _of_block(document, section, section.blocks[0])


def _close(found: Found) -> list[Hit]:
    best = found.hits[0].score
    return [hit for hit in found.sections() if hit.score >= best - MARGIN]


def _adds(hit: Hit, best: Hit, asked: Asked) -> bool:
    """Whether a hit in another section is worth quoting too: its words are found, or it reads as the answer as well.

    A list that is asked for is whole, and what else reads like an answer only speaks of it.
    """
    reads = best.read != 0.0 and asked.kind is not Kind.LIST and hit.read >= best.read - AS_WELL
    return reads or (hit.words > 1.0 and hit.words >= best.words - 0.5)


def section_asked_for(found: Found, asked: Asked, index: Index) -> list[Passage]:
    """All of the sections that the question names and asks for; nothing where it names none, or some without text."""
    if asked.kind is not Kind.SECTION or not found.hits:
        return []
    return [passage for unit in _named(found)[:MOST_NAMED] for passage in _whole(unit, index)]


def _named(found: Found) -> list[Unit]:
    """The sections whose numbers the question gives, or the one whose heading it names."""
    sections = found.sections()
    numbered = [sections[place].unit for place in headings.places((h.unit.path[-1] for h in sections), found.question)]
    if numbered:
        return numbered
    best = max(found.hits, key=lambda hit: (hit.heading, hit.score))
    return [best.unit] if best.heading > NAMED else []


def _whole(unit: Unit, index: Index) -> list[Passage]:
    """A section with its subsections, block for block."""
    document = index.by_id[unit.document]
    path = document.sections[unit.section].path
    inside = [section for section in document.sections if section.path[: len(path)] == path]
    return [_of_block(document, section, block) for section in inside for block in section.blocks]


def whole_section(unit: Unit, index: Index) -> list[Passage]:
    """All that the unit's section says itself; for a chapter that says nothing before its first part, the start."""
    document = index.by_id[unit.document]
    section = document.sections[unit.section]
    return [_of_block(document, section, block) for block in section.blocks] or _first_below(unit, index)


def _first_below(unit: Unit, index: Index) -> list[Passage]:
    """The first that is said under a heading, or the heading where nothing is."""
    document = index.by_id[unit.document]
    section = document.sections[unit.section]
    return _whole(unit, index)[:1] or [Passage(document, section, unit.span)]


def others(passages: Sequence[Passage]) -> list[Passage]:
    """What stands beside the quoted: the list that an item is one of, or the sections under the same heading."""
    if not passages:
        return []
    document, section = passages[0].document, passages[0].section
    quoted = [passage.span for passage in passages]
    for block in section.blocks:
        left = [item for item in block.items if not any(s.start <= item.start and item.end <= s.end for s in quoted)]
        if left and len(left) < len(block.items):
            return [Passage(document, section, item, over=over) for item, over in block.nested() if item in left]
    above = section.path[:-1]
    beside = [s for s in document.sections if s.path[:-1] == above and s.path != section.path and s.blocks]
    return [_of_block(document, s, next((b for b in s.blocks if b.items), s.blocks[0])) for s in beside if above]


def _of_block(document: Document, section: Section, block: Block) -> Passage:
    return Passage(document, section, block.span, block.intro, block.items)


def _of_item(document: Document, section: Section, block: Block, span: Span) -> Passage:
    """A list item with those nested in it, under those that it is nested in."""
    item, over = next((item, over) for item, over in block.nested() if item.start == span.start)
    if block.kind is BlockKind.TABLE:
        return Passage(document, section, item, over=figures.announced(document, section, block))
    below = block.below(item)
    if not below:
        return Passage(document, section, item, over=over)
    return Passage(document, section, Span(item.start, below[-1].end, item.page), item, below, over)


def _from_section(hit: Hit, found: Found, asked: Asked, index: Index) -> list[Passage]:
    """What to quote of one section: the list or the sentences that fit the question best."""
    document = index.by_id[hit.unit.document]
    section = document.sections[hit.unit.section]
    fits = _fits(hit, found, index)
    if not fits:
        return _first_below(hit.unit, index)
    only = _only_list(found, section) if asked.kind in (Kind.LIST, Kind.COUNT) else None
    if only is not None:
        return _of_rows(found, document, section, only) or [_of_block(document, section, only)]
    best = fits[0]
    announced = _announced(found, section, document, index)
    chosen = _list_asked_for(fits, announced) if asked.kind in _WANTS_LIST else None
    if chosen is None and best.unit.kind is not UnitKind.SENTENCE:
        chosen = best
    if chosen is None:
        spans = stretches.of(fits, section, document.text, asked)
        return [Passage(document, section, span) for span in spans]
    block = section.blocks[chosen.unit.block]
    told = _of_rows(found, document, section, block)
    if told:
        return told
    items = _items(chosen, fits)
    if asked.kind in _WANTS_LIST or chosen.unit.kind is UnitKind.LIST or len(items) * 2 > len(block.items):
        return [_of_block(document, section, block)]
    # An item that stands below another which is quoted is quoted with it.
    quoted = [_of_item(document, section, block, span) for span in items]
    return [one for at, one in enumerate(quoted) if all(one.span.end > other.span.end for other in quoted[:at])]


def _of_rows(found: Found, document: Document, section: Section, block: Block) -> list[Passage]:
    """The rows of a table that the question limits, or all where it ranks them; nothing where it does neither."""
    if rows.ranks(found.question) and block.kind is BlockKind.TABLE:
        return [_of_block(document, section, block)]
    limited = rows.limited(found.question, document, block)
    return [replace(_of_item(document, section, block, row), among=block.items) for row in limited]


def _fits(hit: Hit, found: Found, index: Index) -> list[Fit]:
    """The units of the section that was hit, from the best down.

    Inside a section the words of its heading tell nothing, since all units stand under it: what a unit
    says itself counts here besides its score.
    """
    here = (hit.unit.document, hit.unit.section)
    units = [h for h in found.hits if (h.unit.document, h.unit.section) == here and _stands_alone(h.unit)]
    fits = [Fit(h.unit, h.score + OWN_WORDS * _said(h.unit, found.concepts, index)) for h in units]
    return sorted(fits, key=lambda fit: -fit.score)


def _stands_alone(unit: Unit) -> bool:
    """Whether a unit can be quoted: not a whole section, nor a line that only announces what follows it."""
    return unit.kind is not UnitKind.SECTION and not (unit.kind is UnitKind.SENTENCE and unit.text.endswith(":"))


def _said(unit: Unit, concepts: Sequence[Concept], index: Index) -> float:
    """Share of the question's concepts that the unit says in its own words."""
    own = set(words.terms(unit.text, index.lexicon.compound_parts))
    full = (
        max((other.fullness for other in concept.alternatives if own.issuperset(other.stems)), default=0.0)
        for concept in concepts
    )
    return sum(full) / len(concepts) if concepts else 0.0


def _only_list(found: Found, section: Section) -> Block | None:
    """The only list of a section whose heading is no more than the noun that is asked for: the goals under "3 Mål"."""
    noun = next(iter(words.content(found.question)), "")
    heading = [word for word in words.content(section.path[-1]) if not word.isdigit()]
    lists = [block for block in section.blocks if block.items]
    same = len(heading) == 1 and bool(noun) and words.stem(heading[0]) == words.stem(noun)
    return lists[0] if same and len(lists) == 1 else None


def _announced(found: Found, section: Section, document: Document, index: Index) -> frozenset[int]:
    """The places of lists that a line announces with the noun that is asked for: "Verdigrunnlaget vårt er:"."""
    noun = next(iter(words.content(found.question)), "")
    ways = [way for each in found.concepts if noun in each.word.split() for way in each.alternatives]
    said = {
        place: set(words.terms(block.intro.of(document.text), index.lexicon.compound_parts))
        for place, block in enumerate(section.blocks)
        if block.intro is not None
    }
    return frozenset(place for place, there in said.items() if any(there.issuperset(way.stems) for way in ways))


def _list_asked_for(fits: Sequence[Fit], announced: frozenset[int]) -> Fit | None:
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


def _items(chosen: Fit, fits: Sequence[Fit]) -> list[Span]:
    """The chosen item and others of its list that fit nearly as well, in their order."""
    items = (fit for fit in fits if fit.unit.kind in _PARTS and fit.unit.block == chosen.unit.block)
    return sorted((fit.unit.span for fit in items if fit.score >= chosen.score - MARGIN), key=lambda span: span.start)
