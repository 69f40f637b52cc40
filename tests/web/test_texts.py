from __future__ import annotations

import re
from dataclasses import fields

import pytest

from assistant.web import prose
from assistant.web.texts import BOKMAL, OF, Texts

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
