"""How likely it is that a strategy covers a proposal, and that any does: logistic models over the signals."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from assistant.proposal import signals
from assistant.proposal.signals import Signals


@dataclass(frozen=True, slots=True)
class Model:
    """A logistic regression over signals that are brought to mean 0 and spread 1, and thresholds of probability.

    ``covered``: the least probability of ``covers``, whose weights and bias are ``verdict`` and ``verdict_bias``,
    for the proposal to be covered at all. ``direct`` and ``related``: the least for a strategy to be reported as
    such. ``uncovered``: what ``covers`` of a thing in it must be below, for the proposal to be covered only partly.
    """

    means: tuple[float, ...]
    spreads: tuple[float, ...]
    weights: tuple[float, ...]
    bias: float
    verdict: tuple[float, float, float]
    verdict_bias: float
    covered: float
    direct: float
    related: float
    uncovered: float

    def probability(self, found: Signals) -> float:
        """Probability, 0 to 1, that the strategy covers the proposal."""
        total = self.bias + sum(
            weight * (value - mean) / spread
            for value, mean, spread, weight in zip(
                signals.values(found), self.means, self.spreads, self.weights, strict=True
            )
        )
        return _logistic(total)

    def covers(self, text: str, found: Sequence[Signals]) -> float:
        """Probability, 0 to 1, that any strategy covers the text, with the signals of all."""
        values = verdict_values(text, max(map(self.probability, found)), [each.read for each in found])
        return _logistic(self.verdict_bias + sum(w * value for w, value in zip(self.verdict, values, strict=True)))


def verdict_values(text: str, best: float, reads: Sequence[float]) -> tuple[float, float, float]:
    """What the verdict rests on: log odds of the best strategy, the reader's score of all together, and the length.

    Of a long text the reader is surer than it should be. The length is the log of the number of words.
    """
    odds = math.log(max(best, 1e-9) / max(1.0 - best, 1e-9))
    return odds, float(np.logaddexp.reduce(reads)), math.log(1 + len(text.split()))


def _logistic(value: float) -> float:
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, value))))
