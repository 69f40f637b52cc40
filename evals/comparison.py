"""Two runs held against each other, question by question."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from evals.measures import MEASURES, Measure
from evals.metrics import intervals
from evals.record import Record
from evals.runs import Run

LEVEL = 0.05
"""The corrected p below which a difference is taken for real."""


@dataclass(frozen=True, slots=True)
class Difference:
    """What B gives beyond A for one measure, over the questions that both have.

    ``low`` and ``high`` are the paired bootstrap's; ``p`` is the sign test's, corrected after Holm, and None for a
    measure that is not a mean over questions. ``verdict`` is "better", "worse" or "": beyond doubt only.
    """

    measure: Measure
    before: float
    after: float
    low: float
    high: float
    p: float | None
    cases: int

    @property
    def verdict(self) -> str:
        """Whether B is better or worse beyond doubt: corrected p below ``LEVEL`` and an interval without 0."""
        if self.p is None or self.p >= LEVEL or self.low <= 0 <= self.high:
            return ""
        return "better" if (self.after > self.before) == (self.measure.better > 0) else "worse"


@dataclass(frozen=True, slots=True)
class Flip:
    """A question that one run had right and the other wrong, for one measure."""

    measure: Measure
    better: bool
    before: Record
    after: Record


@dataclass(frozen=True, slots=True)
class Comparison:
    """All differences and flips, and how many records stand in one of the runs alone."""

    differences: tuple[Difference, ...]
    flips: tuple[Flip, ...]
    unpaired: int

    @property
    def worse(self) -> bool:
        """Whether any measure fell beyond doubt."""
        return any(difference.verdict == "worse" for difference in self.differences)


def compare(before: Run, after: Run) -> Comparison:
    """Pair the records of two runs by suite and identifier, and compare them measure by measure."""
    old = {(record.suite, record.id): record for record in before.records}
    new = {(record.suite, record.id): record for record in after.records}
    pairs = [(old[key], new[key]) for key in old if key in new]
    raw = [found for measure in MEASURES for found in _difference(measure, pairs)]
    # A measure in which no question differs can never be significant, and is not counted (Tarone 1990).
    tested = [i for i, (d, p) in enumerate(raw) if p is not None and (d.low, d.high) != (0, 0)]
    corrected = dict(zip(tested, intervals.holm([raw[i][1] or 0.0 for i in tested]), strict=True))
    differences = tuple(
        Difference(d.measure, d.before, d.after, d.low, d.high, corrected.get(i), d.cases)
        for i, (d, _) in enumerate(raw)
    )
    flips = tuple(flip for measure in MEASURES if measure.share for flip in _flips(measure, pairs))
    return Comparison(differences, flips, len(old.keys() ^ new.keys()))


def _difference(measure: Measure, pairs: Sequence[tuple[Record, Record]]) -> list[tuple[Difference, float | None]]:
    """The difference with its uncorrected p; nothing where no pair has the measure."""
    own = [(a, b) for a, b in pairs if measure.of([a]) and measure.of([b])]
    before, after = measure.value([a for a, _ in own]), measure.value([b for _, b in own])
    if not own or before is None or after is None:
        return []

    def between(places: Sequence[int]) -> float | None:
        old = measure.value([own[i][0] for i in places])
        new = measure.value([own[i][1] for i in places])
        return None if old is None or new is None else new - old

    sets = [a.set for a, _ in own]
    if measure.whole:
        low, high, p = *intervals.bootstrap(sets, lambda places: between(places.tolist())), None
    else:
        gains = [b.values[measure.name] - a.values[measure.name] for a, b in own]
        low, high, p = *intervals.of_mean(gains, sets), intervals.sign_test(gains)
    return [(Difference(measure, before, after, low, high, None, len(own)), p)]


def _flips(measure: Measure, pairs: Sequence[tuple[Record, Record]]) -> list[Flip]:
    return [
        Flip(measure, (b.values[measure.name] > a.values[measure.name]) == (measure.better > 0), a, b)
        for a, b in pairs
        if measure.of([a]) and measure.of([b]) and a.values[measure.name] != b.values[measure.name]
    ]


def lines(found: Comparison) -> list[str]:
    """The comparison as text for a terminal."""
    told = [f"{'measure':36} {'A':>7} {'B':>7} {'B - A':>8}  95 % interval      p (Holm)"]
    for d in found.differences:
        p = f"{d.p:8.3f}" if d.p is not None else "       –"
        told.append(
            f"{d.measure.suite[:3]} {d.measure.name:32} {d.before:7.3f} {d.after:7.3f} {d.after - d.before:+8.3f}  "
            f"[{d.low:+.3f}, {d.high:+.3f}] {p} {d.verdict}"
        )
    if found.unpaired:
        told.append(f"{found.unpaired} cases stand in one of the runs alone and are left out.")
    for flip in sorted(found.flips, key=lambda flip: flip.better):
        told += [
            f"\n{'better' if flip.better else 'WORSE'}: {flip.measure.name}: {flip.before.id} "
            f"«{flip.before.shown.get('question', '')}»",
            f"  A: {_short(flip.before)}",
            f"  B: {_short(flip.after)}",
        ]
    return told


def _short(record: Record) -> str:
    return " ".join(str(record.shown.get("answer", record.shown.get("found", ""))).split())[:400]
