"""Questions that one search does not answer: several in one, a comparison, and all that is said of something."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cached_property

from assistant.answer import (
    adopted,
    comparison,
    evidence,
    exhaustive,
    halves,
    in_force,
    joined,
    markdown,
    naming,
    notes,
    outline_count,
    parts,
    preamble,
    question,
    refusal,
    small_talk,
)
from assistant.answer.compose import Composer
from assistant.answer.halves import Half
from assistant.answer.joined import Answered
from assistant.answer.mention import Extent, Mention
from assistant.answer.model import Answer, Explanation, Scored
from assistant.answer.passage import Passage
from assistant.answer.phrases import OF
from assistant.answer.places import Places, Reach, Said, phrases_of
from assistant.answer.question import Kind
from assistant.answer.turn import Turn
from assistant.documents.model import Document
from assistant.language import words
from assistant.retrieval import concepts
from assistant.retrieval.citation import Citation
from assistant.retrieval.found import Decisive
from assistant.retrieval.limits import Limits
from assistant.retrieval.search import Search

SAID = 0.95
"""Confidence of an answer that tells where words stand, or a document's period: they do stand there."""

NEARLY_SAID = 0.85
"""The same of the answer that they stand nowhere, and what they are a kind of does: an answer for all of 15 questions
of development, ``confidence`` and ``reading`` that get it."""

UNSAID = 0.05
"""The same of the answer that they stand nowhere."""

NEAREST = 3
"""Sections that a refusal names."""

Single = Callable[[Turn], Explanation]
"""Answers a question with one search."""

Understood = Callable[[str, Turn, Limits], Turn]
"""A question that stands by itself, in the language of the turn that it is a part of, and within limits."""


