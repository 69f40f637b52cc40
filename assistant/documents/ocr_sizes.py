"""Type sizes of recognised text, which are measured from letters in a picture and differ from line to line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection

from assistant.documents.furniture import PrintedLine
from assistant.documents.packing import Packed

_ALIKE = 0.16
"""Sizes that differ by no more than this part are one: Tesseract finds 13, 14 and 15 points in headings of one size."""


def evened(lines: Packed[PrintedLine], pages: Collection[int]) -> Packed[PrintedLine]:
    """The lines, those on recognised pages each with the commonest size that is about theirs."""
    if not pages:
        return lines
    letters: Counter[float] = Counter()
    for printed in lines:
        letters[printed.line.size or 0.0] += len(printed.line.text)
    meant: dict[float, float] = {}
    for size, _ in letters.most_common():
        near = (common for common in meant.values() if abs(size - common) <= _ALIKE * min(size, common))
        meant[size] = next(near, size)
    return Packed(
        printed._replace(line=printed.line._replace(size=meant[printed.line.size or 0.0]))
        if printed.line.page in pages
        else printed
        for printed in lines.emptied()
    )
