"""Question to answer in quote mode: understand, search, judge, and quote or refuse."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import asdict, replace
from functools import cached_property, partial
from typing import Literal

from assistant.answer import (
    conversation,
    counting,
    elaborating,
    evidence,
    in_form,
    judging,
    mention,
    naming,
    notes,
    owners,
    point_in_time,
    preamble,
    question,
    refusal,
    small_talk,
    speaker,
    topics,
)
from assistant.answer.compose import Composer
from assistant.answer.follow_ups import Manner
from assistant.answer.forms import NEAREST, Forms
from assistant.answer.mention import Extent
from assistant.answer.model import Answer, Explanation, Reason, Scored
from assistant.answer.owners import Owned
from assistant.answer.passage import Passage
from assistant.answer.phrases import OF
from assistant.answer.question import Asked, Kind
from assistant.answer.turn import Turn
from assistant.answer.typed import checked, plain
from assistant.documents.model import Document
from assistant.index.store import Index
from assistant.index.units import Unit
from assistant.language import intelligible, slips, words, written_form
from assistant.retrieval import headings, weights
from assistant.retrieval.concepts import Concept
from assistant.retrieval.found import Decisive, Found, Hit
from assistant.retrieval.limits import Limits
from assistant.retrieval.search import Search
from assistant.retrieval.weights import Weights


class Answerer:
    """Answers questions from one opened index."""

    def __init__(self, search: Search) -> None:
        self.search = search
        self._index: Index = search.index
        self._forms = Forms(search, self._single, self._part)

    def answer(
        self,
        asked_question: str,
        history: Sequence[str],
        language: Literal["auto", "nb", "nn"] = "auto",
        limits: Limits | None = None,
    ) -> Answer:
        """Answer one question, the last of a conversation whose earlier questions are ``history``.

        Raises:
            QuestionError: it is empty, or too long to be a question.
            UnknownDocument: a limit names what no document is or has.
        """
        return self.explain(asked_question, history, language, limits).answer

    def explain(
        self,
        asked_question: str,
        history: Sequence[str],
        language: Literal["auto", "nb", "nn"] = "auto",
        limits: Limits | None = None,
    ) -> Explanation:
        """Answer one question and tell how the answer came about.

        Raises:
            QuestionError, UnknownDocument: as for ``answer``.
        """
        typed = checked(asked_question)
        text = plain(typed)
        before = map(plain, history)
        earlier = [self._spelled(question) for question in before if small_talk.of(question) is None]
        turn = replace(self._turn(text, earlier, language, limits or Limits()), question=typed)
        talk = small_talk.of(text)
        if talk:
            return self._forms.talk(turn, talk)
        if turn.points_nowhere:
            return Explanation(self._refusal(turn, "unclear", 0.0, [], {"total": 0.0}), {}, ())
        return self._forms.explain(turn)

    def _single(self, turn: Turn) -> Explanation:
        """Answer a question with one search, or as it would be put without the number that it takes for granted."""
        explained = self._owned(turn)
        return self._corrected(turn) or explained if explained.answer.refused else explained

    def _corrected(self, turn: Turn) -> Explanation | None:
        """The same question without its number, or for it, where the documents give another number."""
        number = turn.asked.presumed
        for searched in number.others if number else ():
            asked = replace(question.understand(searched), presumed=number)
            again = self._owned(replace(turn, searched=searched, asked=asked))
            told = [citation.quote for citation in again.answer.citations]
            if number and not again.answer.refused and number.instead(told):
                return again
        return None

    def _owned(self, turn: Turn) -> Explanation:
        """Answer a question with one search, or one more of an owner's own documents, without its name."""
        explained = self._searched(turn)
        if not explained.answer.refused or turn.unnamed is None:
            return explained
        again = self._searched(self._unnamed(turn, turn.unnamed))
        return explained if again.answer.refused else again

    def _unnamed(self, turn: Turn, owned: Owned) -> Turn:
        """The same question of the owner's own documents, as these would put it."""
        within = [document for document in self._limited_to(turn.limits) if document.id in owned.documents]
        searched, asked, limits = self._asked_of(owned.question, owned.question, self._only(within, turn.limits))
        return replace(turn, searched=searched, asked=asked, limits=limits, unnamed=None)

    def _only(self, documents: Sequence[Document], limits: Limits) -> Limits:
        """The limits with these documents alone, where they have others too."""
        few = 0 < len(documents) < len(self._limited_to(limits))
        return replace(limits, documents=tuple(document.id for document in documents)) if few else limits

    def _searched(self, turn: Turn) -> Explanation:
        started = time.perf_counter()
        if not (
            headings.references(turn.searched)
            or turn.language == "en"
            or intelligible.is_intelligible(turn.standalone, self._index.lexicon)
        ):
            refused = self._refusal(turn, "unclear", 0.0, [], {"total": _since(started)})
            return Explanation(refused, {}, ())
        found = self.search.find(
            turn.searched,
            turn.limits,
            beside=self._beside(turn.before, turn.limits),
            nearby=self._beside(turn.after, turn.limits),
        )
        searched = time.perf_counter()
        if not found.hits or refusal.lacks_section(turn, self.search):
            nearest = evidence.nearest(found, self._index, NEAREST)
            refused = self._refusal(turn, "not_covered", 0.0, nearest, {"total": _since(started)})
            return Explanation(refused, {}, ())
        judged = judging.of(turn, found, self._index)
        timings = {"search": _ms(searched - started)}
        if judged.reason is not None:
            nearest = evidence.nearest(found, self._index, NEAREST) if judged.reason == "not_covered" else []
            timings |= {"answer": _since(searched), "total": _since(started)}
            answer = self._refusal(turn, judged.reason, judged.confidence, nearest, timings)
        else:
            composer = self._composed(turn, judged.found, judged.passages)
            timings |= {"answer": _since(searched), "total": _since(started)}
            answer = turn.answer(composer, judged.confidence, None, timings)
        return Explanation(answer, asdict(judged.signals), tuple(_scored(hit) for hit in found.hits))

    def _turn(self, text: str, history: Sequence[str], language: Literal["auto", "nb", "nn"], limits: Limits) -> Turn:
        resolved = conversation.resolve(self._spelled(text), history, partial(self._listed, limits=limits), self._knows)
        standalone = checked(resolved.standalone)
        searched, moment = point_in_time.of(speaker.without(preamble.without(standalone)))
        documents = self._limited_to(limits)
        owned = owners.of(searched, documents)
        if owned is not None and owned.alone:
            limits = self._only([document for document in documents if document.id in owned.documents], limits)
        searched, asked, limits = self._asked_of(searched, owned.question if owned else searched, limits)
        if moment is not None:
            limits = limits if limits.at is not None else replace(limits, at=moment)
            if not words.content(searched):  # "Hva gjaldt i 2015?": all of it
                asked = replace(asked, kind=Kind.OVERVIEW)
        written = language if language != "auto" else written_form.of(text, in_form.of_conversation(history))
        wanted = elaborating.of(searched, resolved.item)
        if wanted and wanted in self._headings:
            asked = replace(asked, kind=Kind.SECTION)
        after = mention.of(searched)
        if language == "auto" and question.is_topic(searched) and self._is_english(searched):
            written = "en"
        if after is not None and after.extent is Extent.WHETHER:
            asked = replace(asked, kind=Kind.MENTIONED, confirms=True)
        elif after is None and question.is_topic(searched):
            after = mention.whole(searched)
        if after is not None and written == "en":  # how it is asked has words that Norwegian texts have too
            searched = after.topic
        return Turn(
            text,
            standalone,
            resolved.manner,
            searched,
            resolved.form or written,
            asked,
            limits,
            after,
            owned,
            resolved.before,
            resolved.after,
            resolved.points_nowhere,
        )

    @cached_property
    def _headings(self) -> frozenset[elaborating.Stems]:
        return frozenset(elaborating.stems(s.path[-1]) for document in self._index.documents for s in document.sections)

    def _spelled(self, text: str) -> str:
        return slips.corrected(text, self._index.lexicon)

    def _knows(self, standalone: str) -> bool:
        """Whether the documents have any word that a question is about."""
        return any(words.stem(word) in self._index.lexicon.idf for word in words.content(topics.told(standalone)))

    def _is_english(self, topic: str) -> bool:
        """Whether a topic alone is in English words, which neither the documents nor Norwegian has."""
        return all(word not in self._index.lexicon.idf for word in map(words.stem, words.tokens(topic))) and (
            written_form.is_english(topic)
        )

    def _beside(self, before: str | None, limits: Limits) -> Unit | None:
        """What stands nearest to the question before, where this one leans on it or may do so."""
        if before is None:
            return None
        hits = self.search.find(before, limits, replace(weights.FUSION, read=0.0)).hits
        return hits[0].unit if hits else None

    def _limited_to(self, limits: Limits) -> list[Document]:
        """The documents within the limits."""
        chosen = limits.chosen(self.search.register, self.search.today())
        return [document for document in self._index.documents if document.id in chosen]

    def _asked_of(self, searched: str, unowned: str, limits: Limits) -> tuple[str, Asked, Limits]:
        """What is asked, and of which documents: those that are named, or the only one that is asked of as a whole.

        ``unowned`` is the question without the name of those whose documents they are.
        """
        documents = self._limited_to(limits)
        vocabulary = self._index.lexicon.compound_parts
        asked = question.understand(searched)
        if question.asks_which_plans(searched):
            return searched, (replace(asked, kind=Kind.OVERVIEW) if len(documents) > 1 else asked), limits
        for whole in filter(None, map(question.whole_document, (searched, unowned))):
            found = naming.titled(whole, documents, vocabulary)
            if found is not None:
                return searched, replace(asked, kind=Kind.OVERVIEW), replace(limits, documents=(found,))
            if question.is_any_document(whole):
                return searched, replace(asked, kind=Kind.OVERVIEW), limits
        named = naming.of(searched, documents, vocabulary)
        if named is None:
            return searched, asked, limits
        limits = replace(limits, documents=named.documents)
        if words.content(named.question):
            return named.question, question.understand(named.question), limits
        if not question.is_for_all(searched):  # "Hvorfor har vi vedtekter?"
            return searched, asked, limits
        return named.question, replace(question.understand(named.question), kind=Kind.OVERVIEW), limits

    def _part(self, text: str, whole: Turn, limits: Limits) -> Turn:
        """A part of a question, which stands by itself."""
        return replace(self._turn(text, (), "auto", limits), language=whole.language)

    def _listed(self, standalone: str, limits: Limits) -> list[str]:
        """The outermost items of the first list that answers a question, or else its quotations where they are more."""
        found = self.search.find(standalone, limits)
        passages = evidence.select(found, question.understand(standalone), self._index)
        first = next((passage for passage in passages if passage.is_list), None)
        if first is None:
            return [passage.span.of(passage.document.text) for passage in passages] if len(passages) > 1 else []
        top = min(item.level for item in first.items)
        return [item.of(first.document.text) for item in first.items if item.level == top]

    def found(self, asked_question: str, fusion: Weights) -> tuple[Scored, ...]:
        """What the search finds for a question, from the best down.

        Raises:
            QuestionError: as for ``answer``.
        """
        return tuple(_scored(hit) for hit in self.search.find(plain(checked(asked_question)), fusion=fusion).hits)

    def _composed(self, turn: Turn, found: Found, passages: Sequence[Passage]) -> Composer:
        about = turn.mention is not None and turn.mention.extent is Extent.ABOUT  # its words are what is looked for
        composer = self._composer(turn, found.concepts, () if about else found.decisive)
        if turn.asked.kind is Kind.OVERVIEW:
            self._overview(turn, found, composer)
        elif turn.manner is Manner.SOURCE:
            composer.place(passages)
        else:
            composer.quote(
                _in_manner(turn.manner, passages, found, self._index),
                mentioned=turn.mention is not None and turn.asked.confirms,
            )
        asks_validity = turn.manner is Manner.VALIDITY
        for sentence in notes.on(composer.citations, self.search, OF[turn.language], asks_validity):
            composer.note(sentence)
        return composer

    def _overview(self, turn: Turn, found: Found, composer: Composer) -> None:
        """How the document that fits best begins, and its sections; or how each of them begins, when all are meant."""
        chosen = turn.limits.chosen(self.search.register, self.search.today())
        documents = [document for document in self._index.documents if document.id in chosen]
        if len(documents) > 1 and question.means_all(turn.searched):
            composer.beginnings([(document, evidence.purpose(document)) for document in documents])
        else:
            best = self._index.by_id[found.hits[0].unit.document]
            composer.outline(best, evidence.purpose(best))

    def _composer(self, turn: Turn, concepts: Sequence[Concept], decisive: Sequence[Decisive] = ()) -> Composer:
        counts = counting.asked_for(turn.searched, concepts)
        limits = counting.limits(turn.searched, concepts)
        return Composer(turn.language, concepts, turn.asked, len(self._index.documents) > 1, counts, decisive, limits)

    def _refusal(
        self, turn: Turn, reason: Reason, confidence: float, nearest: Sequence[Passage], timings: dict[str, float]
    ) -> Answer:
        composer = refusal.compose(turn, reason, nearest, self.search, self._composer(turn, ()))
        return turn.answer(composer, confidence, reason, timings)


def _in_manner(manner: Manner | None, passages: Sequence[Passage], found: Found, index: Index) -> Sequence[Passage]:
    """What a follow-up that asks for more, the others or something simpler gets instead of the same once more."""
    if manner is Manner.MORE:
        return evidence.whole_section(found.hits[0].unit, index)
    if manner is Manner.OTHERS:
        return evidence.others(passages) or passages
    return passages[:1] if manner is Manner.SIMPLER else passages


def _scored(hit: Hit) -> Scored:
    scores = {
        "score": hit.score,
        "dense": hit.dense,
        "words": hit.words,
        "dense_window": hit.dense_window,
        "words_window": hit.words_window,
        "heading": hit.heading,
    }
    return Scored(hit.unit.document, hit.unit.path, hit.unit.text, scores)


def _ms(seconds: float) -> float:
    return round(seconds * 1000, 1)


def _since(started: float) -> float:
    return _ms(time.perf_counter() - started)
