"""Endnotes of a PDF: notes that stand together after all that refers to them, under a heading or in smaller type."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import islice

from assistant.documents.joining import glued
from assistant.documents.lines import Line
from assistant.documents.packing import Packed

_HEADING = re.compile(
    r"(?:\d{1,2}\.?\s+)?(?:slutt|fot)?(?:noter|notar|note|notes)|endnotes|footnotes|"
    r"(?:kilder|kjelder|referanser|referansar|merknader|merknadar)(?: og (?:noter|notar))?",
    re.IGNORECASE,
)

_AS_LARGE = 1.05
"""What is larger than the first note by more than this stands after the notes."""

Begins = Callable[[Line], str | None]


def taken(
    lines: Packed[Line], referred: Sequence[str], begins: Begins, small: float
) -> tuple[Packed[Line], dict[str, str]]:
    """The lines without the endnotes and the heading over them, and the notes' texts by their numbers.

    Args:
        lines: All of the document; raised figures in them refer to notes.
        referred: The numbers that are referred to and that no page has a footnote for, in the order of the text.
        begins: The number that a line begins with, without its own words.
        small: The size of type that is smaller than the text's, at most.
    """
    if not referred:
        return lines, {}
    first = _first(lines, referred, begins)
    start = first - 1 if first else _first_small(lines, referred, begins, small)
    if start is None:
        return lines, {}
    first = first or start
    notes: dict[str, str] = {}
    last, at = referred[0], first
    while at < len(lines) and not _stands_after(lines[at], lines[first]):
        number = begins(lines[at])
        if number is not None and number in referred and number not in notes:
            last = number
            notes[number] = lines[at].text
        else:
            notes[last] = glued(notes[last], lines[at].text)
        at += 1
    return Packed(line for place, line in enumerate(lines) if not start <= place < at), notes


def _first(lines: Sequence[Line], referred: Sequence[str], begins: Begins) -> int | None:
    """Where the first of the notes stands, if a heading is over it and each number that is referred to begins one."""
    for at in range(len(lines) - 1, 0, -1):
        if _HEADING.fullmatch(lines[at - 1].text) and begins(lines[at]) == referred[0]:
            there = {begins(line) for line in islice(lines, at, None)}
            return at if there.issuperset(referred) else None
    return None


def _first_small(lines: Sequence[Line], referred: Sequence[str], begins: Begins, small: float) -> int | None:
    """Where the notes begin that all the rest of the document is, in small type: each number once, in order."""
    first = len(lines)
    while first and (lines[first - 1].size or small) < small:
        first -= 1
    numbers = [number for line in islice(lines, first, None) if (number := begins(line)) is not None]
    is_all = numbers == list(referred) and begins(lines[first]) == referred[0]
    return first if is_all else None


def _stands_after(line: Line, note: Line) -> bool:
    return (line.bold and not note.bold) or (line.size or 0.0) > _AS_LARGE * (note.size or 0.0)
