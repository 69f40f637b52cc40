"""Example questions, made from the documents' own headings and lists."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from assistant.answer.model import Language
from assistant.documents.model import BlockKind, Document, Section
from assistant.retrieval import headings

MOST = 4
NEAR = 3
"""Questions after an answer."""

_OVERVIEW = {
    "nb": "Hva handler dokumentet om?",
    "nn": "Kva handlar dokumentet om?",
    "en": "What is the document about?",
}
_OVERVIEW_OF_SEVERAL = {
    "nb": "Hva handler dokumentene om?",
    "nn": "Kva handlar dokumenta om?",
    "en": "What are the documents about?",
}
_LIST = {
    "nb": "Hvilke punkter står under «{heading}»?",
    "nn": "Kva punkt står under «{heading}»?",
    "en": "Which points are listed under «{heading}»?",
}
_TEXT = {
    "nb": "Hva står under «{heading}»?",
    "nn": "Kva står under «{heading}»?",
    "en": "What does it say under «{heading}»?",
}


def of(documents: Sequence[Document], language: Language) -> tuple[str, ...]:
    """At most four questions: an overview, then of each document in turn sections with lists and with text by turns."""
    overview = _OVERVIEW if len(documents) == 1 else _OVERVIEW_OF_SEVERAL
    in_turn = zip_longest(*map(_sections, documents))
    questions = [overview[language]]
    questions += (
        _about(section, document, language)
        for sections in in_turn
        for document, section in zip(documents, sections, strict=True)
        if section
    )
    return tuple(dict.fromkeys(questions))[:MOST]


def beside(cited: Sequence[tuple[Document, tuple[str, ...]]], language: Language) -> tuple[str, ...]:
    """At most three questions about the sections that stand nearest to the cited ones, which are left out."""
    known = {(document.id, path) for document, path in cited}
    questions = []
    for document, path in cited:
        at = next((number for number, section in enumerate(document.sections) if section.path == path), None)
        if at is None:
            continue
        nearest = sorted(enumerate(document.sections), key=lambda place: (abs(place[0] - at), place[0] < at))
        questions += [
            _about(section, document, language)
            for _, section in nearest[: NEAR + len(known)]
            if section.blocks and (document.id, section.path) not in known
        ][:NEAR]
    return tuple(dict.fromkeys(questions))[:NEAR]


def _about(section: Section, document: Document, language: Language) -> str:
    """A question about a section, which is called by its number only where another has the same words."""
    template = _LIST if _has_list(section) else _TEXT
    words = headings.unnumbered(section.path[-1])
    alike = sum(headings.unnumbered(other.path[-1]) == words for other in document.sections)
    return template[language].format(heading=words if alike == 1 else section.path[-1])


def _has_list(section: Section) -> bool:
    return any(block.kind is BlockKind.LIST for block in section.blocks)


def _sections(document: Document) -> list[Section]:
    sections = [section for section in document.sections if section.blocks]
    with_lists = [section for section in sections if _has_list(section)]
    with_text = [section for section in sections if not _has_list(section)]
    return _alternating(with_lists, with_text)


def _alternating(first: Sequence[Section], second: Sequence[Section]) -> list[Section]:
    return [section for pair in zip_longest(first, second) for section in pair if section]
