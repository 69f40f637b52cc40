"""Layouts that governing documents come in as plain text, each with the outline that a reader would give it."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.documents import joining, outline
from assistant.documents.text_file import read_text
from tests.documents.outlines import UNTITLED, Listing, Outlined, outlined_lines

BACKGROUND = (
    "Regionen har fem kommuner, og samarbeidet startet i 2006. Det har siden vokst til",
    "å gjelde både veg, skole og helse, og har i dag ti ansatte.",
)
ROADS = (
    "Vi skal bygge ny veg fra Skarvdal til Brennvik. Den skal stå ferdig i 2027, og da skal",
    "alle kommunene ha kortere reisetid enn en time til sykehuset.",
)
SCHOOL = "Elevene skal ha kort vei til skolen, og de skal ha lærere som blir."

WRAPPED = (
    Outlined(("Bakgrunn",), (" ".join(BACKGROUND),)),
    Outlined(("Veg og bane",), (" ".join(ROADS),)),
    Outlined(("Skole",), (SCHOOL,)),
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "plan.txt"


def read(file: Path, *lines: str, encoding: str = "utf-8") -> tuple[Outlined, ...]:
    file.write_bytes("\n".join(lines).encode(encoding))
    return outlined_lines(read_text(file).lines)


# Headings without numbers


def test_headings_between_blank_lines_over_wrapped_paragraphs(file: Path) -> None:
    lines = ["Bakgrunn", "", *BACKGROUND, "", "Veg og bane", "", *ROADS, "", "Skole", "", SCHOOL]
    assert read(file, *lines) == WRAPPED


def test_headings_right_above_their_paragraphs(file: Path) -> None:
    lines = ["Bakgrunn", *BACKGROUND, "", "Veg og bane", *ROADS, "", "Skole", SCHOOL]
    assert read(file, *lines) == WRAPPED


def test_a_blank_line_between_all_lines(file: Path) -> None:
    lines = ["Bakgrunn", *BACKGROUND, "", "Veg og bane", *ROADS, "", "Skole", SCHOOL]
    assert read(file, *(double for line in lines for double in (line, ""))) == WRAPPED


def test_a_line_for_each_paragraph(file: Path) -> None:
    lines = ["Bakgrunn", "", " ".join(BACKGROUND), "", "Veg og bane", "", " ".join(ROADS), "", "Skole", "", SCHOOL]
    assert read(file, *lines) == WRAPPED


def test_windows_line_ends_and_letters(file: Path) -> None:
    lines = ["Bakgrunn", "", *BACKGROUND, "", "Veg og bane", "", *ROADS, "", "Skole", "", SCHOOL]
    assert read(file, *(f"{line}\r" for line in lines), encoding="cp1252") == WRAPPED


def test_utf_16(file: Path) -> None:
    lines = ["Bakgrunn", "", *BACKGROUND, "", "Veg og bane", "", *ROADS, "", "Skole", "", SCHOOL]
    assert read(file, *lines, encoding="utf-16") == WRAPPED


# Headings with numbers


def test_numbered_headings_over_paragraphs_of_one_line(file: Path) -> None:
    assert read(
        file,
        *("1 Innledning", "", "Planen gjelder for fire år.", ""),
        *("1.1 Bakgrunn", "", "Regionen har fem kommuner.", ""),
        *("1.2 Mål", "", "Alle skal ha kort vei til skolen.", ""),
        *("2 Tiltak", ""),
        *("2.1 Veg", "", "Vi bygger bru.", ""),
        *("2.1.1 Bane", "", "Flere avganger.", ""),
    ) == (
        Outlined(("1 Innledning",), ("Planen gjelder for fire år.",)),
        Outlined(("1 Innledning", "1.1 Bakgrunn"), ("Regionen har fem kommuner.",)),
        Outlined(("1 Innledning", "1.2 Mål"), ("Alle skal ha kort vei til skolen.",)),
        Outlined(("2 Tiltak",), ()),
        Outlined(("2 Tiltak", "2.1 Veg"), ("Vi bygger bru.",)),
        Outlined(("2 Tiltak", "2.1 Veg", "2.1.1 Bane"), ("Flere avganger.",)),
    )


def test_numbered_headings_over_wrapped_paragraphs(file: Path) -> None:
    assert read(file, "1 Bakgrunn", "", *BACKGROUND, "", "1.1 Veg", "", *ROADS, "", "2 Skole", "", SCHOOL) == (
        Outlined(("1 Bakgrunn",), (" ".join(BACKGROUND),)),
        Outlined(("1 Bakgrunn", "1.1 Veg"), (" ".join(ROADS),)),
        Outlined(("2 Skole",), (SCHOOL,)),
    )


def test_paragraph_signs_are_headings_of_statutes(file: Path) -> None:
    assert read(
        file,
        *("§ 1 Navn", "", "Navnet er Regionrådet.", ""),
        *("§ 2 Formål", "", "Regionrådet skal:", "Styrke samarbeidet", "Skape arbeidsplasser", ""),
        *("§ 4-1 Styret", "", "Styret har sju medlemmer."),
    ) == (
        Outlined(("§ 1 Navn",), ("Navnet er Regionrådet.",)),
        Outlined(("§ 2 Formål",), (Listing("Regionrådet skal:", ("Styrke samarbeidet", "Skape arbeidsplasser")),)),
        Outlined(("§ 4-1 Styret",), ("Styret har sju medlemmer.",)),
    )


# Lists


@pytest.mark.parametrize("bullet", ["-", "–", "*", "•", "o", "▪", "✓"])
def test_a_bulleted_list_has_every_item_whole_and_without_its_bullet(file: Path, bullet: str) -> None:
    assert read(
        file,
        *("Tiltak", "", *ROADS, "", "Vi skal:", ""),
        *(f"{bullet} bygge bru over fjorden og veg på begge sider av den, med plass til", "  gang- og sykkelveg"),
        f"{bullet} bygge tunnel",
        f"{bullet} kjøpe ny ferje",
    ) == (
        Outlined(
            ("Tiltak",),
            (
                " ".join(ROADS),
                Listing(
                    "Vi skal:",
                    (
                        "bygge bru over fjorden og veg på begge sider av den, med plass til gang- og sykkelveg",
                        "bygge tunnel",
                        "kjøpe ny ferje",
                    ),
                ),
            ),
        ),
    )


def test_a_list_without_bullets_is_the_lines_after_a_colon_up_to_the_next_blank_line(file: Path) -> None:
    assert read(
        file, "Tiltak", "", *ROADS, "", "Vi prioriterer:", "Ny bru", "Ny tunnel", "Ny ferje", "", *BACKGROUND
    ) == (
        Outlined(
            ("Tiltak",),
            (" ".join(ROADS), Listing("Vi prioriterer:", ("Ny bru", "Ny tunnel", "Ny ferje")), " ".join(BACKGROUND)),
        ),
    )


def test_lists_under_labels_that_come_again_are_each_under_their_own_heading(file: Path) -> None:
    assert read(
        file,
        *("Veg og bane", "", "Mål:", "Kortere reisetid", "Færre ulykker", "", "Tiltak:", "Ny bru", "Ny tunnel", ""),
        *("Skole", "", "Mål:", "Flere fullfører", "Kortere skolevei", "", "Tiltak:", "Flere lærere", "Nye bøker", ""),
    ) == (
        Outlined(
            ("Veg og bane",),
            (Listing("Mål:", ("Kortere reisetid", "Færre ulykker")), Listing("Tiltak:", ("Ny bru", "Ny tunnel"))),
        ),
        Outlined(
            ("Skole",),
            (
                Listing("Mål:", ("Flere fullfører", "Kortere skolevei")),
                Listing("Tiltak:", ("Flere lærere", "Nye bøker")),
            ),
        ),
    )


def test_a_label_right_below_a_list_takes_no_item_from_it(file: Path) -> None:
    assert read(
        file,
        *("Veg og bane", "", "Mål:", "Kortere reisetid", "Færre ulykker", "Tiltak:", "Ny bru", "Ny tunnel", ""),
        *("Skole", "", "Mål:", "Flere fullfører", "Kortere skolevei", "Tiltak:", "Flere lærere", "Nye bøker", ""),
    ) == (
        Outlined(
            ("Veg og bane",),
            (Listing("Mål:", ("Kortere reisetid", "Færre ulykker")), Listing("Tiltak:", ("Ny bru", "Ny tunnel"))),
        ),
        Outlined(
            ("Skole",),
            (
                Listing("Mål:", ("Flere fullfører", "Kortere skolevei")),
                Listing("Tiltak:", ("Flere lærere", "Nye bøker")),
            ),
        ),
    )


def test_a_list_that_announces_the_headings_nests_them(file: Path) -> None:
    areas = ("Grønn industri", "Reiseliv og opplevelser", "Kompetanse")
    body = [line for area in areas for line in (area, "", *ROADS, "")]
    assert read(file, "Innledning", "", *BACKGROUND, "", "Satsingsområder", "", "Vi satser på:", *areas, "", *body) == (
        Outlined(("Innledning",), (" ".join(BACKGROUND),)),
        Outlined(("Satsingsområder",), (Listing("Vi satser på:", areas),)),
        *(Outlined(("Satsingsområder", area), (" ".join(ROADS),)) for area in areas),
    )


# Broken words, titles and pages


def test_a_word_that_was_divided_at_the_end_of_a_line_is_whole_again_but_a_shared_part_keeps_its_hyphen(
    file: Path,
) -> None:
    ((_, content),) = read(
        file,
        *(
            "Mål",
            "",
            "Vi skal styrke nærings-",
            "utviklingen i regionen, og satse på gang-",
            "og sykkelveger der folk bor.",
        ),
    )
    assert content == ("Vi skal styrke næringsutviklingen i regionen, og satse på gang- og sykkelveger der folk bor.",)


def test_a_title_on_the_first_line_is_the_documents_title_and_no_part_of_any_path(file: Path) -> None:
    file.write_text("\n".join(["Plan for veg og skole", "", "1 Veg", "", *ROADS, "", "2 Skole", "", SCHOOL]))
    made = outline.of(read_text(file).lines, UNTITLED)
    assert (made.title, [section.path for section in made.sections], made.text.splitlines()[0]) == (
        "Plan for veg og skole",
        [("1 Veg",), ("2 Skole",)],
        "Plan for veg og skole",
    )


def test_text_before_the_first_heading_is_found_under_the_documents_title(file: Path) -> None:
    assert read(file, *BACKGROUND, "", "Veg og bane", "", *ROADS) == (
        Outlined((UNTITLED,), (" ".join(BACKGROUND),)),
        Outlined(("Veg og bane",), (" ".join(ROADS),)),
    )


def test_a_text_without_headings_is_one_section(file: Path) -> None:
    assert read(file, *BACKGROUND) == (Outlined((UNTITLED,), (" ".join(BACKGROUND),)),)


def test_a_line_that_says_the_title_again_is_not_lost(file: Path) -> None:
    file.write_text("mål\nsom vi har satt oss, er viktige for alle som bor her.\n")
    assert (
        outline.of(read_text(file).lines, "mål").text == "mål som vi har satt oss, er viktige for alle som bor her.\n"
    )


def test_form_feeds_are_pages_and_a_paragraph_goes_on_across_them(file: Path) -> None:
    across = "\f".join(BACKGROUND)
    file.write_text("\n".join(["Bakgrunn", "", across, "", "Veg og bane", "", *ROADS, "\fSkole", "", SCHOOL]))
    made = outline.of(read_text(file).lines, UNTITLED)
    assert [
        (section.path, section.page, [(block.span.of(made.text), block.span.page) for block in section.blocks])
        for section in made.sections
    ] == [
        (("Bakgrunn",), 1, [(" ".join(BACKGROUND), 1)]),
        (("Veg og bane",), 2, [(" ".join(ROADS), 2)]),
        (("Skole",), 3, [(SCHOOL, 3)]),
    ]


def test_a_hyphen_before_a_slash_at_a_lines_end_stays() -> None:
    assert joining.glued("Tilskudd til kultur-/", "idrettsanlegg") == "Tilskudd til kultur-/idrettsanlegg"
    assert joining.glued("Tilskudd til kultur/", "idrett") == "Tilskudd til kultur/idrett"


def test_a_hyphen_that_a_word_has_wherever_it_stands_stays_at_a_lines_end() -> None:
    assert joining.glued("Vi skiller ut ikke-", "lovpålagte oppgaver") == "Vi skiller ut ikke-lovpålagte oppgaver"
    assert joining.glued("Ikkje-", "kommunale vegar") == "Ikkje-kommunale vegar"
    assert joining.glued("Drift av ikke-", "/lovpålagte tilbud") == "Drift av ikke-/lovpålagte tilbud"
    assert joining.glued("Vi styrker nærings-", "utviklingen") == "Vi styrker næringsutviklingen"
    assert joining.glued("Midt på dagen er for kafé-", "/ kantinedrift") == "Midt på dagen er for kafé- / kantinedrift"
