"""Items of lists inside lists are quoted under the items that they stand in."""

from __future__ import annotations

import pytest

from assistant import Assistant, Settings
from assistant.documents.model import BlockKind
from assistant.index import units
from assistant.index.units import UnitKind
from assistant.web import passages
from tests.corpora import MODELS, write_corpus

PLAN = """# Plan for bygda

## Samferdsel

Regionen skal:

- Utbedre fylkesvegen mellom Skarvdal og Brennvik
  - Nytt dekke på strekningen langs fjorden
  - Autovern ved Steinbrua
- Åpne jernbanestasjonen igjen
- Sette opp lysløype ved skolen

## Kultur

Biblioteket skal ha åpent på kveldstid, og kulturhuset skal ha en fast scene for ungdom.
"""


@pytest.fixture(scope="module")
def nested(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder = tmp_path_factory.mktemp("nested")
    corpus = write_corpus(folder / "corpus", {"plan.md": PLAN})
    return Assistant.open(Settings(corpus=corpus, index=folder / "index", models=MODELS))


def test_a_nested_item_is_quoted_after_the_item_that_it_stands_under(nested: Assistant) -> None:
    answer = nested.ask("Hvor skal det settes opp autovern?")
    quotes = [citation.quote for citation in answer.citations]
    assert quotes[:2] == ["Utbedre fylkesvegen mellom Skarvdal og Brennvik", "Autovern ved Steinbrua"]
    assert answer.answer.index("Utbedre fylkesvegen") < answer.answer.index("Steinbrua")
    text = nested.documents()[0].text
    assert all(citation.quote == text[citation.start : citation.end] for citation in answer.citations)


def test_a_nested_item_is_searched_with_the_item_that_it_stands_under(nested: Assistant) -> None:
    (found,) = [unit for unit in units.of(nested.documents()[0]) if unit.text == "Autovern ved Steinbrua"]
    assert found.kind is UnitKind.ITEM
    assert found.window == "Regionen skal: Utbedre fylkesvegen mellom Skarvdal og Brennvik Autovern ved Steinbrua"


def test_a_nested_list_is_shown_inside_its_item(nested: Assistant) -> None:
    document = nested.documents()[0]
    (block,) = [b for section in document.sections for b in section.blocks if b.kind is BlockKind.LIST]
    assert passages.block(document.text, block, []) == (
        "<p>Regionen skal:</p><ul><li>Utbedre fylkesvegen mellom Skarvdal og Brennvik"
        "<ul><li>Nytt dekke på strekningen langs fjorden</li><li>Autovern ved Steinbrua</li></ul></li>"
        "<li>Åpne jernbanestasjonen igjen</li><li>Sette opp lysløype ved skolen</li></ul>"
    )


@pytest.mark.parametrize(
    ("question", "point"),
    [
        ("Hva innebærer det andre punktet?", "Åpne jernbanestasjonen igjen"),
        ("Kva inneber tredje punkt?", "Sette opp lysløype ved skolen"),
    ],
)
def test_a_follow_up_that_counts_points_counts_the_outermost(nested: Assistant, question: str, point: str) -> None:
    answer = nested.ask(question, ["Hvilke tiltak gjelder for samferdsel?"])
    assert f"«{point}»" in answer.standalone_question
