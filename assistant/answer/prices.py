"""What something costs, where a table has several prices of it: its rows name sorts of it, and not the thing itself."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answer import rows
from assistant.answer.cells import FULLY
from assistant.answer.columns import MONEY
from assistant.answer.passage import Passage, of_block
from assistant.answer.question import Asked, Kind
from assistant.documents.model import Block, BlockKind, Document, Section
from assistant.index.store import Index
from assistant.language import words
from assistant.retrieval.concepts import Concept
from assistant.retrieval.found import Found

_PRICE = re.compile(
    r"(?:^|; )[^:;\n]*(?:pris|sats|avgift|gebyr|betaling|leie\b|takst|e[gi]\w+andel|kontingent)", re.IGNORECASE
)
"""Begins the heading of a column with prices in a row; what measures cost is no price."""

_ONLY_ASKS = re.compile(r"(?:måned|månad|uke|veke|år|dag|halvår|time|gang|gong|kommune|plass)\w{0,3}$", re.IGNORECASE)
"""Words for how the price is reckoned, and for what is paid for in any table of prices."""

_SEVERAL = re.compile(r"\b(?:og|samt)\b|,", re.IGNORECASE)


def of(found: Found, asked: Asked, index: Index) -> list[Passage]:
    """The table of the prices of what is asked for, by the headings over it; nothing where there is none."""
    wants = asked.sort is not None and asked.sort.name == "money" and asked.kind in (Kind.FACT, Kind.LIST)
    things = [concept for concept in found.concepts if not _only_asks(concept)]
    if not wants or not things or rows.ranks(found.question):
        return []
    for hit in found.sections():
        document = index.by_id[hit.unit.document]
        section = document.sections[hit.unit.section]
        for block in section.blocks:
            if _has_prices(document, block) and _is_of(things, document, section, block):
                return [of_block(document, section, block)]
    return []


def _only_asks(concept: Concept) -> bool:
    return any(MONEY.asks.match(word) or _ONLY_ASKS.match(word) for word in concept.word.split())


def _has_prices(document: Document, block: Block) -> bool:
    is_table = block.kind is BlockKind.TABLE and len(block.items) > 1
    return is_table and all(_PRICE.search(row.of(document.text)) for row in block.items)


def _is_of(things: Sequence[Concept], document: Document, section: Section, block: Block) -> bool:
    """Whether all that is asked of stands over the table; a title that names several things says of none that it is."""
    title = "" if _SEVERAL.search(document.title) else document.title
    caption = block.intro.of(document.text) if block.intro else ""
    there = {words.stem(word) for word in words.tokens(" ".join((title, *section.path, caption)))}
    return all(
        any(there.issuperset(way.stems) for way in thing.alternatives if way.fullness >= FULLY) for thing in things
    )
