"""Every second year is not two times a year."""

from __future__ import annotations

import pytest

from assistant.answer.generated import rhythm


@pytest.mark.parametrize(
    ("sentence", "quote"),
    [
        ("Brannvesenet øver to ganger i året.", "Brannvesenet øver hvert andre år."),
        ("Rådet møtest kvart tredje år.", "Rådet møtest tre gonger i året."),
        ("Filteret byttes tre ganger i året.", "Filteret byttes hver tredje måned."),
    ],
)
def test_the_number_of_times_and_of_years_are_not_exchanged(sentence: str, quote: str) -> None:
    assert rhythm.exchanged(sentence, quote)


@pytest.mark.parametrize(
    ("sentence", "quote"),
    [
        ("Filteret byttes fire ganger i året.", "Filteret byttes hver tredje måned."),
        ("Gruppa møtest annankvar månad.", "Gruppen møtes seks ganger i året."),
        ("Rådet møtes to ganger i året.", "Rådet møtes hvert halvår. Planen fornyes hvert fjerde år."),
        ("Brannvesenet øver annethvert år.", "Brannvesenet øver hvert andre år."),
    ],
)
def test_the_same_rhythm_in_other_words_is_kept(sentence: str, quote: str) -> None:
    assert not rhythm.exchanged(sentence, quote)


def test_yearly_is_every_single_year() -> None:
    assert rhythm.intervals("Planen revideres årlig, og kartet kvart femte år.") == {(1, "år"), (5, "år")}
