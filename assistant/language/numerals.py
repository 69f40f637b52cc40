"""Small numbers in words, as running text has them; tables, counters and headings have figures."""

from __future__ import annotations

from collections.abc import Mapping

WORDS: Mapping[str, tuple[str, ...]] = {
    "nb": ("null", "ett", "to", "tre", "fire", "fem", "seks", "sju", "åtte", "ni", "ti", "elleve", "tolv"),
    "nn": ("null", "eitt", "to", "tre", "fire", "fem", "seks", "sju", "åtte", "ni", "ti", "elleve", "tolv"),
    "en": ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
}
"""From nought to twelve, by language; one is in the neuter."""


def in_words(count: int, language: str) -> str:
    """The number in words up to twelve, as Norwegian text has it, and in figures above."""
    words = WORDS[language]
    return words[count] if count < len(words) else str(count)
