"""Runs: pieces of text that stand on one line of a page, put together as they are drawn."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

WORD_GAP = 0.15
COLUMN_GAP = 0.9
"""The smallest space between words, and between columns, in parts of the type size."""

RAISED, LOWERED_AGAIN = "\ue001", "\ue002"
"""Stand around a raised figure or sign, until it is known whether it is a footnote's (private use: nothing that is
read has them)."""

_SMALLER = 0.9
"""Type of less than this part of its neighbour's size belongs to it: raised figures and small capitals."""

_RAISE = 0.12
"""How far a figure is raised, at least, in parts of the type size."""

_FIGURE = re.compile(r"\d{1,3}\)?|[a-zæøå]\)?|[ivxl]{2,5}\)?|\*{1,3}\)?|[†‡]")
"""What is raised to refer to a note."""

_LONGEST_RUN = 2_000


@dataclass(slots=True)
class Run:
    """Text set in one go on one baseline; ``right`` is where its last visible character ends.

    ``pieces`` tells where the pieces that it was put together from begin: in the text, and on the page.
    """

    text: str
    left: float
    right: float
    base: float
    size: float
    bold: bool
    pieces: list[tuple[int, float]] = field(default_factory=list)


def goes_on(last: Run, run: Run) -> bool:
    """Whether a piece of text goes on from where the last run ended."""
    gap = run.left - last.right
    shift = abs(run.base - last.base)
    larger = max(run.size, last.size)
    if len(last.text) > _LONGEST_RUN:
        return False
    if min(run.size, last.size) < _SMALLER * larger:  # a raised figure, or small capitals
        return shift < 0.5 * larger and abs(gap) < WORD_GAP * larger
    alike = run.size == last.size and run.bold == last.bold
    return alike and shift < 0.02 * larger and -0.2 * larger < gap < COLUMN_GAP * larger


def join(last: Run, run: Run) -> None:
    """Put a piece of text at the end of a run; of two sizes, the larger one is the line's."""
    text = shown(run, last.base, last.size)
    if last.size < run.size:
        last.text = shown(last, run.base, run.size)
    last.text += " " * is_apart(last.text, run.left - last.right, run.size, text)
    last.pieces.append((len(last.text), run.left))
    last.text += text
    last.right = run.right
    if run.size > last.size:  # the figure of a footnote, before its words
        last.base, last.size, last.bold = run.base, run.size, run.bold


_COUNT = re.compile(r"\(?(?:\d{1,2}(?:\.\d{1,2})*[.)]|[a-zæøå]\))")


def is_apart(text: str, gap: float, size: float, following: str) -> bool:
    """Whether a space stands between two pieces; after a number or letter that counts a line one always does."""
    return gap > WORD_GAP * size or (gap >= 0 and following[:1].isalpha() and _COUNT.fullmatch(text) is not None)


def shown(run: Run, base: float, size: float) -> str:
    """The text of a run on a line of this height and type size: a raised figure with its signs around it."""
    figure = run.text.strip()
    is_raised = run.size < _SMALLER * size and run.base > base + _RAISE * size
    if not (is_raised and _FIGURE.fullmatch(figure)):
        return run.text
    return run.text.replace(figure, f"{RAISED}{figure}{LOWERED_AGAIN}")
