"""OpenDocument texts: what is shown of them is read, and nothing twice."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.documents.marked_up import write
from tests.documents.outlines import Listing, Outlined, of_file

HEADING = '<text:h text:outline-level="1">Tiltak</text:h>'
COMMENT = "<office:annotation><text:p>Dette må ikke ut.</text:p></office:annotation>"
NOTE = "<text:note><text:note-body><text:p>Etter avtale.</text:p></text:note-body></text:note>"


def row(*cells: str) -> str:
    inside = "".join(f"<table:table-cell><text:p>{cell}</text:p></table:table-cell>" for cell in cells)
    return f"<table:table-row>{inside}</table:table-row>"


def test_a_comment_in_a_cell_is_not_read_and_a_note_is_read_once(tmp_path: Path) -> None:
    table = row("Tiltak", "Ansvar") + row("Ny veg", f"{COMMENT}Fylket") + row("Ny bane", f"Staten{NOTE}")
    _, sections = of_file(write(tmp_path / "plan.odt", f"{HEADING}<table:table>{table}</table:table>"))
    rows = ("Tiltak: Ny veg; Ansvar: Fylket", "Tiltak: Ny bane; Ansvar: Staten")
    assert sections == (Outlined(("Tiltak",), (Listing(None, rows), "Fotnote 1: Etter avtale.")),)


@pytest.mark.parametrize(
    "hidden",
    [
        '<text:section text:display="none"><text:p>Skjult.</text:p></text:section>',
        '<text:p>Mer.<text:hidden-text text:is-hidden="true">Skjult.</text:hidden-text></text:p>',
        '<text:p>Mer.<text:span text:style-name="T1"> Skjult.</text:span></text:p>',
        '<text:p text:style-name="T1">Skjult.<text:span text:style-name="T2"> Skjult.</text:span></text:p>',
    ],
)
def test_hidden_text_is_not_read(tmp_path: Path, hidden: str) -> None:
    style = 'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"'
    styles = f'<style:style {style} style:name="T1"><style:text-properties text:display="none"/></style:style>'
    _, sections = of_file(write(tmp_path / "plan.odt", f"{styles}{HEADING}<text:p>Vi bygger veg.</text:p>{hidden}"))
    shown = "Vi bygger veg. Mer." if "Mer." in hidden else "Vi bygger veg."
    assert sections == (Outlined(("Tiltak",), (shown,)),)


def test_a_paragraph_in_the_style_for_titles_is_the_title_though_the_file_does_not_say_how_it_looks(
    tmp_path: Path,
) -> None:
    body = f'<text:p text:style-name="Title">Plan for vei</text:p><text:p>Vedtatt i 2024.</text:p>{HEADING}'
    title, sections = of_file(write(tmp_path / "plan.odt", f"{body}<text:p>Ny veg skal bygges.</text:p>"))
    assert title == "Plan for vei"
    assert [section.path for section in sections] == [("Plan for vei",), ("Tiltak",)]
