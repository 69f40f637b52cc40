"""The list of synonyms, which anyone may edit: each line says what it seems to say, and the list is in order."""

from __future__ import annotations

import re
from collections import Counter
from importlib import resources

import pytest

from assistant.language import synonyms, words

LINES = [
    line
    for file in ("synonyms.txt", "english.txt")
    for line in resources.files("assistant.language").joinpath(file).read_text("utf-8").splitlines()
    if line.strip() and not line.startswith("#")
]
WORD = r"[a-zæøåéèôü0-9-]+(?: [a-zæøåéèôü0-9-]+){0,3}"
SAME = re.compile(rf"{WORD}(?: = {WORD})+")
NARROWER = re.compile(rf"{WORD}(?:, {WORD})* > {WORD}(?:, {WORD})*")


def relations() -> list[tuple[str, str]]:
    """All pairs of the file as they are written: what is asked with, and what it finds."""
    pairs: list[tuple[str, str]] = []
    for line in LINES:
        if " > " in line:
            narrow, broad = (side.split(", ") for side in line.split(" > "))
            pairs += [(one, other) for one in narrow for other in broad]
        else:
            group = line.split(" = ")
            pairs += [(one, other) for one in group for other in group if one != other]
    return pairs


def finds(word: str, other: str) -> bool:
    wanted = tuple(words.stem(w) for w in words.content(other)) or synonyms.stems_of(other)
    return wanted in synonyms.of(synonyms.stems_of(word)) or wanted == synonyms.stems_of(word)


def test_every_line_has_words_in_lower_case_of_one_form() -> None:
    assert [line for line in LINES if not (SAME.fullmatch(line) or NARROWER.fullmatch(line))] == []


def test_no_line_and_no_relation_stands_twice() -> None:
    assert [line for line, times in Counter(LINES).items() if times > 1] == []
    assert [pair for pair, times in Counter(relations()).items() if times > 1] == []


def test_every_word_finds_what_its_line_says() -> None:
    assert [pair for pair in relations() if not finds(*pair)] == []


def test_no_phrase_is_longer_than_the_search_looks_for() -> None:
    assert max(len(words.tokens(word)) for pair in relations() for word in pair) <= synonyms.LONGEST


@pytest.mark.parametrize(
    ("word", "other"),
    [("lege", "doktor"), ("doktor", "lege"), ("hjemmehjelp", "hjemmetjeneste"), ("legar", "doktor")],
)
def test_a_word_finds_its_synonym_and_what_it_is_a_kind_of_in_any_form(word: str, other: str) -> None:
    assert finds(word, other)


def test_what_is_broader_does_not_find_what_is_narrower() -> None:
    narrower = [(one, other) for one, other in relations() if (one, other) == ("pensjonist", "eldre")]
    assert narrower
    assert not finds("eldre", "pensjonist")


def test_a_word_that_is_not_in_the_list_finds_nothing() -> None:
    assert synonyms.of(synonyms.stems_of("xyzzy")) == ()


def test_english_words_are_asked_with_and_are_no_examples_of_norwegian_ones() -> None:
    assert synonyms.of(synonyms.stems_of("ferry")) == (synonyms.stems_of("ferje"),)
    assert "ferry" not in synonyms.narrower(synonyms.stems_of("ferje"))
