"""Whether a confidence means what it says, and whether it orders the cases."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy.stats import rankdata

BINS = 10


@dataclass(frozen=True, slots=True)
class Bin:
    """Cases of like confidence: how many, their mean confidence, and the share of them that is true."""

    cases: int
    confidence: float
    share: float


def reliability(confidences: Sequence[float], true: Sequence[bool]) -> list[Bin]:
    """The reliability curve in ``BINS`` bins of equal width; empty bins are left out."""
    c, t = np.asarray(confidences, float), np.asarray(true, float)
    places = np.minimum((c * BINS).astype(int), BINS - 1)
    inside = [places == number for number in range(BINS)]
    return [Bin(int(m.sum()), float(c[m].mean()), float(t[m].mean())) for m in inside if m.any()]


def expected_error(confidences: Sequence[float], true: Sequence[bool]) -> float:
    """Expected calibration error, 0 to 1 (Naeini, Cooper and Hauskrecht 2015): the mean gap over the bins."""
    bins = reliability(confidences, true)
    return sum(b.cases * abs(b.confidence - b.share) for b in bins) / len(confidences)


def risk_coverage(confidences: Sequence[float], right: Sequence[bool]) -> list[tuple[float, float]]:
    """Share answered and share wrong among those, when only the surest are answered (El-Yaniv and Wiener 2010).

    Cases of equal confidence are answered together.
    """
    order = np.argsort(-np.asarray(confidences, float), kind="stable")
    c, wrong = np.asarray(confidences, float)[order], 1 - np.asarray(right, float)[order]
    ends = [i for i in range(len(c)) if i + 1 == len(c) or c[i + 1] < c[i]]
    return [((end + 1) / len(c), float(wrong[: end + 1].mean())) for end in ends]


def area_under_risk(confidences: Sequence[float], right: Sequence[bool]) -> float:
    """AURC, 0 to 1: the mean risk over all coverages (Geifman and El-Yaniv 2017); the lower the better."""
    area = last = 0.0
    for coverage, risk in risk_coverage(confidences, right):
        area += (coverage - last) * risk
        last = coverage
    return area


def auroc(confidences: Sequence[float], true: Sequence[bool]) -> float | None:
    """Chance that a true case has the higher confidence (Hanley and McNeil 1982); None when all are alike."""
    t = np.asarray(true, bool)
    n, others = int(t.sum()), int((~t).sum())
    if not n or not others:
        return None
    ranks = rankdata(np.asarray(confidences, float))
    return float((ranks[t].sum() - n * (n + 1) / 2) / (n * others))
