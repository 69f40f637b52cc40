"""The same question gives the same answer, however it is typed or pasted."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant import Assistant
from assistant.answer.typed import checked, plain
from assistant.errors import QuestionError
from tests.properties import examples

QUESTION = "Hvor mange kommuner deltar i rådet?"

LOOKS = {
    "no question mark": "Hvor mange kommuner deltar i rådet",
    "several of them": "Hvor mange kommuner deltar i rådet ??!",
    "no capital": "hvor mange kommuner deltar i rådet?",
    "all capitals": "HVOR MANGE KOMMUNER DELTAR I RÅDET?",
    "spaces": "  Hvor  mange\u00a0kommuner\n\ndeltar i rådet ?",
    "letters in two parts": "Hvor mange kommuner deltar i ra\u030adet?",
    "invisible marks": "\u202aHvor mange kom\u00admuner\u200b deltar i \u2066rådet\u2069?\u200f",
    "control characters": "\x00Hvor mange \x1b[31mkommuner\x1b[0m deltar i rådet?",
    "a picture": "![kart](https://a.example/kart.png) Hvor mange kommuner deltar i rådet?",
    "a link": "Hvor mange [kommuner](https://a.example) deltar i rådet?",
    "an address": "https://a.example/side Hvor mange kommuner deltar i rådet?",
    "marks of sources": "Hvor mange kommuner deltar i rådet? [1] [2] … [99]",
    "a list item": "- Hvor mange kommuner deltar i rådet?",
    "a heading": "## Hvor mange kommuner deltar i rådet",
    "bold": "Hvor mange **kommuner** deltar i rådet?",
}


@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS.keys())
def test_what_a_question_looks_like_says_nothing_of_what_it_asks(look: str) -> None:
    assert plain(look) == QUESTION


@pytest.mark.parametrize(
    "text",
    [
        "Hvem leder IKT-rådet i NAV?",  # abbreviations among other words
        "SFO",  # an abbreviation alone
        "kultur",  # a topic
        "kultur?",
        "fosterheim",
        "Fortell om § 3 (2) i vedtektene.",
        "Hva betyr [sic]?",
        "Hva er 5*3*2?",
        "???",
        ".",
        "[1]",
        "Er www.helsenorge.no nevnt?",
        "https://a.example/side",
    ],
)
def test_a_text_that_is_typed_as_others_type_it_is_left_as_it_is(text: str) -> None:
    assert plain(text) == text


def test_the_question_of_an_introduction_gets_its_mark() -> None:
    assert plain("jeg er ny her. hvor mange deltar i rådet") == "Jeg er ny her. hvor mange deltar i rådet?"


@pytest.mark.parametrize("text", ["", " \n", "\u200b\u2066", "\x00"])
def test_a_question_in_which_nothing_can_be_seen_is_empty(text: str) -> None:
    with pytest.raises(QuestionError):
        checked(text)


def test_all_looks_of_a_question_give_one_answer_and_show_it_as_it_was_typed(assistant: Assistant) -> None:
    looks = (QUESTION, *(LOOKS[look] for look in ("no question mark", "no capital", "all capitals", "invisible marks")))
    answers = [assistant.ask(look) for look in looks]
    assert len({(answer.answer, answer.confidence, answer.refused) for answer in answers}) == 1
    assert [answer.question for answer in answers] == [checked(look) for look in looks]


@examples(200)
@given(st.text(max_size=60))
def test_any_question_that_can_be_seen_has_something_left(text: str) -> None:
    try:
        typed = checked(text)
    except QuestionError:
        return
    assert plain(typed).strip()
