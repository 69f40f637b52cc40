"""Whether a question names a heading: in words, by its number, or as it is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from assistant.language import words
from assistant.retrieval.concepts import Concept

POINTED_AT = 4.0
"""What a heading's number in the question ("§ 10", "kapittel 3"), or all of it between « and », counts, beside 1 for
all its words."""

_LABELLED = r"(?:(?:del|hoved|hovud)?mål|tiltak|vedlegg|strategi|(?:innsats|satsings|satsnings)område|prinsipp)"
_NUMBERED = r"\d+(?:[-.]\d+)*(?:(?:[a-z]|\s[a-d])(?!\w))?"
"""A number with its letter; one set apart may be a word: "§ 5 i vedtektene"."""

_NUMBER = re.compile(
    rf"^(?P<sign>§)?\s*(?:(?:kapittel|kap\.?|del|punkt)\s+|(?P<label>{_LABELLED})\s+)?(?P<number>{_NUMBERED})",
    re.IGNORECASE,
)
_REFERENCE = re.compile(
    rf"(?<!\w)(?:(?P<sign>§+|paragraf(?:en|ene|ane)?)|(?P<label>{_LABELLED})(?:a|et|ene|ane)?"
    r"|kapit(?:tel|let|lene|la)|kap\.?|del|punkt(?:et|a|ene)?|pkt\.?|avsnitt(?:et|a|ene)?|sections?|chapters?)\s*"
    rf"(?P<numbers>{_NUMBERED}(?:\s*(?:,|og|eller|and|til|–|-)\s*(?:§\s*)?{_NUMBERED})*)(?![\w%])",
    re.IGNORECASE,
)
_RANGE = re.compile(r"^(\d+)\s*(?:–|-|til)\s*(\d+)$", re.IGNORECASE)
_BETWEEN = re.compile(r"\s*(?:,|\bog\b|\beller\b|\band\b)\s*(?:§\s*)?", re.IGNORECASE)
_BARE_NUMBER = re.compile(r"^\d+(?:\.\d+)*\.?\s+(?=[^\W\d])")
_QUOTED = re.compile(r"«(.+)»")
_LONGEST_RANGE = 12

Reference = tuple[str, str]
"""What a numbered heading is called ("§", "mål", or nothing for a chapter), and its number."""


@dataclass(frozen=True, slots=True)
class Numbers:
    """Where a text gives numbers of headings: with what they are of, and the numbers alone."""

    whole: tuple[int, int]
    numbers: tuple[int, int]


def named(heading: str, question: str, about: Sequence[Concept]) -> float:
    """Share of the heading's words that the question says, 0 to 1, or more when it points at just this heading."""
    number = _number(heading)
    if (number is not None and number in references(question)) or is_quoted(heading, question):
        return POINTED_AT
    stems = _stems(heading)
    if not stems:
        return 0.0
    said = {
        stem for concept in about for other in concept.alternatives if other.fullness >= 0.5 for stem in other.stems
    }
    return sum(stem in said for stem in stems) / len(stems)


def is_quoted(heading: str, question: str) -> bool:
    """Whether the question has the whole heading between « and », or all but the number that it begins with."""
    quoted = _quoted(question)
    return quoted is not None and quoted in (heading.strip().casefold(), unnumbered(heading).casefold())


def is_meant(heading: str, question: str) -> bool:
    """Whether the numbers that a question gives are only a part of this heading, which it says whole.

    So are those of "Merknad til kapittel 2", and of all that stands between « and ».
    """
    own = heading.strip().casefold()
    of_another = _number(heading) is None and bool(references(heading))
    return is_quoted(heading, question) or (
        of_another and re.search(rf"{re.escape(own)}(?!\w)", question.casefold()) is not None
    )


@lru_cache(maxsize=50_000)
def unnumbered(heading: str) -> str:
    """A heading without the bare number that it begins with: "Tjenestene i dag" of "2.2 Tjenestene i dag"."""
    return _BARE_NUMBER.sub("", heading.strip())


@lru_cache(maxsize=16)
def _quoted(question: str) -> str | None:
    match = _QUOTED.search(question)
    return match[1].strip().casefold() if match else None


@lru_cache(maxsize=50_000)
def _stems(heading: str) -> tuple[str, ...]:
    return tuple(words.stem(word) for word in words.content(heading) if not word.isdigit())


@lru_cache(maxsize=50_000)
def _number(heading: str) -> Reference | None:
    """What a heading is called by, where it has a number."""
    match = _NUMBER.match(heading)
    return _reference(match["sign"], match["label"], match["number"]) if match else None


def places(headings: Iterable[str], question: str) -> list[int]:
    """The places of the headings that the question gives the numbers of, in the order in which it does."""
    found = [(number, place) for place, heading in enumerate(headings) if (number := _number(heading)) is not None]
    return [place for asked in references(question) for number, place in found if number == asked]


def missing(question: str, headings: Iterable[str], texts: Iterable[str]) -> list[Reference]:
    """The numbers that the question gives, and that no heading has and no text tells of."""
    there = set(map(_number, headings))
    left = [reference for reference in references(question) if reference not in there]
    for text in texts if left else ():
        told = set(_found(text))
        left = [reference for reference in left if reference not in told]
    return left


@lru_cache(maxsize=16)
def references(question: str) -> tuple[Reference, ...]:
    """The numbers of headings that the question gives: "§§ 7 og 8", "kapittel 2–4", "mål 2"."""
    return tuple(dict.fromkeys(_found(question)))


def numbers(text: str) -> list[Numbers]:
    """Where a text gives the numbers of headings, in their order."""
    return [Numbers(match.span(), match.span("numbers")) for match in _REFERENCE.finditer(text)]


def without_references(text: str) -> str:
    """The text without the numbers of headings that it gives: "vedtektene" of "vedtektene § 2"."""
    return " ".join(_REFERENCE.sub(" ", text).split())


def _found(text: str) -> Iterator[Reference]:
    for match in _REFERENCE.finditer(text):
        for number in _each(match["numbers"]):
            yield _reference(match["sign"], match["label"], number)


def _reference(sign: str | None, label: str | None, number: str) -> Reference:
    return ("§" if sign else (label or "").lower(), "".join(number.split()).lower())


def _each(numbers: str) -> Iterator[str]:
    for number in _BETWEEN.split(numbers):
        ends = _RANGE.match(number.strip())
        first, last = (int(ends[1]), int(ends[2])) if ends else (0, 0)
        # "§ 3-1" is the first paragraph of chapter 3; "§ 3–5" and "3 til 5" are three of them.
        if ends and first < last <= first + _LONGEST_RANGE and "-" not in number:
            yield from map(str, range(first, last + 1))
        elif number.strip():
            yield number.strip()
