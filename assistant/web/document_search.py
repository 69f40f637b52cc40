"""Finding words in a document as they stand: every place, regardless of case and line breaks."""

from __future__ import annotations

import re

from assistant.documents.model import Document, Section, Span
from assistant.web.passages import Marking

LONGEST = 100
"""Characters of a search that are used."""


def find(document: Document, words: str) -> list[tuple[Section, Marking]]:
    """Every place where the words stand, with its section, in the order of the text; named ``treff-1`` and on."""
    parts = words[:LONGEST].split()
    if not parts:
        return []
    pattern = re.compile(r"\s+".join(map(re.escape, parts)), re.IGNORECASE)
    places = [
        (section, place.span())
        for section, span in in_order(document)
        for place in pattern.finditer(document.text, span.start, span.end)
    ]
    return [
        (section, Marking(start, end, f"treff-{number}"))
        for number, (section, (start, end)) in enumerate(places, start=1)
    ]


def in_order(document: Document) -> list[tuple[Section, Span]]:
    """The headings and blocks of all sections, in the order of the text."""
    spans = [
        (section, span)
        for section in document.sections
        for span in (section.heading, *(block.span for block in section.blocks))
    ]
    return sorted(spans, key=lambda place: (place[1].start, place[1].end))


def snippet(text: str, marking: Marking, around: int = 70) -> tuple[str, str, str]:
    """A hit with the words around it: before, the hit itself, after."""
    start, end = max(0, marking.start - around), min(len(text), marking.end + around)
    before = text[start : marking.start].split("\n")[-1]
    after = text[marking.end : end].split("\n")[0]
    return (
        before.partition(" ")[2] if start and "\n" not in text[start : marking.start] else before,
        text[marking.start : marking.end],
        after.rpartition(" ")[0] if end < len(text) and "\n" not in text[marking.end : end] else after,
    )
