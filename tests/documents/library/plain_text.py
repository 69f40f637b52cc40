"""Made documents as plain text: wrapped, with tables drawn in characters, and pages as text made of a PDF has them."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.documents.library.plan import Content, Items, Noted, Part, marks
from tests.documents.made import Grid, filled


@dataclass(frozen=True, slots=True)
class Typing:
    """How a text is typed.

    Attributes:
        encoding: Of the file.
        width: Characters of a line, or 0 for a line per paragraph.
        contents: Whether there is a table of contents with dots.
        page_lines: Lines of a page, with a header and a page number on each, or 0 for no pages.
        columns: What parts the cells of a table: a tab, or "|", or spaces.
    """

    encoding: str = "utf-8"
    width: int = 90
    contents: bool = False
    page_lines: int = 0
    columns: str = " "


def write_text(path: Path, title: str, parts: Sequence[Part], typing: Typing) -> list[int | None]:
    """Write the file, and return the page of each heading."""
    lines = [title, "", *(_contents(parts, typing) if typing.contents else ())]
    places: list[int] = []
    for part in parts:
        places.append(len(lines))
        lines += [part.heading, ""]
        for content in part.contents:
            lines += [*_typed(content, typing), ""]
    pages = _pages(lines, places, title, typing) if typing.page_lines else None
    text = pages[0] if pages else "\n".join(lines)
    path.write_bytes(text.encode(typing.encoding))
    return list(pages[1]) if pages else [None] * len(parts)


def _contents(parts: Sequence[Part], typing: Typing) -> list[str]:
    width = typing.width or 80
    entries = [f"{'  ' * (part.level - 1)}{part.heading} " for part in parts]
    return ["INNHOLD", "", *(f"{entry.ljust(width - 4, '.')} {2 + n // 5}" for n, entry in enumerate(entries)), ""]


def _typed(content: Content, typing: Typing) -> list[str]:
    if isinstance(content, Items):
        return list(_items(content, typing))
    if isinstance(content, Grid):
        return [*([content.caption, ""] if content.caption else []), *_table(content, typing)]
    if isinstance(content, Noted):
        return _wrapped(content.words + content.rest, typing)
    return _wrapped(content, typing)


def _items(listed: Items, typing: Typing) -> Iterator[str]:
    if listed.intro:
        yield from [*_wrapped(listed.intro, typing), ""]
    for (depth, words), mark in zip(listed.deep(), marks(listed), strict=True):
        first = "  " * depth + mark + " "
        if typing.width:
            yield from textwrap.wrap(first + words, typing.width, subsequent_indent=" " * len(first))
        else:
            yield first + words


def _wrapped(words: str, typing: Typing) -> list[str]:
    return textwrap.wrap(words, typing.width, break_on_hyphens=False) if typing.width else [words]


def _table(grid: Grid, typing: Typing) -> list[str]:
    rows = filled(grid)
    if typing.columns == "\t":
        return ["\t".join(row) for row in rows]
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    padded = [[cell.ljust(width) for cell, width in zip(row, widths, strict=True)] for row in rows]
    if typing.columns == "|":
        rule = "+" + "+".join("-" * (width + 2) for width in widths) + "+"
        return [rule, *(f"| {' | '.join(row)} |" for row in padded), rule]
    return ["   ".join(row).rstrip() for row in padded]


def _pages(lines: Sequence[str], places: Sequence[int], title: str, typing: Typing) -> tuple[str, list[int]]:
    pages = [lines[at : at + typing.page_lines] for at in range(0, len(lines), typing.page_lines)]
    printed = [
        "\n".join([title.upper(), "", *page, "", str(number).center(typing.width or 80)])
        for number, page in enumerate(pages, 1)
    ]
    return "\f".join(printed), [place // typing.page_lines + 1 for place in places]
