"""What a question is about: its noun, with the place where that is."""

from __future__ import annotations

import pytest

from assistant.answer import topics


@pytest.mark.parametrize(
    ("question", "about"),
    [
        ("Hvor mange klasserom skal bygges i Tangen?", "klasserom i Tangen"),
        ("Kor lang skal gangvegen på Moen vere?", "gangvegen på Moen"),
        ("Hvor mange kirker er det i Tangen?", "kirker i Tangen"),
        ("Når ble trafikkplanen i Tangen vedtatt?", "trafikkplanen i Tangen"),
        ("Når skal ny skole på Moen stå ferdig?", "ny skole på Moen"),
        ("Hvem har fortrinn når båtplasser deles ut i Tangen?", "fortrinn når båtplasser deles ut i Tangen"),
        ("Hva er fristen for tilskudd i Tangen?", "fristen for tilskudd i Tangen"),
        ("Når kommer det nye badet på Moen?", "det nye badet på Moen"),
        ("Hva er målene i trafikkplanen for Tangen?", "målene i trafikkplanen for Tangen"),
        ("Hvem laget planen for Tangen?", "planen for Tangen"),
        ("How many schools are there in Tangen?", "schools in Tangen"),
    ],
)
def test_a_place_is_told_with_the_noun_that_it_belongs_to(question: str, about: str) -> None:
    assert topics.topic(question) == about


@pytest.mark.parametrize(
    ("question", "about"),
    [
        ("Hva skjer i Tangen?", "Tangen"),
        ("Hvem har ansvaret for Bakkehjemmet?", "Bakkehjemmet"),
        ("Hva gjør kommunen for Nav?", "Nav"),
        ("Hvem leder Moen barnehage?", "Moen barnehage"),
        ("Hva skal skje med brua på Moen?", "brua på Moen"),
        ("Hva er støtten til Lia arena?", "støtten til Lia arena"),
    ],
)
def test_a_name_that_is_asked_of_itself_stands_alone(question: str, about: str) -> None:
    assert topics.topic(question) == about


@pytest.mark.parametrize(
    ("question", "about"),
    [
        ("Når må jeg ha skjenkebevilling?", "skjenkebevilling"),
        ("Korleis søkjer eg kulturskuleplass i Lia?", "kulturskuleplass i Lia"),
        ("Hvor mange lærlinger tar Tangen imot?", "lærlinger hos Tangen"),
        ("Hvor mange plasser har Lia barnehage?", "plasser hos Lia barnehage"),
        ("Når skal legevakten være på plass?", "legevakten"),
        ("Hvor skal hallen for de minste ligge?", "hallen for de minste"),
        ("Hva er en vi-kommune?", "en vi-kommune"),
    ],
)
def test_neither_the_asker_nor_a_verb_is_left_in_the_topic(question: str, about: str) -> None:
    assert topics.topic(question) == about


def test_a_question_for_what_to_do_is_told_whole() -> None:
    assert topics.told("Hvilke ordninger har vi å velge mellom?") == "hvilke ordninger har vi å velge mellom"
    assert topics.told("Kva arbeidsformer har vi å velje i?") == "kva arbeidsformer har vi å velje i"


@pytest.mark.parametrize(
    ("question", "about"),
    [
        ("Hvem betaler maten – SFO i Lia?", "maten – SFO i Lia"),
        ("Hva koster den stillingen – legevakta?", "stillingen – legevakta"),
        ("Hvem får rapport om hvordan det går – ungdomsrådet?", "rapport – ungdomsrådet"),
        ("Når åpner hallen – maten – SFO i Lia?", "hallen – SFO i Lia"),
        ("Når da – maten – SFO i Lia?", "maten – SFO i Lia"),
    ],
)
def test_what_leans_on_a_question_adds_its_own_noun_to_the_topic(question: str, about: str) -> None:
    assert topics.topic(question) == about


@pytest.mark.parametrize(
    "asked",
    [
        "Hvem har ansvaret",
        "Hvor kommer pengene fra",
        "Hva gjør kommunen",
        "Kva kan vi betala",
        "Når må de betale",
        "Hvordan går det med den",
    ],
)
def test_what_is_always_somethings_and_a_verb_are_no_noun_of_its_own(asked: str) -> None:
    assert topics.topic(f"{asked} – SFO i Lia?") == "SFO i Lia"
