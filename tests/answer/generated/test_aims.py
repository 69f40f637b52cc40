"""What a plan aims at is not told as done."""

from __future__ import annotations

import pytest

from assistant.answer.generated import aims


@pytest.mark.parametrize(
    ("sentence", "quote"),
    [
        ("Bydelen har halvert strømforbruket i svømmehallene.", "Bydelen skal halvere strømforbruket i svømmehallene."),
        ("Kaiene i Sund er rusta opp.", "Kommunen vil ruste opp kaiene i Sund innan 2031."),
        ("Foretaket har fått styrka beredskapen i vest.", "Foretaket ønskjer ei styrking av beredskapen i vest."),
        ("Alle lærlinger har en egen fagperson.", "Det er et mål at alle lærlinger skal ha en egen fagperson."),
    ],
    ids=["perfect", "state", "noun", "present"],
)
def test_what_is_aimed_at_is_not_told_as_reached(sentence: str, quote: str) -> None:
    assert aims.reached(sentence, (quote,))


@pytest.mark.parametrize(
    ("sentence", "quote"),
    [
        ("Bydelen har halvert strømforbruket.", "Bydelen har halvert strømforbruket, og skal halvere det igjen."),
        ("Det er vedtatt at kaiene skal rustes opp.", "Styret har vedtatt at kaiene skal rustes opp."),
        (
            "Målet er en egen fagperson for alle lærlinger.",
            "Det er et mål at alle lærlinger skal ha en egen fagperson.",
        ),
        ("Strømforbruket i svømmehallene blir halvert.", "Bydelen skal halvere strømforbruket i svømmehallene."),
        # "Får" may tell what is to come, so that it is left to the reader of both.
        ("Alle lærlinger får en fagperson.", "Det er et mål at alle lærlinger skal få en egen fagperson."),
        ("Medlemmene er valgt for to år.", "Medlemmene skal velges for to år."),
        (
            "I 2023 hadde 31 prosent av elevene skolemat.",
            "Det er et mål at 80 prosent av elevene skal ha skolemat. I 2023 var andelen 31 prosent.",
        ),
    ],
    ids=[
        "it is done",
        "decided",
        "told as an aim",
        "will be",
        "may be to come",
        "a rule",
        "a number of another sentence",
    ],
)
def test_what_is_done_or_told_as_an_aim_is_kept(sentence: str, quote: str) -> None:
    assert not aims.reached(sentence, (quote,))
