"""Tables that have labels down their sides instead of headings: each says what stands beside it."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from assistant.documents import tables


def rows(*lines: Sequence[str]) -> tuple[str, ...]:
    """The rows of a table of which nothing is marked."""
    return tables.written([tables.Cell(text, r, c) for r, line in enumerate(lines) for c, text in enumerate(line)]).rows


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            [["Leder", "Kommunalsjefen"], ["Loggfører", "Arkivaren"], ["Varsling", "Vakthavende brannsjef"]],
            ("Leder: Kommunalsjefen", "Loggfører: Arkivaren", "Varsling: Vakthavende brannsjef"),
        ),
        ([["Ordfører", "Kari Dal"], ["Varaordfører", "Ola Vik"]], ("Ordfører: Kari Dal", "Varaordfører: Ola Vik")),
        ([["Postmottak", "post@dal.no"], ["Lege", "lege@dal.no"]], ("Postmottak: post@dal.no", "Lege: lege@dal.no")),
    ],
)
def test_what_stands_beside_a_label_is_its_value(lines: list[list[str]], expected: tuple[str, ...]) -> None:
    assert rows(*lines) == expected


def test_cells_that_end_in_a_colon_are_labels_of_those_beside_them() -> None:
    assert rows(["Saksbehandler:", "Kari Dal", "Arkiv:", "K1-070"], ["Dato:", "3. mai 2024", "Sak:", "24/112"]) == (
        "Saksbehandler: Kari Dal; Arkiv: K1-070",
        "Dato: 3. mai 2024; Sak: 24/112",
    )


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            [["Rolle", "Ansvarlig"], ["Leder", "Kommunalsjefen"], ["Logg", "Arkivaren"]],
            "Rolle: Leder; Ansvarlig: Kommunalsjefen",
        ),
        (
            [["Tiltak", "Enhet"], ["Ny bru", "Kvalitet og drift"], ["Ny veg", "Virksomhet veg"]],
            "Tiltak: Ny bru; Enhet: Kvalitet og drift",
        ),
        (
            [["Stad", "Kommunestyret"], ["Dal", "19 medlemer"], ["Vik", "21 medlemer"]],
            "Stad: Dal; Kommunestyret: 19 medlemer",
        ),
        ([["Navn", "Verv"], ["Kari Dal", "Leder"], ["Ola Vik", "Nestleder"]], "Navn: Kari Dal; Verv: Leder"),
    ],
)
def test_a_first_row_that_names_what_is_below_stays_the_headings(lines: list[list[str]], expected: str) -> None:
    assert rows(*lines)[0] == expected
