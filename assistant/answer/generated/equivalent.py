"""What says the same with a negation, or the word before, in one text and without it in another."""

from __future__ import annotations

import re

from assistant.answer.generated import content, told
from assistant.language import sentences

_NOT_WITHOUT = re.compile(r"\b(?:ikke|ikkje|ingen|inga|aldri)\b.*\b(?:uten|utan|før)\b")
_NEEDS = re.compile(
    r"\b(?:krev|krever|kreves|krevst|krevjast|må|bare|berre|kun|først|fyrst|forutsett\w*|føreset\w*|skal ha"
    r"|skal\b.*\bfør)\b"
)
"""Two ways to say that something is needed."""

_NONE = re.compile(r"\b(?:ingen|inga|intet|inkje)\b")
_ALL = re.compile(r"\b(?:alle|enhver|kvar|hver|samtlige|eitkvart)\b.*\b(?:uten|utan)\b")
"""Two ways to say that there is nothing of it."""

_BEFORE = re.compile(r"\bfør\b")
_AFTER = re.compile(r"\better(?: at)?\b")
_SIDES = 0.5
"""Share of the words on one side that the other text's other side must have."""


def needed(sentence: str, source: str) -> bool:
    """Whether one says that nothing is done without, or before, what the other says that it needs."""
    return _either_way(_NOT_WITHOUT, _NEEDS, sentence, source)


def none(sentence: str, source: str) -> bool:
    """Whether "nobody … any" stands beside "everybody … without"."""
    return _either_way(_NONE, _ALL, sentence, source)


def from_the_other_side(sentence: str, source: str) -> bool:
    """Whether "B after A" stands beside "A before B"."""
    return any(
        _crosswise(one, ours, other, theirs)
        for one in _sentences(sentence)
        for other in _sentences(source)
        for ours, theirs in ((_BEFORE, _AFTER), (_AFTER, _BEFORE))
    )


def _either_way(one: re.Pattern[str], other: re.Pattern[str], sentence: str, source: str) -> bool:
    ours, theirs = _sentences(sentence), _sentences(source)
    return any(
        (one.search(our) and other.search(their) and not one.search(their))
        or (other.search(our) and one.search(their) and not one.search(our))
        for our in ours
        for their in theirs
    )


def _crosswise(ours: str, our_word: re.Pattern[str], theirs: str, their_word: re.Pattern[str]) -> bool:
    here, there = our_word.search(ours), their_word.search(theirs)
    if not here or not there:
        return False
    return _tells(ours[: here.start()], theirs[there.end() :]) and _tells(ours[here.end() :], theirs[: there.start()])


def _tells(side: str, other: str) -> bool:
    said = told.stems(side)
    return bool(said) and content.share(said, told.every_stem(other)) >= _SIDES


def _sentences(text: str) -> list[str]:
    return [text[start:end].lower() for start, end in sentences.spans(text)]
