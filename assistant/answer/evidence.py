"""From what the search found to what the answer will quote."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answer import announcing, listed, section_topics, series, stretches
from assistant.answer.passage import Passage, of_block, of_item
from assistant.answer.question import Asked, Kind
from assistant.answer.stretches import MARGIN, Fit
from assistant.documents.model import Document, Section, Span
from assistant.index.store import Index
from assistant.index.units import Unit, UnitKind
from assistant.language import sentences, words
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
SEVERAL = 2
OWN_WORDS = 1.0
"""What it counts, in standard deviations, that a unit says all of the question's words itself."""

LONGEST_LINE = 12
"""Words in a line of a document's front page at the most."""

_ADOPTION = re.compile(
    r"\W*(?:(?:hjemmel|heimel)\w*:\s*)?(?:(?:enstemmig|endelig|endeleg|sist)\s+)*(?:vedtatt|vedteke|vedteken|fastsatt|fastsett|godkjent|godkjend|behandlet|handsama|"
    r"revidert|oppdatert|endret|endra|gjelder\s+fra|gjeld\s+frå|gjeldende\s+fra|gjeldande\s+frå|tr(?:er|år)\s+i\s+kraft|i\s+kraft|adopted)\b",
    re.IGNORECASE,
)
"""Begins a sentence that tells when a document was adopted or came into force."""

_NAMES_ITSELF = re.compile(
    r"\W*[\w-]*(?:dokument|plan|strategi|program|forskrift|reglement|vedtekter|retningslinjer)\s+(?:etter|for|i\s+med\w+)\s+"
    r"(?:\S+\s*){1,6}$",
    re.IGNORECASE,
)
"""A line that says what a document is and by what law: "Oversiktsdokument etter folkehelseloven § 5."."""

_SAID_BRIEFLY = (UnitKind.SENTENCE, UnitKind.ITEM, UnitKind.ROW)

_WANTS_LIST = (Kind.LIST, Kind.COUNT, Kind.WAY, Kind.SECTION)


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
        if hit is best or (_adds(hit, best, asked) and _says_as_much(hit, best, found, index)):
            chosen += [each for each in _from_section(hit, found, asked, index) if each not in chosen]
    if asked.kind not in (Kind.LIST, Kind.COUNT):
        return chosen
    names = series.names(found, index)
    return names if names and not listed.is_named(found, chosen[0], names) else _listed(chosen, found, index)


def _listed(chosen: Sequence[Passage], found: Found, index: Index) -> list[Passage]:
    """What is listed or counted; of other sections no more than lists: the rest only speaks of it."""
    first = chosen[0]
    if first.among:
        rows = [passage for passage in chosen if passage.section.path == first.section.path]
        return [*rows, *listed.rows_elsewhere(found, first)]
    parts = listed.parts(found, index)
    if parts and (not first.is_list or listed.is_of_parts(found, parts, first, index)):
        return parts
    if not first.is_list:
        return list(chosen)
    return [each for each in chosen if each.is_list or each.section.path == first.section.path]


def nearest(found: Found, index: Index, count: int) -> list[Passage]:
    """The nearest sections, to be named in a refusal, each by what it says that is nearest, or by its heading."""
    named: list[Passage] = []
    for hit in found.sections()[:count]:
        document = index.by_id[hit.unit.document]
        section = document.sections[hit.unit.section]
        said = next((other.unit for other in _in_section(hit, found) if other.unit.kind in _SAID_BRIEFLY), None)
        heading = section.heading if section.heading.end > section.heading.start else hit.unit.span
        named.append(Passage(document, section, said.span if said else heading))
    return named


def _in_section(hit: Hit, found: Found) -> list[Hit]:
    """What stands alone in the section that was hit, from the best down."""
    here = (hit.unit.document, hit.unit.section)
    return [h for h in found.hits if (h.unit.document, h.unit.section) == here and _stands_alone(h.unit)]


