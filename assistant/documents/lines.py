"""A line of a document as its reader saw it: the text with what the layout says about it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line, without its bullet's or margin's spaces.

    Lengths are in the reader's own unit (characters for text, points for PDF); the outline compares
    them only with other lines of the same document.

    Attributes:
        text: The line's words, stripped, inner runs of spaces folded to one.
        page: Page number counted from 1, or None when the format has no pages.
        gap: Distance down from the line above (1.0 is the very next line of a text file; baseline
            distance in points for PDF), or None for the first line of a page or file.
        left: Where the line starts.
        right: Where its last visible character ends.
        size: Type size in points, or None when the format has none.
        bold: Whether all of the line is set in a bold face.
        padded: Whether the line was filled out with spaces, as a line that is broken and goes on is.
    """

    text: str
    page: int | None = None
    gap: float | None = None
    left: float = 0.0
    right: float = 0.0
    size: float | None = None
    bold: bool = False
    padded: bool = False
