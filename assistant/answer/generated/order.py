"""The same words in an order that says another thing: who does what to whom, from where to where, what before what."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.answer.generated import content, polarity
from assistant.answer.generated.alignment import Alignment
from assistant.language import sentences, words

_FROM_TO = re.compile(r"\b(?:fra|frå)\s+([\w ]{1,20}?)\s+til\s+(\w+(?: \d{3})*)")
_BETWEEN = re.compile(r"\b(?:framfor|fremfor|foran|enn|og ikkj?e|i stedet for|i staden for|før|etter)\b")
_CLAUSE = re.compile(r"[,;:–]\s|\b(?:og|men|mens|medan|samt)\b")
_SUBORDINATE = re.compile(r"[,;:–]\s|\b(?:og|men|mens|medan|samt|som|fordi|dersom|hvis|når|slik at)\b")

_REACH = 60
"""Characters on either side of a word of comparison."""

_CLOSE = 0.6

_CROSSWISE = 0.5
_STRAIGHT = 0.34
"""Shares of one side's words that the source's other side, and the same side, has where two have changed places."""

_WHEN = frozenset(("før", "etter"))

_NO_SUBJECT = frozenset(
    """
    i på for til fra frå av med ved om under over etter før innen innan ut inn mot mellom hos hjå når hvis dersom som at
    fordi hver kvar hvert kvart oftere oftare
    """.split()
)
"""Before a clause's first noun: the clause begins with something else than who does it."""


def differs(sentence: str, quotes: Sequence[str], at: Alignment) -> bool:
    """Whether the sentence has exchanged two things that a quotation has in the other order."""
    return (
        _from_to(sentence, quotes)
        or any(_before(sentence, quote) for quote in quotes)
        or any(_roles(sentence, quote) or _crossed(sentence, quote) for quote in quotes)
        or (at.near >= _CLOSE and _compared(sentence, at.text))
    )


def _before(sentence: str, source: str) -> bool:
    """Whether B goes before A where A goes before B, by what is told on either side of the word."""
    theirs = [sides for one in _sentences(source) for sides in _sides(one)]
    return any(
        content.share(left, after) >= _CROSSWISE
        and content.share(right, before) >= _CROSSWISE
        and content.share(left, before) <= _STRAIGHT >= content.share(right, after)
        for one in _sentences(sentence)
        for left, right in _sides(one)
        for before, after in theirs
    )


def _sides(said: str) -> Iterator[tuple[set[str], set[str]]]:
    """The content stems on both sides of a "before"; none where it says "not before"."""
    sides = said.split(" før ")
    if len(sides) == 2 and polarity.NEGATION.isdisjoint(words.tokens(said)):
        left, right = (_content(side) for side in sides)
        if left and right:
            yield left, right


def _sentences(text: str) -> list[str]:
    return [text[start:end].lower() for start, end in sentences.spans(text)]


def _from_to(sentence: str, quotes: Sequence[str]) -> bool:
    """Whether it goes from B to A where the source goes from A to B."""
    theirs = {match.groups() for quote in quotes for match in _FROM_TO.finditer(quote.lower())}
    ours = {match.groups() for match in _FROM_TO.finditer(sentence.lower())}
    return any((end, start) in theirs and (start, end) not in theirs for start, end in ours)


def _compared(sentence: str, source: str) -> bool:
    """Whether B goes before A, or is more than it, where A does in the source."""
    theirs = list(_comparisons(source))
    # "A before B" says "not B before A".
    denied = polarity.NEGATION.isdisjoint(words.tokens(sentence)) != polarity.NEGATION.isdisjoint(words.tokens(source))
    return any(
        word == other
        and not (denied and word == "før")
        and (left & after) - right - before
        and (right & before) - left - after
        for word, left, right in _comparisons(sentence)
        for other, before, after in theirs
    )


def _comparisons(text: str) -> Iterator[tuple[str, set[str], set[str]]]:
    """Each word of comparison with the content stems on its left and on its right."""
    for start, end in sentences.spans(text):
        said = text[start:end].lower()
        for match in _BETWEEN.finditer(said):
            left, right = said[max(0, match.start() - _REACH) : match.start()], said[match.end() :][:_REACH]
            yield match.group(), _content(left), _content(right)


def _roles(sentence: str, quote: str) -> bool:
    """Whether who does it and whom it is done to have changed places around the same form of a verb."""
    theirs = list(_subjects(quote))
    for first, rest in _subjects(sentence):
        for other, after in theirs:
            if first == other:
                continue
            ours, same = _up_to(other, first, rest), _up_to(first, other, after)
            if _WHEN.intersection((*ours, *same)):
                continue  # "A is built before B" says what "B is built after A" says
            if ours and same and _verb(ours) == _verb(same) is not None and ("av" in ours) == ("av" in same):
                return True
    return False


def _subjects(text: str) -> Iterator[tuple[str, list[str]]]:
    """The stem of the noun that a clause begins with, and the words after it."""
    for clause in _clauses(text, _SUBORDINATE):
        tokens = words.tokens(clause)
        at = next((at for at, token in enumerate(tokens[:2]) if token not in words.function_words()), None)
        if at is not None and not _NO_SUBJECT.intersection(tokens[: at + 1]):
            yield words.stem(tokens[at]), tokens[at + 1 :]


def _up_to(stem: str, never: str, tokens: Sequence[str]) -> list[str]:
    """The words before the only one with a stem; none where there are more of it, or one with the other stem."""
    stems = [words.stem(token) for token in tokens]
    return list(tokens[: stems.index(stem)]) if stems.count(stem) == 1 and never not in stems else []


def _verb(between: Sequence[str]) -> str | None:
    """The first word that says something: a verb in front of its object."""
    return next((token for token in between if token not in words.function_words()), None)


def _crossed(sentence: str, quote: str) -> bool:
    """Whether two clauses, each told by one of the source's, have each a word of the other's."""
    ours = [stems for clause in _clauses(sentence, _CLAUSE) if len(stems := _content(clause)) > 1]
    theirs = [stems for clause in _clauses(quote, _CLAUSE) if (stems := _content(clause))]
    if len(ours) < 2 or len(theirs) < 2:
        return False
    told = [(stems, max(theirs, key=lambda other: len(stems & other))) for stems in ours]
    return any(
        source is not other
        and one & source
        and two & other
        and (one & other) - source - two
        and (two & source) - other - one
        for at, (one, source) in enumerate(told)
        for two, other in told[at + 1 :]
    )


def _clauses(text: str, bounds: re.Pattern[str]) -> list[str]:
    return [clause for start, end in sentences.spans(text) for clause in bounds.split(text[start:end])]


def _content(text: str) -> set[str]:
    return {words.stem(word) for word in words.content(text)}
