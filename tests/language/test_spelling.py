"""Slips of the pen: which word was meant."""

from __future__ import annotations

import pytest

from assistant.language import spelling

KNOWN = ("samferdsel", "reiseliv", "kommunikasjon", "visjon", "høgskole", "kvalitet", "åpenhet")


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
    assert spelling.nearest(typed, KNOWN) == meant


@pytest.mark.parametrize("typed", ["", "vis", "pannekake", "kvadrat", "2010", "misjon", "xsamferdsel"])
def test_a_word_that_is_no_slip_is_left_alone(typed: str) -> None:
    assert spelling.nearest(typed, KNOWN) is None
