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

from assistant.answer.model import Answer, Piece, Retracted
from assistant.assistant import Assistant
from assistant.documents import spoken
from assistant.documents.model import Document
from assistant.errors import AssistantError, QuestionError
from assistant.retrieval.citation import Citation
from assistant.retrieval.limits import Limits
from assistant.web import cited, limits, references, rendering, source_panel, turn_actions
from assistant.web.texts import Texts, errors

PAUSE = 0.06
"""Seconds between two updates of an answer that is being written: fluent to read, cheap to send."""

REMEMBERED = 20
"""Earlier questions that are passed on; a follow-up refers to the last few."""

LONGEST = 4000
"""Characters of an earlier question that are taken back from the browser."""

ECHO = 500
"""Characters of a question that are shown above its answer."""

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
        limited = texts.limited_to.format(limits=said) if said else ""
        yield Update("writing", turn, self._turn(asked, Markup(), limited), texts.writing, question="")
        written, shown = "", time.monotonic()
        for event in self._assistant.stream(asked, history=history, limits=within):
            if isinstance(event, Retracted):
                written = ""
                continue
            if not isinstance(event, Piece):
                finished = self._finished(asked, event.answer, limited)
                yield Update("done", turn, self._turn(asked, finished, limited), texts.ready, question="")
                return
            written += event.text
            if time.monotonic() - shown >= PAUSE:
                body = Markup('<div class="answer">{}</div>').format(rendering.answer(written, None, False, texts))
                yield Update("writing", turn, self._turn(asked, body, limited), texts.writing, question="")
                shown = time.monotonic()

    def _finished(self, asked: str, answer: Answer, limited: str) -> Markup:
        """The answer with its sources, and each source's panel ready in the page, unseen until it is opened."""
        texts, refused = self._texts, answer.refused
        panels = Markup().join(
            Markup('<template data-source="{}">{}</template>').format(
                citation.number,
                source_panel.of(self._assistant, citation, refused, texts),
            )
            for citation in answer.citations
        )
        return Markup('<div class="answer{}" lang="{}">{}</div>{}{}{}').format(
            " refused" if refused else "",
            answer.language,
            rendering.answer(answer.answer, answer.citations, refused, texts, self._language),
            rendering.sources(answer.citations, refused, texts),
            panels,
            turn_actions.below(
                references.turn(asked, answer, self._document, texts, limited),
                self._assistant.more_questions(answer, texts.language),
                self._assistant.settings.feedback is not None,
                texts,
            ),
        )

    def _document(self, citation: Citation) -> Document:
        return cited.document(self._assistant, citation)

    def _language(self, citation: Citation) -> str:
        return spoken.language(self._document(citation))

    def _said(self, error: AssistantError) -> str:
        return errors.said(str(error), self._texts.language)

    def _failure(self, asked: str, turn: int, message: str, keep: bool = False) -> Update:
        body = Markup('<p class="failure" role="alert">{}</p>').format(message)
        return Update("done", turn, self._turn(asked, body), self._texts.failed, asked if keep else None)

    def _turn(self, asked: str, body: Markup, limited: str = "") -> Markup:
        return Markup('<h3 class="question"><span class="visually-hidden">{} </span>{}</h3>{}{}').format(
            self._texts.you_asked,
            asked if len(asked) <= ECHO else f"{asked[:ECHO].rsplit(maxsplit=1)[0]} …",  # no half address
            Markup('<p class="limited">{}</p>').format(limited) if limited else "",
            body,
        )


def without_messages(error: BaseException) -> str:
    """Where the error arose, without its message, which may hold words of the question."""
    parts = []
    cause: BaseException | None = error
    while cause is not None:
        parts.append("".join(traceback.format_tb(cause.__traceback__)) + type(cause).__name__)
        cause = cause.__cause__ or cause.__context__
    return "\n\n".join(parts)
