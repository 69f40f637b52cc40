"""One question of a conversation, as it is understood, and the answer made of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from assistant.answer.compose import Composer
from assistant.answer.follow_ups import Manner
from assistant.answer.mention import Mention
from assistant.answer.model import Answer, Language, Reason
from assistant.answer.owners import Owned
from assistant.answer.question import Asked
from assistant.retrieval.limits import Limits


@dataclass(frozen=True, slots=True)
class Turn:
    """A question as it was asked, as it stands by itself, as it is searched with, and what it asks for.

    ``mention`` is what it asks after, when it asks whether, where or how often the documents mention something.
    ``before`` is the question of the conversation that it leans on, as that one stands by itself.
    ``after`` is the question before one that may go on from it, or may be a new one.
    ``points_nowhere``: it only points back, and nothing stands before it.
    ``alone`` is the question without what it was told to lean on, where it may be a new one.
    ``unnamed`` is the same without the name of those whose documents are asked, where it names them.
    """

    question: str
    standalone: str
    manner: Manner | None
    searched: str
    language: Language
    asked: Asked
    limits: Limits
    mention: Mention | None
    unnamed: Owned | None = None
    before: str | None = None
    after: str | None = None
    points_nowhere: bool = False
    alone: str | None = None

    def answer(
        self, composer: Composer, confidence: float, reason: Reason | None, stages: Mapping[str, float] | None = None
    ) -> Answer:
        """The answer that was composed, with the milliseconds of its stages; with a reason it is a refusal."""
        return Answer(
            question=self.question,
            standalone_question=self.standalone,
            language=self.language,
            answer=composer.text,
            refused=reason is not None,
            reason=reason,
            confidence=round(confidence, 4),
            mode="quotes",
            citations=tuple(composer.citations),
            notes=tuple(composer.notes),
            timings_ms=stages or {},
        )
