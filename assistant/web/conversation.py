"""A conversation as the page shows it: each turn is a question with its answer, or with what went wrong.

Only the turn that is being answered is ever sent to the page. What a follow-up leans on is one text, the question
before it as it stands by itself, and one more line after a question that the documents are not about: it is all that
is kept of the conversation, for as long as the page is open.
"""

from __future__ import annotations

import logging
import time
import traceback
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any, Literal

from markupsafe import Markup

from assistant.answer import small_talk
from assistant.answer.model import Answer, Finished, Retracted, Understood
from assistant.assistant import Assistant
from assistant.errors import AssistantError, QuestionError
from assistant.retrieval.limits import Limits
from assistant.web import limits, rendering, turns
from assistant.web.texts import Texts, errors
from assistant.web.turns import Answered

PAUSE = 0.06
"""Seconds between two updates of an answer that is being written: fluent to read, cheap to send."""

LONGEST = 4000
"""Characters that are taken back from the browser of what a follow-up leans on."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Session:
    """What is remembered of one open page: how many turns there were, and what a follow-up leans on, if anything."""

    turns: int = 0
    thread: str = ""

    @classmethod
    def resumed(cls, told: object) -> Session:
        """The session of a conversation that the user's browser kept: as much as is well formed of what it tells."""
        if not isinstance(told, Mapping):
            return cls()
        turns, thread = told.get("turns"), told.get("thread")
        if not isinstance(turns, int) or not isinstance(thread, str):
            return cls()
        return cls(max(0, turns), thread[:LONGEST])

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
        session = replace(session, turns=session.turns + 1)  # the thread is as it was until there is an answer
        turn = session.turns
        try:
            within = limits.read(limited, self._texts)
            yield from self._answer(asked, session, within)
        except QuestionError as error:
            yield self._failure(asked, turn, self._said(error), keep=True), session
        except AssistantError as error:
            yield self._failure(asked, turn, self._said(error)), session
        except Exception as error:
            _log.error("Spørsmålet ble ikke besvart.\n%s", without_messages(error))
            yield self._failure(asked, turn, self._texts.unknown_error), session

    def cleared(self) -> Update:
        """The user starts afresh."""
        return Update("cleared", message=self._texts.cleared, question="")

    def _answer(self, asked: str, session: Session, within: Limits) -> Iterator[tuple[Update, Session]]:
        texts, turn = self._texts, session.turns
        history = tuple(session.thread.splitlines())
        said = limits.said(within, self._assistant.document, texts)
        understood = written = ""

        def so_far() -> Update:
            body = Markup('<div class="answer">{}</div>').format(rendering.answer(written, None, False, texts))
            begun = turns.begun(asked, understood, body if written else Markup(), said, texts)
            return Update("writing", turn, begun, texts.writing, question="")

        yield so_far(), session
        shown = time.monotonic()
        for event in self._assistant.stream(asked, history=history, limits=within):
            if isinstance(event, Finished):
                thread = _thread(session, event.answer)
                finished = turns.whole(self._assistant, Answered.of(asked, event.answer, said, thread), texts)
                yield Update("done", turn, finished, texts.ready, question=""), replace(session, thread=thread)
                return
            if isinstance(event, Understood):
                understood = turns.understood(asked, event.question)
            else:
                written = "" if isinstance(event, Retracted) else written + event.text
            if time.monotonic() - shown >= PAUSE or (understood and not written):
                yield so_far(), session
                shown = time.monotonic()

    def _said(self, error: AssistantError) -> str:
        return errors.said(str(error), self._texts.language)

    def _failure(self, asked: str, turn: int, message: str, keep: bool = False) -> Update:
        body = Markup('<p class="failure" role="alert">{}</p>').format(message)
        return Update(
            "done", turn, turns.begun(asked, "", body, "", self._texts), self._texts.failed, asked if keep else None
        )


def _thread(session: Session, answer: Answer) -> str:
    """What a follow-up to the answer leans on; thanks, for one, leave it as it was.

    After a question that the documents are not about, it may be that one or the one before.
    """
    if small_talk.of(answer.question) or answer.reason == "unclear":
        return session.thread
    earlier = session.thread.splitlines()[:1] if answer.reason == "off_topic" else []
    return "\n".join([*earlier, answer.standalone_question])


def without_messages(error: BaseException) -> str:
    """Where the error arose, without its message, which may hold words of the question."""
    parts = []
    cause: BaseException | None = error
    while cause is not None:
        parts.append("".join(traceback.format_tb(cause.__traceback__)) + type(cause).__name__)
        cause = cause.__cause__ or cause.__context__
    return "\n\n".join(parts)
