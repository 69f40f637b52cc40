"""Slips of the pen in a question are put right, and nothing else is touched."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant import Assistant
from assistant.index.lexicon import Lexicon
from assistant.language import slips, words


@pytest.fixture(scope="module")
def lexicon(assistant: Assistant) -> Lexicon:
    return Lexicon(next(assistant.settings.index.glob("*/words")))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Hvilke stategier er det for infrastuktur?", "Hvilke strategier er det for infrastruktur?"),
        ("Stategier for kolektivtilbudet", "Strategier for kollektivtilbudet"),
        ("Kva står det om breibandet og reiselvet?", "Kva står det om breibandet og reiselivet?"),
        ("har dere noe om prosjetker", "har dere noe om prosjekter"),
        ("Er kulutr nevnt?", "Er kultur nevnt?"),
    ],
)
def test_what_is_no_word_is_put_right(typed: str, meant: str, lexicon: Lexicon) -> None:
    assert slips.corrected(typed, lexicon) == meant


@pytest.mark.parametrize(
    "text",
    [
        "Hva mener Stategier AS om dette?",  # a name
        "Hva betyr «stategier»?",  # what is quoted
        "Which stategier are there for the region?",  # English
        "Kvifor skal det oppsummerast og utgreiast på nittitalet?",  # forms of nynorsk
        "ka e målan for skulen og kossen står det te",
        "Hva koster en sykkelhjelm i Bamble?",
        "????",
        "Hvilke stategier " + "er det " * slips.LONGEST,  # more than a question
    ],
)
def test_what_may_be_right_is_left_as_it_is(text: str, lexicon: Lexicon) -> None:
    assert slips.corrected(text, lexicon) == text


def test_a_question_with_a_slip_is_answered_as_the_one_without_and_says_how_it_was_understood(
    assistant: Assistant,
) -> None:
    right = assistant.ask("Hvilke strategier er det for infrastruktur?")
    typed = assistant.ask("Hvilke stategier er det for infrastuktur?")
    assert not right.refused
    assert (typed.answer, typed.citations) == (right.answer, right.citations)
    assert (typed.question, typed.standalone_question) == (
        "Hvilke stategier er det for infrastuktur?",
        right.question,
    )


@given(text=st.text(max_size=80))
def test_what_is_put_right_once_is_not_changed_again(text: str, lexicon: Lexicon) -> None:
    once = slips.corrected(text, lexicon)
    assert slips.corrected(once, lexicon) == once
    assert len(words.tokens(once)) == len(words.tokens(text))
