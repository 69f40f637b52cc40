"""What a section is divided into, where that is what is asked for and no list tells it."""

from __future__ import annotations

import pytest

from assistant import Assistant
from tests.answer.promises import broken
from tests.corpora import settings_of, write_corpus

PLAN = """# Folkehelseplan for Skauvik

## 3 Innsatsområder

Kommunen har valgt tre innsatsområder. De er like viktige.

### 3.1 Gode møteplasser

Alle skal ha et sted å møtes.

### 3.2 Trygge veier

Ingen skal bli skadet på vei til skolen.

### 3.3 Sunn mat

Kantinene skal servere grønnsaker hver dag.

## Utfordringer

### Støy

Veien gjennom sentrum gir støy.

### Stillesitting

Ungdom sitter mer stille enn før.

## 4 Mål

### Hovedmål

Skauvik skal være en kommune der folk trives og holder seg friske hele livet.

### Delmål

Flere skal gå og sykle til jobben.
"""


@pytest.fixture(scope="module")
def plan(assistant: Assistant, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    made = Assistant(settings_of(write_corpus(tmp_path_factory.mktemp("divided") / "corpus", {"plan.md": PLAN})))
    made.embedding = assistant.embedding
    made.update()
    return made


@pytest.mark.parametrize(
    "question",
    [
        "Hvilke innsatsområder har Skauvik?",
        "Kva innsatsområde har planen?",
        "Hvor mange innsatsområder er det i folkehelseplanen?",
    ],
)
def test_the_areas_that_a_plan_is_divided_into_are_named_when_they_are_asked_for(
    plan: Assistant, question: str
) -> None:
    answer = plan.ask(question)
    assert not answer.refused
    assert [cited.quote for cited in answer.citations] == [
        "Kommunen har valgt tre innsatsområder. De er like viktige.",
        "3.1 Gode møteplasser",
        "3.2 Trygge veier",
        "3.3 Sunn mat",
    ]
    assert answer.answer.startswith("Under «3 Innsatsområder» står det:")
    assert broken(plan, answer) == []


@pytest.mark.parametrize("question", ["Hvilke utfordringer har Skauvik?", "Kva utfordringar har planen?"])
def test_the_challenges_of_a_chapter_are_named_when_they_are_asked_for(plan: Assistant, question: str) -> None:
    answer = plan.ask(question)
    assert [cited.quote for cited in answer.citations] == ["Støy", "Stillesitting"]
    assert broken(plan, answer) == []


def test_a_challenge_of_one_thing_is_not_answered_by_all_of_them(plan: Assistant) -> None:
    quotes = [cited.quote for cited in plan.ask("Hvilken utfordring har ungdom?").citations]
    assert "Ungdom sitter mer stille enn før." in quotes


def test_goals_are_quoted_and_not_the_headings_main_and_part_goals(plan: Assistant) -> None:
    answer = plan.ask("Hvilke mål har planen?")
    assert not any(cited.quote in ("Hovedmål", "Delmål") for cited in answer.citations)


def test_what_the_areas_of_another_place_are_is_not_answered_with_this_ones(plan: Assistant) -> None:
    assert plan.ask("Hvilke innsatsområder har Bergen?").refused


GROVES = """# Klimaplan for Lauvnes

## 2 Temaområder og tiltak

### 2.1 Reiser i hverdagen

Flere skal ta bussen.

### 2.2 Varme i bygg

Byggene skal varmes med sjøvann.

## 3 Strategier

### 3.1 Bytte drivstoff

Bilene skal gå på strøm.

### 3.2 Plante skog

Det skal plantes løvskog.

## 4 Ordninger

### 4.1 Oversikt over ordningene

Ordningene er åpne for alle.

### 4.2 Støtte til sykkel

Støtten er 2 000 kroner.
"""


@pytest.fixture(scope="module")
def climate(plan: Assistant, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    made = Assistant(settings_of(write_corpus(tmp_path_factory.mktemp("areas") / "corpus", {"klima.md": GROVES})))
    made.embedding = plan.embedding
    made.update()
    return made


@pytest.mark.parametrize(
    ("question", "headings"),
    [
        ("Hvilke temaområder har klimaplanen?", ["2.1 Reiser i hverdagen", "2.2 Varme i bygg"]),
        ("Kor mange temaområde er det?", ["2.1 Reiser i hverdagen", "2.2 Varme i bygg"]),
        ("Hvilke strategier har planen?", ["3.1 Bytte drivstoff", "3.2 Plante skog"]),
    ],
)
def test_headings_under_one_that_says_what_they_are_are_named_and_counted(
    climate: Assistant, question: str, headings: list[str]
) -> None:
    answer = climate.ask(question)
    assert [cited.quote for cited in answer.citations] == headings
    assert "to overskrifter" in answer.answer.splitlines()[0]


@pytest.mark.parametrize("question", ["Hvilke ordninger finnes?", "Hvilke strategier gjelder skog?"])
def test_headings_are_not_named_where_one_is_about_the_others_or_one_thing_is_asked_of(
    climate: Assistant, question: str
) -> None:
    assert not any("overskrifter" in line for line in climate.ask(question).answer.splitlines()[:1])
