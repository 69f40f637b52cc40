"""A section that is asked of by its number stands where the other number stood."""

from __future__ import annotations

import pytest

from assistant.answer import by_number
from assistant.answer.conversation import resolve


@pytest.mark.parametrize(
    ("before", "question", "whole"),
    [
        ("Hva sier § 4?", "og § 5?", "Hva sier § 5?"),
        ("Kva seier punkt 2.1?", "og 2.2?", "Kva seier punkt 2.2?"),
        ("Hva står i kapittel 2?", "Hva med kapittel 3?", "Hva står i kapittel 3?"),
        ("Hva står i punkt 2.1?", "og i 2.2?", "Hva står i punkt 2.2?"),
        ("Hva sier § 4 og § 5?", "og § 7?", "Hva sier § 7?"),
        ("Hva er fristen – § 4?", "og § 5?", "Hva er fristen – § 5?"),
        ("Hvem avgjør etter § 3 a?", "og § 3 b?", "Hvem avgjør etter § 3 b?"),
    ],
)
def test_a_number_takes_the_place_of_a_number(before: str, question: str, whole: str) -> None:
    assert resolve(question, [before], lambda _: []).standalone == whole


@pytest.mark.parametrize(
    ("question", "new"),
    [
        ("Hva sier § 4 om båtplass?", "garasje"),
        ("Hva sier § 4 om 2025?", "2026"),
        ("Hva koster to båtplasser?", "3"),
        ("Hva sier § 4?", "§ 5 i vedtektene for havna"),
    ],
)
def test_nothing_but_a_number_is_put_there(question: str, new: str) -> None:
    assert by_number.instead(question, new) is None
