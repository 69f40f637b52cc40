"""Footnotes of a PDF, and what only looks like one: no text is lost for them."""

from __future__ import annotations

from pathlib import Path

from assistant.documents.pdf import read_pdf
from tests.documents.pdf_files import draw_pdf

RAISED = "BT /F1 7 Tf {left} {base} Td ({figure}) Tj ET "


def words(base: float, text: str, font: str = "F1", size: int = 11) -> str:
    return f"BT /{font} {size} Tf 70 {base} Td ({text}) Tj ET "


def referring(base: float) -> str:
    """A line with a raised 1 after its last word."""
    return words(base, "Energibruken skal ned 20 prosent") + RAISED.format(left=232, base=base + 4, figure=1)


LISTED = words(700, "1. Alle nye biler skal gå på strøm.") + words(686, "2. Bussene skal gå ofte.")


def test_a_numbered_list_is_no_footnote_wherever_the_page_refers_to_one(tmp_path: Path) -> None:
    after = words(640, "Tiltak", "F2", 16) + words(618, "Kommunen bygger ladestasjoner i sentrum.")
    for name, page in (("foran", LISTED + referring(660) + after), ("bak", referring(720) + LISTED + after)):
        lines = read_pdf(draw_pdf(tmp_path / f"{name}.pdf", page)).lines
        assert [line.notes for line in lines if line.notes] == []
        assert [line.text for line in lines if not line.text.startswith("Energibruken")] == [
            "1. Alle nye biler skal gå på strøm.",
            "2. Bussene skal gå ofte.",
            "Tiltak",
            "Kommunen bygger ladestasjoner i sentrum.",
        ]


def test_a_footnote_in_the_texts_own_type_is_tied_to_its_line(tmp_path: Path) -> None:
    page = LISTED + referring(660) + words(120, "1 Målt mot 2019.") + words(106, "Tallene er fra SSB.")
    lines = read_pdf(draw_pdf(tmp_path / "fil.pdf", page)).lines
    assert lines[-1].text == "Energibruken skal ned 20 prosent"
    assert lines[-1].notes == ("Fotnote 1: Målt mot 2019. Tallene er fra SSB.",)


def test_of_two_small_lines_with_one_number_none_is_lost(tmp_path: Path) -> None:
    page = referring(660) + words(120, "1 Målt mot 2019.", size=8) + words(110, "1 av 4 svarte.", size=8)
    lines = read_pdf(draw_pdf(tmp_path / "fil.pdf", page)).lines
    assert lines[-1].notes == ("Fotnote 1: Målt mot 2019. 1 av 4 svarte.",)
