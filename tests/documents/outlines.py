"""Outlines as plain values, to be compared whole."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from assistant.documents import outline, reading
from assistant.documents.lines import Line
from assistant.documents.model import Block, BlockKind, Section

UNTITLED = "Uten tittel"


class Listing(NamedTuple):
    """A list: the line that announces it, and its items."""

    intro: str | None
    items: tuple[str, ...]


class Outlined(NamedTuple):
    """A section: its path, and its running text and lists in order."""

    path: tuple[str, ...]
    content: tuple[str | Listing, ...]


def outlined(text: str, sections: Sequence[Section]) -> tuple[Outlined, ...]:
    """All sections; paragraphs that follow each other are one running text, since a text file tells them ill apart."""
    return tuple(Outlined(section.path, _content(text, section.blocks)) for section in sections)


def blocks(text: str, sections: Sequence[Section]) -> list[str | Listing]:
    """All blocks of all sections, each paragraph by itself."""
    return [_value(text, block) for section in sections for block in section.blocks]


def outlined_lines(lines: Sequence[Line]) -> tuple[Outlined, ...]:
    """The outline of lines that a reader gave."""
    made = outline.of(lines, UNTITLED)
    return outlined(made.text, made.sections)


def of_file(path: Path) -> tuple[str, tuple[Outlined, ...]]:
    """The title and all sections of a file of any type."""
    read = reading.read(path, path.parent)
    return read.title, outlined(read.text, read.sections)


def of_lines(path: Path, *lines: str) -> tuple[str, tuple[Outlined, ...]]:
    """The title and all sections of a file with these lines."""
    path.write_text("\n".join(lines), encoding="utf-8")
    return of_file(path)


def _content(text: str, found: Sequence[Block]) -> tuple[str | Listing, ...]:
    content: list[str | Listing] = []
    for is_list, together in groupby(found, key=lambda block: block.kind is not BlockKind.PARAGRAPH):
        values = [_value(text, block) for block in together]
        content += values if is_list else [" ".join(map(str, values))]
    return tuple(content)


def _value(text: str, block: Block) -> str | Listing:
    if block.kind is BlockKind.PARAGRAPH:
        return block.span.of(text)
    return Listing(block.intro.of(text) if block.intro else None, tuple(item.of(text) for item in block.items))
