"""The evals themselves: what is broken on purpose makes the figure that is meant to see it fall, and not the others."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import cache

import pytest

from assistant import Answer, Assistant, Explanation, Scored, Weights
from assistant.retrieval.weights import FUSION
from evals import measures, questions, scoring, suites
from evals.questions import Row

ROWS = questions.load("strategi", "development")[::12]
"""Every kind of question, with and without an answer."""

Figures = Mapping[str, float]


class Broken(Assistant):
    """The real assistant over the same index, with its answers or its search broken in one way."""

    def __init__(
        self, real: Assistant, answers: Callable[[Answer], Answer] = lambda answer: answer, reverse: bool = False
    ) -> None:
        super().__init__(real.settings)
        self._real, self._break, self._reverse = real, answers, reverse

    def explain(self, question: str, *rest: object) -> Explanation:  # type: ignore[override]
        explained = self._real.explain(question, *rest)  # type: ignore[arg-type]
        return replace(explained, answer=self._break(explained.answer))

    def search(self, question: str, weights: Weights = FUSION) -> tuple[Scored, ...]:
        found = self._real.search(question, weights)
        return found[::-1] if self._reverse and weights == FUSION else found


def figures(assistant: Assistant) -> Figures:
    records = [scoring.score(assistant, row, "strategi") for row in ROWS]
    return {figure.name: figure.value for figure in measures.figures(records) if figure.group == "all"}


@pytest.fixture(scope="module", autouse=True)
def each_question_is_asked_once(assistant: Assistant) -> Iterator[None]:
    """Let the real assistant, whose answers are broken in many ways, give again what it found the first time."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(assistant, "explain", cache(assistant.explain))
        patch.setattr(assistant, "search", cache(assistant.search))
        yield


@pytest.fixture(scope="module")
def whole(assistant: Assistant) -> Figures:
    return figures(assistant)


def fallen(whole: Figures, broken: Figures) -> set[str]:
    """The measures that got worse."""
    better = {measure.name: measure.better for measure in measures.MEASURES}
    return {name for name, value in broken.items() if (value - whole[name]) * better[name] < -1e-9}


def moved(answer: Answer) -> Answer:
    """Every citation says that it is from somewhere else."""
    return replace(answer, citations=tuple(replace(c, section=("Et annet sted",)) for c in answer.citations))


def misquoted(answer: Answer) -> Answer:
    """Every quotation has its words turned round."""
    turned = (replace(c, quote=" ".join(reversed(c.quote.split()))) for c in answer.citations)
    return replace(answer, citations=tuple(turned))


def test_a_broken_search_makes_its_retrieval_fall_and_no_other_searchs(
    assistant: Assistant, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = {"whole": Broken(assistant), "reversed": Broken(assistant, reverse=True)}
    monkeypatch.setattr(suites, "open_set", opened.__getitem__)
    rows = [row for row in ROWS if row.answerable]
    told = {name: retrieval(name, rows) for name in opened}
    worse = {name for name, value in told["reversed"].items() if value < told["whole"][name]}
    ours = {f"{system}:{name}" for system in ("assistant", "lead") for name in measures.RANKED}
    assert worse == ours


def retrieval(name: str, rows: list[Row]) -> Figures:
    found = measures.figures([suites.compared(name, row) for row in rows])
    return {figure.name: figure.value for figure in found}


def test_citations_of_the_wrong_section_are_seen(assistant: Assistant, whole: Figures) -> None:
    seen = fallen(whole, figures(Broken(assistant, moved)))
    assert {"section_first", "gold_precision", "gold_recall", "retrieved", "aurc"} == seen


def test_quotations_that_are_not_verbatim_are_seen(assistant: Assistant, whole: Figures) -> None:
    seen = fallen(whole, figures(Broken(assistant, misquoted)))
    assert {"verbatim", "claims_supported", "citations_supporting", "facts_cited"} >= seen >= {"verbatim"}


def test_marks_without_citations_are_seen(assistant: Assistant, whole: Figures) -> None:
    seen = fallen(whole, figures(Broken(assistant, lambda answer: replace(answer, citations=()))))
    assert {"exists", "claims_supported", "section_first"} <= seen


def test_an_assistant_that_never_refuses_is_seen(assistant: Assistant, whole: Figures) -> None:
    broken = figures(Broken(assistant, lambda answer: replace(answer, refused=False, reason=None)))
    assert broken["refused_unanswerable"] == broken["refusal_f1"] == 0.0
    assert {"refused_unanswerable", "refusal_f1"} <= fallen(whole, broken)
    assert "form" not in fallen(whole, broken)


def test_an_assistant_that_always_refuses_is_seen(assistant: Assistant, whole: Figures) -> None:
    broken = figures(Broken(assistant, lambda answer: replace(answer, refused=True, reason="not_covered")))
    assert (broken["false_refusal"], broken["section_first"]) == (1.0, 0.0)
    assert {"false_refusal", "refusal_precision", "section_first", "all_facts"} <= fallen(whole, broken)


def test_answers_in_the_other_written_form_are_seen(assistant: Assistant, whole: Figures) -> None:
    def other(answer: Answer) -> Answer:
        return replace(answer, language="nb" if answer.language == "nn" else "nn")

    broken = figures(Broken(assistant, other))
    assert fallen(whole, broken) == {"form"}
    assert broken["form"] < 0.1


def test_a_confidence_that_is_turned_round_is_seen(assistant: Assistant, whole: Figures) -> None:
    broken = figures(Broken(assistant, lambda answer: replace(answer, confidence=1 - answer.confidence)))
    assert fallen(whole, broken) == {"auroc", "ece", "aurc"}
