"""Bullets that a PDF draws, as browsers print them, and dots that are none."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.documents.outlines import Listing, Outlined, of_file
from tests.documents.pdf_files import draw_pdf


def words(left: float, base: float, text: str, font: str = "F1", size: float = 11) -> str:
    return f"BT /{font} {size} Tf {left} {base} Td ({text}) Tj ET "


def disc(left: float, bottom: float, wide: float = 4, paint: str = "f") -> str:
    """A circle of four curves."""
    right, top, k = left + wide, bottom + wide, wide * 0.22
    x, y = left + wide / 2, bottom + wide / 2
    return (
        f"{left} {y} m {left} {y + k} {x - k} {top} {x} {top} c {x + k} {top} {right} {y + k} {right} {y} c "
        f"{right} {y - k} {x + k} {bottom} {x} {bottom} c {x - k} {bottom} {left} {y - k} {left} {y} c {paint} "
    )


def square(left: float, bottom: float, wide: float = 4) -> str:
    return f"{left} {bottom} {wide} {wide} re f "


HEADING = words(70, 760, "Barn og unge", "F2", 16) + words(
    70, 735, "Skolen skal v\xe6re trygg for alle som g\xe5r der."
)


@pytest.mark.parametrize("mark", [disc, square])
def test_drawn_bullets_make_items_and_nest_them(tmp_path: Path, mark: object) -> None:
    assert callable(mark)
    page = HEADING + words(85, 705, "innf\xf8re leksehjelp") + mark(73, 707)
    page += words(85, 690, "\xe5pne fritidsklubb i sentrum, som skal holdes av frivillige") + mark(73, 692)
    page += words(85, 677, "fra lagene") + words(105, 662, "to kvelder i uka") + disc(94, 664, paint="S")
    page += words(85, 647, "gi alle sv\xf8mmeoppl\xe6ring") + mark(73, 649)
    _, outlined = of_file(draw_pdf(tmp_path / "fil.pdf", page))
    assert outlined == (
        Outlined(
            ("Barn og unge",),
            (
                "Skolen skal være trygg for alle som går der.",
                Listing(
                    None,
                    (
                        "innføre leksehjelp",
                        "åpne fritidsklubb i sentrum, som skal holdes av frivillige fra lagene",
                        "to kvelder i uka",
                        "gi alle svømmeopplæring",
                    ),
                ),
            ),
        ),
    )


def test_dots_between_words_and_far_from_them_are_no_bullets(tmp_path: Path) -> None:
    page = HEADING + words(70, 705, "Kommunen") + disc(123, 707) + words(130, 705, "Plan")
    page += words(70, 675, "Kartet viser skolene.") + disc(20, 677) + disc(400, 600) + disc(60, 640, wide=9)
    page += words(70, 645, "Skolene er store.", size=8)
    _, ((_, content),) = of_file(draw_pdf(tmp_path / "fil.pdf", page))
    assert content == (
        "Skolen skal være trygg for alle som går der. Kommunen Plan Kartet viser skolene. Skolene er store.",
    )
