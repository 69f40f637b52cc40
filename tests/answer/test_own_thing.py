"""A follow-up is not answered by what it takes along, where no document says a word of the thing it asks of."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant import Assistant
from tests.corpora import settings_of, write_corpus

FILES = {
    "hytter.md": """# Reglement for utleigehytter

## 1 Leige

Innbyggarane kan leige hyttene ved vatnet for 400 kroner døgnet. Hyttene har båt og bad.

## 2 Ansvar

Kulturkontoret tek imot søknader om leige av hyttene. Foreiningar betaler halv pris.
"""
}
BEFORE = "Kva kostar det å leige hyttene?"


@pytest.fixture(scope="module")
def hytter(assistant: Assistant, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    made = Assistant(settings_of(write_corpus(tmp_path_factory.mktemp("hytter") / "corpus", FILES)))
    made.embedding = assistant.embedding
    made.update()
    return made


@pytest.mark.parametrize("question", ["Kan dei ha hund?", "Kva er renta på det?", "Gjeld det campingvogner òg?"])
def test_a_thing_that_no_document_says_a_word_of_is_refused(hytter: Assistant, question: str) -> None:
    assert hytter.ask(question, history=[BEFORE]).refused


@pytest.mark.parametrize("question", ["Har dei båt?", "Kven tek imot søknader om det?", "Gjeld det foreiningar òg?"])
def test_a_thing_that_is_said_is_answered(hytter: Assistant, question: str) -> None:
    assert not hytter.ask(question, history=[BEFORE]).refused
