"""Where a sum is asked for that a table does not have, the answer says so and adds nothing up."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.answer import sums
from assistant.answer.passage import of_block, of_item
from assistant.documents.model import BlockKind
from tests.corpora import documents_of, write_corpus

HEAD = "| Tiltak | Kostnad |\n| --- | --- |\n| Bru | 1,2 mill. |\n| Sti | 0,8 mill. |\n"
YEARS = "| Tiltak | 2026 | 2027 |{more}\n| --- | --- | --- |{line}\n| Bru | 1,0 | 2,0 |{sum}\n| Sti | 0 | 3,0 |{sum}\n"


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("Hva koster tiltakene til sammen?", True),
        ("Kor mykje kostar alt saman i alt?", True),
        ("Hva er summen av kostnadene?", True),
        ("Hvor mange tiltak er det til sammen?", False),
        ("Hva koster brua?", False),
        ("Hva er det samlede målet for planen?", False),
    ],
)
def test_a_sum_is_asked_for_of_money_alone(question: str, asks: bool) -> None:
    assert sums.asks(question) is asks


@pytest.mark.parametrize(
    ("table", "row", "missing"),
    [
        (HEAD, None, True),
        (HEAD + "| Sum | 2,0 mill. |\n", None, False),
        (HEAD, 0, False),  # what it costs is its sum
        (YEARS.format(more="", line="", sum=""), 0, True),
        (YEARS.format(more="", line="", sum="") + "| Sum | 1,0 | 5,0 |\n", 2, False),
        (YEARS.format(more=" Sum |", line=" --- |", sum=" 3,0 |"), 0, False),
        ("| Tiltak | Ansvar |\n| --- | --- |\n| Bru | Teknisk |\n| Sti | Kultur |\n", None, False),
    ],
)
def test_a_sum_is_missing_where_neither_row_nor_column_has_it(
    tmp_path: Path, table: str, row: int | None, missing: bool
) -> None:
    document = documents_of(write_corpus(tmp_path / "corpus", {"plan.md": f"# Plan\n\n## Tiltak\n\n{table}"}))[0]
    section, block = next(
        (section, block) for section in document.sections for block in section.blocks if block.kind is BlockKind.TABLE
    )
    whole = of_block(document, section, block)
    passage = whole if row is None else of_item(document, section, block, block.items[row])
    assert sums.is_missing([passage]) is missing
