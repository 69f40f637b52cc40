"""The bookmarks of a PDF: the headings that its maker named, found again among the lines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from pypdf import PdfReader
from pypdf.generic import Destination

from assistant.documents.joining import glued
from assistant.documents.lines import Line, LineKind

_MOST = 20_000
_DEEPEST = 9
_MOST_LINES = 4
"""A heading over more lines is none."""

_FOUND = 0.5
"""The bookmarks are the headings when at least this share of them stands in the text as it is written there."""

_NUMBER = re.compile(r"^[\dIVX.]+\s+(?=\D)")


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A bookmark: its title, how deep it is (1 for the top), and the place of its page, from 1."""

    title: str
    level: int
    page: int


def of(reader: PdfReader) -> list[Bookmark]:
    """The bookmarks of a file in order; none when they cannot be read."""
    try:
        pages = {
            page.indirect_reference.idnum: at for at, page in enumerate(reader.pages, 1) if page.indirect_reference
        }
        return list(_bookmarks(reader.outline, pages, 1))
    except Exception:  # pypdf raises all kinds on damaged outlines; the text is as good without them
        return []


def _bookmarks(outline: Any, pages: dict[int, int], level: int) -> Iterator[Bookmark]:
    for entry in outline[:_MOST]:
        if isinstance(entry, list):
            yield from _bookmarks(entry, pages, min(level + 1, _DEEPEST))
        elif isinstance(entry, Destination) and isinstance(entry.title, str):
            number = getattr(entry.page, "idnum", None)
            if number in pages:
                yield Bookmark(entry.title, level, pages[number])


def marked(lines: Sequence[Line], bookmarks: Sequence[Bookmark]) -> Iterable[Line]:
    """The lines with those made headings that bookmarks name; as they are when most bookmarks are not found."""
    found: dict[int, tuple[int, Bookmark]] = {}  # by its first line: its last one, and the bookmark
    places: dict[int | None, list[int]] = {bookmark.page: [] for bookmark in bookmarks}
    for at, line in enumerate(lines):
        if line.page in places:
            places[line.page].append(at)
    for bookmark in bookmarks:
        place = _place(lines, places[bookmark.page], found, bookmark)
        if place is not None:
            found[place[0]] = (place[1], bookmark)
    if len(found) < 2 or len(found) < _FOUND * len(bookmarks):
        return lines
    return _made(lines, found)


def _place(
    lines: Sequence[Line], page: Sequence[int], found: dict[int, tuple[int, Bookmark]], bookmark: Bookmark
) -> tuple[int, int] | None:
    """The first and last line of a bookmark's heading, without its number where the title has none."""
    title = _key(bookmark.title)
    for first in page:
        if first in found or lines[first].kind is not LineKind.PRINTED:
            continue
        text = lines[first].text
        for last in range(first, min(first + _MOST_LINES, page[-1] + 1)):
            text = text if last == first else glued(text, lines[last].text)
            key = _key(text)
            if title and title in (key, _key(_NUMBER.sub("", text))):
                return first, last
            if not title.startswith(key) and not title.startswith(_key(_NUMBER.sub("", text))):
                break
    return None


def _made(lines: Sequence[Line], found: dict[int, tuple[int, Bookmark]]) -> Iterator[Line]:
    at = 0
    while at < len(lines):
        if at not in found:
            yield lines[at]
            at += 1
            continue
        last, bookmark = found[at]
        text = lines[at].text
        for line in lines[at + 1 : last + 1]:
            text = glued(text, line.text)
        notes = tuple(note for line in lines[at : last + 1] for note in line.notes)
        yield lines[at]._replace(text=text, kind=LineKind.HEADING, level=bookmark.level, notes=notes)
        at = last + 1


def _key(text: str) -> str:
    return re.sub(r"\W+", "", text).casefold()
