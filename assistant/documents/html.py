"""HTML files: headings, paragraphs, lists and tables as they are marked. Nothing is run and nothing is fetched."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

from lxml import etree, html

from assistant.documents import html_around, html_styles, html_text, text_file
from assistant.documents.bounds import Work, check_marks
from assistant.documents.characters import clean
from assistant.documents.enumeration import Numbering, formatted
from assistant.documents.flow import BREAK, INDENT, TEXT_SIZE, Flow
from assistant.documents.html_notes import Notes
from assistant.documents.html_text import BLOCKS, BOLD, HEADINGS
from assistant.documents.lines import Content, Line
from assistant.documents.packing import Packed
from assistant.documents.tables import MOST_COLUMNS, MOST_ROWS, Cell, together
from assistant.errors import BrokenDocument

_LONGEST_TEXT = 9_000_000
"""Characters in a piece of text between two marks, at most."""

_NUMBERINGS: dict[str, Numbering] = {
    "a": Numbering.LOWER_LETTER,
    "A": Numbering.UPPER_LETTER,
    "i": Numbering.LOWER_ROMAN,
    "I": Numbering.UPPER_ROMAN,
}

_STYLES: dict[str, Numbering] = {
    "lower-alpha": Numbering.LOWER_LETTER,
    "lower-latin": Numbering.LOWER_LETTER,
    "upper-alpha": Numbering.UPPER_LETTER,
    "lower-roman": Numbering.LOWER_ROMAN,
    "upper-roman": Numbering.UPPER_ROMAN,
}


def read_html(path: Path) -> Content:
    """Read what an HTML page shows, without its navigation.

    Raises:
        BrokenDocument: it is too large, or nests too deep.
        NotText: the file holds something other than text.
        OSError: the file is not there or may not be read.
    """
    text, doubts = text_file.decoded(path)
    return Content(of_markup(text, path.name), doubts, tuple(html_around.texts(text)))


def of_markup(markup: str, name: str) -> Packed[Line]:
    """The lines of HTML markup; ``name`` is the file's, for the sentence about what is wrong with it."""
    if not markup.strip():
        return Packed()
    broken = f"Filen «{name}» er skadet eller for stor til å leses: lagre den på nytt, og prøv igjen."
    encoded = markup.encode("utf-8", "replace")
    check_marks(encoded)
    parser = html.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False, remove_comments=True, remove_pis=True)
    try:
        root = html.document_fromstring(encoded, parser=parser)
        parts = _shown(root)
        has_title = any(next(part.iter("h1"), None) is not None for part in parts)
        walk = _Walk(Notes(root), html_styles.Sizes(root), has_title)
        for part in parts:
            walk.element(part)
            walk.flush()
    except (etree.LxmlError, RecursionError, ValueError) as error:
        raise BrokenDocument(broken) from error
    lines = walk.flow.done()
    if not lines and len(markup) > _LONGEST_TEXT:
        raise BrokenDocument(broken)  # the parser leaves out a text that is longer
    return lines


def _shown(root: Any) -> list[Any]:
    """What of a page is its document: the main part where it is marked, with a title above it, or else all."""
    mains = [node for node in root.iter("main", "div", "section", "article") if _is_main(node)]
    mains = [node for node in mains if not any(map(_is_main, node.iterancestors()))]
    if not any(html_text.inside(node, Work()).strip() for node in mains):
        return [root]
    inside = {heading for node in mains for heading in node.iter("h1")}
    titles = [heading for heading in root.iter("h1") if heading not in inside] if not inside else []
    return [*titles[:1], *mains]


def _is_main(node: Any) -> bool:
    return bool(node.tag == "main" or node.get("role") == "main")


