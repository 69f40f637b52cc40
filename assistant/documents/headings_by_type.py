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


def find(
    lines: Sequence[Line], spacing: Spacing, promised: Mapping[int, Promise], sparing: bool = False
) -> list[Heading]:
    """The headings of a document with type sizes; none when it has no sizes. What is promised is one.

    Lines of the text's own type that stand by themselves are headings when they are numbered or in capitals, and
    all of them when nothing but the title stands out, unless ``sparing`` is set.
    """
    if spacing.size is None:
        return []
    found = _standing_out(lines, spacing, promised)
    items = listed(lines, spacing)
    others = [i for i in range(len(lines)) if i not in items and not _is_within(found, i)]
    others = [i for i in others if set_apart(lines, i, spacing)]
    if sparing or len(found) - (bool(found) and found[0][0] == 0) > 0:
        numbers = heading_numbers.of_all([lines[i].text for i in others])
        capitals = [i for i in others if is_capitals(lines[i].text)]
        named = [i for i, number in zip(others, numbers, strict=True) if number is not None]
        others = sorted({*named, *(capitals if len(capitals) > 1 else [])})
    others = without_runs(lines, others, set())
    found = sorted([*found, *((i, i) for i in others)])
    looks = [look(lines[first], promised.get(first)) for first, _ in found]
    texts = [" ".join(line.text for line in lines[first : last + 1]) for first, last in found]
    return [
        Heading(first, last, text, level)
        for (first, last), text, level in zip(found, texts, levels(texts, looks), strict=True)
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
    return close and look(line) == look(following) and not begins


Look = tuple[float, bool, bool, int]
"""What a heading looks like: the greater, the higher it is."""


def look(line: Line, promise: Promise | None = None) -> Look:
    """What a heading looks like by its first line, and by how the table of contents indents it."""
    depth = -promise.depth if promise else -9
    return (round(line.size or 0.0, 1), is_capitals(line.text), line.bold, depth)


def levels(texts: Sequence[str], looks: Sequence[Look]) -> list[int]:
    """The level of each heading, 1 for the top: by its style, and among those of one style by its number."""
    if len({one[:3] for one in looks}) < len(set(looks)) and _are_all_numbered(texts):
        looks = [(*one[:3], 0) for one in looks]  # numbers say more than how a table of contents is indented
    places: list[tuple[int, int]] = [(0, 0)] * len(texts)
    for order, style in enumerate(sorted(set(looks), reverse=True)):
        alike = [at for at, other in enumerate(looks) if other == style]
        ranks = heading_numbers.ranks(heading_numbers.of_all([texts[at] for at in alike]))
        for at, rank in zip(alike, ranks, strict=True):
            places[at] = (order, rank)
    deep = {place: level for level, place in enumerate(sorted(set(places)), start=1)}
    return [deep[place] for place in places]


def _are_all_numbered(texts: Sequence[str]) -> bool:
    return sum(number is not None for number in heading_numbers.of_all(texts)) * 2 > len(texts)
