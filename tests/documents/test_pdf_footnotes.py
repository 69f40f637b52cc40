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


def test_notes_under_a_heading_at_the_end_are_tied_to_the_lines_that_refer_to_them(tmp_path: Path) -> None:
    second = words(680, "Bussene skal gå oftere") + RAISED.format(left=190, base=684, figure=2)
    first_page = words(740, "Tiltak", "F2", 16) + referring(700) + second + words(660, "Lokalet er på 90 m")
    first_page += RAISED.format(left=160, base=664, figure=2) + words(646, "Planen gjelder ti år.")
    notes = words(740, "Noter", "F2", 16) + words(720, "1 Målt mot 2019.") + words(706, "Tallene er fra SSB.")
    second_page = (
        notes + words(692, "2 Hver halvtime.") + words(650, "Vedlegg", "F2", 16) + words(630, "Kart over ruter.")
    )
    lines = read_pdf(draw_pdf(tmp_path / "fil.pdf", first_page, second_page)).lines
    assert [(line.text, line.notes) for line in lines] == [
        ("Tiltak", ()),
        ("Energibruken skal ned 20 prosent", ("Fotnote 1: Målt mot 2019. Tallene er fra SSB.",)),
        ("Bussene skal gå oftere", ("Fotnote 2: Hver halvtime.",)),
        ("Lokalet er på 90 m2", ()),
        ("Planen gjelder ti år.", ()),
        ("Vedlegg", ()),
        ("Kart over ruter.", ()),
    ]


def test_a_list_under_a_heading_for_notes_stays_where_nothing_refers_to_it(tmp_path: Path) -> None:
    page = referring(700) + words(660, "Kilder", "F2", 16) + words(640, "2 Rapport fra fylket.") + words(626, "3 Kart.")
    lines = read_pdf(draw_pdf(tmp_path / "fil.pdf", page)).lines
    assert [line.text for line in lines][1:] == ["Kilder", "2 Rapport fra fylket.", "3 Kart."]


def test_a_second_reference_to_a_note_leaves_no_figure_in_the_text(tmp_path: Path) -> None:
    page = referring(700) + referring(660) + words(120, "1 Målt mot 2019.", size=8)
    lines = read_pdf(draw_pdf(tmp_path / "fil.pdf", page)).lines
    assert [line.text for line in lines] == ["Energibruken skal ned 20 prosent"] * 2
    assert [line.notes for line in lines] == [("Fotnote 1: Målt mot 2019.",), ()]
