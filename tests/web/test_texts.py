from __future__ import annotations

import ast
import re
from dataclasses import fields
from pathlib import Path

import pytest

from assistant.answer import phrases as answer
from assistant.answer.generated import notes
from assistant.documents import metadata, reading
from assistant.errors import CorpusError, IndexMissing, MetadataError
from assistant.index import store
from assistant.index.store import Index
from assistant.proposal import phrases as proposal
from assistant.proposal import table
from assistant.web import gradio_texts, prose
from assistant.web.job import Told
from assistant.web.texts import BOKMAL, OF, Language, Texts, errors, told

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


@pytest.mark.parametrize("sentence", errors.ALL, ids=lambda sentence: sentence[0][:40])
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
        if file.parent.name != "texts"
        for part in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(part, ast.Constant) and isinstance(part.value, str)
    )
    for bokmal, *_ in (*errors.ALL, *told.PHRASES):
        for fixed in re.split(r"\{\w+\}", bokmal):
            assert fixed in source, bokmal


def test_what_a_field_must_be_is_told_in_the_language_of_the_page(tmp_path: Path) -> None:
    (tmp_path / "plan.metadata.yaml").write_text("periode: snart", encoding="utf-8")
    with pytest.raises(MetadataError) as raised:
        metadata.read(tmp_path / "plan.txt", "Plan")
    assert errors.said(str(raised.value), "en") == (
        "In the metadata file «plan.metadata.yaml» the field «periode» must be "
        "a year, or two years with a hyphen between, for example 2022-2033."
    )


def test_what_may_be_expected_of_a_field_has_its_words_in_every_language() -> None:
    known = {bokmal for bokmal, *_ in told.PHRASES}
    assert {expected for _, expected, _ in metadata._FIELDS.values()} <= known


@pytest.mark.parametrize(
    ("language", "stage"), [("nb", "Leser dokumenter"), ("nn", "Les dokument"), ("en", "Reading documents")]
)
def test_how_far_a_change_has_come_and_what_went_wrong_is_told_in_the_language_of_the_page(
    language: Language, stage: str
) -> None:
    wrong = "Filen «a.pdf» kan ikke fjernes (opptatt). Sjekk tilgangen til den."
    page = Told("failed", "Leser dokumenter", 1, 2, wrong).to_page(language)
    assert page == {"state": "failed", "what": stage, "done": 1, "of": 2, "message": errors.said(wrong, language)}
    assert (errors.said(wrong, language) == wrong) == (language == "nb")


@pytest.mark.parametrize("language", ["nn", "en"])
def test_what_is_wrong_with_the_installation_is_told_users_in_the_language_of_the_page(
    language: Language, tmp_path: Path
) -> None:
    (tmp_path / "plan.metadata.yaml").write_text("a\nb: c: d", encoding="utf-8")
    with pytest.raises(MetadataError) as metadata_error:
        metadata.read(tmp_path / "plan.txt", "Plan")
    with pytest.raises(IndexMissing) as missing:
        Index(tmp_path / "index", None)
    with pytest.raises(CorpusError) as empty:
        reading.files(tmp_path)
    for sentence in (*(str(raised.value) for raised in (metadata_error, missing, empty)), store.damaged(tmp_path)):
        assert errors.said(sentence, language) != sentence
        assert errors.said(sentence, "nb") == sentence


NOT_NYNORSK = re.compile(
    r"\b(?:ikke|hva|hvor|hvilken?|noe|jeg|svarer|saksbehandl\w+|visse|gi opp|fra|nå|bare)\b", re.IGNORECASE
)
"""Bokmål, or another word than the one that is used for the same throughout."""


def test_nynorsk_is_nynorsk_and_has_one_word_for_one_thing() -> None:
    texts = [
        *(value for field in fields(Texts) if isinstance(value := getattr(OF["nn"], field.name), str)),
        *(prose.source(name, "nn") for name in ("about", "quality")),
        *(sentence[1] for sentence in (*errors.ALL, *told.PHRASES)),
        *re.findall(r'": "(.*)"', gradio_texts.FILE.read_text(encoding="utf-8")),
        *(str(each) for each in (answer.OF["nn"], proposal.OF["nn"], notes.OF["nn"], table._HEADINGS["nn"])),
    ]
    assert [found[0] for text in texts for found in NOT_NYNORSK.finditer(text)] == []


def test_an_error_that_has_no_other_language_is_told_as_it_is() -> None:
    assert errors.said("Mappen «x» er tom.", "nn") == "Mappen «x» er tom."
