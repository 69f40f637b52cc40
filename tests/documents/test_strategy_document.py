"""The real document, read from its text file and from a PDF made of it."""

from __future__ import annotations

from pathlib import Path

import pypdf
import pytest

from assistant import Document, Settings
from assistant.documents import reading
from assistant.language import sentences
from tests.documents import strategy
from tests.documents.outlines import Outlined, outlined
from tests.documents.pdf_files import FAMILIES, Bullets, Part, write_pdf


@pytest.fixture(scope="module")
def document(settings: Settings) -> Document:
    (path,) = reading.files(settings.corpus)
    return reading.read(path, settings.corpus)


def paths(sections: tuple[Outlined, ...]) -> list[tuple[str, ...]]:
    return [section.path for section in sections]


def test_it_has_these_sections_nested_so(document: Document) -> None:
    assert paths(outlined(document.text, document.sections)) == paths(strategy.SECTIONS)


@pytest.mark.parametrize("section", strategy.SECTIONS, ids=lambda section: section.path[-1])
def test_each_section_has_all_its_text_and_its_lists_with_every_item_whole(
    document: Document, section: Outlined
) -> None:
    assert dict(outlined(document.text, document.sections))[section.path] == section.content


def test_the_paragraphs_on_plans_and_measurement_belong_to_all_strategies_and_not_to_the_last_area(
    document: Document,
) -> None:
    (owner,) = [s.path for s in document.sections if "Målepunkter defineres" in document.section_text(s)]
    assert owner == (strategy.STRATEGIES_HEADING,)


def test_lines_that_were_broken_become_whole_sentences(document: Document) -> None:
    first = document.sections[0]
    text = document.section_text(first)
    assert [text[start:end] for start, end in sentences.spans(text)] == [
        "Regionrådet for Kongsbergregionen ble formelt stiftet 8. Februar 2005.",
        "De samarbeidende kommunene er Rollag, Nore og Uvdal, Kongsberg, Flesberg, Hjartdal, Notodden og Tinn.",
        "Dette overordnede strategi- og styringsdokumentet for Kongsbergregionen er utarbeidet for å bidra til en klar "
        "og felles forventning mellom kommunene og overfor omverdenen, om hva Kongsbergregionsamarbeidet skal "
        "prioritere i perioden 2010-2021.",
        "Strategi- og styringsdokumentet ble revidert gjennom en prosess gjennomført i 2009.",
        "Kommunestyret i hver enkelt kommune har sluttet seg til det reviderte strategi- og styringsdokumentet.",
        "De satsningsområder og strategier som her er utpekt blir førende for arbeidet i Kongsbergregionsamarbeidet i "
        "kommende periode.",
        "Hver av de samarbeidende kommunene har derved et avtalt medansvar for at dette blir gjennomført.",
        "Det overordnende strategi- og styringsdokumentet skal rulleres hvert fjerde år, første gang i 2013.",
    ]


def test_its_metadata_say_what_it_is_and_for_whom(document: Document) -> None:
    known = document.metadata
    assert (known.title, known.owner, known.period, known.revised, known.next_revision, len(known.municipalities)) == (
        "Strategi- og styringsdokument for Kongsbergregionen 2010–2021",
        "Kongsbergregionen",
        (2010, 2021),
        2009,
        2013,
        7,
    )


# The same document as a PDF


def parts(document: Document) -> list[Part]:
    """The document as it would be laid out: each block where it stands, though it belong to a heading farther up."""
    owners = sorted((s for s in document.sections), key=lambda s: s.heading.start)
    placed: list[tuple[int, list[str | Bullets]]] = [(s.heading.start, []) for s in owners]
    for block in sorted((b for s in owners for b in s.blocks), key=lambda b: b.span.start):
        under = [content for start, content in placed if start < block.span.start][-1]
        if block.items:
            label = block.intro.of(document.text) if block.intro else None
            under.append(Bullets([item.of(document.text) for item in block.items], label))
        else:
            under.append(block.span.of(document.text))
    return [
        Part(len(section.path), section.path[-1], content) for section, (_, content) in zip(owners, placed, strict=True)
    ]


def pages(file: Path) -> list[str]:
    return [" ".join(page.extract_text().split()) for page in pypdf.PdfReader(file).pages]


@pytest.mark.parametrize("family", FAMILIES)
@pytest.mark.parametrize("justified", [False, True], ids=["ragged", "justified"])
def test_laid_out_as_a_pdf_it_gives_the_same_outline(
    document: Document, tmp_path: Path, family: str, justified: bool
) -> None:
    write_pdf(
        tmp_path / "strategi.pdf",
        parts(document),
        title="Strategi- og styringsdokument",
        header="Kongsbergregionen",
        footer="Vedtatt i regionrådet",
        family=family,
        justified=justified,
    )
    (path,) = reading.files(tmp_path)
    read = reading.read(path, tmp_path)
    assert outlined(read.text, read.sections) == strategy.SECTIONS
    assert read.title == "Strategi- og styringsdokument"


def test_laid_out_as_a_pdf_every_heading_and_item_knows_its_page(document: Document, tmp_path: Path) -> None:
    file = write_pdf(
        tmp_path / "strategi.pdf", parts(document), header="Kongsbergregionen", footer="Vedtatt i regionrådet", size=17
    )
    read = reading.read(file, tmp_path)
    printed = pages(file)
    spans = [s.heading for s in read.sections] + [item for s in read.sections for b in s.blocks for item in b.items]
    wrong = [
        (span.of(read.text), span.page)
        for span in spans
        if " ".join(span.of(read.text).split()[:4]) not in printed[(span.page or 0) - 1]
    ]
    assert len(printed) > 3
    assert wrong == []
    assert {s.page for s in read.sections} <= set(range(1, len(printed) + 1))
