"""Tables: every row says what its columns are, whatever the table looks like."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from fpdf import FPDF

from assistant.documents import tables
from assistant.documents.lines import Line, LineKind
from assistant.documents.pdf import read_pdf
from tests.documents.made import Grid, placed
from tests.documents.pdf_files import draw_pdf


def rows(*lines: Sequence[str | None], headings: int = 0) -> tuple[str, ...]:
    """The rows of a table of which nothing is marked but so many rows of headings."""
    cells = [
        tables.Cell(words, row, column, high, wide, row < headings)
        for row, column, words, high, wide in placed(Grid(lines))
    ]
    return tables.written(cells).rows


def test_the_first_row_names_the_columns() -> None:
    assert rows(["Tiltak", "Frist"], ["Bru", "2027"], ["Tunnel", "2028"]) == (
        "Tiltak: Bru; Frist: 2027",
        "Tiltak: Tunnel; Frist: 2028",
    )


def test_years_over_sums_are_headings_and_sums_are_not() -> None:
    assert rows(["", "2027", "2028"], ["Skole", "300", "400"]) == ("Skole; 2027: 300; 2028: 400",)
    assert rows(["Skole", "300"], ["Veg", "400"]) == ("Skole: 300", "Veg: 400")


def test_headings_in_two_rows_are_put_together() -> None:
    assert rows(["Tiltak", "Kostnad", None], ["^", "2027", "2028"], ["Bru", "3", "4"], ["Veg", "5", "6"]) == (
        "Tiltak: Bru; Kostnad 2027: 3; Kostnad 2028: 4",
        "Tiltak: Veg; Kostnad 2027: 5; Kostnad 2028: 6",
    )


def test_a_group_with_nothing_but_the_total_below_it_stands_before_the_total() -> None:
    assert rows(["Tiltak", "Kostnad"], ["Bru", "3"], ["Kultur", None], ["Sum", "3"]) == (
        "Tiltak: Bru; Kostnad: 3",
        "Kultur",
        "Tiltak: Sum; Kostnad: 3",
    )


def test_a_row_across_the_table_begins_each_row_below_it_but_not_the_total() -> None:
    assert rows(
        ["Tiltak", "Kostnad"], ["Samferdsel", None], ["Bru", "3"], ["Oppvekst", None], ["Skole", "4"], ["Sum", "7"]
    ) == (
        "Samferdsel; Tiltak: Bru; Kostnad: 3",
        "Oppvekst; Tiltak: Skole; Kostnad: 4",
        "Tiltak: Sum; Kostnad: 7",
    )


def test_a_cell_over_several_rows_is_said_in_each_and_an_empty_one_in_none() -> None:
    assert rows(["Mål", "Tiltak", "Frist"], ["Vekst", "Bru", ""], ["^", "Veg", "2027"]) == (
        "Mål: Vekst; Tiltak: Bru",
        "Mål: Vekst; Tiltak: Veg; Frist: 2027",
    )


def test_a_cell_over_several_columns_is_said_once_with_all_their_headings() -> None:
    assert rows(["Tiltak", "2027", "2028"], ["Bru", "Utsatt til våren", None]) == (
        "Tiltak: Bru; 2027 / 2028: Utsatt til våren",
    )


def test_names_with_colons_down_the_first_column_are_what_the_rows_are_about() -> None:
    assert rows(["Eier:", "Rådet"], ["Vedtatt:", "Mai"]) == ("Eier: Rådet", "Vedtatt: Mai")


def test_a_table_that_claims_a_million_columns_is_cut() -> None:
    cells = [tables.Cell("a", 0, 0, 10**9, 10**9), tables.Cell("b", 1, 0), tables.Cell("c", 1, 1)]
    assert tables.written(cells).rows


# In PDF


class _Ruled(FPDF):
    """Pages with a table whose headings come again on each."""

    def __init__(self, borders: str) -> None:
        super().__init__(unit="pt", format="A4")
        self.set_margins(71, 71)
        self.set_auto_page_break(True, 71)
        self.add_page()
        self.set_font("Helvetica", "", 11)
        self._borders = borders

    def text_line(self, text: str) -> None:
        self.multi_cell(0, 15, text, new_x="LMARGIN", new_y="NEXT")
        self.ln(8)

    def put(self, lines: Sequence[Sequence[str]], align: str = "LEFT") -> None:
        with self.table(
            line_height=15, text_align=align, borders_layout=self._borders, padding=(2, 6), v_align="TOP"
        ) as shown:
            for line in lines:
                row = shown.row()
                for words in line:
                    row.cell(words)
        self.ln(12)


HEADINGS = ["Tiltak", "Ansvar", "Kostnad 2027"]
MEASURES = [
    [f"Tiltak nummer {n} som skal gi en tryggere og bedre veg til skolen", "Teknisk etat", f"{n} 500"]
    for n in range(40)
]


def read(path: Path) -> Sequence[Line]:
    return read_pdf(path).lines


@pytest.mark.parametrize("borders", ["ALL", "INTERNAL", "SINGLE_TOP_LINE", "NONE"])
def test_a_table_in_a_pdf_gives_each_row_with_its_headings_over_page_breaks_too(tmp_path: Path, borders: str) -> None:
    made = _Ruled(borders)
    made.text_line("Her er alle tiltakene som rådet har vedtatt for de neste årene.")
    made.put([HEADINGS, *MEASURES])
    made.text_line("Rådet følger opp tiltakene hvert år.")
    made.output(str(tmp_path / "a.pdf"))
    lines = read(tmp_path / "a.pdf")
    assert lines[0].text.startswith("Her er alle")
    assert lines[-1].text == "Rådet følger opp tiltakene hvert år."
    assert [line.text for line in lines[1:-1]] == [
        f"Tiltak: {what}; Ansvar: {who}; Kostnad 2027: {cost}" for what, who, cost in MEASURES
    ]
    assert {line.kind for line in lines[1:-1]} == {LineKind.ROW}
    assert {line.level for line in lines[1:-1]} == {1}
    assert lines[1].page == 1
    assert lines[-2].page == max(line.page or 0 for line in lines) > 1


def test_merged_cells_of_a_ruled_table_are_seen(tmp_path: Path) -> None:
    words = {(80, 702): "Tiltak", (280, 702): "Kostnad", (80, 682): "Bru", (280, 682): "300"}
    words |= {(80, 662): "Veg", (80, 642): "Utsatt til neste plan"}
    page = "".join(f"BT /F1 11 Tf {x} {y} Td ({text}) Tj ET " for (x, y), text in words.items())
    level = [(y, 71, 500) for y in (716, 696, 676, 656, 636)]
    page += "".join(f"{start} {y} m {end} {y} l S " for y, start, end in level)
    page += "".join(f"{x} {low} m {x} 716 l S " for x, low in ((71, 636), (270, 656), (500, 636)))
    lines = read(draw_pdf(tmp_path / "a.pdf", page))
    assert [line.text for line in lines] == ["Tiltak: Bru; Kostnad: 300", "Tiltak: Veg", "Utsatt til neste plan"]


def test_a_frame_around_text_is_no_table(tmp_path: Path) -> None:
    page = "71 600 400 130 re S BT /F1 11 Tf 80 702 Td (Vi skal bygge veg.) Tj 0 -20 Td (Den blir bred.) Tj ET"
    lines = read(draw_pdf(tmp_path / "a.pdf", page))
    assert [(line.text, line.kind) for line in lines] == [
        ("Vi skal bygge veg.", LineKind.PRINTED),
        ("Den blir bred.", LineKind.PRINTED),
    ]


def test_names_in_bold_begin_the_rows_below_them_though_sums_are_in_bold_too() -> None:
    table = [
        [("Beløp i 1000", True), ("2026", True)],
        [("Nye tiltak", True), ("", True)],
        [("Færre i SFO", False), ("-1 200", False)],
        [("Flere i barnehage", False), ("900", False)],
        [("Sum nye tiltak", True), ("-300", True)],
        [("Kutt", True), ("", True)],
        [("Reiser", False), ("-50", False)],
        [("Sum kutt", True), ("-50", True)],
        [("Ramme 2026", True), ("212 330", True)],
    ]
    cells = [
        tables.Cell(words, row, column, bold=bold)
        for row, line in enumerate(table)
        for column, (words, bold) in enumerate(line)
    ]
    assert tables.written(cells).rows == (
        "Nye tiltak; Beløp i 1000: Færre i SFO; 2026: -1 200",
        "Nye tiltak; Beløp i 1000: Flere i barnehage; 2026: 900",
        "Nye tiltak; Beløp i 1000: Sum nye tiltak; 2026: -300",
        "Kutt; Beløp i 1000: Reiser; 2026: -50",
        "Kutt; Beløp i 1000: Sum kutt; 2026: -50",
        "Beløp i 1000: Ramme 2026; 2026: 212 330",
    )
