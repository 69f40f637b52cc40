"""``python -m evals export``: a saved run's answers as JSON lines that RAGAS or TruLens read. Neither is needed here.

RAGAS: the fields of ``SingleTurnSample`` (docs.ragas.io, "Evaluation Sample"); ``EvaluationDataset.from_jsonl`` reads
the file. TruLens: the columns of a ground truth dataset (``query``, ``query_id``, ``expected_response``,
``expected_chunks``), which ``TruSession.add_ground_truth_to_dataset`` takes as a data frame, and beside them ``output``
and ``retrieved_contexts``, which a run with ``mode="LOG_INGESTION"`` maps by its ``dataset_spec`` (www.trulens.org,
"Batch Evaluation with Runs").
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Any

from evals.record import Record
from evals.runs import Run
from evals.suites import open_set

Path = tuple[str, ...]
Row = dict[str, Any]

NO_ANSWER = {
    "nb": "Dokumentene svarer ikke på dette.",
    "nn": "Dokumenta svarar ikkje på dette.",
    "en": "The documents do not answer this.",
}
"""What is expected of a question without an answer."""


def lines(run: Run, form: str) -> list[str]:
    """The run's answers in one of ``FORMS``, one JSON object a line.

    Raises:
        ValueError: the run has no answers.
    """
    rows = [FORMS[form](record) for record in run.records if record.suite == "answers"]
    if not rows:
        raise ValueError("The run has no answers: export needs one of the suite «answers».")
    return [json.dumps(row, ensure_ascii=False) for row in rows]


def _ragas(record: Record) -> Row:
    shown = record.shown
    row: Row = {
        "user_input": shown["standalone_question"],
        "retrieved_contexts": _contexts(shown),
        "retrieved_context_ids": [_name(citation["section"]) for citation in shown["citations"]],
        "response": shown["answer"],
        "reference_contexts": _gold(record),
        "reference_context_ids": [_name(path) for path in shown["gold"]],
    }
    if reference := _reference(record):
        row["reference"] = reference
    return row


def _trulens(record: Record) -> Row:
    shown = record.shown
    return {
        "query_id": record.id,
        "query": shown["standalone_question"],
        # Never null, which pandas turns into a number that TruLens refuses.
        "expected_response": _reference(record) or "",
        "expected_chunks": [{"text": text} for text in _gold(record)],
        "output": shown["answer"],
        "retrieved_contexts": _contexts(shown),
    }


def _contexts(shown: Mapping[str, Any]) -> list[str]:
    """The quotations, which are all that an answer is made of."""
    return [citation["quote"] for citation in shown["citations"]]


def _gold(record: Record) -> list[str]:
    """The sections that answer, each with its headings in front, as the documents have them now."""
    known = _sections(record.set)
    return [text for path in record.shown["gold"] for text in known.get(tuple(path), ())]


@cache
def _sections(name: str) -> Mapping[Path, tuple[str, ...]]:
    found: dict[Path, tuple[str, ...]] = {}
    for document in open_set(name).documents():
        for section in document.sections:
            text = f"{_name(section.path)}\n{document.section_text(section)}"
            found[section.path] = (*found.get(section.path, ()), text)
    return found


def _name(path: Sequence[str]) -> str:
    return " > ".join(path)


def _reference(record: Record) -> str | None:
    """The expected facts, or that there is no answer; None where any faithful answer will do."""
    if not record.answerable:
        return NO_ANSWER[record.language]
    return "; ".join(variants[0] for variants in record.shown["facts"]) or None


FORMS: Mapping[str, Callable[[Record], Row]] = {"ragas": _ragas, "trulens": _trulens}
