"""A sentence laid word by word along the sentence or two of its sources that it follows most closely."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from assistant.language import sentences, words

_LONGER = 0.001
"""What each word of a source costs, so that of two that are followed as closely the shorter one is taken."""

_MARGIN = 4
"""Words of a source before and after what a sentence has of it that may still belong to it."""


@dataclass(frozen=True, slots=True)
class Change:
    """Words that stand in the place of others; either may be none.

    Attributes:
        ours: The sentence's words.
        theirs: The source's words.
        before: The source's word that follows them, or an empty text.
    """

    ours: tuple[str, ...]
    theirs: tuple[str, ...]
    before: str


@dataclass(frozen=True, slots=True)
class Alignment:
    """How a sentence follows its source.

    Attributes:
        near: Share of the sentence's words that stand in the source in the same order.
        sentence: The sentence.
        text: The sentence or two of the source.
        ours: All words of the sentence.
        around: The source's words from some before the first that the sentence has too to some after the last.
        changes: Where they differ.
    """

    near: float
    sentence: str
    text: str
    ours: tuple[str, ...]
    around: tuple[str, ...]
    changes: tuple[Change, ...]


def nearest(sentence: str, quotes: Sequence[str]) -> Alignment | None:
    """The alignment with the nearest sentence, or two in a row, of one of the quotations."""
    ours = words.tokens(sentence)
    found, most = None, 0.0
    for text in _stretches(tuple(quotes)):
        theirs = words.tokens(text)
        matcher = SequenceMatcher(None, _stems(ours), _stems(theirs), autojunk=False)
        same = [block for block in matcher.get_matching_blocks() if block.size]
        near = sum(block.size for block in same) / max(1, len(ours))
        if same and near - _LONGER * len(theirs) > most:
            most = near - _LONGER * len(theirs)
            around = theirs[max(0, same[0].b - _MARGIN) : same[-1].b + same[-1].size + _MARGIN]
            found = Alignment(near, sentence, text, tuple(ours), tuple(around), tuple(_changes(matcher, ours, theirs)))
    return found


def _changes(matcher: SequenceMatcher[str], ours: list[str], theirs: list[str]) -> list[Change]:
    return [
        Change(tuple(ours[i:j]), tuple(theirs[k:m]), theirs[m] if m < len(theirs) else "")
        for kind, i, j, k, m in matcher.get_opcodes()
        if kind != "equal"
    ]


def _stems(tokens: Sequence[str]) -> list[str]:
    return [words.stem(token) for token in tokens]


@lru_cache(maxsize=256)
def _stretches(quotes: tuple[str, ...]) -> tuple[str, ...]:
    """Each sentence, and each two in a row, of each quotation."""
    found: list[str] = []
    for quote in quotes:
        single = [quote[start:end] for start, end in sentences.spans(quote)]
        found += [*single, *(" ".join(single[at : at + 2]) for at in range(len(single) - 1))]
    return tuple(found)
