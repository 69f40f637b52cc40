"""How likely it is that the documents answer, from the signals: a logistic model, fitted on development data."""

from __future__ import annotations

import math
from dataclasses import dataclass

from assistant.answer.signals import Signals


@dataclass(frozen=True, slots=True)
class Model:
    """A logistic regression over signals that are brought to mean 0 and spread 1.

    ``threshold``: below this probability the answer is refused.
    """

    means: tuple[float, ...]
    spreads: tuple[float, ...]
    weights: tuple[float, ...]
    bias: float
    threshold: float

    def probability(self, signals: Signals) -> float:
        """Probability, 0 to 1, that the documents answer."""
        total = self.bias + sum(
            weight * (value - mean) / spread
            for value, mean, spread, weight in zip(
                signals.values(), self.means, self.spreads, self.weights, strict=True
            )
        )
        return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, total))))
