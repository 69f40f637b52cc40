"""A change that makes the answers worse stops here: floors a little below what was measured."""

from __future__ import annotations

import pytest

from assistant import Assistant
from evals import questions, scoring
from evals.scoring import Share

EVERY = 3
"""Every third development question over the program's own corpus: a fixed part that takes seconds."""


@pytest.fixture(scope="module")
def measured(assistant: Assistant) -> dict[str, Share]:
    rows = questions.load("strategi", "development")[::EVERY]
    return {share.name: share for share in scoring.shares(scoring.score(assistant, row) for row in rows)}


@pytest.mark.parametrize(
    ("measure", "floor"),
    [("section first", 0.78), ("all facts", 0.70), ("unanswerable refused", 0.64), ("written form", 0.93)],
)
def test_answers_are_as_good_as_they_were(measured: dict[str, Share], measure: str, floor: float) -> None:
    assert measured[measure].value >= floor


def test_answerable_questions_are_seldom_refused(measured: dict[str, Share]) -> None:
    assert measured["answerable refused"].value <= 0.10


def test_every_quotation_is_verbatim(measured: dict[str, Share]) -> None:
    assert measured["verbatim"].value == 1.0
