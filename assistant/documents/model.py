"""What a governing document is once it is read: one canonical text, and sections, blocks and spans into it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import takewhile

from assistant.documents.metadata import Metadata


class BlockKind(StrEnum):
    """What a block of text is."""

    PARAGRAPH = "paragraph"
    LIST = "list"
    TABLE = "table"


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the canonical text, in characters; ``page`` is where it starts, when pages are known."""

    start: int
    end: int
    page: int | None = None

    def of(self, text: str) -> str:
        """The stretch itself, verbatim."""
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Item(Span):
    """A list item or table row; ``level`` is how deep a list item is nested, 0 for the top."""

    level: int = 0


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, a list with its introduction and items, or a table with its caption and rows.

    ``span`` covers the whole block; for a list, ``intro`` is the line that announces it (None where
    there is none) and ``items`` are its items, each whole, in reading order: an item that is nested in another comes
    after it, one level deeper. For a table they are its caption and its rows;
    each row carries the headings of its columns: "Tiltak: Ny bru; Ansvar: Rådet; Kostnad 2027: 300".
    """

    kind: BlockKind
    span: Span
    intro: Span | None = None
    items: tuple[Item, ...] = ()

    def nested(self) -> Iterator[tuple[Item, tuple[Item, ...]]]:
        """Each item with those that it is nested in, the outermost first."""
        over: tuple[Item, ...] = ()
        for item in self.items:
            over = over[: item.level]
            yield item, over
            over = (*over, item)

    def below(self, item: Item) -> tuple[Item, ...]:
        """The items that are nested in an item, at any depth."""
        following = self.items[self.items.index(item) + 1 :]
        return tuple(takewhile(lambda other: other.level > item.level, following))


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with its own blocks; ``path`` holds the headings from the top down to its own.

    The blocks of one section may stand before and after its subsections: each keeps its own place.
    The text before a document's first heading is a section whose path is the document's title.
    """

    path: tuple[str, ...]
    heading: Span
    blocks: tuple[Block, ...]

    @property
    def page(self) -> int | None:
        """The page that the heading stands on, counted from 1, or None when pages are not marked."""
        return self.heading.page


@dataclass(frozen=True, slots=True)
class Document:
    """One governing document: its canonical text with all that points into it.

    ``id`` is the file's name without its ending; ``sha256`` is of the file and its metadata file together.
    ``doubts`` says what the reader was not sure of, in Norwegian sentences: a file without headings, pages that
    are pictures, characters that could not be read.
    """

    id: str
    file: str
    sha256: str
    text: str
    sections: tuple[Section, ...]
    metadata: Metadata
    doubts: tuple[str, ...] = ()

    @property
    def title(self) -> str:
        """The title from the metadata."""
        return self.metadata.title

    @property
    def version(self) -> str:
        """Which text and metadata this is, in short: it changes whenever they do."""
        return self.sha256[:12]

    def section_text(self, section: Section) -> str:
        """The section's own text, without its heading and its subsections."""
        return "\n\n".join(block.span.of(self.text) for block in section.blocks)
