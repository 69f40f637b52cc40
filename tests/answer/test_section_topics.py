"""A section that is called by a part of its heading is quoted whole, from its first sentence."""

from __future__ import annotations

import pytest

from assistant import Assistant
from tests.corpora import settings_of, write_corpus

SPORT = """# Idrettsplan for Vik 2024–2030

## 1 Om planen

Planen er laget av idrettsrådet og gjelder i seks år.

## 2 Svømming og badeanlegg

Alle barn skal lære å svømme før de er ti år. Hallen skal pusses opp.

Kommunen vil:

- bygge et utendørs basseng
- holde hallen åpen om sommeren

Stranda ryddes hver vår av speiderne.

## 3 Ski og skøyter

### 3.1 Skiløyper

Løypene kjøres opp hver fredag.

### 3.2 Skøyteis

Isen legges når det er kaldt nok.
"""
RULES = """# Reglement for idrettshaller i Vik

## § 1 Leie

Lag leier hallene gratis på hverdager.

## § 2 Renhold

Den som leier, vasker golvet.

Den som ikke vasker, betaler for det. Hallen er stengt til det er gjort.
"""


@pytest.fixture(scope="module")
def sport(assistant: Assistant, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder = tmp_path_factory.mktemp("topics") / "corpus"
    made = Assistant(settings_of(write_corpus(folder, {"plan.md": SPORT, "regler.md": RULES})))
    made.embedding = assistant.embedding
    made.update()
    return made


@pytest.mark.parametrize(
    "question",
    [
        "Oppsummer kapittelet om svømming",
        "Hva sier kapitlet om badeanlegg?",
        "Gje meg eit samandrag av det som står om svømming",
        "Oppsummer svømmekapitlet",
        "Hva sier delen om svømming i idrettsplanen?",
    ],
)
def test_a_section_called_by_a_part_of_its_heading_is_quoted_from_its_first_sentence(
    sport: Assistant, question: str
) -> None:
    answer = sport.ask(question)
    assert {citation.section[-1] for citation in answer.citations} == {"2 Svømming og badeanlegg"}
    assert answer.citations[0].quote.startswith("Alle barn skal lære")
    assert "utendørs basseng" in answer.answer
    assert "speiderne" in answer.answer


@pytest.mark.parametrize("question", ["§ 2", "paragraf 2 i reglementet", "§ 2 i reglementet, hva handler det om?"])
def test_a_section_called_by_its_number_alone_is_quoted_from_its_first_sentence(
    sport: Assistant, question: str
) -> None:
    quotes = [citation.quote for citation in sport.ask(question).citations]
    assert [quote.split(",")[0] for quote in quotes] == ["Den som leier", "Den som ikke vasker"]


def test_a_question_within_a_section_is_not_for_all_of_it(sport: Assistant) -> None:
    answer = sport.ask("Når skal barn kunne svømme?")
    assert "speiderne" not in answer.answer


def test_of_two_headings_that_say_as_much_none_is_taken(sport: Assistant) -> None:
    answer = sport.ask("Oppsummer det som står om pannekaker")
    assert answer.refused


@pytest.mark.parametrize(
    ("question", "title"),
    [
        ("Kan du gi meg en kort innføring i reglementet?", "Reglement for idrettshaller i Vik"),
        ("Oversikt over innholdet i idrettsplanen", "Idrettsplan for Vik 2024–2030"),
        ("Hva er det viktigste i idrettsplanen?", "Idrettsplan for Vik 2024–2030"),
        ("Kva er hovudpunkta i idrettsplanen?", "Idrettsplan for Vik 2024–2030"),
        ("Hva regulerer reglementet?", "Reglement for idrettshaller i Vik"),
        ("Gi meg en oversikt over hva reglementet regulerer", "Reglement for idrettshaller i Vik"),
    ],
)
def test_what_a_document_is_about_as_a_whole_is_told_by_its_outline(
    sport: Assistant, question: str, title: str
) -> None:
    answer = sport.ask(question)
    assert {citation.title for citation in answer.citations} == {title}
    assert len(answer.citations) >= 3


@pytest.mark.parametrize(
    ("question", "section"),
    [("Hva er det viktigste med skiløyper?", "3.1 Skiløyper"), ("Hva regulerer leie av hallene?", "§ 1 Leie")],
)
def test_what_matters_of_a_thing_is_no_overview(sport: Assistant, question: str, section: str) -> None:
    assert sport.ask(question).citations[0].section[-1] == section
