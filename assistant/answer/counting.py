"""How many there are of something, where it is asked and no number stands: one sentence that names them in a row."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.language import sentences, words
from assistant.retrieval import counted
from assistant.retrieval.concepts import Concept

NEARLY = 0.5
"""How fully another word must stand for one that is asked for, to count as the same."""

LEAST = 3
"""Things that make a row; two may be a contrast."""

LONGEST = 4
"""Words of the longest that is counted as one thing."""

_LIMITED = re.compile(
    r"\b(?:hvor|kor|ko|how)\s+(?:mange|many)\s+(?P<limits>(?:[^\W\d_]{2,}e\s+)+)(?=[^\W\d_])", re.IGNORECASE
)
"""Adjectives before what is counted: "hvor mange nye kommunale barnehager"."""

UNLIMITED = frozenset("ulike forskjellige forskjellege slike sånne disse desse dette alle andre konkrete like".split())
"""Words there that leave out nothing of what is counted."""

_LAST = re.compile(r"\s(?:og|samt)\s+", re.IGNORECASE)
_BETWEEN = re.compile(r"\s*(?:(?:er|var)\b)?\s*(?:\b[^\W\d_A-ZÆØÅ]{3,}(?:ene|ane)\s+(?=[A-ZÆØÅ]))?(:)?\s*")
"""What may stand before a row: "deltakere er kommunene", before the names of these."""

_ENDS = re.compile(r"[.;:(]")


def asked_for(question: str, concepts: Sequence[Concept]) -> frozenset[str]:
    """Stems of what the question wants the number of, and of its near synonyms; none when it wants no number."""
    counts = set(counted.how_many(question))
    own = {words.stem(word) for word in counts}
    return frozenset(own) | {
        stem
        for concept in concepts
        if counts & set(concept.word.split())
        for other in concept.alternatives
        if other.fullness >= NEARLY
        for stem in other.stems
    }


def limits(question: str, concepts: Sequence[Concept]) -> tuple[frozenset[str], ...]:
    """For each adjective that limits what is counted the stems that say it: "private" of "private barnehager"."""
    match = _LIMITED.search(question)
    said = match["limits"].lower().split() if match else []
    return tuple(_ways(word, concepts) for word in said if word not in UNLIMITED)


def are_said(wanted: Sequence[frozenset[str]], text: str) -> bool:
    """Whether a text says all that limits what is counted: of five public schools it is not known who is private."""
    there = {stem for word in words.tokens(text) for stem in stems(word)}
    return all(there & stems for stems in wanted)


def _ways(word: str, concepts: Sequence[Concept]) -> frozenset[str]:
    others = {
        stem
        for concept in concepts
        if concept.word == word
        for other in concept.alternatives
        if other.fullness >= NEARLY and len(other.stems) == 1
        for stem in other.stems
    }
    return frozenset(stems(word) | others)


def stems(word: str) -> set[str]:
    """The stem of a word, and of its dictionary form: "nye" is "ny"."""
    return {words.stem(word), words.stem(words.lemma(word))}


def named(sentence: str, asked: frozenset[str]) -> int | None:
    """How many of what has these stems the sentence names in a row right after that word; None if none are.

    A row is "the noun A, B and C" of names, or of anything after a colon: in "the towns are small, old and poor"
    nothing is counted.
    """
    at = (word.end() for word in re.finditer(r"\w+", sentence) if words.stem(word.group().lower()) in asked)
    return next((count for count in map(_row, (sentence[end:] for end in at)) if count), None)


def named_within(text: str, asked: frozenset[str], limits: Sequence[frozenset[str]], over: str) -> int | None:
    """The same of the first sentence of a text that names some and, with what stands ``over`` it, says all limits."""
    each = (text[start:end] for start, end in sentences.spans(text, 0, len(text)))
    counts = (named(sentence, asked) for sentence in each if are_said(limits, f"{over} {sentence}"))
    return next((count for count in counts if count), None)


def _row(text: str) -> int | None:
    before = _BETWEEN.match(text)
    rest = _ENDS.split(text[before.end() :] if before else text)[0]
    *first, end = rest.split(",")
    last = _LAST.split(end, maxsplit=1)
    things = [*first, *last]
    if len(last) < 2 or len(things) < LEAST or not all(0 < len(thing.split()) <= LONGEST for thing in things[:-1]):
        return None
    after_colon = before is not None and before.group(1) is not None
    return len(things) if after_colon or all(thing.strip()[:1].isupper() for thing in things) else None
