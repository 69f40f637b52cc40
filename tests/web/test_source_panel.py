from __future__ import annotations

import re
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from assistant import Assistant
from assistant.documents.metadata import Metadata
from assistant.documents.model import Block, BlockKind, Document, Item, Section, Span
from assistant.retrieval.citation import Citation
from assistant.web import source_panel
from assistant.web.texts import BOKMAL
from tests.properties import examples

TEXT = "Del A\n\nFørste avsnitt.\n\nVi skal:\nbygge vei\nbygge bane\n\nVei\n\nMer vei."


def span(words: str, page: int | None = None) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words), page)


def item(words: str) -> Item:
    start = TEXT.index(words)
    return Item(start, start + len(words))


DOCUMENT = Document(
    "plan",
    "plan.txt",
    "0",
    TEXT,
    (
        Section(
            ("Del A",),
            span("Del A"),
            (
                Block(BlockKind.PARAGRAPH, span("Første avsnitt.")),
                Block(
                    BlockKind.LIST,
                    span("Vi skal:\nbygge vei\nbygge bane"),
                    span("Vi skal:"),
                    (item("bygge vei"), item("bygge bane")),
                ),
            ),
        ),
        Section(("Del A", "Vei"), span("Vei"), (Block(BlockKind.PARAGRAPH, span("Mer vei.")),)),
    ),
    Metadata(title="Plan <for> alt", period=(2022, 2033)),
)


def citation(words: str, section: tuple[str, ...] = ("Del A",), page: int | None = None) -> Citation:
    place = span(words)
    return Citation(1, "plan", DOCUMENT.title, section, page, words, place.start, place.end, DOCUMENT.version)


def panel(cited: Citation, refused: bool = False) -> str:
    return source_panel.panel(DOCUMENT, cited, refused, "", BOKMAL)


def marks(html: str) -> list[str]:
    return [Markup(mark).unescape() for mark in re.findall(r"<mark>(.*?)</mark>", html, re.DOTALL)]


def test_it_shows_the_whole_section_with_the_quotation_marked() -> None:
    assert (
        "<h3>Del A</h3><p>Første <mark>avsnitt</mark>.</p><p>Vi skal:</p>"
        "<ul><li>bygge vei</li><li>bygge bane</li></ul>" in panel(citation("avsnitt"))
    )


def test_a_quotation_over_several_items_is_marked_in_each() -> None:
    assert marks(panel(citation("vei\nbygge bane"))) == ["vei", "bygge bane"]


def test_a_whole_list_is_marked_with_its_introduction() -> None:
    assert marks(panel(citation("Vi skal:\nbygge vei\nbygge bane"))) == ["Vi skal:", "bygge vei", "bygge bane"]


def test_a_cited_heading_is_marked() -> None:
    assert marks(panel(citation("Vei", ("Del A", "Vei")))) == ["Vei"]


def test_a_quotation_that_stands_in_no_section_is_still_shown() -> None:
    outside = Citation(1, "plan", DOCUMENT.title, ("Del A",), None, "\n\n", 5, 7, DOCUMENT.version)
    assert marks(panel(outside)) == ["\n\n"]


def test_it_says_where_the_section_stands() -> None:
    html = panel(citation("Mer vei.", ("Del A", "Vei"), page=3))
    assert '<p class="document" lang="nb">Plan &lt;for&gt; alt</p>' in html
    assert '<ol class="breadcrumbs" aria-label="Plassering i dokumentet">' in html
    assert '<li lang="nb">Del A</li><li lang="nb">Vei</li></ol>' in html
    assert '<p class="facts">Side 3 · Gjelder 2022–2033</p>' in html
    assert '<ul lang="nb"><li>Del A</li><li class="here" aria-current="true">Vei</li></ul>' in html


def test_a_nearest_section_is_not_called_a_source() -> None:
    assert 'tabindex="-1">Nærmeste avsnitt 1</h2>' in panel(citation("Mer vei.", ("Del A", "Vei")), refused=True)


