"""DOCX files: paragraphs, headings, lists, tables, text boxes and footnotes, as their styles and numbers say."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from assistant.documents import archive
from assistant.documents.archive import Archive
from assistant.documents.bounds import Work
from assistant.documents.characters import clean
from assistant.documents.docx_numbering import Numbers
from assistant.documents.docx_styles import MC, Style, Styles, W, value
from assistant.documents.flow import BREAK, Flow
from assistant.documents.heading_signs import MAX_CHARACTERS
from assistant.documents.lines import Content
from assistant.documents.tables import MOST_COLUMNS, MOST_ROWS, Cell, together

_LEFT_OUT = frozenset(
    [f"{W}{name}" for name in ("del", "moveFrom", "instrText", "delText", "pPr", "rPr", "sectPr")] + [f"{MC}Fallback"]
)
_CHARACTERS = {f"{W}tab": " ", f"{W}br": BREAK, f"{W}cr": BREAK, f"{W}noBreakHyphen": "-"}
_CONTENTS = "table of contents"
_PAGE_BREAK = f"{W}lastRenderedPageBreak"
_DELETED_MARK = f"{W}pPr/{W}rPr/{W}del"
_PLACEHOLDER = f"{W}sdtPr/{W}showingPlcHdr"
"""Says that a content control shows but the words that ask for its content."""


@dataclass(slots=True)
class _Words:
    """The text of a paragraph as it is put together, and what hangs on to it."""

    pieces: list[str]
    sizes: dict[tuple[float, bool], int]
    boxes: list[Any]
    notes: list[str]


def read_docx(path: Path) -> Content:
    """Read a Word document. Macros, links and embedded objects are never looked at.

    Pages are those that Word noted when it saved the file; a document that it never laid out has none.

    Raises:
        BrokenDocument: it is damaged, unpacks to too much, or is of another type.
        EncryptedDocument: it is locked.
        OSError: the file is not there or may not be read.
    """
    with archive.opened(path, "Word-dokument") as parts:
        root = parts.xml("word/document.xml")
        if root is None:
            raise ValueError("no document")
        walk = _Walk(parts, root)
        for body in root.iter(f"{W}body"):
            walk.blocks(body)
        return Content(walk.flow.done(), around=tuple(_around(parts)))


_MOST_HEADERS = 9


def _around(parts: Archive) -> Iterator[str]:
    """What the document's running headers and footers say."""
    for name in ("header", "footer"):
        for number in range(1, _MOST_HEADERS + 1):
            root = parts.optional_xml(f"word/{name}{number}.xml")
            for paragraph in () if root is None else root.iter(f"{W}p"):
                yield clean("".join(piece.text or " " for piece in paragraph.iter(f"{W}t", f"{W}tab")))


