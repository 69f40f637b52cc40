"""Words as the word search sees them: alike across inflection, spelling and målform."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.language import stems, words
from tests.properties import examples


def test_words_are_lower_case_and_joined_ones_are_apart() -> None:
    assert words.tokens("By-/tettstedsutvikling i 2010–2021: «KIFT» og § 2, e-post.") == [
        *("by", "tettstedsutvikling", "i", "2010", "2021", "kift", "og", "2", "e", "post")
    ]


def test_words_that_only_hold_a_question_together_say_nothing_of_what_it_is_about() -> None:
    assert [words.content(q) for q in ("Hva står det om reiseliv?", "Kva står det om reiseliv?", "Hva er det?")] == [
        ["reiseliv"],
        ["reiseliv"],
        [],
    ]


# Compounds

PARTS = frozenset(
    {"satsning", "område", "bredbånd", "tilbud", "kompetanse", "utvikling", "barn", "hage", "by", "skole"}
)


@pytest.mark.parametrize(
    ("compound", "parts"),
    [
        ("satsningsområde", ("satsning", "område")),
        ("bredbåndstilbud", ("bredbånd", "tilbud")),
        ("bredbåndstilbudet", ("bredbånd", "tilbudet")),
        ("kompetanseutvikling", ("kompetanse", "utvikling")),
        ("barnehage", ("barn", "hage")),
        ("byskole", ("by", "skole")),
        ("togtilbudet", ("tog", "tilbudet")),
        ("kompetansetak", ("kompetanse", "tak")),
    ],
)
def test_a_compound_is_split_into_words_that_are_known(compound: str, parts: tuple[str, str]) -> None:
    assert words.split(compound, PARTS) == parts


@pytest.mark.parametrize("word", ["område", "skole", "områdegjennomgang", "buskole", "kvalitet", ""])
def test_a_word_whose_parts_are_not_both_known_is_left_whole(word: str) -> None:
    assert words.split(word, PARTS) == ()


@pytest.mark.parametrize(
    "compounds",
    [("satsningsområde", "satsingsområde", "satsningsområdene"), ("tjenesteutvikling", "tenesteutvikling")],
    ids=lambda compounds: compounds[0],
)
def test_a_compound_is_found_by_its_parts_in_both_written_languages(compounds: tuple[str, ...]) -> None:
    known = stems.spelled() | {"område", "områdene", "utvikling"}
    shared = set.intersection(*({*words.terms(compound, known)} for compound in compounds))
    assert len(shared) >= 2


@examples(150)
@given(st.text(st.characters(codec="utf-8"), max_size=80))
def test_any_text_gives_words_without_spaces_each_with_a_stem(text: str) -> None:
    found = words.tokens(text)
    assert all(word and not any(c.isspace() for c in word) and words.stem(word) for word in found)
