"""A sentence that announces a table or list is quoted with it: alone it says nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant import Assistant
from assistant.answer import announcing
from tests.answer.promises import broken
from tests.corpora import documents_of, settings_of, write_corpus

HARBOUR = """# Havneplan for Sundøy

## Avgifter i havna

Havnestyret vedtar avgiftene hver høst. Tabellen viser avgiftene for båter, i tusen kroner.

| Båt | Sommer | Vinter |
| --- | --- | --- |
| Seilbåt | 4,0 | 1,5 |
| Sjark | 6,5 | 5,0 |

## Slipp og kran

Kranen brukes til følgende.

- løfte båter opp om høsten
- flytte flytebrygger

## Moloen

Moloen er beskrevet i tabell 4 i vedlegget.

| Del | Lengde |
| --- | --- |
| Nordre arm | 80 meter |
| Søndre arm | 45 meter |
"""


@pytest.fixture(scope="module")
def harbour(assistant: Assistant, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    made = Assistant(settings_of(write_corpus(tmp_path_factory.mktemp("harbour") / "corpus", {"havn.md": HARBOUR})))
    made.embedding = assistant.embedding
    made.update()
    return made


@pytest.mark.parametrize(
    ("heading", "kind"), [("Avgifter i havna", "table"), ("Slipp og kran", "list"), ("Moloen", None)]
)
def test_only_what_a_sentence_speaks_of_right_below_it_is_announced(
    tmp_path: Path, heading: str, kind: str | None
) -> None:
    document = documents_of(write_corpus(tmp_path / "corpus", {"havn.md": HARBOUR}))[0]
    section = next(section for section in document.sections if section.path[-1] == heading)
    below = announcing.announced(document, section, section.blocks[0].span)
    assert (below.kind if below else None) == kind


@pytest.mark.parametrize("question", ["Vis avgiftene i havna", "Vis tabellen over avgifter for båter"])
def test_a_table_that_is_asked_for_as_a_whole_comes_with_its_rows(harbour: Assistant, question: str) -> None:
    answer = harbour.ask(question)
    assert "Båt: Seilbåt; Sommer: 4,0; Vinter: 1,5" in answer.answer.replace("**", "")
    assert "Båt: Sjark; Sommer: 6,5; Vinter: 5,0" in answer.answer.replace("**", "")
    assert broken(harbour, answer) == []


@pytest.mark.parametrize("question", ["Hvilken båt betaler mest?", "Vis avgiftene i havna"])
def test_the_unit_of_a_tables_figures_is_told_once_however_many_rows_are_quoted(
    harbour: Assistant, question: str
) -> None:
    answer = harbour.ask(question)
    assert "Sjark" in answer.answer
    assert answer.answer.replace("**", "").count("i tusen kroner") == 1
    assert broken(harbour, answer) == []


def test_a_number_in_the_question_is_not_put_in_bold_as_a_part_of_another(harbour: Assistant) -> None:
    assert "**5**" not in harbour.ask("Hva sier planen om avgifter for 5 båter?").answer
