"""Thumbs up as drafts of questions that measure: what a user was content with, and what a person has to see first."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

from assistant import Assistant
from assistant.web import feedback, references
from assistant.web.feedback import Feedback
from assistant.web.texts import BOKMAL
from evals import drafts, importing

QUESTION = "Hvilke satsingsområder er prioritert?"


def told(assistant: Assistant, question: str, useful: bool, **more: Any) -> Feedback:
    """What the page sends of the answer to a question."""
    answer = assistant.ask(question)
    return Feedback(
        useful=useful,
        question=question,
        answer=answer.answer,
        citations=[references.reference(assistant.document(c.document), c, BOKMAL) for c in answer.citations],
        quotes=[citation.quote for citation in answer.citations],
        refused=answer.refused,
        **more,
    )


def drafted(assistant: Assistant, folder: Path, *given: Feedback) -> list[dict[str, str]]:
    """The rows of the spreadsheet that feedback becomes."""
    kept, out = folder / "feedback.jsonl", folder / "feedback.csv"
    assert all(feedback.keep(each, kept) for each in given)
    count = drafts.write(kept, assistant, out)
    rows = list(csv.DictReader(out.read_text(encoding="utf-8-sig").splitlines(keepends=True), delimiter=";"))
    assert len(rows) == count
    return rows


def test_a_thumb_up_becomes_a_draft_with_what_was_cited_and_quoted(assistant: Assistant, tmp_path: Path) -> None:
    answer = assistant.ask(QUESTION)
    (row,) = drafted(assistant, tmp_path, told(assistant, QUESTION, True, history=["Hva er visjonen?"]))
    assert (row["spørsmål"], row["tidligere spørsmål"], row["målform"]) == (QUESTION, "Hva er visjonen?", "bokmål")
    assert row["kan besvares"] == "ja"
    assert set(row["avsnitt"].splitlines()) == {" > ".join(citation.section) for citation in answer.citations}
    quoted = {line.strip() for citation in answer.citations for line in citation.quote.splitlines()}
    assert set(row["fakta"].splitlines()) == quoted - {""}
    assert row["merknad"].startswith("fra tilbakemelding; svaret var til hjelp; ")


def test_a_thumb_up_counts_only_when_somebody_has_looked_at_it(assistant: Assistant, tmp_path: Path) -> None:
    (row,) = drafted(assistant, tmp_path, told(assistant, QUESTION, True))
    imported = importing.read(tmp_path / "feedback.csv", "x", assistant.documents(), ())
    assert (imported.rows, len(imported.errors)) == ([], 1)
    assert imported.errors[0].startswith("Rad 2: «Slag» er «».")
    checked = tmp_path / "checked.csv"
    with checked.open("w", encoding="utf-8", newline="") as opened:
        sheet = csv.DictWriter(opened, list(row), delimiter=";")
        sheet.writeheader()
        sheet.writerow(row | {"slag": "list"})
    imported = importing.read(checked, "x", assistant.documents(), ())
    assert imported.errors == []
    assert [(each.question, each.kind, each.answerable) for each in imported.rows] == [(QUESTION, "list", True)]
    assert len(imported.rows[0].facts) == len(row["fakta"].splitlines())


def test_a_thumb_up_for_no_answer_is_of_a_question_without_one(assistant: Assistant, tmp_path: Path) -> None:
    given = told(assistant, "Hvem er leder av regionrådet?", True)
    assert given.refused
    (row,) = drafted(assistant, tmp_path, given)
    assert (row["kan besvares"], row["slag"], row["avsnitt"], row["fakta"]) == ("nei", "", "", "")


def test_small_talk_becomes_no_draft(assistant: Assistant, tmp_path: Path) -> None:
    assert drafted(assistant, tmp_path, told(assistant, "Takk", True)) == []


def test_what_somebody_complained_of_goes_before_what_another_was_content_with(
    assistant: Assistant, tmp_path: Path
) -> None:
    rows = drafted(
        assistant,
        tmp_path,
        told(assistant, "Hva er visjonen?", True, answer_id="a1"),
        told(assistant, QUESTION, False, answer_id="b1", reason="missing"),
        told(assistant, QUESTION, True, answer_id="b2"),
        told(assistant, "Når ble regionrådet stiftet?", False, answer_id="c1"),
        told(assistant, "Når ble regionrådet stiftet?", True, answer_id="c1"),  # taken back
    )
    assert [(row["spørsmål"], row["slag"]) for row in rows] == [
        (QUESTION, "fact"),
        ("Hva er visjonen?", ""),
        ("Når ble regionrådet stiftet?", ""),
    ]
    assert "missing" in rows[0]["merknad"]


def test_feedback_from_before_quotations_were_kept_is_read(assistant: Assistant, tmp_path: Path) -> None:
    line = told(assistant, QUESTION, True).model_dump(exclude={"quotes", "refused", "answer_id", "history"})
    (tmp_path / "feedback.jsonl").write_text(json.dumps(line), encoding="utf-8")
    assert drafts.write(tmp_path / "feedback.jsonl", assistant, tmp_path / "out.csv") == 1
    (row,) = csv.DictReader((tmp_path / "out.csv").read_text(encoding="utf-8-sig").splitlines(), delimiter=";")
    assert (row["kan besvares"], row["fakta"]) == ("ja", "")
    assert row["avsnitt"]