class Forms:
    """Answers all forms of questions from one opened index, with one search or with several."""

    def __init__(self, search: Search, single: Single, understood: Understood) -> None:
        self._search = search
        self._single = single
        self._understood = understood
        self._places = Places(search.index)

    def explain(self, turn: Turn) -> Explanation:
        """The answer, and how it came about."""
        of_itself = self._in_force(turn) or self._adopted(turn) or self._counted(turn)
        if of_itself is not None:
            return of_itself
        if turn.manner is not None:
            return self._single(turn)
        return self._compared(turn) or self._in_parts(turn) or self._one(turn)

    def talk(self, turn: Turn, talk: small_talk.Talk) -> Explanation:
        """The answer to small talk, which states nothing from the documents."""
        composer = self._composer(turn)
        composer.say(small_talk.reply(talk, OF[turn.language]))
        return Explanation(turn.answer(composer, 0.0, "off_topic", {"total": 0.0}), {}, ())

    def _in_force(self, turn: Turn) -> Explanation | None:
        """How long the one document that is asked of is in force, and where it says so, or how it begins."""
        document = self._asked_of(turn) if in_force.asks(preamble.without(turn.standalone)) else None
        if document is None:
            return None
        started = time.perf_counter()
        stated = in_force.stated(document)
        if stated is None and turn.asked.kind is not Kind.OVERVIEW:
            return None  # how long: some sentence may tell
        passage, decisive = stated or (evidence.beginning(document), None)
        return self._told_of_itself(turn, passage, decisive, started, always=True)

    def _adopted(self, turn: Turn) -> Explanation | None:
        """When, or by whom, the one document that is asked of was adopted, where it says so."""
        document = self._asked_of(turn) if adopted.sought(preamble.without(turn.standalone)) else None
        started = time.perf_counter()
        told = adopted.told(preamble.without(turn.standalone), document) if document else None
        return self._told_of_itself(turn, *told, started) if told else None

    def _counted(self, turn: Turn) -> Explanation | None:
        """How many chapters or paragraphs the one document that is asked of has, by its headings."""
        part = outline_count.asked(turn.standalone)
        chosen = self._chosen(turn) if part else frozenset()
        if part is None or len(chosen) != 1:
            return None
        started = time.perf_counter()
        document = self._search.index.by_id[next(iter(chosen))]
        sections = outline_count.parts(document, part)
        if not sections:
            return None
        composer, phrases = self._composer(turn), OF[turn.language]
        noun = phrases.chapters if part is outline_count.Part.CHAPTER else phrases.paragraphs
        composer.parts(document, sections, noun)
        for sentence in notes.on(composer.citations, self._search, phrases):
            composer.note(sentence)
        return _told(turn, composer, started)

    def _told_of_itself(
        self, turn: Turn, passage: Passage, decisive: Decisive | None, started: float, always: bool = False
    ) -> Explanation:
        """What a document says of itself, with the note on its validity, also where it is ``always`` to be told."""
        fact = replace(turn, asked=replace(turn.asked, kind=Kind.FACT))
        composer = self._composer(fact, () if decisive is None else (decisive,))
        phrases = OF[turn.language]
        register, today = self._search.register, self._search.today()
        for sentence in notes.of([passage.document], register, today, phrases, always=always):
            composer.note(sentence)
        composer.quote([passage])
        return _told(turn, composer, started)

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
        if turn.mention is None:
            return self._single(turn)
        started = time.perf_counter()
        if turn.mention.within is not None and not self._knows(turn.mention.within, turn):
            return self._told_of_unknown(turn, turn.mention, turn.mention.within, started)
        mention, missing = self._there(turn.mention, turn)
        said = self._said(mention, turn)
        if mention.extent in (Extent.WHETHER, Extent.ABOUT) and not (mention.negated or missing):
            return self._whether(turn, mention, said, started)
        if said.places:
            return self._everywhere(turn, mention, said, started, missing)
        if turn.language == "en":
            return self._single(turn)
        if mention.extent in (Extent.EVERYTHING, Extent.PLACES):
            explained = self._single(turn)  # it may be said in other words than those that are asked for
            if self._is_meant(mention, turn, explained.answer):
                return explained
        return self._in_other_words(turn, mention, started) or self._nowhere(turn, started)

    def _said(self, mention: Mention, turn: Turn) -> Said:
        """Where it is said; of several things that must all be, in the documents that say each, where there are any."""
        chosen = self._chosen(turn)
        reach = Reach.BROADER if turn.language == "en" else Reach.ITSELF if mention.literal else Reach.SYNONYMS
        if mention.every and mention.extent is Extent.DOCUMENTS:
            chosen = self._places.in_all(mention.topic, chosen, reach) or chosen
        return self._places.of(mention.topic, chosen, reach)

    def _there(self, mention: Mention, turn: Turn) -> tuple[Mention, list[str]]:
        """The mention with only those of several things that are said anywhere, if any is, and the others."""
        missing = [
            phrase
            for phrase in phrases_of(mention.topic)
            if not self._said(replace(mention, topic=phrase, every=False), turn).places
        ]
        there = [phrase for phrase in phrases_of(mention.topic) if phrase not in missing]
        if not there or not missing:
            return mention, []
        return replace(mention, topic=f" {OF[turn.language].alternatively} ".join(there)), missing

    def _knows(self, name: str, turn: Turn) -> bool:
        """Whether a document has the name; the only one that is asked may be called by any sort that it is of."""
        documents = [self._search.index.by_id[identifier] for identifier in self._chosen(turn)]
        return naming.is_known(name, documents, self._search.index.lexicon.compound_parts)

    def _told_of_unknown(self, turn: Turn, mention: Mention, name: str, started: float) -> Explanation:
        """What the documents say of both, where a document is asked of that is none of them; or that it is none."""
        told = replace(mention, topic=f"{mention.topic} {name}", within=None)
        said = self._said(told, turn)
        if len(phrases_of(mention.topic)) == 1 and said.places:
            return self._everywhere(turn, told, said, started)
        phrases = OF[turn.language]
        composer = refusal.unknown(turn, name, self._search, self._composer(turn))
        saying = [document for document, _ in self._said(mention, turn).by_document()]
        if saying:
            topic, titles = markdown.in_line(mention.topic), refusal.titles(saying, phrases)
            composer.say(phrases.topic_in.format(topic=topic, titles=titles))
        return Explanation(turn.answer(composer, UNSAID, "not_covered", {"total": _since(started)}), {}, ())

    def _whether(self, turn: Turn, mention: Mention, said: Said, started: float) -> Explanation:
        """Quotations that say it, and how many more there are; all of them where the search alone is not sure."""
        explained = self._single(turn)
        answer = explained.answer
        shown = exhaustive.shows(said, answer.citations[:1])
        if said.places and (answer.refused or (turn.asked.confirms and not shown)):
            return self._everywhere(turn, mention, said, started)
        if answer.reason == "unclear":
            return explained
        named = turn.asked.confirms or question.is_topic(turn.searched)  # and nothing else is asked of it
        if named and not said.places and not self._is_meant(mention, turn, answer):
            return self._in_other_words(turn, mention, started) or self._nowhere(turn, started)
        if answer.refused:
            return self._in_other_words(turn, mention, started) or explained
        more = exhaustive.elsewhere(mention, said, answer.citations, len(self._chosen(turn)), OF[turn.language])
        if more is None:
            return explained
        noted = replace(answer, answer=f"{answer.answer}\n\n{more}", notes=(*answer.notes, more))
        return replace(explained, answer=noted)

    def _in_other_words(self, turn: Turn, mention: Mention, started: float) -> Explanation | None:
        """Quotations that say what the topic is a kind of, said to be that; None where there are none."""
        near = self._places.of(mention.topic, self._chosen(turn), Reach.BROADER)
        if not near.others:
            return None
        composer = self._composer(_of_words(turn))
        phrases = OF[turn.language]
        exhaustive.compose_near(mention, near, len(self._chosen(turn)), composer, phrases)
        for sentence in notes.on(composer.citations, self._search, phrases):
            composer.note(sentence)
        return _told(turn, composer, started, NEARLY_SAID)

    def _is_meant(self, mention: Mention, turn: Turn, answer: Answer) -> bool:
        """Whether an answer says what is asked after in any word that may stand for it; of English nobody can tell."""
        quoted = "" if answer.refused else " ".join(f"{cited.section[-1]} {cited.quote}" for cited in answer.citations)
        return turn.language == "en" or self._says(quoted, mention.topic)

    def _is_said(self, thing: str, citations: Sequence[Citation]) -> bool:
        """Whether quotations say a thing themselves: a heading may have it together with another."""
        return self._says(" ".join(cited.quote for cited in citations), thing)

    def _says(self, text: str, topic: str) -> bool:
        """Whether a text says a topic in any word that may stand for it."""
        lexicon = self._search.index.lexicon
        there = set(words.terms(text, lexicon.compound_parts))
        about = concepts.of(topic, lexicon)
        ways = [way.stems for each in about for way in each.alternatives if way.fullness >= concepts.SPELLING]
        parts = (words.split(word, lexicon.compound_parts) for word in words.content(topic))
        ways += [tuple(map(words.stem, both)) for both in parts if both]  # "veg- og gatelys" says "veglys"
        return any(there.issuperset(stems) for stems in ways)

    def _everywhere(
        self, turn: Turn, mention: Mention, said: Said, started: float, missing: Sequence[str] = ()
    ) -> Explanation:
        composer = self._composer(_of_words(turn))
        phrases = OF[turn.language]
        searched = [document for document in self._search.index.documents if document.id in self._chosen(turn)]
        if mention.negated and mention.extent is Extent.DOCUMENTS:
            exhaustive.compose_without(mention, said, searched, composer, phrases)
        elif (
            mention.every
            and mention.extent is Extent.DOCUMENTS
            and not missing
            and not (self._places.in_all(mention.topic, self._chosen(turn)))
        ):
            exhaustive.compose_apart(replace(mention, every=False), said, len(searched), composer, phrases)
        else:
            confirms = turn.asked.confirms and not (mention.every and missing)
            exhaustive.compose(mention, said, len(searched), composer, phrases, confirms)
        for phrase in missing:
            composer.note(phrases.not_said.format(topic=markdown.in_line(phrase), here=phrases.here))
        for sentence in notes.on(composer.citations, self._search, phrases):
            composer.note(sentence)
        return _told(turn, composer, started)

    def _nowhere(self, turn: Turn, started: float) -> Explanation:
        nearest = evidence.nearest(self._search.find(turn.searched, turn.limits), self._search.index, NEAREST)
        composer = refusal.compose(turn, "not_covered", nearest, self._search, self._composer(turn))
        others = self._others_that_say(turn)
        if others:
            composer.say(OF[turn.language].others_say.format(titles=refusal.titles(others, OF[turn.language])))
        return Explanation(turn.answer(composer, UNSAID, "not_covered", {"total": _since(started)}), {}, ())

    def _others_that_say(self, turn: Turn) -> list[Document]:
        """The documents outside the turn's limits that mention what it asks after."""
        documents = self._search.index.documents
        others = frozenset(document.id for document in documents) - self._chosen(turn)
        said = self._places.of(turn.mention.topic, others).by_document() if turn.mention and others else []
        return [document for document, _ in said]

    def _composer(self, turn: Turn, decisive: Sequence[Decisive] = ()) -> Composer:
        several = len(self._search.index.documents) > 1
        return Composer(turn.language, (), turn.asked, several_documents=several, decisive=decisive)

    def _chosen(self, turn: Turn) -> frozenset[str]:
        return turn.limits.chosen(self._search.register, self._search.today())

    @cached_property
    def _headings(self) -> frozenset[str]:
        return frozenset(s.path[-1].lower() for document in self._search.index.documents for s in document.sections)


def _told(turn: Turn, composer: Composer, started: float, confidence: float = SAID) -> Explanation:
    """An answer that tells what was looked up and not searched for."""
    answer = turn.answer(composer, confidence, None, {"total": _since(started)})
    found = tuple(Scored(cited.document, cited.section, cited.quote, {}) for cited in composer.citations)
    return Explanation(answer, {}, found)


def _of_words(turn: Turn) -> Turn:
    """The turn as one that asks after words, and after no sort of fact: what is in bold is the words."""
    return replace(turn, asked=replace(turn.asked, kind=Kind.MENTIONED, sort=None))


def _capital(name: str) -> str:
    return f"{name[:1].upper()}{name[1:]}"


def _since(started: float) -> float:
    return round((time.perf_counter() - started) * 1000, 1)
