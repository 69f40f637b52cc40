"""How likely it is that a strategy covers a proposal, and that any does: logistic models over the signals."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.proposal import signals
from assistant.proposal.signals import Signals

SHRINK = 8
"""Strategies, as near as those of all plans are in the mean, that a text's own are taken together with: where these are
few, their mean says nothing of how near they are on the whole."""


@dataclass(frozen=True, slots=True)
class Model:
    """A logistic regression over signals that are brought to mean 0 and spread 1, and thresholds of probability.

    ``covered``: the least probability of ``covers``, whose weights and bias are ``verdict`` and ``verdict_bias``,
    for the proposal to be covered at all; ``near``: the least for the nearest strategy to be named where none covers.
    ``direct`` and ``related``: the least for a strategy to be reported as such. ``uncovered``: what ``covers`` of a
    thing that is set off in it must be below, for the proposal to be covered only partly; ``added``: the same of one
    that says that it is something besides; ``counted``: of one of several numbered points.
    """

    means: tuple[float, ...]
    spreads: tuple[float, ...]
    weights: tuple[float, ...]
    bias: float
    verdict: tuple[float, float]
    verdict_bias: float
    covered: float
    near: float
    direct: float
    related: float
    uncovered: float
    added: float
    counted: float

    def probability(self, found: Signals) -> float:
        """Probability, 0 to 1, that the strategy covers the proposal."""
        total = self.bias + sum(
            weight * (value - mean) / spread
            for value, mean, spread, weight in zip(
                signals.values(found), self.means, self.spreads, self.weights, strict=True
            )
        )
        return _logistic(total)

    def nearness(self, found: Sequence[Signals]) -> tuple[float, float]:
        """How near the nearest of all strategies is to a text, and all of them on the whole."""
        return verdict_values([each.whole for each in found], self.means[0])

    def covers(self, nearest: float, level: float) -> float:
        """Probability, 0 to 1, that any strategy covers a text, from its nearness."""
        return _logistic(self.verdict_bias + self.verdict[0] * nearest + self.verdict[1] * level)

    def certainty(self, covers: float) -> float:
        """The probability of ``covers`` with its threshold brought to even odds: 0.5 and more is covered."""
        return _logistic(_log_odds(covers) - _log_odds(self.covered))


def verdict_values(near: Sequence[float], usual: float) -> tuple[float, float]:
    """What the verdict rests on: the nearest strategy, and the mean of all, drawn to the ``usual`` where they are few.

    Some texts are nearer to any strategy than others, and so is one plan's text than another's.
    """
    return max(near), (sum(near) + SHRINK * usual) / (len(near) + SHRINK)


def _log_odds(chance: float) -> float:
    return math.log(max(chance, 1e-9) / max(1.0 - chance, 1e-9))


def _logistic(value: float) -> float:
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, value))))
