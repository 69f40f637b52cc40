"""Words that mean the opposite of each other, in both written forms and every regular inflection."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib import resources

_ENDINGS = (
    *("e", "er", "ar", "es", "est", "este", "ast", "aste", "as", "et", "a", "te", "t", "ete", "ede", "de"),
    *("tes", "ende", "ande", "ene", "ane", "en"),
)
"""What verbs, nouns and adjectives are inflected with; a form that does not exist does no harm."""

_SHORTEST = 3
"""Letters of a verb that is inflected ("øke"); other words have one more, for "før" and "inn" have no forms."""

_LONGEST_PHRASE = 3

Side = frozenset[str]


def said(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    """Whether some words have one side of a pair, and not the other, where other words have it the other way round."""
    here, there = _phrases(ours), _phrases(theirs)
    return any(
        (here & left and there & right and not here & right and not there & left)
        or (here & right and there & left and not here & left and not there & right)
        for left, right in pairs()
    )


def alike(one: str, other: str) -> bool:
    """Whether two words are on the same side of a pair."""
    return any(one in side and other in side for pair in pairs() for side in pair)


@cache
def pairs() -> tuple[tuple[Side, Side], ...]:
    """The two sides of each line of ``opposites.txt``; what inflection gives to both is on neither."""
    text = resources.files("assistant.answer.generated").joinpath("opposites.txt").read_text(encoding="utf-8")
    found = []
    for line in text.splitlines():
        if "|" in line and not line.startswith("#"):
            left, right = (_inflected(side) for side in line.split("|"))
            found.append((left - right, right - left))
    return tuple(found)


def _inflected(side: str) -> Side:
    return frozenset(form for word in side.split() for form in _forms(word))


def _forms(word: str) -> set[str]:
    stem = word.removesuffix("e")
    if "_" in word or len(word) < _SHORTEST or (stem == word and len(word) == _SHORTEST):
        return {word}
    return {word, *(stem + ending for ending in _ENDINGS)}


def _phrases(tokens: Sequence[str]) -> set[str]:
    """The words, and each two or three in a row as ``opposites.txt`` writes them."""
    found = set(tokens)
    for length in range(2, _LONGEST_PHRASE + 1):
        found.update("_".join(tokens[at : at + length]) for at in range(len(tokens) - length + 1))
    return found
