"""Headings of documents with type sizes: larger, bolder or in capitals, and nested by their looks and numbers."""

from __future__ import annotations

import math
from bisect import bisect
from collections.abc import Mapping, Sequence
from functools import reduce

from assistant.documents import bullets, heading_numbers
from assistant.documents.heading_signs import (
    Heading,
    Promise,
    is_capitals,
    labels,
    listed,
    may_be,
    reads_as_heading,
    set_apart,
    without_runs,
)
from assistant.documents.joining import glued
from assistant.documents.lines import Line
from assistant.documents.spacing import Spacing
from assistant.language import sentences

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
    beside = (i for i in range(len(lines)) if i not in items and not _is_within(found, i))
    others = [i for i in beside if set_apart(lines, i, spacing)]
    if sparing or len(found) - (bool(found) and found[0][0] == 0) > 0:
        numbers = heading_numbers.of_all([lines[i].text for i in others])
        capitals = [i for i in others if is_capitals(lines[i].text)]
        named = [i for i, number in zip(others, numbers, strict=True) if number is not None]
        others = sorted({*named, *(capitals if len(capitals) > 1 else [])})
    others = without_runs(lines, others, set())
    found = sorted([*found, *((i, i) for i in others)])
    looks = [look(lines[first], promised.get(first)) for first, _ in found]
    texts = [reduce(glued, (line.text for line in lines[first : last + 1])) for first, last in found]
    return [
        Heading(first, last, text, level)
        for (first, last), text, level in zip(found, texts, levels(texts, looks), strict=True)
    ]


def _standing_out(lines: Sequence[Line], spacing: Spacing, promised: Mapping[int, Promise]) -> list[tuple[int, int]]:
    """The first and last lines of what is set in larger or bolder type, or is promised."""
    found: list[tuple[int, int]] = []
    named = labels(lines)
    at = 0
    while at < len(lines):
        last = at
        if at in promised:
            found.append((at, last := promised[at].last))
        elif lines[at].text in named and _stands_out(lines[at], spacing):
            found.append((at, at))
        elif _stands_out(lines[at], spacing):
            while last + 1 < len(lines) and last + 1 not in promised and _goes_on(lines, last, spacing):
                last += 1
            found += _headings_in(lines, at, last)
        at = last + 1
    return found


def _goes_on(lines: Sequence[Line], at: int, spacing: Spacing) -> bool:
    """Whether the line below one that stands out looks the same and may be more of it."""
    following = lines[at + 1]
    return _stands_out(following, spacing) and _same_heading(lines[at], following)


_MOST_WORDS = 25
_LONGEST = 200
"""Words and characters in a heading over several lines, at most."""


def _headings_in(lines: Sequence[Line], first: int, last: int) -> list[tuple[int, int]]:
    """The heading that lines of one look are together; when they are a paragraph, the short line above it, if any."""
    if first == last:
        return [(first, last)] if reads_as_heading(lines[first].text, lenient=True) else []
    text = " ".join(line.text for line in lines[first : last + 1])
    is_short = len(text) <= _LONGEST and len(text.split()) <= _MOST_WORDS
    is_sentence = text.endswith((":", ",", ";")) or (text.endswith(".") and len(text.split()) > 6)
    is_several = heading_numbers.of(text) is None and len(sentences.spans(text)) > 1
    if is_short and not is_sentence and not is_several and not bullets.marker(text):
        return [(first, last)]
    width = max(line.right for line in lines[first : last + 1]) - lines[first].left
    stands_over = lines[first].right - lines[first].left < _SHORT * width and lines[first + 1].text[0].isupper()
    return [(first, first)] if stands_over and reads_as_heading(lines[first].text, lenient=True) else []


_SHORT = 0.7
"""How much of the width of a paragraph in bold a heading of the same type above it fills, at most."""


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
    looks = _by_number(texts, looks)
    places: list[tuple[int, int]] = [(0, 0)] * len(texts)
    for order, style in enumerate(sorted(set(looks), reverse=True)):
        alike = [at for at, other in enumerate(looks) if other == style]
        ranks = heading_numbers.ranks(heading_numbers.of_all([texts[at] for at in alike]))
        for at, rank in zip(alike, ranks, strict=True):
            places[at] = (order, rank)
    deep = {place: level for level, place in enumerate(sorted(set(places)), start=1)}
    return [deep[place] for place in places]


def _by_number(texts: Sequence[str], looks: Sequence[Look]) -> list[Look]:
    """The looks of headings, those of one row of numbers alike: its number says where a heading stands.

    A chapter in capitals is no higher than the others of its size, and an appendix is beside the others, however it
    looks.
    """
    numbers = [heading_numbers.of(text) for text in texts]
    counted = {(look, number.kind, number.depth) for look, number in zip(looks, numbers, strict=True) if number}
    appendix = max((look for look, kind, _ in counted if kind == "appendix"), default=None)
    found: list[Look] = []
    for look, number in zip(looks, numbers, strict=True):
        plain: Look = (look[0], False, *look[2:])
        if number is not None and number.kind == "appendix" and appendix is not None:
            found.append(appendix)
        elif number is not None and look[1] and (plain, number.kind, number.depth) in counted:
            found.append(plain)
        else:
            found.append(look)
    return found


def _are_all_numbered(texts: Sequence[str]) -> bool:
    return sum(number is not None for number in heading_numbers.of_all(texts)) * 2 > len(texts)
