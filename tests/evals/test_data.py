"""The question sets hold together with the corpora that they ask about."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest

from assistant.language import words, written_form
from evals import checking, importing, questions
from tests.corpora import documents_of

SPLITS = questions.SPLITS
CORRUPTIONS = {"number", "date", "name", "negation", "swapped", "added", "exaggerated", "unrelated"}

Saved = dict[str, Any]


@pytest.fixture(scope="module", params=questions.SETS)
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def follow_ups(name: str) -> list[Saved]:
    return questions.saved(name, "conversations-*.jsonl")


def pairs(split: str = "") -> list[Saved]:
    return questions.saved("verification", f"{split}*.jsonl")


def squeezed(text: str) -> str:
    return " ".join(text.split()).casefold()


def test_questions_sections_and_facts_agree_with_the_documents(name: str) -> None:
    assert checking.all_wrong(name, documents_of(questions.corpus_of(name))) == []


def test_every_follow_up_has_earlier_questions_and_a_question_that_stands_alone(name: str) -> None:
    assert [row["id"] for row in follow_ups(name) if not 1 <= len(row["history"]) <= 4] == []
    assert [row["id"] for row in follow_ups(name) if not row["standalone"].strip()] == []


@pytest.mark.parametrize("split", SPLITS)
def test_facts_are_accepted_in_both_written_forms(name: str, split: str) -> None:
    def has(variant: str, form: written_form.Language) -> bool:
        # as a verb "vert" is nynorsk only, but a host is "vert" in both
        return any(written_form.is_only(word, form) for word in words.tokens(variant) if word != "vert")

    facts = [(row.id, fact) for row in questions.every(name, split) for fact in row.facts]
    for form in ("nb", "nn"):
        assert [where for where, fact in facts if all(has(variant, form) for variant in fact)] == []


def test_no_document_has_questions_in_both_splits() -> None:
    asked = {split: {name for name in questions.SETS if questions.every(name, split)} for split in SPLITS}
    assert asked["development"] & asked["validation"] == set()
    assert asked["development"] | asked["validation"] == set(questions.SETS)


@pytest.mark.parametrize("split", SPLITS)
def test_every_source_of_a_sentence_stands_in_a_document_of_its_own_split(split: str) -> None:
    names = [name for name in questions.SETS if questions.load(name, split)]
    files = [file for name in names for file in questions.corpus_of(name).glob("*.txt")]
    text = " ".join(plain(file.read_text(encoding="utf-8")) for file in files)
    assert [row["id"] for row in pairs(split) for quote in row["quotes"] if squeezed(quote) not in text] == []


def plain(text: str) -> str:
    """The words of a text file, without the marks of its lists."""
    return squeezed("\n".join(line.strip().removeprefix("• ").removeprefix("- ") for line in text.splitlines()))


def test_a_sentence_is_corrupted_exactly_where_its_source_does_not_support_it() -> None:
    assert [row["id"] for row in pairs() if row["supported"] != (row["corruption"] is None)] == []
    assert {row["corruption"] for row in pairs() if not row["supported"]} == CORRUPTIONS


@pytest.mark.parametrize("split", SPLITS)
def test_half_of_the_sentences_are_corrupted(split: str) -> None:
    assert sum(row["supported"] for row in pairs(split)) * 2 == len(pairs(split))


def test_no_question_stands_in_two_rows_of_different_splits() -> None:
    asked = {
        split: {importing.asking(row) for name in questions.SETS for row in questions.every(name, split)}
        for split in SPLITS
    }
    assert asked["development"] & asked["validation"] == set()


def test_no_source_is_quoted_in_both_splits_of_the_sentences() -> None:
    quoted = {split: {squeezed(quote) for row in pairs(split) for quote in row["quotes"]} for split in SPLITS}
    assert quoted["development"] & quoted["validation"] == set()


def test_every_id_is_used_once() -> None:
    splits = [questions.every(name, split) for name in questions.SETS for split in SPLITS]
    counted = Counter(row.id for rows in splits for row in rows)
    counted.update(row["id"] for row in pairs())
    assert [identifier for identifier, count in counted.items() if count > 1] == []
