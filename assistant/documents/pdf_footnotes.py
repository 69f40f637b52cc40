"""Footnotes of a PDF: taken from the foot of the page, or of its column, to the lines that refer to them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import groupby

from assistant.documents import pdf_endnotes, pdf_marks
from assistant.documents.joining import glued
from assistant.documents.lines import Line
from assistant.documents.packing import Packed
from assistant.documents.spacing import SENTENCE_ENDS

_SMALLER = 0.95
"""Footnotes are set in type of less than this part of the text's size."""

_AS_LARGE = 1.05
"""What is larger than the text by more than this is no footnote in the text's own type."""


@dataclass(slots=True)
class _Note:
    number: str
    text: str
    size: float | None = None


Notes = dict[tuple[int | None, str], _Note]
"""By the page that refers to them, None for those at the document's end, and by their numbers."""

Inside = Callable[[Line], Sequence[str]]
"""What the table or box says that a line stands for, in its pieces; nothing for a line of text."""


def taken_out(lines: Iterable[Line], size: float, inside: Inside) -> tuple[Packed[Line], Notes]:
    """The lines without the footnotes and endnotes, and these.

    A note begins with a mark that refers to it somewhere in the page's text, or in the document's for an endnote;
    ``size`` is the text's.
    """
    notes: Notes = {}
    kept = Packed[Line]()
    open_: list[str] = []  # what lines refer to that no note is on their page for
    last: _Note | None = None
    for _, page in groupby(lines, key=lambda line: line.page):
        rest, others = _rest_of(last, list(page), size, inside)
        if last is not None:
            last.text = reduce(glued, rest, last.text)
        found, last = _without_notes(others, size, notes, inside)
        for line in found:
            kept.append(line)
            open_ += (number for number in _references(line, inside) if (line.page, number) not in notes)
    for is_figure in (True, False):  # footnotes may have figures, and endnotes Roman ones
        alike = list(dict.fromkeys(number for number in open_ if number.isdecimal() == is_figure))
        kept, at_end = pdf_endnotes.taken(kept, alike, _begins, _SMALLER * size)
        notes |= {(None, number): _Note(number, pdf_marks.without(text)) for number, text in at_end.items()}
    return kept, notes


def tied(lines: Iterable[Line], notes: Notes) -> Iterator[Line]:
    """The lines, each with the notes that it is the first to refer to, and none with a mark around a raised figure."""
    given: set[tuple[int | None, str]] = set()
    return (_with_its_notes(line, notes, given) for line in lines)


def _rest_of(note: _Note | None, page: Sequence[Line], size: float, inside: Inside) -> tuple[list[str], Sequence[Line]]:
    """What a note that the page's end cut says on the next page, first of all that is small there, and the others."""
    first = len(page)
    while first and _is_small(page[first - 1], size, inside):
        first -= 1
    if note is None or first in (0, len(page)) or note.text.endswith(SENTENCE_ENDS):
        return [], page
    if page[first].size != note.size or not page[first].text[0].islower():
        return [], page
    end = next((at for at in range(first, len(page)) if _begins(page[at])), len(page))
    return [pdf_marks.plain(line.text) for line in page[first:end]], [*page[:first], *page[end:]]


def _without_notes(page: Sequence[Line], size: float, notes: Notes, inside: Inside) -> tuple[list[Line], _Note | None]:
    """The lines of a page without its notes, and the note that the page ends in."""
    references = list(dict.fromkeys(number for line in page for number in _references(line, inside)))
    foot = _foot(page, references, size, inside)
    last: _Note | None = None
    kept: list[Line] = []
    for at, line in enumerate(page):
        is_small = _is_small(line, size, inside) or (at >= foot and not inside(line))
        number = _begins(line) if is_small else None
        if number is not None and number in references and (line.page, number) not in notes:
            last = notes[line.page, number] = _Note(number, pdf_marks.without(line.text), line.size)
        elif last is not None and is_small and line.gap is not None:
            last.text = glued(last.text, pdf_marks.plain(line.text))
        else:
            last = None
            kept.append(line)
    return kept, last


def _is_small(line: Line, size: float, inside: Inside) -> bool:
    return line.size is not None and line.size < _SMALLER * size and not inside(line)


def _foot(page: Sequence[Line], references: Sequence[str], size: float, inside: Inside) -> int:
    """Where footnotes in the text's own type begin: below all that refers to them the page has them, in order.

    What comes then is neither bold nor larger, and counts nothing else: so do lists, tables and the text after them.
    """
    figures = [number for number in references if number.isdecimal()]
    if not figures:
        return len(page)
    places = [at for at, line in enumerate(page) if _references(line, inside)]
    begin = [(at, number) for at, line in enumerate(page) if (number := _begins(line)) and at > places[-1]]
    last = begin[-len(figures) :]
    if [number for _, number in last] != figures:
        return len(page)
    first = last[0][0]
    is_plain = all(not line.bold and (line.size or 0.0) <= _AS_LARGE * size for line in page[first:])
    return first if is_plain else len(page)


def _begins(line: Line) -> str | None:
    return pdf_marks.begins(line.text)


def _references(line: Line, inside: Inside) -> list[str]:
    """The marks in a line, or in what it stands for, that may refer to notes."""
    return [mark for text in inside(line) or (line.text,) for mark in pdf_marks.references(text)]


def _with_its_notes(line: Line, notes: Notes, given: set[tuple[int | None, str]]) -> Line:
    """The line with the notes that it is the first to refer to; a mark that refers to none stays."""
    own: list[str] = []

    def is_taken(number: str) -> bool:
        key = next((key for key in ((line.page, number), (None, number)) if key in notes), None)
        if key is not None and key not in given:
            given.add(key)
            own.append(f"Fotnote {number}: {notes[key].text}")
        return key is not None

    text = pdf_marks.replaced(line.text, is_taken)
    if text == line.text:
        return line
    text = " ".join(text.split())
    return line._replace(text=text or pdf_marks.plain(line.text), notes=tuple(own))
