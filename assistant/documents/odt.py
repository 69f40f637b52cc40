"""ODT files: paragraphs, headings, lists, tables, text boxes and notes, as their styles and numbers say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from assistant.documents import archive, odt_around, odt_numbering
from assistant.documents.bounds import Work
from assistant.documents.characters import clean
from assistant.documents.flow import BREAK, TEXT_SIZE, Flow
from assistant.documents.lines import Content
from assistant.documents.odt_numbering import Outline
from assistant.documents.odt_styles import DRAW, SVG, TABLE, TEXT, Style, Styles
from assistant.documents.tables import MOST_COLUMNS, MOST_ROWS, Cell, together

_LEFT_OUT = frozenset(
    f"{TEXT}{name}"
    for name in (
        "tracked-changes illustration-index table-index bibliography alphabetical-index "
        "user-index object-index sequence-decls variable-decls user-field-decls ruby-text"
    ).split()
)
_LEFT_OUT |= {f"{SVG}title", f"{SVG}desc"}  # what describes a picture to those who do not see it
_OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
_LEFT_OUT |= {f"{{{_OFFICE}}}annotation", f"{{{_OFFICE}}}annotation-end"}  # comments
_SHAPES = frozenset(
    f"{DRAW}{name}" for name in "text-box custom-shape rect ellipse circle polygon path caption".split()
)
"""What text may stand in beside that of the page."""

_LEVELS = frozenset("123456789")
_CHARACTERS = {f"{TEXT}tab": " ", f"{TEXT}line-break": BREAK, f"{TEXT}s": " "}


class _Words:
    """The text of a paragraph as it is put together, and what hangs on to it."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.letters: Counter[tuple[float, bool]] = Counter()  # by their size, and whether they are bold
        self.boxes: list[Any] = []
        self.notes: list[Any] = []

    def say(self, text: str | None, style: Style) -> None:
        if text:
            count = sum(map(str.isalnum, text))
            if count:
                self.letters[style.size, style.bold] += count
            self.pieces.append(text)

    @property
    def bold(self) -> bool:
        return bool(self.letters) and all(bold for _, bold in self.letters)

    @property
    def size(self) -> float:
        return max(self.letters, key=self.letters.__getitem__)[0] if self.letters else TEXT_SIZE


def read_odt(path: Path) -> Content:
    """Read an OpenDocument text. Macros, links and embedded objects are never looked at.

    Raises:
        BrokenDocument: it is damaged, unpacks to too much, or is of another type.
        EncryptedDocument: it is locked.
        OSError: the file is not there or may not be read.
    """
    with archive.opened(path, "OpenDocument-dokument") as parts:
        root = parts.xml("content.xml")
        if root is None:
            raise ValueError("no document")
        styles = parts.xml("styles.xml")
        around = tuple(odt_around.texts(styles))
        walk = _Walk(Styles(styles, root), odt_around.title(parts.optional_xml("meta.xml")))
        for body in root.iter(f"{{{_OFFICE}}}text"):
            walk.blocks(body)
        return Content(walk.flow.done(), around=around)


