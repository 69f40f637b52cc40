"""Fits the coverage model: a logistic regression from signals to "this strategy covers the proposal".

Pairs of proposal and strategy from development data. Eight folds of proposals give probabilities that no
proposal had a part in; the verdict is a second regression, over the best of these and the
reader's scores. The thresholds are the ones that are right most often.
"""

from __future__ import annotations

import itertools
from dataclasses import astuple, dataclass, fields

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold, KFold

from assistant import AssistantError, verdict_values
from evals import proposals
from evals.proposals import Gold, Row
from evals.suites import open_set

FOLDS = 8
REGULARISATION = 0.3
DIRECT = 0.5
"""The least probability of a strategy that is said to cover: it is likelier that it does than not. Labels of direct
and related strategies are hardly told apart by their signals, so there is no threshold between them to be found."""

RELATED_WEIGHT = 0.6
"""What a pair that is only related counts beside a direct one."""

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class _Pairs:
    """Signals of shape (pairs, signals), levels of shape (pairs,): 0, 1 related, 2 direct, and each one's proposal."""

    names: tuple[str, ...]
    signals: Floats
    levels: NDArray[np.int64]
    proposals: NDArray[np.int64]
    further: list[tuple[int, Floats]]
    """Signals of each sentence that adds something, with its proposal."""


def main() -> None:
    """Print the lines of ``assistant/proposal/calibration.py``."""
    rows = proposals.load("development") + proposals.load("calibration")
    pairs = _measured(rows)
    means, spreads = pairs.signals.mean(0), pairs.signals.std(0) + 1e-9
    scaled = (pairs.signals - means) / spreads
    held_out = np.zeros(len(scaled))
    further = np.zeros(len(pairs.further))
    for rest, kept in GroupKFold(FOLDS).split(scaled, pairs.levels, pairs.proposals):
        model = _fit(scaled[rest], pairs.levels[rest])
        held_out[kept] = model.predict_proba(scaled[kept])[:, 1]
        for place, (proposal, signals) in enumerate(pairs.further):
            if proposal in pairs.proposals[kept]:
                further[place] = model.predict_proba((signals - means) / spreads)[:, 1].max()
    _print_figures(rows, pairs, held_out)
    verdict = _verdict(rows, pairs, held_out)
    thresholds = _thresholds(rows, pairs, held_out, further, verdict)
    final = _fit(scaled, pairs.levels)
    print("MODEL = Model(")
    for field, values in (("means", means), ("spreads", spreads), ("weights", final.coef_[0])):
        print(f"    {field}=({', '.join(f'{value:.4f}' for value in values)}),")
    print(f"    bias={final.intercept_[0]:.4f},")
    print(f"    verdict=({', '.join(f'{weight:.4f}' for weight in verdict.weights)}),")
    print(f"    verdict_bias={verdict.bias:.4f},")
    for name, value in thresholds.items():
        print(f"    {name}={value:.3f},")
    print(")")


def _fit(signals: Floats, levels: NDArray[np.int64]) -> LogisticRegression:
    weights = np.where(levels == 1, RELATED_WEIGHT, 1.0)
    return LogisticRegression(C=REGULARISATION, max_iter=1000).fit(signals, levels > 0, sample_weight=weights)


def _measured(rows: list[Row]) -> _Pairs:
    names: tuple[str, ...] = ()
    signals: list[tuple[float, ...]] = []
    levels: list[int] = []
    places: list[int] = []
    further: list[tuple[int, Floats]] = []
    for place, row in enumerate(rows):
        try:
            weighed = open_set(row.corpus).weigh(row.text)
        except AssistantError:
            continue
        for match in weighed.matches:
            names = tuple(field.name for field in fields(match.signals))
            signals.append(astuple(match.signals))
            levels.append(_level(row.strategies, match.strategy.section, match.strategy.text))
            places.append(place)
        for sentence, matches in zip(weighed.parts, weighed.each, strict=True):
            if sentence.adds:
                further.append((place, np.array([astuple(match.signals) for match in matches])))
    return _Pairs(names, np.array(signals), np.array(levels), np.array(places), further)


