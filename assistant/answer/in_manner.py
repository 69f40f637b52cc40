"""What a follow-up gets that asks for more, the others, an example or something simpler than what was quoted."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answer import evidence
from assistant.answer.follow_ups import Manner
from assistant.answer.passage import Passage
from assistant.answer.phrases import Phrases
from assistant.documents.model import Span
from assistant.index.store import Index
from assistant.index.units import Unit
from assistant.language import sentences

_EXAMPLE = re.compile(
    r"\b(?:for\s+eksempel|til\s+eksempel|eksempel(?:vis)?\s+(?:på|er)|til\s+dømes|døme\s+(?:på|er)|f\.\s?eks|t\.\s?d\.|"
    r"blant\s+(?:annet|anna)|mellom\s+(?:annet|anna)|bl\.\s?a|slik(?:e)?\s+som|såsom|for\s+(?:example|instance)|such\s+as)",
    re.IGNORECASE,
)
"""How a text gives an example."""


def of(manner: Manner | None, passages: Sequence[Passage], best: Unit, index: Index) -> Sequence[Passage]:
    """The passages that are quoted instead of the same once more; the same where there are no others."""
    if manner is Manner.MORE:
        return evidence.whole_section(best, index)
    if manner is Manner.OTHERS:
        return evidence.others(passages) or passages
    if manner is Manner.EXAMPLE:
        return _examples(best, index) or passages
    return passages[:1] if manner is Manner.SIMPLER else passages


def lacking(manner: Manner | None, before: Sequence[Passage], now: Sequence[Passage], phrases: Phrases) -> str | None:
    """What is said where a follow-up gets the same once more; None where it gets what it asked for."""
    missing = {Manner.MORE: phrases.no_more, Manner.SIMPLER: phrases.no_simpler, Manner.EXAMPLE: phrases.no_example}
    return missing.get(manner) if manner and _spans(before) == _spans(now) else None


def _examples(best: Unit, index: Index) -> list[Passage]:
    """The sentences of a section that give examples."""
    document = index.by_id[best.document]
    section = document.sections[best.section]
    return [
        Passage(document, section, Span(start, end, block.span.page))
        for block in section.blocks
        if not block.items
        for start, end in sentences.spans(document.text, block.span.start, block.span.end)
        if _EXAMPLE.search(document.text[start:end])
    ]


def _spans(passages: Sequence[Passage]) -> set[tuple[str, int, int]]:
    return {(passage.document.id, passage.span.start, passage.span.end) for passage in passages}
