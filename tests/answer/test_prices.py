"""What something costs is answered by its table of prices, whose rows name sorts of it."""

from __future__ import annotations

import pytest

from assistant import Assistant
from tests.answer.promises import broken
from tests.corpora import settings_of, write_corpus

RULES = """# Vedtekter for småbåthavna i Tangvik

## § 4 Avgifter for bryggeplass

| Lengde | Avgift per år |
| --- | --- |
| Under 6 meter | 2 400 |
| Over 6 meter | 4 100 |

## § 5 Badstue

Badstua er åpen for alle hver lørdag.
"""

PLAN = """# Plan for bibliotek og kino i Tangvik

## Investeringer

| Tiltak | Kostnad |
| --- | --- |
| Nye lerret | 900 000 |
| Nye reoler | 300 000 |
"""


@pytest.fixture(scope="module")
def harbour(assistant: Assistant, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    files = {"havn.md": RULES, "kino.md": PLAN}
    made = Assistant(settings_of(write_corpus(tmp_path_factory.mktemp("prices") / "corpus", files)))
    made.embedding = assistant.embedding
    made.update()
    return made


@pytest.mark.parametrize(
    "question", ["Hva koster bryggeplass?", "Hva er prisen på småbåthavna?", "Kva kostar småbåthavna i året?"]
)
def test_all_prices_of_the_table_about_a_thing_are_quoted(harbour: Assistant, question: str) -> None:
    answer = harbour.ask(question)
    assert not answer.refused
    assert answer.answer.count("Avgift per år: ") == 2
    assert broken(harbour, answer) == []


@pytest.mark.parametrize("question", ["Hva koster badstua?", "Hva koster strømmen i småbåthavna?", "Hva koster kino?"])
def test_a_table_of_other_prices_or_of_costs_answers_nothing(harbour: Assistant, question: str) -> None:
    answer = harbour.ask(question)
    assert answer.confidence < 0.9
    assert "Avgift per år" not in answer.answer or answer.refused
