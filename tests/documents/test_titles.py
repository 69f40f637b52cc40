"""What a document is called by its own front: over several lines, below its owner, without a style for titles."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx import Document as WordDocument
from docx.shared import Pt

from assistant.documents import outline
from assistant.documents.lines import Line, LineKind
from tests.documents.outlines import Outlined, of_file, of_lines
from tests.documents.pdf_files import draw_pdf

ROADS = (
    "Vi skal bygge ny veg fra Skarvdal til Brennvik. Den skal stå ferdig i 2027, og da skal",
    "alle kommunene ha kortere reisetid enn en time til sykehuset.",
)
SCHOOL = "Elevene skal ha kort vei til skolen, og de skal ha lærere som blir."
CHAPTERS = ("1 Veg", "", *ROADS, "", "2 Skole", "", SCHOOL)
SECTIONS = (Outlined(("1 Veg",), (" ".join(ROADS),)), Outlined(("2 Skole",), (SCHOOL,)))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "fil.txt"


# In a text file


def test_a_line_that_says_what_kind_of_document_it_is_is_the_title_though_it_is_long(file: Path) -> None:
    title = (
        "Retningslinjer for tildeling av plass i barnehage og skolefritidsordning til barn som flytter til Ljosvik "
        "i løpet av året"
    )
    assert of_lines(file, title, "", *CHAPTERS) == (title, SECTIONS)


def test_an_owner_below_the_title_is_no_part_of_it(file: Path) -> None:
    front = ("Handlingsplan for trafikksikkerhet", "Ljosvik kommune", "")
    assert of_lines(file, *front, *CHAPTERS) == (
        "Handlingsplan for trafikksikkerhet",
        (Outlined(("Handlingsplan for trafikksikkerhet",), ("Ljosvik kommune",)), *SECTIONS),
    )


@pytest.mark.parametrize("between", [(), ("",)], ids=["right below", "apart"])
def test_a_title_below_its_owner_is_the_title(file: Path, between: tuple[str, ...]) -> None:
    title = "Handlingsplan for trafikksikkerhet"
    front = ("Ljosvik kommune", *between, title, "2024–2027", "")
    assert of_lines(file, *front, *CHAPTERS) == (title, (Outlined((title,), ("Ljosvik kommune 2024–2027",)), *SECTIONS))


def test_a_title_below_its_owner_is_the_title_also_where_no_chapter_has_a_number(file: Path) -> None:
    title = "Strategi for opplevelser"
    chapters = ("Forord", "", *ROADS, "", "Veg", "", *ROADS, "", "Skole", "", SCHOOL)
    assert of_lines(file, "Ljosvik fylkeskommune", "", title, "", *chapters) == (
        title,
        (
            Outlined((title,), ("Ljosvik fylkeskommune",)),
            Outlined(("Forord",), (" ".join(ROADS),)),
            Outlined(("Veg",), (" ".join(ROADS),)),
            Outlined(("Skole",), (SCHOOL,)),
        ),
    )


def test_the_years_and_the_adoption_below_the_title_are_lines_of_the_front(file: Path) -> None:
    front = ("Kulturplan for Ljosvik", "2024–2027", "", "Vedtatt av kommunestyret 14. mai 2024", "")
    assert of_lines(file, *front, *CHAPTERS) == (
        "Kulturplan for Ljosvik",
        (
            Outlined(("Kulturplan for Ljosvik",), ("2024–2027 Vedtatt av kommunestyret 14. mai 2024",)),
            *SECTIONS,
        ),
    )


def test_a_title_in_capitals_over_two_lines_is_one(file: Path) -> None:
    front = ("VEDTEKTER FOR", "SKARVDAL OG BRENNVIK VANNVERK IKS", "")
    assert of_lines(file, *front, *CHAPTERS) == ("VEDTEKTER FOR SKARVDAL OG BRENNVIK VANNVERK IKS", SECTIONS)


@pytest.mark.parametrize("between", [(), ("",)], ids=["close", "apart"])
def test_a_title_goes_on_over_a_word_that_stands_alone(file: Path, between: tuple[str, ...]) -> None:
    front = ("VEDTEKTER", *between, "for", *between, "Skarvdal og Brennvik vannverk", "")
    assert of_lines(file, *front, *CHAPTERS) == ("VEDTEKTER for Skarvdal og Brennvik vannverk", SECTIONS)


def test_a_line_that_begins_with_for_is_the_rest_of_the_title(file: Path) -> None:
    front = ("KULTURPLAN", "FOR LJOSVIK KOMMUNE", "2024–2027", "")
    title = "KULTURPLAN FOR LJOSVIK KOMMUNE"
    assert of_lines(file, *front, *CHAPTERS) == (title, (Outlined((title,), ("2024–2027",)), *SECTIONS))


def test_the_only_heading_is_the_title_when_it_says_what_the_document_is(file: Path) -> None:
    title = "Retningslinjer for utleie"
    assert of_lines(file, title, "", *ROADS) == (title, (Outlined((title,), (" ".join(ROADS),)),))


def test_the_only_heading_is_a_section_when_it_is_but_a_subject(file: Path) -> None:
    assert of_lines(file, "Veg og bane", "", *ROADS) == ("fil", (Outlined(("Veg og bane",), (" ".join(ROADS),)),))


def test_a_sentence_on_the_first_line_is_no_title(file: Path) -> None:
    first = "Denne planen gjelder for hele kommunen."
    assert of_lines(file, first, "", *CHAPTERS) == ("fil", (Outlined(("fil",), (first,)), *SECTIONS))


# In Word and PDF


def test_the_largest_line_of_a_word_file_is_the_title_though_it_has_no_style_and_stands_below_the_owner(
    tmp_path: Path,
) -> None:
    made = WordDocument()
    for words, size in (("Ljosvik kommune", 14), ("Innkjøpsreglement", 28)):
        made.add_paragraph(words).runs[0].font.size = Pt(size)
    made.add_paragraph("Vedtatt i kommunestyret 12.06.2024, sak 31/24")
    made.add_heading("1. Formål", 1)
    made.add_paragraph("Reglementet gjelder for alle innkjøp.")
    made.add_heading("2. Ansvar", 1)
    made.add_paragraph("Kommunedirektøren har ansvaret.")
    made.save(str(tmp_path / "fil.docx"))
    assert of_file(tmp_path / "fil.docx") == (
        "Innkjøpsreglement",
        (
            Outlined(("Innkjøpsreglement",), ("Ljosvik kommune Vedtatt i kommunestyret 12.06.2024, sak 31/24",)),
            Outlined(("1. Formål",), ("Reglementet gjelder for alle innkjøp.",)),
            Outlined(("2. Ansvar",), ("Kommunedirektøren har ansvaret.",)),
        ),
    )


def test_bold_lines_are_title_and_headings_of_a_word_file_without_any_style(tmp_path: Path) -> None:
    made = WordDocument()
    for words, size in (("DELEGERINGSREGLEMENT", 16), ("for Ljosvik kommune 2023–2027", 12)):
        run = made.add_paragraph().add_run(words)
        run.bold, run.font.size = True, Pt(size)
    made.add_paragraph("Vedtatt av kommunestyret i møte 26.10.2023")
    for heading, words in (("1 Formål", "Delegering skal avlaste kommunestyret."), ("2 Ansvar", "Rådmannen svarer.")):
        run = made.add_paragraph().add_run(heading)
        run.bold, run.font.size = True, Pt(14)
        made.add_paragraph(words)
    made.save(str(tmp_path / "fil.docx"))
    title, sections = of_file(tmp_path / "fil.docx")
    assert (title, sections[-2:]) == (
        "DELEGERINGSREGLEMENT",
        (
            Outlined(("1 Formål",), ("Delegering skal avlaste kommunestyret.",)),
            Outlined(("2 Ansvar",), ("Rådmannen svarer.",)),
        ),
    )


def test_the_title_of_a_pdf_is_its_largest_lines_below_the_owner(tmp_path: Path) -> None:
    def text(font: str, size: int, y: int, *lines: str) -> str:
        return "".join(
            f"BT /{font} {size} Tf 70 {y - at * size * 1.3:.0f} Td ({line}) Tj ET " for at, line in enumerate(lines)
        )

    cover = text("F1", 14, 780, "Ljosvik kommune") + text("F2", 28, 600, "Temaplan for", "skog og utmark")
    words = ("Skogen skal gi arbeid og opplevelser, og den skal tas vare p\xe5 for dem", "som kommer etter oss.")
    page = text("F2", 16, 760, "1 Skog") + text("F1", 11, 735, *words)
    page += text("F2", 16, 680, "2 Utmark") + text("F1", 11, 655, *words)
    title, sections = of_file(draw_pdf(tmp_path / "fil.pdf", cover, page))
    assert (title, sections[-2:]) == (
        "Temaplan for skog og utmark",
        (Outlined(("1 Skog",), (" ".join(words),)), Outlined(("2 Utmark",), (" ".join(words),))),
    )


def test_a_lone_bookmark_of_the_first_level_is_no_title_where_a_larger_one_stands_above_it() -> None:
    def bookmarked(text: str, level: int, size: float = 14.0) -> Line:
        return Line(text, 1, gap=24.0, size=size, bold=True, kind=LineKind.HEADING, level=level)

    def printed(text: str, size: float) -> Line:
        return Line(text, 1, gap=20.0, right=300.0, size=size)

    text = printed("Kommunen skal arbeide for at alle kommer trygt fram i hele regionen.", 11)
    below = [bookmarked("A. Veg", 2), text, bookmarked("B. Bane", 2), text]
    for size, title in ((26.0, "Handlingsplan 2025–2028"), (9.0, "Del II Mål")):
        lines = [printed("Handlingsplan 2025–2028", size), bookmarked("Del II Mål", 1), *below]
        made = outline.of(lines, "fil")
        assert made.title == title
        assert [section.path[-1] for section in made.sections][-2:] == ["A. Veg", "B. Bane"]
