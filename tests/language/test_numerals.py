"""Numbers in letters are read as they are written."""

from __future__ import annotations

import pytest

from assistant.language import numerals


@pytest.mark.parametrize(
    ("word", "value"),
    [("Sju", 7), ("syv", 7), ("éin", 1), ("eitt", 1), ("femten", 15), ("førti", 40), ("tjueto", 22), ("five", 5)],
)
def test_a_number_in_letters_has_its_value(word: str, value: int) -> None:
    assert numerals.value(word) == value


@pytest.mark.parametrize(("word", "value"), [("12", 12), ("2025", None), ("enhet", None), ("tiltak", None)])
def test_figures_count_up_to_three_digits_and_other_words_are_none(word: str, value: int | None) -> None:
    assert numerals.value(word) == value
