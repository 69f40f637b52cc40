"""Which of the words that match are shown: those that say what a proposal and a strategy are about."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from functools import cache
from importlib import resources

from assistant.language import words

Pair = tuple[str, str]
"""A word of a strategy, and the word or words of the proposal that match it."""

_CAPITAL = re.compile(r"(?<=[\wæøåÆØÅ,] )[A-ZÆØÅ][\wæøå-]*[a-zæøå][\wæøå-]*")
"""A word with a capital letter inside a sentence, and so a name; one of capitals alone, as "IKT", may be none."""


_STATUTE = re.compile(r"\w{3,}(?:loven|lova|lovens|forskriften|forskrifta)")
"""What a statute is called, which says where a rule stands and not what is proposed."""


def shown(pairs: Iterable[Pair], names: Collection[str]) -> list[Pair]:
    """The pairs in which both sides carry meaning; ``names`` are stems of places and of who lives and works there.

    A phrase is without the words at its end that only bind: "krav til" is shown as "krav".
    """
    return [
        (word, _unbound(by))
        for word, by in pairs
        if _tells(word, names) and any(_tells(each, names) for each in by.split())
    ]


def _unbound(phrase: str) -> str:
    """A phrase that says something, without the words of grammar that it ends with."""
    *before, last = phrase.split()
    return _unbound(" ".join(before)) if last in words.function_words() else phrase


def names(text: str) -> frozenset[str]:
    """The stems of the words that a text has as names only."""
    found = {token for name in _CAPITAL.findall(text) for token in words.tokens(name)}
    return frozenset(map(words.stem, found.difference(words.tokens(_CAPITAL.sub(" ", text)))))


def _tells(word: str, names: Collection[str]) -> bool:
    """Whether a word in lower case says what a text is about."""
    empty = word.isdigit() or _STATUTE.fullmatch(word) or word in words.function_words() or words.stem(word) in _empty()
    return not empty and words.stem(word) not in names


@cache
def _empty() -> frozenset[str]:
    text = resources.files("assistant.proposal").joinpath("empty_words.txt").read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    return frozenset(words.stem(word) for line in lines for word in line.split())
