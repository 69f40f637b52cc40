"""What is done about a thing that no document says a word of is not answered by what is done about another."""

from __future__ import annotations

import pytest

from assistant import Assistant
from assistant.answer import calibration
from tests.corpora import settings_of, write_corpus

FILES = {
    "ute.md": """# Plan for uterom i Storvik kommune 2025–2030

## 1 Parker

Kommunen steller parkene fra april til oktober. Kommunen planter nye trær der gamle er felt.

## 2 Lekeplasser

Kommunen kontrollerer lekeplassene hvert år og reparerer det som er ødelagt. Innbyggere kan melde fra til kommunen.

## 3 Tilgjengelighet

Kommunen skal sette ut benker for dem som blir slitne av å gå. Brøyting av fortau prioriteres foran veier.
"""
}


@pytest.fixture(scope="module")
def uterom(assistant: Assistant, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    made = Assistant(settings_of(write_corpus(tmp_path_factory.mktemp("uterom") / "corpus", FILES)))
    made.embedding = assistant.embedding
    made.update()
    return made


@pytest.mark.parametrize(
    "question",
    [
        "Hva gjør kommunen med måker?",
        "Kva gjer kommunen med skjeggkre?",
        "Hva skal kommunen gjøre mot flått på stiene?",
        "Hvordan jobber kommunen med vaksiner?",
    ],
)
def test_a_thing_that_no_document_says_a_word_of_is_refused(uterom: Assistant, question: str) -> None:
    answer = uterom.ask(question)
    assert answer.refused
    assert answer.confidence <= calibration.NOTHING_SAID


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Hva gjør kommunen med lekeplassene?", "kontrollerer"),
        ("Kva gjer kommunen med parkane?", "parkene"),
        ("Hva gjør kommunen med felte trær?", "planter nye trær"),
        ("Hva gjør kommunen for å hjelpe dem som blir slitne?", "benker"),  # what is reached is said in many words
    ],
)
def test_a_thing_that_is_said_is_answered(uterom: Assistant, question: str, told: str) -> None:
    answer = uterom.ask(question)
    assert not answer.refused
    assert any(told in citation.quote for citation in answer.citations)
