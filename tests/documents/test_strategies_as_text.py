"""The text of strategies' PDFs, without bullets and type sizes, is read as a careful reader would read it."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant import Document
from assistant.documents import reading
from tests.documents import strategies_as_text
from tests.documents.outlines import Listing, Outlined, outlined
from tests.documents.strategies_as_text import ALL

BAR = 0.98
"""The share of list items that are read whole; a full line in lower case may end an item, and nothing tells."""


def read(name: str, folder: Path) -> Document:
    path = folder / "strategi.txt"
    path.write_text(strategies_as_text.typed(ALL[name]), encoding="utf-8")
    return reading.read(path, folder)


def headed(document: Document) -> tuple[Outlined, ...]:
    """The sections but the front."""
    sections = [section for section in document.sections if section.heading.end > section.heading.start]
    return outlined(document.text, sections)


def items(sections: list[Outlined] | tuple[Outlined, ...]) -> list[tuple[tuple[str, ...], str]]:
    return [
        (section.path, item)
        for section in sections
        for content in section.content
        if isinstance(content, Listing)
        for item in content.items
    ]


@pytest.mark.parametrize("name", ALL)
def test_each_heading_is_found_and_stands_under_its_own(name: str, tmp_path: Path) -> None:
    wanted = strategies_as_text.expected(ALL[name])
    assert [section.path for section in headed(read(name, tmp_path))] == [section.path for section in wanted]


@pytest.mark.parametrize("name", ALL)
def test_the_first_line_is_the_title(name: str, tmp_path: Path) -> None:
    assert read(name, tmp_path).title == ALL[name].front[0]


@pytest.mark.parametrize("name", [name for name, made in ALL.items() if not made.layout.contents])
def test_no_word_is_lost_or_moved(name: str, tmp_path: Path) -> None:
    assert read(name, tmp_path).text.split() == strategies_as_text.typed(ALL[name]).split()


def test_nearly_all_list_items_are_whole(tmp_path: Path) -> None:
    wanted = {name: items(strategies_as_text.expected(made)) for name, made in ALL.items()}
    found = {name: items(headed(read(name, tmp_path))) for name in ALL}
    missing = [item for name in ALL for item in wanted[name] if item not in found[name]]
    assert len(missing) <= (1 - BAR) * sum(map(len, wanted.values())), missing


def test_nearly_all_sections_have_all_their_text_and_lists(tmp_path: Path) -> None:
    wrong = [
        (name, section)
        for name, made in ALL.items()
        for section in set(strategies_as_text.expected(made)) - set(headed(read(name, tmp_path)))
    ]
    assert len(wrong) <= (1 - BAR) * sum(len(made.parts) for made in ALL.values()), wrong
