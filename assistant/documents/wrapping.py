"""The width that a text file was wrapped to, which tells a line broken for want of room from one that ended."""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from assistant.documents.lines import Line, LineKind

_AGREE = 0.5
"""A width is known when so many of the wrapped lines agree on it."""

LONG = 120
"""Characters that a line is wrapped to, at most."""

_BEYOND, _SHARE, _FEWEST = 1.25, 0.25, 3
"""A text was not wrapped when so much of it, in so many lines at least, goes beyond its width so many times."""


def is_whole(lines: Sequence[Line], width: float) -> bool:
    """Whether each line is a paragraph of its own: too much stands in lines longer than any width it can have."""
    longest = max(LONG, _BEYOND * width)
    if math.isinf(longest):
        return False
    long = [len(line.text) for line in lines if line.right > longest and line.kind is LineKind.PRINTED]
    return len(long) >= _FEWEST and sum(long) >= _SHARE * sum(len(line.text) for line in lines)


def of(lines: Sequence[Line], wrapped: Sequence[tuple[Line, Line]]) -> float | None:
    """The width in characters, or None when the lines do not agree on one.

    A line that was wrapped says that the width is no less than its own length, and less than that with the next word:
    the width is what most lines agree on. ``wrapped`` holds the lines that by their words go on in the next; those that
    may be items of a list in lower case are no witnesses. Without any, no line is longer than the width.
    """
    items = set(map(id, _after_colons(lines)))
    witnesses = [(a.right, a.right + len(b.text.split()[0])) for a, b in wrapped if id(a) not in items]
    if not witnesses:
        return max((line.right for line in lines), default=None)
    lows, highs = sorted(low for low, _ in witnesses), sorted(high for _, high in witnesses)
    votes = {width: bisect_right(lows, width) - bisect_left(highs, width) for width in set(lows)}
    width = min(votes, key=lambda width: (-votes[width], width))
    return width if votes[width] >= _AGREE * len(witnesses) else None


def _after_colons(lines: Sequence[Line]) -> Iterator[Line]:
    """Lines in lower case after a colon, up to the next that begins otherwise."""
    is_after = False
    for line, following in pairwise(lines):
        is_after = line.text.endswith(":") or (is_after and line.text[0].islower())
        if is_after and following.text[0].islower():
            yield following
