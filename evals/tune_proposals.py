"""Fits the coverage model: how the signals of a strategy tell that it covers a proposal, and of all that any does.

Pairs of proposal and strategy from development data. The weights make the labelled strategies of a proposal likelier
than its others (a conditional logit, McFadden 1974), and two more numbers make that a probability (Platt 1999). The
verdict is a regression over how near the nearest strategy is, and all of them on the whole. Folds of whole documents
give figures and thresholds of plans that nothing was fitted on; the thresholds are the ones that are right most often.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import astuple, dataclass, fields

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from assistant import AssistantError, Thing, verdict_values
from evals import proposals
from evals.proposals import Gold, Row
from evals.suites import open_set

FOLDS = 7
DIRECT = 0.5
"""The least probability of a strategy that is said to cover: it is likelier that it does than not. Labels of direct
and related strategies are hardly told apart by their signals, so there is no threshold between them to be found."""

RELATED_WEIGHT = 0.5
"""What a strategy that is only related counts beside a direct one."""

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class _Case:
    """A proposal: signals of shape (strategies, signals), levels of shape (strategies,): 0, 1 related, 2 direct.

    ``near`` says which strategies a careless reader would name, None where that is not told; ``things`` are its first
    things, where there are several.
    """

    row: Row
    signals: Floats
    levels: NDArray[np.int64]
    near: NDArray[np.bool_] | None
    things: tuple[tuple[Thing, Floats], ...]

    @property
    def covered(self) -> bool:
        return self.row.verdict != "not_covered"


@dataclass(frozen=True, slots=True)
class _Scale:
    """The signals' names in order, and the means and spreads that they are brought to 0 and 1 from."""

    names: tuple[str, ...]
    means: Floats
    spreads: Floats

    def scaled(self, signals: Floats) -> Floats:
        """Signals of mean 0 and spread 1."""
        scaled: Floats = (signals - self.means) / self.spreads
        return scaled

    def verdict(self, signals: Floats) -> Floats:
        """What the verdict rests on: how near the nearest strategy is, and all of them on the whole."""
        at = self.names.index("whole")
        return np.array(verdict_values(signals[:, at].tolist(), float(self.means[at])))


@dataclass(frozen=True, slots=True)
class _Fitted:
    """The weights of scaled signals, the bias that makes a probability of them, and the verdict's."""

    scale: _Scale
    weights: Floats
    bias: float
    verdict: Floats
    verdict_bias: float

    def chances(self, signals: Floats) -> Floats:
        """The probability of each strategy."""
        return _logistic(self.scale.scaled(signals) @ self.weights + self.bias)

    def covers(self, signals: Floats) -> float:
        """The probability that any strategy covers a text."""
        return float(_logistic(self.scale.verdict(signals) @ self.verdict + self.verdict_bias))


def main() -> None:
    """Print the lines of ``assistant/proposal/calibration.py``."""
    names, cases = _measured(proposals.load("development") + proposals.load("calibration"))
    every = np.concatenate([case.signals for case in cases])
    scale = _Scale(names, every.mean(0), every.std(0) + 1e-9)
    chances: dict[int, Floats] = {}
    verdicts: dict[int, float] = {}
    each: dict[int, list[tuple[Thing, float]]] = {}
    for rest, kept in GroupKFold(FOLDS).split(cases, groups=[case.row.corpus for case in cases]):
        fitted = _fit([cases[i] for i in rest], scale)
        for i in kept:
            case = cases[i]
            chances[i] = fitted.chances(case.signals)
            verdicts[i] = fitted.covers(case.signals)
            each[i] = [(thing, fitted.covers(own)) for thing, own in case.things]
    _print_figures(cases, chances, names)
    thresholds = _thresholds(cases, chances, verdicts, each)
    final = _fit(cases, scale)
    print("MODEL = Model(")
    for field, values in (("means", scale.means), ("spreads", scale.spreads), ("weights", final.weights)):
        print(f"    {field}=({', '.join(f'{value:.4f}' for value in values)}),")
    print(f"    bias={final.bias:.4f},")
    print(f"    verdict=({', '.join(f'{weight:.4f}' for weight in final.verdict)}),")
    print(f"    verdict_bias={final.verdict_bias:.4f},")
    for name, value in thresholds.items():
        print(f"    {name}={value:.3f},")
    print(")")


def _fit(cases: Sequence[_Case], scale: _Scale) -> _Fitted:
    scaled = [scale.scaled(case.signals) for case in cases]
    chosen = [(x, case.levels) for x, case in zip(scaled, cases, strict=True) if case.levels.any()]
    direction = minimize(_loss, np.zeros(len(scale.names)), (chosen,), jac=True, method="L-BFGS-B").x
    scores = np.concatenate([x @ direction for x in scaled])[:, None]
    levels = np.concatenate([case.levels for case in cases])
    platt = LogisticRegression(C=1e3).fit(scores, levels > 0)
    weights, bias = direction * platt.coef_[0, 0], float(platt.intercept_[0])
    near = np.array([scale.verdict(case.signals) for case in cases])
    verdict = LogisticRegression().fit(near, [case.covered for case in cases])
    return _Fitted(scale, weights, bias, verdict.coef_[0], float(verdict.intercept_[0]))


