"""The same said with a negation and without one, or from the other side."""

from __future__ import annotations

import pytest

from assistant.answer.generated import alignment, copied, facts, order, polarity, verification


def turned(sentence: str, quote: str) -> bool:
    at = alignment.nearest(sentence, (quote,))
    assert at is not None
    return copied.turned(at) or polarity.differs(sentence, quote) or order.differs(sentence, (quote,), at)


@pytest.mark.parametrize(
    ("sentence", "quote"),
    [
        ("Felling av trær krever samtykke fra eieren.", "Trær skal ikke felles uten samtykke fra eieren."),
        ("Vegen må være ferdig før husene tas i bruk.", "Husene skal ikke tas i bruk før vegen er ferdig."),
        ("Ingen elever skal oppleve vald.", "Alle elever skal ha en skole uten vald."),
        ("Hallen bygges etter at parken er ferdig.", "Parken bygges ferdig før hallen."),
        ("Rådet kan ikke endre planen før naboene er hørt.", "Naboene skal høres før rådet endrer planen."),
        (
            "Når det ligg føre vedtak, kan leiaren gi løyve.",
            "Når vedtak foreligger, kan lederen gi løyve etter samråd.",
        ),
    ],
)
def test_what_says_the_same_is_kept(sentence: str, quote: str) -> None:
    assert not turned(sentence, quote)


@pytest.mark.parametrize(
    ("sentence", "quote"),
    [
        ("Trær kan felles uten samtykke fra eieren.", "Trær kan ikke felles uten samtykke fra eieren."),
        (
            "Støtte som ikke brukes i året, kan ikke overføres.",
            "Støtte som ikke brukes i året, kan overføres.",
        ),
        ("Hallen bygges før parken i Sund.", "Parken i Sund er ferdig før bygging av hallen."),
        ("Hallen bygges før parken er ferdig.", "Hallen bygges etter at parken er ferdig."),
    ],
)
def test_a_negation_lost_or_put_in_and_an_exchange_are_struck(sentence: str, quote: str) -> None:
    assert turned(sentence, quote)


def test_a_verbatim_clause_with_without_is_kept() -> None:
    source = "Biler uten billett kan bli avvist, mens varer aldri skal stå igjen."
    assert not turned("Biler uten billett kan bli avvist.", source)


def counts_the_same(sentence: str, source: str) -> bool:
    return verification._counts_the_same(sentence, facts.of(sentence), source, facts.of(source, is_source=True))


def test_two_numbers_in_another_order_keep_their_words_and_two_exchanged_do_not() -> None:
    source = "Barn betaler 40 kroner i vinterhalvåret. Voksne gjester betaler 90 kroner i sommerhalvåret."
    assert counts_the_same("I sommerhalvåret er prisen for voksne gjester 90 kroner, for barn ellers 40.", source)
    assert not counts_the_same("Voksne gjester betaler 40 kroner i sommerhalvåret.", source)
