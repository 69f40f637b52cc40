"""Documents of all formats and structures are read as a careful reader would read them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

import pytest

from assistant import Document
from assistant.documents import reading
from assistant.documents.model import BlockKind
from assistant.index import units
from tests.documents.library import documents, measure
from tests.documents.library.plan import Expected

BAR = 0.97
"""The share of the expected sections whose path, order, page, list items, rows, notes and text are all right."""

Read = dict[str, tuple[Document, Sequence[Expected]]]


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Read:
    folder = tmp_path_factory.mktemp("library")
    written = {name: documents.write(name, folder) for name in documents.ALL}
    return {name: (reading.read(path, folder), expected) for name, (path, expected) in written.items()}


def test_nearly_all_sections_are_read_as_they_are_meant(library: Read) -> None:
    faults = {name: measure.wrong(document, expected) for name, (document, expected) in library.items()}
    count = sum(len(expected) for _, expected in library.values())
    wrong = sum(map(len, faults.values()))
    told = "\n".join(f"{name}: {fault}" for name, found in faults.items() for fault in found.values())
    assert 1 - wrong / count >= BAR, f"{wrong} of {count} sections\n{told}"


def test_no_heading_is_made_of_what_is_none(library: Read) -> None:
    extra = [fault for document, expected in library.values() for fault in measure.extra(document, expected)]
    assert extra == []


@pytest.mark.parametrize("name", documents.ALL)
def test_no_page_furniture_is_in_any_unit(library: Read, name: str) -> None:
    document, _ = library[name]
    texts = [unit.text for unit in units.of(document)]
    around = [*documents.ALL[name].around, "....", "Innhold"]
    assert [text for text in texts for words in around if words in text] == []


@pytest.mark.parametrize("name", documents.ALL)
def test_every_quotation_is_verbatim(library: Read, name: str) -> None:
    document, _ = library[name]
    assert all(unit.span.of(document.text) for unit in units.of(document))


@pytest.mark.parametrize("name", documents.ALL)
def test_every_row_of_a_table_has_its_headings(library: Read, name: str) -> None:
    document, expected = library[name]
    assert _said(document, BlockKind.TABLE) == [row for section in expected for row in section.rows]


@pytest.mark.parametrize("name", documents.ALL)
def test_every_footnote_stands_in_its_section(library: Read, name: str) -> None:
    document, expected = library[name]
    read = [
        (section.path, text.split(": ", 1)[1])
        for section in document.sections
        for block in section.blocks
        if (text := block.span.of(document.text)).startswith("Fotnote ")
    ]
    assert read == [(section.path, note) for section in expected for note in section.notes]


@pytest.mark.parametrize("name", documents.ALL)
def test_every_heading_is_on_its_printed_page(library: Read, name: str) -> None:
    document, expected = library[name]
    pages = {section.path: section.page for section in document.sections}
    meant = {section.path: section.page for section in expected if section.path in pages}
    assert {path: pages[path] for path in meant} == meant


@pytest.mark.parametrize("name", documents.ALL)
def test_no_bare_number_of_a_page_or_line_is_a_unit_or_in_one(library: Read, name: str) -> None:
    """Each paragraph and item has as many numbers that stand alone as those that are meant."""
    document, expected = library[name]
    meant = " ".join(
        text for section in expected for text in (*section.paragraphs, *(item for _, item in section.items))
    )
    units_with_numbers = [unit.text for unit in units.of(document) if unit.text.strip("–- ").isdecimal()]
    running = [*_said(document, BlockKind.PARAGRAPH), *_said(document, BlockKind.LIST)]
    numbers = Counter(re.findall(r"(?<=[a-zæøå]) \d+ (?=[a-zæøå])", " ".join(running)))
    assert units_with_numbers == []
    assert numbers <= Counter(re.findall(r"(?<=[a-zæøå]) \d+ (?=[a-zæøå])", meant))


def _said(document: Document, kind: BlockKind) -> list[str]:
    """The paragraphs, list items or rows of a document."""
    blocks = [block for section in document.sections for block in section.blocks if block.kind is kind]
    return [span.of(document.text) for block in blocks for span in (block.items or [block.span])]
