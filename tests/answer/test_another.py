"""The same question asked of something else: what is asked of instead stands where its like stood."""

from __future__ import annotations

import pytest

from assistant.answer.conversation import resolve


def understood(question: str, *history: str) -> str:
    return resolve(question, history, lambda _: []).standalone


@pytest.mark.parametrize(
    ("before", "question", "whole"),
    [
        ("Hvor mange idrettshaller er det i Tangen?", "Og bibliotek?", "Hvor mange bibliotek er det i Tangen?"),
        ("Skal det bygges ny skole på Moen?", "Og barnehage?", "Skal det bygges ny barnehage på Moen?"),
        (
            "Korleis skal skulen i Tangen pussast opp?",
            "Og biblioteket?",
            "Korleis skal biblioteket i Tangen pussast opp?",
        ),
        ("Hvor mange leger mangler i Tangen?", "Hva med jordmødre?", "Hvor mange jordmødre mangler i Tangen?"),
        ("Hva koster SFO i Tangen?", "Og kulturskole?", "Hva koster kulturskole i Tangen?"),
        ("Hvor mange er syke på Moen?", "Og i barnehagen?", "Hvor mange er syke i barnehagen på Moen?"),
        ("Hvor mye støtte får korps i Tangen?", "Og i 2026?", "Hvor mye støtte får korps i Tangen i 2026?"),
    ],
)
def test_a_noun_does_not_take_the_place_of_a_place(before: str, question: str, whole: str) -> None:
    assert understood(question, before) == whole


@pytest.mark.parametrize(
    ("before", "question", "whole"),
    [
        ("Hvor mange idrettshaller er det i Tangen?", "Og i Lia?", "Hvor mange idrettshaller er det i Lia?"),
        ("Er skolen i Lia nedlagt?", "Og på Moen?", "Er skolen på Moen nedlagt?"),
        ("Hva koster SFO i Tangen?", "Og Lia?", "Hva koster SFO i Lia?"),
        ("Hva koster SFO i Tangen?", "Og BPA?", "Hva koster BPA i Tangen?"),
        ("Hvor mange bor i Tangen?", "Og i nabokommunen?", "Hvor mange bor i nabokommunen?"),
        ("Hvor mange biler har kommunen?", "Og fylket?", "Hvor mange biler har fylket?"),
        ("Hva er fristen for tilskudd i Tangen?", "Og for skoleplass i Lia?", "Hva er fristen for skoleplass i Lia?"),
        ("Hvor mange plasser har Lia barnehage?", "Og Moen barnehage?", "Hvor mange plasser har Moen barnehage?"),
    ],
)
def test_a_place_takes_the_place_of_a_place(before: str, question: str, whole: str) -> None:
    assert understood(question, before) == whole


@pytest.mark.parametrize(
    ("before", "question", "whole"),
    [
        ("Er brua ferdigstilt?", "Enn tunnelen?", "Er tunnelen ferdigstilt?"),
        ("Ble den nye brua vedtatt?", "Og tunnelen?", "Ble tunnelen vedtatt?"),
        ("Har barnehagen uteområde?", "Og skolen?", "Har skolen uteområde?"),
        ("Har barnehagen uteområde?", "Og gymsal?", "Har barnehagen gymsal?"),
        ("Skal kommunen bygge kino?", "Og biblioteket?", "Skal kommunen bygge biblioteket?"),
    ],
)
def test_what_is_known_takes_the_place_of_what_yes_or_no_is_said_of(before: str, question: str, whole: str) -> None:
    assert understood(question, before) == whole


@pytest.mark.parametrize(
    ("before", "question", "whole"),
    [
        ("Hvor mange lærere skal Tangen ansette?", "Og vaktmestere?", "Hvor mange vaktmestere skal Tangen ansette?"),
        ("Hvor mange elever går på skolen i Lia?", "Og lærere?", "Hvor mange lærere går på skolen i Lia?"),
        ("Hvor mange plasser finnes for barn?", "Og eldre?", "Hvor mange plasser finnes for eldre?"),
        ("Hvor mange lærere har skolen?", "Og barnehagen?", "Hvor mange lærere har barnehagen?"),
    ],
)
def test_what_can_be_counted_takes_the_place_of_what_was_counted(before: str, question: str, whole: str) -> None:
    assert understood(question, before) == whole


