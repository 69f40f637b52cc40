"""Made documents as OpenDocument texts, by odfpy: with styles, or set by hand."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from odf import style, table, text
from odf.opendocument import OpenDocumentText

from tests.documents.library.plan import Content, Items, Noted, Part, is_number, marks
from tests.documents.made import Grid, placed

HOW = ("styles", "by hand")
"""Headings as such, with a table of contents that the format knows; or paragraphs in larger and bolder type."""

_SIZES = {0: 24, 1: 16, 2: 13, 3: 11}


def write_odt(path: Path, title: str, parts: Sequence[Part], how: str) -> None:
    """Write an OpenDocument text."""
    _Typist(how).document(path, title, parts)


class _Typist:
    def __init__(self, how: str) -> None:
        self.how = how
        self.made = OpenDocumentText()
        self._note_count = 0
        self._looks: dict[int, Any] = {}
        for level, size in _SIZES.items():
            look = style.Style(name="Title" if how == "styles" and not level else f"Stor{level}", family="paragraph")
            look.addElement(style.TextProperties(fontsize=f"{size}pt", fontweight="bold"))
            self.made.styles.addElement(look)
            self._looks[level] = look
        self._plain = style.Style(name="Brodtekst", family="paragraph")
        self._plain.addElement(style.TextProperties(fontsize="11pt"))
        self.made.styles.addElement(self._plain)
        self._bullets = text.ListStyle(name="Punkt")
        for level in (1, 2):
            self._bullets.addElement(text.ListLevelStyleBullet(level=level, bulletchar="•"))
        self.made.automaticstyles.addElement(self._bullets)

    def document(self, path: Path, title: str, parts: Sequence[Part]) -> None:
        self._say(title, self._looks[0])
        self._contents(parts)
        for part in parts:
            if self.how == "styles":
                self.made.text.addElement(text.H(outlinelevel=part.level, text=part.heading))
            else:
                self._say(part.heading, self._looks[part.level])
            for content in part.contents:
                self._content(content)
        self.made.save(str(path))

    def _say(self, words: str, look: Any = None) -> Any:
        paragraph = text.P(text=words, stylename=look or self._plain)
        self.made.text.addElement(paragraph)
        return paragraph

    def _contents(self, parts: Sequence[Part]) -> None:
        lines = [text.P(text=f"{part.heading} ", stylename=self._plain) for part in parts]
        for number, line in enumerate(lines):
            line.addElement(text.Tab())
            line.addText(str(2 + number // 4))
        if self.how == "styles":
            contents = text.TableOfContent(name="Innhold")
            contents.addElement(text.TableOfContentSource(outlinelevel=3))
            body = text.IndexBody()
            contents.addElement(body)
            self.made.text.addElement(contents)
        else:
            body = self.made.text
            self._say("Innhald", self._looks[1])
        for line in lines:
            body.addElement(line)

    def _content(self, content: Content) -> None:
        if isinstance(content, Items):
            self._items(content)
        elif isinstance(content, Noted):
            self._noted(content)
        elif isinstance(content, Grid):
            self._table(content)
        else:
            self._say(content)

    def _items(self, listed: Items) -> None:
        if listed.intro:
            self._say(listed.intro)
        if self.how == "by hand" or is_number(listed.mark):
            for (_, words), mark in zip(listed.deep(), marks(listed), strict=True):
                self._say(f"{mark} {words}")
            return
        outer = text.List(stylename=self._bullets)
        item, inner = None, None
        for depth, words in listed.deep():
            entry = text.ListItem()
            entry.addElement(text.P(text=words, stylename=self._plain))
            if not depth:
                outer.addElement(entry)
                item, inner = entry, None
                continue
            if inner is None:
                inner = text.List()
                assert item is not None
                item.addElement(inner)
            inner.addElement(entry)
        self.made.text.addElement(outer)

    def _noted(self, content: Noted) -> None:
        self._note_count += 1
        paragraph = self._say(content.words)
        note = text.Note(noteclass="footnote", id=f"ftn{self._note_count}")
        note.addElement(text.NoteCitation(text=str(self._note_count)))
        body = text.NoteBody()
        body.addElement(text.P(text=content.note))
        note.addElement(body)
        paragraph.addElement(note)
        paragraph.addText(content.rest)

    def _table(self, grid: Grid) -> None:
        if grid.caption:
            self._say(grid.caption)
        shown = table.Table()
        shown.addElement(table.TableColumn(numbercolumnsrepeated=len(grid.rows[0])))
        first = table.TableHeaderRows()
        shown.addElement(first)
        cells = {(row, column): rest for row, column, *rest in placed(grid)}
        for number, row in enumerate(grid.rows):
            line = table.TableRow()
            for column in range(len(row)):
                if (number, column) not in cells:
                    line.addElement(table.CoveredTableCell())
                    continue
                words, high, wide = cells[number, column]
                cell = table.TableCell(numberrowsspanned=high, numbercolumnsspanned=wide)
                cell.addElement(text.P(text=words, stylename=self._plain))
                line.addElement(cell)
            (shown if number else first).addElement(line)
        self.made.text.addElement(shown)