def test_a_very_long_section_is_cut_around_the_quotation_and_says_so() -> None:
    paragraphs = [f"Avsnitt nummer {number}. " + "Ord " * 200 for number in range(60)]
    text = "Lang\n\n" + "\n\n".join(paragraphs)
    places = [text.index(paragraph) for paragraph in paragraphs]
    blocks = tuple(
        Block(BlockKind.PARAGRAPH, Span(at, at + len(paragraph)))
        for at, paragraph in zip(places, paragraphs, strict=True)
    )
    document = Document(
        "lang", "lang.txt", "0", text, (Section(("Lang",), Span(0, 4), blocks),), Metadata(title="Lang")
    )
    at = text.index("Avsnitt nummer 30.")
    cited = Citation(1, "lang", "Lang", ("Lang",), None, "Avsnitt nummer 30.", at, at + 18, "1a2b3c")
    html = source_panel.panel(document, cited, False, "", BOKMAL)
    assert marks(html) == ["Avsnitt nummer 30."]
    assert BOKMAL.shortened in html
    assert "Avsnitt nummer 29." in html
    assert "Avsnitt nummer 0." not in html


def test_of_a_document_that_was_replaced_the_quotation_is_shown_as_it_was_and_nothing_else_is_marked() -> None:
    replaced = replace(DOCUMENT, sha256="1", file="plan.pdf", text=TEXT.replace("Del A", "Del uten bokstav"))
    html = source_panel.panel(replaced, citation("bygge vei", page=1), False, "", BOKMAL)
    assert marks(html) == ["bygge vei"]
    assert '<div class="excerpt" lang="nb"><p><mark>bygge vei</mark></p></div>' in html
    assert '<p class="expired">Dokumentet er byttet ut eller endret siden.' in html
    assert f"i utgave {DOCUMENT.version}.</p>" in html
    assert "page-picture" not in html  # it would be of the new file
    assert BOKMAL.period.format(first=2022, last=2033) not in html  # nor is the period the old one's


def test_a_quotation_that_a_replaced_document_still_has_in_its_place_is_marked_there_and_said_to_be_older() -> None:
    html = source_panel.panel(replace(DOCUMENT, sha256="1"), citation("avsnitt"), False, "", BOKMAL)
    assert "<p>Første <mark>avsnitt</mark>.</p>" in html
    assert "i utgave 0.</p>" in html


def test_a_document_that_was_not_replaced_is_not_said_to_be() -> None:
    assert "expired" not in panel(citation("avsnitt"))


def test_a_source_from_a_document_whose_period_is_over_says_so(assistant: Assistant) -> None:
    document = assistant.document("strategi-og-styringsdokument-2010-2021")
    place = document.sections[1].blocks[0].span
    cited = Citation(
        *(1, document.id, document.title, document.sections[1].path, place.page),
        *(place.of(document.text), place.start, place.end, document.version),
    )
    html = source_panel.of(assistant, cited, False, BOKMAL)
    assert '<p class="expired">Perioden for dokumentet tok slutt i 2021.</p>' in html


def test_why_a_document_is_not_in_force_is_said_above_the_quotation() -> None:
    html = source_panel.panel(DOCUMENT, citation("avsnitt"), False, "Perioden <tok> slutt.", BOKMAL)
    assert html.index('<p class="expired">Perioden &lt;tok&gt; slutt.</p>') < html.index('class="excerpt"')


def test_every_block_of_the_corpus_is_marked_exactly(assistant: Assistant) -> None:
    for document in assistant.documents():
        for section in document.sections:
            for block in section.blocks:
                place = block.span
                quote = place.of(document.text)
                cited = Citation(
                    1,
                    document.id,
                    document.title,
                    section.path,
                    place.page,
                    quote,
                    place.start,
                    place.end,
                    document.version,
                )
                shown = marks(source_panel.panel(document, cited, False, "", BOKMAL))
                assert "".join("".join(shown).split()) == "".join(quote.split())


@examples(100)
@given(st.integers(0, len(TEXT)), st.integers(0, len(TEXT)))
def test_what_is_marked_is_always_part_of_the_quotation(one: int, other: int) -> None:
    start, end = sorted((one, other))
    cited = Citation(1, "plan", DOCUMENT.title, ("Del A",), None, TEXT[start:end], start, end, DOCUMENT.version)
    assert all(mark in cited.quote for mark in marks(panel(cited)))
