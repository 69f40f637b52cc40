"""What introduces a list: a line with or without a colon, in every format; and lists right after each other."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.documents.made import WRITERS, Chapter, write_html
from tests.documents.outlines import Listing, Outlined, of_file, of_lines
from tests.documents.pdf_files import Bullets, Part, write_pdf

TITLE = "Klimaplan for Ljosvik"
ITEMS = ("bygge ut lading i alle bygder", "redusere matsvinn", "bruke tre i nye bygg")
BACKGROUND = "Kommunen har mål for klima og energi fram til 2035."


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "fil.txt"


@pytest.mark.parametrize("ending", WRITERS)
@pytest.mark.parametrize("words", ["Kommunen skal", "Målet med planen er å", "Dette vil vi gjøre"])
def test_a_line_without_a_colon_right_above_bullets_introduces_them(tmp_path: Path, ending: str, words: str) -> None:
    chapters: list[Chapter] = [(1, "Bakgrunn", [BACKGROUND]), (1, "Tiltak", [Bullets(ITEMS, words)])]
    WRITERS[ending](tmp_path / f"fil{ending}", TITLE, chapters)
    assert of_file(tmp_path / f"fil{ending}") == (
        TITLE,
        (Outlined(("Bakgrunn",), (BACKGROUND,)), Outlined(("Tiltak",), (Listing(words, ITEMS),))),
    )


@pytest.mark.parametrize("words", ["Kommunen skal", "Målet med planen er å"])
def test_a_line_without_a_colon_introduces_the_bullets_below_it_in_a_text_file(file: Path, words: str) -> None:
    bullets = [f"- {item}" for item in ITEMS]
    assert of_lines(file, TITLE, "", "1 Bakgrunn", "", BACKGROUND, "", "2 Tiltak", "", words, *bullets) == (
        TITLE,
        (Outlined(("1 Bakgrunn",), (BACKGROUND,)), Outlined(("2 Tiltak",), (Listing(words, ITEMS),))),
    )


def test_a_line_without_a_colon_introduces_the_bullets_below_it_in_a_pdf(tmp_path: Path) -> None:
    parts = [Part(1, "Bakgrunn", [BACKGROUND]), Part(1, "Tiltak", [Bullets(ITEMS, "Kommunen skal")])]
    assert of_file(write_pdf(tmp_path / "fil.pdf", parts, title=TITLE)) == (
        TITLE,
        (Outlined(("Bakgrunn",), (BACKGROUND,)), Outlined(("Tiltak",), (Listing("Kommunen skal", ITEMS),))),
    )


def test_the_last_sentence_of_a_paragraph_introduces_the_bullets_that_go_on_with_it(file: Path) -> None:
    words = f"{BACKGROUND} For å nå dem vil vi at Ljosvik skal"
    bullets = [f"- {item}" for item in ITEMS]
    assert of_lines(file, TITLE, "", "1 Tiltak", "", words, *bullets, "", "2 Frist", "", "Nå.")[1] == (
        Outlined(("1 Tiltak",), (BACKGROUND, Listing("For å nå dem vil vi at Ljosvik skal", ITEMS))),
        Outlined(("2 Frist",), ("Nå.",)),
    )


def test_a_heading_that_ends_in_a_verb_stays_one(file: Path) -> None:
    bullets = [f"- {item}" for item in ITEMS]
    assert of_lines(file, TITLE, "", "Hvem vi er", "", BACKGROUND, "", "Hva vi vil", "", *bullets) == (
        TITLE,
        (Outlined(("Hvem vi er",), (BACKGROUND,)), Outlined(("Hva vi vil",), (Listing(None, ITEMS),))),
    )


def test_a_whole_sentence_above_bullets_does_not_introduce_them(file: Path) -> None:
    bullets = [f"- {item}" for item in ITEMS]
    assert of_lines(file, TITLE, "", "1 Tiltak", "", BACKGROUND, "", *bullets, "", "2 Frist", "", "Nå.")[1] == (
        Outlined(("1 Tiltak",), (BACKGROUND, Listing(None, ITEMS))),
        Outlined(("2 Frist",), ("Nå.",)),
    )


def test_short_lines_a_little_below_what_announces_them_are_its_items(file: Path) -> None:
    names = ("Anne Lid, rådgiver (leder)", "Ole Vik, rektor")
    assert of_lines(
        file,
        *(TITLE, "", "1 Arbeidet", "", "Arbeidsgruppen har bestått av:", "", *names, "", BACKGROUND, ""),
        *("2 Frist", "", "Planen gjelder til 2035."),
    ) == (
        TITLE,
        (
            Outlined(("1 Arbeidet",), (Listing("Arbeidsgruppen har bestått av:", names), BACKGROUND)),
            Outlined(("2 Frist",), ("Planen gjelder til 2035.",)),
        ),
    )


# Lists that stand together


@pytest.mark.parametrize("ending", [".docx", ".odt", ".html", ".md"])
def test_lists_with_an_introduction_each_are_two(tmp_path: Path, ending: str) -> None:
    chapters: list[Chapter] = [
        (1, "Bakgrunn", [BACKGROUND]),
        (1, "Tiltak", [Bullets(ITEMS[:2], "Kommunen skal"), Bullets(ITEMS[2:], "Innbyggerne skal")]),
    ]
    WRITERS[ending](tmp_path / f"fil{ending}", TITLE, chapters)
    assert of_file(tmp_path / f"fil{ending}")[1][1] == Outlined(
        ("Tiltak",), (Listing("Kommunen skal", ITEMS[:2]), Listing("Innbyggerne skal", ITEMS[2:]))
    )


def test_two_lists_of_a_web_page_with_nothing_between_them_stay_two(tmp_path: Path) -> None:
    chapters: list[Chapter] = [
        (1, "Bakgrunn", [BACKGROUND]),
        (1, "Tiltak", [Bullets(ITEMS[:2], "Vi skal:"), Bullets(["Rådet følger opp", "Etaten utfører"])]),
    ]
    write_html(tmp_path / "fil.html", TITLE, chapters)
    assert of_file(tmp_path / "fil.html")[1][1] == Outlined(
        ("Tiltak",), (Listing("Vi skal:", ITEMS[:2]), Listing(None, ("Rådet følger opp", "Etaten utfører")))
    )


def test_two_lists_of_markdown_with_other_signs_stay_two(tmp_path: Path) -> None:
    lines = ("# Klimaplan", "", "## Tiltak", "", "Vi skal:", "", "* bygge bru", "* bygge veg", "")
    lines += ("1) Kommunen eier bru.", "2) Rådet gir råd.", "", "## Frist", "", "Nå.")
    assert of_lines(tmp_path / "fil.md", *lines)[1][0] == Outlined(
        ("Tiltak",),
        (
            Listing("Vi skal:", ("bygge bru", "bygge veg")),
            Listing(None, ("1. Kommunen eier bru.", "2. Rådet gir råd.")),
        ),
    )
