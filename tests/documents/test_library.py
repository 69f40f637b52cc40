"""Documents of all formats and structures are read as a careful reader would read them."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from assistant import Document
from assistant.documents import reading
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
