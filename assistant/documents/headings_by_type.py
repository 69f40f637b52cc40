"""Headings of documents with type sizes: larger, bolder or in capitals, and nested by their looks and numbers."""

from __future__ import annotations

import math
from bisect import bisect
from collections.abc import Mapping, Sequence

from assistant.documents import heading_numbers
from assistant.documents.heading_signs import (
    Heading,
    Promise,
    is_capitals,
    listed,
    may_be,
    reads_as_heading,
    set_apart,
    without_runs,
)
from assistant.documents.lines import Line
from assistant.documents.spacing import Spacing

LARGER = 1.06
"""How much larger than the body's type a heading's is, at least."""

AS_LARGE = 0.98
"""The same for a heading in bold, which need not be larger."""


def find(lines: Sequence[Line], spacing: Spacing, promised: Mapping[int, Promise]) -> list[Heading]:
    """The headings of a document with type sizes; none when it has no sizes. What is promised is one.

    Lines of the text's own type that stand by themselves are headings when they are numbered or in capitals, and
    all of them when nothing but the title stands out.
    """
    if spacing.size is None:
        return []
    found = _standing_out(lines, spacing, promised)
    items = listed(lines, spacing)
    others = [i for i in range(len(lines)) if i not in items and not _is_within(found, i)]
    others = [i for i in others if set_apart(lines, i, spacing)]
    if len(found) - (bool(found) and found[0][0] == 0) > 0:
        numbers = heading_numbers.of_all([lines[i].text for i in others])
        capitals = [i for i in others if is_capitals(lines[i].text)]
        named = [i for i, number in zip(others, numbers, strict=True) if number is not None]
        others = sorted({*named, *(capitals if len(capitals) > 1 else [])})
    others = without_runs(lines, others, set())
    found = sorted([*found, *((i, i) for i in others)])
    styles = [_style(lines[first], promised.get(first)) for first, _ in found]
    texts = [" ".join(line.text for line in lines[first : last + 1]) for first, last in found]
    return [
        Heading(first, last, text, level)
        for (first, last), text, level in zip(found, texts, _levels(texts, styles), strict=True)
    ]


def _standing_out(lines: Sequence[Line], spacing: Spacing, promised: Mapping[int, Promise]) -> list[tuple[int, int]]:
    """The first and last lines of what is set in larger or bolder type, or is promised."""
    found: list[tuple[int, int]] = []
    for index, line in enumerate(lines):
        if index in promised:
            found.append((index, promised[index].last))
        elif _is_within(found, index):
            continue
        elif _stands_out(line, spacing):
            is_next = bool(found) and found[-1][1] == index - 1 and found[-1][0] not in promised
            goes_on = is_next and _same_heading(lines[index - 1], line)
            if goes_on and (reads_as_heading(line.text, lenient=True) or not any(map(str.isalpha, line.text))):
                found[-1] = (found[-1][0], index)
            elif reads_as_heading(line.text, lenient=True):
                found.append((index, index))
    return found


def _is_within(found: Sequence[tuple[int, int]], index: int) -> bool:
    at = bisect(found, (index, math.inf)) - 1
    return at >= 0 and found[at][1] >= index


def _stands_out(line: Line, spacing: Spacing) -> bool:
    if spacing.size is None or line.size is None or not may_be(line):
        return False
    return line.size >= spacing.size * (AS_LARGE if line.bold else LARGER)


def _same_heading(line: Line, following: Line) -> bool:
    close = following.gap is not None and following.gap <= (following.size or 0.0) * 1.6
    begins = heading_numbers.of(following.text) is not None
    return close and _style(line, None) == _style(following, None) and not begins


_Style = tuple[float, bool, bool, int]


def _style(line: Line, promise: Promise | None) -> _Style:
    """What a heading looks like: the greater, the higher it is."""
    depth = -promise.depth if promise else -9
    return (round(line.size or 0.0, 1), is_capitals(line.text), line.bold, depth)


def _levels(texts: Sequence[str], styles: Sequence[_Style]) -> list[int]:
    """The level of each heading, 1 for the top: by its style, and among those of one style by its number."""
    if len({style[:3] for style in styles}) < len(set(styles)) and _are_all_numbered(texts):
        styles = [(*style[:3], 0) for style in styles]  # numbers say more than how a table of contents is indented
    places: list[tuple[int, int]] = [(0, 0)] * len(texts)
    for order, style in enumerate(sorted(set(styles), reverse=True)):
        alike = [at for at, other in enumerate(styles) if other == style]
        ranks = heading_numbers.ranks(heading_numbers.of_all([texts[at] for at in alike]))
        for at, rank in zip(alike, ranks, strict=True):
            places[at] = (order, rank)
    levels = {place: level for level, place in enumerate(sorted(set(places)), start=1)}
    return [levels[place] for place in places]


def _are_all_numbered(texts: Sequence[str]) -> bool:
    return sum(number is not None for number in heading_numbers.of_all(texts)) * 2 > len(texts)
