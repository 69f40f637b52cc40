"""What is told of the data sets in their README is so, and no set is left out."""

from __future__ import annotations

import re

import pytest

from evals import questions

README = (questions.DATA / "README.md").read_text(encoding="utf-8")


def index() -> dict[str, tuple[str, str]]:
    """How each folder was made and what it may be used for, by its name, from the table that begins the README."""
    table = README.partition("| folder | how it was made | may be used for |")[2].partition("\n\n")[0]
    rows = [
        [cell.strip() for cell in line.strip("|").split("|")] for line in table.splitlines() if line.count("|") == 4
    ]
    return {name: (made, use) for folders, made, use in rows for name in re.findall(r"`(\w+)`", folders)}


def test_every_folder_says_how_it_was_made_and_what_it_may_be_used_for() -> None:
    told = index()
    assert told.keys() == {folder.name for folder in questions.DATA.iterdir() if folder.is_dir()}
    assert [
        name for name, (made, use) in told.items() if not ("](" in made or made.startswith("the same")) or not use
    ] == []


def test_what_is_validation_is_for_reporting_only_and_all_else_is_not() -> None:
    measured = {file.parent.name for file in questions.DATA.glob("*/*validation*.jsonl")}
    measured |= {row["corpus"] for row in questions.saved("proposals", "validation*.jsonl")}
    assert {name for name, (_, use) in index().items() if "reporting only" in use} == measured


def test_every_place_that_the_table_leads_to_is_there() -> None:
    headings = re.findall(r"^##+ (.*)$", README, re.MULTILINE)
    anchors = {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}
    told = " ".join(made for made, _ in index().values())
    assert set(re.findall(r"\(#([^)]+)\)", told)) <= anchors
    assert all((questions.DATA / file).is_file() for file in re.findall(r"\]\(([^#)]+\.md)\)", told))


@pytest.mark.parametrize("split", questions.SPLITS)
def test_the_retrieval_labels_are_as_many_as_is_told(split: str) -> None:
    rows = [row for name in questions.SETS for row in questions.every(name, split) if row.answerable]
    several = sum(len(row.sections) > 1 for row in rows)
    assert f"| {split} | {len(rows)} | {sum(len(row.sections) for row in rows)} | {several} |" in README


@pytest.mark.parametrize("name", [name for name in questions.SETS if questions.every(name, "validation")])
def test_the_questions_of_a_validation_set_are_as_many_as_is_told(name: str) -> None:
    first, later = questions.load(name, "validation"), questions.follow_ups(name, "validation")
    line = next(line for line in README.splitlines() if line.startswith(f"| `{name}` |"))
    assert f"| {len(first)} ({sum(not row.answerable for row in first)}) |" in line
    assert line.endswith(f"| {len(later)} ({sum(not row.answerable for row in later)}) |")
