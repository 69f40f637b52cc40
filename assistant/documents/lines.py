"""What a reader makes of a file: its lines, with what the format or the layout says about each."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from assistant.documents.packing import Packed


class LineKind(StrEnum):
    """What the format itself says that a line is."""

    PRINTED = "printed"
    """Nothing is said: what the line is, and where its paragraph ends, must be found from the layout."""

    HEADING = "heading"
    ENTRY = "entry"
    """An entry of a table of contents."""

    TEXT = "text"
    ASIDE = "aside"
    """A paragraph of a box beside the text, which has no headings."""

    ITEM = "item"
    CAPTION = "caption"
    ROW = "row"


class Line(NamedTuple):
    """One printed line, without its bullet's or margin's spaces.

    A long document has hundreds of thousands, and a tuple is made and unpacked several times as fast as a dataclass.
    Lengths are in the reader's own unit (characters for text, points for PDF); the outline compares
    them only with other lines of the same document.

    Attributes:
        text: The line's words, stripped, inner runs of spaces folded to one.
        page: Page number counted from 1, or None when the format has no pages.
        gap: Distance down from the line above (1.0 is the very next line of a text file; baseline
            distance in points for PDF), or None for the first line of a page or file.
        left: Where the line starts; for an item, how far it is indented beside the others of its list.
        right: Where its last visible character ends.
        size: Type size in points, or None when the format has none.
        bold: Whether all of the line is set in a bold face.
        padded: Whether the line was filled out with spaces, as a line that is broken and goes on is.
        kind: What the format says that it is. All but ``PRINTED`` are whole: one line is the paragraph,
            list item or table row.
        level: For a heading its level, 0 for the document's title and 1 for the top; for an entry of a table of
            contents that of its heading; for a row or caption the number of its table in the document;
            for an item that of its list, where the format tells lists apart.
        notes: The footnotes that it refers to.
        lead: The words in bold that it begins with, where others follow that are not.
    """

    text: str
    page: int | None = None
    gap: float | None = None
    left: float = 0.0
    right: float = 0.0
    size: float | None = None
    bold: bool = False
    padded: bool = False
    kind: LineKind = LineKind.PRINTED
    level: int = 0
    notes: tuple[str, ...] = ()
    lead: str = ""


@dataclass(frozen=True, slots=True)
class Content:
    """The lines of a file in reading order, and what its reader doubted, as Norwegian sentences.

    ``around`` is what stands around the text and is none of it: running headers and footers, and the file's own title.
    """

    lines: Packed[Line]
    doubts: tuple[str, ...] = ()
    around: tuple[str, ...] = ()
