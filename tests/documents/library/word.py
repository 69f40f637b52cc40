"""Made documents as Word files, by python-docx: with styles, with numbers that Word counts, or set by hand."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from docx import Document
from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part as Package
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt

from tests.documents.library.plan import Content, Items, Noted, Part, is_number, marks
from tests.documents.made import Grid, placed

HOW = ("styles", "counted", "by hand")
"""Headings by their styles; the same with numbers that Word counts; or paragraphs in larger and bolder type."""

_SIZES = {1: 16, 2: 13, 3: 11}
_NUMBER = re.compile(r"^\d+(?:\.\d+)*\s+")


def write_docx(path: Path, title: str, parts: Sequence[Part], how: str, around: str | None = None) -> None:
    """Write a Word document; ``around`` stands in its header and, with a page number, in its footer."""
    _Typist(how, around).document(path, title, parts)


class _Typist:
    def __init__(self, how: str, around: str | None) -> None:
        self.how = how
        self.made = Document()
        self._notes: list[str] = []
        if around:
            self.made.sections[0].header.paragraphs[0].text = around
            footer = self.made.sections[0].footer.paragraphs[0]
            footer.text = f"{around} – side "
            _field(footer, "PAGE")
        if how == "counted":
            self._count_headings()

    def document(self, path: Path, title: str, parts: Sequence[Part]) -> None:
        if self.how == "by hand":
            self._by_hand(title, 24)
        else:
            self.made.add_heading(title, 0)
        self._contents(parts)
        for part in parts:
            if self.how == "by hand":
                self._by_hand(part.heading, _SIZES[part.level])
            elif self.how == "counted":
                self.made.add_heading(_NUMBER.sub("", part.heading), part.level)
            else:
                self.made.add_heading(part.heading, part.level)
            for content in part.contents:
                self._content(content)
        if self._notes:
            self._add_notes()
        self.made.save(str(path))

    def _by_hand(self, words: str, size: int) -> None:
        run = self.made.add_paragraph().add_run(words)
        run.bold = True
        run.font.size = Pt(size)

    def _contents(self, parts: Sequence[Part]) -> None:
        """A table of contents as Word leaves it when it is made to text: lines with tabs and page numbers."""
        if self.how == "by hand":
            self._by_hand("Innhold", _SIZES[1])
        for number, part in enumerate(parts):
            line = self.made.add_paragraph()
            line.paragraph_format.left_indent = Cm(0.5 * (part.level - 1))
            line.paragraph_format.tab_stops.add_tab_stop(Cm(15), WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS)
            line.add_run(f"{part.heading}\t{2 + number // 4}")
            if self.how != "by hand":
                line.style = self._contents_style(part.level)
        self.made.add_page_break()

    def _contents_style(self, level: int) -> Any:
        name = f"TOC {level}"
        styles = self.made.styles
        return styles[name] if name in [style.name for style in styles] else styles.add_style(name, 1)

    def _content(self, content: Content) -> None:
        if isinstance(content, Items):
            self._items(content)
        elif isinstance(content, Noted):
            self._noted(content)
        elif isinstance(content, Grid):
            self._table(content)
        else:
            self.made.add_paragraph(content)

    def _items(self, listed: Items) -> None:
        if listed.intro:
            self.made.add_paragraph(listed.intro)
        for (depth, words), mark in zip(listed.deep(), marks(listed), strict=True):
            if self.how == "by hand" or is_number(mark):
                line = self.made.add_paragraph(f"{mark}\t{words}")
                line.paragraph_format.left_indent = Cm(1 + depth)
                line.paragraph_format.first_line_indent = Cm(-0.6)
            else:
                self.made.add_paragraph(words, style=f"List Bullet {depth + 1}" if depth else "List Bullet")

    def _noted(self, content: Noted) -> None:
        line = self.made.add_paragraph(content.words)
        self._notes.append(content.note)
        mark = OxmlElement("w:footnoteReference")
        mark.set(qn("w:id"), str(len(self._notes) + 1))
        run = line.add_run()
        run.font.superscript = True
        run._r.append(mark)
        line.add_run(content.rest)

    def _add_notes(self) -> None:
        notes = "".join(
            f'<w:footnote w:id="{number}"><w:p><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/>'
            '</w:r><w:r><w:rPr><w:sz w:val="18"/></w:rPr>'
            f'<w:t xml:space="preserve"> {words}</w:t></w:r></w:p></w:footnote>'
            for number, words in enumerate(self._notes, start=2)
        )
        rules = "".join(
            f'<w:footnote w:type="{kind}" w:id="{number}"><w:p><w:r><w:{kind}/></w:r></w:p></w:footnote>'
            for number, kind in enumerate(("separator", "continuationSeparator"))
        )
        xml = f"<?xml version='1.0' encoding='UTF-8'?><w:footnotes {nsdecls('w')}>{rules}{notes}</w:footnotes>"
        package = self.made.part.package
        notes_part = Package(PackURI("/word/footnotes.xml"), CONTENT_TYPE.WML_FOOTNOTES, xml.encode(), package)
        self.made.part.relate_to(notes_part, RELATIONSHIP_TYPE.FOOTNOTES)

    def _table(self, grid: Grid) -> None:
        if grid.caption:
            self.made.add_paragraph(grid.caption, style="Caption")
        shown = self.made.add_table(len(grid.rows), len(grid.rows[0]), style="Table Grid")
        marked = OxmlElement("w:tblHeader")
        shown.rows[0]._tr.get_or_add_trPr().append(marked)
        for row, column, words, high, wide in placed(grid):
            cell = shown.cell(row, column)
            if high > 1 or wide > 1:
                cell = cell.merge(shown.cell(row + high - 1, column + wide - 1))
            cell.text = words

    def _count_headings(self) -> None:
        """Tie the heading styles to a list of several levels: 1, 1.1, 1.1.1."""
        levels = "".join(
            f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
            f'<w:pStyle w:val="Heading{level + 1}"/><w:lvlText w:val="{text}"/></w:lvl>'
            for level, text in enumerate(("%1", "%1.%2", "%1.%2.%3"))
        )
        numbering = self.made.part.numbering_part.element
        numbering.insert(0, parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="90">{levels}</w:abstractNum>'))
        numbering.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="90"><w:abstractNumId w:val="90"/></w:num>'))
        for level in range(3):
            properties = self.made.styles[f"Heading {level + 1}"].element.get_or_add_pPr()
            properties.append(
                parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/><w:numId w:val="90"/></w:numPr>')
            )


def _field(paragraph: Any, code: str) -> None:
    """A field that Word fills in, such as the number of the page."""
    for kind, text in (("begin", None), (None, code), ("end", None)):
        run = paragraph.add_run()
        if kind:
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
        else:
            mark = OxmlElement("w:instrText")
            mark.text = text
        run._r.append(mark)
