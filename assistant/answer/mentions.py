"""Questions that ask whether, where or how often the documents mention something, and their answers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from assistant.answer import evidence, exhaustive, lookup, markdown, naming, notes, question, refusal
from assistant.answer.lookup import NEARLY_SAID, UNSAID
from assistant.answer.mention import Extent, Mention
from assistant.answer.model import Answer, Explanation
from assistant.answer.phrases import OF
from assistant.answer.places import Places, Reach, Said, phrases_of
from assistant.answer.question import Kind
from assistant.answer.turn import Turn
from assistant.documents.model import Document
from assistant.language import words
from assistant.retrieval import concepts
from assistant.retrieval.search import Search

Single = Callable[[Turn], Explanation]
"""Answers a question with one search."""


class Mentions:
    """Answers what is asked after mentions in one opened index, from all that it says or with one search."""

    def __init__(self, search: Search, single: Single) -> None:
        self._search = search
        self._single = single
        self._places = Places(search.index)

    def explain(self, turn: Turn, mention: Mention) -> Explanation:
        """The answer to a question that asks one thing, and how it came about."""
        if mention.within is not None and not self._knows(mention.within, turn):
            return self._told_of_unknown(turn, mention, mention.within)
        mention, missing = self._there(mention, turn)
        said = self._said(mention, turn)
        if mention.extent in (Extent.WHETHER, Extent.ABOUT) and not (mention.negated or missing):
            return self._whether(turn, mention, said)
        if said.places:
            return self._everywhere(turn, mention, said, missing)
        if turn.language == "en":
            return self._single(turn)
        if mention.extent in (Extent.EVERYTHING, Extent.PLACES):
            explained = self._single(turn)  # it may be said in other words than those that are asked for
            if self._is_meant(mention, turn, explained.answer):
                return explained
        return self._in_other_words(turn, mention) or self._nowhere(turn)

    def says(self, text: str, topic: str) -> bool:
        """Whether a text says a topic in any word that may stand for it."""
        lexicon = self._search.index.lexicon
        there = set(words.terms(text, lexicon.compound_parts))
        about = concepts.of(topic, lexicon)
        ways = [way.stems for each in about for way in each.alternatives if way.fullness >= concepts.SPELLING]
        parts = (words.split(word, lexicon.compound_parts) for word in words.content(topic))
        ways += [tuple(map(words.stem, both)) for both in parts if both]  # "veg- og gatelys" says "veglys"
        return any(there.issuperset(stems) for stems in ways)

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

    def _told_of_unknown(self, turn: Turn, mention: Mention, name: str) -> Explanation:
        """What the documents say of both, where a document is asked of that is none of them; or that it is none."""
        told = replace(mention, topic=f"{mention.topic} {name}", within=None)
        said = self._said(told, turn)
        if len(phrases_of(mention.topic)) == 1 and said.places:
            return self._everywhere(turn, told, said)
        phrases = OF[turn.language]
        composer = refusal.unknown(turn, name, self._search, lookup.composer(turn, self._search))
        saying = [document for document, _ in self._said(mention, turn).by_document()]
        if saying:
            topic, titles = markdown.in_line(mention.topic), refusal.titles(saying, phrases)
            composer.say(phrases.topic_in.format(topic=topic, titles=titles))
        return Explanation(turn.answer(composer, UNSAID, "not_covered"), {}, ())

    def _whether(self, turn: Turn, mention: Mention, said: Said) -> Explanation:
        """Quotations that say it, and how many more there are; all of them where the search alone is not sure."""
        explained = self._single(turn)
        answer = explained.answer
        shown = exhaustive.shows(said, answer.citations[:1])
        if said.places and (answer.refused or (turn.asked.confirms and not shown)):
            return self._everywhere(turn, mention, said)
        if answer.reason == "unclear":
            return explained
        named = turn.asked.confirms or question.is_topic(turn.searched)  # and nothing else is asked of it
        if named and not said.places and not self._is_meant(mention, turn, answer):
            return self._in_other_words(turn, mention) or self._nowhere(turn)
        if answer.refused:
            return self._in_other_words(turn, mention) or explained
        more = exhaustive.elsewhere(mention, said, answer.citations, len(self._chosen(turn)), OF[turn.language])
        if more is None:
            return explained
        noted = replace(answer, answer=f"{answer.answer}\n\n{more}", notes=(*answer.notes, more))
        return replace(explained, answer=noted)

    def _in_other_words(self, turn: Turn, mention: Mention) -> Explanation | None:
        """Quotations that say what the topic is a kind of, said to be that; None where there are none."""
        near = self._places.of(mention.topic, self._chosen(turn), Reach.BROADER)
        if not near.others:
            return None
        composer = lookup.composer(_of_words(turn), self._search)
        phrases = OF[turn.language]
        exhaustive.compose_near(mention, near, len(self._chosen(turn)), composer, phrases)
        for sentence in notes.on(composer.citations, self._search, phrases):
            composer.note(sentence)
        return lookup.told(turn, composer, NEARLY_SAID)

    def _is_meant(self, mention: Mention, turn: Turn, answer: Answer) -> bool:
        """Whether an answer says what is asked after in any word that may stand for it; of English nobody can tell."""
        quoted = "" if answer.refused else " ".join(f"{cited.section[-1]} {cited.quote}" for cited in answer.citations)
        return turn.language == "en" or self.says(quoted, mention.topic)

    def _everywhere(self, turn: Turn, mention: Mention, said: Said, missing: Sequence[str] = ()) -> Explanation:
        composer = lookup.composer(_of_words(turn), self._search)
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
            note = phrases.no_such_word if self._has_kin(phrase) else phrases.not_said
            composer.note(note.format(topic=markdown.in_line(phrase), here=phrases.here))
        for sentence in notes.on(composer.citations, self._search, phrases):
            composer.note(sentence)
        return lookup.told(turn, composer)

    def _has_kin(self, topic: str) -> bool:
        """Whether the documents speak of the kind of thing that a compound is: of "lysløype", asked of "skiløype"."""
        lexicon = self._search.index.lexicon
        both = words.split(topic.lower(), lexicon.compound_parts)
        return bool(both) and words.stem(both[1]) in lexicon.idf

    def _nowhere(self, turn: Turn) -> Explanation:
        nearest = evidence.nearest(self._search.find(turn.searched, turn.limits), self._search.index, refusal.NEAREST)
        composer = refusal.compose(turn, "not_covered", nearest, self._search, lookup.composer(turn, self._search))
        others = self._others_that_say(turn)
        if others:
            composer.say(OF[turn.language].others_say.format(titles=refusal.titles(others, OF[turn.language])))
        return Explanation(turn.answer(composer, UNSAID, "not_covered"), {}, ())

    def _others_that_say(self, turn: Turn) -> list[Document]:
        """The documents outside the turn's limits that mention what it asks after."""
        documents = self._search.index.documents
        others = frozenset(document.id for document in documents) - self._chosen(turn)
        said = self._places.of(turn.mention.topic, others).by_document() if turn.mention and others else []
        return [document for document, _ in said]

    def _chosen(self, turn: Turn) -> frozenset[str]:
        return turn.limits.chosen(self._search.register, self._search.today())


def _of_words(turn: Turn) -> Turn:
    """The turn as one that asks after words, and after no sort of fact: what is in bold is the words."""
    return replace(turn, asked=replace(turn.asked, kind=Kind.MENTIONED, sort=None))
