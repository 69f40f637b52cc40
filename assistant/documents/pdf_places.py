"""Where a quotation stands on a page of a PDF: the canonical text has other spaces, hyphens and signs than the page."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

SHORTEST = 20
"""Signs that are enough to know a quotation by, when they are all of it that a page has."""

Upright = Callable[[int], tuple[float, float]]
"""The bottom and top of one of the page's characters, by its number."""

_Stretch = tuple[int, int]


def plain(text: str) -> str:
    """What is alike in the page and in the canonical text: no spaces, hyphens or ligatures."""
    return "".join(sign for sign in unicodedata.normalize("NFKC", text).casefold() if sign.isalnum())


@dataclass(frozen=True, slots=True)
class Places:
    """The numbers of the page's characters that a quotation is made of, and how what is not on the page begins."""

    characters: tuple[int, ...]
    rest: str = ""


def beginning(quote: str) -> str:
    """What the page where a quotation begins is known by."""
    return plain(quote)[:SHORTEST]


def cells(row: str) -> list[str]:
    """The plain text of a row's cells, the longest first, without the headings: "Tiltak: Ny bru; Ansvar: Rådet"."""
    found = (plain(cell.partition(": ")[2] or cell) for cell in row.split("; "))
    return sorted(filter(None, found), key=len, reverse=True)


class Page:
    """The text of one page, whose characters are numbered as the page has them."""

    def __init__(self, characters: Sequence[str], upright: Upright) -> None:
        told = [(sign, number) for number, character in enumerate(characters) for sign in plain(character)]
        self._text = "".join(sign for sign, _ in told)
        self._numbers = [number for _, number in told]
        self._upright = upright

    def places(self, quote: str, before: str = "") -> Places:
        """Where the quotation stands; ``before`` is the page's text before it and tells which of several is meant."""
        whole = plain(quote)
        if not whole:
            return Places(())
        if whole in self._text:
            return self._of([self._nth(list(self._all(whole)), whole, before)])
        begun, lines = self._begun(whole), self._lines(quote, before)
        return max(begun, lines, key=lambda found: len(found.characters))

    def _of(self, stretches: Sequence[_Stretch], rest: str = "") -> Places:
        return Places(tuple(number for start, end in stretches for number in self._numbers[start:end]), rest)

    def _all(self, part: str) -> Iterator[_Stretch]:
        at = self._text.find(part)
        while at >= 0:
            yield at, at + len(part)
            at = self._text.find(part, at + 1)

    @staticmethod
    def _nth(found: Sequence[_Stretch], part: str, before: str) -> _Stretch:
        return found[min(plain(before).count(part), len(found) - 1)]

    def _begun(self, whole: str) -> Places:
        """The beginning of a quotation that is not on the page as a whole."""
        low, high = 0, len(whole)
        while low < high:
            middle = (low + high + 1) // 2
            low, high = (middle, high) if whole[:middle] in self._text else (low, middle - 1)
        return self._of([next(self._all(whole[:low]))], whole[low : low + SHORTEST]) if low >= SHORTEST else Places(())

    def _lines(self, quote: str, before: str) -> Places:
        """The lines of a list or table each for itself: the page has bullets and cells between them."""
        stretches: list[_Stretch] = []
        at, rest = 0, ""
        for line in filter(plain, quote.split("\n")):
            words = plain(line)
            start = self._text.find(words, at)
            found = [(start, start + len(words))] if start >= 0 else self._row(line, before)
            at = found[-1][1] if start >= 0 else at
            rest = "" if found else rest or (cells(line) or [words])[0][:SHORTEST]
            stretches += found
            before = f"{before}\n{line}"
        return self._of(stretches, rest) if stretches else Places(())

    def _row(self, row: str, before: str) -> list[_Stretch]:
        """A table's row cell by cell: the longest that is on the page, and those that stand level with it."""
        among = cells(row)
        known = next(((cell, spots) for cell in among if (spots := self._words(cell))), None)
        if known is None:
            return []
        longest, spots = known
        first = self._nth(spots, longest, before)
        found = [first]
        for cell in among[among.index(longest) + 1 :]:
            level = (spot for spot in self._words(cell) if spot not in found and self._are_level(spot, first))
            found += islice(level, 1)
        told = len(found) > 1 or len(longest) >= SHORTEST  # a single short word may stand anywhere
        return sorted(found) if told else []

    def _words(self, part: str) -> list[_Stretch]:
        """Where a part stands as whole words, so that 300 is not found in 1300."""
        return [(start, end) for start, end in self._all(part) if self._is_edge(start) and self._is_edge(end)]

    def _is_edge(self, at: int) -> bool:
        if at in (0, len(self._text)):
            return True
        return self._numbers[at] - self._numbers[at - 1] > 1  # a space or another sign is between

    def _are_level(self, one: _Stretch, other: _Stretch) -> bool:
        (bottom, top), (low, high) = self._band(one), self._band(other)
        return low <= (bottom + top) / 2 <= high

    def _band(self, stretch: _Stretch) -> tuple[float, float]:
        sides = [self._upright(number) for number in self._numbers[stretch[0] : stretch[1]]]
        return min(bottom for bottom, _ in sides), max(top for _, top in sides)
