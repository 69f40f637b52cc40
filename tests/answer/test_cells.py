"""A table's cell answers where the question names the row and asks for what stands in the column."""

from __future__ import annotations

import pytest

from assistant import Assistant
from assistant.answer import calibration, cells
from assistant.answer.passage import of_item
from tests.answer.promises import broken
from tests.corpora import settings_of, write_corpus

PLAN = """# Handlingsplan for Vikedal kommune

## Drift

Tall i tusen kroner.

| Område | Regnskap 2024 | 2026 | 2027 |
| --- | --- | --- | --- |
| Skole og barnehage | 91 300 | 94 800 | 96 100 |
| Pleie og omsorg | 120 400 | 125 700 | 127 900 |
| Kultur | 8 200 | 8 050 | 8 050 |

## Bygg

| Prosjekt | 2026 | 2027 | Sum |
| --- | --- | --- | --- |
| Ny flerbrukshall | 0 | 41 000 | 41 000 |
| Tak på rådhuset | 2 300 | 0 | 2 300 |

## Tiltak

| Tiltak | Ansvarlig | Frist | Kostnad |
| --- | --- | --- | --- |
| Gratis bibliotekskort til nyfødte | Biblioteksjefen | 1. mars 2026 | 0 |
| Leksehjelp på ungdomsskolen | Rektor | Høsten 2027 | 350 000 |
| Røykfrie bussholdeplasser | Teknisk drift | Løpende | – |
| Lyskaster ved Kirkebakken | Teknisk drift | 2028 | 75 000 |

## Anlegg

| Prosjekt | Eier | Oppstart |
| --- | --- | --- |
| Ny svømmehall | Kommunen | 2027 |
| Skianlegg på Furumo | Idrettslaget | 2026 |

Svømmehallen er planlagt med to basseng og skal tas i bruk høsten 2029.

## Skolebygg

| Bygg | Byggeår | Tilstand |
| --- | --- | --- |
| Lundmo skole | 2009 | God |
| Skjæret skole | 1964 | Dårlig |

## Kostnader til vei

Tall i millioner kroner.

| Vei | 2026 | 2027 |
| --- | --- | --- |
| Strandveien | 2,5 | 0 |
| Lia | 4,0 | 6,5 |
| Sum | 6,5 | 7,0 |

## Badeland

Tabell 3 viser hva det koster å bade.

| Alder | Dagskort med skap | Dagskort uten skap | Badehette |
| --- | --- | --- | --- |
| 3–15 år | 80 kr | 65 kr | 10 kr |
| Over 15 år | 140 kr | 125 kr | 15 kr |

## Elevtall

Tabellen viser elever ved skolene.

| Skole | 2025/26 | 2029/30 | 2030/31 |
| --- | --- | --- | --- |
| Lia | 120 | 110 | 105 |
| Vik | 80 | 84 | 90 |
| Sum | 200 | 194 | 195 |

## Trivsel

| Andel i prosent | Nordvik | Sørvik | Alle |
| --- | --- | --- | --- |
| Trives på skolen | 88 | 79 | 84 |
| Har en fortrolig venn | 91 | 90 | 90 |
"""


