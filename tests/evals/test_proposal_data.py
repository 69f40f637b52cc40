"""The labelled proposals hold together with the documents that they are held against."""

from __future__ import annotations

import json
from collections import Counter
from functools import cache
from typing import Any

import pytest

from evals import questions
from evals.questions import SPLITS, corpus_of
from evals.suites import open_set
from tests.corpora import documents_of

FIELDS = {"id", "corpus", "text", "language", "verdict", "strategies", "notes"}


@cache
def proposals(split: str) -> list[dict[str, Any]]:
    return questions.saved("proposals", f"{split}*.jsonl")


def every_proposal() -> list[dict[str, Any]]:
    return [row for split in SPLITS for row in proposals(split)]


def corpora(split: str) -> set[str]:
    return {row["corpus"] for row in proposals(split)}


def one_line(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("name", sorted(corpora("development") | corpora("validation")))
def test_every_gold_strategy_stands_verbatim_in_its_section(
    name: str,
) -> None:
    texts = {
        section.path: " ".join(one_line(block.span.of(document.text)).replace("• ", "") for block in section.blocks)
        for document in documents_of(corpus_of(name))
        for section in document.sections
    }
    missing = [
        (row["id"], strategy["text"])
        for row in every_proposal()
        if row["corpus"] == name
        for strategy in row["strategies"]
        if strategy["text"] not in texts.get(tuple(strategy["section"]), "")
    ]
    assert missing == []


def test_no_document_has_proposals_in_both_splits() -> None:
    assert corpora("development") & corpora("validation") == set()


def test_every_proposal_has_the_fields_and_values_of_the_format() -> None:
    for row in every_proposal():
        assert set(row) == FIELDS, row["id"]
        assert row["language"] in {"nb", "nn"}, row["id"]
        assert row["verdict"] in {"covered", "partly", "not_covered"}, row["id"]
        assert len(row["text"].split()) >= 20, row["id"]
        for strategy in row["strategies"]:
            assert set(strategy) == {"section", "text", "level"}, row["id"]
            assert strategy["level"] in {"direct", "related"}, row["id"]
            assert strategy["text"] == one_line(strategy["text"]), row["id"]


def test_the_verdict_agrees_with_the_strategies() -> None:
    for row in every_proposal():
        levels = [strategy["level"] for strategy in row["strategies"]]
        assert bool(levels) == (row["verdict"] != "not_covered"), row["id"]
        assert levels == sorted(levels), f"{row['id']}: direct ones come first"
        assert row["verdict"] != "covered" or levels[0] == "direct", row["id"]
        assert row["verdict"] != "partly" or row["notes"], f"{row['id']}: the notes say which part is not covered"


def test_no_strategy_is_given_twice_for_a_proposal() -> None:
    for row in every_proposal():
        given = [(tuple(strategy["section"]), strategy["text"]) for strategy in row["strategies"]]
        assert len(given) == len(set(given)), row["id"]


def test_every_id_and_every_text_is_used_once() -> None:
    for field in ("id", "text"):
        counted = Counter(one_line(row[field]).casefold() for row in every_proposal())
        assert [value for value, count in counted.items() if count > 1] == []


@pytest.mark.parametrize(("split", "least"), [("development", 120), ("validation", 80)])
def test_each_set_has_the_spread_that_its_readme_promises(split: str, least: int) -> None:
    rows = proposals(split)
    assert len(rows) >= least
    assert len({row["corpus"] for row in rows}) >= 3
    fifths = {
        "nynorsk": [row for row in rows if row["language"] == "nn"],
        "not covered": [row for row in rows if row["verdict"] == "not_covered"],
        "several strategies": [row for row in rows if len(row["strategies"]) > 1],
    }
    assert {name: len(chosen) for name, chosen in fifths.items() if len(chosen) < len(rows) / 5} == {}


@pytest.mark.parametrize("name", sorted(corpora("development")))
def test_every_labelled_proposal_gives_a_report_that_can_be_printed(name: str) -> None:
    for row in proposals("development"):
        if row["corpus"] == name:
            told = open_set(name).check(row["text"]).to_dict()
            assert json.loads(json.dumps(told))["coverage"] in {"covered", "partly", "not_covered"}, row["id"]