def beginning(document: Document) -> Passage:
    """The first paragraph or list of a document, or its first heading when it has no more."""
    section = next((section for section in document.sections if section.blocks), document.sections[0])
    if not section.blocks:  # headings alone
        return Passage(document, section, section.heading)
    return of_block(document, section, section.blocks[0])


def purpose(document: Document) -> Passage:
    """The first paragraph or list of a document that tells of more than whose it is and when it was adopted."""
    for section in document.sections:
        for block in section.blocks:
            if block.items or not _is_front(block.span.of(document.text)):
                return of_block(document, section, block)
    return beginning(document)


def _is_front(paragraph: str) -> bool:
    """Whether a paragraph is of a front page: a short line that is no sentence, or nothing but when it was adopted."""
    if len(paragraph.split()) <= LONGEST_LINE and not paragraph.rstrip(" »)").endswith((".", ":", "!", "?")):
        return True
    bounds = sentences.spans(paragraph, 0, len(paragraph))
    said = [paragraph[start:end] for start, end in bounds]
    return all(_ADOPTION.match(each) or _NAMES_ITSELF.match(each) for each in said)


def _close(found: Found) -> list[Hit]:
    best = found.hits[0].score
    return [hit for hit in found.sections() if hit.score >= best - MARGIN]


def _adds(hit: Hit, best: Hit, asked: Asked) -> bool:
    """Whether a hit in another section is worth quoting too: its words are found, or it reads as the answer as well.

    A list that is asked for is whole, and what else reads like an answer only speaks of it, or is another's, where the
    question names the heading that the list stands under.
    """
    if asked.kind is Kind.COUNT and best.heading >= 1 and hit.heading < best.heading:
        return False
    reads = best.read != 0.0 and asked.kind is not Kind.LIST and hit.read >= best.read - AS_WELL
    return reads or (hit.words > 1.0 and hit.words >= best.words - 0.5)


def _says_as_much(hit: Hit, best: Hit, found: Found, index: Index) -> bool:
    """Whether a hit of another document says, under its headings, as much of the question as the best hit does.

    A general sentence of an unrelated document may read like an answer. Of 87 such sections that were quoted beside the
    best, for labelled development questions, 37 said less: none of these is labelled, whatever the reader makes of it,
    and 16 of the others are. In the best hit's own document 24 of the 75 that said less are. A question of one thing
    alone tells nothing by what is said of it: a compound may hide it.
    """
    if hit.unit.document == best.unit.document or len(found.concepts) < SEVERAL:
        return True
    return _says(hit.unit, found, index) >= _says(best.unit, found, index)


def _says(unit: Unit, found: Found, index: Index) -> float:
    under = " ".join(unit.path)
    return _share(found.concepts, f"{under} {unit.text}", index)


def section_asked_for(found: Found, asked: Asked, index: Index) -> list[Passage]:
    """All of the sections that the question names and asks for; nothing where it names none, or some without text."""
    if asked.kind is not Kind.SECTION or not found.hits:
        return []
    return [passage for unit in _named(found, index)[:MOST_NAMED] for passage in _whole(unit, index)]


def _named(found: Found, index: Index) -> list[Unit]:
    """The sections whose numbers the question gives, or the one whose heading it names, all or a part of it."""
    sections = found.sections()
    whole = [hit.unit for hit in sections if headings.is_meant(hit.unit.path[-1], found.question)]
    if whole:
        return whole[:1]
    numbered = [sections[place].unit for place in headings.places((h.unit.path[-1] for h in sections), found.question)]
    if numbered:
        return numbered
    best = max(found.hits, key=lambda hit: (hit.heading, hit.score))
    if best.heading > NAMED:
        return [best.unit]
    called = section_topics.named(found.question, found, index.lexicon)
    return [called] if called else []


def _whole(unit: Unit, index: Index) -> list[Passage]:
    """A section with its subsections, block for block."""
    document = index.by_id[unit.document]
    path = document.sections[unit.section].path
    inside = [section for section in document.sections if section.path[: len(path)] == path]
    return [of_block(document, section, block) for section in inside for block in section.blocks]


