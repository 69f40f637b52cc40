"""What a reader may rely on when the page itself is shown as a picture."""

from __future__ import annotations

import io
from pathlib import Path
from unittest.mock import MagicMock

import pytest
from fpdf import FPDF
from PIL import Image

from assistant.documents import pdf_picture
from assistant.documents.pdf_picture import Picture
from assistant.errors import AssistantError

LINES = ("Kommunen skal bygge sykkelvei.", "Et nytt senter skal stå ferdig i 2027.", "Kommunen skal bygge sykkelvei.")
AT = 20
"""Millimetres between the lines, and from the top to the first of them."""


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Path:
    pdf = FPDF()
    pdf.add_page()
    pdf.set_font("helvetica", size=12)
    for number, line in enumerate(LINES, start=1):
        pdf.text(20, number * AT, f"• {line}".replace("•", "-") if number > 1 else line)
    file = tmp_path_factory.mktemp("pdf") / "plan.pdf"
    pdf.output(str(file))
    return file


ROWS = (("Ny bru", "300", "Rådet"), ("Nytt tak", "1300", "Rådet"), ("Ny vei", "300", "Kommunen"))


@pytest.fixture(scope="module")
def table(tmp_path_factory: pytest.TempPathFactory) -> Path:
    pdf = FPDF()
    pdf.set_font("helvetica", size=12)
    pdf.add_page()
    pdf.text(20, AT, "Side med annet")
    pdf.add_page()
    for number, row in enumerate((("Tiltak", "Kostnad", "Ansvar"), *ROWS), start=1):
        for column, cell in enumerate(row):
            pdf.text(20 + 60 * column, number * AT, cell)
    pdf.text(20, 5 * AT, "Siste punkt på denne siden er at vi skal bygge")
    pdf.add_page()
    pdf.text(20, AT, "en vei til alle som vil ha det.")
    file = tmp_path_factory.mktemp("pdf") / "tabell.pdf"
    pdf.output(str(file))
    return file


def as_row(cells: tuple[str, ...]) -> str:
    return "; ".join(f"{name}: {cell}" for name, cell in zip(("Tiltak", "Kostnad", "Ansvar"), cells, strict=True))


def marked_lines(drawn: Picture) -> set[int]:
    """The numbers of the lines that are yellow somewhere."""
    picture = Image.open(io.BytesIO(drawn.png))
    width, height = picture.size
    pixels = picture.load()
    yellow = (y for y in range(height) for x in range(width) if pixels[x, y] == (255, 226, 130))
    return {round(y / height * 297 / AT + 0.05) for y in yellow}


def test_the_quotation_is_marked_where_it_stands(plan: Path) -> None:
    assert marked_lines(pdf_picture.draw(plan, 1, LINES[1])) == {2}


def test_the_text_before_tells_which_of_two_alike_is_meant(plan: Path) -> None:
    assert marked_lines(pdf_picture.draw(plan, 1, LINES[0])) == {1}
    assert marked_lines(pdf_picture.draw(plan, 1, LINES[2], before="\n".join(LINES[:2]))) == {3}


def test_the_items_of_a_list_are_marked_although_the_page_has_signs_between_them(plan: Path) -> None:
    assert marked_lines(pdf_picture.draw(plan, 1, f"{LINES[1]}\n{LINES[2]}")) == {2, 3}


def test_a_quotation_that_goes_on_to_the_next_page_is_marked_as_far_as_it_is_here(plan: Path) -> None:
    assert marked_lines(pdf_picture.draw(plan, 1, f"{LINES[1]} Deretter rives det.")) == {2}


@pytest.mark.parametrize("number", range(len(ROWS)))
def test_a_tables_row_is_marked_cell_by_cell_and_found_on_its_page(table: Path, number: int) -> None:
    before = "\n".join(map(as_row, ROWS[:number]))
    assert marked_lines(pdf_picture.draw(table, 1, as_row(ROWS[number]), before)) == {number + 2}


def test_a_row_with_an_empty_cell_is_marked(table: Path) -> None:
    assert marked_lines(pdf_picture.draw(table, 2, "Tiltak: Ny vei; Kostnad: –; Ansvar: Kommunen\nMerknad: –")) == {4}


def test_several_rows_are_marked_each_for_itself(table: Path) -> None:
    drawn = pdf_picture.draw(table, 2, "\n".join(map(as_row, ROWS)))
    assert marked_lines(drawn) == {2, 3, 4}
    assert (drawn.is_marked, drawn.goes_on) == (True, False)


def test_where_a_quotation_goes_on_on_the_next_page_the_first_is_shown_and_it_is_said(table: Path) -> None:
    quote = "Siste punkt på denne siden er at vi skal bygge en vei til alle som vil ha det."
    drawn = pdf_picture.draw(table, 1, quote)
    assert marked_lines(drawn) == {5}
    assert (drawn.is_marked, drawn.goes_on) == (True, True)
    other = pdf_picture.draw(table, 2, quote.replace("en vei", "et tak"))
    assert (other.is_marked, other.goes_on) == (True, False)


def test_readers_are_served_in_turns(table: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lock = MagicMock()
    monkeypatch.setattr(pdf_picture, "_lock", lock)
    pdf_picture.draw(table, 1, "Dette står ingen steder, heller ikke på neste side.")
    assert lock.__enter__.call_count > 3  # one for each page that is looked through, and more
    assert lock.__exit__.call_count == lock.__enter__.call_count


def test_words_that_are_not_on_the_page_mark_nothing(plan: Path) -> None:
    drawn = pdf_picture.draw(plan, 1, "Tiltak: Ny bru; Ansvar: Rådet")
    assert marked_lines(drawn) == set()
    assert (drawn.is_marked, drawn.goes_on) == (False, False)


@pytest.mark.parametrize("page", [0, 2, 1000])
def test_a_page_that_is_not_there_is_said(plan: Path, page: int) -> None:
    with pytest.raises(AssistantError, match=f"Side {page} i «plan.pdf»"):
        pdf_picture.draw(plan, page, "Dette står ingen steder.")


def test_a_printed_page_number_that_counts_otherwise_leads_to_the_page_with_the_quotation(plan: Path) -> None:
    assert marked_lines(pdf_picture.draw(plan, 3, LINES[1])) == {2}


def test_a_file_that_is_no_pdf_is_said(tmp_path: Path) -> None:
    (tmp_path / "x.pdf").write_bytes(b"ikke en pdf")
    with pytest.raises(AssistantError, match=r"Side 1 i «x\.pdf»"):
        pdf_picture.draw(tmp_path / "x.pdf", 1, LINES[0])
