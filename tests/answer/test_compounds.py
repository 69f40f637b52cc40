"""Which words of the corpus are counted as a word that is asked after."""

from __future__ import annotations

import pytest

from assistant.answer.compounds import Compounds
from assistant.language import words

PARTS = frozenset(
    "natur vern område skog park mangfold plan barn hage gass utslipp klima avtale fylke ting sting fler folk "
    "teneste sykkel veg person helse satsing".split()
)


@pytest.mark.parametrize(
    ("word", "counted"),
    [
        ("natur", {"naturen", "naturvern", "naturvernområde", "naturmangfoldplanen"}),
        ("klima", {"klimagassutslipp", "klimaavtalen"}),
        ("sykkel", {"sykkelveger", "folkesykkel"}),
    ],
)
def test_a_word_counts_wherever_a_compound_has_it(word: str, counted: set[str]) -> None:
    assert Compounds(counted, PARTS).forms(words.stem(word), word) == counted


@pytest.mark.parametrize(
    ("word", "others"),
    [
        ("kor", {"korona", "korrupsjon"}),
        ("barn", {"barnslig", "barnslige"}),
        ("person", {"personell", "personlig"}),
        ("sport", {"transport", "transportplan"}),
        ("stil", {"stilling", "stillinger"}),
        ("klima", {"klimaks"}),
    ],
)
def test_a_word_does_not_count_in_one_that_only_looks_like_a_compound_with_it(word: str, others: set[str]) -> None:
    assert Compounds(others, PARTS).forms(words.stem(word), word) == frozenset()


def test_a_meeting_in_ting_is_the_same_word_in_all_its_forms() -> None:
    said = {"fylkesting", "fylkestinget", "fylkestingets"}
    for word in ("fylkesting", "fylkestinget"):
        assert Compounds(said, PARTS).forms(words.stem(word), word) == said


def test_a_noun_made_of_a_verb_is_not_the_verb() -> None:
    assert Compounds({"satsing", "satsingen", "satse"}, PARTS).forms(words.stem("satsing"), "satsing") == {
        "satsing",
        "satsingen",
    }


@pytest.mark.parametrize(
    ("word", "derived"), [("kvener", {"kvensk"}), ("samer", {"samisk", "samiske"}), ("bil", set()), ("ni", set())]
)
def test_what_is_of_a_people_is_derived_of_it(word: str, derived: set[str]) -> None:
    assert Compounds({"kvensk", "samisk", "samiske", "bilder", "nisse"}, PARTS).derived(word) == derived