class _Walk:
    """Goes through a document and puts down what it shows."""

    def __init__(self, parts: Archive, root: Any) -> None:
        self.flow = Flow()
        self._styles = Styles(parts.xml("word/styles.xml"))
        self._numbers = Numbers(parts.xml("word/numbering.xml"))
        self._notes = {
            f"{kind}{note.get(f'{W}id')}": note
            for kind in ("footnote", "endnote")
            for note in _children(parts.xml(f"word/{kind}s.xml"), f"{W}{kind}")
        }
        self._note_number = 0
        self._in_contents = False
        self._joined: _Words | None = None
        self._pages = next(root.iter(_PAGE_BREAK), None) is not None
        self.flow.page = 1 if self._pages else None

    def blocks(self, node: Any) -> None:
        """Put down the paragraphs and tables that stand in an element."""
        for child in node:
            self.flow.work.spend()
            if child.tag == f"{W}p":
                self._paragraph(child)
            elif child.tag == f"{W}tbl":
                self._table(child)
            elif child.tag == f"{W}sdt" and child.find(_PLACEHOLDER) is None:
                gallery = child.find(f"{W}sdtPr/{W}docPartObj/{W}docPartGallery")
                around = self._in_contents
                self._in_contents = around or (gallery is not None and (value(gallery) or "").lower() == _CONTENTS)
                for inside in child.findall(f"{W}sdtContent"):
                    self.blocks(inside)
                self._in_contents = around
            elif child.tag not in _LEFT_OUT and child.tag != f"{W}sdt":
                self.blocks(child)

    def _paragraph(self, node: Any) -> None:
        style = self._styles.of_paragraph(node)
        words, self._joined = self._joined or _Words([], {}, [], []), None
        self._gather(node, words, style.size, style.bold)
        if node.find(_DELETED_MARK) is not None:
            self._joined = words  # the end of the paragraph is deleted, so it goes on in the next
            return
        text = clean("".join(words.pieces))
        numbered = self._numbers.next(style.numbering) if text else None
        if text and (self._in_contents or style.contents is not None):
            self.flow.entry(text, style.contents if style.contents is not None else int(style.level is None))
        elif text:
            self._put(text, style, numbered, words)
        for note in words.notes:
            self._note(note)
        for box in words.boxes:
            with self.flow.aside():
                self.blocks(box)

    def _put(self, text: str, style: Style, numbered: str | None, words: _Words) -> None:
        size, bold = max(words.sizes, key=words.sizes.__getitem__, default=(style.size, style.bold))
        bold = bold and all(is_bold for _, is_bold in words.sizes)
        labelled = f"{numbered} {text}" if numbered else text
        reads_as_label = bool(numbered) and any(c.isalpha() or c == "§" for c in (numbered or "").split(" ")[0][:-1])
        if style.level is not None and len(text) <= 2 * MAX_CHARACTERS:
            self.flow.heading(labelled, style.level)
        elif style.is_caption:
            self.flow.caption(text)
        elif numbered is not None and not bold and not (reads_as_label and len(numbered) > 3):
            self.flow.item(labelled, self._indent(style))
        elif numbered is None and not bold and (left := self.flow.of_item(self._indent(style))) is not None:
            self.flow.more(text, left)
        elif numbered is None:
            self.flow.broken("".join(words.pieces), size, bold, self._indent(style))
        else:
            self.flow.text(labelled, size, bold)

    def _indent(self, style: Style) -> float:
        if style.left is None and style.numbering is not None:
            return self._numbers.indent(style.numbering)
        return style.left or 0.0

    def _note(self, key: str) -> None:
        note = self._notes.pop(key, None)
        if note is None:
            return
        self._note_number += 1
        text = clean(" ".join("".join(self._words_of(paragraph)) for paragraph in note.iter(f"{W}p")))
        if text:
            self.flow.note(f"Fotnote {self._note_number}: {text}")

    def _words_of(self, paragraph: Any) -> list[str]:
        words = _Words([], {}, [], [])
        self._gather(paragraph, words, 0.0, False)
        return words.pieces

    def _gather(self, node: Any, words: _Words, size: float, bold: bool) -> None:
        """Collect the text in an element, with the size and weight of each run."""
        for child in node:
            self.flow.work.spend()
            tag = child.tag
            if tag == f"{W}t":
                text = child.text or ""
                letters = sum(map(str.isalnum, text))
                if letters:
                    words.sizes[size, bold] = words.sizes.get((size, bold), 0) + letters
                words.pieces.append(text)
            elif tag in _CHARACTERS:
                words.pieces.append(_CHARACTERS[tag])
            elif tag == f"{W}r":
                look = self._styles.of_run(child, size, bold)
                if not look.is_hidden:
                    self._gather(child, words, look.size, look.bold)
            elif tag in (f"{W}footnoteReference", f"{W}endnoteReference"):
                kind = tag.removeprefix(W).removesuffix("Reference")
                words.notes.append(f"{kind}{child.get(f'{W}id')}")
            elif tag == f"{W}txbxContent":
                words.boxes.append(child)
            elif tag == _PAGE_BREAK:
                self.flow.page = (self.flow.page or 0) + 1
            elif tag not in _LEFT_OUT and child.find(_PLACEHOLDER) is None:
                self._gather(child, words, size, bold)

    def _table(self, node: Any) -> None:
        placed = list(_cells(node, self.flow.work))
        notes: list[str] = []
        cells = [
            Cell(self._text_of(place, bold := [True], notes), *spans, heading=heading, bold=bold[0])
            for place, spans, heading in placed
        ]
        if len(cells) == 1:
            with self.flow.aside():
                self.blocks(placed[0][0])
            return
        if self.flow.is_layout(cells):
            for place, _, _ in placed:
                self.blocks(place)
            return
        self.flow.table(cells)
        for note in notes:
            self._note(note)

    def _text_of(self, cell: Any, is_bold: list[bool], notes: list[str]) -> str:
        """The text of a cell, its paragraphs after each other; ``is_bold[0]`` is cleared when some of it is not."""
        texts: list[str] = []
        for paragraph in cell.iter(f"{W}p"):
            self.flow.work.spend(2)
            style = self._styles.of_paragraph(paragraph)
            words = _Words([], {}, [], [])
            self._gather(paragraph, words, style.size, style.bold)
            text = clean("".join(words.pieces))
            notes += words.notes
            is_bold[0] = is_bold[0] and all(bold for _, bold in words.sizes)
            if text:
                numbered = self._numbers.next(style.numbering)
                texts.append(f"{numbered} {text}" if numbered else text)
        is_bold[0] = is_bold[0] and bool(texts)
        return together(texts)


