"""Which parts of a document are its strategies."""

from __future__ import annotations

from pathlib import Path

from assistant.documents import reading
from assistant.proposal import strategies
from tests.corpora import write_corpus

PLAN = """Plan for bygda

Bakgrunn

Bygda har fått flere innbyggere de siste ti årene. Det setter krav til planen.

Mål og tiltak

Vi har valgt disse tiltakene:
- Bygge ny svømmehall
- Kjøpe inn to redningsbåter

Arbeidet bygger på disse kriteriene:
- Det skal være nyttig for mange
- Det skal kunne måles

Utsatte tiltak

Disse tiltakene må vente:
- Pusse opp den gamle brua
- Male det røde naustet
"""


def found(folder: Path, metadata: str | None = None) -> list[str]:
    files = {"plan.txt": PLAN} | ({"plan.metadata.yaml": metadata} if metadata else {})
    corpus = write_corpus(folder / "corpus", files)
    document = reading.read(corpus / "plan.txt", corpus)
    made = strategies.of(document)
    assert all(strategy.text == document.text[strategy.span.start : strategy.span.end] for strategy in made)
    return [strategy.text for strategy in made]


def test_items_under_a_heading_of_measures_are_strategies_and_criteria_and_put_off_ones_are_not(tmp_path: Path) -> None:
    assert found(tmp_path) == ["Bygge ny svømmehall", "Kjøpe inn to redningsbåter"]


def test_the_metadata_file_says_which_headings_strategies_stand_under(tmp_path: Path) -> None:
    named = found(tmp_path, "strategier:\n  - Utsatte tiltak\n")
    assert named == ["Pusse opp den gamle brua", "Male det røde naustet"]


def test_the_metadata_file_can_say_that_a_document_has_no_strategies(tmp_path: Path) -> None:
    assert found(tmp_path, "strategier: ingen\n") == []
