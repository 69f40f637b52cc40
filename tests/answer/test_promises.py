"""The promises, kept for hundreds of questions and for any text at all."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant import Answer, Assistant, AssistantError, Finished, Piece, Understood
from assistant.answer.phrases import OF
from tests.answer.promises import broken
from tests.properties import examples

DATA = Path(__file__).parents[2] / "evals" / "data"


def questions(*sets: str) -> list[dict[str, Any]]:
    return [
        json.loads(line)
        for name in sets
        for line in (DATA / name / "development.jsonl").read_text("utf-8").splitlines()
    ]


@pytest.fixture(scope="module")
def answered(assistant: Assistant) -> list[tuple[dict[str, Any], Answer]]:
    """Every other development question on the strategy document with its answer."""
    return [(row, assistant.ask(row["question"])) for row in questions("strategi")[::2]]


def test_every_promise_is_kept_for_development_questions(
    assistant: Assistant, answered: list[tuple[dict[str, Any], Answer]]
) -> None:
    faults = {row["question"]: found for row, answer in answered if (found := broken(assistant, answer))}
    assert faults == {}
    assert len(answered) > 70
    assert {answer.refused for _, answer in answered} == {True, False}


def test_every_promise_is_kept_over_several_documents(several: Assistant) -> None:
    rows = questions("vedtekter", "okonomiplan")[::3]
    answers = [(row["question"], several.ask(row["question"])) for row in rows]
    assert {question: found for question, answer in answers if (found := broken(several, answer))} == {}
    assert {citation.document for _, answer in answers for citation in answer.citations} == {
        document.id for document in several.documents()
    }


def test_with_several_documents_the_answer_says_which_one_it_quotes(several: Assistant) -> None:
    answer = several.ask("Hvor mange medlemmer har representantskapet?")
    title = several.document("vedtekter").title
    assert {citation.title for citation in answer.citations} == {title}
    assert f"«{title}»" in answer.answer.splitlines()[0]


def test_the_framing_is_in_the_language_that_was_found_and_in_no_other(
    answered: list[tuple[dict[str, Any], Answer]],
) -> None:
    def fixed(language: str) -> set[str]:
        phrases = OF[language]  # type: ignore[index]
        own = (phrases.not_covered, phrases.off_topic, phrases.unclear, phrases.nearest, phrases.parts)
        return set(own) | {phrases.says_also.rpartition("}")[2]}

    for _, answer in answered:
        others = {phrase for language in OF if language != answer.language for phrase in fixed(language)}
        framing = " ".join(line for line in answer.answer.splitlines() if not line.startswith(">"))
        assert [phrase for phrase in others - fixed(answer.language) if phrase in framing] == [], answer.answer


def test_the_language_is_that_of_the_question_but_for_a_few_that_say_too_little(
    answered: list[tuple[dict[str, Any], Answer]],
) -> None:
    wrong = [row["question"] for row, answer in answered if answer.language != row["language"]]
    assert len(wrong) <= 2, wrong


def test_a_streamed_answer_is_the_same_in_pieces(assistant: Assistant) -> None:
    *pieces, finished = assistant.stream("Hvilke satsningsområder er prioritert?")
    assert isinstance(finished, Finished)
    assert pieces.pop(0) == Understood("Hvilke satsningsområder er prioritert?")
    assert all(isinstance(piece, Piece) for piece in pieces)
    assert "".join(piece.text for piece in pieces) == finished.answer.answer  # type: ignore[union-attr]
    assert finished.answer.answer == assistant.ask("Hvilke satsningsområder er prioritert?").answer


def test_an_answer_becomes_json_and_back(assistant: Assistant) -> None:
    told = assistant.ask("Når ble regionrådet stiftet?").to_dict()
    assert json.loads(json.dumps(told)) == json.loads(json.dumps(told, ensure_ascii=False))
    assert list(told) == [
        *("question", "standalone_question", "language", "answer", "refused", "reason", "confidence", "mode"),
        *("citations", "timings_ms", "notes", "usage"),
    ]


# Any text as a question

WORDS = st.sampled_from(
    "hva kva er visjonen reiseliv § 2 når 2010 1970-tallet hvor mange «KIFT» [1] **fet** <b> ](http:x) # § 3".split()
)
TEXTS = st.one_of(
    st.text(st.characters(codec="utf-8"), max_size=300),
    st.text(st.characters(), max_size=40),
    st.lists(WORDS, max_size=15).map(" ".join),
)


@examples(60)
@given(TEXTS)
def test_any_text_gets_an_answer_that_keeps_the_promises_or_a_sentence(assistant: Assistant, text: str) -> None:
    try:
        answer = assistant.ask(text)
    except AssistantError:
        faults = [] if not text.strip() else ["refused with an error"]
    else:
        faults = broken(assistant, answer)
    assert faults == []


@examples(25)
@given(st.lists(TEXTS, max_size=3))
def test_whatever_was_asked_before_the_promises_are_kept(assistant: Assistant, history: list[str]) -> None:
    assert broken(assistant, assistant.ask("Og hva med det?", history)) == []


def test_a_document_pasted_as_an_earlier_question_does_no_harm(assistant: Assistant) -> None:
    assert broken(assistant, assistant.ask("Hva med det?", ["Hva står det om reiseliv? " * 400])) == []


@pytest.mark.parametrize("text", ["", "   ", "\n\t\u00a0"])
def test_an_empty_question_is_told_so(assistant: Assistant, text: str) -> None:
    with pytest.raises(AssistantError) as raised:
        assistant.ask(text)
    assert str(raised.value) == "Spørsmålet er tomt. Skriv hva du lurer på, og prøv igjen."


def test_a_question_of_ten_thousand_characters_is_told_how_long_it_may_be(assistant: Assistant) -> None:
    with pytest.raises(AssistantError) as raised:
        assistant.ask("å" * 10_000)
    assert str(raised.value) == (
        "Spørsmålet er på 10000 tegn, og grensen er 4000. Kort det ned til det du vil ha svar på."
    )


def test_a_question_as_long_as_it_may_be_is_answered(assistant: Assistant) -> None:
    question = ("Hva står det om reiseliv i regionen? " * 200)[:4000]
    assert broken(assistant, assistant.ask(question)) == []
