"""A case officer's spreadsheet becomes questions, or a list of what to mend, row by row."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from openpyxl import Workbook

from assistant import Assistant
from evals import freeze, importing

GOOD = ["Når ble rådet til?", "", "bokmål", "fact", "ja", "Bakgrunn", "8. februar 2005 / februar 2005", "min"]


def spreadsheet(file: Path, *rows: list[str]) -> Path:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append([name.capitalize() for name in importing.COLUMNS])
    for row in rows:
        sheet.append(row)
    book.save(file)
    return file


def test_a_row_of_a_spreadsheet_becomes_a_question(assistant: Assistant, tmp_path: Path) -> None:
    imported = importing.read(spreadsheet(tmp_path / "mine.xlsx", GOOD), "x", assistant, ())
    (row,) = imported.rows
    assert imported.errors == []
    assert (row.id, row.question, row.answerable, row.sections) == ("x-002", GOOD[0], True, (("Bakgrunn",),))
    assert row.facts == (("8. februar 2005", "februar 2005"),)


def test_a_csv_file_with_semicolons_gives_the_same_rows(assistant: Assistant, tmp_path: Path) -> None:
    file = tmp_path / "mine.csv"
    file.write_text("\ufeff" + "\n".join(";".join(row) for row in (list(importing.COLUMNS), GOOD)), encoding="utf-8")
    same = importing.read(spreadsheet(tmp_path / "mine.xlsx", GOOD), "x", assistant, ())
    assert importing.read(file, "x", assistant, ()) == same


@pytest.mark.parametrize(
    ("column", "cell", "said"),
    [
        (0, "", "«Spørsmål» er tomt"),
        (2, "tysk", "«Målform» er «tysk»"),
        (3, "gåte", "«Slag» er «gåte»"),
        (4, "kanskje", "«Kan besvares»"),
        (5, "Finnes ikke", "Avsnittet «Finnes ikke»"),
        (5, "", "må ha avsnitt"),
        (6, "i år 1814", "Faktaet «i år 1814»"),
    ],
)
def test_what_is_wrong_is_named_by_its_row(
    assistant: Assistant, tmp_path: Path, column: int, cell: str, said: str
) -> None:
    wrong = [cell if at == column else value for at, value in enumerate(GOOD)]
    imported = importing.read(spreadsheet(tmp_path / "mine.xlsx", GOOD, wrong), "x", assistant, ())
    assert len(imported.errors) == 1
    assert imported.errors[0].startswith("Rad 3: ")
    assert said in imported.errors[0]


def test_a_question_that_stands_in_a_set_is_not_taken_again(assistant: Assistant, tmp_path: Path) -> None:
    imported = importing.read(spreadsheet(tmp_path / "mine.xlsx", GOOD), "x", assistant, [GOOD[0].upper()])
    assert imported.errors == ["Rad 2: Spørsmålet finnes fra før. Fjern raden."]


def test_a_file_without_the_headings_or_of_another_type_is_refused(assistant: Assistant, tmp_path: Path) -> None:
    for name, said in (("mine.csv", "mangler kolonnen"), ("mine.docx", "må være av typen")):
        (tmp_path / name).write_text("noe;annet\n1;2\n")
        with pytest.raises(ValueError, match=said):
            importing.read(tmp_path / name, "x", assistant, ())
    (tmp_path / "mine.xlsx").write_text("ikke et regneark")
    with pytest.raises(ValueError, match="regneark"):
        importing.read(tmp_path / "mine.xlsx", "x", assistant, ())


def test_feedback_from_the_app_becomes_a_draft_with_what_was_said(assistant: Assistant, tmp_path: Path) -> None:
    given = {
        "question": "Hva er bakgrunnen?", "answer": "…", "reason": "feil kilde", "comment": "uklart",
        "citations": [{"section": ["Bakgrunn"], "quote": "…"}],
    }  # fmt: skip
    file = tmp_path / "feedback.jsonl"
    file.write_text(json.dumps(given) + "\n")
    (row,) = importing.read(file, "x", assistant, ()).rows
    assert (row.question, row.sections) == ("Hva er bakgrunnen?", (("Bakgrunn",),))
    assert "feil kilde" in row.notes
    importing.write([row], tmp_path / "out.jsonl")
    assert json.loads((tmp_path / "out.jsonl").read_text())["id"] == "x-001"


def test_validation_data_is_as_it_was_frozen() -> None:
    assert freeze.changed() == [], "validation data changed: if that was meant, run python -m evals freeze"


def test_a_changed_validation_file_is_seen_until_it_is_frozen_anew(tmp_path: Path) -> None:
    questions = tmp_path / "set" / "validation.jsonl"
    questions.parent.mkdir()
    questions.write_text("{}")
    prints = tmp_path / "frozen.sha256"
    assert freeze.freeze(tmp_path, prints) == ["set/validation.jsonl"]
    assert freeze.changed(tmp_path, prints) == []
    questions.write_text("{ }")
    assert freeze.changed(tmp_path, prints) == ["set/validation.jsonl"]
