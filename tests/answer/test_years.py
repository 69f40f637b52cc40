"""What is told of one year is no answer for another."""

from __future__ import annotations

import pytest

from assistant import Assistant
from tests.corpora import settings_of, write_corpus

PLAN = """# Helse- og omsorgsplan for Skauvik 2025–2032

## Befolkning

I 2025 har kommunen 540 innbyggere over 80 år, og tallet ventes å øke til 910 i 2035.

## Satsinger

Kommunen skal bygge 40 nye omsorgsboliger i sentrum.
"""


@pytest.fixture(scope="module")
def plan(assistant: Assistant, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    made = Assistant(settings_of(write_corpus(tmp_path_factory.mktemp("years") / "corpus", {"plan.md": PLAN})))
    made.embedding = assistant.embedding
    made.update()
    return made


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Hvor mange over 80 år ventes det i 2035?", "910 i 2035"),
        ("Hvor mange innbyggere over 80 år er det i 2025?", "540 innbyggere"),
    ],
)
def test_a_year_that_is_told_of_is_answered(plan: Assistant, question: str, told: str) -> None:
    answer = plan.ask(question)
    assert not answer.refused
    assert told in answer.citations[0].quote


@pytest.mark.parametrize(
    "question",
    [
        "Hvor mange over 80 år ventes det i 2040?",
        "Hvor mange over 80 år bodde det i kommunen i 1995?",
        "Kor mange omsorgsbustader vart bygde på nittitalet?",
    ],
)
def test_a_year_that_is_not_told_of_is_refused(plan: Assistant, question: str) -> None:
    assert plan.ask(question).refused
