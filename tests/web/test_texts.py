from __future__ import annotations

import ast
import re
from dataclasses import fields
from pathlib import Path

import pytest

from assistant.web import prose
from assistant.web.texts import BOKMAL, OF, Texts, errors

ROOT = Path(__file__).parents[2] / "assistant"
PLACE = re.compile(r"\{(\w+)")
ALIKE = {"months", "date", "language_name"}


@pytest.mark.parametrize("texts", OF.values(), ids=OF)
def test_every_text_is_there_with_the_same_places_to_fill_in_every_language(texts: Texts) -> None:
    for field in fields(Texts):
        if field.name in ALIKE:
            continue
        text, pattern = getattr(texts, field.name), getattr(BOKMAL, field.name)
        assert text.strip() == text != "", field.name
        assert set(PLACE.findall(text)) == set(PLACE.findall(pattern)), field.name
    assert len(texts.months) == 12


@pytest.mark.parametrize("name", ["about", "quality"])
@pytest.mark.parametrize("texts", OF.values(), ids=OF)
def test_the_long_texts_have_the_same_parts_in_every_language(name: str, texts: Texts) -> None:
    own, bokmal = prose.source(name, texts.language), prose.source(name, "nb")
    assert PLACE.findall(own) == PLACE.findall(bokmal)
    assert re.findall(r"^(?:#+|-) ", own, re.MULTILINE) == re.findall(r"^(?:#+|-) ", bokmal, re.MULTILINE)


@pytest.mark.parametrize("sentence", errors.SENTENCES, ids=lambda sentence: sentence[0][:40])
def test_an_error_is_told_in_the_language_of_the_page_with_what_it_names(sentence: tuple[str, str, str]) -> None:
    values = {name: f"<{name}> {{x}} 1" for name in PLACE.findall(sentence[0])}
    spoken = sentence[0].format(**values)
    assert errors.said(spoken, "nb") == spoken
    assert errors.said(spoken, "nn") == sentence[1].format(**values)
    assert errors.said(spoken, "en") == sentence[2].format(**values)


def test_every_error_with_other_languages_is_one_that_the_program_raises() -> None:
    source = "".join(
        part.value
        for file in sorted(ROOT.rglob("*.py"))
        if file.name != "errors.py"
        for part in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(part, ast.Constant) and isinstance(part.value, str)
    )
    for bokmal, *_ in errors.SENTENCES:
        for fixed in re.split(r"\{\w+\}", bokmal):
            assert fixed in source, bokmal


def test_an_error_that_has_no_other_language_is_told_as_it_is() -> None:
    assert errors.said("Mappen «x» er tom.", "nn") == "Mappen «x» er tom."
