"""Example questions, made from the documents' own headings and lists."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answer.model import Language
from assistant.documents.model import BlockKind, Document, Section

MOST = 4

_OVERVIEW = {
    "nb": "Hva handler dokumentet om?",
    "nn": "Kva handlar dokumentet om?",
    "en": "What is the document about?",
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
    """At most four questions: an overview, then sections with lists and with text by turns."""
    sections = [section for document in documents for section in document.sections if section.blocks]
    with_lists = [s for s in sections if any(block.kind is BlockKind.LIST for block in s.blocks)]
    with_text = [s for s in sections if s not in with_lists]
    questions = [_OVERVIEW[language]]
    for section in _alternating(with_lists, with_text):
        template = _LIST if section in with_lists else _TEXT
        questions.append(template[language].format(heading=section.path[-1]))
    return tuple(dict.fromkeys(questions))[:MOST]


def _alternating(first: Sequence[Section], second: Sequence[Section]) -> list[Section]:
    return [section for pair in zip(first, [*second, *first], strict=False) for section in pair]
