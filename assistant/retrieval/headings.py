"""Whether a question names a heading, in words or by its number."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from assistant.language import words
from assistant.retrieval.concepts import Concept

BY_NUMBER = 4.0
"""What a heading's number in the question ("§ 10", "kapittel 3") counts, beside 1 for all its words."""

_NUMBER = re.compile(
    r"^(?P<sign>§)?\s*(?:kapittel\s+|kap\.?\s*|del\s+|punkt\s+)?(?P<number>\d+(?:[-.]\d+)*)", re.IGNORECASE
)
_REFERENCE = re.compile(
    r"(§|paragraf|kapittel|kapitlet|kap\.?|punkt|pkt\.?|avsnitt|section|chapter)\s*(\d+(?:[-.]\d+)*)", re.IGNORECASE
)


def named(heading: str, question: str, about: Sequence[Concept]) -> float:
    """Share of the heading's words that the question says, 0 to 1, or more when it gives the heading's number."""
    number = _number(heading)
    if number is not None and number in _references(question):
        return BY_NUMBER
    stems = _stems(heading)
    if not stems:
        return 0.0
    said = {
        stem for concept in about for other in concept.alternatives if other.fullness >= 0.5 for stem in other.stems
    }
    return sum(stem in said for stem in stems) / len(stems)


@lru_cache(maxsize=50_000)
def _stems(heading: str) -> tuple[str, ...]:
    return tuple(words.stem(word) for word in words.content(heading) if not word.isdigit())


@lru_cache(maxsize=50_000)
def _number(heading: str) -> tuple[bool, str] | None:
    """Whether the heading is a paragraph (§), and its number."""
    match = _NUMBER.match(heading)
    return (bool(match.group("sign")), match.group("number")) if match else None


@lru_cache(maxsize=16)
def _references(question: str) -> frozenset[tuple[bool, str]]:
    found = _REFERENCE.finditer(question)
    return frozenset((match.group(1).lower() in ("§", "paragraf"), match.group(2)) for match in found)
