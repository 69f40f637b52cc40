from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from typing import Any, cast

import pytest
from serving import Scripted

from assistant import Assistant, Piece
from assistant.errors import AssistantError
from assistant.web.conversation import Conversation, Session, Update
from assistant.web.texts import BOKMAL


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
    assert session == Session(1, (assistant.examples()[0],))


@pytest.mark.parametrize("question", ["", "   ", "\n\t"])
def test_an_empty_question_is_not_sent(assistant: Assistant, question: str) -> None:
    assert replies(conversation(assistant, real), question) == [
        (Update("idle", message="Skriv et spørsmål først."), Session())
    ]


def test_earlier_questions_are_passed_on_without_the_one_that_is_asked(assistant: Assistant) -> None:
    heard: list[tuple[str, ...]] = []

    def stream(real: Assistant, question: str, history: Sequence[str]) -> Iterator[Any]:
        heard.append(tuple(history))
        yield from real.stream(question, history=history)

    talk, session = conversation(assistant, stream), Session()
    for question in assistant.examples()[:3]:
        session = replies(talk, question, session)[-1][1]
    first, second, _ = assistant.examples()[:3]
    assert heard == [(), (first,), (first, second)]


def test_only_the_last_questions_are_remembered(assistant: Assistant) -> None:
    talk, session = conversation(assistant, failing(AssistantError("nei"))), Session(30, tuple("abcdefghijklmnopqrst"))
    (update, after), *_ = talk.reply("ny", session)
    assert update.turn == 31
    assert after.questions == (*"pqrst", "ny")


def test_a_page_that_the_server_forgot_goes_on_where_it_was() -> None:
    told = {"turns": 2, "questions": ["en", "to"]}
    assert Session().caught_up(told) == Session(2, ("en", "to"))
    assert Session(2, ("en", "TO")).caught_up(told) == Session(2, ("en", "TO"))


@pytest.mark.parametrize("told", [None, "", [], {}, {"turns": "2", "questions": []}, {"turns": 2}, {"turns": -1}])
def test_what_a_page_tells_that_is_no_conversation_changes_nothing(told: object) -> None:
    assert Session(1, ("en",)).caught_up(told) == Session(1, ("en",))


def test_an_error_meant_for_the_user_is_shown_as_it_is(assistant: Assistant) -> None:
    update, session = replies(conversation(assistant, failing(AssistantError("Ingenting er <indeksert>."))), "Hva?")[-1]
    assert '<p class="failure" role="alert">Ingenting er &lt;indeksert&gt;.</p>' in update.html
    assert (update.state, update.message, session) == ("done", "Svaret kom ikke.", Session(1, ()))


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
    assert session == Session(1, ())


def test_a_question_is_shown_as_text(assistant: Assistant) -> None:
    update, _ = replies(conversation(assistant, real), "<script>x</script> **hva** [1]")[0]
    assert "&lt;script&gt;x&lt;/script&gt; **hva** [1]" in update.html
    assert "<script" not in update.html
