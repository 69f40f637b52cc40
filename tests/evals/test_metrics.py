"""The formulas give the values that can be reckoned by hand or are printed in their sources."""

from __future__ import annotations

import math

import pytest

from evals.metrics import calibration, intervals, ranking


def test_recall_counts_what_is_right_among_the_first() -> None:
    assert [ranking.recall("abcd", "bd", depth) for depth in (1, 2, 4)] == [0.0, 0.5, 1.0]


def test_reciprocal_rank_is_of_the_first_that_is_right() -> None:
    assert ranking.reciprocal_rank("abcd", "cd") == pytest.approx(1 / 3)
    assert ranking.reciprocal_rank("ab", "z") == 0.0


def test_ndcg_is_one_for_the_best_order_and_discounts_by_place() -> None:
    assert ranking.ndcg("abcd", "ab", 10) == 1.0
    assert ranking.ndcg("xaxx", "a", 10) == pytest.approx(1 / math.log2(3))
    assert ranking.ndcg("xxa", "a", 2) == 0.0


def test_the_interval_of_a_share_is_wilsons() -> None:
    low, high = intervals.wilson(8, 10)
    assert (round(low, 3), round(high, 3)) == (0.490, 0.943)


def test_the_bootstrap_by_document_is_wider_when_documents_differ() -> None:
    values = [0.0] * 20 + [1.0] * 20
    low, high = intervals.of_mean(values, ["a"] * 40)
    wide_low, wide_high = intervals.of_mean(values, ["a"] * 20 + ["b"] * 20)
    assert low < 0.5 < high
    assert (wide_low, wide_high) == (0.0, 1.0)
    assert intervals.of_mean(values, ["a"] * 40) == (low, high)


def test_the_interval_of_an_error_that_noise_makes_larger_holds_what_was_measured() -> None:
    confidences, true = [0.3] * 10 + [0.7] * 10, ([True] * 3 + [False] * 7) + ([True] * 7 + [False] * 3)

    def error(places: intervals.Places) -> float:
        return calibration.expected_error([confidences[i] for i in places], [true[i] for i in places])

    measured = calibration.expected_error(confidences, true)
    plain = intervals.bootstrap("a" * 20, error)
    low, high = intervals.bootstrap("a" * 20, error, measured)
    assert low <= measured <= high < plain[1]


def test_the_sign_test_is_the_binomials() -> None:
    assert intervals.sign_test([1.0] * 8 + [-1.0] * 2 + [0.0] * 5) == pytest.approx(2 * (1 + 10 + 45) / 1024)
    assert intervals.sign_test([0.0, 0.0]) == 1.0


def test_holm_corrects_step_by_step_in_the_order_given() -> None:
    assert intervals.holm([0.04, 0.01, 0.03]) == pytest.approx([0.06, 0.03, 0.06])


def test_a_confidence_that_says_what_happens_has_no_calibration_error() -> None:
    assert calibration.expected_error([0.25] * 4, [True, False, False, False]) == 0.0
    assert calibration.expected_error([0.95] * 4, [False] * 4) == pytest.approx(0.95)


def test_risk_grows_with_coverage_when_the_surest_are_right() -> None:
    curve = calibration.risk_coverage([0.9, 0.8, 0.2, 0.2], [True, True, False, True])
    assert curve == [(0.25, 0.0), (0.5, 0.0), (1.0, 0.25)]
    assert calibration.area_under_risk([0.9, 0.8, 0.2, 0.2], [True, True, False, True]) == pytest.approx(0.125)


def test_auroc_is_the_chance_of_the_right_order() -> None:
    assert calibration.auroc([0.9, 0.4, 0.6, 0.1], [True, True, False, False]) == 0.75
    assert calibration.auroc([0.9, 0.4], [True, True]) is None
