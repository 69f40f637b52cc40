"""How near texts are in meaning to strategies, to what is a kind of them, and to their areas.

Cosines of small embedding models are bunched together, and some texts are near to everything (hubs). Both
sides are therefore centred, and scores are brought to standard deviations over sentences that have nothing
to do with it (after the "hubness" correction of Lazaridou et al. 2015, ACL P15-1027).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources

import numpy as np
from numpy.typing import NDArray

from assistant.index.embedding import Embedding

Array = NDArray[np.float32]

SHRINK = 8
"""Background sentences that a small set of strategies is centred together with."""

LEAST_SPREAD = 0.03
"""Cosine: the least standard deviation that scores are taken in."""


@dataclass(frozen=True, slots=True)
class Near:
    """How near texts are to each strategy, to what is a kind of it, and to each area; of shape (texts, …)."""

    dense: Array
    wide: Array
    areas: Array

    def rows(self, start: int, end: int) -> Near:
        """Those of some of the texts."""
        return Near(self.dense[start:end], self.wide[start:end], self.areas[start:end])


class Nearness:
    """Holds texts up against strategies. Each strategy and area is a set of texts, of which the nearest counts."""

    def __init__(
        self,
        model: Embedding,
        strategies: Sequence[Sequence[str]],
        kinds: Sequence[Sequence[str]],
        areas: Sequence[Sequence[str]],
    ) -> None:
        background = model.questions(_background())
        self._centre = background.mean(0)
        unrelated = model.passages(_background()).mean(0)
        far = _unit(background - self._centre)
        self._sets = [_Sets(model, sets, unrelated, far) for sets in (strategies, kinds, areas)]

    def of(self, model: Embedding, texts: Sequence[str], behind: Sequence[float]) -> Near:
        """How near texts are, each lower by what it stays ``behind``."""
        different = list(dict.fromkeys(texts))
        vectors = _unit(model.questions(different) - self._centre)[[different.index(text) for text in texts]]
        dense, wide, areas = (sets.scores(vectors) - np.array(behind, np.float32)[:, None] for sets in self._sets)
        return Near(dense, wide, areas)


class _Sets:
    """Sets of texts that vectors are held up against.

    The standard deviations are those of the nearest: a set of many texts comes nearer to anything than one text does.
    """

    def __init__(self, model: Embedding, sets: Sequence[Sequence[str]], unrelated: Array, far: Array) -> None:
        texts = list(dict.fromkeys(text for texts in sets for text in texts))
        numbers = {text: number for number, text in enumerate(texts)}
        passages = model.passages(texts)
        # The texts' own mean, drawn towards that of unrelated text where they are few.
        centre = (passages.sum(0) + SHRINK * unrelated) / (len(passages) + SHRINK)
        self._vectors = _unit(passages - centre)
        self._places = np.array([numbers[text] for texts in sets for text in texts])
        self._first = np.cumsum([0, *(len(texts) for texts in sets[:-1])])
        nearest = self._nearest(far)
        self._mean, self._spread = nearest.mean(0), np.maximum(nearest.std(0), LEAST_SPREAD)

    def scores(self, vectors: Array) -> Array:
        """Scores of shape (vectors, sets)."""
        scores: Array = (self._nearest(vectors) - self._mean) / self._spread
        return scores

    def _nearest(self, vectors: Array) -> Array:
        nearest: Array = np.maximum.reduceat((vectors @ self._vectors.T)[:, self._places], self._first, axis=1)
        return nearest


@lru_cache(maxsize=1)
def _background() -> list[str]:
    text = resources.files("assistant.proposal").joinpath("background.txt").read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line]


def _unit(vectors: Array) -> Array:
    unit: Array = vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)
    return unit