def _loss(weights: Floats, chosen: Sequence[tuple[Floats, NDArray[np.int64]]]) -> tuple[float, Floats]:
    """What the labelled strategies lack in likelihood among those of their proposal, with a ridge, and its slope."""
    loss, slope = float(weights @ weights) / 2, weights.copy()
    for signals, levels in chosen:
        scores = signals @ weights
        likely = np.exp(scores - scores.max())
        meant = likely * np.where(levels == 2, 1.0, np.where(levels == 1, RELATED_WEIGHT, 0.0))
        loss -= float(np.log(meant.sum() / likely.sum()))
        slope -= signals.T @ (meant / meant.sum() - likely / likely.sum())
    return loss, slope


def _logistic(values: Floats) -> Floats:
    chances: Floats = 1.0 / (1.0 + np.exp(-np.clip(values, -30.0, 30.0)))
    return chances


def _measured(rows: Sequence[Row]) -> tuple[tuple[str, ...], list[_Case]]:
    names: tuple[str, ...] = ()
    cases: list[_Case] = []
    for row in rows:
        try:
            weighed = open_set(row.corpus).weigh(row.text)
        except AssistantError:
            continue
        names = tuple(field.name for field in fields(weighed.matches[0].signals))
        levels = [_level(row.strategies, m.strategy.section, m.strategy.text) for m in weighed.matches]
        things = tuple(
            (thing, np.array([astuple(match.signals) for match in matches]))
            for thing, matches in zip(weighed.things, weighed.each, strict=False)
        )
        signals = np.array([astuple(match.signals) for match in weighed.matches])
        near = None if row.near is None else np.array([match.strategy.text in row.near for match in weighed.matches])
        cases.append(_Case(row, signals, np.array(levels), near, things))
    return names, cases


def _level(golds: tuple[Gold, ...], section: tuple[str, ...], text: str) -> int:
    return max(((2 if gold.level == "direct" else 1) for gold in golds if gold.is_the(section, text)), default=0)


def _print_figures(cases: Sequence[_Case], chances: dict[int, Floats], names: Sequence[str]) -> None:
    first = five = labels = labelled = 0
    for i, case in enumerate(cases):
        if not case.row.strategies:
            continue
        best = case.levels[np.argsort(-chances[i])[:5]] > 0
        labelled += 1
        first += int(best[0])
        five += int(best.sum())
        labels += len(case.row.strategies)
    print(f"# {len(cases)} proposals, held out with their plan in {FOLDS} folds: the strategy right for", end=" ")
    print(f"{first / labelled:.1%},\n# {five / labels:.1%} of the labelled strategies in the first five.")
    print(f"# signals: {', '.join(names)}")


def _thresholds(
    cases: Sequence[_Case],
    chances: dict[int, Floats],
    verdicts: dict[int, float],
    each: dict[int, list[tuple[Thing, float]]],
) -> dict[str, float]:
    numbers = range(len(cases))
    covered = _balanced([verdicts[i] for i in numbers], [not cases[i].covered for i in numbers])
    likely = [i for i in numbers if verdicts[i] >= covered]
    pairs = [(-chance, level > 0) for i in likely for chance, level in zip(chances[i], cases[i].levels, strict=True)]
    related = -_balanced([float(chance) for chance, _ in pairs], [bool(right) for _, right in pairs])
    told = [i for i in likely if any(chance >= covered for _, chance in each[i])]
    whole = {i: cases[i].row.verdict != "partly" for i in likely}
    strung = {i: [c for thing, c in each[i] if thing.apart and not thing.added and not thing.counted] for i in told}
    points = {i: [c for thing, c in each[i] if thing.counted and not thing.added] for i in likely}
    besides = {i: [chance for thing, chance in each[i] if thing.added] for i in likely}
    nearest = [
        (verdicts[i], bool(case.near[chances[i].argmax()]))
        for i, case in enumerate(cases)
        if case.near is not None and not case.covered
    ]
    right = [(verdicts[i] >= covered) == cases[i].covered for i in numbers]
    print(f"# covered or not: right for {np.mean(right):.1%}")
    return {
        "covered": covered,
        "near": _cut([chance for chance, _ in nearest], [named for _, named in nearest]),
        "direct": max(DIRECT, related),
        "related": related,
        "uncovered": _cut_of_least(strung, whole),
        "added": _cut_of_least(besides, whole),
        "counted": _cut_of_least(points, whole),
    }


def _cut_of_least(chances: dict[int, list[float]], whole: dict[int, bool]) -> float:
    """The threshold of the least chance of a thing that tells best which proposals are covered as a whole."""
    some = [i for i in chances if chances[i]]
    return _cut([min(chances[i]) for i in some], [whole[i] for i in some])


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
