"""A question that only points back is asked about, and not answered, where nothing stands before it."""

from __future__ import annotations

import pytest

from assistant import Assistant
from assistant.answer import pointing
from assistant.answer.phrases import OF


@pytest.mark.parametrize(
    "question",
    [
        "Hvem eier den?",
        "Kven bestemmer det?",
        "Hva koster det?",
        "Kva med dei?",
        "Hvem har ansvaret for dette?",
        "Kva inneber det fyrste punktet?",
        "Og de andre?",
        "Kan du utdype?",
        "Hvor står det?",
        "Stemmer det?",
        "Og så da?",
        "Men det er feil",
        "Hva er det?",
        "Når er det ferdig?",
    ],
)
def test_what_points_back_tells_nobody_what_is_meant(question: str) -> None:
    assert pointing.nowhere(question)


@pytest.mark.parametrize(
    "question",
    [
        "Hva er visjonen?",
        "Hva er fristen?",
        "Hva er det viktigste?",
        "Kva er dei største utfordringane?",
        "Hva står det om skole?",
        "Finnes det støtte til idrettslag?",
        "Hva handler dette om?",
        "Kva står det i § 4?",
        "Hvor skal vi?",
        "Når vart det nye biblioteket ferdig?",
        "Stemmer det at skolen legges ned?",
        "Hva koster det å leie hallen?",
        "Gjelder planen fortsatt?",
        "Hva er det første kravet?",
        "Er det tenkt på de som kommer etter oss?",
        "kultur",
    ],
)
def test_what_names_anything_is_searched_for(question: str) -> None:
    assert not pointing.nowhere(question)


@pytest.mark.parametrize(
    ("question", "language"), [("Hvem har ansvaret for det?", "nb"), ("Kven har ansvaret for det?", "nn")]
)
def test_the_user_is_asked_what_is_meant(assistant: Assistant, question: str, language: str) -> None:
    answer = assistant.ask(question)
    assert (answer.refused, answer.reason, answer.citations) == (True, "unclear", ())
    assert answer.answer == OF[answer.language].points_nowhere
    assert answer.language == language


@pytest.mark.parametrize("history", [["Hei"], ["Hvem gjør det?"], ["Takk!", "Så mange, ja. Tusen takk"]])
def test_what_asks_nothing_is_nothing_to_lean_on(assistant: Assistant, history: list[str]) -> None:
    assert assistant.ask("Og de andre?", history=history).reason == "unclear"
