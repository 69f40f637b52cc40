"""Which texts give the number of what is asked for."""

from __future__ import annotations

import pytest

from assistant.language import words
from assistant.retrieval import counted


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("Rådet har tretten medlemmer.", "medlemmer"),
        ("Planen har nitten ulike tiltak.", "tiltak"),
        ("Planen har eitt mål.", "mål"),
        ("Vi skal kutte 40 % innen 2030.", "prosent"),
        ("Vi skal kutte 40% innen 2030.", "prosent"),
        ("Vi skal kutte førti prosent.", "prosent"),
        ("Bygda har fem grunnskular.", "skular"),
        ("Vi driver to kommunale omsorgsboliger.", "boliger"),
    ],
)
def test_a_number_before_what_is_counted_is_seen(text: str, noun: str) -> None:
    assert counted.is_numbered(text, {words.stem(noun)})


@pytest.mark.parametrize("text", ["Rådet har medlemmer.", "En prosent er ikke nevnt.", "Prosent av 40"])
def test_what_is_not_counted_is_no_number(text: str) -> None:
    assert not counted.is_numbered(text, {words.stem("prosent"), words.stem("medlemmer")})


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("Kulturskulen har 148 elevar.", "skular"),
        ("Planen har tre formål.", "mål"),
        ("Bygda har fem skular.", "grunnskular"),
    ],
)
def test_a_number_of_something_else_does_not_count(text: str, noun: str) -> None:
    assert not counted.is_numbered(text, {words.stem(noun)})
