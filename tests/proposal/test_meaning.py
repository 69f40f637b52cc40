"""The words that are shown as matching carry meaning."""

from __future__ import annotations

import pytest

from assistant.proposal import meaning


@pytest.mark.parametrize(
    "word",
    [
        "ned",
        "fram",
        "framlegg",
        "bytte",
        "skifte",
        "gjennom",
        "arbeid",
        "arbeidet",
        "kommune",
        "kommunen",
        "bedre",
        "betre",
        "ordning",
        "august",
        "langs",
    ],
)
def test_background_words_are_never_shown_as_matching(word: str) -> None:
    assert meaning.shown([("veg", word), (word, "veg")], frozenset()) == []


@pytest.mark.parametrize("word", ["kulturminneloven", "opplæringslova", "anskaffelsesforskriften"])
def test_a_statute_is_never_shown_as_matching(word: str) -> None:
    assert meaning.shown([("bygg", word)], frozenset()) == []


@pytest.mark.parametrize("word", ["låven", "klova", "lov"])
def test_a_thing_that_is_called_much_like_a_statute_is_shown(word: str) -> None:
    assert meaning.shown([("bygg", word)], frozenset()) == [("bygg", word)]


@pytest.mark.parametrize(
    ("phrase", "shown"),
    [
        ("krav til", "krav"),
        ("konkurranse om", "konkurranse"),
        ("ber om krav til", "ber om krav"),
        ("fagbrev på jobb", "fagbrev på jobb"),
        ("videregående skole", "videregående skole"),
    ],
)
def test_a_phrase_that_matches_is_shown_without_the_words_that_only_bind(phrase: str, shown: str) -> None:
    assert meaning.shown([("anskaffelser", phrase)], frozenset()) == [("anskaffelser", shown)]


@pytest.mark.parametrize("phrase", ["bruke penger på", "pengar", "pengene"])
def test_that_something_costs_money_is_never_shown_as_matching(phrase: str) -> None:
    assert meaning.shown([("budsjett", phrase)], frozenset()) == []


def test_words_that_say_what_it_is_about_are_shown_on_both_sides() -> None:
    pairs = [("veg", "gangbru"), ("lærling", "flere lærlinger"), ("skole", "skulen")]
    assert meaning.shown(pairs, frozenset()) == pairs


def test_a_place_is_never_shown_as_matching() -> None:
    names = meaning.names("Vi foreslår ny bru på Nes. Brua i Vik er gammel, og ei vik er ikke Vik.")
    assert meaning.shown([("nes", "nes"), ("bru", "bru"), ("vik", "vik")], names) == [("bru", "bru"), ("vik", "vik")]
