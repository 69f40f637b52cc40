"""The row with the most or least stands first, and only where the figures can be compared."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.answer import extremes
from tests.corpora import documents_of, write_corpus

TABLES = {
    "money": "| Tiltak | Frist | Kostnad |\n| --- | --- | --- |\n| Bru | 2029 | 1 200 |\n| Sti | 2027 | 80 |\n"
    "| Sum | | 1 280 |",
    "units": "| Tiltak | Kostnad |\n| --- | --- |\n| Bru | 3,2 mill. kroner |\n| Sti | 450 000 kroner |",
    "gaps": "| Tiltak | Kostnad |\n| --- | --- |\n| Bru | 3,2 mill. |\n| Sti | Innenfor rammen |",
    "years": "| Tiltak | 2026 | 2027 | Sum |\n| --- | --- | --- | --- |\n| Bru | 5,0 | 1,0 | 6,0 |\n"
    "| Sti | 0,5 | 9,5 | 10,0 |",
    "no sum": "| Tiltak | 2026 | 2027 |\n| --- | --- | --- |\n| Bru | 5,0 | 1,0 |\n| Sti | 0,5 | 9,5 |",
    "equal": "| Tiltak | Kostnad |\n| --- | --- |\n| Bru | 4,0 |\n| Sti | 4,0 |",
    "whole": "| Sted | Folk |\n| --- | --- |\n| Vik | 900 |\n| Lia | 400 |\n| Hele kommunen | 1 300 |",
    "places": "| Nr. | Skole | Elever |\n| --- | --- | --- |\n| 2 | Ask | 120 |\n| 1 | Eik | 310 |",
}


@pytest.mark.parametrize(
    ("table", "question", "row"),
    [
        ("money", "Hvilket tiltak koster mest?", "Bru"),
        ("money", "Kva tiltak er billegast?", "Sti"),
        ("years", "Hvilket tiltak koster mest?", "Sti"),
        ("years", "Kva kostar mest i 2026?", "Bru"),
        ("years", "Hva koster mest i 2031?", None),
        ("no sum", "Hvilket tiltak er dyrest?", None),
        ("no sum", "Hvilket tiltak er dyrest i 2027?", "Sti"),
        ("units", "Hvilket tiltak koster mest?", None),
        ("gaps", "Hvilket tiltak koster minst?", None),
        ("equal", "Hvilket tiltak koster mest?", None),
        ("whole", "Hvilket sted har flest folk?", "Vik"),
        ("places", "Hvilken skole har flest elever?", "Eik"),
        ("places", "Hvilken skole er størst?", "Eik"),
        ("places", "Hvilken skole ligger nærmest?", None),
    ],
)
def test_the_row_that_has_most_or_least_is_told_where_it_is_sure(
    tmp_path: Path, table: str, question: str, row: str | None
) -> None:
    files = {"plan.md": f"# Plan\n\n## Tiltak\n\n{TABLES[table]}\n"}
    document = documents_of(write_corpus(tmp_path / "corpus", files))[0]
    block = next(block for section in document.sections for block in section.blocks if block.items)
    found = extremes.first(question, document, block)
    assert (found is None) == (row is None)
    assert row is None or f": {row};" in found.of(document.text)