@pytest.fixture(scope="module")
def plan(assistant: Assistant, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    made = Assistant(settings_of(write_corpus(tmp_path_factory.mktemp("cells") / "corpus", {"plan.md": PLAN})))
    made.embedding = assistant.embedding
    made.update()
    return made


@pytest.mark.parametrize(
    ("question", "row", "told"),
    [
        ("Hvor mye får skolene i 2027?", "Skole og barnehage", ["96 100"]),
        ("Hva var budsjettet for kultur i 2024?", "Kultur", ["8 200"]),
        ("Hvor mye brukte kommunen på pleie og omsorg i 2024?", "Pleie og omsorg", ["120 400"]),
        ("Når bygges flerbrukshallen?", "Ny flerbrukshall", ["41 000"]),
        ("Hva koster taket på rådhuset?", "Tak på rådhuset", ["2 300", "2 300"]),
        ("Hvem har ansvaret for leksehjelp?", "Leksehjelp på ungdomsskolen", ["Rektor"]),
        ("Når kommer leksehjelpen?", "Leksehjelp på ungdomsskolen", ["Høsten 2027"]),
        ("Hva koster lyskasteren ved Kirkebakken?", "Lyskaster ved Kirkebakken", ["75 000"]),
        ("Hva koster bibliotekskortet?", "Gratis bibliotekskort til nyfødte", ["0"]),
        ("Når starter arbeidet med svømmehallen?", "Ny svømmehall", ["2027"]),
        ("Når ble Lundmo skole bygd?", "Lundmo skole", ["2009"]),
        ("Hva blir totalsummen for den nye flerbrukshallen?", "Ny flerbrukshall", ["41 000"]),
        ("Kva er den samla summen for taket på rådhuset?", "Tak på rådhuset", ["2 300"]),
        ("Hva koster taket på rådhuset totalt i 2026?", "Tak på rådhuset", ["2 300"]),
        ("Hva koster veiene totalt i 2026?", "Sum", ["6,5"]),
        ("Hvor mye penger er satt av totalt til vei i 2027?", "Sum", ["7,0"]),
        ("Hva koster et dagskort med skap for 3–15 år?", "3–15 år", ["80 kr"]),
        ("Hva koster et dagskort uten skap for dem over 15 år?", "Over 15 år", ["125 kr"]),
        ("Hvor mange elever er det på Vik skole i 2031?", "Vik", ["90"]),
        ("Hvor mange elever er det på Vik skole i 2026?", "Vik", ["80"]),
    ],
)
def test_the_cell_that_is_asked_for_is_what_stands_in_bold(
    plan: Assistant, question: str, row: str, told: list[str]
) -> None:
    answer = plan.ask(question)
    assert not answer.refused
    quoted = [line for line in answer.answer.splitlines() if row in line]
    assert [line.split("**")[1::2] for line in quoted] == [told]
    assert broken(plan, answer) == []


@pytest.mark.parametrize("question", ["Når får vi ny svømmehall?", "Når åpner den nye svømmehallen?"])
def test_the_text_beside_a_table_answers_what_its_cells_do_not(plan: Assistant, question: str) -> None:
    answer = plan.ask(question)
    assert not answer.refused
    assert "høsten 2029" in answer.citations[0].quote
    assert "2027" not in answer.answer
    assert broken(plan, answer) == []


@pytest.mark.parametrize(
    "question",
    [
        "Når er skianlegget på Furumo ferdig?",
        "Hvor mye får skolene i 2031?",
        "Hva koster røykfrie bussholdeplasser?",
        "Hva kostet leksehjelpen i 2019?",
        "Hva koster veiene totalt i 2033?",
        "Hva koster leksehjelpen og svømmehallen totalt i 2026?",
    ],
)
def test_a_row_without_the_cell_that_is_asked_for_answers_nothing(plan: Assistant, question: str) -> None:
    assert plan.ask(question).refused


@pytest.mark.parametrize(
    "question",
    [
        "Hvor mye betaler kommunen til kirken?",  # a part of a place's name names no row
        "Hva koster biblioteksjefen?",  # who answers for a row is not what the row is of
        "Hvor mye koster leksehjelp per elev?",  # what a row costs is not what falls on each
    ],
)
def test_a_row_is_not_taken_for_an_answer_by_a_name_or_for_what_falls_on_each(plan: Assistant, question: str) -> None:
    assert plan.ask(question).confidence < calibration.BY_CELL


def test_a_column_that_is_named_has_the_figure_in_bold(plan: Assistant) -> None:
    answer = plan.ask("Hvor mange prosent trives på skolen i Sørvik?").answer
    quoted = next(line for line in answer.splitlines() if "Trives på skolen" in line)
    assert quoted.split("**")[1::2] == ["79"]


@pytest.mark.parametrize(
    ("question", "figures"),
    [
        ("Trives elevene i Sørvik?", ["79", "90"]),
        ("Trives elevene i Sørvik og Nordvik?", []),
        ("Trives elevene?", []),
        ("Hva er andelen i prosent?", []),
    ],
)
def test_of_no_column_or_several_none_is_the_one_that_is_named(
    plan: Assistant, question: str, figures: list[str]
) -> None:
    document = plan.index.documents[0]
    section = next(section for section in document.sections if section.path[-1] == "Trivsel")
    rows = [of_item(document, section, section.blocks[0], row) for row in section.blocks[0].items]
    told = cells.in_named_column(question, rows)
    assert [cell.of(document.text) for cell in told.values()] == figures
