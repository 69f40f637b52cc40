"""What a made document holds, and what a reader is expected to find in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from tests.documents.made import Grid, filled


class Items(NamedTuple):
    """A list; an item with its depth is nested in the one before it. ``mark`` is its bullet, or its first number."""

    items: Sequence[str | tuple[int, str]]
    intro: str | None = None
    mark: str = "•"

    def deep(self) -> list[tuple[int, str]]:
        """The items with their depths."""
        return [(0, item) if isinstance(item, str) else item for item in self.items]


class Noted(NamedTuple):
    """A paragraph with a footnote, whose figure stands after ``words`` and before ``rest``."""

    words: str
    rest: str
    note: str


Content = str | Items | Grid | Noted


class Part(NamedTuple):
    """A heading as it is printed, with what stands under it; level 1 is the top."""

    level: int
    heading: str
    contents: Sequence[Content] = ()


@dataclass(frozen=True, slots=True)
class Expected:
    """A section as a careful reader has it; ``page`` is the number printed on the page, when there are pages."""

    path: tuple[str, ...]
    page: int | None
    paragraphs: tuple[str, ...]
    items: tuple[tuple[int, str], ...]
    rows: tuple[str, ...]
    notes: tuple[str, ...]


def expected(parts: Sequence[Part], pages: Sequence[int | None] = (), merged: bool = True) -> list[Expected]:
    """The sections of a document; ``merged``: its format can say that a cell covers several columns."""
    found: list[Expected] = []
    path: list[str] = []
    for number, part in enumerate(parts):
        path = [*path[: part.level - 1], part.heading]
        lists = [content for content in part.contents if isinstance(content, Items)]
        found.append(
            Expected(
                path=tuple(path),
                page=pages[number] if pages else None,
                paragraphs=tuple(map(_paragraph, (each for each in part.contents if type(each) in (str, Noted)))),
                items=tuple(item for each in lists for item in shown_items(each)),
                rows=tuple(row for each in part.contents if isinstance(each, Grid) for row in rows(each, merged)),
                notes=tuple(each.note for each in part.contents if isinstance(each, Noted)),
            )
        )
    return found


def _paragraph(content: Content) -> str:
    return content.words + content.rest if isinstance(content, Noted) else str(content)


def shown_items(listed: Items) -> list[tuple[int, str]]:
    """The items of a list with their depths, and with their numbers where they have them."""
    return [
        (depth, f"{mark} {item}" if is_number(mark) else item)
        for (depth, item), mark in zip(listed.deep(), marks(listed), strict=True)
    ]


def is_number(mark: str) -> bool:
    """Whether a list is numbered or lettered."""
    return mark[-1] in ").°" and len(mark) > 1


NESTED = ("–", "o", "▪")


def marks(listed: Items) -> list[str]:
    """What stands before each item."""
    found: list[str] = []
    count = 0
    for depth, _ in listed.deep():
        if depth:
            found.append(NESTED[depth - 1])
        else:
            found.append(_numbered(listed.mark, count))
            count += 1
    return found


_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")


def _numbered(mark: str, count: int) -> str:
    if not is_number(mark):
        return mark
    first, end = mark[:-1], mark[-1]
    if first == "i":
        return _ROMAN[count] + end
    return (str(int(first) + count) if first.isdecimal() else chr(ord(first) + count)) + end


def rows(grid: Grid, merged: bool) -> list[str]:
    """Each row with the headings of its columns; a sum that covers several columns stands without one."""
    headings, *others = filled(grid)
    found: list[str] = []
    for written, row in zip(others, grid.rows[1:], strict=True):
        wide = merged and len(row) > 1 and row[1] is None
        pieces = [
            cell if number == 0 and wide else f"{heading}: {cell}"
            for number, (heading, cell) in enumerate(zip(headings, written, strict=True))
            if cell
        ]
        found.append("; ".join(pieces))
    return found