class _Walk:
    """Goes through a document and puts down what it shows."""

    def __init__(self, styles: Styles, title: str) -> None:
        self._title = title  # until it is found in the text
        self.flow = Flow()
        self._styles = styles
        self._outline = Outline(styles.outline)
        self._lists: list[odt_numbering.Counter] = []
        self._counted: dict[
            tuple[str | None, int], int
        ] = {}  # by a list's style or name, and its depth: its last number
        self._label: str | None = None  # the number of the item whose text comes next
        self._in_item = 0
        self._note_number = 0

    def blocks(self, node: Any) -> None:
        """Put down the paragraphs, lists and tables that stand in an element."""
        for child in node:
            self.flow.work.spend()
            if child.tag in (f"{TEXT}h", f"{TEXT}p"):
                self._paragraph(child)
            elif child.tag == f"{TEXT}list":
                self._list(child)
            elif child.tag == f"{TABLE}table":
                self._table(child)
            elif child.tag == f"{TEXT}table-of-content":
                self._contents(child)
            elif child.tag in _SHAPES:
                self._box(child)
            elif _is_shown(child):
                self.blocks(child)

    def _contents(self, node: Any) -> None:
        for paragraph in node.iter(f"{TEXT}p"):
            if next(paragraph.iterancestors(f"{TEXT}index-title"), None) is None:
                words = _Words()
                self._gather(paragraph, words, self._styles.of(None))
                level = (paragraph.get(f"{TEXT}style-name") or "")[-1:]
                self.flow.entry("".join(words.pieces), int(level) if level in _LEVELS else 1)

    def _paragraph(self, node: Any) -> None:
        style = self._styles.of(node.get(f"{TEXT}style-name"))
        words = _Words()
        self._gather(node, words, style)
        text = clean("".join(words.pieces))
        level = style.level
        if node.tag == f"{TEXT}h":
            figure = node.get(f"{TEXT}outline-level") or "1"
            level = int(figure) if figure.isdecimal() and len(figure) < 3 else 1
        if text and text == self._title and level is None:
            level, self._title = 0, ""
        if text:
            self._put(text, level, style, words)
        for note in words.notes:
            self._note(note)
        for box in words.boxes:
            self._box(box)

    def _box(self, node: Any) -> None:
        with self.flow.aside():
            self.blocks(node)

    def _put(self, text: str, level: int | None, style: Style, words: _Words) -> None:
        if level is not None:
            number = self._label or (self._outline.next(level) if level else "")
            self.flow.heading(f"{number} {text}", level)
            self._label = None
        elif style.is_caption:
            self.flow.caption(text)
        elif self._label is not None:
            self.flow.item(f"{self._label} {text}", self._lists[-1].left)
            self._label = None
        elif self._in_item:
            self.flow.more(text, self._lists[-1].left)
        else:
            self.flow.broken("".join(words.pieces), words.size, words.bold, style.left)

    def _note(self, node: Any) -> None:
        self._note_number += 1
        words = _Words()
        for body in node.findall(f"{TEXT}note-body"):
            self._gather(body, words, self._styles.of(None))
        self.flow.note(f"Fotnote {self._note_number}: {clean(''.join(words.pieces))}")

    def _gather(self, node: Any, words: _Words, style: Style) -> None:
        """Collect the text in an element, when it is shown."""
        if style.is_hidden:
            return
        words.say(node.text, style)
        for child in node:
            self.flow.work.spend()
            if child.tag in _CHARACTERS:
                words.pieces.append(_CHARACTERS[child.tag])
            elif child.tag == f"{TEXT}note":
                words.notes.append(child)
            elif child.tag in _SHAPES:
                words.boxes.append(child)
            elif child.tag == f"{TEXT}span":
                inner = self._styles.of(child.get(f"{TEXT}style-name"), style.size, style.bold)
                self._gather(child, words, inner)
            elif child.tag == f"{TEXT}p" and node.tag != f"{TEXT}p":
                words.pieces.append(" ")
                self._gather(child, words, style)
            elif _is_shown(child):
                self._gather(child, words, style)
            words.say(child.tail, style)

    def _list(self, node: Any) -> None:
        style = node.get(f"{TEXT}style-name")
        above = self._lists[-1] if self._lists else None
        counter = odt_numbering.Counter(self._styles.lists.get(style), above)
        counter.go_on_after(self._counted.get(self._continued(node, style)))
        self._lists.append(counter)
        for item in node:
            if item.tag == f"{TEXT}list-header":
                self.blocks(item)
            elif item.tag == f"{TEXT}list-item":
                self._label = counter.next(item.get(f"{TEXT}start-value")) if _has_text(item) else None
                self._in_item += 1
                self.blocks(item)
                self._in_item -= 1
                self._label = None
        self._lists.pop()
        for name in filter(None, (style, node.get(_ID))):
            self._counted[name, len(self._lists)] = counter.last

    def _continued(self, node: Any, style: str | None) -> tuple[str | None, int]:
        """Which list a list goes on with the numbers of, if it does."""
        depth = len(self._lists)
        if node.get(f"{TEXT}continue-list"):
            return node.get(f"{TEXT}continue-list"), depth
        goes_on = node.get(f"{TEXT}continue-numbering") == "true"
        return (style if goes_on else None), depth

    def _table(self, node: Any) -> None:
        placed = _cells(node, self.flow.work)
        cells: list[Cell] = []
        notes: list[Any] = []
        for place, (row, column, high, wide), heading in placed:
            texts: list[str] = []
            is_bold = True
            for paragraph in _paragraphs(place):
                words = _Words()
                self._gather(paragraph, words, self._styles.of(paragraph.get(f"{TEXT}style-name")))
                texts += [text] if (text := clean("".join(words.pieces))) else []
                is_bold = is_bold and words.bold
                notes += words.notes
            cells.append(Cell(together(texts), row, column, high, wide, heading, is_bold and bool(texts)))
        if len(cells) == 1:
            self._box(placed[0][0])
            return
        if self.flow.is_layout(cells):
            for place, _, _ in placed:
                self.blocks(place)
            return
        self.flow.table(cells)
        for note in notes:
            self._note(note)


def _has_text(item: Any) -> bool:
    """Whether a list item has words of its own: one that only holds another list is not counted."""
    return any(child.tag in (f"{TEXT}p", f"{TEXT}h") for child in item)


_ID = "{http://www.w3.org/XML/1998/namespace}id"


def _is_shown(node: Any) -> bool:
    return node.tag not in _LEFT_OUT and node.get(f"{TEXT}display") != "none" and node.get(f"{TEXT}is-hidden") != "true"


def _paragraphs(cell: Any) -> Iterator[Any]:
    """The paragraphs of a cell, those of boxes and tables in it too, but not those of comments and notes."""
    for child in cell:
        if child.tag in (f"{TEXT}p", f"{TEXT}h"):
            yield child
        if child.tag != f"{TEXT}note" and _is_shown(child):
            yield from _paragraphs(child)


def _cells(table: Any, work: Work) -> list[tuple[Any, tuple[int, int, int, int], bool]]:
    """The cells of a table, each with its row, column and how many rows and columns it covers."""
    found: list[tuple[Any, tuple[int, int, int, int], bool]] = []
    row = 0
    inside = work.counted(table.iter(f"{TABLE}table-row"))
    rows = (node for node in inside if next(node.iterancestors(f"{TABLE}table")) is table)
    for node in rows:
        column = 0
        is_heading = node.getparent().tag == f"{TABLE}table-header-rows"
        for cell in work.counted(node):
            if cell.tag not in (f"{TABLE}table-cell", f"{TABLE}covered-table-cell") or column >= MOST_COLUMNS:
                continue
            high = _count(cell, "number-rows-spanned", MOST_ROWS)
            wide = _count(cell, "number-columns-spanned", MOST_COLUMNS - column)
            if cell.tag == f"{TABLE}table-cell":
                found.append((cell, (row, column, high, wide), is_heading))
            column += _count(cell, "number-columns-repeated", MOST_COLUMNS)
        row += _count(node, "number-rows-repeated", MOST_ROWS)
        if row >= MOST_ROWS:
            break
    return found


def _count(node: Any, name: str, most: int) -> int:
    text = node.get(f"{TABLE}{name}") or ""
    return max(1, min(int(text), most)) if text.isdecimal() and len(text) < 9 else 1
