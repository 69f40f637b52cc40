"""Lists inside lists: each item knows how deep it is nested, in every format that shows it."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx import Document as WordDocument
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from odf import style, text
from odf.opendocument import OpenDocumentText

from assistant.documents import nesting, reading
from assistant.documents.model import BlockKind, Document
from assistant.documents.nesting import Place
from tests.documents.pdf_files import draw_pdf

PLAN = [(0, "Ny veg"), (1, "Bru over elva"), (2, "Gangbane"), (1, "Tunnel"), (0, "Ny skole")]
SIGNS = ("•", "o", "▪")


def nested(document: Document) -> list[tuple[int, str]]:
    """The items of the document's only list, with their levels."""
    (found,) = [block for section in document.sections for block in section.blocks if block.kind is BlockKind.LIST]
    return [(item.level, item.of(document.text)) for item in found.items]


def read(folder: Path, name: str, written: str) -> Document:
    (folder / name).write_text(written, encoding="utf-8")
    return reading.read(folder / name, folder)


def typed(indent: str, signs: tuple[str, ...]) -> str:
    return "Vi skal bygge:\n\n" + "".join(f"{indent * level}{signs[level]} {words}\n" for level, words in PLAN)


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("plan.md", typed("  ", ("-", "-", "-"))),
        ("plan.md", typed("    ", ("*", "+", "-"))),
        ("plan.txt", typed("  ", ("-", "-", "-"))),
        ("plan.txt", typed("    ", SIGNS)),
        ("plan.txt", typed("", SIGNS)),
        (
            "plan.html",
            "<p>Vi skal bygge:<ul><li>Ny veg<ul><li>Bru over elva<ul><li>Gangbane</ul><li>Tunnel</ul><li>Ny skole</ul>",
        ),
    ],
    ids=["md", "md deep", "text", "text with signs", "text with signs only", "html"],
)
def test_an_item_knows_how_deep_it_is_nested(tmp_path: Path, name: str, written: str) -> None:
    assert nested(read(tmp_path, name, written)) == PLAN


def test_numbers_inside_numbers_are_nested_though_nothing_is_indented(tmp_path: Path) -> None:
    written = "Vi skal:\n1. Bygge veg\na) i nord\nb) i sør\n2. Bygge skole\na) i øst\nb) i vest\n"
    levels = [level for level, _ in nested(read(tmp_path, "plan.txt", written))]
    assert levels == [0, 1, 1, 0, 1, 1]


def test_what_an_item_goes_on_with_after_a_nested_list_is_its_own(tmp_path: Path) -> None:
    page = "<ul><li><p>Ny veg<ul><li>Bru</ul><p>Den er ferdig i år.<li>Ny skole</ul>"
    assert nested(read(tmp_path, "plan.html", page)) == [
        (0, "Ny veg Den er ferdig i år."),
        (1, "Bru"),
        (0, "Ny skole"),
    ]


def test_levels_of_a_word_list_are_those_of_its_numbering_or_of_its_styles(tmp_path: Path) -> None:
    made = WordDocument()
    for level, words in PLAN:
        paragraph = made.add_paragraph(words, style="List Bullet")
        properties = paragraph._p.get_or_add_pPr()
        numbering = OxmlElement("w:numPr")
        for tag, value in (("w:ilvl", level), ("w:numId", 1)):
            child = OxmlElement(tag)
            child.set(qn("w:val"), str(value))
            numbering.append(child)
        properties.append(numbering)
    made.add_heading("Etter", 1)
    made.save(str(tmp_path / "numbering.docx"))
    assert nested(reading.read(tmp_path / "numbering.docx", tmp_path)) == PLAN

    made = WordDocument()
    for level, words in PLAN:
        made.add_paragraph(words, style="List Bullet" + (f" {level + 1}" if level else ""))
    made.save(str(tmp_path / "styles.docx"))
    assert nested(reading.read(tmp_path / "styles.docx", tmp_path)) == PLAN


def test_levels_of_an_open_document_are_those_of_its_lists_or_of_their_indents(tmp_path: Path) -> None:
    made = OpenDocumentText()
    for level in range(3):
        made.automaticstyles.addElement(style_of(level))
    for level, words in PLAN:  # as LibreOffice writes what Word has in styles: each in a list of its own
        outer = text.List(stylename=f"Punkt{level}")
        item = text.ListItem()
        item.addElement(text.P(text=words))
        outer.addElement(item)
        made.text.addElement(outer)
    made.save(str(tmp_path / "plan.odt"))
    assert nested(reading.read(tmp_path / "plan.odt", tmp_path)) == PLAN


