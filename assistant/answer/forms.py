"""Questions that one search does not answer: several in one, a comparison, and what a document says of itself."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cached_property

from assistant.answer import (
    adopted,
    adoptions,
    comparison,
    evidence,
    halves,
    in_force,
    joined,
    lookup,
    naming,
    notes,
    outline_count,
    parts,
    preamble,
    small_talk,
)
from assistant.answer.halves import Half
from assistant.answer.joined import Answered
from assistant.answer.mentions import Mentions, Single
from assistant.answer.model import Explanation
from assistant.answer.passage import Passage
from assistant.answer.phrases import OF
from assistant.answer.question import Kind
from assistant.answer.turn import Turn
from assistant.documents.model import Document
from assistant.retrieval.citation import Citation
from assistant.retrieval.found import Decisive
from assistant.retrieval.limits import Limits
from assistant.retrieval.search import Search

Understood = Callable[[str, Turn, Limits], Turn]
"""A question that stands by itself, in the language of the turn that it is a part of, and within limits."""


class Forms:
    """Answers all forms of questions from one opened index, with one search or with several."""

    def __init__(self, search: Search, single: Single, understood: Understood) -> None:
        self._search = search
        self._single = single
        self._understood = understood
        self._mentions = Mentions(search, single)

    def explain(self, turn: Turn) -> Explanation:
        """The answer, and how it came about."""
        of_itself = self._in_force(turn) or self._adoptions(turn) or self._adopted(turn) or self._counted(turn)
        if of_itself is not None:
            return of_itself
        if turn.manner is not None:
            return self._single(turn)
        return self._compared(turn) or self._in_parts(turn) or self._one(turn)

    def talk(self, turn: Turn, talk: small_talk.Talk) -> Explanation:
        """The answer to small talk, which states nothing from the documents."""
        composer = lookup.composer(turn, self._search)
        composer.say(small_talk.reply(talk, OF[turn.language]))
        return Explanation(turn.answer(composer, 0.0, "off_topic"), {}, ())

    def _in_force(self, turn: Turn) -> Explanation | None:
        """How long the one document that is asked of is in force, and where it says so, or how it begins."""
        document = self._asked_of(turn) if in_force.asks(preamble.without(turn.standalone)) else None
        if document is None:
            return None
        stated = in_force.stated(document)
        if stated is None and turn.asked.kind is not Kind.OVERVIEW:
            return None  # how long: some sentence may tell
        passage, decisive = stated or (evidence.beginning(document), None)
        return self._told_of_itself(turn, passage, decisive, always=True)

    def _adopted(self, turn: Turn) -> Explanation | None:
        """When, or by whom, the one document that is asked of was adopted, where it says so."""
        document = self._asked_of(turn) if adopted.sought(preamble.without(turn.standalone)) else None
        told = adopted.told(preamble.without(turn.standalone), document) if document else None
        return self._told_of_itself(turn, *told) if told else None

    def _adoptions(self, turn: Turn) -> Explanation | None:
        """When, or by whom, each of several documents was adopted, and which is the newest, where that is asked."""
        asked = adoptions.asked(preamble.without(turn.standalone))
        index = self._search.index
        chosen = [document for document in index.documents if document.id in self._chosen(turn)]
        documents = adoptions.of_sort(chosen, asked.sort) if asked else []
        told = adoptions.places(documents, asked) if asked else []
        if asked is None or len(documents) == 1 or not told:
            return None
        fact = replace(turn, asked=replace(turn.asked, kind=Kind.FACT))
        composer = lookup.composer(fact, self._search, [decisive for _, decisive in told])
        phrases = OF[turn.language]
        adoptions.compose([passage for passage, _ in told], documents, asked, composer, phrases)
        for sentence in notes.on(composer.citations, self._search, phrases):
            composer.note(sentence)
        return lookup.told(turn, composer)

    def _counted(self, turn: Turn) -> Explanation | None:
        """How many chapters or paragraphs the one document that is asked of has, by its headings."""
        part = outline_count.asked(turn.standalone)
        chosen = self._chosen(turn) if part else frozenset()
        if part is None or len(chosen) != 1:
            return None
        document = self._search.index.by_id[next(iter(chosen))]
        sections = outline_count.parts(document, part)
        if not sections:
            return None
        composer, phrases = lookup.composer(turn, self._search), OF[turn.language]
        noun = phrases.chapters if part is outline_count.Part.CHAPTER else phrases.paragraphs
        composer.parts(document, sections, noun)
        for sentence in notes.on(composer.citations, self._search, phrases):
            composer.note(sentence)
        return lookup.told(turn, composer)

    def _told_of_itself(
        self, turn: Turn, passage: Passage, decisive: Decisive | None, always: bool = False
    ) -> Explanation:
        """What a document says of itself, with the note on its validity, also where it is ``always`` to be told."""
        fact = replace(turn, asked=replace(turn.asked, kind=Kind.FACT))
        composer = lookup.composer(fact, self._search, () if decisive is None else (decisive,))
        phrases = OF[turn.language]
        register, today = self._search.register, self._search.today()
        for sentence in notes.of([passage.document], register, today, phrases, always=always):
            composer.note(sentence)
        composer.quote([passage])
        return lookup.told(turn, composer)

    def _asked_of(self, turn: Turn) -> Document | None:
        """The only document there is, or the one that the question names; None where it may be any."""
        index = self._search.index
        chosen = [document for document in index.documents if document.id in self._chosen(turn)]
        name = in_force.named(turn.standalone)
        if name is None or in_force.is_any(name):
            return chosen[0] if len(chosen) == 1 else None
        found = naming.titled(name, chosen, index.lexicon.compound_parts)
        return index.by_id[found] if found else None

    def _compared(self, turn: Turn) -> Explanation | None:
        """Both sides of a comparison, where at least one has an answer."""
        index = self._search.index
        vocabulary = index.lexicon.compound_parts
        sides = comparison.of(turn.standalone, turn.language, index.documents, self._headings, vocabulary)
        if sides is None:
            return None
        answered = []
        for side in sides:
            limits = replace(turn.limits, documents=(side.document,)) if side.document else turn.limits
            answered.append(
                Answered(f"{_capital(side.name)}:", self._one(self._understood(side.question, turn, limits)))
            )
        return joined.of(turn, answered, OF[turn.language].compared)

    def _in_parts(self, turn: Turn) -> Explanation | None:
        """The parts of a question that asks several things, where at least one has an answer."""
        asked = parts.of(turn.standalone)
        if len(asked) == 1:
            return self._in_halves(turn)
        return joined.of(
            turn,
            [Answered(part.shown, self._one(self._understood(part.standalone, turn, turn.limits))) for part in asked],
        )

    def _in_halves(self, turn: Turn) -> Explanation | None:
        """The two things that one question asks, where one answer does not tell of both."""
        index = self._search.index
        asked = halves.of(turn.standalone, index.documents) if turn.mention is None else None
        if asked is None:
            return None
        whole = self._one(turn)
        left = [half for half in asked if whole.answer.refused or not self._is_said(half.thing, whole.answer.citations)]
        if not left:
            return whole
        answered = [Answered(_capital(half.question.strip()), self._half(half, turn)) for half in asked]
        refused = [half for half, each in zip(asked, answered, strict=True) if each.explanation.answer.refused]
        return (joined.of(turn, answered) if set(refused) <= set(left) else None) or whole

    def _half(self, half: Half, turn: Turn) -> Explanation:
        """The answer of one half, from the document that it names where it names one."""
        index = self._search.index
        found = naming.titled(half.thing, index.documents, index.lexicon.compound_parts)
        limits = replace(turn.limits, documents=(found,)) if found and len(index.documents) > 1 else turn.limits
        return self._one(self._understood(half.question, turn, limits))

    def _one(self, turn: Turn) -> Explanation:
        """A question that asks one thing."""
        return self._single(turn) if turn.mention is None else self._mentions.explain(turn, turn.mention)

    def _is_said(self, thing: str, citations: Sequence[Citation]) -> bool:
        """Whether quotations say a thing themselves: a heading may have it together with another."""
        return self._mentions.says(" ".join(cited.quote for cited in citations), thing)

    def _chosen(self, turn: Turn) -> frozenset[str]:
        return turn.limits.chosen(self._search.register, self._search.today())

    @cached_property
    def _headings(self) -> frozenset[str]:
        return frozenset(s.path[-1].lower() for document in self._search.index.documents for s in document.sections)


def _capital(name: str) -> str:
    return f"{name[:1].upper()}{name[1:]}"