@pytest.mark.parametrize(
    ("question", "whole"),
    [
        ("Og studenter?", "Får studenter ledsagerbevis i Tangen?"),
        ("Enn pensjonistar?", "Får pensjonistar ledsagerbevis i Tangen?"),
        ("Og støttekontakt?", "Hvem får støttekontakt i Tangen?"),
        ("Og i Lia?", "Hvem får ledsagerbevis i Lia?"),
    ],
)
def test_people_are_asked_of_as_those_who_may_have_it(question: str, whole: str) -> None:
    assert understood(question, "Hvem får ledsagerbevis i Tangen?") == whole


@pytest.mark.parametrize(
    ("history", "question", "whole"),
    [
        (("Hva er kravet til lag?", "Hvem vedtok det?"), "Og til korps?", "Hvem vedtok det – kravet til korps?"),
        (("Hva koster SFO i Lia?", "Hvem har ansvaret?"), "Enn i Tangen?", "Hvem har ansvaret – SFO i Tangen?"),
        (("Når åpner kinoen i Lia?", "Hva koster den?"), "Og badet?", "Hva koster den – badet i Lia?"),
        (("Hva er støtte til lag?", "Hvem har ansvaret?"), "Og bane?", "Hvem har ansvaret – bane?"),
        (
            ("Hvor store er utslippene?", "Hvor mye av det er fra skip?"),
            "Og fly?",
            "Hvor mye av det er fra fly – utslippene?",
        ),
        (("Hva koster SFO?", "Er det billigere for to barn?"), "Og tre?", "Er det billigere for tre barn – SFO?"),
    ],
)
def test_what_was_taken_along_keeps_the_rest_of_it(history: tuple[str, ...], question: str, whole: str) -> None:
    assert understood(question, *history) == whole


@pytest.mark.parametrize(
    ("before", "question", "whole"),
    [
        ("Hva er det første kravet?", "Og det andre?", "Hva er det andre kravet?"),
        ("Kva er det fyrste kravet?", "Enn det siste?", "Kva er det siste kravet?"),
        ("Hvor mange plasser har Moen?", "Og det andre?", "det andre – plasser hos Moen?"),
    ],
)
def test_the_other_one_is_not_answered_as_the_one_before(before: str, question: str, whole: str) -> None:
    resolved = resolve(question, [before], lambda _: [])
    assert (resolved.standalone, resolved.manner) == (whole, None)


@pytest.mark.parametrize(
    ("before", "question", "whole"),
    [
        ("Hva koster «Bua på kaia i Lia»?", "Og i Tangen?", "Hva koster «Bua på kaia i Lia» i Tangen?"),
        ("Hva er fristen for «drift av hus»?", "Og for bygging?", "Hva er fristen for bygging?"),
        ("Hvem eier den – «Bua på kaia»?", "Og brygga?", "Hvem eier den – brygga?"),
    ],
)
def test_what_is_quoted_is_replaced_whole_or_not_at_all(before: str, question: str, whole: str) -> None:
    assert understood(question, before) == whole


@pytest.mark.parametrize(
    ("before", "question", "whole"),
    [
        ("Hva skjer med husene på Moen?", "nei jeg mente i sentrum", "Hva skjer med husene i sentrum?"),
        ("Hvor mange er i Lia – boliger?", "Og i Tangen?", "Hvor mange er i Tangen – boliger?"),
        ("Hva er fristen – Lia?", "Og i Tangen?", "Hva er fristen – Tangen?"),
        ("Hva koster skole i Lia?", "Og i sentrum?", "Hva koster skole i sentrum?"),
    ],
)
def test_a_place_is_not_added_to_a_place(before: str, question: str, whole: str) -> None:
    assert understood(question, before) == whole


@pytest.mark.parametrize(
    ("before", "question", "whole"),
    [
        ("Hva går til barnehager?", "Gjelder det også for private barnehager?", "Hva går til private barnehager?"),
        ("Kor mange plassar har skular?", "Og for små skular?", "Kor mange plassar har små skular?"),
        ("Hva går til barnehager?", "Og for skoler?", "Hva går til barnehager for skoler?"),
    ],
)
def test_a_kind_takes_the_place_of_what_it_is_a_kind_of(before: str, question: str, whole: str) -> None:
    assert understood(question, before) == whole


@pytest.mark.parametrize("question", ["Så det er gratis?", "Og jeg kan klage?", "Så dei må betale?"])
def test_what_is_to_be_confirmed_is_asked_of_nothing_else(question: str) -> None:
    assert "Hvem kan få" not in understood(question, "Hvem kan få båtplass?")


def test_thanks_in_several_sentences_are_no_topic() -> None:
    assert "har skolen" not in understood("Så mange, ja. Takk for hjelpen", "Hvor mange klasser har skolen?")
