"""What a table's columns tell by their headings."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant import Assistant
from assistant.answer import columns
from tests.corpora import settings_of, write_corpus

PLAN = (
    "# Plan for havna\n\n## Oversikt over arbeidet\n\n| Nr. | Brygge | Ansvarlig | Frist |\n| --- | --- | --- | --- |\n"
    "| 1 | Nordbrygga | Havnesjefen | 2026 |\n| 2 | Sørbrygga | Teknisk sjef | 2027 |\n"
    "| 3 | Fiskebrygga | Havnesjefen | 2028 |\n"
)


@pytest.mark.parametrize(
    ("row", "heading"),
    [("Nr.: 1; Tiltak: Bru; Frist: 2026", "Tiltak"), ("Skole: Ask; Elever: 120", "Skole"), ("Bru", "")],
)
def test_the_first_column_that_does_more_than_number_tells_what_rows_are(row: str, heading: str) -> None:
    assert columns.first(row) == heading


def test_the_rows_of_a_table_are_counted_by_what_its_first_column_is_headed(tmp_path: Path) -> None:
    made = Assistant(settings_of(write_corpus(tmp_path / "corpus", {"plan.md": PLAN})))
    made.update()
    answer = made.ask("Hvor mange brygger er det i oversikten over arbeidet?")
    assert not answer.refused
    assert "står tre punkter:" in answer.answer


@pytest.mark.parametrize(
    ("label", "question", "other"),
    [
        ("Oppstart", "Når er brua ferdig?", True),
        ("Byggestart", "Når åpner svømmehallen?", True),
        ("Ferdig", "Når starter byggingen av brua?", True),
        ("Oppstart", "Når starter byggingen av brua?", False),
        ("Byggeår", "Når er brua ferdig?", False),
        ("Frist", "Når skal brua være ferdig?", False),
        ("Start og slutt", "Når er brua ferdig?", False),
        ("År", "Når åpner svømmehallen?", False),
        ("Oppstart", "Når kommer brua?", False),
    ],
)
def test_when_things_begin_is_not_when_they_are_finished(label: str, question: str, other: bool) -> None:
    assert columns.is_other_end(label, question) is other
