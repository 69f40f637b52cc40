"""What is searched: the sentences, list items, lists, rows and sections of a document, each with its surroundings."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from assistant.documents.model import Block, BlockKind, Document, Section, Span
from assistant.language import sentences

NEIGHBOURS = 2
"""Sentences on either side of a sentence that are searched together with it."""


class UnitKind(StrEnum):
    """What a unit is."""

    SENTENCE = "sentence"
    ITEM = "item"
    LIST = "list"
    ROW = "row"
    SECTION = "section"


@dataclass(frozen=True, slots=True)
class Unit:
    """One stretch of a document that can be found and quoted.

    Attributes:
        document: The document's identifier.
        section: The section's place in ``Document.sections``.
        block: The block's place in ``Section.blocks``, or -1 for a unit that is a whole section.
        kind: Sentence, item, list, table row or section.
        span: Where it stands in the canonical text; for a section, its heading.
        path: The headings from the top down.
        text: The words that are searched; for all but sections the verbatim quotation.
        window: The unit with its neighbours: sentences around it, the items that it is
            nested in, the line that announces the list, or the table's caption.
    """

    document: str
    section: int
    block: int
    kind: UnitKind
    span: Span
    path: tuple[str, ...]
    text: str
    window: str

    @property
    def id(self) -> str:
        """The unit's name in the index."""
        return f"{self.document}#{self.section}.{self.kind}.{self.span.start}-{self.span.end}"

    @property
    def embedded(self) -> str:
        """What the model reads: the unit's own words under its nearest heading."""
        return f"{self.path[-1]}: {self.text}" if self.kind is not UnitKind.SECTION else self.text

    @property
    def embedded_window(self) -> str:
        """What the model reads of the surroundings: the whole path and the window."""
        return f"{' – '.join(self.path)}: {self.window}"


def of(document: Document) -> list[Unit]:
    """All units of the document in reading order."""
    return [unit for index, section in enumerate(document.sections) for unit in _of_section(document, index, section)]


def _of_section(document: Document, index: int, section: Section) -> Iterator[Unit]:
    path = section.path
    text = document.section_text(section)
    if section.heading.end > section.heading.start:
        whole = f"{' – '.join(path)}. {text}" if text else " – ".join(path)
        yield Unit(document.id, index, -1, UnitKind.SECTION, section.heading, path, whole, text or path[-1])
    for number, block in enumerate(section.blocks):
        for kind, span, window in _pieces(document.text, block):
            yield Unit(document.id, index, number, kind, span, path, span.of(document.text), window)


def _pieces(text: str, block: Block) -> Iterator[tuple[UnitKind, Span, str]]:
    intro = f"{block.intro.of(text)} " if block.intro else ""
    if block.kind is BlockKind.TABLE:
        for row in block.items:
            yield UnitKind.ROW, row, f"{intro}{row.of(text)}"
        return
    if block.kind is BlockKind.LIST:
        whole = block.span.of(text)
        yield UnitKind.LIST, block.span, whole
        for item, over in block.nested():
            above = "".join(f"{each.of(text)} " for each in over)
            yield UnitKind.ITEM, item, f"{intro}{above}{item.of(text)}"
        return
    found = sentences.spans(text, block.span.start, block.span.end)
    for at, (start, end) in enumerate(found):
        first, last = found[max(0, at - NEIGHBOURS)][0], found[min(len(found) - 1, at + NEIGHBOURS)][1]
        yield UnitKind.SENTENCE, Span(start, end, block.span.page), text[first:last]
