"""Question to answer in quote mode: understand, search, judge, and quote or refuse."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from typing import Literal

from assistant.answer import (
    calibration,
    counting,
    evidence,
    in_manner,
    judging,
    notes,
    openings,
    question,
    refusal,
    small_talk,
)
from assistant.answer.compose import Composer
from assistant.answer.follow_ups import Manner
from assistant.answer.forms import Forms
from assistant.answer.mention import Extent
from assistant.answer.model import Answer, Explanation, Reason, Scored
from assistant.answer.passage import Passage
from assistant.answer.phrases import OF
from assistant.answer.question import Kind
from assistant.answer.turn import Turn
from assistant.answer.typed import checked, plain
from assistant.answer.understanding import Understanding
from assistant.index.store import Index
from assistant.index.units import Unit
from assistant.language import intelligible
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
        self._understanding = Understanding(search, lambda turn: self._forms.explain(turn).answer)
        self._forms = Forms(search, self._single, self._understanding.part)

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
        started = time.perf_counter()
        explained = self._explained(checked(asked_question), history, language, limits or Limits())
        timings = {**explained.answer.timings_ms, "total": _since(started)}
        return replace(explained, answer=replace(explained.answer, timings_ms=timings))

    def _explained(
        self, typed: str, history: Sequence[str], language: Literal["auto", "nb", "nn"], limits: Limits
    ) -> Explanation:
        text = plain(typed)
        before = [question for question in map(plain, history) if small_talk.of(question) is None]
        turn = replace(self._understanding.turn(text, before, language, limits), question=typed)
        talk = small_talk.of(text)
        if talk:
            return self._forms.talk(turn, talk)
        if turn.points_nowhere:
            return Explanation(self._refusal(turn, "unclear", 0.0), {}, ())
        explained = self._forms.explain(turn)
        if turn.alone is None:
            return explained
        new = self._understanding.turn(turn.alone, (), language, limits)
        by_itself = self._forms.explain(replace(new, question=typed, language=turn.language))
        return by_itself if _is_new(turn, by_itself.answer, explained.answer) else explained

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
        again = self._searched(self._understanding.unnamed(turn, turn.unnamed))
        return explained if again.answer.refused else again

    def _searched(self, turn: Turn) -> Explanation:
        if not (
            headings.references(turn.searched)
            or turn.language == "en"
            or intelligible.is_intelligible(turn.standalone, self._index.lexicon)
        ):
            return Explanation(self._refusal(turn, "unclear", 0.0), {}, ())
        started = time.perf_counter()
        found = self.search.find(
            turn.searched,
            turn.limits,
            beside=self._beside(turn.before, turn.limits),
            nearby=self._beside(turn.after, turn.limits),
        )
        stages, searched = {"search": _since(started)}, time.perf_counter()
        if not found.hits or refusal.lacks_section(turn, self.search):
            nearest = evidence.nearest(found, self._index, refusal.NEAREST)
            return Explanation(self._refusal(turn, "not_covered", 0.0, nearest, stages), {}, ())
        judged = judging.of(turn, found, self._index)
        if judged.reason is not None:
            nearest = evidence.nearest(found, self._index, refusal.NEAREST) if judged.reason == "not_covered" else []
            stages |= {"answer": _since(searched)}
            answer = self._refusal(turn, judged.reason, judged.confidence, nearest, stages, found.concepts)
        else:
            composer = self._composed(turn, judged.found, judged.passages)
            stages |= {"answer": _since(searched)}
            answer = turn.answer(composer, judged.confidence, None, stages)
        return Explanation(answer, asdict(judged.signals), tuple(_scored(hit) for hit in found.hits))

    def _beside(self, before: str | None, limits: Limits) -> Unit | None:
        """What stands nearest to the question before, where this one leans on it or may do so."""
        if before is None:
            return None
        hits = self.search.find(before, limits, replace(weights.FUSION, read=0.0)).hits
        return hits[0].unit if hits else None

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
            quoted = in_manner.of(turn.manner, passages, found.hits[0].unit, self._index)
            lacking = in_manner.lacking(turn.manner, passages, quoted, OF[turn.language])
            if lacking is not None:
                composer.say(lacking)
            composer.quote(quoted, mentioned=turn.mention is not None and turn.asked.confirms)
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
        self,
        turn: Turn,
        reason: Reason,
        confidence: float,
        nearest: Sequence[Passage] = (),
        stages: Mapping[str, float] | None = None,
        concepts: Sequence[Concept] = (),
    ) -> Answer:
        composer = refusal.compose(turn, reason, nearest, self.search, self._composer(turn, ()), concepts)
        return turn.answer(composer, confidence, reason, stages)


def _is_new(turn: Turn, by_itself: Answer, leaning: Answer) -> bool:
    """Whether a question that seems to lean on the one before is a new one all the same, by its two answers."""
    if by_itself.refused:
        return False
    if by_itself.confidence > max(calibration.NEW_TOPIC, leaning.confidence):
        return True
    goes_on = openings.AND.match(turn.question) is not None
    return leaning.refused and not goes_on and by_itself.confidence > calibration.RATHER_NEW


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


def _since(started: float) -> float:
    """Milliseconds since ``time.perf_counter`` was at ``started``."""
    return round((time.perf_counter() - started) * 1000, 1)
