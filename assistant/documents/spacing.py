"""What the distances in a document mean: how far apart lines of one paragraph stand, and how wide it is set."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from assistant.documents import bullets, wrapping
from assistant.documents.lines import Line

SLACK = 0.25
"""Share of the normal distance within which two distances count as the same."""

SENTENCE_ENDS = (".", "!", "?", ":", ";", "»", "”", '"', "…")
_OPEN_WORDS = frozenset(
    """
    og eller samt men å at som der av i på for til fra med om ved over under mellom gjennom etter mot hos innen
    innenfor uten blant den det de en ei et ein eit dei frå korleis som der sin si sitt sine
    """.split()
)


@dataclass(frozen=True, slots=True)
class Spacing:
    """The normal distance between lines of one paragraph, the body's type size and its width.

    ``wrap`` is the width in characters that a text file was wrapped to, when it is sure. In a file that was not
    wrapped each line is ``whole``.
    """

    pitch: float
    size: float | None
    width: float
    wrap: float | None = None
    whole: bool = False

    def is_wide(self, line: Line) -> bool:
        """Whether more than the normal distance stands above the line."""
        return line.gap is not None and line.gap > self._pitch_at(line) * (1 + SLACK)

    def is_tight(self, line: Line) -> bool:
        """Whether less than the normal distance stands above the line."""
        return line.gap is not None and line.gap < self._pitch_at(line) * (1 - SLACK)

    def is_full(self, line: Line, following: Line) -> bool:
        """Whether the line was broken for want of room: the next line's first word had no place left on it."""
        first_word = len(following.text.split()[0]) + 1
        per_character = (line.right - line.left) / max(1, len(line.text))
        return line.right + first_word * per_character > self.width

    def _pitch_at(self, line: Line) -> float:
        # In a document with type sizes, larger type stands farther apart and means nothing by it.
        return self.pitch if not (line.size and self.size) else self.pitch * max(1.0, line.size / self.size)


def of(lines: Sequence[Line]) -> Spacing:
    """Find the spacing of a document from lines that surely belong to one paragraph.

    Where a line neither ends a sentence nor the next begins one, the paragraph goes on: those pairs
    tell the distance and the width. Text whose every line is followed by a blank one is found so too.
    """
    size = body_size(lines)
    if size is None:
        return _without_sizes(list(lines))
    pitch, width = _measured((b.gap or 0.0, a.right) for a, b in _wrapped(line for line in lines if line.size == size))
    if pitch is None:
        pitch = min((line.gap for line in lines if line.gap and line.size == size), default=1.0)
    return Spacing(pitch, size, width)


def _without_sizes(lines: Sequence[Line]) -> Spacing:
    wrapped = _closest(lines, list(_wrapped(lines)))
    pitch, width = _measured((b.gap or 0.0, a.right) for a, b in wrapped)
    if wrapping.is_whole(lines, width):
        return Spacing(1.0, None, math.inf, max(line.right for line in lines), whole=True)
    pitch = 1.0 if pitch is None else pitch
    wrap = wrapping.of(lines, [(a, b) for a, b in wrapped if b.gap == pitch])
    return Spacing(pitch, None, width if wrap is None or not wrapped else wrap, wrap)


def _wrapped(body: Iterable[Line]) -> Iterator[tuple[Line, Line]]:
    """The pairs of lines of which the first surely goes on in the second."""
    for line, following in pairwise(body):
        # A title in capitals above "for Ås vannverk" was not broken for want of room.
        if following.gap is not None and goes_on(line, following) and not line.text.isupper():
            yield line, following


def _measured(wrapped: Iterable[tuple[float, float]]) -> tuple[float | None, float]:
    """The normal distance and the width, from the gap below each line that goes on and from where it ends.

    Where nothing is wrapped, each line is a text of its own, and a blank line between two is a wider space.
    """
    known = Counter(wrapped)
    gaps: Counter[float] = Counter()
    for (gap, _), count in known.items():
        gaps[round(gap, 1)] += count
    if not gaps:
        return None, math.inf
    pitch = _commonest(gaps)
    return pitch, median(right for gap, right in known.elements() if abs(gap - pitch) <= SLACK * pitch)


def _closest(body: Sequence[Line], wrapped: list[tuple[Line, Line]]) -> list[tuple[Line, Line]]:
    """The pairs of which lines surely go on, without those across a space that is wider than most lines stand apart.

    In a text that is not wrapped, a title over two lines is such a pair, with a blank line in between.
    """
    while wrapped:
        gap = _commonest(Counter(b.gap or 0.0 for _, b in wrapped))
        there = sum(b.gap == gap for _, b in wrapped)
        closer = sum(line.gap is not None and line.gap < gap for line in body)
        if closer <= there:
            return wrapped
        wrapped = [(a, b) for a, b in wrapped if b.gap is not None and b.gap < gap]
    return wrapped


def _commonest(gaps: Counter[float]) -> float:
    """The distance that most have, the smaller one where two are as common: lines of a paragraph stand closest."""
    return min(gaps, key=lambda gap: (-gaps[gap], gap))


def goes_on(line: Line, following: Line) -> bool:
    """Whether the words alone say that the paragraph goes on from one line to the next."""
    if bullets.is_counted(following.text):
        return False
    return following.text[0].islower() and not line.text.endswith(SENTENCE_ENDS)


def is_open(text: str) -> bool:
    """Whether a line ends so that something must follow: a comma, a hyphen or dash, or a word such as "og"."""
    return text.endswith((",", "-", "–", "/")) or text.split()[-1].lower() in _OPEN_WORDS


def body_size(lines: Iterable[Line]) -> float | None:
    """The type size of most of the text, or None when the format has none."""
    characters: Counter[float] = Counter()
    for line in lines:
        if line.size is not None:
            characters[line.size] += len(line.text)
    return characters.most_common(1)[0][0] if characters else None
