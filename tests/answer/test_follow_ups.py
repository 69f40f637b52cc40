"""Follow-ups: a question that leans on those before it is understood with them."""

from __future__ import annotations

import pytest

from assistant import Assistant
from assistant.answer.conversation import resolve
from assistant.answer.follow_ups import Manner

BEFORE = "Hvilke strategier gjelder for reiseliv?"
POINTS = ["Bygg ny veg.", "Få flere avganger.", "Hold stasjonen åpen."]


def understood(question: str, *history: str) -> str:
    return resolve(question, history, lambda _: POINTS).standalone


@pytest.mark.parametrize(
    ("question", "whole"),
    [
        ("Hvor mange er det?", "Hvor mange strategier gjelder for reiseliv?"),
        ("Og bane?", "Hvilke strategier gjelder for bane?"),
        ("Hva med bredbånd?", "Hvilke strategier gjelder for bredbånd?"),
        ("Kva med skulen?", "Hvilke strategier gjelder for skulen?"),
        ("Hvem har ansvar for det?", "Hvem har ansvar for det – reiseliv?"),
        ("Og når skal det være ferdig?", "når skal det være ferdig – reiseliv?"),
        ("Hvorfor?", "Hvorfor – reiseliv?"),
        ("Hva innebærer det siste punktet?", "Hva innebærer «Hold stasjonen åpen»?"),
        ("Kva betyr det fyrste punktet?", "Kva betyr «Bygg ny veg»?"),
        ("Fortell om punkt 2", "Fortell om «Få flere avganger»"),
    ],
)
def test_a_question_that_leans_on_the_last_one_takes_its_topic_along(question: str, whole: str) -> None:
    assert understood(question, BEFORE) == whole


@pytest.mark.parametrize(
    ("question", "manner"),
    [
        ("Kan du utdype?", Manner.MORE),
        ("Fortel meir", Manner.MORE),
        ("Hvor står det?", Manner.SOURCE),
        ("Kva er kjelda?", Manner.SOURCE),
        ("Kan du forklare det enklere?", Manner.SIMPLER),
        ("Gjelder det fortsatt?", Manner.VALIDITY),
        ("Gjeld det framleis?", Manner.VALIDITY),
        ("Og de andre?", Manner.OTHERS),
        ("Kva med resten?", Manner.OTHERS),
    ],
)
def test_a_question_about_the_answer_asks_the_last_question_again(question: str, manner: Manner) -> None:
    resolved = resolve(question, [BEFORE], lambda _: POINTS)
    assert (resolved.standalone, resolved.manner) == (BEFORE, manner)


@pytest.mark.parametrize(
    "question",
    [
        "Når ble regionrådet stiftet?",
        "Hva er visjonen for regionen?",
        "kultur",
        "Er det noe om kultur?",
        "Fortell mer om kultur",
        "Hva er det sjuende punktet?",
    ],
)
def test_a_new_topic_stands_by_itself(question: str) -> None:
    assert understood(question, BEFORE).startswith(question.removesuffix("?"))


@pytest.mark.parametrize(
    ("before", "question", "whole"),
    [
        ("Hvem leder styret?", "Og valgkomiteen?", "Hvem leder valgkomiteen?"),
        ("Hva dekker kommunene?", "Og staten?", "Hva dekker staten?"),
        ("Hvor mange er over 80 år i dag?", "og i 2033?", "Hvor mange er over 80 år i 2033?"),
        ("Korleis går det med sjukefråværet?", "Og for dei unge?", "Korleis går det med sjukefråværet for dei unge?"),
        ("Hva er en hospitant?", "Hvor lenge?", "Hvor lenge – en hospitant?"),
        ("Kan jeg få støtte til studier?", "Når må jeg søke?", "Når må jeg søke – studier?"),
        ("Kven leier prosjektgruppa?", "Kor mange er dei?", "Kor mange er dei – prosjektgruppa?"),
    ],
)
def test_what_a_question_was_about_is_replaced_or_taken_along(before: str, question: str, whole: str) -> None:
    assert understood(question, before) == whole


def test_the_topic_lives_on_through_several_follow_ups() -> None:
    history = (BEFORE, "Hvem har ansvar for det?")
    assert understood("Når skal det være ferdig?", *history) == "Når skal det være ferdig – reiseliv?"
    assert understood("Og bane?", *history) == "Hvem har ansvar for det – bane?"


def test_without_history_nothing_is_added() -> None:
    assert understood("Hvem har ansvar for det?") == "Hvem har ansvar for det?"
    assert understood("Hvem har ansvar for det?", "", "  ") == "Hvem har ansvar for det?"


def test_a_long_history_counts_by_its_last_questions() -> None:
    history = ["Hva er visjonen? " * 4000] * 200 + [BEFORE, "  "]
    assert understood("Og bane?", *history) == "Hvilke strategier gjelder for bane?"


def test_the_answer_tells_how_the_question_was_understood(assistant: Assistant) -> None:
    answer = assistant.ask("Og kollektivtilbudet?", history=["Hvilke strategier gjelder for samferdsel?"])
    assert answer.question == "Og kollektivtilbudet?"
    assert answer.standalone_question == "Hvilke strategier gjelder for kollektivtilbudet?"
    assert "kollektivtilbudet" in answer.answer


def test_asking_where_it_says_so_gives_the_place_and_the_same_quotations(assistant: Assistant) -> None:
    question = "Hvilke strategier gjelder for samferdsel?"
    first = assistant.ask(question)
    again = assistant.ask("Hvor står det?", history=[question])
    assert again.answer.startswith("Det står i «")
    assert [c.quote for c in again.citations] == [c.quote for c in first.citations]


def test_asking_for_more_gives_the_whole_section(assistant: Assistant) -> None:
    question = "Hva er visjonen?"
    first, more = assistant.ask(question), assistant.ask("Kan du utdype?", history=[question])
    assert {c.section for c in more.citations} == {first.citations[0].section}
    assert sum(len(c.quote) for c in more.citations) > sum(len(c.quote) for c in first.citations)


def test_a_refusal_holds_in_a_follow_up(assistant: Assistant) -> None:
    answer = assistant.ask("Hva koster det per innbygger?", history=["Hvilke strategier gjelder for samferdsel?"])
    assert answer.refused
