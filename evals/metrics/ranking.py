"""How high a search places what is right, for one question; gains are binary.

Recall and reciprocal rank as in Manning, Raghavan and Schütze 2008, "Introduction to Information Retrieval",
chapter 8; nDCG after Järvelin and Kekäläinen 2002, "Cumulated gain-based evaluation of IR techniques".
(ranx and ir-measures were considered: they bring numba and C code with them for these few lines.)
"""

from __future__ import annotations

import math
from collections.abc import Collection, Hashable, Sequence


def recall(ranked: Sequence[Hashable], right: Collection[Hashable], depth: int) -> float:
    """Share of what is right that stands among the first ``depth``, 0 to 1."""
    return len(set(ranked[:depth]) & set(right)) / len(set(right))


def reciprocal_rank(ranked: Sequence[Hashable], right: Collection[Hashable]) -> float:
    """One over the place of the first that is right, counted from 1; 0 when none is."""
    return next((1 / place for place, found in enumerate(ranked, start=1) if found in right), 0.0)


def ndcg(ranked: Sequence[Hashable], right: Collection[Hashable], depth: int) -> float:
    """Discounted gain of the first ``depth`` beside that of the best order, 0 to 1."""
    gain = sum(1 / math.log2(place + 1) for place, found in enumerate(ranked[:depth], start=1) if found in right)
    best = sum(1 / math.log2(place + 1) for place in range(1, min(depth, len(set(right))) + 1))
    return gain / best
