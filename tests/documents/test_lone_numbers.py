"""Statutes whose numbers stand on lines of their own: "§ 1", and below it what the paragraph is about."""

from __future__ import annotations

from pathlib import Path

from docx import Document as WordDocument

from tests.documents.outlines import Outlined, of_file, of_lines
from tests.documents.pdf_files import draw_pdf

STATUTES = (
    ("§ 1", "Navn og formål", "Vannverket er et samvirkeforetak for alle i bygda."),
    ("§ 2", "Medlemmer", "Alle som eier eiendom i bygda, kan bli medlem."),
    ("§ 3", "Styret", "Styret har fem medlemmer, som velges for to år."),
)
READ = (
    "VEDTEKTER for Indre Ås vannverk",
    tuple(Outlined((f"{number} {title}",), (text,)) for number, title, text in STATUTES),
)


def test_in_a_text_file(tmp_path: Path) -> None:
    parts = [line for part in STATUTES for line in ("", *part)]
    assert of_lines(tmp_path / "fil.txt", "VEDTEKTER", "for Indre Ås vannverk", *parts) == READ


def test_in_a_text_file_that_names_no_headings(tmp_path: Path) -> None:
    parts = [line for number, _, text in STATUTES for line in ("", number, text)]
    _, sections = of_lines(tmp_path / "fil.txt", "VEDTEKTER FOR INDRE ÅS VANNVERK", *parts)
    assert sections == tuple(Outlined((number,), (text,)) for number, _, text in STATUTES)


def test_in_a_word_document_set_by_hand_and_one_with_styles(tmp_path: Path) -> None:
    by_hand, styled = WordDocument(), WordDocument()
    by_hand.add_heading("VEDTEKTER for Indre Ås vannverk", 0)
    styled.add_heading("VEDTEKTER for Indre Ås vannverk", 0)
    for number, title, text in STATUTES:
        by_hand.add_paragraph().add_run(number).bold = True
        by_hand.add_paragraph().add_run(title).bold = True
        by_hand.add_paragraph(text)
        styled.add_heading(number, 1)
        styled.add_paragraph().add_run(title).bold = True
        styled.add_paragraph(text)
    for name, made in (("hånd", by_hand), ("stil", styled)):
        made.save(str(tmp_path / f"{name}.docx"))
        assert of_file(tmp_path / f"{name}.docx") == READ


def test_in_a_pdf_below_a_title_over_three_lines(tmp_path: Path) -> None:
    lines = [("VEDTEKTER", "F2", 15), ("for", "F2", 15), ("Indre Ås vannverk", "F2", 15)]
    for number, title, text in STATUTES:
        lines += [(number, "F1", 12), (title, "F2", 11), (text, "F1", 11)]
    drawn = "".join(
        f"BT /{font} {size} Tf 70 {780 - 22 * at} Td ({text}) Tj ET " for at, (text, font, size) in enumerate(lines)
    )
    assert of_file(draw_pdf(tmp_path / "fil.pdf", drawn)) == READ