def whole_section(unit: Unit, index: Index) -> list[Passage]:
    """All that the unit's section says itself; for a chapter that says nothing before its first part, the start."""
    document = index.by_id[unit.document]
    section = document.sections[unit.section]
    return [of_block(document, section, block) for block in section.blocks] or _first_below(unit, index)


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
    return [of_block(document, s, next((b for b in s.blocks if b.items), s.blocks[0])) for s in beside if above]


def _from_section(hit: Hit, found: Found, asked: Asked, index: Index) -> list[Passage]:
    """What to quote of one section: the list or the sentences that fit the question best."""
    document = index.by_id[hit.unit.document]
    section = document.sections[hit.unit.section]
    parts = listed.announced_parts(hit, index)
    if parts:
        return parts
    fits = _fits(hit, found, index)
    if not fits:
        return _first_below(hit.unit, index)
    only = listed.only(found, section) if asked.kind in (Kind.LIST, Kind.COUNT) else None
    if only is not None:
        rows = listed.of_rows(found, document, section, only)
        if not rows and asked.kind is Kind.LIST:
            rows = listed.of_object(found, document, section, only, index)
        return rows or [of_block(document, section, only)]
    best = fits[0]
    announced = listed.announced(found, section, document, index)
    chosen = listed.asked_for(fits, announced) if asked.kind in _WANTS_LIST else None
    if chosen is None and best.unit.kind is not UnitKind.SENTENCE:
        chosen = best
    if chosen is None:
        told = [
            passage
            for span in stretches.of(fits, section, document.text, asked)
            for passage in (Passage(document, section, span), *_announced(found, document, section, span))
        ]
        return [*told, *listed.further(found, document, section, told)] if asked.kind is Kind.LIST else told
    block = section.blocks[chosen.unit.block]
    told = listed.of_rows(found, document, section, block)
    if not told and asked.kind is Kind.LIST:
        told = listed.of_object(found, document, section, block, index)
    if told:
        return told
    items = listed.items(chosen, fits)
    if asked.kind in _WANTS_LIST or chosen.unit.kind is UnitKind.LIST or len(items) * 2 > len(block.items):
        return [of_block(document, section, block)]
    # An item that stands below another which is quoted is quoted with it.
    quoted = [of_item(document, section, block, span) for span in items]
    return [one for at, one in enumerate(quoted) if all(one.span.end > other.span.end for other in quoted[:at])]


def _announced(found: Found, document: Document, section: Section, span: Span) -> list[Passage]:
    """What the last sentence of a stretch announces: of a table the rows that are asked for, where some are."""
    below = announcing.announced(document, section, span)
    if below is None:
        return []
    return listed.of_rows(found, document, section, below) or [of_block(document, section, below)]


def _fits(hit: Hit, found: Found, index: Index) -> list[Fit]:
    """The units of the section that was hit, from the best down.

    Inside a section the words of its heading tell nothing, since all units stand under it: what a unit
    says itself counts here besides its score.
    """
    said = ((h, _said(h.unit, found.concepts, index)) for h in _in_section(hit, found))
    fits = [Fit(h.unit, h.score + OWN_WORDS * share) for h, share in said]
    return sorted(fits, key=lambda fit: -fit.score)


def _stands_alone(unit: Unit) -> bool:
    """Whether a unit can be quoted: not a whole section, nor a line that only announces what follows it."""
    return unit.kind is not UnitKind.SECTION and not (unit.kind is UnitKind.SENTENCE and unit.text.endswith(":"))


def _said(unit: Unit, concepts: Sequence[Concept], index: Index) -> float:
    """Share of the question's concepts that the unit says in its own words."""
    return _share(concepts, unit.text, index)


def _share(concepts: Sequence[Concept], text: str, index: Index) -> float:
    """Share of the concepts that a text says."""
    own = set(words.terms(text, index.lexicon.compound_parts))
    full = (
        max((other.fullness for other in concept.alternatives if own.issuperset(other.stems)), default=0.0)
        for concept in concepts
    )
    return sum(full) / len(concepts) if concepts else 0.0
