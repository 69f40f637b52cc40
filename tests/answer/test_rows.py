"""Which rows of a table a question is about."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant import Assistant
from assistant.answer import rows
from assistant.documents.model import Block, Document
from tests.answer.promises import broken
from tests.corpora import documents_of, settings_of, write_corpus

PLAN = """# Tiltaksplan for Skauvik

## Tiltak

| Nr. | Tiltak | Ansvar | Frist |
| --- | --- | --- | --- |
| 1 | Bygge ny badeplass | Teknisk drift | 2026 |
| 2 | Kurs i svømming for sjuåringer | Oppvekst, Kultur | 2025 |
| 3 | Merke stier til badeplassene | Kultur | 2026 |
| 4 | Rydde strendene hver vår | Teknisk drift | Årlig |

## Innkjøp

| Hva | Hvem | Når |
| --- | --- | --- |
| Flytebrygge | Teknisk drift | 2027 |
| Redningsvester | Kultur | 2026 |
"""


@pytest.fixture(scope="module")
def table(tmp_path_factory: pytest.TempPathFactory) -> tuple[Document, Block]:
    document = documents_of(write_corpus(tmp_path_factory.mktemp("rows") / "corpus", {"plan.md": PLAN}))[0]
    return document, next(block for section in document.sections for block in section.blocks if block.items)


@pytest.mark.parametrize(
    ("question", "numbers"),
    [
        ("Hvilke tiltak har teknisk drift ansvar for?", [1, 4]),
        ("Hva har kultur ansvar for?", [2, 3]),
        ("Hva skal gjøres i 2026?", [1, 3]),
        ("Hva skal kultur gjøre i 2026?", [3]),
        ("Hva skal gjøres i 2025?", [2]),
        ("Hvem skal bygge badeplassen?", []),
        ("Hvilke tiltak finnes?", []),
        ("Hva skal gjøres i 2031?", []),
    ],
)
def test_what_stands_in_a_column_says_which_rows_are_meant(
    table: tuple[Document, Block], question: str, numbers: list[int]
) -> None:
    document, block = table
    found = [int(row.of(document.text).partition("; ")[0].removeprefix("Nr.: ")) for row in
             rows.limited(question, document, block)]  # fmt: skip
    assert found == numbers


GRANTS = """# Tilskudd i Skauvik

| Formål | Behandles av | Frist | Beløp |
| --- | --- | --- | --- |
| Bryggedans | Kulturskolen | 15. mai 2026 | 40 000 kr |
| Ny gapahuk | Utmarksrådet | Høsten 2027 | 9,0 |
| Skilt langs elva | Skiltgruppa | 2027–2029 | 12,5 |
| Leirskole | Rektor | 1. mars 2028 | 125 |
"""


@pytest.mark.parametrize(
    ("question", "rows_left"),
    [
        ("Hva behandles av Utmarksrådet?", ["Ny gapahuk"]),
        ("Hvilke formål behandles av rektor?", ["Leirskole"]),
        ("Hvem har ansvaret for Kulturskolen?", []),  # asks for what stands there
        ("Hvilke tilskudd har frist i 2027?", ["Ny gapahuk", "Skilt langs elva"]),
        ("Hvilke tilskudd har frist før 2027?", ["Bryggedans"]),
        ("Hva skal gjøres innen utgangen av 2026?", ["Bryggedans"]),
        ("Kva har frist etter 2027?", ["Skilt langs elva", "Leirskole"]),
        ("Hva koster 9 millioner?", ["Ny gapahuk"]),
        ("Hva har et beløp på 40 000 kroner?", ["Bryggedans"]),
        ("Hva koster 12,5 millioner?", ["Skilt langs elva"]),
        ("Hva koster 12 millioner?", []),
        ("Hvor ligger de 9 brannstasjonene?", []),  # a number of something else
    ],
)
def test_a_value_of_one_row_is_meant_where_the_question_speaks_of_its_column(
    tmp_path: Path, question: str, rows_left: list[str]
) -> None:
    document = documents_of(write_corpus(tmp_path / "corpus", {"tilskudd.md": GRANTS}))[0]
    block = next(block for section in document.sections for block in section.blocks if block.items)
    found = [row.of(document.text) for row in rows.limited(question, document, block)]
    assert [row.partition("; ")[0].removeprefix("Formål: ") for row in found] == rows_left


@pytest.mark.parametrize(("question", "ranks"), [
    ("Hvilket tiltak har lengst frist?", True), ("Kven betaler mest?", True), ("Hva er det dyreste tiltaket?", True),
    ("Er det minst fire møter?", False), ("Hva skal gjøres senest i mai?", False), ("Når er fristen?", False),
])  # fmt: skip
def test_a_question_for_the_most_of_something_is_known(question: str, ranks: bool) -> None:
    assert rows.ranks(question) is ranks


@pytest.fixture(scope="module")
def reader(assistant: Assistant, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    made = Assistant(settings_of(write_corpus(tmp_path_factory.mktemp("counted") / "corpus", {"plan.md": PLAN})))
    made.embedding = assistant.embedding
    made.update()
    return made


def test_just_the_rows_that_are_asked_for_are_quoted_and_counted(reader: Assistant) -> None:
    answer = reader.ask("Hvilke tiltak har teknisk drift ansvar for?")
    assert answer.answer.startswith("Under «Tiltak» står to av fire punkter:")
    assert [cited.quote[:6] for cited in answer.citations][:2] == ["Nr.: 1", "Nr.: 4"]
    assert "**Tiltak**:" not in answer.answer
    assert broken(reader, answer) == []


@pytest.mark.parametrize(
    ("question", "also"),
    [
        ("Hvilke tiltak har teknisk drift ansvar for?", "Hva: Flytebrygge; Hvem: Teknisk drift; Når: 2027"),
        ("Hvilke tiltak har frist i 2026?", "Hva: Redningsvester; Hvem: Kultur; Når: 2026"),
    ],
)
def test_the_rows_of_other_tables_that_are_asked_for_as_well_are_quoted_too(
    reader: Assistant, question: str, also: str
) -> None:
    answer = reader.ask(question)
    rest = [cited for cited in answer.citations if cited.section[-1] == "Innkjøp"]
    assert [cited.quote for cited in rest] == [also]
    assert broken(reader, answer) == []


LONG = """# Miljøplan for Skauvik

## Oppgaver i perioden

| Oppgave | Når |
| --- | --- |
| Plante trær langs elva | 2026 |
| Bytte lys i gangveien | 2027 |
| Rydde strandsonen | 2026 |
| Ny lekeplass ved kirken | 2028 |
| Sette ut benker i parken | 2027 |
| Rense parkens dam | 2028 |
| Bygge bro over bekken | 2029 |
"""


@pytest.fixture(scope="module")
def long(assistant: Assistant, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    made = Assistant(settings_of(write_corpus(tmp_path_factory.mktemp("long") / "corpus", {"plan.md": LONG})))
    made.embedding = assistant.embedding
    made.update()
    return made


@pytest.mark.parametrize(
    ("question", "rows_left"),
    [
        ("Hvilke oppgaver gjelder lekeplassen?", 1),
        ("Hvilke oppgaver er det i perioden?", 7),
        ("Hvilke oppgaver gjelder parken i perioden?", 2),
    ],
)
def test_of_a_long_table_just_the_rows_that_say_what_is_asked_of_are_quoted(
    long: Assistant, question: str, rows_left: int
) -> None:
    answer = long.ask(question)
    assert answer.answer.count("Oppgave: ") == rows_left
    assert broken(long, answer) == []
