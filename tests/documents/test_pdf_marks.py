"""Raised figures wherever they stand in a PDF: none of the reader's own marks is left in what it hands out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

import pytest

from assistant.documents.lines import Line, LineKind
from assistant.documents.pdf import read_pdf
from tests.documents.pdf_files import draw_pdf

_OWN = re.compile("[\ue000-\uf8ff]")
TEXT = "Kommunen skal arbeide for bedre veger i hele regionen, og for at alle kommer trygt fram."


def words(base: float, text: str, left: float = 70, font: str = "F1", size: float = 10) -> str:
    return f"BT /{font} {size} Tf {left} {base} Td ({text}) Tj ET "


def raised(base: float, text: str, figure: object, left: float = 70, font: str = "F1") -> str:
    """Words with a figure that stands raised right after them, without a move of its own."""
    return f"BT /{font} 10 Tf {left} {base} Td ({text}) Tj /{font} 6 Tf 4 Ts ({figure}) Tj 0 Ts ET "


def lined(lefts: tuple[float, ...], heights: tuple[float, ...]) -> str:
    level = "".join(f"{lefts[0]} {height} m {lefts[-1]} {height} l S " for height in heights)
    return level + "".join(f"{left} {heights[0]} m {left} {heights[-1]} l S " for left in lefts)


def table(figure: object) -> str:
    cells = words(705, "Bygg", 74) + words(705, "Areal", 204) + words(685, "Skole", 74)
    cells += raised(685, "2000 m", figure, 204) + words(665, "Hall", 74) + raised(665, "900 m", figure, 204)
    return cells + lined((70, 200, 300), (720, 700, 680, 660))


def unruled(figure: object) -> str:
    rows = [("Bygg", "Areal", "Eier"), ("Skole", "2000 m", "By"), ("Hall", "900 m", "By"), ("Sum", "2900 m", "By")]
    page = ""
    for base, (name, area, owner) in zip((720, 706, 692, 678), rows, strict=True):
        page += words(base, name) + words(base, owner, 400)
        page += raised(base, area, figure, 200) if area.endswith(" m") else words(base, area, 200)
    return page


def box(figure: object) -> str:
    beside = "".join(words(base, "Kommunen skal arbeide for bedre veger i hele") for base in range(720, 600, -14))
    inside = words(700, "Fakta om bygget", 330) + raised(686, "Areal er 200 m", figure, 330)
    return beside + inside + words(672, "Bygd i 1999", 330) + "320 660 180 60 re S "


def heading(figure: object) -> str:
    return raised(720, "Areal", figure, font="F2") + words(700, TEXT) + words(686, TEXT)


def listing(figure: object) -> str:
    items = "".join(raised(base, f"• styrke veg {base}", figure) for base in (706, 692, 678))
    return words(720, "Kommunen skal:") + items


def alone(figure: object) -> str:
    return words(720, TEXT) + f"BT /F1 6 Tf 70 600 Td ({figure}) Tj ET " + words(596, TEXT, left=200)


PAGES = {"table": table, "without lines": unruled, "box": box, "heading": heading, "list": listing, "alone": alone}


@pytest.mark.parametrize("figure", [2, 17, 108])
@pytest.mark.parametrize("note", ["", words(90, "2 Etter avtale.", size=7)], ids=["no note", "note"])
@pytest.mark.parametrize("name", PAGES)
def test_no_mark_of_the_reader_itself_leaves_it(tmp_path: Path, name: str, note: str, figure: int) -> None:
    lines = read(tmp_path, words(780, "Plan for bygg", size=18) + PAGES[name](figure) + note)
    assert [text for line in lines for text in (line.text, *line.notes) if _OWN.search(text)] == []


def test_a_square_metre_in_a_table_or_box_reads_as_in_the_text(tmp_path: Path) -> None:
    assert [line.text for line in read(tmp_path, table(2)) if line.kind is LineKind.ROW] == [
        "Bygg: Skole; Areal: 2000 m2",
        "Bygg: Hall; Areal: 900 m2",
    ]
    assert "Areal er 200 m2" in " ".join(line.text for line in read(tmp_path, box(2)))


def test_a_note_that_a_cell_or_box_refers_to_is_tied_to_it_and_no_other_note_has_its_words(tmp_path: Path) -> None:
    cells = words(705, "Tiltak", 74) + words(705, "Sum", 204) + raised(685, "Ny bru", 2, 74) + words(685, "100", 204)
    cells += words(665, "Ny veg", 74) + words(665, "200", 204) + lined((70, 200, 300), (720, 700, 680, 660))
    foot = words(90, "1 Note om veg.", size=7) + words(80, "2 Note i tabell.", size=7)
    page = raised(760, "Planen gjelder for alle vegene", 1) + cells + words(600, TEXT) + foot
    notes = {line.text: line.notes for line in read(tmp_path, page) if line.notes}
    assert notes == {
        "Planen gjelder for alle vegene": ("Fotnote 1: Note om veg.",),
        "Tiltak: Ny bru; Sum: 100": ("Fotnote 2: Note i tabell.",),
    }
    in_box = box(1).replace("200 m", "tomta") + words(560, TEXT) + words(90, "1 Målt i 2024.", size=7)
    notes = {line.text: line.notes for line in read(tmp_path, in_box) if line.notes}
    assert list(notes.values()) == [("Fotnote 1: Målt i 2024.",)]
    assert "Areal er tomta" in next(iter(notes))


def test_a_character_of_the_files_own_is_not_taken_for_a_mark(tmp_path: Path) -> None:
    said = (
        "1 begincodespacerange <00> <FF> endcodespacerange 3 beginbfchar <41> <E000> <42> <E001> <43> <E002> endbfchar"
    )
    font = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding /ToUnicode 4 0 R >>"
    page = words(720, TEXT) + words(690, "ABC", font="F3") + words(676, "BC", font="F3") + words(650, TEXT)
    path = draw_pdf(tmp_path / "fil.pdf", page, fonts={"F3": font}, objects={"Map": ("", said)})
    assert [line.text for line in read_pdf(path).lines] == [TEXT, TEXT]


def read(folder: Path, page: str) -> Sequence[Line]:
    return read_pdf(draw_pdf(folder / "fil.pdf", page)).lines


def notes_of(folder: Path, *pages: str) -> dict[str, tuple[str, ...]]:
    """The notes of the lines that have some, and those lines."""
    lines = read_pdf(draw_pdf(folder / "fil.pdf", *pages)).lines
    return {line.text: line.notes for line in lines if line.notes}


def long_text(top: float) -> str:
    return "".join(words(top - 14 * at, TEXT) for at in range(8))


@pytest.mark.parametrize(("mark", "begin"), [("*", "*"), ("1\\)", "1\\)"), ("¹", "¹"), ("¹", "1")])
def test_asterisks_figures_with_a_bracket_and_superscripts_refer_to_notes(
    tmp_path: Path, mark: str, begin: str
) -> None:
    is_set_raised = mark == "1\\)"
    line = (
        raised(720, "Vegene skal ha fast dekke", mark) if is_set_raised else words(720, f"Vegene skal ha dekke{mark}")
    )
    foot = words(90, f"{begin} Jf. vegloven.", size=7)
    number = "*" if mark == "*" else "1"
    read_notes = notes_of(tmp_path, line + long_text(700) + foot)
    assert list(read_notes.values()) == [(f"Fotnote {number}: Jf. vegloven.",)]
    assert next(iter(read_notes)).endswith("dekke")


@pytest.mark.parametrize("mark", ["a", "ii"])
def test_raised_letters_and_roman_figures_refer_to_notes_that_begin_so(tmp_path: Path, mark: str) -> None:
    line = raised(720, "Vegene skal ha fast dekke", mark) + long_text(700)
    begin = f"BT /F1 5 Tf 3 Ts 70 90 Td ({mark}) Tj 0 Ts /F1 7 Tf ( Jf. vegloven.) Tj ET "
    assert notes_of(tmp_path, line + begin) == {"Vegene skal ha fast dekke": (f"Fotnote {mark}: Jf. vegloven.",)}
    assert notes_of(tmp_path, line + words(90, f"{mark} Jf. vegloven.", size=7)) == {}


def test_marks_that_refer_to_no_note_stay_as_they_are_printed(tmp_path: Path) -> None:
    said = ["Bygget er 90 m² og 10³ m³.", "Elever* og lærere¹ er med.", "* Alle kan søke."]
    page = "".join(words(720 - 30 * at, text) for at, text in enumerate(said)) + long_text(600)
    assert [line.text for line in read(tmp_path, page)][:3] == said


def test_endnotes_in_small_type_need_no_heading(tmp_path: Path) -> None:
    first = raised(720, "Vegene skal ha fast dekke", 1) + raised(690, "Bussene skal gå ofte", 2) + long_text(660)
    last = words(720, "Planen gjelder ti år.") + words(600, "1 Jf. vegloven.", size=8)
    end = words(588, "2 Hver halvtime", size=8) + words(576, "på hverdager.", size=8)
    assert notes_of(tmp_path, first, last + end) == {
        "Vegene skal ha fast dekke": ("Fotnote 1: Jf. vegloven.",),
        "Bussene skal gå ofte": ("Fotnote 2: Hver halvtime på hverdager.",),
    }
    after = words(540, "Vedtatt av rådet i 2024, og gjelder for alle.")
    assert notes_of(tmp_path, first, last + end + after) == {}


def test_a_note_that_the_pages_end_cuts_is_whole(tmp_path: Path) -> None:
    first = raised(720, "Vegene skal ha fast dekke", 1) + long_text(660)
    first += words(90, "1 Denne fotnoten er lang og går på neste side", size=7)
    second = raised(720, "Bussene skal gå ofte", 2) + long_text(660) + words(90, "der den er ferdig.", size=7)
    second += words(80, "2 Hver halvtime.", size=7)
    assert notes_of(tmp_path, first, second) == {
        "Vegene skal ha fast dekke": ("Fotnote 1: Denne fotnoten er lang og går på neste side der den er ferdig.",),
        "Bussene skal gå ofte": ("Fotnote 2: Hver halvtime.",),
    }
