"""A table of contents that does not agree with the outline is reported; bookmarks that name chapters keep the rest."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from fpdf import FPDF
from odf import text as odf_text
from odf.opendocument import OpenDocumentText

from assistant.documents import reading

CHAPTERS = ["1 Innledning", "2 Veg", "3 Skole", "4 Helse"]
SAID = "Elvene skal renne fritt, og bygda skal ha godt vann til alle som bor der."


def text_file(folder: Path, entries: list[str], chapters: list[str]) -> Path:
    path = folder / "plan.txt"
    listed = "\n".join(f"{entry} {'.' * 30} {page}" for page, entry in enumerate(entries, start=2))
    said = "\n\n\n".join(f"{chapter}\n\n{SAID}" for chapter in chapters)
    path.write_text(f"Plan for bygda\n\n\nInnhold\n\n{listed}\n\n\n{said}\n", encoding="utf-8")
    return path


def word_file(folder: Path, entries: list[str], chapters: list[str]) -> Path:
    made = WordDocument()
    made.styles.add_style("TOC 1", WD_STYLE_TYPE.PARAGRAPH)
    for page, entry in enumerate(entries, start=2):
        made.add_paragraph(f"{entry}\t{page}", style="TOC 1")
    for chapter in chapters:
        made.add_heading(chapter, 1)
        made.add_paragraph(SAID)
    made.save(str(folder / "plan.docx"))
    return folder / "plan.docx"


def open_file(folder: Path, entries: list[str], chapters: list[str]) -> Path:
    made = OpenDocumentText()
    contents = odf_text.TableOfContent(name="Innhold")
    body = odf_text.IndexBody()
    title = odf_text.IndexTitle(name="Tittel")
    title.addElement(odf_text.P(text="Dette finner du her"))
    body.addElement(title)
    for page, entry in enumerate(entries, start=2):
        body.addElement(odf_text.P(text=f"{entry} {page}"))
    contents.addElement(odf_text.TableOfContentSource(outlinelevel=3))
    contents.addElement(body)
    made.text.addElement(contents)
    for chapter in chapters:
        made.text.addElement(odf_text.H(outlinelevel=1, text=chapter))
        made.text.addElement(odf_text.P(text=SAID))
    made.save(str(folder / "plan.odt"))
    return folder / "plan.odt"


WRITERS = {"text": text_file, "word": word_file, "odt": open_file}


@pytest.mark.parametrize("name", WRITERS)
def test_a_table_of_contents_that_agrees_with_the_outline_is_no_doubt(tmp_path: Path, name: str) -> None:
    document = reading.read(WRITERS[name](tmp_path, CHAPTERS, CHAPTERS), tmp_path)
    assert [section.path[-1] for section in document.sections] == CHAPTERS
    assert document.doubts == ()


@pytest.mark.parametrize("name", WRITERS)
def test_an_entry_without_its_heading_is_a_doubt(tmp_path: Path, name: str) -> None:
    document = reading.read(WRITERS[name](tmp_path, [*CHAPTERS, "5 Kultur og idrett"], CHAPTERS), tmp_path)
    assert document.doubts == (
        "Innholdsfortegnelsen har overskrifter som ikke ble funnet i teksten: «5 Kultur og idrett».",
    )
    assert "Kultur" not in document.text


@pytest.mark.parametrize("name", ["word", "odt"])
def test_a_heading_that_only_the_table_of_contents_lacks_is_a_doubt(tmp_path: Path, name: str) -> None:
    chapters = [*CHAPTERS, "5 Fritid", "6 Bibliotek"]
    document = reading.read(WRITERS[name](tmp_path, [c for c in chapters if c != "3 Skole"], chapters), tmp_path)
    assert document.doubts == ("Tekst er lest som overskrifter uten å stå i innholdsfortegnelsen: «3 Skole».",)


def printed(path: Path, bookmarked: int) -> Path:
    """A printed plan with a title, chapters, sections and parts, of which so many levels are bookmarks."""
    made = FPDF(unit="pt", format="A4")
    made.add_page()
    made.set_font("Helvetica", "B", 26)
    made.multi_cell(0, 40, "Plan for bygda", new_x="LMARGIN", new_y="NEXT")
    for level, heading in OUTLINE:
        if level == 1:
            made.add_page()
        if level <= bookmarked:
            made.start_section(heading, level - 1)
        made.set_font("Helvetica", "B", {1: 18, 2: 14, 3: 11}[level])
        made.multi_cell(0, 26, heading, new_x="LMARGIN", new_y="NEXT")
        made.set_font("Helvetica", "", 10)
        made.multi_cell(0, 13, f"{SAID} {SAID}", new_x="LMARGIN", new_y="NEXT")
        made.ln(8)
    made.output(str(path))
    return path


OUTLINE = [
    (1, "Samferdsel"),
    (2, "Veg"),
    (3, "Fylkesveger"),
    (3, "Gang- og sykkelveger"),
    (2, "Bane"),
    (1, "Oppvekst"),
    (2, "Skole"),
    (3, "Skoleveg"),
]
PATHS = [
    ("Samferdsel",),
    ("Samferdsel", "Veg"),
    ("Samferdsel", "Veg", "Fylkesveger"),
    ("Samferdsel", "Veg", "Gang- og sykkelveger"),
    ("Samferdsel", "Bane"),
    ("Oppvekst",),
    ("Oppvekst", "Skole"),
    ("Oppvekst", "Skole", "Skoleveg"),
]


@pytest.mark.parametrize("bookmarked", [1, 2, 3])
def test_headings_that_bookmarks_leave_out_are_kept_beneath(tmp_path: Path, bookmarked: int) -> None:
    document = reading.read(printed(tmp_path / "plan.pdf", bookmarked), tmp_path)
    assert [section.path for section in document.sections] == PATHS
    assert document.title == "Plan for bygda"
