"""How likely it is that a strategy covers a proposal: a logistic model over the signals."""

from __future__ import annotations

import math
from dataclasses import dataclass

from assistant.proposal import signals
from assistant.proposal.signals import Signals


@dataclass(frozen=True, slots=True)
class Model:
    """A logistic regression over signals that are brought to mean 0 and spread 1, and thresholds of probability.

    ``covered``: the best strategy's least, for the proposal to be covered at all. ``direct`` and
    ``related``: the least for a strategy to be reported as such. ``uncovered``: what a further proposed
    sentence's best strategy must be below, for the proposal to be covered only partly.
    """

    means: tuple[float, ...]
    spreads: tuple[float, ...]
    weights: tuple[float, ...]
    bias: float
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
        return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, total))))
