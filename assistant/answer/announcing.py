"""What a quoted sentence announces and does not say itself: the table, or the list, right below its paragraph."""

from __future__ import annotations

import re
from itertools import pairwise

from assistant.answer import figures
from assistant.documents.model import Block, BlockKind, Document, Section, Span
from assistant.language import sentences

_TABLE = re.compile(
    r"\b(?:\w*tabell(?:en|ane|ene|a)?|\w*oversikt(?:en|a)?|oppsett(?:et)?|table)\b|\b(?:følgende|følgjande|nedenfor|nedanfor|below)\b",
    re.IGNORECASE,
)
_LIST = re.compile(r"\b(?:følgende|følgjande|nedenfor|nedanfor|below)\b", re.IGNORECASE)
"""How a sentence speaks of what stands below it."""

_OTHER = re.compile(r"\b(?:vedlegg\w*|vedlagt\w*|tabell\w*\s+\d|kapit\w+|nettside\w*)\b", re.IGNORECASE)
"""Speaks of what stands elsewhere: in an appendix, or under a number, which is another table's as often."""


def announced(document: Document, section: Section, quoted: Span) -> Block | None:
    """The table or list that the last sentence of what is quoted announces, where it comes right after it."""
    for block, below in pairwise(section.blocks):
        if block.kind is BlockKind.PARAGRAPH and block.span.start <= quoted.start and quoted.end == block.span.end:
            return below if _follows(document, block, below) and _announces(document, block, below) else None
    return None


def _follows(document: Document, block: Block, below: Block) -> bool:
    """Whether no other section begins between the two."""
    return not any(block.span.end <= other.heading.start < below.span.start for other in document.sections)


def _announces(document: Document, block: Block, below: Block) -> bool:
    start, end = sentences.spans(document.text, block.span.start, block.span.end)[-1]
    said = document.text[start:end]
    if below.kind is BlockKind.TABLE:
        return figures.tells_unit(said) or (_TABLE.search(said) is not None and _OTHER.search(said) is None)
    return below.kind is BlockKind.LIST and below.intro is None and _LIST.search(said) is not None
