"""One question word for two things: half of it is not passed over in silence."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant import Assistant
from assistant.answer import halves
from assistant.documents.model import Document
from tests.corpora import documents_of, settings_of, write_corpus

FILES = {
    "havn.md": """# Havneplan for Vik

## Visjon og mål

Visjonen er at alle skal komme trygt i land.

Målene er disse:

- flere plasser til båter
- mindre støy om natten

## Båtplasser

Fristen for å søke båtplass er 1. mars. Barn og unge betaler halv pris for båtplass.
""",
    "lager.md": """# Reglement for utlån i Vik

## Lån av telt

Fristen for å søke telt er 15. mai, og teltet må leveres tilbake tørt.
""",
}


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> list[Document]:
    folder: Path = tmp_path_factory.mktemp("halves") / "corpus"
    return documents_of(write_corpus(folder, FILES))


@pytest.mark.parametrize(
    ("question", "questions"),
    [
        ("Hva er visjonen og målene?", ["Hva er visjonen?", "Hva er målene?"]),
        ("Kva er status og tiltak for støy?", ["Kva er status for støy?", "Kva er tiltak for støy?"]),
        ("Når må vi søke om telt og båt?", ["Når må vi søke om telt?", "Når må vi søke om båt?"]),
        (
            "Når skal havneplanen og reglementet rulleres?",
            ["Når skal havneplanen rulleres?", "Når skal reglementet rulleres?"],
        ),
    ],
)
def test_each_of_two_things_is_asked_of(documents: list[Document], question: str, questions: list[str]) -> None:
    assert [half.question for half in halves.of(question, documents) or ()] == questions


@pytest.mark.parametrize(
    "question",
    [
        "Hva betaler barn og unge?",
        "Hvor mye betaler barn og unge?",
        "Hvor mye betaler unge og barn?",
        "Hva er drift og vedlikehold?",
        "Hvem skal lede og styre?",
        "Hvem vedtar og endrer reglementet?",
        "Hvor mye koster en stor og trygg båt?",
        "Hvor langt er det mellom havna og lageret?",
        "Hvordan blir det med telt og båt?",
        "Når og hvor søker vi?",
    ],
)
def test_what_is_one_thing_is_asked_of_once(documents: list[Document], question: str) -> None:
    assert halves.of(question, documents) is None


@pytest.fixture(scope="module")
def town(assistant: Assistant, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    made = Assistant(settings_of(write_corpus(tmp_path_factory.mktemp("town") / "corpus", FILES)))
    made.embedding = assistant.embedding
    made.update()
    return made


def test_both_halves_are_answered_from_wherever_they_are_told_of(town: Assistant) -> None:
    answer = town.ask("Når er fristen for å søke telt og båtplass?")
    assert {"1. mars", "15. mai"} <= {day for day in ("1. mars", "15. mai") if day in answer.answer.replace("**", "")}
    assert {citation.document for citation in answer.citations} == {"havn", "lager"}


def test_two_things_under_one_heading_are_both_told(town: Assistant) -> None:
    answer = town.ask("Hva er visjonen og målene i havneplanen?").answer.replace("**", "")
    assert "trygt i land" in answer
    assert "mindre støy" in answer
