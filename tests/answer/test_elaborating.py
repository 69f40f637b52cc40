"""Who wants a heading elaborated gets its section, also when it is a point of the answer before."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant import Assistant
from assistant.answer import elaborating
from tests.corpora import settings_of, write_corpus

PLAN = """# Plan for Lauvøya

## 1 Satsingsområder

Kommunen har to satsingsområder:

1. Levende havner
2. Trygg skoleveg

### 1.1 Levende havner

Havnene skal pusses opp innen 2029.

Båtforeningen får nøkkel til kranen.

### 1.2 Trygg skoleveg

Det skal settes opp gatelys langs Lauvegata.

Trafikkvakter ansettes fra høsten av.

## 2 Økonomi

Det er satt av 3 millioner kroner til gatelys.
"""
ASKED = "Hvilke satsingsområder har kommunen?"


@pytest.fixture(scope="module")
def island(assistant: Assistant, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    made = Assistant(settings_of(write_corpus(tmp_path_factory.mktemp("island") / "corpus", {"plan.md": PLAN})))
    made.embedding = assistant.embedding
    made.update()
    return made


@pytest.mark.parametrize(
    ("question", "history"),
    [
        ("Kan du utdype det andre?", [ASKED]),
        ("Og det andre?", [ASKED]),
        ("Hva innebærer det siste punktet?", [ASKED]),
        ("Utdyp trygg skoleveg", []),
        ("Kan du utdjupe «Trygg skoleveg»?", []),
        ("Fortell mer om trygg skoleveg", [ASKED]),
    ],
)
def test_the_section_under_the_heading_is_quoted_whole(island: Assistant, question: str, history: list[str]) -> None:
    answer = island.ask(question, history=history)
    assert {cited.section[-1] for cited in answer.citations} == {"1.2 Trygg skoleveg"}
    quoted = " ".join(cited.quote for cited in answer.citations)
    assert "gatelys langs Lauvegata. Trafikkvakter ansettes" in " ".join(quoted.split())


@pytest.mark.parametrize(
    ("heading", "label"),
    [("3.4 Strategi B: Fortetting", "strategi b"), ("Vedlegg C", "vedlegg c"), ("Plan A-lag", None), ("4 Mål", None)],
)
def test_a_heading_is_called_by_its_letter(heading: str, label: str | None) -> None:
    assert elaborating.label(heading) == label


@pytest.mark.parametrize(
    ("question", "whole"),
    [
        ("Si mer om strategi B", "Si mer om «Strategi B: Fortetting»"),
        ("Kan du utdjupe Strategi B?", "Kan du utdjupe «Strategi B: Fortetting»"),
        ("Si mer om strategi C", None),
        ("Hvem har ansvar for strategi B?", None),
    ],
)
def test_what_is_elaborated_may_be_called_by_its_letter(question: str, whole: str | None) -> None:
    assert elaborating.labelled(question, {"strategi b": "Strategi B: Fortetting"}) == whole


@pytest.mark.parametrize(
    ("question", "item"),
    [
        ("Når blir «Trygg skoleveg» ferdig?", "Trygg skoleveg"),
        ("Hva er trygg skoleveg?", None),
        ("Hvem har ansvaret for «Levende havner»?", None),
    ],
)
def test_a_question_for_something_under_the_heading_is_no_elaboration(question: str, item: str | None) -> None:
    assert not elaborating.of(question, item)
