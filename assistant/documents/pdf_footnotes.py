"""Footnotes of a PDF: taken from the foot of the page, or of its column, to the lines that refer to them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from assistant.documents.joining import glued
from assistant.documents.lines import Line
from assistant.documents.pdf_runs import LOWERED_AGAIN, RAISED

_SMALLER = 0.95
"""Footnotes are set in type of less than this part of the text's size."""

_AS_LARGE = 1.05
"""What is larger than the text by more than this is no footnote in the text's own type."""

_RAISED = re.compile(f"{RAISED}(\\d+){LOWERED_AGAIN}")
_BEGINS = re.compile(f"(?:{RAISED}(\\d+){LOWERED_AGAIN}|(\\d{{1,3}})[.)]?\\s)\\s*(?=\\S)")


@dataclass(slots=True)
class _Note:
    number: str
    page: int | None
    text: str


def tied(lines: Sequence[Line], size: float) -> list[Line]:
    """The lines without the footnotes, each of which is with the line that refers to it.

    A footnote begins with a figure that stands raised somewhere in the page's text; ``size`` is the text's.
    """
    notes: list[_Note] = []
    kept: list[Line] = []
    for _, page in groupby(lines, key=lambda line: line.page):
        kept += _without_notes(list(page), size, notes)
    by_reference = {(note.page, note.number): note for note in reversed(notes)}
    return [_with_its_notes(line, by_reference) for line in kept]


def _without_notes(page: Sequence[Line], size: float, notes: list[_Note]) -> Iterator[Line]:
    references = list(dict.fromkeys(number for line in page for number in _references(line.text)))
    foot = _foot(page, references, size)
    taken: set[str | None] = set()
    is_open = False
    for at, line in enumerate(page):
        is_small = (line.size is not None and line.size < _SMALLER * size) or at >= foot
        number = _begins(line) if is_small else None
        if number in references and number not in taken:
            taken.add(number)
            notes.append(_Note(str(number), line.page, _BEGINS.sub("", line.text, count=1)))
            is_open = True
        elif is_open and is_small and line.gap is not None:
            notes[-1].text = glued(notes[-1].text, line.text)
        else:
            is_open = False
            yield line


def _foot(page: Sequence[Line], references: Sequence[str], size: float) -> int:
    """Where footnotes in the text's own type begin: below all that refers to them the page has them, in order.

    What comes then is neither bold nor larger, and counts nothing else: so do lists, tables and the text after them.
    """
    if not references:
        return len(page)
    places = [at for at, line in enumerate(page) if _references(line.text)]
    begin = [(at, number) for at, line in enumerate(page) if (number := _begins(line)) and at > places[-1]]
    last = begin[-len(references) :]
    if [number for _, number in last] != list(references):
        return len(page)
    first = last[0][0]
    is_plain = all(not line.bold and (line.size or 0.0) <= _AS_LARGE * size for line in page[first:])
    return first if is_plain else len(page)


def _begins(line: Line) -> str | None:
    match = _BEGINS.match(line.text)
    return (match[1] or match[2]) if match else None


def _references(text: str) -> list[str]:
    """The raised figures in a line, but not one that it begins with."""
    begins = _BEGINS.match(text)
    return _RAISED.findall(text, begins.end() if begins else 0)


def _with_its_notes(line: Line, notes: dict[tuple[int | None, str], _Note]) -> Line:
    if RAISED not in line.text:
        return line
    own: list[str] = []

    def plain(match: re.Match[str]) -> str:
        note = notes.pop((line.page, match[1]), None)
        if note is None:
            return match[1]
        words = _RAISED.sub(r"\1", note.text)
        own.append(f"Fotnote {note.number}: {words}")
        return ""

    text = " ".join(_RAISED.sub(plain, line.text).split())
    return replace(line, text=text, notes=tuple(own)) if text else line
