"""A case officer's spreadsheet becomes questions, or a list of what to mend, row by row."""

from __future__ import annotations

import json
from collections.abc import Collection
from pathlib import Path

import pytest
from openpyxl import Workbook

from assistant import Assistant
from assistant.web import feedback
from assistant.web.feedback import Feedback
from evals import drafts, freeze, importing, questions
from evals.__main__ import main
from evals.importing import Imported

GOOD = ["Når ble rådet til?", "", "bokmål", "fact", "ja", "Bakgrunn", "8. februar 2005 / februar 2005", "min"]


def spreadsheet(file: Path, *rows: list[str]) -> Path:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append([name.capitalize() for name in importing.COLUMNS])
    for row in rows:
        sheet.append(row)
    book.save(file)
    return file


def imported_of(file: Path, assistant: Assistant, asked: Collection[tuple[str, ...]] = ()) -> Imported:
    return importing.read(file, "x", assistant.documents(), asked)


def test_a_row_of_a_spreadsheet_becomes_a_question(assistant: Assistant, tmp_path: Path) -> None:
    imported = imported_of(spreadsheet(tmp_path / "mine.xlsx", GOOD), assistant)
    (row,) = imported.rows
    assert imported.errors == []
    assert (row.question, row.answerable, row.sections) == (GOOD[0], True, (("Bakgrunn",),))
    assert row.id.startswith("x-")
    assert row.facts == (("8. februar 2005", "februar 2005"),)


def test_a_csv_file_with_semicolons_gives_the_same_rows(assistant: Assistant, tmp_path: Path) -> None:
    file = tmp_path / "mine.csv"
    file.write_text("\ufeff" + "\n".join(";".join(row) for row in (list(importing.COLUMNS), GOOD)), encoding="utf-8")
    same = imported_of(spreadsheet(tmp_path / "mine.xlsx", GOOD), assistant)
    assert imported_of(file, assistant) == same


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
    other = ["Når ble rådet skapt?", *GOOD[1:]]
    wrong = [cell if at == column else value for at, value in enumerate(other)]
    imported = imported_of(spreadsheet(tmp_path / "mine.xlsx", GOOD, wrong), assistant)
    assert len(imported.errors) == 1
    assert imported.errors[0].startswith("Rad 3: ")
    assert said in imported.errors[0]


def test_a_question_that_stands_in_a_set_is_not_taken_again(assistant: Assistant, tmp_path: Path) -> None:
    imported = imported_of(spreadsheet(tmp_path / "mine.xlsx", GOOD), assistant, {(GOOD[0].casefold(),)})
    assert imported.errors == ["Rad 2: Spørsmålet finnes fra før. Fjern raden."]


def test_a_file_without_the_headings_or_of_another_type_is_refused(assistant: Assistant, tmp_path: Path) -> None:
    for name, said in (("mine.csv", "mangler kolonnen"), ("mine.docx", "må være av typen")):
        (tmp_path / name).write_text("noe;annet\n1;2\n")
        with pytest.raises(ValueError, match=said):
            imported_of(tmp_path / name, assistant)
    (tmp_path / "mine.xlsx").write_text("ikke et regneark")
    with pytest.raises(ValueError, match="regneark"):
        imported_of(tmp_path / "mine.xlsx", assistant)


def test_the_same_question_later_in_a_conversation_is_another_one(assistant: Assistant, tmp_path: Path) -> None:
    later = [GOOD[0], "Hva er bakgrunnen?", *GOOD[2:]]
    imported = imported_of(spreadsheet(tmp_path / "mine.xlsx", GOOD, later), assistant)
    assert imported.errors == []
    assert [row.history for row in imported.rows] == [(), ("Hva er bakgrunnen?",)]
    assert len({row.id for row in imported.rows}) == 2


