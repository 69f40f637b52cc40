from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain
from pathlib import Path

import pytest

from assistant.documents.furniture import PrintedLine, places, with_gaps
from assistant.documents.lines import Line
from assistant.documents.pdf import read_pdf
from tests.documents.pdf_files import Part, draw_pdf, write_pdf

A4 = 842.0
NUMBERS = [
    "3",
    "12",
    "- 3 -",
    "– 3 –",
    "[3]",
    "Side 3",
    "side 3 av 12",
    "SIDE 3/12",
    "3 av 12",
    "3 / 12",
    "3 of 12",
    "Page 3 of 12",
    "s. 3",
    "| 3",
]
NO_NUMBERS = ["2033", "3.", "3 kommuner", "3 %", "§ 3", "Kapittel 3", "Side om side", "A3", "1.2", "Vi"]


def printed(text: str, top: float, page: int = 1, size: float = 11.0, bold: bool = False) -> PrintedLine:
    return PrintedLine(Line(text, page=page, left=71.0, right=300.0, size=size, bold=bold), top, A4 - top)


def body(page: int = 1) -> list[PrintedLine]:
    """Three lines of text in the middle of a page, no two pages alike."""
    words = ("alfa", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "jota", "kappa", "lambda", "my")
    return [printed(f"Teksten om {words[page]} {row}", 400.0 + 14 * row, page) for row in range(3)]


def parted(lines: Sequence[PrintedLine]) -> tuple[list[PrintedLine], list[Line]]:
    beside = places(lines)
    kept = [each for at, each in enumerate(lines) if at not in beside]
    return kept, [each.line for at, each in enumerate(lines) if at in beside]


def removed(lines: Iterable[PrintedLine]) -> list[str]:
    given = list(lines)
    kept = [(each.line.page, each.line.text) for each in parted(given)[0]]
    return [line.line.text for line in given if (line.line.page, line.line.text) not in kept]


def pages(
    numbers: Iterable[int], *extra: tuple[str, float], bold: bool = False, size: float = 11.0
) -> list[PrintedLine]:
    """Pages with lines of their own; ``{page}`` in an extra line stands for the number of its page."""
    return [
        line
        for page in numbers
        for line in [*(printed(text.format(page=page), top, page, size, bold) for text, top in extra), *body(page)]
    ]


def two_pages(header: str, last: str, first: str, size: float = 11.0, bold: bool = False) -> list[PrintedLine]:
    """Two pages of which only the second has a header; a sentence may go on from one to the other."""
    return [
        printed("Plan for kulturskolen 2025–2029", 90.0, size=18.0),
        *body(),
        printed(last, 760.0),
        printed(header, 40.0, 2, size, bold),
        printed(first, 80.0, 2),
        *body(2),
    ]


@pytest.mark.parametrize("header", ["Strand kommune", "Kulturskolen i Strand kommune Sak 24/118"])
def test_a_header_on_one_page_is_furniture_where_a_sentence_goes_on_below_it(header: str) -> None:
    assert removed(two_pages(header, "Skolen skal gi plass til alle som", "søker innen fristen.")) == [header]


def test_a_header_on_one_page_is_furniture_where_it_says_the_title_again() -> None:
    header = "Plan for kulturskolen 2025–2029"
    assert removed(two_pages(header, "Skolen gir plass til alle.", "Elevene betaler ikke.", size=9.0)) == [header]


@pytest.mark.parametrize(
    ("header", "last", "first", "bold"),
    [
        ("Opptak", "Skolen gir plass til alle.", "Elevene betaler ikke.", False),  # may be a heading
        ("Opptak", "Skolen gir plass til alle som", "søker innen fristen.", True),
        ("Figur 2. Elever i skolen", "Skolen gir plass til alle som", "søker innen fristen.", False),
        ("Alle får plass", "Dette er målene våre:", "innen fristen", False),
    ],
)
def test_a_line_at_the_top_of_one_page_is_text_where_nothing_tells_that_it_is_a_header(
    header: str, last: str, first: str, bold: bool
) -> None:
    assert removed(two_pages(header, last, first, bold=bold)) == []


def test_the_first_line_of_a_page_is_text_where_the_next_stands_right_below_it() -> None:
    lines = [*body(), printed("Vi skal gi", 760.0), printed("Alle", 50.0, 2), printed("plass", 64.0, 2), *body(2)]
    assert removed(lines) == []


# In whole files


