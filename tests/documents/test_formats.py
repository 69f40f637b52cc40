"""Each format with a structure of its own: what its file says is what the outline has."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant import Document
from assistant.documents import reading
from assistant.documents.model import BlockKind
from assistant.index import units
from assistant.index.units import UnitKind
from tests.documents.made import WRITERS, Chapter, Grid
from tests.documents.outlines import Listing, Outlined, outlined
from tests.documents.pdf_files import Bullets

TITLE = "Handlingsplan for Skarvdal 2027"
MEASURES = Grid(
    [
        ["Tiltak", "Ansvar", "Kostnad 2027", "Kostnad 2028"],
        ["Ny bru over elva", "Teknisk etat", "300", "–"],
        ["Gang- og sykkelveg", "^", "", "1 250"],
        ["Sum", None, "300", "1 250"],
    ],
    "Tabell 1: Tiltak for veg",
)
CHAPTERS: list[Chapter] = [
    (1, "1 Samferdsel", ["Vi skal bygge ny veg fra Skarvdal til Brennvik. Den står ferdig i 2027."]),
    (2, "1.1 Mål", [Bullets(["Tryggere skoleveg", "Færre ulykker på fylkesvegen"], "Vi vil ha:")]),
    (2, "1.2 Tiltak", ["Tiltakene er vedtatt av rådet.", MEASURES, "Planen rulleres hvert år."]),
    (1, "2 Oppvekst", ["Barn & unge skal ha det godt <her>."]),
]
ROWS = (
    "Tiltak: Ny bru over elva; Ansvar: Teknisk etat; Kostnad 2027: 300; Kostnad 2028: –",
    "Tiltak: Gang- og sykkelveg; Ansvar: Teknisk etat; Kostnad 2028: 1 250",
    "{}; Kostnad 2027: 300; Kostnad 2028: 1 250",
)


def written(folder: Path, ending: str, chapters: list[Chapter] = CHAPTERS) -> Document:
    path = folder / f"plan{ending}"
    WRITERS[ending](path, TITLE, chapters)
    return reading.read(path, folder)


@pytest.mark.parametrize("ending", WRITERS)
def test_headings_lists_and_tables_are_those_of_the_file(tmp_path: Path, ending: str) -> None:
    read = written(tmp_path, ending)
    # Markdown has no merged cells, so its sum stands in the first column.
    rows = (*ROWS[:2], ROWS[2].format("Tiltak: Sum" if ending == ".md" else "Sum"))
    assert (read.title, read.doubts, outlined(read.text, read.sections)) == (
        TITLE,
        (),
        (
            Outlined(("1 Samferdsel",), (CHAPTERS[0][2][0],)),
            Outlined(
                ("1 Samferdsel", "1.1 Mål"),
                (Listing("Vi vil ha:", ("Tryggere skoleveg", "Færre ulykker på fylkesvegen")),),
            ),
            Outlined(
                ("1 Samferdsel", "1.2 Tiltak"),
                (
                    "Tiltakene er vedtatt av rådet.",
                    Listing("Tabell 1: Tiltak for veg", rows),
                    "Planen rulleres hvert år.",
                ),
            ),
            Outlined(("2 Oppvekst",), ("Barn & unge skal ha det godt <her>.",)),
        ),
    )


@pytest.mark.parametrize("ending", WRITERS)
def test_a_row_is_found_by_itself_and_quoted_with_the_headings_of_its_columns(tmp_path: Path, ending: str) -> None:
    read = written(tmp_path, ending)
    rows = [unit for unit in units.of(read) if unit.kind is UnitKind.ROW]
    assert [unit.text for unit in rows[:2]] == list(ROWS[:2])
    assert all(unit.span.of(read.text) == unit.text for unit in rows)
    assert all(unit.window.startswith("Tabell 1: Tiltak for veg ") for unit in rows)
    assert [b.kind for s in read.sections for b in s.blocks].count(BlockKind.TABLE) == 1
