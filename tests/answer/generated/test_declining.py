"""The model's own word that it has no answer."""

from __future__ import annotations

import pytest

from assistant.answer.generated import declining


@pytest.mark.parametrize(
    "sentence",
    [
        "Kildene svarer ikke på dette.",
        "Kjeldene svarer ikkje på dette.",
        "Kildene gir ikke svar på hvor mye parkering koster.",
        "Jeg finner ikke svar på dette.",
        "Det står ikkje noko om dette i kjeldene.",
        "Dokumentene inneholder ingen opplysninger om parkering.",
        "Spørsmålet kan ikke besvares.",
        "The sources do not answer this.",
        "I couldn’t find this in the documents.",
        "The provided sources don't contain that information.",
    ],
)
def test_that_the_sources_have_no_answer_is_understood_in_every_wording(sentence: str) -> None:
    assert declining.of(sentence) == "unanswered"


@pytest.mark.parametrize(
    "sentence", ["Beklager, jeg kan ikke svare på dette.", "Eg kan ikkje hjelpe med det.", "I'm sorry, I can't help."]
)
def test_that_the_model_will_not_answer_is_another_thing(sentence: str) -> None:
    assert declining.of(sentence) == "refused"


@pytest.mark.parametrize(
    "sentence",
    [
        "Kommunen svarer på søknaden innen tre uker.",
        "Bygging er ikke tillatt ved drikkevannskilden.",
        "Utslippene skal ikke øke.",
        "Innbyggerne skal få svar innen tre uker, og det skal ikke koste noe.",
    ],
)
def test_what_says_something_of_the_matter_is_no_such_word(sentence: str) -> None:
    assert declining.of(sentence) is None
