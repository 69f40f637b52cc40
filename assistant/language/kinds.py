"""What things are kinds of: a lupin is one of "fremmede arter". In files by field, which anyone may extend.

A line says ``smal, smal > bred, bred``: that each on the left is nearly always of what stands on the right. Plans name
things broadly, and those who propose something name the things themselves.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from functools import cache
from importlib import resources
from typing import NamedTuple

from assistant.language import words

LONGEST = 4
"""Words in the longest phrase of the files."""

HEAD = 0.6
"""How fully the last part of a compound tells what the whole is: a "fuglehus" is no house to live in."""

SHORTENED = 2
"""Letters that a stem lacks of its word, from which on another word with that stem must begin like the word: the stem
of "fastlege" is that of "fast", and the one of "boksing" that of "boks"."""

Stems = tuple[str, ...]


class _Thing(NamedTuple):
    """How the words of a thing begin where their stems alone do not tell, and what it is a kind of."""

    beginnings: tuple[str, ...]
    broad: tuple[str, ...]


class Kind(NamedTuple):
    """A word or phrase of a text, what it is a kind of, as it is written in the files, and how fully it is that."""

    word: str
    broad: tuple[str, ...]
    fullness: float


def of(text: str, parts: Collection[str]) -> Iterator[Kind]:
    """The things in a text that the files have, the longest phrase first; ``parts`` are what compounds are made of."""
    tokens = words.tokens(text)
    stems = [words.stem(token) for token in tokens]
    at = 0
    while at < len(tokens):
        size, broad = _longest(tokens[at : at + LONGEST], stems[at : at + LONGEST])
        if size:
            yield Kind(" ".join(tokens[at : at + size]), broad, 1.0)
        else:
            head = words.split(tokens[at], parts)[-1:]
            _, broad = _longest(head, [words.stem(part) for part in head])
            if broad:
                yield Kind(tokens[at], broad, HEAD)
        at += max(1, size)


def _longest(tokens: Sequence[str], stems: Sequence[str]) -> tuple[int, tuple[str, ...]]:
    """How many words from the first on are one thing of the files, and what that is a kind of; 0 where none are."""
    for size in range(len(tokens), 0, -1):
        broad = [
            each
            for thing in _table().get(tuple(stems[:size]), ())
            if all(token.startswith(begins) for token, begins in zip(tokens, thing.beginnings, strict=False))
            for each in thing.broad
        ]
        if broad:
            return size, tuple(dict.fromkeys(broad))
    return 0, ()


@cache
def _table() -> dict[Stems, list[_Thing]]:
    """The things of the files by the stems of their words."""
    found: dict[Stems, list[_Thing]] = {}
    for narrow, broad in lines():
        for thing in narrow:
            tokens = words.tokens(thing)
            stems = tuple(map(words.stem, tokens))
            beginnings = (
                token[:-1] if len(token) - len(stem) >= SHORTENED else ""
                for token, stem in zip(tokens, stems, strict=True)
            )
            found.setdefault(stems, []).append(_Thing(tuple(beginnings), tuple(broad)))
    return found


@cache
def broad_words() -> dict[str, frozenset[str]]:
    """The broad words and phrases of the files, each with the stems of its content words."""
    every = dict.fromkeys(each for _, broad in lines() for each in broad)
    return {each: frozenset(map(words.stem, words.content(each))) for each in every if words.content(each)}


def lines() -> Iterator[tuple[list[str], list[str]]]:
    """What stands on either side of each line, file by file."""
    for file in sorted(resources.files("assistant.language").joinpath("kinds").iterdir(), key=lambda each: each.name):
        for line in file.read_text(encoding="utf-8").splitlines():
            if line.strip() and not line.startswith("#"):
                narrow, _, broad = line.partition(">")
                yield _split(narrow), _split(broad)


def _split(side: str) -> list[str]:
    return [word.strip() for word in side.split(",") if word.strip()]
