"""The question sets hold together with the corpora that they ask about."""

from __future__ import annotations

from collections import Counter

import pytest

from assistant import Assistant, Settings
from evals import questions
from evals.questions import Row

SPLITS = ("development", "validation")


@pytest.fixture(scope="module", params=questions.SETS)
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def opened(name: str, settings: Settings, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    index = tmp_path_factory.mktemp(name)
    return Assistant.open(Settings(corpus=questions.corpus_of(name), index=index, models=settings.models))


def rows(name: str) -> list[Row]:
    return [row for split in SPLITS for row in questions.load(name, split)]


def test_every_gold_section_is_one_that_the_corpus_has(name: str, opened: Assistant) -> None:
    paths = {section.path for document in opened.documents() for section in document.sections}
    assert {(row.id, path) for row in rows(name) for path in row.sections if path not in paths} == set()


def test_every_expected_fact_stands_in_the_corpus(name: str, opened: Assistant) -> None:
    text = " ".join(" ".join(document.text.split()) for document in opened.documents()).casefold()
    missing = [
        (row.id, fact)
        for row in rows(name)
        for fact in row.facts
        if not any(" ".join(variant.split()).casefold() in text for variant in fact)
    ]
    assert missing == []


def test_only_answerable_questions_have_sections_and_facts(name: str) -> None:
    assert [row.id for row in rows(name) if row.answerable != bool(row.sections)] == []
    assert [row.id for row in rows(name) if row.facts and not row.answerable] == []


def test_no_question_stands_in_two_rows_of_different_splits() -> None:
    asked = {
        split: {row.question.casefold() for name in questions.SETS for row in questions.load(name, split)}
        for split in SPLITS
    }
    assert asked["development"] & asked["validation"] == set()


def test_every_id_is_used_once() -> None:
    counted = Counter(row.id for name in questions.SETS for row in rows(name))
    assert [identifier for identifier, count in counted.items() if count > 1] == []
