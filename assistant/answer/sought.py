"""What a question is about, and whether it is said at all: where a figure is quoted, and anywhere in the documents."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.index.lexicon import Lexicon
from assistant.language import expectation, words
from assistant.language.expectation import Sort
from assistant.retrieval import counted
from assistant.retrieval.concepts import SPELLING, SYNONYM, Concept

_DOES = re.compile(
    r"\b(?:hvor|kor|ko)\s+mange\s+\w+\s+(?:i|på|til|for|med|mot|imot|av|hos|ved|om|der|her|det|seg|opp|ut|inn)\b",
    re.IGNORECASE,
)
"""How many do something, rather than how many there are of it: "hvor mange sitter i styret"."""


def things(question: str, sort: Sort | None, concepts: Sequence[Concept]) -> list[Concept]:
    """What is to be counted, or all that an amount or a time is asked of; nothing where neither is asked for."""
    if sort is None or sort.name not in expectation.AMOUNTS:
        return []
    every = [concept for concept in concepts if not measures(concept)]
    numbered = set() if _DOES.search(question) else set(counted.how_many(question))
    return [concept for concept in every if numbered & set(concept.word.split())] or every


def measures(concept: Concept) -> bool:
    """Whether a concept says what is measured and not of what: "lang", "koster"."""
    return all(expectation.MEASURES.fullmatch(word) for word in words.content(concept.word))


def are_missing(asked: Sequence[Concept], said: set[str], lexicon: Lexicon) -> bool:
    """Whether there are things, and none of them is said; ``said`` has stems of a section, its headings and title."""
    return bool(asked) and not any(is_said(thing, said, lexicon) for thing in asked)


def are_unheard(asked: Sequence[Concept], lexicon: Lexicon) -> bool:
    """Whether there are things, words of the dictionary all, and no document says one of them, not even in part.

    Any text has some figure and some time: "Hvor mye veier en elefant?" is not answered by what a lesson costs.
    """
    known = all(words.in_dictionary(word) for thing in asked for word in thing.word.split())  # no slip, not English
    return (
        bool(asked)
        and known
        and not any(all(stem in lexicon.idf for stem in other.stems) for thing in asked for other in thing.alternatives)
    )


def is_said(concept: Concept, said: set[str], lexicon: Lexicon, least: float = SPELLING) -> bool:
    """Whether a concept is said, by its word, what stands for it so fully at least, or both parts of a compound."""
    parts = [words.stem(part) for part in words.split(concept.word, lexicon.compound_parts)]
    return (bool(parts) and said.issuperset(parts)) or any(
        said.issuperset(other.stems) for other in concept.alternatives if other.fullness >= least
    )


def is_spoken_of(question: str, concepts: Sequence[Concept], lexicon: Lexicon) -> bool:
    """Whether the documents say something that the question is about: a name, an abbreviation, no everyday word."""
    return any(_tells(concept, question, lexicon) for concept in concepts)


def _tells(concept: Concept, question: str, lexicon: Lexicon) -> bool:
    own = concept.alternatives[0].stems
    called = (concept.word.upper(), concept.word.capitalize())  # "SFO", "Nes"
    long_enough = len(concept.word) >= words.MIN_PART or any(
        name in re.findall(r"\w+", question)[1:] for name in called
    )
    if concept.word.isdigit() or not long_enough or all(lexicon.is_everyday(stem) for stem in own):
        return False
    return any(
        all(stem in lexicon.idf for stem in other.stems) for other in concept.alternatives if other.fullness >= SYNONYM
    )