def test_a_fact_that_another_section_states_is_not_one_of_the_row(assistant: Assistant, tmp_path: Path) -> None:
    elsewhere = [*GOOD[:5], "Styringsdokumenter", *GOOD[6:]]
    (error,) = imported_of(spreadsheet(tmp_path / "mine.xlsx", elsewhere), assistant).errors
    assert error.startswith("Rad 2: Faktaet «8. februar 2005")


def test_rows_that_were_added_are_read_as_a_set(assistant: Assistant, tmp_path: Path) -> None:
    imported = imported_of(spreadsheet(tmp_path / "mine.xlsx", GOOD), assistant)
    importing.write(imported.rows, tmp_path / "out.jsonl")
    assert json.loads((tmp_path / "out.jsonl").read_text())["question"] == GOOD[0]


def test_thumbs_down_in_the_app_become_a_spreadsheet_to_correct_and_import(
    assistant: Assistant, tmp_path: Path
) -> None:
    kept, source = tmp_path / "feedback.jsonl", "Regionen: Strategi, «Bakgrunn», side 3"
    for useful, question in ((False, GOOD[0]), (True, "Hva er visjonen?"), (False, "Kva kostar vegen?")):
        citations = [source] if question == GOOD[0] else []
        given = Feedback(useful=useful, question=question, answer="…", comment="uklart", citations=citations)
        assert feedback.keep(given, kept)
    assert drafts.write(kept, assistant, tmp_path / "feedback.csv") == 2
    imported = imported_of(tmp_path / "feedback.csv", assistant)
    assert imported.errors == []
    assert [(row.question, row.sections, row.language, row.answerable) for row in imported.rows] == [
        (GOOD[0], (("Bakgrunn",),), "nb", True),
        ("Kva kostar vegen?", (), "nn", False),
    ]
    assert imported.rows[0].notes == f"fra tilbakemelding; uklart; {source}"
    with pytest.raises(ValueError, match="finnes fra før"):
        drafts.write(kept, assistant, tmp_path / "feedback.csv")


def test_what_was_said_last_of_an_answer_counts_with_the_questions_before_it(
    assistant: Assistant, tmp_path: Path
) -> None:
    kept, before = tmp_path / "feedback.jsonl", ["Hva er visjonen?", "Og målene?"]
    said = [
        ("a1", False, ""),  # the thumb, then the reason
        ("a1", False, "missing"),
        ("b2", False, "wrong"),  # taken back
        ("b2", True, ""),
        ("", True, ""),  # one that has no name, with other questions before it
    ]
    for name, useful, reason in said:
        question = "Når gjelder det?" if name == "b2" else "Hvem har ansvaret?"
        given = Feedback(
            useful=useful, question=question, answer="…", reason=reason, answer_id=name, history=before if name else []
        )
        assert feedback.keep(given, kept)
    old = {"useful": False, "question": "Gammelt?", "answer": "…", "reason": "", "comment": "", "citations": []}
    kept.write_text(kept.read_text(encoding="utf-8") + json.dumps(old), encoding="utf-8")
    assert drafts.write(kept, assistant, tmp_path / "feedback.csv") == 2
    rows = imported_of(tmp_path / "feedback.csv", assistant).rows
    assert [(row.question, list(row.history)) for row in rows] == [("Hvem har ansvaret?", before), ("Gammelt?", [])]
    assert rows[0].notes == "fra tilbakemelding; missing"


def test_a_line_that_is_no_feedback_is_named(assistant: Assistant, tmp_path: Path) -> None:
    (tmp_path / "feedback.jsonl").write_text('\n{"useful": false}\n')
    with pytest.raises(ValueError, match=r"Linje 2 i «feedback\.jsonl»"):
        drafts.write(tmp_path / "feedback.jsonl", assistant, tmp_path / "out.csv")


def test_questions_are_not_added_to_documents_that_only_measure(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    measured = next(name for name in questions.SETS if questions.load(name, "validation"))
    with pytest.raises(SystemExit):
        main(["import", str(spreadsheet(tmp_path / "mine.xlsx", GOOD)), "--set", measured])
    assert measured in capsys.readouterr().err


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
