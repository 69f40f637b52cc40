"""Follow-ups: a question that leans on the one before is understood with it."""

from __future__ import annotations

import pytest

from assistant import Assistant
from assistant.answer import conversation

BEFORE = "Hvilke strategier gjelder for reiseliv?"


@pytest.mark.parametrize("question", ["Og bane?", "Hva med bredbånd?", "Hvem har ansvar for det?", "Kva med skulen?"])
def test_a_question_that_leans_on_the_last_one_takes_it_along(question: str) -> None:
    assert conversation.standalone(question, [BEFORE]) == f"Hvilke strategier gjelder for reiseliv – {question}"


@pytest.mark.parametrize("question", ["Når ble regionrådet stiftet?", "Hva er visjonen for regionen?", "kultur"])
def test_a_new_topic_stands_by_itself(question: str) -> None:
    assert conversation.standalone(question, [BEFORE]) == question


def test_without_history_nothing_is_added() -> None:
    assert conversation.standalone("Hvem har ansvar for det?", []) == "Hvem har ansvar for det?"


def test_a_long_history_counts_by_its_last_question() -> None:
    history = ["Hva er visjonen?"] * 200 + [BEFORE, "  "]
    assert conversation.standalone("Og bane?", history) == "Hvilke strategier gjelder for reiseliv – Og bane?"


def test_the_answer_tells_how_the_question_was_understood(assistant: Assistant) -> None:
    answer = assistant.ask("Og kollektivtilbudet?", history=["Hvilke strategier gjelder for samferdsel?"])
    assert answer.question == "Og kollektivtilbudet?"
    assert answer.standalone_question == "Hvilke strategier gjelder for samferdsel – Og kollektivtilbudet?"
    assert "kollektivtilbudet" in answer.answer
