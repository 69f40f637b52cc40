"""The lists of what things are kinds of, which anyone may edit: each line says what it seems to say."""

from __future__ import annotations

import re
from collections import Counter
from importlib import resources
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.language import kinds, words

WORD = r"[a-zæøåéèôü0-9-]+(?: [a-zæøåéèôü0-9-]+){0,3}"
LINE = re.compile(rf"{WORD}(?:, {WORD})* > {WORD}(?:, {WORD})*")
FILES = sorted(resources.files("assistant.language").joinpath("kinds").iterdir(), key=lambda file: file.name)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_every_line_has_words_in_lower_case_and_says_nothing_twice(file: Any) -> None:
    lines = [line for line in file.read_text("utf-8").splitlines() if line.strip() and not line.startswith("#")]
    assert [line for line in lines if not LINE.fullmatch(line)] == []
    sides = [[side.split(", ") for side in line.split(" > ")] for line in lines]
    pairs = Counter((one, other) for narrow, broad in sides for one in narrow for other in broad)
    assert [pair for pair, times in pairs.items() if times > 1] == []
    assert [pair for pair in pairs if pair[0] == pair[1]] == []


def test_no_word_that_only_holds_a_sentence_together_is_a_thing() -> None:
    assert [word for narrow, _ in kinds.lines() for word in narrow if word in words.function_words()] == []


def test_no_thing_is_longer_than_what_is_looked_for() -> None:
    assert max(len(words.tokens(word)) for narrow, _ in kinds.lines() for word in narrow) <= kinds.LONGEST


@pytest.mark.parametrize(
    ("text", "word", "broad"),
    [
        ("Dugnad mot lupin langs vegen", "lupin", "fremmede arter"),
        ("Vi vil slå lupinene", "lupinene", "fremmede arter"),
        ("Eit nytt fjøs", "fjøs", "landbruk"),
    ],
)
def test_a_thing_is_told_as_what_it_is_a_kind_of_in_any_form(text: str, word: str, broad: str) -> None:
    assert any(kind.word == word and broad in kind.broad for kind in kinds.of(text, ()))


def test_the_longest_phrase_is_taken_and_a_compound_is_of_its_last_part() -> None:
    (found,) = kinds.of("post i butikk", ())
    assert found.word == "post i butikk"
    (compound,) = kinds.of("fjellfjøs", {"fjell", "fjøs"})
    assert compound.fullness == kinds.HEAD
    assert "landbruk" in compound.broad


@given(st.text(max_size=60))
def test_any_text_has_only_its_own_words_for_things(text: str) -> None:
    told = " ".join(words.tokens(text))
    assert all(kind.word in told and kind.broad for kind in kinds.of(text, ()))
