"""Whether a question leans on the one before it."""

from __future__ import annotations

import pytest

from assistant.answer.conversation import resolve

BEFORE = "Hva koster SFO i Tangen?"
POINTS = ["Bygg ny veg.", "Få flere avganger.", "Hold stasjonen åpen."]


def understood(question: str, before: str = BEFORE) -> str:
    return resolve(question, [before], lambda _: POINTS).standalone


@pytest.mark.parametrize(
    "question",
    [
        "Må de som arbeider på skolen ha attest?",
        "Hva gjør de som ikke har båt?",
        "Kva gjer dei som ikkje har båt?",
        "Hvem har ansvaret for det som skjer på isen?",
        "Hva skjer med den som ikke betaler?",
    ],
)
def test_those_whom_a_clause_tells_of_point_to_nothing_before(question: str) -> None:
    assert understood(question) == question


@pytest.mark.parametrize(
    "question", ["Hvem er det som bestemmer?", "Hva sier de som bor der?", "Når skal de søke?", "Hvem kan få det?"]
)
def test_a_pronoun_without_such_a_clause_still_points_back(question: str) -> None:
    assert understood(question) == f"{question.rstrip('?')} – SFO i Tangen?"


@pytest.mark.parametrize(
    "question",
    ["Hva om jeg kommer for sent?", "Kva om eg er sein?", "Hva hvis jeg ikke betaler?", "Hva om barnet er sykt?"],
)
def test_what_follows_if_something_is_so_is_asked_of_the_topic_before(question: str) -> None:
    assert understood(question) == f"{question.rstrip('?')} – SFO i Tangen?"


def test_a_supposition_with_content_of_its_own_stands_alone_and_a_topic_is_no_supposition() -> None:
    alone = "Hva hvis jeg får avslag på søknad om parkeringskort?"
    assert understood(alone) == alone
    assert understood("Hva om kulturskole?") == "Hva koster kulturskole i Tangen?"


def test_another_year_takes_the_place_of_the_one_before() -> None:
    before = "Hvor store var utslippene i Tangen i 2022?"
    assert understood("Hva var de i 2015?", before) == "Hva var de i 2015 – utslippene i Tangen?"


@pytest.mark.parametrize(
    ("question", "whole"),
    [
        ("Når skal det første være nådd?", "Når skal «Bygg ny veg» være nådd?"),
        ("Kva kostar det andre, då?", "Kva kostar «Få flere avganger», då?"),
        ("Hva går det siste ut på?", "Hva går «Hold stasjonen åpen» ut på?"),
        ("Når må det første vedtas?", "Når må «Bygg ny veg» vedtas?"),
        ("Når var det første møtet?", "Når var det første møtet?"),
    ],
)
def test_a_point_is_meant_by_its_number_also_before_a_verb(question: str, whole: str) -> None:
    assert understood(question, "Hvilke krav stilles?").startswith(whole.rstrip("?"))


def test_a_question_that_names_somewhere_takes_nothing_along_for_a_da_at_its_end() -> None:
    alone = "Hva skal bygges på Moen da?"
    assert understood(alone) == alone
    assert understood("Hva skal bygges da?") == "Hva skal bygges da – SFO i Tangen?"


def test_a_participle_is_no_noun_that_is_taken_as_known() -> None:
    assert understood("Hvorfor skal færre bli kasta ut?") == "Hvorfor skal færre bli kasta ut?"
    assert understood("Når ble hytta bygd?") == "Når ble hytta bygd – SFO i Tangen?"
