"""What a table's figures cannot be understood without: what they are counted in, and the table's caption."""

from __future__ import annotations

import re

from assistant.documents.model import Block, BlockKind, Document, Item, Section, Span
from assistant.language import sentences

_UNIT = re.compile(
    r"(?:\bi\s+|\(\s*)(?:(?:hele|heile|løpende|løpande|faste)\s+)?"
    r"(?:(?:1\s?000|hundre\s?tusen|tusen|mill\w*\.?)(?:\s*(?:kr|kroner))?|kroner|kr|prosent)(?!\w)",
    re.IGNORECASE,
)
"""Tells what the figures of a table are counted in: "Tall i 1000 kroner"."""


def announced(document: Document, section: Section, block: Block) -> tuple[Item, ...]:
    """What a table's row cannot be understood without: the sentence that tells the unit of its figures, its caption."""
    caption = () if block.intro is None else (_as_item(block.intro),)
    return (*above(document, section, block), *caption)


def above(document: Document, section: Section, block: Block) -> tuple[Item, ...]:
    """The sentence above a table that tells the unit of its figures, where its own caption does not."""
    if block.intro is not None and tells_unit(block.intro.of(document.text)):
        return ()
    return tuple(_as_item(span) for span in _unit_before(document, section, block))


def tells_unit(text: str) -> bool:
    """Whether a sentence or caption says what figures are counted in."""
    return _UNIT.search(text) is not None


def _unit_before(document: Document, section: Section, block: Block) -> list[Span]:
    """The sentence above a table, in its section, that tells what its figures are counted in."""
    said = [
        Span(start, end, other.span.page)
        for other in section.blocks
        if other.kind is BlockKind.PARAGRAPH and other.span.end <= block.span.start
        for start, end in sentences.spans(document.text, other.span.start, other.span.end)
    ]
    return [span for span in said if tells_unit(span.of(document.text))][-1:]


def _as_item(span: Span) -> Item:
    return Item(span.start, span.end, span.page)
