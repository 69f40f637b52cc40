"""What a case officer may rely on when many proposals are checked at once."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from assistant import Assistant, AssistantError
from assistant.command_line.main import main
from assistant.proposal import from_file, spreadsheet, table
from assistant.proposal.batch import Batch

QUAY = "Vi foreslår at det bygges en ny kai med brygge ved butikken, slik at båter kan legge til."
BIRDS = "Hekkeplassene til sjøfuglene på holmene skal vernes, så fuglene får være i fred."
CAKE = "Bland mel, sukker og egg, og stek kaken i en time. Pynt den med bær."


def workbook(file: Path, *rows: tuple[object, ...]) -> Path:
    book = Workbook()
    for row in rows:
        book.active.append(row)
    book.save(file)
    return file


def checked(planned: Assistant, source: Path) -> Batch:
    batch = Batch(planned.strategies())
    for proposal in from_file.several(source):
        batch.add(proposal, planned.check)
    return batch


def test_a_spreadsheet_gives_a_proposal_for_each_row_with_its_own_name(tmp_path: Path) -> None:
    file = workbook(tmp_path / "a.xlsx", ("Saksnr", "Beløp", "Forslag"), ("24/7", 100, QUAY), (None, 5, BIRDS))
    assert spreadsheet.rows(file) == [("24/7", QUAY), ("Rad 3", BIRDS)]


def test_a_spreadsheet_without_headings_is_read_too(tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_bytes(f"1;{QUAY}\n2;{BIRDS}\n".encode("cp1252"))
    assert spreadsheet.rows(file) == [("Rad 1", QUAY), ("Rad 2", BIRDS)]


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("tall.csv", b"1;2;3\n4;5;6\n", "ingen kolonne med forslag"),
        ("tom.csv", b"", "ingen kolonne med forslag"),
        ("skadet.xlsx", b"dette er ikke Excel", "er skadet"),
        ("finnes ikke.csv", None, "Kan ikke åpne"),
    ],
)
def test_a_spreadsheet_that_cannot_be_used_is_said_in_a_sentence(
    tmp_path: Path, name: str, content: bytes | None, says: str
) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    with pytest.raises(AssistantError, match=says):
        spreadsheet.rows(tmp_path / name)


def test_a_folder_gives_a_proposal_for_each_file_and_names_those_that_cannot_be_read(
    planned: Assistant, tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_text(QUAY, encoding="utf-8")
    (tmp_path / "b.pdf").write_bytes(b"ikke en pdf")
    (tmp_path / "c.jpg").write_bytes(b"\xff")
    batch = checked(planned, tmp_path)
    assert [(row.name, row.coverage) for row in batch] == [("a.txt", "covered"), ("b.pdf", None), ("c.jpg", None)]
    assert "skadet" in batch.rows[1].error
    assert "type som ikke kan leses" in batch.rows[2].error


def test_the_map_counts_every_strategy_and_shows_those_without_a_proposal(planned: Assistant, tmp_path: Path) -> None:
    file = workbook(tmp_path / "a.xlsx", ("Forslag",), (QUAY,), (BIRDS,), (CAKE,))
    batch = checked(planned, file)
    counts = {mapped.strategy.text: mapped.direct for mapped in batch.map}
    assert counts["Bygge nye kaier og brygger"] == 1
    assert counts["Verne hekkeplasser for sjøfugl"] == 1
    assert counts["Merke farlige skjær"] == 0
    assert batch.count("not_covered") == 1


def test_the_table_says_what_comes_nearest_where_nothing_covers_and_what_is_no_proposal(
    planned: Assistant, tmp_path: Path
) -> None:
    counting = "Vi foreslår å telle sjøfuglene hvert år."
    batch = checked(planned, workbook(tmp_path / "a.xlsx", ("Forslag",), (counting,), (CAKE,)))
    headings, nearest, cake = (list(row) for row in table.proposals(batch, "nb"))
    said = dict(zip(headings, nearest, strict=True))
    assert said["Beste strategi"] == ""
    assert said["Nærmest, uten å dekke"] == "Verne hekkeplasser for sjøfugl (Dyr og natur)"
    assert str(cake[-1]).startswith("Teksten ser ikke ut til å være et forslag, men en oppskrift.")


def test_the_table_says_how_directly_and_what_a_proposal_goes_against(planned: Assistant, tmp_path: Path) -> None:
    closing = "Vi foreslår å rive kaiene og bryggene ved butikken."
    batch = checked(planned, workbook(tmp_path / "a.xlsx", ("Forslag",), (QUAY,), (closing,)))
    headings, quay, closed = table.proposals(batch, "nb")
    assert dict(zip(headings, quay, strict=True))["Hvor direkte"] == "Dekker direkte"
    said = dict(zip(headings, closed, strict=True))
    assert "Bygge nye kaier og brygger (Ferdsel på sjøen)" in str(said["Går imot"])
    assert said["Beste strategi"] != "Bygge nye kaier og brygger"


def test_a_proposal_that_looks_like_a_formula_stays_a_text(planned: Assistant, tmp_path: Path) -> None:
    formula = f"=HYPERLINK(1) {QUAY}"
    batch = checked(planned, workbook(tmp_path / "a.xlsx", ("Forslag",), (QUAY,)))
    batch.add(from_file.Proposal("=1+1", formula), planned.check)
    sheet = load_workbook(io.BytesIO(table.to_excel(batch, "nb"))).worksheets[0]
    assert (sheet["A3"].value, sheet["A3"].data_type) == ("=1+1", "s")
    rows = list(csv.reader(io.StringIO(table.to_csv(table.proposals(batch, "nb")).decode("utf-8-sig")), delimiter=";"))
    assert rows[2][0] == "'=1+1"
    assert rows[2][1].startswith("'=HYPERLINK")


def test_the_command_writes_a_workbook_with_both_tables(
    planned: Assistant, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = workbook(tmp_path / "inn.xlsx", ("Sak", "Forslag"), ("1", QUAY), ("2", "Kai"))
    places = ["--corpus", str(planned.settings.corpus), "--index", str(planned.settings.index)]
    assert main(["check", *places, "--batch", str(file), "--table", str(tmp_path / "ut.xlsx")]) == 1
    assert capsys.readouterr().out.startswith("2 forslag: 1 dekket, 0 delvis dekket, 0 ikke dekket, 1 ikke sjekket. ")
    proposals, strategies = load_workbook(tmp_path / "ut.xlsx").worksheets
    assert [cell.value for cell in proposals["D"]] == ["Beste strategi", "Bygge nye kaier og brygger", None]
    assert strategies.max_row == 1 + len(planned.strategies())


def test_the_command_prints_a_line_for_each_proposal_of_a_folder(
    planned: Assistant, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.txt").write_text(QUAY, encoding="utf-8")
    places = ["--corpus", str(planned.settings.corpus), "--index", str(planned.settings.index)]
    assert main(["check", *places, "--batch", str(tmp_path)]) == 0
    line = json.loads(capsys.readouterr().out)
    assert (line["id"], line["coverage"]) == ("a.txt", "covered")
