"""How likely it is that a strategy covers a proposal, and that any does: logistic models over the signals."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from assistant.proposal import signals
from assistant.proposal.signals import Signals

_UNREAD = -1000.0
"""What the reader makes of no strategy at all: beside any other it counts nothing."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What some strategies say of whether any of them covers a text.

    ``best`` is the probability of the likeliest, ``read`` what the reader makes of them all.
    """

    best: float
    read: float

    def beside(self, other: Evidence) -> Evidence:
        """What they say together with others."""
        return Evidence(max(self.best, other.best), float(np.logaddexp(self.read, other.read)))


@dataclass(frozen=True, slots=True)
class Model:
    """A logistic regression over signals that are brought to mean 0 and spread 1, and thresholds of probability.

    ``covered``: the least probability of ``covers``, whose weights and bias are ``verdict`` and ``verdict_bias``,
    for the proposal to be covered at all. ``direct`` and ``related``: the least for a strategy to be reported as
    such. ``uncovered``: what ``covers`` of a thing that is set off in it must be below, for the proposal to be covered
    only partly; ``added``: the same of one that says that it is something besides.
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
    added: float

    def probability(self, found: Signals) -> float:
        """Probability, 0 to 1, that the strategy covers the proposal."""
        total = self.bias + sum(
            weight * (value - mean) / spread
            for value, mean, spread, weight in zip(
                signals.values(found), self.means, self.spreads, self.weights, strict=True
            )
        )
        return _logistic(total)

    def evidence(self, found: Iterable[Signals]) -> Evidence:
        """What strategies with these signals say together of whether any covers a text."""
        each = list(found)
        reads = [signals.read for signals in each]
        return Evidence(max(map(self.probability, each), default=0.0), float(np.logaddexp.reduce(reads or [_UNREAD])))

    def covers(self, text: str, found: Evidence) -> float:
        """Probability, 0 to 1, that any strategy covers the text, with what all of them say."""
        values = verdict_values(text, found.best, [found.read])
        return _logistic(self.verdict_bias + sum(w * value for w, value in zip(self.verdict, values, strict=True)))

    def certainty(self, covers: float) -> float:
        """The probability of ``covers`` with its threshold brought to even odds: 0.5 and more is covered."""
        return _logistic(_log_odds(covers) - _log_odds(self.covered))


def verdict_values(text: str, best: float, reads: Sequence[float]) -> tuple[float, float, float]:
    """What the verdict rests on: log odds of the best strategy, the reader's score of all together, and the length.

    Of a long text the reader is surer than it should be. The length is the log of the number of words.
    """
    return _log_odds(best), float(np.logaddexp.reduce(reads)), math.log(1 + len(text.split()))


def _log_odds(chance: float) -> float:
    return math.log(max(chance, 1e-9) / max(1.0 - chance, 1e-9))


def _logistic(value: float) -> float:
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, value))))
