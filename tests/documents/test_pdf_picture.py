"""What a reader may rely on when the page itself is shown as a picture."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from fpdf import FPDF
from PIL import Image

from assistant.documents import pdf_picture
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


def marked_lines(png: bytes) -> set[int]:
    """The numbers of the lines that are yellow somewhere."""
    picture = Image.open(io.BytesIO(png))
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


def test_words_that_are_not_on_the_page_mark_nothing(plan: Path) -> None:
    assert marked_lines(pdf_picture.draw(plan, 1, "Tiltak: Ny bru; Ansvar: Rådet")) == set()


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
