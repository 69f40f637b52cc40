"""A change that makes the answers worse stops here: floors a little below what was measured."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from assistant import Assistant
from evals import measures, questions, scoring
from evals.measures import Figure

EVERY = 3
"""Every third development question over the program's own corpus: a fixed part that takes seconds."""


@pytest.fixture(scope="module")
def measured(assistant: Assistant) -> Mapping[str, Figure]:
    rows = questions.load("strategi", "development")[::EVERY]
    records = [scoring.score(assistant, row, "strategi") for row in rows]
    return {figure.name: figure for figure in measures.figures(records) if figure.group == "all"}


@pytest.mark.parametrize(
    ("measure", "floor"),
    [
        ("section_first", 0.78),
        ("all_facts", 0.70),
        ("refused_unanswerable", 0.64),
        ("form", 0.93),
        ("auroc", 0.85),
        ("claims_supported", 0.97),
        ("verbatim", 1.0),
        ("exists", 1.0),
        ("retrieved", 1.0),
    ],
)
def test_answers_are_as_good_as_they_were(measured: Mapping[str, Figure], measure: str, floor: float) -> None:
    assert measured[measure].value >= floor


@pytest.mark.parametrize(("measure", "ceiling"), [("false_refusal", 0.10), ("ece", 0.15)])
def test_answers_fail_no_more_than_they_did(measured: Mapping[str, Figure], measure: str, ceiling: float) -> None:
    assert measured[measure].value <= ceiling
