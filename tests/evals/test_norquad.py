"""NorQuAD's measure, on a few passages in its format."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from evals import norquad
from evals.report import open_reading

PASSAGES = {
    "Brua over Numedalslågen ble åpnet i 1912. Den er 84 meter lang.": [("Når ble brua åpnet?", "1912")],
    "Skolen på Hvittingfoss har 312 elever. Rektor heter Kari Moen.": [
        ("Hvor mange elever har skolen?", "312"),
        ("Hvem er rektor?", "Kari Moen"),
    ],
    "Kraftverket leverer strøm til 20 000 hjem. Det eies av fylket.": [("Hvem eier kraftverket?", "fylket")],
    "Museet holder stengt om mandagen. Inngangen koster 90 kroner.": [("Hva koster inngangen?", "90 kroner")],
    "Biblioteket låner ut ski hele vinteren. Det ligger på torget.": [("Hvor ligger biblioteket?", "på torget")],
}


@pytest.fixture(scope="module")
def figures(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, norquad.Figure]:
    work = tmp_path_factory.mktemp("norquad")
    rows = [
        {"id": question, "question": question, "context": passage, "answers": [{"text": answer, "start": 0}]}
        for passage, asked in PASSAGES.items()
        for question, answer in asked
    ]
    misplaced = {**rows[0], "id": "misplaced", "answers": [{"text": "står ikke her", "start": 0}]}
    file = work / "validation.jsonl"
    file.write_text("\n".join(json.dumps(row) for row in [*rows, misplaced]), encoding="utf-8")
    return {
        f"{figure.system}: {figure.name}".removeprefix(": "): figure
        for figure in norquad.figures(norquad.run(file, work))
    }


def test_search_is_measured_beside_bm25_and_dense_alone_with_intervals(
    figures: Mapping[str, norquad.Figure],
) -> None:
    for system in ("assistant", "BM25 alone", "dense alone"):
        figure = figures[f"{system}: recall@1"]
        assert 0.8 <= figure.value <= 1
        assert figure.low <= figure.value <= figure.high
        assert figure.cases == 6  # the row whose answer is not in its passage is left out


def test_answers_and_refusals_are_measured_with_the_passage_and_without_it(
    figures: Mapping[str, norquad.Figure],
) -> None:
    assert figures["answer in the first quotation, two sentences"].value >= 0.5
    assert figures["refused without the passage"].value > figures["refused with the passage"].value
    assert figures["AUROC of confidence, with against without"].value > 0.7


def test_the_figures_are_written_where_the_documentation_shows_them(
    figures: Mapping[str, norquad.Figure], tmp_path: Path
) -> None:
    page = tmp_path / open_reading.BLOCK.file
    page.parent.mkdir()
    page.write_text(f"before\n{open_reading.BLOCK.begin}\nold\n{open_reading.BLOCK.end}\nafter\n")
    open_reading.publish(list(figures.values()), {"revision": "abc", "changed": True}, tmp_path)
    told = open_reading.BLOCK.read(tmp_path)
    for system in ("assistant", "BM25 alone", "dense alone"):
        assert f"| {system} | {figures[f'{system}: recall@1'].value:.3f} [" in told
    first = next(line for line in told.splitlines() if line.startswith("| answer in the first quotation"))
    assert first.endswith("| 0.72 |")
    assert "6 questions with 95 % intervals; revision abc with changes" in told
    assert "old" not in told
