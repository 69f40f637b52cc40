"""The metadata file that a case officer writes beside a document, with the mistakes that people make in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.documents import metadata
from assistant.documents.metadata import Metadata
from assistant.errors import MetadataError

FIELDS = (
    "tittel, type, eier, kommuner, periode, revidert, neste revisjon, vedtatt, vedtatt av, status, erstatter, kilde, "
    "tilgang, strategier, farge"
)


@pytest.fixture
def document(tmp_path: Path) -> Path:
    return tmp_path / "plan.txt"


def read(document: Path, content: str | bytes) -> Metadata:
    file = document.with_name("plan.metadata.yaml")
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return metadata.read(document, default_title="Uten tittel")


def refusal(document: Path, content: str | bytes) -> str:
    with pytest.raises(MetadataError) as raised:
        read(document, content)
    return str(raised.value)


def test_without_a_file_only_the_title_is_known(document: Path) -> None:
    assert metadata.read(document, default_title="plan") == Metadata(title="plan")


@pytest.mark.parametrize("content", ["", "# bare en forklaring\n", "tittel:\neier:\n"])
def test_a_file_with_nothing_filled_in_is_as_good_as_none(document: Path, content: str) -> None:
    assert read(document, content) == Metadata(title="Uten tittel")


def test_all_fields_are_read(document: Path) -> None:
    assert read(
        document,
        """tittel: Økonomiplan 2024–2027
type: Økonomiplan
eier: Skarvdalsregionen
kommuner:
  - Skarvdal
  - Øvre Hosdal
periode: 2024–2027
revidert: 2023
neste revisjon: 2025
vedtatt: 2023-11-24
vedtatt av: Regionrådet
status: Gjeldende
erstatter:
  - okonomiplan-2020-2023
