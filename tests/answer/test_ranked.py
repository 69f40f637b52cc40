"""A table is ranked by the column that a question means, though its heading may say it in other words."""

from __future__ import annotations

import pytest

from assistant import Assistant
from tests.answer.promises import broken
from tests.corpora import settings_of, write_corpus

REPORT = """# Oversikt for Ytrefjordregionen

## Folk

| Kommune | Innbyggere 2025 | Framskrevet 2045 | Andel over 70 år (prosent) |
| --- | --- | --- | --- |
| Lyngholm | 8 200 | 7 900 | 19 |
| Straumvik | 3 100 | 3 600 | 14 |
| Hauge | 5 400 | 5 000 | 26 |
| Regionen | 16 700 | 16 500 | 20 |

## Samarbeid

Kommunene er enige om et felles legevaktsamarbeid. Den største kommunen er vertskommune for samarbeidet.
"""


@pytest.fixture(scope="module")
def report(assistant: Assistant, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    made = Assistant(settings_of(write_corpus(tmp_path_factory.mktemp("ranked") / "corpus", {"oversikt.md": REPORT})))
    made.embedding = assistant.embedding
    made.update()
    return made


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("Hvilken kommune er størst?", "Lyngholm"),
        ("Kva kommune er minst?", "Straumvik"),
        ("Kva kommune har størst del eldre?", "Hauge"),
        ("Hvilken kommune har lavest andel eldre?", "Straumvik"),
        ("Hvilken kommune har flest innbyggere?", "Lyngholm"),
    ],
)
def test_the_row_that_has_most_or_least_stands_on_top(report: Assistant, question: str, first: str) -> None:
    answer = report.ask(question)
    rows = [line for line in answer.answer.splitlines() if line.startswith("> - ")]
    assert not answer.refused
    assert first in rows[0]
    assert broken(report, answer) == []


@pytest.mark.parametrize(
    "question",
    [
        "Hvilken kommune har størst andel unge?",  # of another age
        "Hvilken kommune har flest eldre?",  # a share is no number
        "Hvilken region er størst?",
    ],
)
def test_no_column_is_ranked_that_holds_something_else(report: Assistant, question: str) -> None:
    rows = [line for line in report.ask(question).answer.splitlines() if line.startswith("> - ")]
    assert rows == [] or "Lyngholm" in rows[0]  # as in the document
