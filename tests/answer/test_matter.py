"""What is said of one matter is no answer to what is asked of another, though the same words ask for both."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant import Assistant
from assistant.answer import calibration
from tests.corpora import settings_of, write_corpus

HARBOUR = """# Plan for havn og camping i Grindvik kommune 2024–2030

## 1 Havna

Havnesjefen har ansvaret for ismaskinen. Fortøyningene skal kontrolleres hvert år.

Kommunen skal kjøpe en ny kran. Den skal stå ved fiskemottaket. Teknisk sjef har ansvaret.

Havna skal ha minst én vakt per 40 båter. En fast plass koster 4 200 kroner i året.

### Tiltak

- Merke skjær i innseilingen
- Montere redningsstiger
- Bytte lys på moloen

## 2 Camping

Campingplassen er åpen fra mai til september. Vertskapet skal bo på stedet.

## 3 Mål

- Flere fiskere skal levere fangsten i Grindvik
- Gjestene skal bli lenger

## 4 Handlingsdel

| Tiltak | Ansvarlig | Frist | Kostnad |
| --- | --- | --- | --- |
| Varmepumpe i servicebygget | Havnesjefen | 2026 | 180 000 |
| Kajakker til utleie | Campingverten | 2025 | 65 000 |
| Redningsvester til campingverten | Kultur | 2027 | 12 000 |
"""


@pytest.fixture(scope="module")
def harbour(assistant: Assistant, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    made = Assistant(settings_of(write_corpus(tmp_path_factory.mktemp("matter") / "corpus", {"havn.md": HARBOUR})))
    made.embedding = assistant.embedding
    made.update()
    return made


@pytest.mark.parametrize(
    "question",
    [
        "Hvem har ansvaret for snøbrøyting?",
        "Kven har ansvaret for brannvernet?",
        "Hvem har ansvaret for boligplanen?",
        "Hvem har ansvaret for fortøyningene?",  # the one after "har ansvaret" is of something else
    ],
)
def test_who_is_responsible_for_one_thing_is_not_who_is_for_another(harbour: Assistant, question: str) -> None:
    assert harbour.ask(question).confidence <= calibration.OF_ANOTHER


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Hvem har ansvaret for ismaskinen?", "Havnesjefen"),
        ("Kven har ansvaret for krana?", "Teknisk sjef"),  # named two sentences before
        ("Hvem har ansvaret for ny kran ved fiskemottaket?", "Teknisk sjef"),
    ],
)
def test_who_is_responsible_is_told_where_the_thing_is_named_just_before(
    harbour: Assistant, question: str, told: str
) -> None:
    answer = harbour.ask(question)
    assert not answer.refused
    assert told in answer.citations[0].quote


@pytest.mark.parametrize(
    "question",
    [
        "Hvilke tiltak har dere for hjemløse?",
        "Kva tiltak finst mot rotter?",
        "Hvilke mål har kommunen for fotball?",
        "Hvilke regler gjelder for hunder?",
    ],
)
def test_any_list_of_measures_is_no_answer_for_a_topic_that_it_is_not_of(harbour: Assistant, question: str) -> None:
    assert harbour.ask(question).confidence <= calibration.OF_ANOTHER


@pytest.mark.parametrize(
    "question",
    ["Hvilke tiltak har dere for havna?", "Kva mål har kommunen for fiskarane?", "Hvilke tiltak står i planen?"],
)
def test_a_list_answers_for_what_it_or_its_heading_names(harbour: Assistant, question: str) -> None:
    assert not harbour.ask(question).refused


@pytest.mark.parametrize(
    "question", ["Hva koster en fast plass på campingen?", "Hvor mange vakter er det per gjest på campingen?"]
)
def test_a_figure_of_one_chapter_is_no_answer_to_what_is_asked_of_another(harbour: Assistant, question: str) -> None:
    assert harbour.ask(question).confidence <= calibration.OF_ANOTHER


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Hva koster en fast plass i havna?", "4 200 kroner"),
        ("Når er campingplassen åpen?", "mai til september"),
        ("Hvor ofte kontrolleres fortøyningene?", "hvert år"),  # no heading names them
    ],
)
def test_a_figure_answers_under_the_heading_that_names_what_is_asked_of(
    harbour: Assistant, question: str, told: str
) -> None:
    answer = harbour.ask(question)
    assert not answer.refused
    assert told in answer.citations[0].quote


def test_a_row_that_says_all_of_the_question_goes_before_one_with_the_same_person(harbour: Assistant) -> None:
    answer = harbour.ask("Hva koster redningsvester til campingverten?")
    assert not answer.refused
    assert "12 000" in answer.citations[0].quote


LIBRARY = """# Vedtekter for bibliotekene i Grindvik kommune

## § 1 Ledelse

Biblioteket ledes av biblioteksjefen.

## § 2 Leseplasser

Det skal være minst 4 kvadratmeter for hver leseplass. Plassene kan reserveres.

## § 3 Bibliotekets samling

Samlingen fornyes hvert år.
"""


def test_a_title_of_a_single_thing_says_what_all_its_chapters_are_of(assistant: Assistant, tmp_path: Path) -> None:
    made = Assistant(settings_of(write_corpus(tmp_path / "corpus", {"bibliotek.md": LIBRARY})))
    made.embedding = assistant.embedding
    made.update()
    answer = made.ask("Hvor stor skal en leseplass være på biblioteket?")
    assert not answer.refused
    assert "4 kvadratmeter" in answer.citations[0].quote
