"""The measures fall when what they measure breaks: one real answer, broken on purpose in one way at a time."""

from __future__ import annotations

import copy
from dataclasses import replace

import numpy as np
import pytest

from assistant import Answer, Assistant, Document, Explanation, Pair, Weights
from assistant.retrieval import reranking
from evals import measures, remembered, scoring, suites
from evals.metrics import ranking
from evals.questions import Row

ROW = Row(
    "a", "Når ble regionrådet stiftet?", (), "nb", "fact", True, (("Bakgrunn",),), (("8. februar 2005",),), ""
)  # fmt: skip


class Broken:
    """The real assistant with one thing of its answers broken."""

    def __init__(self, assistant: Assistant, **broken: object) -> None:
        self._assistant, self._broken = assistant, broken
        self.settings = assistant.settings

    def explain(self, question: str, history: tuple[str, ...] = ()) -> Explanation:
        real = self._assistant.explain(question, history)
        return replace(real, answer=replace(real.answer, **self._broken))  # type: ignore[arg-type]

    def document(self, identifier: str) -> Document:
        return self._assistant.document(identifier)


def measured(assistant: Assistant, row: Row = ROW, **broken: object) -> dict[str, float]:
    return dict(scoring.score(Broken(assistant, **broken), row).values)  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def answer(assistant: Assistant) -> Answer:
    return assistant.ask(ROW.question)


def test_a_right_answer_has_full_marks(assistant: Assistant) -> None:
    values = measured(assistant)
    confidence = values.pop("confidence")
    assert 0.5 < confidence <= 1.0
    assert values == {
        "refused": 0.0, "form": 1.0, "false_refusal": 0.0, "exists": 1.0, "verbatim": 1.0, "retrieved": 1.0,
        "section_first": 1.0, "gold_precision": 1.0, "gold_recall": 1.0, "fact_recall": 1.0, "all_facts": 1.0,
        "facts_cited": 1.0, "right": 1.0, "claims_supported": 1.0, "citations_supporting": 1.0,
    }  # fmt: skip


def test_a_citation_of_another_section_is_seen(assistant: Assistant, answer: Answer) -> None:
    moved = tuple(replace(citation, section=("Annet",)) for citation in answer.citations)
    values = measured(assistant, citations=moved)
    assert (values["section_first"], values["gold_precision"], values["gold_recall"], values["retrieved"]) == (0,) * 4


def test_a_quotation_that_is_not_verbatim_is_seen(assistant: Assistant, answer: Answer) -> None:
    changed = tuple(replace(citation, quote=citation.quote.replace("2005", "2006")) for citation in answer.citations)
    values = measured(assistant, citations=changed)
    assert (values["verbatim"], values["facts_cited"]) == (0, 0)
    assert values["claims_supported"] < 1


def test_a_mark_without_its_citation_is_seen(assistant: Assistant) -> None:
    values = measured(assistant, citations=())
    assert (values["exists"], values["claims_supported"], values["citations_supporting"]) == (0, 0, 0)


def test_a_claim_that_its_source_does_not_make_is_seen(assistant: Assistant, answer: Answer) -> None:
    values = measured(assistant, answer=f"{answer.answer}\n\nRådet har 14 ansatte og holder til i Oslo. [1]")
    assert values["claims_supported"] < 1
    assert values["citations_supporting"] < 1


def test_a_claim_without_a_citation_is_seen(assistant: Assistant, answer: Answer) -> None:
    assert measured(assistant, answer=f"{answer.answer}\n\nDet var en god dag.")["claims_supported"] < 1


def test_a_missing_fact_is_seen(assistant: Assistant) -> None:
    values = measured(assistant, answer="Under «Bakgrunn» står det noe. [1]")
    assert (values["fact_recall"], values["all_facts"]) == (0, 0)


def test_a_refusal_of_an_answerable_question_is_seen(assistant: Assistant) -> None:
    values = measured(assistant, refused=True, reason="not_covered")
    assert (values["false_refusal"], values["section_first"], values["all_facts"]) == (1, 0, 0)


def test_an_answer_in_the_wrong_written_form_is_seen(assistant: Assistant) -> None:
    assert measured(assistant, language="nn")["form"] == 0


def test_an_unanswerable_question_that_is_answered_is_seen(assistant: Assistant) -> None:
    row = replace(ROW, answerable=False, sections=(), facts=(), kind="absent_fact")
    answered, refused = (
        scoring.score(Broken(assistant, refused=refused), row)  # type: ignore[arg-type]
        for refused in (False, True)
    )
    named = {measure.name: measure for measure in measures.MEASURES}
    assert (answered.values["refused_unanswerable"], refused.values["refused_unanswerable"]) == (0, 1)
    assert named["refusal_f1"].value([answered]) == 0
    assert named["refusal_f1"].value([refused]) == 1


def test_a_search_that_turns_the_order_round_is_seen(assistant: Assistant) -> None:
    ranked = list(dict.fromkeys(unit.section for unit in assistant.search(ROW.question)))
    assert ranking.recall(ranked, ROW.sections, 1) == 1
    assert ranking.recall(ranked[::-1], ROW.sections, 5) == 0
    assert ranking.ndcg(ranked, ROW.sections, 10) > ranking.ndcg(ranked[::-1], ROW.sections, 10)


def test_all_searches_that_are_compared_find_an_easy_section() -> None:
    values = suites.compared("strategi", ROW).values
    assert {name: value for name, value in values.items() if name.endswith("recall@5")} == {
        "lead:recall@5": 0.0, **{f"{system}:recall@5": 1.0 for system in measures.SYSTEMS},
    }  # fmt: skip


@pytest.mark.parametrize("alone", [suites.MEANING, suites.WORDS])
def test_what_the_search_is_compared_with_has_no_help_of_the_reader(
    alone: Weights, assistant: Assistant, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reranking, "reread", lambda *_: pytest.fail("the reader was asked"))
    assert assistant.search(ROW.question, alone)


def test_a_passage_that_was_read_for_a_question_is_not_read_again(assistant: Assistant) -> None:
    assert assistant.reader is not None
    reader = copy.copy(assistant.reader)
    remembered.remember(reader)
    one = Pair("Hvem sitter i styret?", "Styret", ("Styret har sju medlemmer.",))
    other = Pair("Hvem sitter i styret?", "Økonomi", ("Kontingenten er 12 kroner.",))
    first = reader.read([one])
    again = reader.read([other, one, other])
    plain = assistant.reader.read([other, one, other])
    assert again[1] is first[0]
    assert all(np.array_equal(a.logits, b.logits) for a, b in zip(again, plain, strict=True))
