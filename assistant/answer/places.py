"""Every place in the corpus that says a word: inflected, in a compound, in the other målform or by a synonym.

Also, where none does, those that say what the word is a kind of: "kollektivtilbud" for "buss".
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cached_property

from assistant.answer.compounds import Compounds, Forms
from assistant.answer.passage import Passage
from assistant.documents.model import Block, BlockKind, Document, Section, Span
from assistant.index.store import Index
from assistant.language import sentences, synonyms, words
from assistant.language.synonyms import Stems
from assistant.retrieval import concepts
from assistant.retrieval.concepts import SPELLING, SYNONYM, Concept

_OR = re.compile(r"\s*(?:,|/|\b(?:og|eller|and|or)\b)\s*", re.IGNORECASE)
Way = tuple[Forms, ...]
"""One way to say a concept: for each of its words the forms that the corpus has; all are needed."""


class Reach(Enum):
    """Which words count: the word itself, its synonyms too, or also what it is a kind of or what is derived of it."""

    ITSELF = "itself"
    SYNONYMS = "synonyms"
    BROADER = "broader"


@dataclass(frozen=True, slots=True)
class Place:
    """A sentence, list item, table row or heading that says what is sought, or a list that is announced with it.

    ``times`` is how often it says it.
    """

    passage: Passage
    times: int
    is_heading: bool


@dataclass(frozen=True, slots=True)
class Said:
    """All places that say something, in reading order; the words that say it there, and the other words among them."""

    places: tuple[Place, ...]
    words: Forms
    others: Forms

    def by_document(self) -> list[tuple[Document, list[Place]]]:
        """The places of each document."""
        found: dict[str, tuple[Document, list[Place]]] = {}
        for place in self.places:
            document = place.passage.document
            found.setdefault(document.id, (document, []))[1].append(place)
        return list(found.values())


@dataclass(frozen=True, slots=True)
class _Stretch:
    """A place that may say something, with its words and those of its headings."""

    passage: Passage
    is_heading: bool
    said: Counter[str]
    headings: Forms


@dataclass(frozen=True, slots=True)
class _Sought:
    """A concept: the ways to say it in its own word, and in another."""

    own: tuple[Way, ...]
    others: tuple[Way, ...]

    def times(self, said: Counter[str]) -> int:
        """How often a text with these words says it."""
        return sum(min(sum(said[form] for form in forms) for forms in way) for way in (*self.own, *self.others))

    def is_said(self, said: Forms) -> bool:
        """Whether a text with these words says it."""
        return any(all(forms & said for forms in way) for way in (*self.own, *self.others))


class Places:
    """Finds what is said in one opened index, which it reads whole at the first question."""

    def __init__(self, index: Index) -> None:
        self._index = index

    def of(self, topic: str, chosen: frozenset[str], reach: Reach = Reach.SYNONYMS) -> Said:
        """All places in the chosen documents that say the topic; of several that "og" or "eller" binds, any."""
        phrases = [[self._sought(concept, reach) for concept in self._concepts(phrase)] for phrase in phrases_of(topic)]
        found: list[Place] = []
        met: set[str] = set()
        for stretch in self._stretches:
            times = sum(_times(stretch, phrase) for phrase in phrases if phrase)
            if times and stretch.passage.document.id in chosen:
                found.append(Place(stretch.passage, times, stretch.is_heading))
                met |= set(stretch.said)
        sought = [concept for phrase in phrases for concept in phrase]
        own = _forms(way for concept in sought for way in concept.own)
        others = _forms(way for concept in sought for way in concept.others) - own
        return Said(tuple(found), (own | others) & met, others & met)

    def in_all(self, topic: str, chosen: frozenset[str], reach: Reach = Reach.SYNONYMS) -> frozenset[str]:
        """The chosen documents that say each of the things that "og" or "eller" binds."""
        for phrase in phrases_of(topic):
            chosen = frozenset(document.id for document, _ in self.of(phrase, chosen, reach).by_document())
        return chosen

    def _concepts(self, phrase: str) -> Sequence[Concept]:
        """What the phrase is about, without the corpus' own names where it says something else too."""
        found = concepts.of(phrase, self._index.lexicon)
        own_names = self._index.lexicon.own_names
        telling = [c for c in found if not all(stem in own_names for stem in c.alternatives[0].stems)]
        return telling or found

    def _sought(self, concept: Concept, reach: Reach) -> _Sought:
        own_stems = concept.alternatives[0].stems
        own = [self._way(own_stems, concept.word), self._way((words.stem(words.lemma(concept.word)),), concept.word)]
        if not any(all(way) for way in own):  # its base, or what it is a misspelling of
            own = [self._way(each.stems) for each in concept.alternatives[1:] if each.fullness in (1.0, SPELLING)]
        others = [
            self._way(other.stems)
            for other in concept.alternatives
            if other.fullness == SYNONYM
            and (reach is Reach.BROADER or (reach is Reach.SYNONYMS and own_stems in synonyms.of(other.stems)))
        ]
        if reach is Reach.BROADER:
            others.append((self._compounds.derived(concept.word),))
            part = self._compounds.telling_part(concept.word)
            others += [self._way((words.stem(part),), part)] if part else []
        own = [way for way in dict.fromkeys(own) if all(way)]
        return _Sought(_apart(own), _apart([way for way in dict.fromkeys(others) if all(way) and way not in own]))

    def _way(self, stems: Stems, word: str | None = None) -> Way:
        """The forms with each stem, of their own or as a part of a compound, and of the same sort as ``word``."""
        return tuple(self._compounds.forms(stem, word) for stem in stems)

    @cached_property
    def _stretches(self) -> tuple[_Stretch, ...]:
        return tuple(stretch for document in self._index.documents for stretch in _of_document(document))

    @cached_property
    def _compounds(self) -> Compounds:
        said = {word for stretch in self._stretches for word in stretch.said}
        return Compounds(said, self._index.lexicon.compound_parts)


