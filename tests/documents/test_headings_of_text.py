"""Headings of text files under numbered chapters, beside odd lines, and what is none."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.documents.heading_signs import reads_as_heading
from tests.documents.outlines import Listing, Outlined, of_lines

TITLE = "Økonomiplan for Ljosvik"
NEEDS = (
    "Talet på eldre aukar raskt, og kommunen manglar sjukepleiarar. Difor må vi tenkje nytt om",
    "korleis vi løyser oppgåvene, og kven som skal gjere dei.",
)
ROADS = (
    "Vegane er slitne etter mange år utan vedlikehald. Det blir dyrare for kvart år som går før",
    "vi gjer noko med dei.",
)
SCHOOLS = "Barnetalet går ned, og skulane har ledig plass."


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "fil.txt"


# Under numbered chapters


def test_headings_without_numbers_between_numbered_chapters_are_sections_of_them(file: Path) -> None:
    assert of_lines(
        file,
        *(TITLE, "", "KAPITTEL 1 INNLEIING", "", SCHOOLS, "", "KAPITTEL 2 SEKTORANE", ""),
        *("Helse og velferd", "", *NEEDS, "", "Samfunnsutvikling", "", *ROADS, ""),
        *("KAPITTEL 3 OPPFØLGING", "", SCHOOLS),
    ) == (
        TITLE,
        (
            Outlined(("KAPITTEL 1 INNLEIING",), (SCHOOLS,)),
            Outlined(("KAPITTEL 2 SEKTORANE",), ()),
            Outlined(("KAPITTEL 2 SEKTORANE", "Helse og velferd"), (" ".join(NEEDS),)),
            Outlined(("KAPITTEL 2 SEKTORANE", "Samfunnsutvikling"), (" ".join(ROADS),)),
            Outlined(("KAPITTEL 3 OPPFØLGING",), (SCHOOLS,)),
        ),
    )


def test_headings_that_come_again_in_each_section_of_a_chapter_stand_below_it(file: Path) -> None:
    sectors = (("Helse", "Mange er sjuke.", "Alle skal få hjelp."), ("Skule", "Få søkjer seg hit.", "Alle skal lære."))
    assert of_lines(
        file,
        *(TITLE, "", "KAPITTEL 1 INNLEIING", "", *ROADS, "", "KAPITTEL 2 SEKTORANE", ""),
        *(
            line
            for sector, needs, goal in sectors
            for line in (sector, "", "Utfordringar", needs, "", "Mål for 2025", goal, "")
        ),
        *("KAPITTEL 3 OPPFØLGING", "", SCHOOLS),
    ) == (
        TITLE,
        (
            Outlined(("KAPITTEL 1 INNLEIING",), (" ".join(ROADS),)),
            Outlined(("KAPITTEL 2 SEKTORANE",), ()),
            *(
                section
                for sector, needs, goal in sectors
                for section in (
                    Outlined(("KAPITTEL 2 SEKTORANE", sector), ()),
                    Outlined(("KAPITTEL 2 SEKTORANE", sector, "Utfordringar"), (needs,)),
                    Outlined(("KAPITTEL 2 SEKTORANE", sector, "Mål for 2025"), (goal,)),
                )
            ),
            Outlined(("KAPITTEL 3 OPPFØLGING",), (SCHOOLS,)),
        ),
    )


def test_a_heading_without_number_before_the_chapters_stands_beside_them(file: Path) -> None:
    assert of_lines(
        file,
        *(TITLE, "", "Forord", "", *NEEDS, "", "1 Vegar", "", *ROADS, "", "2 Skular", "", SCHOOLS),
    ) == (
        TITLE,
        (
            Outlined(("Forord",), (" ".join(NEEDS),)),
            Outlined(("1 Vegar",), (" ".join(ROADS),)),
            Outlined(("2 Skular",), (SCHOOLS,)),
        ),
    )


def test_figures_with_a_hyphen_number_the_sections_of_a_chapter(file: Path) -> None:
    assert of_lines(
        file,
        *(TITLE, "", "Kapittel 1 Drift", "", "1-1 Helse", *NEEDS, "", "1-2 Vegar", *ROADS, ""),
        *("Kapittel 2 Skular", "", "2-1 Grunnskulen", SCHOOLS, ""),
    ) == (
        TITLE,
        (
            Outlined(("Kapittel 1 Drift",), ()),
            Outlined(("Kapittel 1 Drift", "1-1 Helse"), (" ".join(NEEDS),)),
            Outlined(("Kapittel 1 Drift", "1-2 Vegar"), (" ".join(ROADS),)),
            Outlined(("Kapittel 2 Skular",), ()),
            Outlined(("Kapittel 2 Skular", "2-1 Grunnskulen"), (SCHOOLS,)),
        ),
    )


def test_numbered_sections_are_headings_though_no_blank_line_stands_above_them(file: Path) -> None:
    assert of_lines(
        file,
        *("RETNINGSLINJER FOR UTLEIE", "", "1. FORMÅL", "Retningslinjene skal sikre lik behandling.", ""),
        *("2. VARIGHET", "2.1 Leietid", "Avtalen gjelder i tre år.", "2.2 Oppsigelse", "Fristen er tre måneder.", ""),
        *("3. KLAGE", "Klagefristen er tre uker."),
    ) == (
        "RETNINGSLINJER FOR UTLEIE",
        (
            Outlined(("1. FORMÅL",), ("Retningslinjene skal sikre lik behandling.",)),
            Outlined(("2. VARIGHET",), ()),
            Outlined(("2. VARIGHET", "2.1 Leietid"), ("Avtalen gjelder i tre år.",)),
            Outlined(("2. VARIGHET", "2.2 Oppsigelse"), ("Fristen er tre måneder.",)),
            Outlined(("3. KLAGE",), ("Klagefristen er tre uker.",)),
        ),
    )


# Lines that are out of the ordinary


def test_one_odd_pair_of_lines_does_not_lose_the_outline(file: Path) -> None:
    # No paragraph is wrapped; "mellom" across blank lines looks as if one were.
    assert of_lines(
        file,
        *("SAMARBEIDSAVTALE OM LEGEVAKT", "", "mellom", "", "Ljosvik kommune og Høgås kommune", ""),
        *("1. PARTENE", "Partene er Ljosvik kommune og Høgås kommune.", ""),
        *("2. FORMÅL", "Partene skal ha legevakt hele døgnet.", ""),
        *("3. VARIGHET", "Avtalen gjelder fra 1. januar 2023.", ""),
    ) == (
        "SAMARBEIDSAVTALE OM LEGEVAKT mellom Ljosvik kommune og Høgås kommune",
        (
            Outlined(("1. PARTENE",), ("Partene er Ljosvik kommune og Høgås kommune.",)),
            Outlined(("2. FORMÅL",), ("Partene skal ha legevakt hele døgnet.",)),
            Outlined(("3. VARIGHET",), ("Avtalen gjelder fra 1. januar 2023.",)),
        ),
    )


@pytest.mark.parametrize(
    "adoption",
    [
        "Fastsatt av kommunestyret 13. februar 2025 med hjemmel i kommuneloven § 5-13",
        "Vedtatt av representantskapet 14. april 2021, sist endret 3. mai 2023",
        "Vedtak i kommunestyret 19. desember 2024",
        "Sist endret av formannskapet 3. mai 2023",
    ],
)
def test_a_line_that_tells_of_the_adoption_is_no_heading(file: Path, adoption: str) -> None:
    assert of_lines(
        file, "Reglement for utvalg", "", adoption, "", "1 Vegar", "", *ROADS, "", "2 Skular", "", SCHOOLS
    ) == (
        "Reglement for utvalg",
        (
            Outlined(("Reglement for utvalg",), (adoption,)),
            Outlined(("1 Vegar",), (" ".join(ROADS),)),
            Outlined(("2 Skular",), (SCHOOLS,)),
        ),
    )


def test_names_after_what_announces_them_are_its_items_and_no_headings(file: Path) -> None:
    names = ("Anne Lid, folkehelsekoordinator (leder)", "Ole Vik, rektor", "Ungdomsrådet ved Siri Haug")
    closing = "Arbeidet er forankret i ledergruppen, og forslaget har vært på høring."
    assert of_lines(
        file,
        *("Folkehelseplan", "", "1 Bakgrunn", "", *ROADS, "", "2 Arbeidet", ""),
        *("Arbeidsgruppen har bestått av:", "", *names, "", closing, "", "3 Mål", "", SCHOOLS),
    ) == (
        "Folkehelseplan",
        (
            Outlined(("1 Bakgrunn",), (" ".join(ROADS),)),
            Outlined(("2 Arbeidet",), (Listing("Arbeidsgruppen har bestått av:", names), closing)),
            Outlined(("3 Mål",), (SCHOOLS,)),
        ),
    )


# Under headings without text


def test_a_group_ends_where_a_heading_stands_as_far_from_its_text_as_those_beside_the_group(file: Path) -> None:
    area = ("Behov", *NEEDS, "", "Tiltak", *ROADS, "")
    assert of_lines(
        file,
        *(TITLE, "", "Innleiing", "", SCHOOLS, "", "Helse og velferd", "", *area, "Teknisk drift", "", *area),
        *("Kultur", "", SCHOOLS, "", "Frivilligsentralen", "", SCHOOLS),
    ) == (
        TITLE,
        (
            Outlined(("Innleiing",), (SCHOOLS,)),
            *(
                Outlined((name, *under), text)
                for name in ("Helse og velferd", "Teknisk drift")
                for under, text in (
                    ((), ()),
                    (("Behov",), (" ".join(NEEDS),)),
                    (("Tiltak",), (" ".join(ROADS),)),
                )
            ),
            Outlined(("Kultur",), (SCHOOLS,)),
            Outlined(("Frivilligsentralen",), (SCHOOLS,)),
        ),
    )


def test_headings_that_begin_alike_stand_under_the_numbered_chapter_without_text_above_them(file: Path) -> None:
    assert of_lines(
        file,
        *("Reglement for utvalg", "", "Kapittel 1 Møte", "", SCHOOLS, "", "Kapittel 2 Kommentarar", ""),
        *("Kommentar til kapittel 1", "", *NEEDS, "", "Kommentar til vedlegget", "", *ROADS, ""),
        *("Rettleiing", "", SCHOOLS),
    ) == (
        "Reglement for utvalg",
        (
            Outlined(("Kapittel 1 Møte",), (SCHOOLS,)),
            Outlined(("Kapittel 2 Kommentarar",), ()),
            Outlined(("Kapittel 2 Kommentarar", "Kommentar til kapittel 1"), (" ".join(NEEDS),)),
            Outlined(("Kapittel 2 Kommentarar", "Kommentar til vedlegget"), (" ".join(ROADS),)),
            Outlined(("Rettleiing",), (SCHOOLS,)),
        ),
    )


def test_headings_that_begin_alike_stand_beside_a_numbered_chapter_with_text(file: Path) -> None:
    assert of_lines(
        file,
        *("Reglement for utvalg", "", "Kapittel 1 Møte", "", SCHOOLS, ""),
        *("Merknad til § 1", "", *NEEDS, "", "Merknad til § 2", "", *ROADS),
    ) == (
        "Reglement for utvalg",
        (
            Outlined(("Kapittel 1 Møte",), (SCHOOLS,)),
            Outlined(("Merknad til § 1",), (" ".join(NEEDS),)),
            Outlined(("Merknad til § 2",), (" ".join(ROADS),)),
        ),
    )


@pytest.mark.parametrize("text", ["Måla som skal nåast i perioden, er", "De som bor i bygda, skal"])
def test_a_sentence_that_its_list_completes_is_no_heading(text: str) -> None:
    assert not reads_as_heading(text)


@pytest.mark.parametrize("text", ["Hvem vi er", "Det vi vil", "Her er vi", "Mål, tiltak og ansvar"])
def test_a_heading_may_end_in_a_verb(text: str) -> None:
    assert reads_as_heading(text)
