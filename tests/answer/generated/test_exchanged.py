"""What copies its source but for a word or two, and what may be changed in it."""

from __future__ import annotations

import pytest

from assistant.answer.generated import alignment, copied, order, organs, polarity

FEE = "Foreldrebetalingen økes fra 1 500 til 2 000 kroner. Søsken betaler ikke for mat."
CABIN = "Kommunestyret vedtar hytteplanen før høringen. Lånet er på inntil 30 dager for elever over 12 år."


def struck(sentence: str, *quotes: str) -> bool:
    at = alignment.nearest(sentence, quotes)
    assert at is not None
    return (
        organs.exchanged(sentence, quotes)
        or copied.another_organ(at)
        or copied.turned(at)
        or copied.another(at, quotes)
        or order.differs(sentence, quotes, at)
    )


@pytest.mark.parametrize(
    ("sentence", "quote"),
    [
        ("Foreldrebetalingen reduseres til 2 000 kroner.", FEE),
        ("Foreldrebetalinga blir redusert til 2 000 kroner.", "Foreldrebetalinga blir auka til 2 000 kroner."),
        ("Lånet er på minst 30 dager for elever over 12 år.", CABIN),
        ("Lånet er på inntil 30 dager for elever under 12 år.", CABIN),
        ("Kommunestyret vedtar hytteplanen etter høringen.", CABIN),
        ("Lånet er på inntil 30 dager for noen elever.", "Lånet er på inntil 30 dager for alle elever."),
        ("Heimen kan halde ope i helgane.", "Heimen skal halde ope i helgane."),
        ("Hunder er tillatt i badeparken hele sommeren.", "Hunder er forbudt i badeparken hele sommeren."),
        ("Søsken betaler ikke for mat på skolen.", "Søsken betaler for mat på skolen."),
    ],
)
def test_the_opposite_of_a_word_in_its_place_is_struck_in_any_inflection(sentence: str, quote: str) -> None:
    assert struck(sentence, quote)


@pytest.mark.parametrize(
    ("sentence", "quote"),
    [
        ("Formannskapet vedtar hytteplanen før høringen.", CABIN),
        ("Rådmannen leder utvalget for havn.", "Ordføreren leder utvalget for havn. Rådmannen er sekretær."),
        ("Politiet delar ut støtte til lag og foreiningar.", "Kulturutvalet delar ut støtte til lag og foreiningar."),
    ],
)
def test_what_another_organ_decides_is_struck(sentence: str, quote: str) -> None:
    assert struck(sentence, quote)


@pytest.mark.parametrize(
    ("sentence", "quote"),
    [
        ("Tilskudd gis til bygging av tennisbaner.", "Tilskudd gis til bygging av klatrevegger."),
        ("Lånet er på 30 dager for elever.", "Lånet er på inntil 30 dager for elever."),
    ],
)
def test_another_thing_or_a_bound_left_out_is_struck(sentence: str, quote: str) -> None:
    assert struck(sentence, quote)


@pytest.mark.parametrize(
    ("sentence", "quote"),
    [
        ("Styreren velger foreldrerådet.", "Foreldrerådet velger styreren."),
        ("Havnefondet forvaltes av bystyret.", "Bystyret forvaltes av havnefondet."),
        ("Taksten går fra 60 til 40 kroner.", "Taksten går fra 40 til 60 kroner."),
        ("Vi prioriterer bil foran sykkel i sentrum.", "Vi prioriterer sykkel foran bil i sentrum."),
        (
            "Camping er forbudt på Nes, men kan tillates på Vik etter søknad.",
            "Camping er forbudt på Vik, men kan tillates på Nes etter søknad.",
        ),
    ],
)
def test_two_that_have_changed_places_are_struck(sentence: str, quote: str) -> None:
    assert struck(sentence, quote)


@pytest.mark.parametrize(
    ("sentence", "quote"),
    [
        ("Foreldrebetalingen øker til 2 000 kroner.", FEE),
        ("Foreldrebetalinga aukar frå 1 500 til 2 000 kroner.", FEE),
        ("Lånet varer opptil 30 dager for elever over 12 år.", CABIN),
        ("Hunder er ikke tillatt i badeparken.", "Hunder er forbudt i badeparken hele sommeren."),
        ("Hver elev får bok til lån på skolen.", "Alle elever får bok til lån på skolen."),
        ("Rådet fordeler midlene til lag.", "Regionrådet fordeler midlene til lag."),
        ("Leiaren kallar inn styret til møte.", "Lederen kaller inn styret til møte."),
        ("Hamnestyret fastset avgiftene for båtar.", "Havnestyret fastsetter avgiftene for båter."),
        ("Planen blir vedtatt av bystyret i juni.", "Bystyret vedtar planen i juni."),
        ("I juni vedtar bystyret planen.", "Bystyret vedtar planen i juni."),
        ("Området skal leggje til rette for sykkel.", "Kommunen skal leggje til rette for sykkel i området."),
        ("Ikke flere enn 20 kan delta på turen.", "Høyst 20 kan delta på turen."),
    ],
)
def test_what_says_the_same_in_other_words_or_another_order_is_kept(sentence: str, quote: str) -> None:
    assert not struck(sentence, quote)


@pytest.mark.parametrize(
    ("sentence", "quote"),
    [
        ("Kommunen kan ikke leie ut hallen.", "Kommunen kan leie ut hallen i bygder uten samfunnshus."),
        ("Bygdene får ikkje rutebåt.", "Bygdene får rutebåt til øyar utan bru."),
        ("Elevene får ingen skolemat.", "Elevene får skolemat på skoler uten kantine."),
    ],
)
def test_a_without_of_another_thing_does_not_stand_for_a_not(sentence: str, quote: str) -> None:
    assert struck(sentence, quote)


@pytest.mark.parametrize(
    ("sentence", "quote"),
    [
        ("Elevene får skolemat og skal ikke ha betaling.", "Elevene får skolemat og skal være uten betaling."),
        ("Hallen leies ikke ut til lag uten avtale.", "Hallen leies ikke ut til lag uten avtale."),
        ("Hallen kan ikke leies ut.", "Hallen kan ikke leies ut i bygder uten samfunnshus."),
    ],
)
def test_a_without_of_the_same_thing_may_be_said_with_a_not(sentence: str, quote: str) -> None:
    assert not struck(sentence, quote)


def test_only_with_says_what_not_without_says() -> None:
    source = "Tilskot kan ikkje gis utan godkjent budsjett."
    assert not polarity.differs("Tilskot kan berre gis med godkjent budsjett.", source)
    assert polarity.differs("Tilskot kan berre gis med godkjent budsjett.", "Tilskot kan gis med godkjent budsjett.")
