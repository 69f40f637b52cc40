"""Slips of the pen: which word was meant."""

from __future__ import annotations

import pytest

from assistant.language.spelling import Known

KNOWN = Known(("samferdsel", "reiseliv", "kommunikasjon", "visjon", "høgskole", "kvalitet", "åpenhet"))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("samferdsl", "samferdsel"),
        ("samferdesl", "samferdsel"),
        ("reisliv", "reiseliv"),
        ("komunikasjon", "kommunikasjon"),
        ("komunikasion", "kommunikasjon"),
        ("vision", "visjon"),
        ("hogskole", "høgskole"),
        ("apenhet", "åpenhet"),
    ],
)
def test_a_slip_or_two_is_put_right(typed: str, meant: str) -> None:
    assert KNOWN.nearest(typed) == meant


@pytest.mark.parametrize("typed", ["", "vis", "pannekake", "kvadrat", "2010", "misjon", "xsamferdsel"])
def test_a_word_that_is_no_slip_is_left_alone(typed: str) -> None:
    assert KNOWN.nearest(typed) is None


def test_the_likeliest_of_words_that_are_as_near_is_taken() -> None:
    assert Known(("koster", "koste", "kost")).nearest("kostr") == "koster"
    assert Known(("koste", "koster", "kost")).nearest("kostr") == "koste"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("samferdslene", "samferdselene"), ("høgskulen", "høgskolen"), ("kvalitetten", "kvaliteten"), ("visen", None)],
)
def test_a_slip_is_put_right_in_another_form_than_the_known_one(typed: str, meant: str | None) -> None:
    assert KNOWN.inflected(typed) == meant
