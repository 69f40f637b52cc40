"""What an answer has shown, as a later question points to it: its points, and where in the document it stopped."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.documents.model import Block, Document
from assistant.index.store import Index
from assistant.retrieval import headings
from assistant.retrieval.citation import Citation

SEVERAL = 2


def points(citations: Sequence[Citation], index: Index) -> list[str]:
    """The outermost items of the first list that is cited, or else the headings or items that are, where several."""
    for cited in citations:
        for block in _section_blocks(cited, index.by_id[cited.document]):
            if block.items and (block.span.start, block.span.end) == (cited.start, cited.end):
                text, top = index.by_id[cited.document].text, min(item.level for item in block.items)
                return [item.of(text) for item in block.items if item.level == top]
    named = [headings.unnumbered(cited.section[-1]) for cited in citations if cited.quote == cited.section[-1]]
    items = [cited.quote for cited in citations if _is_item(cited, index.by_id[cited.document])]
    return next((several for several in (named, items) if len(several) >= SEVERAL), [])


def quotations(citations: Sequence[Citation]) -> list[str]:
    """What is quoted, where there are several quotations to point to."""
    return [cited.quote for cited in citations] if len(citations) >= SEVERAL else []


def beside(citations: Sequence[Citation], index: Index, step: int, chapter: bool) -> str | None:
    """The heading of the section or chapter after what is cited first (1) or before it (-1), if any."""
    if not citations:
        return None
    document = index.by_id[citations[0].document]
    cited = {each.section for each in citations if each.document == document.id}
    at = next(place for place, section in enumerate(document.sections) if section.path == citations[0].section)
    here = document.sections[at].path
    while 0 <= at + step < len(document.sections):
        at += step
        section = document.sections[at]
        inside = section.path[:1] == here[:1] if chapter else section.path in cited or not section.blocks
        if not inside and (not chapter or len(section.path) == 1):
            return section.path[-1]
    return None


def _section_blocks(cited: Citation, document: Document) -> list[Block]:
    return [block for section in document.sections if section.path == cited.section for block in section.blocks]


def _is_item(cited: Citation, document: Document) -> bool:
    return any(item.start == cited.start for block in _section_blocks(cited, document) for item in block.items)
