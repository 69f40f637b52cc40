"""What a format with a structure of its own says, put down as lines: headings, paragraphs, items and rows."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from assistant.documents import bullets, tables
from assistant.documents.bounds import Work
from assistant.documents.characters import clean
from assistant.documents.lines import Line, LineKind
from assistant.documents.packing import Packed
from assistant.documents.spacing import SENTENCE_ENDS
from assistant.documents.tables import Cell

TEXT_SIZE = 10.0
"""The size of text in formats that give none: it tells bold lines from others, and no line is larger."""

INDENT = 20.0
"""How much farther in a list stands than the one that it is nested in, where a format gives no lengths."""

BREAK = "\u2028"
"""A line break within a paragraph."""

_DEEPEST = 9


class Flow:
    """Lines in reading order; ``page`` is the page that the next one stands on.

    Whatever puts lines down raises ``TooMuch`` when there are more than in any document. ``work`` is for what its
    user does beside that.
    """

    def __init__(self) -> None:
        self.work = Work()
        self.page: int | None = None
        self._lines: list[Line] = []
        self._more: dict[int, list[str]] = {}  # by the place of an item: the text that goes on with it
        self._notes: dict[int, list[str]] = {}  # by the place of a line
        self._items: list[tuple[float, int]] = []  # the items right above, with indents that rise, and their places
        self._tables = 0
        self._caption: str | None = None
        self._asides = 0  # how many boxes are open, one inside the other
        self._size: float | None = None  # of the running text, once some has been put down outside of boxes

    @contextmanager
    def aside(self) -> Iterator[None]:
        """What is put down meanwhile stands in a box beside the text, which goes on after it.

        What the box has as headings are none of the document's, unless it holds nothing else, or no running text has
        come yet: a title page is often made of boxes, and so are some whole documents.
        """
        first, size = len(self._lines), self._size
        self._asides += 1
        yield
        self._asides -= 1
        own = self._lines[first:]
        self.work.spend(len(own))
        if size is not None and not all(line.kind is LineKind.HEADING or line.bold for line in own):
            self._lines[first:] = [_plain(line, size) for line in own]

    def heading(self, text: str, level: int) -> None:
        """A heading; ``level`` is 0 for the document's title and 1 for the top."""
        self._put(Line(clean(text), kind=LineKind.HEADING, level=min(level, _DEEPEST)))

    def entry(self, text: str, level: int) -> None:
        """An entry of the table of contents."""
        self._put(Line(clean(text), kind=LineKind.ENTRY, level=min(level, _DEEPEST), left=level * INDENT))

    def text(self, text: str, size: float = TEXT_SIZE, bold: bool = False, left: float = 0.0) -> None:
        """A whole paragraph; ``left`` is its indent."""
        self._put(Line(clean(text), kind=LineKind.TEXT, size=size, bold=bold, left=left))

    def broken(self, text: str, size: float = TEXT_SIZE, bold: bool = False, left: float = 0.0) -> None:
        """A paragraph with line breaks: where its lines begin with bullets, or are counted, each is one by itself."""
        lines = [line for line in map(clean, text.split(BREAK)) if line]
        items = {*bullets.counted(lines), *(at for at, line in enumerate(lines) if bullets.marker(line))}
        apart: list[str] = []
        for at, line in enumerate(lines):
            if at in items or not apart:
                apart.append(line)
            else:
                apart[-1] += f" {line}"
        for line in apart if len(items) > 1 else [" ".join(lines)]:
            self.text(line, size, bold, left)

    def item(self, text: str, left: float, number: int = 0) -> None:
        """A whole list item, without its bullet; a number or letter that it has is part of it.

        ``left`` is its indent, which tells how deep it is nested among the items around it; ``number`` tells lists
        apart that follow each other, where the format does.
        """
        self._put(Line(clean(text), kind=LineKind.ITEM, left=left, level=number))

    def more(self, text: str, left: float) -> None:
        """More text of the last item with this indent, which others nested in it may come before."""
        found = self._item_above(left)
        if found is None or found[0] != left:
            self.text(text)
        elif words := clean(text):
            self.work.put(words)
            self._more.setdefault(found[1], []).append(words)

    def of_item(self, left: float) -> float | None:
        """The indent of the item right above that a paragraph with an indent goes on with, or None."""
        found = self._item_above(left) if left else None
        return found[0] if found else None

    def _item_above(self, left: float) -> tuple[float, int] | None:
        """The last of the items right above that stands as far in, or less, with its place."""
        at = bisect_right(self._items, (left, len(self._lines)))
        return self._items[at - 1] if at else None

    def note(self, text: str) -> None:
        """A footnote of the last line."""
        if self._lines:
            note = clean(text)
            self.work.put(note)
            self._notes.setdefault(len(self._lines) - 1, []).append(note)
        else:
            self.text(text)

    def caption(self, text: str) -> None:
        """What stands above a table, or, when none follows, a paragraph."""
        self._release()
        self._caption = text

    def is_layout(self, cells: Sequence[Cell]) -> bool:
        """Whether a table is but a frame around text."""
        self.work.spend(tables.places(cells))
        return tables.is_layout(cells)

    def table(self, cells: Sequence[Cell]) -> None:
        """A table, whose cells are clean, or the text of a frame that is made as one."""
        if self.is_layout(cells):
            for cell in cells:
                self.text(cell.text)
            return
        self._tables += 1
        made = tables.written(cells)
        caption = self._caption or made.caption
        self._caption = None
        if caption:
            self._put(Line(clean(caption), kind=LineKind.CAPTION, level=self._tables))
        for row in made.rows:
            self._put(Line(row, kind=LineKind.ROW, level=self._tables))

    def done(self) -> Packed[Line]:
        """All lines."""
        self._release()
        for at, words in self._more.items():
            self._lines[at] = self._lines[at]._replace(text=" ".join([self._lines[at].text, *words]))
        for at, notes in self._notes.items():
            self._lines[at] = self._lines[at]._replace(notes=tuple(notes))
        return Packed(self._lines)

    def _release(self) -> None:
        caption, self._caption = self._caption, None
        if caption:
            self.text(caption)

    def _put(self, line: Line) -> None:
        if line.kind is not LineKind.CAPTION and self._caption is not None:
            self._release()
        if line.kind is LineKind.TEXT and not self._asides and line.text.endswith(SENTENCE_ENDS):
            self._size = line.size
        if not line.text:
            return
        self.work.put(line.text)
        if line.kind is LineKind.ITEM:
            while self._items and self._items[-1][0] >= line.left:
                self._items.pop()
            self._items.append((line.left, len(self._lines)))
        else:
            self._items.clear()
        self._lines.append(line._replace(page=self.page))


def _plain(line: Line, size: float) -> Line:
    """A line without what makes it a heading."""
    if line.kind is LineKind.HEADING and line.level:
        return line._replace(kind=LineKind.TEXT, level=0, size=size)
    return line._replace(bold=False, size=size) if line.kind is LineKind.TEXT else line
