"""What plans usually mean by a field: a strategy names the field, a proposal an example of it."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache
from importlib import resources

from assistant.language import synonyms, words
from assistant.proposal.strategies import Strategy

TOGETHER = 6
"""Narrower words that one text for the model holds."""


def widened(strategy: Strategy, stems: Collection[str]) -> list[str]:
    """The strategy's text, and texts of what is a kind of it; ``stems`` are those of its content words."""
    texts = [strategy.embedded]
    said = set(stems)
    for names, examples in _fields():
        if any(name <= said for name in names):
            texts += examples
    narrow = list(dict.fromkeys(word for stem in stems for word in synonyms.narrower((stem,))))
    texts += [", ".join(narrow[at : at + TOGETHER]) for at in range(0, len(narrow), TOGETHER)]
    return texts


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
