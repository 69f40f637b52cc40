"""The answer can be had once more in another written form, and a short question takes the form of its conversation."""

from __future__ import annotations

import pytest

from assistant import Assistant
from assistant.answer import in_form

VISION = "Hva er visjonen?"


@pytest.mark.parametrize(
    ("question", "form"),
    [
        ("Og på nynorsk?", "nn"),
        ("Kan du ta det på nynorsk?", "nn"),
        ("nynorsk, takk", "nn"),
        ("In English, please", "en"),
        ("Can you say that in English?", "en"),
        ("Kan du svare på engelsk i stedet?", "en"),
        ("på bokmål takk", "nb"),
        ("Kva er målet for nynorsk?", None),
        ("Er planen på nynorsk?", None),
        ("Hva gjøres for elever med nynorsk?", None),
    ],
)
def test_a_form_is_asked_for_by_its_name_alone(question: str, form: str | None) -> None:
    assert in_form.wanted(question) == form


@pytest.mark.parametrize(("question", "language"), [("Og på nynorsk?", "nn"), ("In English, please", "en")])
def test_the_answer_before_is_given_in_the_form_that_is_asked_for(
    assistant: Assistant, question: str, language: str
) -> None:
    first, again = assistant.ask(VISION), assistant.ask(question, history=[VISION])
    assert (again.language, again.standalone_question) == (language, VISION)
    assert again.citations == first.citations


@pytest.mark.parametrize(
    ("history", "language"),
    [(["Kva er visjonen?"], "nn"), ([VISION], "nb"), ([VISION, "Og på nynorsk?"], "nn"), ([], "nb")],
)
def test_a_question_that_may_be_either_takes_the_form_of_those_before(
    assistant: Assistant, history: list[str], language: str
) -> None:
    assert assistant.ask("Når er fristen?", history=history).language == language


def test_a_question_that_tells_its_own_form_keeps_it(assistant: Assistant) -> None:
    assert assistant.ask("Hvem har ansvaret?", history=["Kva er visjonen?"]).language == "nb"