def _level(golds: tuple[Gold, ...], section: tuple[str, ...], text: str) -> int:
    return max(((2 if gold.level == "direct" else 1) for gold in golds if gold.is_the(section, text)), default=0)


def _print_figures(rows: list[Row], pairs: _Pairs, held_out: Floats) -> None:
    first = five = labels = labelled = 0
    for place, row in enumerate(rows):
        own = np.where(pairs.proposals == place)[0]
        if not row.strategies or not len(own):
            continue
        order = own[np.argsort(-held_out[own])]
        labelled += 1
        first += int(pairs.levels[order[0]] > 0)
        five += int((pairs.levels[order[:5]] > 0).sum())
        labels += len(row.strategies)
    print(f"# {len(rows)} proposals, held out in {FOLDS} folds: the strategy right for {first / labelled:.1%},")
    print(f"# {five / labels:.1%} of the labelled strategies in the first five.")
    print(f"# signals: {', '.join(pairs.names)}")


@dataclass(frozen=True, slots=True)
class _Verdict:
    """The model of the verdict, and what it gave for each proposal without a part in it."""

    weights: tuple[float, ...]
    bias: float
    held_out: dict[int, float]


def _verdict(rows: list[Row], pairs: _Pairs, held_out: Floats) -> _Verdict:
    places = sorted(set(pairs.proposals.tolist()))
    read = pairs.names.index("read")
    values = []
    for place in places:
        own = np.where(pairs.proposals == place)[0]
        own = own[np.argsort(-held_out[own])]
        values.append(verdict_values(float(held_out[own[0]]), [float(pairs.signals[i, read]) for i in own]))
    measured, covered = np.array(values), np.array([rows[place].verdict != "not_covered" for place in places])
    given = np.zeros(len(places))
    for rest, kept in KFold(FOLDS, shuffle=True, random_state=1).split(measured):
        given[kept] = LogisticRegression().fit(measured[rest], covered[rest]).predict_proba(measured[kept])[:, 1]
    model = LogisticRegression().fit(measured, covered)
    return _Verdict(tuple(model.coef_[0]), float(model.intercept_[0]), dict(zip(places, given.tolist(), strict=True)))


def _thresholds(
    rows: list[Row], pairs: _Pairs, held_out: Floats, further: Floats, verdict: _Verdict
) -> dict[str, float]:
    best = verdict.held_out
    covered = _balanced([p for i, p in best.items()], [rows[i].verdict == "not_covered" for i in best])
    kept = [i for i, (place, _) in enumerate(pairs.further) if best[place] >= covered]
    uncovered = _cut([further[i] for i in kept], [rows[pairs.further[i][0]].verdict != "partly" for i in kept])
    near = [i for i in range(len(held_out)) if best[int(pairs.proposals[i])] >= covered]
    related = -_balanced([-held_out[i] for i in near], [bool(pairs.levels[i] > 0) for i in near])
    right = [(best[i] >= covered) == (rows[i].verdict != "not_covered") for i in best]
    print(f"# covered or not: right for {np.mean(right):.1%}")
    return {"covered": covered, "direct": max(DIRECT, related), "related": related, "uncovered": uncovered}


def _balanced(scores: list[float], below: list[bool]) -> float:
    """The threshold below which precision and recall of what is meant to be below it are best together (F1)."""

    def f1(cut: float) -> float:
        hits = sum(score < cut and right for score, right in zip(scores, below, strict=True))
        return 2 * hits / max(1, sum(score < cut for score in scores) + sum(below))

    return max(((a + b) / 2 for a, b in itertools.pairwise(sorted(scores))), key=f1)


def _cut(scores: list[float], above: list[bool]) -> float:
    """The threshold that is right most often; midway between the scores on either side of it."""
    ordered = sorted(scores)
    cuts = [0.0, *((a + b) / 2 for a, b in itertools.pairwise(ordered))]
    pairs = list(zip(scores, above, strict=True))
    return max(cuts, key=lambda cut: sum((score >= cut) == right for score, right in pairs))
