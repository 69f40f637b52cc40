"""When and by whom a document was adopted: its own adoption, never that of another it tells of."""

from __future__ import annotations

import pytest

from assistant import Assistant
from assistant.answer import adopted
from tests.answer.promises import broken
from tests.corpora import settings_of, write_corpus

HARBOUR = """# Havneplan 2024–2036

Erstatter havneplan 2012–2024, vedtatt 13. september 2012. Vedtatt av kommunestyret 20. juni 2024.

## Planprosess

Planprogrammet ble fastsatt av formannskapet 9. februar 2023.

## Virkning

Kommunestyret vedtok planen 20. juni 2024 med 19 mot 6 stemmer. Planen gjelder fra vedtaksdatoen.
"""
ROADS = """# Vegplan 2022–2030

## Innleiing

Planen vart vedteken av hovudutvalet 3. mars 2022.
"""
SAID = "> Kommunestyret vedtok planen **20. juni 2024** med 19 mot 6 stemmer. [1]"


@pytest.fixture(scope="module")
def alone(assistant: Assistant, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return _over(assistant, tmp_path_factory, {"havneplan.md": HARBOUR})


@pytest.fixture(scope="module")
def both(assistant: Assistant, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return _over(assistant, tmp_path_factory, {"havneplan.md": HARBOUR, "vegplan.md": ROADS})


def _over(assistant: Assistant, folders: pytest.TempPathFactory, files: dict[str, str]) -> Assistant:
    corpus = write_corpus(folders.mktemp("plans") / "corpus", {name: text.encode() for name, text in files.items()})
    made = Assistant(settings_of(corpus))
    made.embedding = assistant.embedding
    made.update()
    return made


@pytest.mark.parametrize(
    "question",
    [
        "Når ble planen vedtatt?",
        "når ble den nye havneplanen vedtatt",
        "Kva dato vart planen vedteken?",
        "Når vedtok kommunestyret planen?",
        "Når ble havneplanen vedtatt av kommunestyret?",
    ],
)
def test_when_a_document_was_adopted_is_its_own_date_and_not_that_of_another_plan(
    alone: Assistant, question: str
) -> None:
    answer = alone.ask(question)
    assert answer.answer.endswith(SAID)
    assert answer.citations[0].section == ("Virkning",)
    assert broken(alone, answer) == []


def test_who_adopted_a_document_has_those_words_in_bold(alone: Assistant) -> None:
    assert alone.ask("Hvem vedtok planen?").answer.endswith(
        SAID.replace("**", "").replace("Kommunestyret", "**Kommunestyret**")
    )


def test_of_several_documents_the_one_that_is_named_is_told_of(both: Assistant) -> None:
    answer = both.ask("Når vart vegplanen vedteken?")
    assert answer.answer.endswith("> Planen vart vedteken av hovudutvalet **3. mars 2022**. [1]")


def test_a_document_is_not_said_to_be_adopted_by_another_body_than_the_one_that_did(alone: Assistant) -> None:
    assert adopted.told("Når ble planen vedtatt av fylkestinget?", alone.documents()[0]) is None


@pytest.mark.parametrize(
    "question",
    ["Når ble budsjettet for planen vedtatt?", "Hvem vedtar planen?", "Når skal planen vedtas?", "Er planen vedtatt?"],
)
def test_what_is_asked_of_anything_else_than_the_adoption_is_searched_for(question: str) -> None:
    assert adopted.sought(question) is None
