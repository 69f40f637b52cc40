"""How much a file may ask for: small files can unpack, or repeat themselves, to more than a machine can take.

A document of some 10,000 pages stays within all of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeVar

_Each = TypeVar("_Each")

MOST_MARKS = 4_000_000
"""Tags and attributes in a piece of markup: each takes some hundred bytes once it is parsed."""

MOST_LINES = 300_000
"""Paragraphs, items and rows in a document."""

MOST_CHARACTERS = 30_000_000
"""Characters in a document."""

MOST_WORK = 5_000_000
"""Elements looked at and places in tables; what is nested is looked at once for each that it is nested in."""


class TooMuch(Exception):
    """A file asks for more than any document does."""


class Work:
    """What has been done for one document."""

    def __init__(self) -> None:
        self._left = MOST_WORK
        self._lines_left = MOST_LINES
        self._characters_left = MOST_CHARACTERS

    def spend(self, steps: int = 1) -> None:
        """Take note of work.

        Raises:
            TooMuch: there has been more of it than any document asks for.
        """
        self._left -= steps
        if self._left < 0:
            raise TooMuch

    def counted(self, elements: Iterable[_Each]) -> Iterator[_Each]:
        """The elements, each a step of work.

        Raises:
            TooMuch: as ``spend`` does.
        """
        for element in elements:
            self.spend()
            yield element

    def put(self, text: str) -> None:
        """Take note of a line.

        Raises:
            TooMuch: the document has more lines, or more characters, than any other.
        """
        self._lines_left -= 1
        self._characters_left -= len(text)
        if self._lines_left < 0 or self._characters_left < 0:
            raise TooMuch


def check_marks(markup: bytes) -> None:
    """Count the marks before they are parsed.

    Raises:
        TooMuch: there are more than in any document.
    """
    if markup.count(b"<") + markup.count(b"=") > MOST_MARKS:
        raise TooMuch
