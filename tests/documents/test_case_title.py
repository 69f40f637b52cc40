"""A case document is called what the case is called, and not what sort of paper it is."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx import Document as WordDocument

from assistant.documents import case_title
from assistant.documents.heading_signs import Heading
from tests.documents.outlines import of_file, of_lines

CASE = "Nytt bibliotek på Moen"
PARTS = (
    ("Kommunedirektørens innstilling", "Kommunestyret bevilger 40 millioner kroner til nytt bibliotek på Moen."),
    ("Saksopplysninger", "Dagens bibliotek er fra 1971 og har ikke plass til alle som vil bruke det."),
    ("Vurdering", "Et nytt bibliotek gir plass til flere, og det blir billigere å drive."),
)
HEAD = "Saksbehandler: Kari Moe"


def headings(*texts: str, level: int = 1) -> list[Heading]:
    return [Heading(at, at, text, 1 if at == 0 else level) for at, text in enumerate(texts)]


@pytest.mark.parametrize("sort", ["SAKSFRAMLEGG", "Saksfremlegg", "Saksutredning"])
def test_the_case_names_a_text_file_that_begins_with_its_sort(tmp_path: Path, sort: str) -> None:
    parts = (line for name, text in PARTS for line in (name, "", text, ""))
    title, sections = of_lines(tmp_path / "fil.txt", sort, "", HEAD, "Arkiv: A20", "", CASE, "", *parts)
    assert title == CASE
    assert [section.path for section in sections] == [(CASE,), (CASE,), *((name,) for name, _ in PARTS)]


@pytest.mark.parametrize("level", [1, 2])
def test_the_case_names_a_word_file_that_begins_with_its_sort(tmp_path: Path, level: int) -> None:
    made = WordDocument()
    made.add_heading("SAKSFRAMLEGG", 1)
    made.add_paragraph(HEAD)
    made.add_heading(CASE, 1)
    for name, text in PARTS:
        made.add_heading(name, level)
        made.add_paragraph(text)
    made.save(str(tmp_path / "fil.docx"))
    title, sections = of_file(tmp_path / "fil.docx")
    assert title == CASE
    assert [section.path[-1] for section in sections] == [CASE, CASE, *(name for name, _ in PARTS)]


def test_owner_and_lines_of_the_head_are_no_name_of_the_case() -> None:
    assert case_title.of("Saksframlegg", headings("Ljosvik kommune", HEAD, CASE, "Vurdering")) == CASE
    assert case_title.of("Saksframlegg", headings(HEAD, "Vurdering")) == "Saksframlegg"


def test_a_title_that_says_more_than_the_sort_stays() -> None:
    own = "Saksframlegg om nytt bibliotek"
    assert case_title.of(own, headings(CASE, "Saksopplysninger", level=2)) == own
    assert case_title.of("Reglement", headings(CASE, "Saksopplysninger", level=2)) == "Reglement"


@pytest.mark.parametrize("first", ["Forslag til vedtak", "Bakgrunn", "Rådmannens innstilling", "1 Biblioteket i dag"])
def test_a_part_of_the_paper_is_no_name_of_the_case(first: str) -> None:
    assert case_title.of("SAKSFRAMLEGG", headings(first, "Vurdering", "Vedlegg", level=2)) == "SAKSFRAMLEGG"


def test_a_heading_beside_others_of_the_same_rank_is_no_name_where_nothing_tells_that_it_is_a_case() -> None:
    assert case_title.of("Notat", headings("Biblioteket i dag", "Bygget", "Økonomi")) == "Notat"
    assert case_title.of("Notat", headings("Nytt bibliotek", "Bygget", "Økonomi", level=2)) == "Nytt bibliotek"
    assert case_title.of("Notat", []) == "Notat"
