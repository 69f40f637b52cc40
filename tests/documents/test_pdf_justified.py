"""Lines that are set out to both margins are text, however wide their spaces; rows of tables stay rows."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.documents import pdf_justified
from assistant.documents.pdf_runs import Run

LEFT, RIGHT, WIDTH = 70.0, 290.0, 5.0


def run(text: str, left: float, base: float, right: float | None = None) -> Run:
    return Run(text, left, right or left + WIDTH * len(text), base, 10.0, False)


def whole(base: float) -> list[Run]:
    return [run("En linje med mange ord som fyller den ut", LEFT, base, RIGHT)]


def spread(base: float, *texts: str) -> list[Run]:
    """Words with as much space between them as the line needs to reach the right margin."""
    gap = (RIGHT - LEFT - WIDTH * sum(map(len, texts))) / (len(texts) - 1)
    row, left = [], LEFT
    for text in texts:
        row.append(run(text, left, base))
        left = row[-1].right + gap
    return row


def texts(rows: Sequence[Sequence[Run]]) -> list[list[str]]:
    return [[run.text for run in row] for row in pdf_justified.joined(rows)]  # type: ignore[arg-type]


def test_a_line_with_wide_spaces_in_a_paragraph_is_one_piece() -> None:
    rows = [whole(700), spread(687, "opplæringslova", "gjeld", "framleis"), whole(674), whole(661)]
    assert texts(rows)[1] == ["opplæringslova gjeld framleis"]


def test_lines_of_two_words_are_joined_from_the_paragraph_s_edge_on() -> None:
    rows = [
        whole(700),
        whole(687),
        whole(674),
        spread(661, "Bemanninga", "og"),
        spread(648, "krava", "skal", "følgjast"),
    ]
    assert texts(rows)[3:] == [["Bemanninga og"], ["krava skal følgjast"]]


def test_rows_of_a_table_that_fills_the_column_are_left() -> None:
    table = [spread(600, "Tiltak", "Ansvar", "Frist"), spread(587, "Bru", "Rådet", "Haust")]
    assert texts([whole(700), whole(687), whole(674), *table])[3:] == [
        ["Tiltak", "Ansvar", "Frist"],
        ["Bru", "Rådet", "Haust"],
    ]


def test_a_name_with_its_figure_is_no_line_of_text() -> None:
    rows = [whole(700), whole(687), whole(674), spread(661, "Innleiing", "7")]
    assert texts(rows)[3] == ["Innleiing", "7"]


def test_uneven_spaces_part_cells() -> None:
    uneven = [run("Drift", LEFT, 661), run("av", 110, 661), run("skulane", RIGHT - 35, 661)]
    assert texts([whole(700), whole(687), whole(674), uneven])[3] == ["Drift", "av", "skulane"]
