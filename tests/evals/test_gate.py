"""A change that makes the answers worse stops here: floors a little below what was measured."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from assistant import Assistant, Settings
from evals import measures, proposals, questions, scoring, suites, verification
from evals.record import Record

EVERY = 6
"""Every sixth development question over the program's own corpus: a fixed part that takes seconds."""

SPARSE = 5
"""Every fifth proposal over the program's own corpus, and every fifth sentence with its source; an even number would
take the true sentences alone, since true and corrupted ones take turns."""

COMPARED = ("assistant", "quickstart")
"""The searches that the floors are about."""

FOLLOWED = "helseplan"
"""The set whose follow-ups are asked, since the program's own corpus has none."""

Figures = Mapping[tuple[str, str], float]


@pytest.fixture(scope="module")
def measured(assistant: Assistant, settings: Settings, tmp_path_factory: pytest.TempPathFactory) -> Figures:
    other = settings.model_copy(
        update={"corpus": questions.corpus_of(FOLLOWED), "index": tmp_path_factory.mktemp("gate") / FOLLOWED}
    )
    followed = Assistant(other)
    followed.embedding = assistant.embedding
    followed.update()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(suites, "open_set", {"strategi": assistant, FOLLOWED: followed}.__getitem__)
        every = suites.searches
        patch.setattr(suites, "searches", lambda name: {system: every(name)[system] for system in COMPARED})
        figures = measures.figures(records())
    return {(figure.suite, figure.name): figure.value for figure in figures if figure.group == "all"}


def records() -> list[Record]:
    """The small fixed set, through the code that a full run uses."""
    rows = questions.load("strategi", "development")[::EVERY]
    checked = [row for row in proposals.load("development") if row.corpus == "strategi"][::SPARSE]
    asked = [("strategi", row) for row in rows]
    asked += [(FOLLOWED, row) for row in questions.follow_ups(FOLLOWED, "development")]
    return [
        *(scoring.score(suites.open_set(name), row, name) for name, row in asked),
        *(suites.compared("strategi", row) for row in rows if row.answerable),
        *(proposals.record(row, suites.open_set("strategi")) for row in checked),
        *(suites.verified(suites.open_set("strategi"), pair) for pair in verification.load("development")[::SPARSE]),
    ]


@pytest.mark.parametrize(
    ("suite", "measure", "floor"),
    [
        ("answers", "section_first", 0.80),
        ("answers", "all_facts", 0.78),
        ("answers", "follow_up", 0.80),
        ("answers", "refused_unanswerable", 0.82),
        ("answers", "form", 0.93),
        ("answers", "auroc", 0.90),
        ("answers", "claims_supported", 0.97),
        ("answers", "verbatim", 1.0),
        ("answers", "exists", 1.0),
        ("answers", "retrieved", 1.0),
        ("retrieval", "assistant:recall@1", 0.74),
        ("retrieval", "assistant:ndcg@10", 0.90),
        ("retrieval", "lead:ndcg@10", 0.14),
        ("proposals", "strategy", 0.60),
        ("proposals", "verdict", 0.62),
        ("verification", "corrupted_struck", 0.70),
    ],
)
def test_answers_are_as_good_as_they_were(measured: Figures, suite: str, measure: str, floor: float) -> None:
    assert measured[suite, measure] >= floor


@pytest.mark.parametrize(
    ("suite", "measure", "ceiling"),
    [("answers", "false_refusal", 0.08), ("answers", "ece", 0.13), ("verification", "true_struck", 0.20)],
)
def test_answers_fail_no_more_than_they_did(measured: Figures, suite: str, measure: str, ceiling: float) -> None:
    assert measured[suite, measure] <= ceiling
