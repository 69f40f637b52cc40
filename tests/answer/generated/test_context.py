"""What a title or heading lends to a sentence, and what it does not."""

from __future__ import annotations

import pytest

from assistant.answer.generated.verification import Verifier
from assistant.index.embedding import Embedding


def no_embedding() -> Embedding:
    raise AssertionError("what falls on its facts is not compared by meaning")


def reason(sentence: str, quote: str, context: str = "") -> str | None:
    return Verifier(no_embedding, lambda: None).verify(sentence, [quote], "nb", [context]).reason


@pytest.mark.parametrize(
    ("sentence", "quote", "context"),
    [
        ("Rådet har 16 medlemmer.", "Rådet har medlemmer fra alle skolene.", "Plan for ungdom 16 Medvirkning"),
        ("Muren skal stå ferdig i 2035.", "Muren skal stå ferdig i 2028.", "Havneplan 2024–2035 3 Mur"),
    ],
)
def test_the_number_and_the_years_of_a_heading_are_no_facts_of_what_stands_under_it(
    sentence: str, quote: str, context: str
) -> None:
    assert reason(sentence, quote, context) == "number"


@pytest.mark.parametrize(
    ("sentence", "quote"),
    [
        ("Utslippet skal ned med 40 tonn.", "Utslippet skal ned med 40 prosent."),
        ("Løypa er 12 mil.", "Løypa er 12 kilometer."),
        ("Tomta er på 5 dekar.", "Tomta er på 5 kvadratmeter."),
    ],
)
def test_a_number_with_another_measure_is_struck(sentence: str, quote: str) -> None:
    assert reason(sentence, quote) == "number"
