"""Which pieces of a passage answer a question, and whether any does."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from assistant.reading.reader import Reader

UNREAD = -10.0
"""The score of a piece that did not fit into what is read."""

_TOKEN, _PIECE = 0, 1
"""Outputs of the head: a token is of the answer; a token is in a piece that answers."""


@dataclass(frozen=True, slots=True)
class Passage:
    """What is read together: a heading and the pieces of text under it."""

    heading: str
    pieces: tuple[str, ...]


def scores(reader: Reader, question: str, passages: Sequence[Passage]) -> list[NDArray[np.float32]]:
    """For each passage the scores, of shape (pieces,), of its pieces as answers; 0 is as likely as no answer at all.

    The chance that none of some pieces with scores s answers is 1 / (1 + Σ exp s), as in training.
    """
    read = reader.read(question, [(passage.heading, passage.pieces) for passage in passages])
    return [
        np.array([_score(logits[of == number]) for number in range(len(passage.pieces))], np.float32)
        for passage, (logits, of) in zip(passages, read, strict=True)
    ]


def _score(logits: NDArray[np.float32]) -> float:
    if not len(logits):
        return UNREAD
    return float(logits[:, _PIECE].mean() + np.logaddexp.reduce(logits[:, _TOKEN]))
