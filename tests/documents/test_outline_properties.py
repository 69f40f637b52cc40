"""What holds for the outline of any text at all."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.documents import outline, storage
from assistant.documents.metadata import Metadata
from assistant.documents.model import BlockKind, Document
from assistant.documents.outline import Outline
from assistant.documents.text_file import read_text
from assistant.errors import EmptyDocument, NotText
from tests.documents.outlines import UNTITLED
from tests.properties import examples

WORDS = st.sampled_from(
    [
        "vi",
        "skal",
        "bygge",
        "veg",
        "og",
        "Regionen",
        "kommunene",
        "Mål",
        "tiltak",
        "Øvre",
        "2027",
        "§",
        "5",
        "3.1",
        "«by».",
    ]
)
SENTENCE = st.lists(WORDS, min_size=1, max_size=12).map(" ".join)
HEADING = st.sampled_from(["Mål", "Tiltak", "1 Mål", "2.1 Veg og bane", "§ 4 Styret", "Kapittel 2 Skole", "Veg"])
LABEL = st.sampled_from(["Tiltak:", "Mål:", "Vi skal:", "Utvalgte strategier:"])
ENDING = st.sampled_from(["", ".", "?", ",", ":"])
INDENT = st.sampled_from(["", "", "  ", "        "])
PADDING = st.sampled_from(["", "", " ", "     "])
BREAK = st.sampled_from(["\n", "\n", "\n\n", "\n\n\n", "\n \n", "\f"])
LINE = st.one_of(
    st.tuples(INDENT, SENTENCE, ENDING, PADDING).map("".join),
    st.tuples(INDENT, HEADING, PADDING).map("".join),
    st.tuples(INDENT, LABEL).map("".join),
)
BULLETED = st.tuples(INDENT, st.sampled_from(["- ", "• ", "* ", "– "]), SENTENCE, ENDING).map("".join)


def laid_out(line: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Lines one below the other as in a document, some of them farther apart."""
    return st.lists(st.tuples(line, BREAK).map("".join), min_size=1, max_size=25).map("".join)


DOCUMENTS = laid_out(LINE)
DOCUMENTS_WITH_BULLETS = laid_out(st.one_of(LINE, BULLETED))
ANY_TEXT = st.text(st.characters(codec="utf-8"), min_size=1, max_size=400)

PROPERTY = examples(100)


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("documents") / "dokument.txt"


def made_of(file: Path, text: str) -> Outline | None:
    file.write_bytes(text.encode())
    try:
        return outline.of(read_text(file).lines, UNTITLED)
    except (EmptyDocument, NotText):
        return None


def words(text: str) -> Counter[str]:
    return Counter(text.split())


def letters(text: str) -> Counter[str]:
    return Counter(re.sub(r"\s", "", text))


@PROPERTY
@given(text=st.one_of(ANY_TEXT, DOCUMENTS_WITH_BULLETS))
def test_every_heading_block_and_item_is_a_stretch_of_the_canonical_text_and_they_share_none(
    file: Path, text: str
) -> None:
    made = made_of(file, text)
    if made is None:
        return
    assert made.text.endswith("\n")
    pieces = []
    for section in made.sections:
        if section.heading.end > section.heading.start:
            assert section.heading.of(made.text) == section.path[-1]
            pieces.append((section.heading.start, section.heading.end))
        for block in section.blocks:
            inner = ([block.intro] if block.intro else []) + list(block.items)
            if block.kind is BlockKind.LIST:
                assert block.items
                assert (block.span.start, block.span.end) == (inner[0].start, inner[-1].end)
                assert block.span.of(made.text) == "\n".join(span.of(made.text) for span in inner)
            else:
                assert inner == []
            for span in inner or [block.span]:
                assert span.of(made.text).strip() == span.of(made.text) != ""
                pieces.append((span.start, span.end))
    pieces.sort()
    assert all(end <= start for (_, end), (start, _) in pairwise(pieces))


@PROPERTY
@given(text=st.one_of(ANY_TEXT, DOCUMENTS_WITH_BULLETS))
def test_sections_stand_in_reading_order_each_under_the_headings_of_its_path(file: Path, text: str) -> None:
    made = made_of(file, text)
    if made is None:
        return
    starts = [section.heading.start for section in made.sections]
    assert starts == sorted(starts)
    above: dict[int, str] = {}
    for section in made.sections:
        above[len(section.path)] = section.path[-1]
        assert section.path == tuple(above.get(depth) for depth in range(1, len(section.path) + 1))
        above = {depth: heading for depth, heading in above.items() if depth <= len(section.path)}


@PROPERTY
@given(text=DOCUMENTS)
def test_no_word_is_lost_and_none_is_invented(file: Path, text: str) -> None:
    made = made_of(file, text)
    assert made is not None
    assert words(made.text) == words(text)


@PROPERTY
@given(text=DOCUMENTS_WITH_BULLETS)
def test_with_bullets_nothing_is_lost_but_the_bullets(file: Path, text: str) -> None:
    made = made_of(file, text)
    assert made is not None
    # The sentences of these texts have neither dashes nor bullets of their own.
    assert letters(re.sub(r"[-–•*]", "", made.text)) == letters(re.sub(r"[-–•*]", "", text))


@PROPERTY
@given(first=st.lists(SENTENCE, min_size=1, max_size=4), rest=st.text("abcdefghij", min_size=3, max_size=8))
def test_words_divided_at_line_ends_lose_only_the_hyphen(file: Path, first: list[str], rest: str) -> None:
    made = made_of(file, "".join(f"{sentence} sam-\n{rest} " for sentence in first))
    assert made is not None
    assert letters(made.text.replace("-", "")) == letters("".join(f"{sentence} sam{rest}" for sentence in first))


@PROPERTY
@given(text=st.one_of(ANY_TEXT, DOCUMENTS_WITH_BULLETS))
def test_a_document_comes_back_from_the_index_as_it_was(file: Path, text: str) -> None:
    made = made_of(file, text)
    if made is None:
        return
    known = Metadata("Plan", "Økonomiplan", "Rådet", ("Ål", "Hol"), (2024, 2027), 2023, 2026)
    document = Document("plan", "plan.txt", "f" * 64, made.text, made.sections, known)
    assert storage.from_json(storage.to_json(document)) == document
