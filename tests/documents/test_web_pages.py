"""What of a web page is the document: its main part, with all that folds out."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.documents.outlines import Listing, Outlined, of_lines


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "fil.html"


TITLE = "Klimaplan for Ljosvik"
GOALS = "<h2>Mål</h2><p>Utslippene skal ned.</p>"
MEASURES = "<h2>Tiltak</h2><p>Vi bygger ladestasjoner.</p>"
SECTIONS = (Outlined(("Mål",), ("Utslippene skal ned.",)), Outlined(("Tiltak",), ("Vi bygger ladestasjoner.",)))
AROUND = "<div><h2>Snarveier</h2><ul><li>Forsiden<li>Planer</ul></div>"


# The main part


@pytest.mark.parametrize(
    ("start", "end"),
    [("<main>", "</main>"), ('<div role="main">', "</div>"), ('<main><div role="main">', "</div></main>")],
)
def test_only_the_main_part_of_a_page_is_read(file: Path, start: str, end: str) -> None:
    page = f"{AROUND}{start}<h1>{TITLE}</h1>{GOALS}{MEASURES}{end}{AROUND}"
    assert of_lines(file, page) == (TITLE, SECTIONS)


def test_a_title_above_the_main_part_is_the_documents(file: Path) -> None:
    page = f"{AROUND}<div><h1>{TITLE}</h1><p>Del på nett</p></div><main>{GOALS}{MEASURES}</main>{AROUND}"
    assert of_lines(file, page) == (TITLE, SECTIONS)


def test_a_page_whose_main_part_is_empty_is_read_whole(file: Path) -> None:
    assert of_lines(file, f"<main> <img></main><h1>{TITLE}</h1>{GOALS}{MEASURES}") == (TITLE, SECTIONS)


# What folds out


def test_what_folds_out_is_a_section_below_the_heading_above_it(file: Path) -> None:
    folded = "<details><summary>Transport</summary><p>Bussene går på strøm.</p></details>"
    folded += "<details><summary>Bygg</summary><p>Taket får solceller.</p></details>"
    assert of_lines(file, f"<h1>{TITLE}</h1>{GOALS}<h2>Tiltak</h2>{folded}") == (
        TITLE,
        (
            SECTIONS[0],
            Outlined(("Tiltak",), ()),
            Outlined(("Tiltak", "Transport"), ("Bussene går på strøm.",)),
            Outlined(("Tiltak", "Bygg"), ("Taket får solceller.",)),
        ),
    )


def test_what_folds_out_inside_another_is_a_section_of_it(file: Path) -> None:
    inner = "<details><summary>Buss</summary><p>Bussene går på strøm.</p></details>"
    folded = f"<details><summary>Transport</summary><p>Vi reiser grønt.</p>{inner}</details>"
    folded += "<details><summary>Bygg</summary><p>Taket får solceller.</p></details>"
    assert of_lines(file, f"<h1>{TITLE}</h1>{GOALS}<h2>Tiltak</h2>{folded}") == (
        TITLE,
        (
            SECTIONS[0],
            Outlined(("Tiltak",), ()),
            Outlined(("Tiltak", "Transport"), ("Vi reiser grønt.",)),
            Outlined(("Tiltak", "Transport", "Buss"), ("Bussene går på strøm.",)),
            Outlined(("Tiltak", "Bygg"), ("Taket får solceller.",)),
        ),
    )


def test_headings_that_are_buttons_are_headings(file: Path) -> None:
    page = "".join(
        f'<h2><button aria-expanded="false">{heading}</button></h2><div><p>{words}</p></div>'
        for heading, words in (("Mål", "Utslippene skal ned."), ("Tiltak", "Vi bygger ladestasjoner."))
    )
    assert of_lines(file, f"<h1>{TITLE}</h1>{page}") == (TITLE, SECTIONS)


def test_a_heading_inside_what_one_clicks_on_keeps_its_level(file: Path) -> None:
    page = "".join(
        f"<details><summary><h2>{heading}</h2></summary><p>{words}</p></details>"
        for heading, words in (("Mål", "Utslippene skal ned."), ("Tiltak", "Vi bygger ladestasjoner."))
    )
    assert of_lines(file, f"<h1>{TITLE}</h1>{page}") == (TITLE, SECTIONS)


def test_the_words_of_a_button_that_folds_out_are_read_and_those_of_others_are_not(file: Path) -> None:
    folded = '<button aria-expanded="false">Areal</button><div><p>Myr skal ikke bygges ned.</p></div>'
    page = f"<h1>{TITLE}</h1>{GOALS}<h2>Tiltak</h2>{folded}<button>Skriv ut</button>"
    assert of_lines(file, page) == (
        TITLE,
        (SECTIONS[0], Outlined(("Tiltak",), ("Areal Myr skal ikke bygges ned.",))),
    )


def test_lists_and_tables_that_fold_out_are_whole(file: Path) -> None:
    folded = "<details><summary>Transport</summary><p>Vi skal:<ul><li>kjøre buss<li>sykle</ul>"
    folded += "<table><tr><th>Tiltak<th>Ansvar<tr><td>Buss<td>Teknisk<tr><td>Sykkel<td>Kultur</table></details>"
    assert of_lines(file, f"<h1>{TITLE}</h1>{GOALS}<h2>Tiltak</h2>{folded}") == (
        TITLE,
        (
            SECTIONS[0],
            Outlined(("Tiltak",), ()),
            Outlined(
                ("Tiltak", "Transport"),
                (
                    Listing("Vi skal:", ("kjøre buss", "sykle")),
                    Listing(None, ("Tiltak: Buss; Ansvar: Teknisk", "Tiltak: Sykkel; Ansvar: Kultur")),
                ),
            ),
        ),
    )


STYLED = {
    "a class of Word's": '<p class="MsoTitle">Kulturplan for Ljosvik</p>',
    "a class": '<div class="hero"><div class="doc-title">Kulturplan for Ljosvik</div></div>',
    "type in a style": '<p>Ljosvik kommune</p><p style="font-size: 26pt">Kulturplan for Ljosvik</p>',
    "a font element": '<p>Ljosvik kommune</p><p><font size="6"><b>Kulturplan for Ljosvik</b></font></p>',
    "type in a style sheet": '<style>p.stor { font-size: 2em }</style><p class="stor">Kulturplan for Ljosvik</p>',
}


@pytest.mark.parametrize("start", STYLED.values(), ids=STYLED)
def test_a_title_that_only_its_class_or_its_size_tells_is_the_title(file: Path, start: str) -> None:
    title, sections = of_lines(file, f"{start}<p>2024–2035</p><h2>Mål</h2><p>Alle skal få delta.</p>")
    assert title == "Kulturplan for Ljosvik"
    assert sections[-1] == Outlined(("Mål",), ("Alle skal få delta.",))


def test_larger_text_under_marked_headings_is_no_heading(file: Path) -> None:
    page = '<h1>Kulturplan</h1><h2>Mål</h2><p style="font-size: 20px">Sang og dans</p><p>Alle skal få delta.</p>'
    assert of_lines(file, page)[1] == (Outlined(("Mål",), ("Sang og dans Alle skal få delta.",)),)


def test_what_stands_around_the_text_by_custom_is_left_out(file: Path) -> None:
    around = (
        '<div id="cookie-banner"><h2>Vi bruker cookies</h2></div><a class="skip-link">Hopp til innhold</a>'
        '<div role="dialog"><p>Godta alle?</p></div><div class="breadcrumbs"><a>Hjem</a> / <a>Planer</a></div>'
    )
    contents = "<div><h2>Innhold på siden</h2><ul><li><a href='#a'>Mål</a></li><li><a>Tiltak</a></li></ul></div>"
    page = f"{around}<div><h1>{TITLE}</h1>{contents}{GOALS}{MEASURES}</div>"
    assert of_lines(file, page) == (TITLE, SECTIONS)


def test_a_page_whose_whole_text_has_such_a_name_is_read(file: Path) -> None:
    assert of_lines(file, f'<div class="cookie-ok"><h1>{TITLE}</h1>{GOALS}{MEASURES}</div>') == (TITLE, SECTIONS)


def test_a_list_is_counted_as_its_own_style_says(file: Path) -> None:
    page = f'<h1>{TITLE}</h1><h2>Mål</h2><ol style="list-style-type: lower-alpha"><li>Buss<li>Bane</ol>{MEASURES}'
    assert of_lines(file, page)[1][0] == Outlined(("Mål",), (Listing(None, ("a) Buss", "b) Bane")),))


# Cells


def test_items_paragraphs_and_tables_in_a_cell_are_kept_apart(file: Path) -> None:
    cells = ("<ul><li>Dekke<li>Grøft</ul>", "<p>Vi bygger.</p><p>Vi flytter</p>", "<b>Lys</b> og<br>skilt")
    cells += ("<table><tr><td>Asfalt<td>2026</table>",)
    page = "".join(f"<tr><td>Veg {at}<td>{cell}" for at, cell in enumerate(cells, start=1))
    rows = ("Dekke, Grøft", "Vi bygger. Vi flytter", "Lys og skilt", "Asfalt, 2026")
    assert of_lines(file, f"<h1>{TITLE}</h1><h2>Mål</h2><table><tr><th>Mål<th>Tiltak{page}</table>") == (
        TITLE,
        (
            Outlined(
                ("Mål",),
                (Listing(None, tuple(f"Mål: Veg {at}; Tiltak: {row}" for at, row in enumerate(rows, start=1))),),
            ),
        ),
    )