@pytest.mark.parametrize("columns", [1, 2])
def test_headers_footers_and_page_numbers_are_not_read(tmp_path: Path, columns: int) -> None:
    parts = [
        Part(1, f"Mål {number}", [f"Avsnitt {number} om {'noe helt eget ' * number}"] * 6) for number in range(9, 22)
    ]
    plain = write_pdf(tmp_path / "uten.pdf", parts, page_number=None, columns=columns)
    furnished = write_pdf(
        tmp_path / "med.pdf",
        parts,
        header="Strategi for Kongsbergregionen 2022–2033",
        footer="Vedtatt i regionrådet 12. mars 2022",
        columns=columns,
    )
    lines = read_pdf(furnished).lines
    assert (lines[-1].page or 0) >= 3
    assert list(lines) == list(read_pdf(plain).lines)


def test_a_document_of_one_page_loses_only_its_page_number(tmp_path: Path) -> None:
    path = write_pdf(tmp_path / "plan.pdf", [Part(1, "Mål", ["Vi vil."])], header="Strategi", footer="Vedtatt")
    assert [line.text for line in read_pdf(path).lines] == ["Strategi", "Mål", "Vi vil.", "Vedtatt"]


# Line by line


@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.parametrize("top", [40.0, 800.0])
def test_a_bare_page_number_at_the_edge_is_taken_out(number: str, top: float) -> None:
    assert removed([printed(number, top), *body()]) == [number]


@pytest.mark.parametrize("text", NO_NUMBERS)
def test_other_lines_with_numbers_stay(text: str) -> None:
    assert removed([printed(text, 40.0), *body(), printed(text, 800.0)]) == []


def test_a_number_inside_the_page_or_in_large_type_stays() -> None:
    assert removed([printed("1", 60.0, size=30.0), printed("Innledning", 100.0, size=20.0), *body()]) == []
    assert removed([*body(), printed("3", 500.0)]) == []


def test_a_number_with_text_between_it_and_the_edge_stays() -> None:
    assert removed([printed("Antall", 50.0), printed("12", 64.0), *body()]) == []


def test_a_line_on_three_pages_at_one_height_is_taken_out_also_when_its_digits_change() -> None:
    lines = pages(range(1, 4), ("Plan", 40.0), ("Utgave {page} av planen", 54.0), ("Utskrift {page}.3.2022", 800.0))
    assert set(removed(lines)) == {
        "Plan",
        *(f"Utgave {page} av planen" for page in (1, 2, 3)),
        *(f"Utskrift {page}.3.2022" for page in (1, 2, 3)),
    }


def test_the_first_page_may_be_without_a_header_and_left_pages_differ_from_right_ones() -> None:
    left, right = pages(range(2, 9, 2), ("Kongsbergregionen", 40.0)), pages(range(3, 9, 2), ("Strategi", 40.0))
    assert set(removed([*body(1), *left, *right])) == {"Kongsbergregionen", "Strategi"}


def test_a_header_with_the_chapter_and_the_page_number_is_taken_out() -> None:
    chapters = {3: "Innledning 1", 4: "Mål 2", 5: "Mål 3", 7: "Tiltak 5", 8: "6 Tiltak"}
    lines = chain.from_iterable(pages([page], (text, 40.0)) for page, text in chapters.items())
    assert removed(lines) == list(chapters.values())


def test_a_header_on_a_page_on_its_side_is_known_by_its_distance_from_the_edge() -> None:
    upright = pages((1, 2, 4), ("Plan", 40.0), ("Vedtatt", 800.0))
    across = [
        PrintedLine(Line("Plan", page=3, size=11.0), 40.0, 555.0),
        PrintedLine(Line("Vedtatt", page=3, size=11.0), 553.0, 42.0),
    ]
    assert removed([*upright, *across]) == ["Plan", "Vedtatt"] * 4


def test_a_header_that_looks_like_a_heading_is_taken_out_when_it_is_word_for_word_the_same() -> None:
    assert removed(pages(range(1, 5), ("KONGSBERGREGIONEN", 40.0), bold=True, size=16.0)) == ["KONGSBERGREGIONEN"] * 4


def test_numbered_headings_at_the_top_of_their_pages_stay() -> None:
    assert removed(pages(range(1, 9), ("Strategi {page}", 82.0), bold=True, size=14.0)) == []
    assert removed(pages(range(1, 9), ("Strategi {page}", 40.0), bold=True)) == []
    assert removed(pages(range(1, 9), ("Strategi {page}", 82.0))) == []


def test_a_heading_that_comes_twice_stays() -> None:
    lines = [*pages((1,)), *pages((2, 3), ("Tiltak", 82.0)), *pages(range(4, 8)), *pages((9,), ("Tiltak", 82.0))]
    assert removed(lines) == []


