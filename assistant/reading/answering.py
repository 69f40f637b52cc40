"""Which pieces of a passage answer a question, and whether any does."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from assistant.reading.reader import Pair, Reader, Tokens

UNREAD = -10.0
"""The score of a piece that did not fit into what is read."""

BETWEEN = 5
"""Characters between two decisive stretches that are taken along."""

Stretch = tuple[int, int]

_TOKEN, _PIECE = 0, 1
"""Outputs of the head: a token is of the answer; a token is in a piece that answers."""


@dataclass(frozen=True, slots=True)
class Passage:
    """What is read together: a heading and the pieces of text under it."""

    heading: str
    pieces: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Read:
    """What comes of reading one piece: its score as an answer, and the stretches (start, end) of it that are decisive.

    A score of 0 is as likely as no answer at all. The chance that none of some pieces with scores s answers is
    1 / (1 + Σ exp s), as in training.
    """

    score: float
    decisive: tuple[Stretch, ...]


def read(reader: Reader, question: str, passages: Sequence[Passage]) -> list[list[Read]]:
    """For each passage what comes of each of its pieces; all are read side by side."""
    every = reader.read([Pair(question, passage.heading, passage.pieces) for passage in passages])
    return [
        [_of_piece(tokens, number) for number in range(len(passage.pieces))]
        for passage, tokens in zip(passages, every, strict=True)
    ]


def _of_piece(tokens: Tokens, number: int) -> Read:
    inside = tokens.pieces == number
    logits = tokens.logits[inside]
    if not len(logits):
        return Read(UNREAD, ())
    score = float(logits[:, _PIECE].mean() + np.logaddexp.reduce(logits[:, _TOKEN]))
    decisive = np.flatnonzero(inside)[logits[:, _TOKEN] > 0]
    return Read(score, _stretches([tokens.places[at] for at in decisive]))


def _stretches(places: Sequence[Stretch]) -> tuple[Stretch, ...]:
    """The places of tokens, in their order, as stretches: those with no more than a short word between are one."""
    joined: list[Stretch] = []
    for start, end in places:
        if joined and start - joined[-1][1] <= BETWEEN:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return tuple(joined)
