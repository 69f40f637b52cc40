"""Numbered paragraphs whose text goes on right after their number: "§ 1. Rådet skal …" is the section "§ 1"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.documents.heading_signs import MAX_CHARACTERS, Heading, may_be
from assistant.documents.lines import Line
from assistant.documents.packing import Packed
from assistant.documents.spacing import SENTENCE_ENDS, Spacing

_NUMBER = re.compile(r"§\s*(?P<figures>\d+(?:[-–.]\d+)*)(?!\w)\.?")
_BEGINS = re.compile(rf"{_NUMBER.pattern}\s+(?=[A-ZÆØÅ«(\d])")

_FEWEST = 3
"""Numbers that are a series, at least, with those that headings have."""


def parted(lines: Packed[Line], found: list[Heading], spacing: Spacing) -> tuple[Packed[Line], list[Heading]]:
    """The lines and headings, each such number a heading of its own with its text below it.

    So it is where all of them, with the numbers of the headings, count on from the first: what refers to a law here and
    there does not. A name in bold after the number is part of the heading.
    """
    inside = {at for heading in found for at in range(heading.first, heading.last + 1)}
    begin = [at for at in range(len(lines)) if at not in inside and _begins_paragraph(lines, at, spacing)]
    if not begin or not _is_series(lines, found, begin):
        return lines, found
    headings = {heading.first: heading for heading in found}
    known = [heading.level for heading in found if _NUMBER.match(heading.text)]
    made = Packed[Line]()
    made_headings: list[Heading] = []
    above = 0
    places = set(begin)
    for at, line in enumerate(lines):
        if heading := headings.get(at):
            shift = len(made) - at
            made_headings.append(replace(heading, first=heading.first + shift, last=heading.last + shift))
            above = heading.level if not _NUMBER.match(heading.text) else above
        if at not in places:
            made.append(line)
            continue
        label = _label(line)
        name = label.rstrip(" .:")
        made_headings.append(Heading(len(made), len(made), name, known[0] if known else above + 1))
        made.append(line._replace(text=name, notes=()))
        made.append(line._replace(text=line.text[len(label) :].lstrip(), gap=line.gap and spacing.pitch))
    return made, made_headings


def _label(line: Line) -> str:
    """The number that a line begins with, and the name in bold after it."""
    match = _BEGINS.match(line.text)
    is_named = match and match.end() < len(line.lead) <= MAX_CHARACTERS and line.text.startswith(f"{line.lead} ")
    return line.lead if is_named else (match[0] if match else "")


def _begins_paragraph(lines: Sequence[Line], at: int, spacing: Spacing) -> bool:
    line = lines[at]
    if not may_be(line) or not _BEGINS.match(line.text):
        return False
    is_apart = line.gap is None or spacing.is_wide(line)
    return not at or is_apart or lines[at - 1].text.endswith(SENTENCE_ENDS)


def _is_series(lines: Sequence[Line], found: Sequence[Heading], begin: Sequence[int]) -> bool:
    """Whether the numbers count on from 1, after each heading without such a number perhaps anew."""
    texts = sorted([*((heading.first, heading.text) for heading in found), *((at, lines[at].text) for at in begin)])
    last: tuple[int, ...] = ()
    may_begin = True
    count = 0
    for _, text in texts:
        match = _NUMBER.match(text)
        if match is None:
            may_begin = True
            continue
        figures = tuple(int(figure) for figure in re.split(r"\D", match["figures"]))
        counts_on = last and figures == (*last[:-1], last[-1] + 1)
        if not counts_on and not (may_begin and figures[-1] == 1):
            return False
        last, may_begin, count = figures, False, count + 1
    return count >= _FEWEST
