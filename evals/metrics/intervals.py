"""Intervals of 95 % for shares, means and differences, and tests of differences."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Z = 1.96
"""Standard normal quantile of a 95 % interval."""

RESAMPLES = 1000
_SEED = 20260101

Interval = tuple[float, float]
Places = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Share:
    """A share of cases, with its 95 % interval after Wilson (1927)."""

    name: str
    hits: int
    cases: int

    @property
    def value(self) -> float:
        """Between 0 and 1; 0 where there are no cases."""
        return self.hits / self.cases if self.cases else 0.0

    @property
    def interval(self) -> Interval:
        """Lower and upper end."""
        return wilson(self.hits, self.cases)


def wilson(hits: int, cases: int) -> Interval:
    """The interval of a share after Wilson 1927, "Probable inference"."""
    if not cases:
        return 0.0, 1.0
    n, p = cases, hits / cases
    middle = (p + Z * Z / (2 * n)) / (1 + Z * Z / n)
    half = Z * math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n)) / (1 + Z * Z / n)
    return max(0.0, middle - half), min(1.0, middle + half)


def bootstrap(
    groups: Sequence[Hashable], statistic: Callable[[Places], float | None], measured: float | None = None
) -> Interval:
    """Percentile interval of a statistic over resampled cases (Davison and Hinkley 1997, section 3.8).

    Groups, usually documents, are drawn first and then the cases of each, both with replacement: questions
    about one document are alike, and an interval that takes them for independent is too narrow. With one group
    this is the plain bootstrap over cases. The draws are the same each time.

    Args:
        groups: The group of each case.
        statistic: Gives the value for the places of the cases that were drawn, or None where it has none.
        measured: For a statistic of errors, 0 or more, which the noise of drawing alone makes larger: its value for
            the cases themselves. The interval is moved by how much larger the draws are on average (the bootstrap's
            estimate of bias, Efron and Tibshirani 1993, chapter 10).
    """
    members: defaultdict[Hashable, list[int]] = defaultdict(list)
    for place, group in enumerate(groups):
        members[group].append(place)
    pools = [np.array(places) for places in members.values()]
    random = np.random.default_rng(_SEED)
    values: list[float] = []
    for _ in range(RESAMPLES):
        drawn = [pools[i] for i in random.integers(len(pools), size=len(pools))]
        value = statistic(np.concatenate([random.choice(pool, len(pool)) for pool in drawn]))
        if value is not None:
            values.append(value)
    if not values:
        return math.nan, math.nan
    low, high = (float(end) for end in np.quantile(values, (0.025, 0.975)))
    if measured is None:
        return low, high
    moved = measured - float(np.mean(values))
    return max(0.0, low + moved), high + moved


def of_mean(values: Sequence[float], groups: Sequence[Hashable]) -> Interval:
    """``bootstrap`` of a mean, all resamples at once."""
    pools: defaultdict[Hashable, list[float]] = defaultdict(list)
    for value, group in zip(values, groups, strict=True):
        pools[group].append(value)
    random = np.random.default_rng(_SEED)
    chosen = random.integers(len(pools), size=(RESAMPLES, len(pools)))
    total, count = np.zeros(RESAMPLES), np.zeros(RESAMPLES)
    for number, pool in enumerate(pools.values()):
        times = (chosen == number).sum(1)  # how often each resample has this group
        cases = np.repeat(np.arange(RESAMPLES), times * len(pool))
        drawn = np.asarray(pool, float)[random.integers(len(pool), size=len(cases))]
        total += np.bincount(cases, drawn, RESAMPLES)
        count += times * len(pool)
    low, high = np.quantile(total / count, (0.025, 0.975))
    return float(low), float(high)


def sign_test(differences: Sequence[float]) -> float:
    """Two-sided p of as uneven a split of better and worse when both are as likely; ties are left out."""
    better, worse = sum(d > 0 for d in differences), sum(d < 0 for d in differences)
    n = better + worse
    if n == 0:
        return 1.0
    tail: float = sum(math.comb(n, k) for k in range(min(better, worse) + 1)) / 2**n
    return min(1.0, 2.0 * tail)


def holm(ps: Sequence[float]) -> list[float]:
    """The p-values corrected for their number, in their order, after Holm 1979."""
    order = sorted(range(len(ps)), key=lambda i: ps[i])
    corrected = [0.0] * len(ps)
    highest = 0.0
    for rank, i in enumerate(order):
        highest = max(highest, min(1.0, (len(ps) - rank) * ps[i]))
        corrected[i] = highest
    return corrected
