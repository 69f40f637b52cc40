"""Footnotes of a PDF: taken from the foot of the page, or of its column, to the lines that refer to them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from assistant.documents import pdf_endnotes
from assistant.documents.joining import glued
from assistant.documents.lines import Line
from assistant.documents.pdf_runs import LOWERED_AGAIN, RAISED

_SMALLER = 0.95
"""Footnotes are set in type of less than this part of the text's size."""

_AS_LARGE = 1.05
"""What is larger than the text by more than this is no footnote in the text's own type."""

_RAISED = re.compile(f"{RAISED}(\\d+){LOWERED_AGAIN}")
_BEGINS = re.compile(f"(?:{RAISED}(\\d+){LOWERED_AGAIN}|(\\d{{1,3}})[.)]?\\s)\\s*(?=\\S)")

_UNIT = re.compile(r"(?:^|[\s\d(/])[kcdm]?m ?$")


@dataclass(slots=True)
class _Note:
    number: str
    text: str


Notes = dict[tuple[int | None, str], _Note]
"""By the page that refers to them, None for those at the document's end, and by their numbers."""

Inside = Callable[[Line], Sequence[str]]
"""What the table or box says that a line stands for, in its pieces; nothing for a line of text."""


def taken_out(lines: Sequence[Line], size: float, inside: Inside) -> tuple[list[Line], Notes]:
    """The lines without the footnotes and endnotes, and these.

    A note begins with a figure that stands raised somewhere in the page's text, or in the document's for an endnote;
    ``size`` is the text's.
    """
    notes: Notes = {}
    kept: list[Line] = []
    for _, page in groupby(lines, key=lambda line: line.page):
        kept += _without_notes(list(page), size, notes, inside)
    open_ = [number for line in kept for number in _references(line, inside) if (line.page, number) not in notes]
    kept, at_end = pdf_endnotes.taken(kept, list(dict.fromkeys(open_)), _begins)
    notes |= {(None, number): _Note(number, _BEGINS.sub("", text, count=1)) for number, text in at_end.items()}
    return kept, notes


def tied(lines: Iterable[Line], notes: Notes) -> list[Line]:
    """The lines, each with the notes that it is the first to refer to, and none with a mark around a raised figure."""
    given: set[tuple[int | None, str]] = set()
    return [_with_its_notes(line, notes, given) for line in lines]


def _without_notes(page: Sequence[Line], size: float, notes: Notes, inside: Inside) -> Iterator[Line]:
    references = list(dict.fromkeys(number for line in page for number in _references(line, inside)))
    foot = _foot(page, references, size, inside)
    last: _Note | None = None
    for at, line in enumerate(page):
        is_small = ((line.size is not None and line.size < _SMALLER * size) or at >= foot) and not inside(line)
        number = _begins(line) if is_small else None
        if number in references and (line.page, number) not in notes:
            last = notes[line.page, number] = _Note(number, _BEGINS.sub("", line.text, count=1))
        elif last is not None and is_small and line.gap is not None:
            last.text = glued(last.text, line.text)
        else:
            last = None
            yield line


def _foot(page: Sequence[Line], references: Sequence[str], size: float, inside: Inside) -> int:
    """Where footnotes in the text's own type begin: below all that refers to them the page has them, in order.

    What comes then is neither bold nor larger, and counts nothing else: so do lists, tables and the text after them.
    """
    if not references:
        return len(page)
    places = [at for at, line in enumerate(page) if _references(line, inside)]
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


def _references(line: Line, inside: Inside) -> list[str]:
    """The raised figures in a line, or what it stands for, but not one that it begins with."""
    found: list[str] = []
    for text in inside(line) or (line.text,):
        begins = _BEGINS.match(text)
        raised = _RAISED.finditer(text, begins.end() if begins else 0)
        found += [match[1] for match in raised if not _is_power(match)]
    return found


def _is_power(match: re.Match[str]) -> bool:
    """Whether a raised figure is a unit's: "900 m²" refers to nothing."""
    return _UNIT.search(match.string, 0, match.start()) is not None


def _with_its_notes(line: Line, notes: Notes, given: set[tuple[int | None, str]]) -> Line:
    """The line with the notes that it is the first to refer to; a figure that refers to none stays."""
    if RAISED not in line.text:
        return line
    own: list[str] = []

    def plain(match: re.Match[str]) -> str:
        key = next((key for key in ((line.page, match[1]), (None, match[1])) if key in notes), None)
        if key is None or _is_power(match):
            return match[1]
        if key not in given:
            given.add(key)
            words = _RAISED.sub(r"\1", notes[key].text)
            own.append(f"Fotnote {notes[key].number}: {words}")
        return ""

    text = " ".join(_RAISED.sub(plain, line.text).split())
    return replace(line, text=text or _RAISED.sub(r"\1", line.text), notes=tuple(own))
