"""Where the words that match stand: in the proposal's own sentences, and in the strategy."""

from __future__ import annotations

import re
from collections.abc import Collection

from markupsafe import Markup

from assistant.documents.model import Span
from assistant.language import sentences
from assistant.web import passages
from assistant.web.passages import Marking

SENTENCES = 3
"""Sentences of the proposal that are shown beside a strategy."""


def sentences_with(text: str, words: Collection[str]) -> list[Markup]:
    """The first of the text's sentences that hold some of the words, with those in ``<mark>``."""
    places = markings(text, words)
    found = []
    for start, end in sentences.spans(text):
        inside = [place for place in places if start <= place.start < end]
        if inside:
            found.append(passages.marked(text, Span(start, end), inside))
        if len(found) == SENTENCES:
            break
    return found


def whole(text: str, words: Collection[str]) -> Markup:
    """All of the text, with the words in ``<mark>``."""
    return passages.marked(text, Span(0, len(text)), markings(text, words))


def markings(text: str, words: Collection[str]) -> list[Marking]:
    """Every place where one of the words stands as a word of its own, regardless of capitals."""
    if not words:
        return []
    either = "|".join(sorted(map(re.escape, words), key=len, reverse=True))
    return [Marking(*found.span()) for found in re.finditer(rf"(?<!\w)(?:{either})(?!\w)", text, re.IGNORECASE)]
