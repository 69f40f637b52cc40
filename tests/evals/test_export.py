"""Exports have the field names that RAGAS and TruLens document, one JSON object a line."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from assistant import Assistant
from evals import export, measures, questions, runs, scoring
from evals.__main__ import main
from evals.runs import Run


@pytest.fixture(scope="module")
def run(assistant: Assistant) -> Run:
    rows = {row.id: row for row in questions.load("strategi", "development")}
    unanswerable = next(row for row in rows.values() if not row.answerable)
    free = next(row for row in rows.values() if row.answerable and not row.facts)
    records = [scoring.score(assistant, row, "strategi") for row in (rows["dev-001"], unanswerable, free)]
    figures = tuple(measures.figures(records))
    return Run("development", ("answers",), "2026-01-02T03:04:05Z", {}, figures, {}, {}, 1.0, 1.0, tuple(records))


def test_ragas_gets_the_fields_of_its_single_turn_sample(run: Run, tmp_path: Path) -> None:
    run.save(tmp_path / "run.json")
    assert main(["export", str(tmp_path / "run.json"), "ragas", str(tmp_path / "out.jsonl")]) == 0
    answered, refused, free = map(json.loads, (tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines())
    assert set(answered) == {
        *("user_input", "retrieved_contexts", "retrieved_context_ids", "response"),
        *("reference", "reference_contexts", "reference_context_ids"),
    }
    assert (answered["user_input"], answered["reference"]) == ("Når ble regionrådet stiftet?", "8. Februar 2005")
    assert answered["reference_context_ids"] == ["Bakgrunn"]
    assert "8. Februar 2005" in answered["reference_contexts"][0]
    assert any("8. Februar 2005" in context for context in answered["retrieved_contexts"])
    assert refused["reference"] in export.NO_ANSWER.values()
    assert refused["reference_contexts"] == []
    assert "reference" not in free


def test_trulens_gets_the_columns_of_a_ground_truth_dataset_and_what_was_answered(run: Run) -> None:
    first, _, free = map(json.loads, export.lines(run, "trulens"))
    assert set(first) == {
        *("query_id", "query", "expected_response", "expected_chunks", "output", "retrieved_contexts"),
    }
    assert (first["query_id"], first["expected_response"]) == ("dev-001", "8. Februar 2005")
    assert "8. Februar 2005" in first["expected_chunks"][0]["text"]
    assert free["expected_response"] == ""


def test_a_run_without_answers_is_refused_in_one_line(
    run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    replace(run, records=()).save(tmp_path / "run.json")
    assert runs.load(tmp_path / "run.json").records == ()
    assert main(["export", str(tmp_path / "run.json"), "ragas", str(tmp_path / "out.jsonl")]) == 1
    assert "has no answers" in capsys.readouterr().err
