"""What an answer quotes: a stretch of a document, with what it cannot be understood without."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.answer import figures
from assistant.documents.model import Block, BlockKind, Document, Item, Section, Span


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch to quote: a sentence or more in a row, a list item or table row, or a list or table whole.

    ``items`` are a list's items or a table's rows, and ``intro`` the line that announces them. ``over`` are the items
    that a nested one stands under, or what tells the unit of a table's figures, without which it cannot be understood.
    ``among`` are all the rows of the table that it is a row of, where the question limits which of them. ``under`` is
    the section that a heading is quoted as a part of: what is told is that section, not the one under the heading.
    """

    document: Document
    section: Section
    span: Span
    intro: Span | None = None
    items: tuple[Item, ...] = ()
    over: tuple[Item, ...] = ()
    among: tuple[Item, ...] = ()
    under: Section | None = None

    @property
    def is_list(self) -> bool:
        """Whether the passage is a list."""
        return bool(self.items)

    @property
    def told(self) -> Section:
        """The section that the reader is told it stands in."""
        return self.under or self.section


def of_block(document: Document, section: Section, block: Block) -> Passage:
    """A paragraph, or a list or table whole, under what tells the unit of its figures."""
    over = figures.above(document, section, block) if block.kind is BlockKind.TABLE else ()
    return Passage(document, section, block.span, block.intro, block.items, over)


def of_item(document: Document, section: Section, block: Block, span: Span) -> Passage:
    """A list item with those nested in it, under those that it is nested in."""
    item, over = next((item, over) for item, over in block.nested() if item.start == span.start)
    if block.kind is BlockKind.TABLE:
        return Passage(document, section, item, over=figures.announced(document, section, block))
    below = block.below(item)
    if not below:
        return Passage(document, section, item, over=over)
    return Passage(document, section, Span(item.start, below[-1].end, item.page), item, below, over)
