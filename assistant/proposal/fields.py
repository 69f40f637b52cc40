"""What plans usually mean by a field: a strategy names the field, a proposal an example of it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cache
from importlib import resources

from assistant.language import synonyms, words

TOGETHER = 6
"""Narrower words that one text for the model holds."""


def widened(text: str, said: Sequence[str], parts: Collection[str]) -> list[str]:
    """The text that the model reads, and texts of what is a kind of it.

    ``said`` are the content words that it tells what it is about with. A compound that names no field does so by its
    first part, or else by its last: "lokalmat" is of food, but "arbeidskraft" is of work and not of energy.
    """
    # In the order of the text: a set's order is another in each run, and with it what the model reads.
    said_stems = dict.fromkeys(stem for word in said for stem in _naming(word, parts))
    narrow = list(dict.fromkeys(word for stem in said_stems for word in synonyms.narrower((stem,))))
    single = [word for word in narrow if len(words.tokens(word)) == 1]
    # What is a kind of what is said may be a field itself: farming is one of the "primærnæringer".
    stems = {*said_stems, *(words.stem(word) for word in single if words.stem(word) in _names())}
    texts = [text]
    for names, examples in _fields():
        if any(name <= stems for name in names):
            texts += examples
    texts += [", ".join(narrow[at : at + TOGETHER]) for at in range(0, len(narrow), TOGETHER)]
    return list(dict.fromkeys(texts))


def _naming(word: str, parts: Collection[str]) -> list[str]:
    """The stem of a word, and of the part of it that names a field where the word itself does not."""
    stem = words.stem(word)
    if stem in _names():
        return [stem]
    of_parts = [words.stem(part) for part in words.split(word, parts)]
    return [stem, *[part for part in of_parts if part in _names() - _alone()][:1]]


@cache
def _names() -> frozenset[str]:
    return frozenset(stem for names, _ in _fields() for name in names if len(name) == 1 for stem in name)


@cache
def _alone() -> frozenset[str]:
    """Stems that name a field only as words of their own: as the last part of a compound they mean something else."""
    return frozenset(map(words.stem, ("kraft", "produksjon", "dekning", "utsatt", "mat", "trygghet", "service")))


@cache
def _fields() -> tuple[tuple[tuple[frozenset[str], ...], tuple[str, ...]], ...]:
    """The stems of each of a field's names, and its examples."""
    found = []
    for line in resources.files("assistant.proposal").joinpath("fields.txt").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#") and ":" in line:
            names, _, examples = line.partition(":")
            stems = tuple(frozenset(map(words.stem, words.content(name))) for name in names.split(","))
            found.append((stems, tuple(example.strip() for example in examples.split(";"))))
    return tuple(found)
