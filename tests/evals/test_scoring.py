"""The measures fall when what they measure breaks."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant import Answer, Assistant, Citation
from evals import scoring
from evals.questions import Row
from evals.scoring import Share

TEXT = "Regionrådet ble stiftet i 2005."
CITATION = Citation(1, "plan", "Plan", ("Bakgrunn",), None, TEXT, 0, len(TEXT))
ANSWER = Answer(
    question="Når?",
    standalone_question="Når?",
    language="nb",
    answer="Under «Bakgrunn» står det:\n\n> Regionrådet ble stiftet i **2005**. [1]",
    refused=False,
    reason=None,
    confidence=0.9,
    mode="quotes",
    citations=(CITATION,),
    timings_ms={"total": 20.0},
)
ROW = Row("a", "Når?", (), "nb", "fact", True, (("Bakgrunn",),), (("i 2005", "2005"),), "")


class Fixed:
    """Stands in for the assistant: gives the answer that a test has broken in its own way."""

    def __init__(self, answer: Answer) -> None:
        self._answer = answer

    def ask(self, question: str, history: object = ()) -> Answer:
        return self._answer

    def document(self, identifier: str) -> Fixed:
        return self

    text = TEXT


def measured(answer: Answer, row: Row = ROW) -> dict[str, float]:
    score = scoring.score(Fixed(answer), row)  # type: ignore[arg-type]
    return {share.name: share.value for share in scoring.shares([score])}


def test_a_right_answer_has_full_marks() -> None:
    assert measured(ANSWER) == {
        "section first": 1.0,
        "all facts": 1.0,
        "unanswerable refused": 0.0,
        "answerable refused": 0.0,
        "written form": 1.0,
        "verbatim": 1.0,
    }


@pytest.mark.parametrize(
    ("broken", "measure", "value"),
    [
        (replace(ANSWER, citations=(replace(CITATION, section=("Annet",)),)), "section first", 0.0),
        (replace(ANSWER, answer="Under «Bakgrunn» står det noe. [1]"), "all facts", 0.0),
        (replace(ANSWER, refused=True, reason="not_covered"), "answerable refused", 1.0),
        (replace(ANSWER, refused=True, reason="not_covered"), "section first", 0.0),
        (replace(ANSWER, language="nn"), "written form", 0.0),
        (replace(ANSWER, citations=(replace(CITATION, quote="Regionrådet ble stiftet i 2006."),)), "verbatim", 0.0),
    ],
)
def test_a_broken_answer_lowers_its_measure(broken: Answer, measure: str, value: float) -> None:
    assert measured(broken)[measure] == value


def test_an_unanswerable_question_that_is_answered_counts_against_refusal() -> None:
    row = replace(ROW, answerable=False, sections=(), facts=(), kind="offtopic")
    assert measured(ANSWER, row)["unanswerable refused"] == 0.0
    assert measured(replace(ANSWER, refused=True, reason="off_topic"), row)["unanswerable refused"] == 1.0


def test_the_interval_of_a_share_is_wilsons() -> None:
    low, high = Share("x", 8, 10).interval
    assert (round(low, 3), round(high, 3)) == (0.490, 0.943)


def test_real_questions_are_scored_against_the_real_assistant(assistant: Assistant) -> None:
    row = replace(ROW, question="Når ble regionrådet stiftet?", facts=(("8. februar 2005",),))
    score = scoring.score(assistant, row)
    assert (score.section_first, score.facts, score.refused, score.verbatim) == (True, True, False, True)
