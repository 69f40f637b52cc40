"""How near texts are in meaning to strategies, to what is a kind of them, and to their areas.

The model was trained to choose among the strategies of a plan (``evals/training/proposals.py``), so its cosines are
taken as they are, neither centred nor held up against a background.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from assistant.index.embedding import Embedding

Array = NDArray[np.float32]

SCALE = 25.0
"""What cosines are multiplied by, as where training begins: a difference of 1 is then about one of log odds."""


@dataclass(frozen=True, slots=True)
class Near:
    """How near texts are to each strategy, to what is a kind of it, and to each area; of shape (texts, …)."""

    strategies: Array
    kinds: Array
    areas: Array

    def rows(self, start: int, end: int) -> Near:
        """Those of some of the texts."""
        return Near(self.strategies[start:end], self.kinds[start:end], self.areas[start:end])


class Nearness:
    """Holds texts up against strategies. What is a kind of each, and each area, is a set: its nearest text counts."""

    def __init__(
        self,
        model: Embedding,
        strategies: Sequence[str],
        kinds: Sequence[Sequence[str]],
        areas: Sequence[Sequence[str]],
    ) -> None:
        self._sets = [_Sets(model, sets) for sets in ([[text] for text in strategies], kinds, areas)]

    def of(self, model: Embedding, texts: Sequence[str], behind: Sequence[float]) -> Near:
        """How near texts are, each lower by what it stays ``behind``."""
        different = list(dict.fromkeys(texts))
        vectors = model.questions(different)[[different.index(text) for text in texts]]
        less = np.array(behind, np.float32)[:, None]
        return Near(*(SCALE * sets.nearest(vectors) - less for sets in self._sets))


class _Sets:
    """Sets of texts that vectors are held up against."""

    def __init__(self, model: Embedding, sets: Sequence[Sequence[str]]) -> None:
        texts = list(dict.fromkeys(text for texts in sets for text in texts))
        numbers = {text: number for number, text in enumerate(texts)}
        self._vectors = model.passages(texts)
        self._places = np.array([numbers[text] for texts in sets for text in texts])
        self._first = np.cumsum([0, *(len(texts) for texts in sets[:-1])])

    def nearest(self, vectors: Array) -> Array:
        """Cosines with the nearest text of each set, of shape (vectors, sets)."""
        nearest: Array = np.maximum.reduceat((vectors @ self._vectors.T)[:, self._places], self._first, axis=1)
        return nearest
