"""A conversation as the page shows it: each turn is a question with its answer, or with what went wrong.

Only the turn that is being answered is ever sent to the page, and only the user's own questions are
kept, for as long as the page is open.
"""

from __future__ import annotations

import logging
import time
import traceback
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any, Literal

from markupsafe import Markup

from assistant.answer.model import Piece, Retracted
from assistant.assistant import Assistant
from assistant.errors import AssistantError, QuestionError
from assistant.retrieval.limits import Limits
from assistant.web import limits, rendering, turns
from assistant.web.texts import Texts, errors
from assistant.web.turns import Answered

PAUSE = 0.06
"""Seconds between two updates of an answer that is being written: fluent to read, cheap to send."""

REMEMBERED = 6
"""Earlier questions that are passed on; a follow-up refers to the last few."""

LONGEST = 4000
"""Characters of an earlier question that are taken back from the browser."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Session:
    """What is remembered of one open page: how many turns there were, and the questions so far."""

    turns: int = 0
    questions: tuple[str, ...] = ()

    @classmethod
    def resumed(cls, told: object) -> Session:
        """The session of a conversation that the user's browser kept: as much as is well formed of what it tells."""
        if not isinstance(told, Mapping):
            return cls()
        turns, questions = told.get("turns"), told.get("questions")
        if not isinstance(turns, int) or not isinstance(questions, list):
            return cls()
        asked = [question[:LONGEST] for question in questions[-REMEMBERED:] if isinstance(question, str)]
        return cls(max(0, turns), tuple(asked))

    def caught_up(self, told: object) -> Session:
        """What the page itself shows where it is more than this: who loses the connection is forgotten here."""
        shown = Session.resumed(told)
        return shown if shown.turns > self.turns else self


@dataclass(frozen=True, slots=True)
class Update:
    """What the page is told.

    Attributes:
        state: ``writing`` and ``done`` show the turn, ``cleared`` removes all turns, ``idle`` shows
            only the message.
        turn: The turn's number, from 1.
        html: The whole turn.
        message: One sentence for the status line, which screen readers read out.
        question: What the question box shall hold unless the user has written on, or None to leave it.
    """

    state: Literal["writing", "done", "cleared", "idle"]
    turn: int = 0
    html: str = ""
    message: str = ""
    question: str | None = None

    def to_page(self) -> dict[str, Any]:
        """The update as the plain values that the page's script reads."""
        return asdict(self)


class Conversation:
    """Turns questions into updates of the page; holds nothing of any user's."""

    def __init__(self, assistant: Assistant, texts: Texts) -> None:
        """Answer from ``assistant``, with the interface in the language of ``texts``."""
        self._assistant = assistant
        self._texts = texts

    def reply(self, question: str, session: Session, limited: str = "") -> Iterator[tuple[Update, Session]]:
        """Answer a question within what the page says it is limited to, with the session as it is after each update."""
        asked = question.strip()
        if not asked:
            yield Update("idle", message=self._texts.empty_question), session
            return
        turn = session.turns + 1
        failed = replace(session, turns=turn)
        session = Session(turn, (*session.questions, asked)[-REMEMBERED:])
        try:
            within = limits.read(limited, self._texts)
            for update in self._answer(asked, turn, session.questions[:-1], within):
                yield update, session
        except QuestionError as error:
            yield self._failure(asked, turn, self._said(error), keep=True), failed
        except AssistantError as error:
            yield self._failure(asked, turn, self._said(error)), failed
        except Exception as error:
            _log.error("Spørsmålet ble ikke besvart.\n%s", without_messages(error))
            yield self._failure(asked, turn, self._texts.unknown_error), failed

    def cleared(self) -> Update:
        """The user starts afresh."""
        return Update("cleared", message=self._texts.cleared, question="")

    def _answer(self, asked: str, turn: int, history: Sequence[str], within: Limits) -> Iterator[Update]:
        texts = self._texts
        said = limits.said(within, self._assistant.document, texts)
        yield Update("writing", turn, turns.begun(asked, Markup(), said, texts), texts.writing, question="")
        written, shown = "", time.monotonic()
        for event in self._assistant.stream(asked, history=history, limits=within):
            if isinstance(event, Retracted):
                written = ""
                continue
            if not isinstance(event, Piece):
                finished = turns.whole(self._assistant, Answered.of(asked, event.answer, said), texts)
                yield Update("done", turn, finished, texts.ready, question="")
                return
            written += event.text
            if time.monotonic() - shown >= PAUSE:
                body = Markup('<div class="answer">{}</div>').format(rendering.answer(written, None, False, texts))
                yield Update("writing", turn, turns.begun(asked, body, said, texts), texts.writing, question="")
                shown = time.monotonic()

    def _said(self, error: AssistantError) -> str:
        return errors.said(str(error), self._texts.language)

    def _failure(self, asked: str, turn: int, message: str, keep: bool = False) -> Update:
        body = Markup('<p class="failure" role="alert">{}</p>').format(message)
        return Update(
            "done", turn, turns.begun(asked, body, "", self._texts), self._texts.failed, asked if keep else None
        )


def without_messages(error: BaseException) -> str:
    """Where the error arose, without its message, which may hold words of the question."""
    parts = []
    cause: BaseException | None = error
    while cause is not None:
        parts.append("".join(traceback.format_tb(cause.__traceback__)) + type(cause).__name__)
        cause = cause.__cause__ or cause.__context__
    return "\n\n".join(parts)
