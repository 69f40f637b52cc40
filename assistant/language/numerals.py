"""Small numbers in words, as running text has them; tables, counters and headings have figures."""

from __future__ import annotations

from collections.abc import Mapping

WORDS: Mapping[str, tuple[str, ...]] = {
    "nb": ("null", "ett", "to", "tre", "fire", "fem", "seks", "sju", "åtte", "ni", "ti", "elleve", "tolv"),
    "nn": ("null", "eitt", "to", "tre", "fire", "fem", "seks", "sju", "åtte", "ni", "ti", "elleve", "tolv"),
    "en": ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
}
"""From nought to twelve, by language; one is in the neuter."""


_OTHERS = {"en": 1, "én": 1, "ein": 1, "éin": 1, "ei": 1, "et": 1, "eit": 1, "eitt": 1, "syv": 7}
"""Other forms of these, and older ones."""

_TEENS = ("tretten", "fjorten", "femten", "seksten", "sytten", "atten", "nitten")
_TENS = ("tjue", "tretti", "førti", "femti", "seksti", "sytti", "åtti", "nitti")


_UNITS = {word: value for words in WORDS.values() for value, word in enumerate(words)} | _OTHERS
_ROUND = {word: 10 * value for value, word in enumerate(_TENS, 2)}
_VALUES: Mapping[str, int] = {
    **_UNITS,
    **{word: value for value, word in enumerate(_TEENS, 13)},
    **_ROUND,
    **{ten + word: _ROUND[ten] + value for ten in _ROUND for word, value in _UNITS.items() if 0 < value < 10},
}

PATTERN = rf"(?:\d{{1,3}}|{'|'.join(sorted(_VALUES, key=len, reverse=True))})"
"""A number of up to three digits, in figures or letters."""


def value(word: str) -> int | None:
    """The number that a word is, in figures or letters; None where it is none."""
    return int(word) if word.isdecimal() and len(word) <= 3 else _VALUES.get(word.lower())


def in_words(count: int, language: str) -> str:
    """The number in words up to twelve, as Norwegian text has it, and in figures above."""
    words = WORDS[language]
    return words[count] if count < len(words) else str(count)