def _cells(table: Any, work: Work) -> Iterator[tuple[Any, tuple[int, int, int, int], bool]]:
    """The cells of a table, each with its row, column and how many rows and columns it covers."""
    rows = [row for row in work.counted(table.iter(f"{W}tr")) if next(row.iterancestors(f"{W}tbl")) is table]
    rows = [row for row in rows if row.find(f"{W}trPr/{W}del") is None][:MOST_ROWS]
    open_above: dict[int, int] = {}  # by column, the place in ``found`` of a cell that may go on below
    found: list[tuple[Any, list[int], bool]] = []
    for number, row in enumerate(rows):
        properties = row.find(f"{W}trPr")
        is_heading = properties is not None and _is_on(properties.find(f"{W}tblHeader"))
        column = _span(properties, f"{W}gridBefore", 0)
        for place in _children_deep(row, f"{W}tc", work):
            if column >= MOST_COLUMNS:
                break
            known = place.find(f"{W}tcPr")
            wide = min(max(1, _span(known, f"{W}gridSpan", 1)), MOST_COLUMNS - column)
            merged = known.find(f"{W}vMerge") if known is not None else None
            if merged is not None and value(merged) != "restart" and column in open_above:
                found[open_above[column]][1][2] += 1
            else:
                open_above[column] = len(found)
                found.append((place, [number, column, 1, wide], is_heading))
            column += wide
    for place, (row_number, column, high, wide), is_heading in found:
        yield place, (row_number, column, high, wide), is_heading


def _is_on(switch: Any) -> bool:
    return switch is not None and value(switch) not in ("0", "false", "off")


def _span(properties: Any, name: str, otherwise: int) -> int:
    found = properties.find(name) if properties is not None else None
    text = value(found) if found is not None else None
    return min(int(text), MOST_COLUMNS) if text and text.isdecimal() and len(text) < 9 else otherwise


def _children(node: Any, tag: str) -> list[Any]:
    return [] if node is None else list(node.findall(tag))


def _children_deep(row: Any, tag: str, work: Work) -> list[Any]:
    """The cells of a row, those inside content controls too, but not those of tables in its cells."""
    return [cell for cell in work.counted(row.iter(tag)) if next(cell.iterancestors(f"{W}tr")) is row]