def style_of(level: int) -> text.ListStyle:
    made = text.ListStyle(name=f"Punkt{level}")
    bullet = text.ListLevelStyleBullet(level=1, bulletchar="•")
    properties = style.ListLevelProperties(listlevelpositionandspacemode="label-alignment")
    properties.addElement(style.ListLevelLabelAlignment(labelfollowedby="listtab", marginleft=f"{level + 1}cm"))
    bullet.addElement(properties)
    made.addElement(bullet)
    return made


def test_a_printed_list_keeps_its_levels_over_a_page_break(tmp_path: Path) -> None:
    def drawn(items: list[tuple[int, str]], left: int) -> str:
        return "".join(
            f"BT /F1 10 Tf {left + 15 * level} {700 - 13 * at} Td (- {words}) Tj ET "
            for at, (level, words) in enumerate(items)
        )

    # Facing pages: the margin is another on the second one, where the list goes on with a nested item.
    dash = [(0, "Ny veg"), (1, "Bru over elva"), (1, "Tunnel")], [(0, "Ny skole"), (1, "Gymsal"), (0, "Ny park")]
    draw_pdf(tmp_path / "plan.pdf", drawn(dash[0], 60), drawn(dash[1], 90))
    levels = [level for level, _ in nested(reading.read(tmp_path / "plan.pdf", tmp_path))]
    assert levels[:3] == [0, 1, 1]


def test_items_in_the_next_column_stand_as_deep_as_those_with_their_sign() -> None:
    first = [Place(60, "•", 1, 10), Place(78, "–", 1, 10), Place(60, "•", 1, 10)]
    second = [Place(318, "–", 2, 10), Place(300, "•", 2, 10), Place(318, "–", 2, 10)]
    assert nesting.levels([*first, *second]) == [0, 1, 0, 1, 0, 1]


def test_numbers_set_flush_right_are_of_one_level() -> None:
    places = [*(Place(72.0, "figure.", 1, 10) for _ in range(9)), Place(66.4, "figure.", 1, 10)]
    assert nesting.levels(places) == [0] * 10


def test_no_item_is_more_than_one_deeper_than_the_one_before_it() -> None:
    assert nesting.levels([Place(0), Place(90), Place(40), Place(0)]) == [0, 1, 1, 0]


def test_a_numbered_list_of_an_open_document_goes_on_after_a_paragraph_or_begins_anew(tmp_path: Path) -> None:
    made = OpenDocumentText()
    numbers = text.ListStyle(name="Tall")
    numbers.addElement(text.ListLevelStyleNumber(level=1, numformat="1", numsuffix="."))
    made.automaticstyles.addElement(numbers)
    made.text.addElement(text.P(text="Rådet vedtar:"))
    made.text.addElement(list_of(["Rydde stier.", "Kjøpe biler."], stylename="Tall"))
    made.text.addElement(text.P(text="Fristen er den samme."))
    made.text.addElement(list_of(["Åpne hallen."], stylename="Tall", continuenumbering="true"))
    made.text.addElement(text.P(text="Utvalget vedtar:"))
    made.text.addElement(list_of(["Male skolen."], start=1, stylename="Tall", continuenumbering="true"))
    made.save(str(tmp_path / "plan.odt"))
    read = reading.read(tmp_path / "plan.odt", tmp_path)
    assert [item.of(read.text) for block in read.sections[0].blocks for item in block.items] == [
        "1. Rydde stier.",
        "2. Kjøpe biler.",
        "3. Åpne hallen.",
        "1. Male skolen.",
    ]


def list_of(items: list[str], start: int | None = None, **attributes: str) -> text.List:
    made = text.List(**attributes)
    for words in items:
        item = text.ListItem(startvalue=start) if start else text.ListItem()
        item.addElement(text.P(text=words))
        made.addElement(item)
    return made


def test_a_page_that_begins_inside_a_nested_list_keeps_its_depth_and_facing_pages_may_stand_apart() -> None:
    def levels(*lefts: float) -> list[int]:
        places = [Place(left, "•", int(at > 0), 11.0) for at, left in enumerate(lefts)]
        return nesting.levels(places)

    assert levels(80, 110, 110, 80) == [0, 1, 1, 0]
    assert levels(80, 95, 125, 95) == [0, 0, 1, 0]
