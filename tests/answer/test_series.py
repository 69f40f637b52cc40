"""Sections that are each one of a series, "Tiltak 1: …", and what stands behind their labels."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant import Assistant
from assistant.answer import labelled, series
from assistant.documents.model import Document
from tests.answer.promises import broken
from tests.corpora import documents_of, settings_of, write_corpus

PLAN = """# Handlingsplan for sykling i Skauvik 2025–2028

## Innledning

Planen bygger på sykkelstrategien, og 12 prosent av reisene er på sykkel.

## Strategier og tiltak

### Strategi A: Trygge skoleveger

Alle skal kunne sykle til skolen.

### Tiltak 1: Sykkelveg langs fjorden

Vegen skal bygges i to etapper.
Ansvar: Teknisk etat
Frist: 1. mai 2026
Kostnad: 12 millioner kroner

### Tiltak 2: Sykkelparkering

Det settes opp stativer ved skolene.
Ansvar: Skolekontoret
Frist: 1. september 2025
Kostnad: 300 000 kroner. Stativene kjøpes sammen med nabokommunen.

### Strategi B: Sykling hele året

Vegene skal brøytes.

### Tiltak 3: Brøyting

Brøytingen skal være ferdig før skolen begynner.
Ansvar: Teknisk etat

## Budsjett 2026

Budsjettet vedtas i desember.

## Budsjett 2027

Budsjettet vedtas senere.
"""
RULES = """# Vedtekter for Skauvik havn

## § 1 Deltakere

Deltakere er kommunene Skauvik, Nesset og Øyvang.

## § 2 Formål og oppgaver

Havna skal ivareta oppgavene til deltakerne etter havneloven. Den kan i tillegg utføre:
a) utleie av boder
b) salg av is

## § 3 Møter

Styret møtes hver måned.
"""
FILES = {"plan.md": PLAN, "havn.md": RULES}


@pytest.fixture(scope="module")
def folder(assistant: Assistant, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    made = Assistant(settings_of(write_corpus(tmp_path_factory.mktemp("series") / "corpus", FILES)))
    made.embedding = assistant.embedding
    made.update()
    return made


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Document:
    return documents_of(write_corpus(tmp_path_factory.mktemp("plan") / "corpus", {"plan.md": PLAN}))[0]


MEASURES = ["Tiltak 1: Sykkelveg langs fjorden", "Tiltak 2: Sykkelparkering", "Tiltak 3: Brøyting"]


def quotes(assistant: Assistant, question: str) -> list[str]:
    answer = assistant.ask(question)
    assert broken(assistant, answer) == []
    assert not answer.refused
    return [cited.quote for cited in answer.citations]


@pytest.mark.parametrize(
    "question",
    [
        "List opp alle tiltakene i handlingsplanen",
        "Kva tiltak finst det for sykling?",
        "Hvor mange tiltak har handlingsplanen for sykling?",
    ],
)
def test_all_of_a_series_are_named_and_counted(folder: Assistant, question: str) -> None:
    assert quotes(folder, question) == MEASURES
    assert "tre overskrifter" in folder.ask(question).answer.splitlines()[0]


def test_another_series_under_the_same_heading_is_told_apart(folder: Assistant) -> None:
    assert quotes(folder, "Hvilke strategier er det i handlingsplanen?") == [
        "Strategi A: Trygge skoleveger",
        "Strategi B: Sykling hele året",
    ]


def test_not_all_of_a_series_are_named_where_one_thing_is_asked_of(folder: Assistant) -> None:
    answer = folder.ask("Hvilke tiltak gjelder brøyting?")
    assert [cited.quote for cited in answer.citations] != MEASURES


def test_headings_with_a_year_or_without_a_number_are_no_series(plan: Document) -> None:
    assert [section.path[-1] for section in series.members(plan, {"budsjett", "innledning"})] == []


@pytest.mark.parametrize(
    ("question", "lines"),
    [
        ("Hvem har ansvar for tiltakene?", ["Ansvar: Teknisk etat", "Ansvar: Skolekontoret", "Ansvar: Teknisk etat"]),
        ("Når skal tiltakene være ferdige?", ["Frist: 1. mai 2026", "Frist: 1. september 2025"]),
        ("Nevn alle frister i handlingsplanen", ["Frist: 1. mai 2026", "Frist: 1. september 2025"]),
        ("Hva koster de ulike tiltakene?", ["Kostnad: 12 millioner kroner", "Kostnad: 300 000 kroner."]),
        ("Når er fristen for tiltak 2?", ["Frist: 1. september 2025"]),
        ("Kven har ansvaret for tiltak 2 og 3?", ["Ansvar: Skolekontoret", "Ansvar: Teknisk etat"]),
        ("Hva koster tiltak 1?", ["Kostnad: 12 millioner kroner"]),
    ],
)
def test_labelled_lines_are_collected_each_in_its_section(folder: Assistant, question: str, lines: list[str]) -> None:
    assert quotes(folder, question) == lines


@pytest.mark.parametrize(
    "question",
    ["Hva koster tiltak 3?", "Når er fristen for tiltak 7?", "Hvem har ansvar for tiltakene mot støy?"],
)
def test_no_line_of_another_section_or_topic_is_given(folder: Assistant, question: str) -> None:
    told = [cited.quote for cited in folder.ask(question).citations]
    assert not {"Frist: 1. mai 2026", "Kostnad: 12 millioner kroner", "Ansvar: Skolekontoret"} & set(told)


def test_only_labels_that_the_sections_share_are_labels(tmp_path_factory: pytest.TempPathFactory) -> None:
    text = PLAN.replace("Alle skal kunne", "Merk: Alle skal kunne").replace("Vegen skal bygges", "Obs: Vegen bygges")
    corpus = write_corpus(tmp_path_factory.mktemp("labels") / "corpus", {"plan.md": text})
    told = labelled.labelled(documents_of(corpus)[0])
    assert {label for lines in told.values() for label, _ in lines} == {"Ansvar", "Frist", "Kostnad"}


def test_a_list_that_goes_on_with_what_is_asked_for_is_quoted_below_its_beginning(folder: Assistant) -> None:
    answer = folder.ask("Hvilke oppgaver har havna?")
    assert "etter havneloven" in answer.answer
    assert "salg av is" in answer.answer


def test_a_list_under_another_heading_is_not_quoted_below_a_sentence(folder: Assistant) -> None:
    assert "salg av is" not in folder.ask("Hvilke møter har styret?").answer
