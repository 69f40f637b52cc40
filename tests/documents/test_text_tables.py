"""Plain text that is typed as tables, or numbered and underlined: what is drawn is understood, and is no text."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.documents import text_tables
from tests.documents.outlines import Listing, Outlined, of_lines

TEXT = "Regionen skal gjennomføre tiltakene under i løpet av perioden, i samarbeid med kommunene."
AFTER = "Planen blir fulgt opp av regionrådet hvert år, og blir revidert i løpet av det tredje året i perioden."
ROWS = ("Tiltak: Ny bru; Ansvar: Rådet; 2026: 100", "Tiltak: Ny veg; 2026: 200", "Tiltak: Sum; 2026: 300")


def content(file: Path, *table: str) -> tuple[str | Listing, ...]:
    """What the chapter with a table has."""
    _, sections = of_lines(file, "Plan", "", "1 Tiltak", "", TEXT, "", *table, "", "2 Videre", "", AFTER)
    assert [section.path for section in sections] == [("1 Tiltak",), ("2 Videre",)]
    return sections[0].content[1:]


@pytest.mark.parametrize(
    "table",
    [
        (
            "Tiltak      Ansvar   2026",
            "Ny bru      Rådet     100",
            "Ny veg                200",
            "Sum                   300",
        ),
        (
            "Tiltak      Ansvar   2026",
            "----------  -------  ----",
            "Ny bru      Rådet     100",
            "Ny veg                200",
            "Sum                   300",
        ),
        ("Tiltak\tAnsvar\t2026", "Ny bru\tRådet\t100", "Ny veg\t\t200", "Sum\t\t300"),
        (
            "| Tiltak | Ansvar | 2026 |",
            "|---|---|---|",
            "| Ny bru | Rådet | 100 |",
            "| Ny veg | | 200 |",
            "| Sum | | 300 |",
        ),
        ("Tiltak;Ansvar;2026", "Ny bru;Rådet;100", 'Ny veg;"";200', "Sum;;300"),
    ],
    ids=["spaces", "ruled", "tabs", "bars", "semicolons"],
)
def test_a_table_whose_last_column_has_whole_numbers_is_no_table_of_contents(
    tmp_path: Path, table: tuple[str, ...]
) -> None:
    assert content(tmp_path / "plan.txt", *table) == (Listing(None, ROWS),)


def test_headings_with_pages_that_do_not_fall_are_no_table(tmp_path: Path) -> None:
    contents = ("1    Tiltak    2", "2    Videre    2")
    title, sections = of_lines(
        tmp_path / "plan.txt",
        *("Plan", "", "Innhold", *contents, "", "1 Tiltak", "", TEXT, "", "2 Videre", "", AFTER),
    )
    assert (title, sections) == ("Plan", (Outlined(("1 Tiltak",), (TEXT,)), Outlined(("2 Videre",), (AFTER,))))


def test_lines_of_a_drawn_grid_that_go_on_with_a_cell_are_one_row(tmp_path: Path) -> None:
    line = "+--------+--------+"
    grid = (line, "| Tiltak | Sum    |", line.replace("-", "="), "| Ny bru | 100    |", "| over   |        |")
    grid += ("| fjord  |        |", line, "| Veg    | 200    |", line)
    rows = ("Tiltak: Ny bru over fjord; Sum: 100", "Tiltak: Veg; Sum: 200")
    assert content(tmp_path / "plan.txt", *grid) == (Listing(None, rows),)


def test_semicolons_of_sentences_part_no_cells(tmp_path: Path) -> None:
    items = ("Vi bygger veg; den er lang.", "Vi bygger bru; den er kort.", "Vi bygger bane; den er dyr.")
    assert content(tmp_path / "plan.txt", *items, "") == ()  # they are running text with what stands above


def test_a_line_drawn_below_a_heading_tells_its_level_and_is_no_text(tmp_path: Path) -> None:
    lines = ("Plan for Ljosvik", "================", "", "Veg", "---", AFTER, "", "Bru og bane", "~~~~~~~~~~~", AFTER)
    assert of_lines(tmp_path / "plan.txt", *lines, "", "----------", "", AFTER) == (
        "Plan for Ljosvik",
        (Outlined(("Veg",), (AFTER,)), Outlined(("Veg", "Bru og bane"), (f"{AFTER} {AFTER}",))),
    )


def test_numbers_of_lines_are_no_text_and_a_numbered_list_keeps_its_own(tmp_path: Path) -> None:
    lines = ("Plan", "", "1 Tiltak", "", TEXT, "", "2 Videre", "", AFTER, "", "3 Slutt", "", TEXT)
    numbered = [f"{number:>3}  {line}" for number, line in enumerate(lines, start=1)]
    assert of_lines(tmp_path / "plan.txt", *numbered) == of_lines(tmp_path / "lik.txt", *lines)
    listed = [f"{number} Bygge {'lang ' * number}veg" for number in range(1, 12)]
    _, sections = of_lines(tmp_path / "liste.txt", *listed)
    assert "11 Bygge" in str(sections)


def test_a_cell_longer_than_any_table_has_is_read_as_text(tmp_path: Path) -> None:
    long = "veg og bane " * 12_000
    _, sections = of_lines(tmp_path / "lang.txt", "Plan", "", f"Tiltak;{long}", "Ny bru;100", "Ny veg;200", "", AFTER)
    assert sum(str(sections).count(word) for word in ("Ny bru;100", "Ny veg;200")) == 2


def test_a_table_between_bars_is_one_also_where_text_goes_on_right_below_it(tmp_path: Path) -> None:
    table = ("Båtplass | Lengde | Leie", "Liten | 5 meter | 900", "Stor | 9 meter | 1 700", AFTER)
    assert content(tmp_path / "plan.txt", *table) == (
        Listing(None, ("Båtplass: Liten; Lengde: 5 meter; Leie: 900", "Båtplass: Stor; Lengde: 9 meter; Leie: 1 700")),
        AFTER,
    )


@pytest.mark.parametrize(
    "lines",
    [
        ("Telefon 33 00 00 00 | Åpent 9–15", "Kommunen svarer på spørsmål om planen."),
        ("Bru | veg", "Bru | veg | bane", "Tog | buss", "Rådet velger mellom dem."),
    ],
    ids=["one line", "uneven lines"],
)
def test_a_few_bars_above_running_text_are_no_table(lines: tuple[str, ...]) -> None:
    assert text_tables.at(lines, 0, len(lines)) is None
