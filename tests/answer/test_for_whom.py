"""Who pays or gets something is told apart from what is paid for."""

from __future__ import annotations

import pytest

from assistant.answer.conversation import resolve


@pytest.mark.parametrize(
    ("before", "question", "whole"),
    [
        ("Hva koster det å leie båtplass?", "hva med private?", "Hva koster det å leie båtplass for private?"),
        ("Kva kostar det å leige båtplass?", "og for medlemmer?", "Kva kostar det å leige båtplass for medlemmer?"),
        ("Hva koster det å leie naustet for lag?", "og private?", "Hva koster det å leie naustet for private?"),
        (
            "Hva koster det å leie naustet for oss i korpset?",
            "og for private?",
            "Hva koster det å leie naustet for private?",
        ),
        ("Hva koster kulturskole?", "og voksne?", "Hva koster kulturskole for voksne?"),
    ],
)
def test_people_are_those_whom_the_price_is_for(before: str, question: str, whole: str) -> None:
    assert resolve(question, [before], lambda _: []).standalone == whole


@pytest.mark.parametrize(
    ("before", "question", "whole"),
    [
        (
            "Hva koster det å leie naustet for oss i korpset?",
            "og brygga?",
            "Hva koster det å leie brygga for oss i korpset?",
        ),
        ("Kva kostar det å leige naustet?", "enn grillhytta?", "Kva kostar det å leige grillhytta?"),
        ("Hvor mange plasser er det for barn?", "og eldre?", "Hvor mange plasser er det for eldre?"),
        ("Hva koster SFO i Lia?", "Og kulturskole?", "Hva koster kulturskole i Lia?"),
    ],
)
def test_a_thing_takes_the_place_of_the_thing(before: str, question: str, whole: str) -> None:
    assert resolve(question, [before], lambda _: []).standalone == whole
