"""How deep headings with type sizes are: by their looks, and by their numbers where these tell more."""

from __future__ import annotations

import pytest

from assistant.documents import headings_by_type
from assistant.documents.heading_signs import is_capitals

LARGE, SMALL = 16.0, 13.0


def levels(*headings: tuple[str, float]) -> list[int]:
    looks = [(size, is_capitals(text), True, -9) for text, size in headings]
    return headings_by_type.levels([text for text, _ in headings], looks)


@pytest.mark.parametrize(
    ("headings", "expected"),
    [
        ([("1 Innledning", LARGE), ("2 AREAL", LARGE), ("2.1 Jordvern", SMALL), ("3 Oppfølging", LARGE)], [1, 1, 2, 1]),
        ([("1 INNLEIING", LARGE), ("1.1 VEG", LARGE), ("2 Tiltak", LARGE), ("2.1 Skule", LARGE)], [1, 2, 1, 2]),
        ([("1 Mål", LARGE), ("2 VEG", LARGE), ("Vedlegg 1 Ord", LARGE), ("Vedlegg 2 Tal", SMALL)], [1, 1, 1, 1]),
    ],
)
def test_the_number_says_where_a_heading_stands_among_those_of_its_size(
    headings: list[tuple[str, float]], expected: list[int]
) -> None:
    assert levels(*headings) == expected


def test_capitals_without_a_number_stand_over_others_of_their_size() -> None:
    assert levels(("SAMFERDSEL", LARGE), ("Veg", LARGE), ("KULTUR", LARGE), ("Bibliotek", LARGE)) == [1, 2, 1, 2]


def test_parts_in_capitals_stay_above_numbered_chapters() -> None:
    assert levels(("DEL I MÅL", LARGE), ("1 Skole", LARGE), ("DEL II TILTAK", LARGE), ("2 Veg", LARGE)) == [1, 2, 1, 2]


def test_capitals_with_figures_of_their_own_kind_stay_above_letters() -> None:
    assert levels(("1 SKOLE", LARGE), ("A. Mål", LARGE), ("2 VEG", LARGE), ("A. Mål", LARGE)) == [1, 2, 1, 2]