class _Walk:
    """Goes through a page and puts down what it shows."""

    def __init__(self, notes: Notes, sizes: html_styles.Sizes, has_title: bool) -> None:
        self.flow = Flow()
        self._notes = notes
        self._sizes = sizes
        self._has_title = has_title
        self._size = TEXT_SIZE
        self._letters: Counter[float] = Counter()  # of the paragraph, by their size
        self._noted: list[str] = []
        self._words: list[str] = []
        self._bold = 0  # how many bold elements are open
        self._counts = [0, 0]  # letters that are bold, and all
        self._item: str | None = None  # the number of the item whose text comes next
        self._in_item = 0
        self._list = 0  # the lists that have begun
        self._level = 0  # of the last heading
        self._numbers: list[tuple[Numbering | None, int]] = []

    def element(self, node: Any) -> None:
        """Put down an element with all that is in it, but not what follows it."""
        self.flow.work.spend()
        if not html_text.is_shown(node) or node in self._notes.targets:
            return
        tag = node.tag
        if node in self._notes.references:
            self._noted += self._notes.of(node, self.flow.work)
            return
        if tag in HEADINGS:
            self._heading(node, HEADINGS[tag])
            self._level = HEADINGS[tag]
        elif not self._has_title and html_styles.is_title(node):
            self._has_title = True
            self._heading(node, 0)
        elif tag == "summary" and not self._in_item and next(node.iter(*HEADINGS), None) is None:
            self._level += 1
            self._heading(node, self._level)
        elif tag == "details":
            level = self._level
            self.flush()
            self._inside(node)
            self.flush()
            self._level = level
        elif tag == "table":
            self._table(node)
        elif tag == "li":
            self._list_item(node)
        elif tag in ("ul", "ol"):
            self.flush()
            self._list += not self._in_item
            ordered = _numbering(node) if tag == "ol" else None
            self._numbers.append((ordered, _number(node.get("start"), 1, 10_000) - 1))
            self._inside(node)
            self.flush()
            self._numbers.pop()
        elif tag == "aside":
            self.flush()
            with self.flow.aside():
                self._inside(node)
                self.flush()
        elif tag == "dt" and html_text.is_defined_beside(node):
            self.flush()
            self._inside(node)
            self._words = [f"{''.join(self._words).strip().rstrip(':')}: "]
        elif tag in BLOCKS:
            if not html_text.is_beside_its_term(node):
                self.flush()
            self._inside(node)
            self.flush()
        elif tag == "br":
            self._say(BREAK)
        else:
            self._bold += tag in BOLD
            self._inside(node)
            self._bold -= tag in BOLD

    def _heading(self, node: Any, level: int) -> None:
        self.flush()
        self.flow.heading(html_text.inside(node, self.flow.work, self._notes.apart), level)
        for note in self._notes.of(node, self.flow.work):
            self.flow.note(note)

    def flush(self) -> None:
        """End the paragraph or item."""
        text = "".join(self._words)
        words = clean(text)
        bold, letters = self._counts
        notes, self._noted = self._noted, []
        size = max(self._letters, key=self._letters.__getitem__, default=TEXT_SIZE)
        self._words, self._counts, self._letters = [], [0, 0], Counter()
        if not words:
            return
        if self._item is not None:
            self.flow.item(f"{self._item}{words}", self._in_item * INDENT, self._list)
            self._item = None
        elif self._in_item:
            self.flow.more(words, self._in_item * INDENT)
        else:
            # Sizes tell a title that is not marked; among marked headings they are but looks.
            self.flow.broken(text, TEXT_SIZE if self._level else size, bold=0 < letters == bold)
        for note in notes:
            self.flow.note(note)

    def _inside(self, node: Any) -> None:
        around, self._size = self._size, self._sizes.of(node, self._size)
        self._say(node.text)
        for child in node:
            self.element(child)
            self._say(child.tail)
        self._size = around

    def _say(self, text: str | None) -> None:
        if text:
            letters = sum(map(str.isalnum, text))
            self._counts[0] += letters if self._bold else 0
            self._counts[1] += letters
            self._letters[self._size] += letters
            self._words.append(text)

    def _list_item(self, node: Any) -> None:
        self.flush()
        self._item = ""
        if self._numbers and self._numbers[-1][0] is not None:
            numbering, last = self._numbers[-1]
            number = _number(node.get("value"), last + 1, 10_000)
            self._numbers[-1] = (numbering, number)
            self._item = formatted(number, numbering) + (". " if numbering is Numbering.DECIMAL else ") ")
        self._in_item += 1
        self._inside(node)
        self.flush()
        self._in_item -= 1
        self._item = None

    def _table(self, node: Any) -> None:
        self.flush()
        rows = [row for row in self.flow.work.counted(node.iter("tr")) if next(row.iterancestors("table")) is node]
        cells, places = _cells(rows, self._notes, self.flow.work)
        if len({cell.row for cell in cells}) < 2 or len({cell.column for cell in cells}) < 2:
            for place in places:
                self._inside(place)
                self.flush()
            return
        for caption in node.findall("caption"):
            self.flow.caption(html_text.inside(caption, self.flow.work, self._notes.apart))
        self.flow.table(cells)
        for note in self._notes.of(node, self.flow.work):
            self.flow.note(note)


def _cells(rows: list[Any], notes: Notes, work: Work) -> tuple[list[Cell], list[Any]]:
    cells: list[Cell] = []
    places: list[Any] = []
    ends = [0] * (MOST_COLUMNS + 1)  # by column, the row after those that a cell above covers
    for number, row in enumerate(rows[:MOST_ROWS]):
        column = 0
        for place in (child for child in row if child.tag in ("td", "th")):
            while ends[column] > number:
                column += 1
            if column >= MOST_COLUMNS:
                break
            high = _number(place.get("rowspan"), 1, len(rows) - number) or len(rows) - number
            wide = max(1, _number(place.get("colspan"), 1, MOST_COLUMNS - column))
            for covered in range(column, column + wide):
                ends[covered] = max(ends[covered], number + high)
            is_heading = place.tag == "th" and (row.getparent().tag == "thead" or place.get("scope") != "row")
            is_bold = place.tag == "th" or html_text.is_bold(place, work)
            texts = map(clean, html_text.pieces(place, work, notes.apart))
            words = together([text for text in texts if text])
            cells.append(Cell(words, number, column, high, wide, is_heading, is_bold))
            places.append(place)
            column += wide
    return cells, places


def _numbering(node: Any) -> Numbering:
    """How an ordered list is counted, by its type or its own style."""
    styled = next((form for name, form in _STYLES.items() if name in node.get("style", "").lower()), Numbering.DECIMAL)
    return _NUMBERINGS.get(node.get("type", ""), styled)


def _number(value: str | None, otherwise: int, most: int) -> int:
    text = (value or "").strip()
    return min(int(text), most) if text.isdecimal() and len(text) < 9 else otherwise