kilde: https://skarvdal.example/plan.pdf
tilgang: åpen
farge: "#7A0019"
""",
    ) == Metadata(
        title="Økonomiplan 2024–2027",
        kind="Økonomiplan",
        owner="Skarvdalsregionen",
        municipalities=("Skarvdal", "Øvre Hosdal"),
        period=(2024, 2027),
        revised=2023,
        next_revision=2025,
        adopted="2023-11-24",
        adopted_by="Regionrådet",
        status="gjeldende",
        supersedes=("okonomiplan-2020-2023",),
        source="https://skarvdal.example/plan.pdf",
        sensitivity="åpen",
        colour="#7a0019",
    )


@pytest.mark.parametrize(
    "written", ["#7a0019", '"#7a001"', "rødt", "7a0019", "123456", '"#12345g"', '"#123456;}"', "[1]"]
)
def test_what_is_no_colour_is_said_also_when_yaml_takes_it_for_a_comment(document: Path, written: str) -> None:
    assert refusal(document, f"farge: {written}") == (
        "I metadatafilen «plan.metadata.yaml» skal feltet «farge» være en farge i anførselstegn, "
        'for eksempel "#17495e".'
    )


def test_municipalities_may_be_written_on_one_line(document: Path) -> None:
    assert read(document, "kommuner: Skarvdal, Øvre Hosdal").municipalities == ("Skarvdal", "Øvre Hosdal")


@pytest.mark.parametrize(
    ("written", "period"),
    [
        ("2024-2027", (2024, 2027)),
        ("2024–2027", (2024, 2027)),
        ("2024 - 2027", (2024, 2027)),
        ("2024–27", (2024, 2027)),
        ("2024-27", (2024, 2027)),
        ("2025", (2025, 2025)),
        ('"2025"', (2025, 2025)),
    ],
)
def test_a_period_is_a_year_or_two(document: Path, written: str, period: tuple[int, int]) -> None:
    assert read(document, f"periode: {written}").period == period


def test_a_title_may_be_a_number(document: Path) -> None:
    assert read(document, "tittel: 2025").title == "2025"


def test_a_file_from_notepad_begins_with_a_mark_that_is_passed_over(document: Path) -> None:
    assert read(document, "tittel: Årsplan".encode("utf-8-sig")).title == "Årsplan"


def test_a_file_from_an_older_editor_is_read_too(document: Path) -> None:
    assert read(document, "tittel: Årsplan".encode("cp1252")).title == "Årsplan"


def test_an_unknown_field_is_named_together_with_those_that_exist(document: Path) -> None:
    assert refusal(document, "tittl: Plan") == (
        f"Metadatafilen «plan.metadata.yaml» har feltet «tittl», som ikke finnes. Feltene er: {FIELDS}."
    )


@pytest.mark.parametrize(
    ("field", "value", "expected"),
    [
        ("periode", "2027-2024", "et år, eller to år med bindestrek mellom, for eksempel 2022-2033"),
        ("periode", "2024-2025-2026", "et år, eller to år med bindestrek mellom, for eksempel 2022-2033"),
        ("periode", "snart", "et år, eller to år med bindestrek mellom, for eksempel 2022-2033"),
        ("periode", "[2024, 2027]", "et år, eller to år med bindestrek mellom, for eksempel 2022-2033"),
        ("revidert", "i fjor", "et årstall"),
        ("revidert", "12", "et årstall"),
        ("revidert", "true", "et årstall"),
        ("revidert", "2023-06-01", "et årstall"),
        ("neste revisjon", "[2025]", "et årstall"),
        ("tittel", "[En, To]", "en tekst"),
        ("tittel", '" "', "en tekst"),
        ("eier", "{navn: Rådet}", "en tekst"),
        ("kommuner", "[[Ål]]", "en liste med navn"),
        ("vedtatt", "i vår", "en dato, for eksempel 2023-11-24, eller et årstall"),
        ("vedtatt av", "[Rådet]", "en tekst"),
        ("status", "kanskje", "gjeldende, forslag eller utgått"),
        ("erstatter", "[[plan]]", "navnet på ett eller flere dokumenter"),
        ("kilde", "javascript:alert(1)", "en adresse som begynner med https://"),
        ("kilde", "https://[", "en adresse som begynner med https://"),
        ("tilgang", "hemmelig", "åpen, intern eller unntatt offentlighet"),
    ],
)
def test_a_value_of_the_wrong_kind_is_named_with_what_it_should_be(
    document: Path, field: str, value: str, expected: str
) -> None:
    assert refusal(document, f"{field}: {value}") == (
        f"I metadatafilen «plan.metadata.yaml» skal feltet «{field}» være {expected}."
    )


def test_a_slip_in_the_form_is_named_with_its_line(document: Path) -> None:
    assert refusal(document, 'tittel: Plan\neier: "Rådet\n') == (
        "Metadatafilen «plan.metadata.yaml» kan ikke leses ved linje 3. Hver linje skal være «felt: verdi»."
    )


@pytest.mark.parametrize(
    "content",
    [
        "bare tekst",
        "- Plan\n- Rådet\n",
        "tittel: Plan\n\teier: Rådet\n",
        b"\x00\x01",
    ],
    ids=["text", "list", "tab", "not text"],
)
def test_a_file_that_is_not_fields_and_values_says_how_lines_should_look(document: Path, content: str | bytes) -> None:
    said = refusal(document, content)
    assert said.startswith("Metadatafilen «plan.metadata.yaml» ")
    assert said.endswith("«felt: verdi».")


@pytest.mark.parametrize("date", ["2023-31-12", "2023-02-30"])
def test_a_date_that_does_not_exist_is_a_mistake_like_any_other(document: Path, date: str) -> None:
    assert "«plan.metadata.yaml»" in refusal(document, f"revidert: {date}")


def test_a_date_that_no_month_has_is_said_to_be_none(document: Path) -> None:
    assert refusal(document, "vedtatt: 2023-02-30") == (
        "Metadatafilen «plan.metadata.yaml» har en dato som ikke finnes. Skriv den som år, måned og dag: 2023-11-24."
    )


def test_a_value_cannot_make_the_program_run_anything(document: Path, tmp_path: Path) -> None:
    refusal(document, f'tittel: !!python/object/apply:os.mkdir ["{tmp_path}/made"]')
    assert not (tmp_path / "made").exists()
