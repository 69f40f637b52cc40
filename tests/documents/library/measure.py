"""How much of a made document was read as it was meant."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from assistant.documents.model import BlockKind, Document, Section
from tests.documents.library.plan import Expected


def wrong(document: Document, expected: Sequence[Expected]) -> dict[int, str]:
    """What is wrong with each expected section, by its place; those that are right are left out."""
    headed = [section for section in document.sections if section.heading.end > section.heading.start]
    matcher = SequenceMatcher(None, [s.path for s in headed], [e.path for e in expected], autojunk=False)
    found = {match.b + i: match.a + i for match in matcher.get_matching_blocks() for i in range(match.size)}
    told: dict[int, str] = {}
    for place, section in enumerate(expected):
        if place not in found:
            told[place] = f"{section.path}: not found in its place"
        elif faults := list(_faults(document, headed[found[place]], section)):
            told[place] = f"{section.path}: {'; '.join(faults)}"
    return told


def _faults(document: Document, section: Section, expected: Expected) -> Iterator[str]:
    if section.page != expected.page:
        yield f"page {section.page}, not {expected.page}"
    rows = tuple((0, row) for row in expected.rows)
    for kind, meant in ((BlockKind.LIST, expected.items), (BlockKind.TABLE, rows)):
        read = tuple((i.level, i.of(document.text)) for b in section.blocks if b.kind is kind for i in b.items)
        if read != meant:
            yield f"{kind} {read}, not {meant}"
    paragraphs = [b.span.of(document.text) for b in section.blocks if b.kind is BlockKind.PARAGRAPH]
    notes = [text for text in paragraphs if text.startswith("Fotnote ")]
    if [text.split(": ", 1)[1] for text in notes] != list(expected.notes):
        yield f"notes {notes}, not {expected.notes}"
    running = " ".join(text for text in paragraphs if text not in notes)
    if running != " ".join(expected.paragraphs):
        yield f"text {running!r}, not {' '.join(expected.paragraphs)!r}"


def extra(document: Document, expected: Sequence[Expected]) -> list[str]:
    """Headings that no reader would see: sections that are not among the expected."""
    known = {section.path for section in expected}
    headed = [section for section in document.sections if section.heading.end > section.heading.start]
    return [f"{section.path}: no heading" for section in headed if section.path not in known]