def test_a_line_that_comes_at_another_height_each_time_stays() -> None:
    lines = chain.from_iterable(pages([page], ("Se også vedlegget.", 50.0 + 10 * page)) for page in range(1, 6))
    assert removed(lines) == []


def test_a_line_with_text_between_it_and_the_edge_stays() -> None:
    words = ("Rollag", "Tinn", "Notodden", "Flesberg")
    lines = chain.from_iterable(pages([page], (words[page], 50.0), ("Mål:", 70.0)) for page in range(4))
    assert removed(lines) == []


def test_two_pages_are_enough_for_a_line_in_the_margin_of_a_short_document() -> None:
    assert (
        removed(pages((1, 2), ("Notat", 40.0), ("Org.nr. 123 456 789", 810.0))) == ["Notat", "Org.nr. 123 456 789"] * 2
    )
    assert removed(pages((1, 2), ("Tiltak", 82.0))) == []
    assert removed(pages((1, 2), ("Tiltak", 40.0), bold=True)) == []
    assert removed([*pages((1, 2), ("Notat", 40.0)), *pages((3, 4))]) == []


def test_the_gap_is_measured_to_the_line_above_that_is_left() -> None:
    lines = [
        printed("7", 40.0),
        printed("Først", 100.0),
        printed("Så", 114.5),
        printed("Ny spalte", 100.0),
        printed("Sist", 114.0),
        printed("Ny side", 90.0, page=2),
    ]
    assert [(line.text, line.gap) for line in with_gaps(parted(lines)[0])] == [
        ("Først", None),
        ("Så", 14.5),
        ("Ny spalte", None),
        ("Sist", 14.0),
        ("Ny side", None),
    ]


def test_no_lines_give_no_lines() -> None:
    assert parted([]) == ([], [])


def test_a_footer_larger_than_the_text_of_a_long_table_is_a_footer() -> None:
    given = pages(range(1, 6), ("Plan for Ljosvik side {page}", 810.0), size=13.0)
    assert removed(given) == [f"Plan for Ljosvik side {page}" for page in range(1, 6)]


@pytest.mark.parametrize("text", ["Økonomiplan 2026–2029 – Side 1 av 9", "https://ljosvik.no/plan 1/9"])
def test_what_says_which_page_of_how_many_it_stands_on_is_furniture_though_it_comes_once(text: str) -> None:
    foot = printed(text, A4 - 20, size=8)
    assert parted([*body(), foot])[1] == [foot.line]
    elsewhere = [printed(text, A4 - 200), printed(text.replace("1", "3", 1), A4 - 20)]
    assert parted([*body(), elsewhere[0]])[1] == []


def test_a_line_that_names_another_page_stays() -> None:
    assert parted([*body(), printed("Satsene står i tabellen på side 3 av 9", A4 - 20)])[1] == []


def roman_pages(*numbers: str) -> list[PrintedLine]:
    return [line for page, number in enumerate(numbers, 1) for line in (*body(page), printed(number, 815, page, 9.0))]


@pytest.mark.parametrize(
    "numbers", [("i", "ii", "1", "2", "3"), ("– IV –", "– V –"), ("i", "1", "2"), ("ii", "", "iv")]
)
def test_roman_page_numbers_are_furniture(numbers: tuple[str, ...]) -> None:
    pages = [line for line in roman_pages(*numbers) if line.line.text]
    kept, furniture = parted(pages)
    assert [line.text for line in furniture] == [number for number in numbers if number]
    assert len(kept) == 3 * len(numbers)


def test_roman_figures_that_do_not_count_on_are_text() -> None:
    kept, furniture = parted(roman_pages("i", "v", "ii"))
    assert furniture == []
    assert len(kept) == 12


def test_pages_called_in_roman_figures_have_no_number_and_those_after_them_their_own(tmp_path: Path) -> None:
    page = "BT /F1 11 Tf 70 {} Td (Kommunen skal bygge veger, {}.) Tj ET BT /F1 9 Tf 296 25 Td ({}) Tj ET"
    names = ["i", "ii", "iii", "iv", "v", "1", "2", "3"]
    path = draw_pdf(tmp_path / "fil.pdf", *(page.format(700 - 9 * at, name, name) for at, name in enumerate(names)))
    read = read_pdf(path).lines
    assert [line.text for line in read] == [f"Kommunen skal bygge veger, {name}." for name in names]
    assert [line.page for line in read] == [None] * 5 + [1, 2, 3]
