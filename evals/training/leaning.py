"""Questions in the form of follow-ups: what one is about taken out of it and told after a dash, as the program does.

"Hvem har ansvaret for reiseliv?" is the same as "Hvem har ansvaret for det – reiseliv?", after "Hva sier planen
om reiseliv?". A reader that has seen only whole questions holds the words after the dash for the answer that is wanted.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterable, Sequence

DASH = " – "

LONGEST = 110
"""Characters of a question that is put so: longer ones tell more than they ask."""

ELSEWHERE = 0.2
"""How often the question is left whole, and what stands after the dash is of another one."""

_PRONOUNS = ("det", "den", "de", "dei", "dem", "dette")
_BEFORE = (
    "{}",
    "hva sier planen om {}",
    "kva står det om {}",
    "er {} nevnt",
    "når skal {} være ferdig",
    "finst det noko om {}",
    "kven har ansvaret for {}",
)
BARE = 0.65
"""How often what is told is the topic alone, and not a question for it."""

_PHRASE = re.compile(
    r"\b(?:om|for|på|i|til|av|med|innen|innan|mot|ved|about|of|in)\s+(?P<what>[^?.!,]+?)"
    r"(?=\s+(?:i|på|for|til|av|med|om|fra|frå|in|of)\s|\s*[?.!,]|\s*$)",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"^\W*(?:(?:hvor|kor|how)\s+(?:mange|mye|mykje|lenge|ofte|stor\w*|many|much|long)|\w+)\s+\w+\s+(?=\w)",
    re.IGNORECASE,
)


def now_and_then(question: str, topics: Sequence[str], share: float, draw: random.Random) -> str:
    """A share of the questions as such that follow others, which are about ``topics``; the rest as they are."""
    if not topics or draw.random() >= share:
        return question
    return as_follow_up(question, draw.choice(topics), draw)


def as_follow_up(question: str, other: str, draw: random.Random) -> str:
    """The question as one that follows another; as it is where nothing can be taken out of it.

    ``other`` is what some other question is about.
    """
    bare = " ".join(question.split()).rstrip(" ?.!")
    if len(bare) > LONGEST or ". " in bare:
        return question
    if draw.random() < ELSEWHERE:
        return f"{bare}{DASH}{other}?"
    span = topic(bare)
    if span is None:
        return question
    start, end = span
    before, after = bare[:start].rstrip(), bare[end:].strip()
    if _PHRASE.search(bare) and draw.random() < 1 / 2:
        before = before[: before.rfind(" ")]  # without its preposition
    else:
        before = f"{before} {draw.choice(_PRONOUNS)}"
    told = _BEFORE[0] if draw.random() < BARE else draw.choice(_BEFORE[1:])
    return f"{f'{before} {after}'.strip()}{DASH}{told.format(bare[start:end])}?"


def topic(question: str) -> tuple[int, int] | None:
    """Where in a question stands what it is about: after its first preposition, or all after how it asks."""
    phrase = _PHRASE.search(question)
    if phrase and phrase.start() > 0:
        return phrase.span("what")
    asks = _ASKS.match(question)
    return (asks.end(), len(question)) if asks else None


def topics(questions: Iterable[str]) -> list[str]:
    """What the questions are about of which that can be told."""
    return [question[slice(*span)] for question in questions if (span := topic(question))]
