"""Cells of tables over several lines: their words stay together, also where no rules part the rows."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from assistant.documents.pdf import read_pdf
from tests.documents.outlines import Listing, Outlined, of_lines
from tests.documents.pdf_files import draw_pdf

TITLE = "Handlingsplan for Ljosvik"


def in_text(file: Path, *table: str) -> tuple[str | Listing, ...]:
    """What the chapter with a table has."""
    _, sections = of_lines(
        file,
        *(TITLE, "", "1 Bakgrunn", "", "Planen gjelder for fire år.", "", "2 Tiltak", "", *table, ""),
        *("3 Oppfølging", "", "Planen rulleres hvert år."),
    )
    assert [section.path for section in sections] == [("1 Bakgrunn",), ("2 Tiltak",), ("3 Oppfølging",)]
    return sections[1].content


def test_cells_of_a_text_table_that_go_on_below_are_whole(tmp_path: Path) -> None:
    assert in_text(
        tmp_path / "fil.txt",
        "Tiltak                               Ansvar               Tidsrom      Kostnad",
        "Møteplasser for unge                 Kultur og fritid     2024–2025    250 000",
        "etter skoletid",
        "Ressursteam i barnehagene            Oppvekst             2024–2027    Innenfor",
        "                                                                       rammen",
        "Opplæring i førstehjelp              Helse og mestring    2025         80 000",
    ) == (
        Listing(
            None,
            (
                "Tiltak: Møteplasser for unge etter skoletid; Ansvar: Kultur og fritid; Tidsrom: 2024–2025; "
                "Kostnad: 250 000",
                "Tiltak: Ressursteam i barnehagene; Ansvar: Oppvekst; Tidsrom: 2024–2027; Kostnad: Innenfor rammen",
                "Tiltak: Opplæring i førstehjelp; Ansvar: Helse og mestring; Tidsrom: 2025; Kostnad: 80 000",
            ),
        ),
    )


def test_several_cells_of_a_text_table_that_go_on_below_are_whole(tmp_path: Path) -> None:
    assert in_text(
        tmp_path / "fil.txt",
        "Tiltak                      Ansvar           Frist",
        "Møteplasser for unge        Kultur           2025",
        "etter skoletid i            og fritid",
        "alle bygder",
        "Bru                         Teknisk          2026",
    ) == (
        Listing(
            None,
            (
                "Tiltak: Møteplasser for unge etter skoletid i alle bygder; Ansvar: Kultur og fritid; Frist: 2025",
                "Tiltak: Bru; Ansvar: Teknisk; Frist: 2026",
            ),
        ),
    )


def test_rows_that_all_begin_in_lower_case_stay_apart(tmp_path: Path) -> None:
    assert in_text(
        tmp_path / "fil.txt",
        "Tiltak                      Ansvar           Frist",
        "møteplasser for unge        kultur           2025",
        "ny bru over elva            teknisk",
        "ny tunnel                   teknisk          2026",
    ) == (
        Listing(
            None,
            (
                "Tiltak: møteplasser for unge; Ansvar: kultur; Frist: 2025",
                "Tiltak: ny bru over elva; Ansvar: teknisk",
                "Tiltak: ny tunnel; Ansvar: teknisk; Frist: 2026",
            ),
        ),
    )


def test_a_word_divided_in_a_cell_of_a_text_table_is_whole(tmp_path: Path) -> None:
    assert in_text(
        tmp_path / "fil.txt",
        "Tiltak                       Ansvar             Frist",
        "Skilt på turstiene           Kultur             2025",
        "Kurs for ledere              Organisasjons-     2026",
        "                             avdelingen",
    ) == (
        Listing(
            None,
            (
                "Tiltak: Skilt på turstiene; Ansvar: Kultur; Frist: 2025",
                "Tiltak: Kurs for ledere; Ansvar: Organisasjonsavdelingen; Frist: 2026",
            ),
        ),
    )


def test_a_row_that_has_but_a_name_is_no_rest_of_the_one_above(tmp_path: Path) -> None:
    assert in_text(
        tmp_path / "fil.txt",
        "Tiltak                       Ansvar             Frist",
        "Skilt på turstiene           Kultur             2025",
        "Samferdsel",
        "Ny bru                       Teknisk            2026",
        "Ny veg                       Teknisk            2027",
    ) == (
        Listing(
            None,
            (
                "Tiltak: Skilt på turstiene; Ansvar: Kultur; Frist: 2025",
                "Tiltak: Samferdsel",
                "Tiltak: Ny bru; Ansvar: Teknisk; Frist: 2026",
                "Tiltak: Ny veg; Ansvar: Teknisk; Frist: 2027",
            ),
        ),
    )


# In PDF


def page(top: int, pitch: int, rows: Sequence[Sequence[str]]) -> str:
    """Rows without rules, whose cells begin at the same places, under a line of text."""
    words = "BT /F1 10 Tf 70 760 Td (Tabellen viser hva kommunen vil bruke i de neste fire årene.) Tj ET "
    return words + "".join(
        f"BT /F1 10 Tf {left} {top - pitch * at} Td ({cell}) Tj ET "
        for at, row in enumerate(rows)
        for left, cell in zip((70, 290, 380, 470), row, strict=True)
        if cell
    )


@pytest.mark.parametrize("pitch", [14, 19], ids=["close", "far apart"])
def test_a_cell_that_goes_on_below_in_a_pdf_without_rules_is_whole(tmp_path: Path, pitch: int) -> None:
    rows = [
        ("Område", "2025", "2026", "2027"),
        ("Rammetilskudd", "210 500", "212 000", "213 400"),
        ("Renteutgifter og andre", "14 200", "15 000", "15 400"),
        ("finansutgifter", "", "", ""),
        ("Avdrag på lån", "18 000", "18 500", "19 000"),
    ]
    lines = read_pdf(draw_pdf(tmp_path / "fil.pdf", page(720, pitch, rows))).lines
    assert [line.text for line in lines] == [
        "Tabellen viser hva kommunen vil bruke i de neste fire årene.",
        "Område: Rammetilskudd; 2025: 210 500; 2026: 212 000; 2027: 213 400",
        "Område: Renteutgifter og andre finansutgifter; 2025: 14 200; 2026: 15 000; 2027: 15 400",
        "Område: Avdrag på lån; 2025: 18 000; 2026: 18 500; 2027: 19 000",
    ]


def test_a_bold_name_by_itself_begins_each_row_below_it(tmp_path: Path) -> None:
    assert of_lines(
        tmp_path / "fil.md",
        *("# Plan for Ljosvik", "", "## Tiltak", "", "| Mål | Ansvar |", "|---|---|"),
        *("| **Jord** | |", "| Kartlegge matjord | Etaten |", "| **Skog** | |", "| Plante | Rådet |", ""),
        *("## Frist", "", "Nå."),
    )[1][0] == Outlined(
        ("Tiltak",),
        (Listing(None, ("Jord; Mål: Kartlegge matjord; Ansvar: Etaten", "Skog; Mål: Plante; Ansvar: Rådet")),),
    )