def phrases_of(topic: str) -> list[str]:
    """The phrases of a topic, any of which may be said: "klima og miljø" gives two."""
    return [phrase for phrase in _OR.split(topic) if phrase] or [topic]


def _apart(ways: Sequence[Way]) -> tuple[Way, ...]:
    """Ways of one word without the forms that an earlier way has, so that no word is counted twice."""
    counted: set[str] = set()
    kept: list[Way] = []
    for way in ways:
        rest = (way[0] - counted,) if len(way) == 1 else way
        counted |= way[0] if len(way) == 1 else set()
        kept += [rest] if all(rest) else []
    return tuple(kept)


def _forms(ways: Iterator[Way]) -> Forms:
    return frozenset(form for way in ways for forms in way for form in forms)


def _times(stretch: _Stretch, phrase: Sequence[_Sought]) -> int:
    """How often a stretch says the phrase: it may say a part, where its headings say the rest."""
    own = [concept.times(stretch.said) for concept in phrase]
    if not all(times or concept.is_said(stretch.headings) for times, concept in zip(own, phrase, strict=True)):
        return 0
    return min((times for times in own if times), default=0)


def _of_document(document: Document) -> Iterator[_Stretch]:
    for section in document.sections:
        headings = frozenset(words.tokens(" ".join(section.path)))
        if section.heading.end > section.heading.start:
            heading = Passage(document, section, section.heading)
            yield _stretch(heading, section.heading, is_heading=True, headings=headings)
        for block in section.blocks:
            yield from _of_block(document, section, block, headings)


def _of_block(document: Document, section: Section, block: Block, headings: Forms) -> Iterator[_Stretch]:
    """The sentences of a paragraph, or the items of a list and the list whole for the line that announces it."""
    if block.kind is BlockKind.PARAGRAPH:
        bounds = sentences.spans(document.text, block.span.start, block.span.end)
        pieces = [Passage(document, section, Span(start, end, block.span.page)) for start, end in bounds]
    else:
        pieces = [Passage(document, section, item, over=over) for item, over in block.nested()]
    if block.intro:
        whole = Passage(document, section, block.span, block.intro, block.items)
        yield _stretch(whole, block.intro, is_heading=False, headings=headings)
    for piece in pieces:
        yield _stretch(piece, piece.span, is_heading=False, headings=headings)


def _stretch(passage: Passage, span: Span, is_heading: bool, headings: Forms) -> _Stretch:
    return _Stretch(passage, is_heading, Counter(words.tokens(span.of(passage.document.text))), headings)
