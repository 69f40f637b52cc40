from __future__ import annotations

import logging
import re
from collections.abc import Iterator, Sequence
from typing import Any, cast

import pytest
from markupsafe import Markup
from serving import Scripted

from assistant import Assistant, Piece
from assistant.errors import AssistantError
from assistant.web.conversation import LONGEST, Conversation, Session, Update
from assistant.web.texts import BOKMAL
from assistant.web.turns import Answered


def failing(error: Exception) -> Any:
    def stream(real: Assistant, question: str, history: Sequence[str]) -> Iterator[Any]:
        yield Piece("Et lite ")
        raise error

    return stream


def conversation(assistant: Assistant, stream: Any) -> Conversation:
    return Conversation(cast(Assistant, Scripted(assistant, stream)), BOKMAL)


def real(assistant: Assistant, question: str, history: Sequence[str]) -> Iterator[Any]:
    yield from assistant.stream(question, history=history)


def replies(talk: Conversation, question: str, session: Session | None = None) -> list[tuple[Update, Session]]:
    return list(talk.reply(question, session or Session()))


def test_an_answer_is_first_awaited_then_whole_with_its_sources(assistant: Assistant) -> None:
    (first, _), *_, (last, session) = replies(conversation(assistant, real), assistant.examples()[0])
    assert (first.state, first.message, first.question) == ("writing", "Svaret skrives.", "")
    assert (last.state, last.message, last.question) == ("done", "Svaret er klart.", "")
    assert '<template data-source="1">' in last.html
    assert session == Session(1, assistant.examples()[0])


@pytest.mark.parametrize("question", ["", "   ", "\n\t"])
def test_an_empty_question_is_not_sent(assistant: Assistant, question: str) -> None:
    assert replies(conversation(assistant, real), question) == [
        (Update("idle", message="Skriv et spørsmål først."), Session())
    ]


ASKED = "Hva er strategiene for samferdsel og infrastruktur?"
FOLLOWED = ("Og for reiseliv?", "Hvor mange er det?")
"""Each leans on the question before it, and the last on both."""


def heard(assistant: Assistant, *questions: str) -> list[tuple[str, ...]]:
    """What each question is asked with, in one conversation; one that is a dot comes to nothing."""
    told: list[tuple[str, ...]] = []

    def stream(real: Assistant, question: str, history: Sequence[str]) -> Iterator[Any]:
        told.append(tuple(history))
        if question == ".":
            raise AssistantError("nei")
        yield from real.stream(question, history=history)

    talk, session = conversation(assistant, stream), Session()
    for question in questions:
        session = replies(talk, question, session)[-1][1]
    return told


def test_a_follow_up_is_asked_with_the_question_before_it_as_that_one_stands_by_itself(assistant: Assistant) -> None:
    first, second = ASKED, assistant.ask(FOLLOWED[0], (ASKED,)).standalone_question
    assert "strategiene" in second
    assert heard(assistant, ASKED, *FOLLOWED) == [(), (first,), (second,)]


def test_a_follow_up_is_understood_as_with_the_whole_conversation(assistant: Assistant) -> None:
    before = assistant.ask(FOLLOWED[0], (ASKED,)).standalone_question
    whole, one = (assistant.ask(FOLLOWED[1], history) for history in ((ASKED, FOLLOWED[0]), (before,)))
    assert (one.standalone_question, one.answer) == (whole.standalone_question, whole.answer)


@pytest.mark.parametrize("between", [".", "Tusen takk!", "Hei"])
def test_what_fails_and_what_is_only_said_leave_a_follow_up_the_question_before(
    assistant: Assistant, between: str
) -> None:
    assert heard(assistant, ASKED, between, FOLLOWED[0])[-1] == (ASKED,)


def test_a_question_that_only_points_back_leaves_a_follow_up_the_question_before(assistant: Assistant) -> None:
    _, session = replies(conversation(assistant, real), "Hvem eier det?", Session())[-1]
    assert session.thread == ""


def test_a_stopped_answer_leaves_a_follow_up_the_question_before(assistant: Assistant) -> None:
    (update, after), *_ = conversation(assistant, real).reply(FOLLOWED[0], Session(1, ASKED))
    assert (update.state, after) == ("writing", Session(2, ASKED))


def test_a_turn_tells_the_page_what_a_follow_up_leans_on(assistant: Assistant) -> None:
    update, session = replies(conversation(assistant, real), FOLLOWED[0], Session(1, ASKED))[-1]
    told = re.search("<template data-answered>(.*?)</template>", update.html)
    assert told is not None
    assert Answered.model_validate_json(Markup(told[1]).unescape()).thread == session.thread
    assert "strategiene" in session.thread


def test_a_page_that_the_server_forgot_goes_on_where_it_was() -> None:
    told = {"turns": 2, "thread": "to"}
    assert Session().caught_up(told) == Session(2, "to")
    assert Session(2, "TO").caught_up(told) == Session(2, "TO")
    assert len(Session().caught_up({"turns": 2, "thread": "x" * 9000}).thread) == LONGEST


@pytest.mark.parametrize(
    "told",
    [None, "", [], {}, {"turns": "2", "thread": ""}, {"turns": 2}, {"turns": 2, "thread": ["to"]}, {"turns": -1}],
)
def test_what_a_page_tells_that_is_no_conversation_changes_nothing(told: object) -> None:
    assert Session(1, "en").caught_up(told) == Session(1, "en")


def test_an_error_meant_for_the_user_is_shown_as_it_is(assistant: Assistant) -> None:
    update, session = replies(conversation(assistant, failing(AssistantError("Ingenting er <indeksert>."))), "Hva?")[-1]
    assert '<p class="failure" role="alert">Ingenting er &lt;indeksert&gt;.</p>' in update.html
    assert (update.state, update.message, session) == ("done", "Svaret kom ikke.", Session(1))


def test_any_other_error_is_told_without_details_and_logged_without_the_question(
    assistant: Assistant, caplog: pytest.LogCaptureFixture
) -> None:
    talk = conversation(assistant, failing(ValueError("spurte om nabokrangelen")))
    with caplog.at_level(logging.ERROR):
        update, _ = replies(talk, "Hva med nabokrangelen?")[-1]
    assert BOKMAL.unknown_error in update.html
    assert "ValueError" in caplog.text
    assert "nabokrangel" not in caplog.text


def test_a_too_long_question_is_kept_for_the_user_to_shorten(assistant: Assistant) -> None:
    question = "langt " * 800
    update, session = replies(conversation(assistant, real), question)[-1]
    assert 'role="alert"' in update.html
    assert update.question == question.strip()
    assert len(update.html) < 2000
    assert session == Session(1)


def test_a_question_is_shown_as_text(assistant: Assistant) -> None:
    update, _ = replies(conversation(assistant, real), "<script>x</script> **hva** [1]")[0]
    assert "&lt;script&gt;x&lt;/script&gt; **hva** [1]" in update.html
    assert "<script" not in update.html
