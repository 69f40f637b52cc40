"""Where the sources tell what a sentence tells: their sentence, or clause, that has most of its words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from assistant.answer.generated import content, facts
from assistant.language import sentences, words

ENOUGH = 0.6
"""Share of a sentence's content words that the source's sentence must have, for both to speak of the same."""

_CLAUSE = re.compile(r"[,;]\s|\s–\s|\b(?:men|mens|medan)\b")


def sentences_of(texts: Iterable[str]) -> list[str]:
    """Every sentence of some texts."""
    return [text[start:end] for text in texts for start, end in sentences.spans(text)]


def clauses_of(texts: Iterable[str]) -> list[str]:
    """Every clause of some texts."""
    return [clause for sentence in sentences_of(texts) for clause in _CLAUSE.split(sentence) if clause.strip()]


@lru_cache(maxsize=2048)
def stems(text: str) -> frozenset[str]:
    """The stems of the words that say what a text is about, without its numbers."""
    return frozenset(
        words.stem(word) for word in words.content(text) if not word[0].isdigit() and not facts.of(word).numbers
    )


@lru_cache(maxsize=2048)
def every_stem(text: str) -> frozenset[str]:
    """The stems of all words of a text."""
    return frozenset(words.stem(word) for word in words.tokens(text))


def nearest(text: str, parts: Sequence[str], least: float = ENOUGH) -> str | None:
    """The part that has the largest share of a text's content words, the shorter of two; none that has the least."""
    said = stems(text)
    shared = [(content.share(said, every_stem(part)), -len(part), part) for part in parts]
    best = max(shared, default=(0.0, 0, ""))
    return best[2] if said and best[0] >= least else None
