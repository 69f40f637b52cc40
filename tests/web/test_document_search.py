"""What a search in the documents finds, marks and counts."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from accessibility import to_mend
from playwright.sync_api import Page, expect
from serving import serving

from assistant import Assistant
from assistant.documents.metadata import Metadata
from assistant.documents.model import Block, BlockKind, Document, Section, Span
from assistant.index.occurrences import Occurrences
from assistant.web import document_search, documents
from assistant.web.document_search import Search
from assistant.web.shell import Asked
from assistant.web.texts import BOKMAL
from tests.corpora import settings_of, write_corpus

Visit = Callable[..., Page]

PLAN = """Plan for bygda

Skole og oppvekst

Barna skal ha trygg skolevei. Kommunestyret vil ha leksehjelp på alle skoler, og tiltakene skal vurderes i 2027.

Vegar

Kommunen skal byggje nye vegar og ei gangbru. Brua og bruk av salt skal ned, jf. § 5 og punkt 1.2 i reglementet.

Ny
veg til Skarvdal skal stå ferdig først. IKT-strategien gjelder for 10 % av stillingene.

Kultur

Satsinga på kultur held fram. Barn og unge skal ha tilbod heile året. Det er 15 kulturhus.
Kommunen er ferdig med planen i februar. Vi vil satse.

Andre tiltak

Nore og Uvdal er med. Det gjeld òg Uvdal og dei andre. Nore har fleire tiltak, og tiltak for kultur kjem attåt.
"""


@pytest.fixture(scope="module")
def own(assistant: Assistant, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    files = {"plan.txt": PLAN, "annet.txt": "Vann og avløp\n\n\nKommunen skal legge nye rør i alle byggefelt.\n"}
    made = Assistant(settings_of(write_corpus(tmp_path_factory.mktemp("search") / "corpus", files)))
    made.embedding = assistant.embedding
    made.update()
    return made


@pytest.fixture(scope="module")
def served(own: Assistant) -> Iterator[str]:
    with serving(own) as address:
        yield address


def marked(assistant: Assistant, words: str) -> list[str]:
    """What is marked in the plan; where a hit begins it has a star."""
    document = assistant.document("plan")
    found = Search(assistant.index, words).find(document)
    assert [marking.name for marking in found.markings if marking.name] == [hit.name for hit in found.hits]
    assert [hit.name for hit in found.hits] == [f"treff-{number}" for number in range(1, len(found) + 1)]
    shown = (" ".join(document.text[marking.start : marking.end].split()) for marking in found.markings)
    return [f"*{text}" if marking.name else text for text, marking in zip(shown, found.markings, strict=True)]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("KOMMUNER", ["*Kommunestyret", "*Kommunen", "*Kommunen"]),
        ("kommunane", ["*Kommunestyret", "*Kommunen", "*Kommunen"]),
        ("skule", ["*Skole", "*skolevei", "*skoler"]),
        ("skolene", ["*Skole", "*skolevei", "*skoler"]),
        ("vei", ["*skolevei", "*Vegar", "*vegar", "*veg"]),
        ("satsning", ["*Satsinga", "*satse"]),
        ("bru", ["*gangbru", "*Brua"]),  # not "bruk" or "februar"
        ("leksehj", ["*leksehjelp"]),  # as far as it is typed
        ("15", ["*15"]),
        ("5", ["*5"]),
        ("finnes ikke her", []),
        ("", []),
        (" . ", []),
    ],
)
def test_a_word_is_found_in_any_form_and_as_a_part_of_another(own: Assistant, words: str, found: list[str]) -> None:
    assert marked(own, words) == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("leksehjelp for barn", ["*Barna", "leksehjelp"]),
        ("barn, leksehjelp.", ["*Barna", "leksehjelp"]),
        ("barn salt", []),  # of different sections
        ("skoler 2027", ["Skole", "skolevei", "*skoler", "2027"]),
        ("kultur tiltak", ["tiltak", "tiltak", "*tiltak", "kultur"]),
        ("tiltak kultur", ["tiltak", "tiltak", "*tiltak", "kultur"]),
        ("ny veg", ["Vegar", "*nye", "vegar", "*Ny veg"]),
        ("Nore og Uvdal", ["*Nore og Uvdal", "*Uvdal", "Nore"]),
        ("av og til", ["og", "og", "*av", "og", "til", "av"]),  # nothing but words that hold others together
    ],
)
def test_words_are_found_apart_in_one_section_and_a_hit_is_where_they_stand_nearest(
    own: Assistant, words: str, found: list[str]
) -> None:
    assert marked(own, words) == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ('"nye vegar"', ["*nye vegar"]),
        ("«NY VEG»", ["*Ny veg"]),  # over a line
        ("“ny veg", ["*Ny veg"]),  # not closed
        ('"ny vega"', []),
        ('"kommune"', []),
        ('"Nore og Uvdal"', ["*Nore og Uvdal"]),
        ('"Uvdal og dei" tiltak', ["tiltak", "*Uvdal og dei", "tiltak", "tiltak"]),
        ('"kultur" tiltak', ["tiltak", "tiltak", "*tiltak", "kultur"]),
        ("§ 5", ["*§ 5"]),
        ("10 %", ["*10 %"]),
        ("1.2", ["*1.2"]),
        ("ikt-strategi", ["*IKT-strategien"]),
        ('""', []),
    ],
)
def test_what_stands_in_quotation_marks_or_has_signs_in_it_is_found_as_it_stands(
    own: Assistant, words: str, found: list[str]
) -> None:
    assert marked(own, words) == found


def test_hits_whose_words_can_be_seen_at_a_glance_are_shown_first(own: Assistant) -> None:
    document = own.document("plan")
    found = Search(own.index, "kommunen ferdig").find(document)
    (near, seen), (far, begun) = document_search.snippets(document.text, found, 5)
    assert (near.name, far.name) == ("treff-2", "treff-1")
    assert "<mark>Kommunen</mark> er <mark>ferdig</mark> med planen i februar." in seen
    assert begun.startswith("<mark>Kommunen</mark> skal byggje nye vegar")
    assert "ferdig" not in begun


def test_all_documents_are_searched_and_counted_together(own: Assistant) -> None:
    content = documents.read(own, BOKMAL, Asked(query={"sok": "kommunene skal"}))
    assert content is not None
    assert '<p class="hits">4 treff på «kommunene skal».</p>' in content.html
    assert content.html.count('<article class="card">') == 2


def test_a_hundred_large_documents_are_searched_in_a_moment(own: Assistant, monkeypatch: pytest.MonkeyPatch) -> None:
    many = [large(number) for number in range(100)]
    assert sum(len(document.text) for document in many) > 3_000_000
    monkeypatch.setattr(own.index, "occurrences", Occurrences(many, own.index.lexicon.compound_parts))
    for words in ("tiltak for skoler", '"tiltakene skal vurderes"', "veg", "10 %"):
        began = time.thread_time()
        search = Search(own.index, words)
        assert all(search.find(document) for document in many)
        assert time.thread_time() - began < 1


def large(number: int) -> Document:
    sections, text = [], ""
    for at in range(60):
        heading = Span(len(text), len(text) + len(f"Del {at}"))
        text += f"Del {at}\n\n"
        block = Span(len(text), len(text) + len(PLAN))
        text += f"{PLAN}\n\n"
        sections.append(Section((f"Del {at}",), heading, (Block(BlockKind.PARAGRAPH, block),)))
    return Document(f"d{number}", f"d{number}.txt", str(number), text, tuple(sections), Metadata(title="Plan"))


@pytest.mark.parametrize(("width", "scheme"), [(390, "dark"), (1280, "light")])
def test_a_reader_finds_words_that_stand_apart_and_steps_through_the_places(
    visit: Visit, served: str, width: int, scheme: str
) -> None:
    page = visit(f"{served}/nb/dokumenter", width, color_scheme=scheme)
    box = page.get_by_label("Søk i alle dokumentene")
    expect(box).to_have_accessible_description(BOKMAL.search_hint)
    box.fill("veg ny")
    box.press("Enter")
    expect(page.locator(".hits").first).to_have_text("2 treff på «veg ny».")
    expect(page.locator(".snippets a").first).to_contain_text("Kommunen skal byggje nye vegar og ei gangbru.")
    assert to_mend(page) == []
    page.locator(".snippets a").first.click()
    expect(page.locator(".document-text mark")).to_have_text(["Vegar", "nye", "vegar", "Ny", "veg"])
    expect(page.locator("#treff-1")).to_be_in_viewport()
    for number in (2, 1):
        page.get_by_role("link", name="Gå til neste treff").click()
        expect(page).to_have_url(re.compile(f"#treff-{number}$"))
    assert to_mend(page) == []
    page.get_by_label("Søk i dokumentet").fill('"nye vegar"')
    page.get_by_role("button", name="Søk").click()
    expect(page.locator(".hits")).to_have_text('1 treff på «"nye vegar"».')
    expect(page.locator(".document-text mark")).to_have_text(["nye vegar"])


def test_no_more_places_are_marked_than_anyone_steps_through(
    visit: Visit, assistant: Assistant, tmp_path: Path
) -> None:
    text = "Samferdsel\n\n\n" + "\n\n".join(f"Punkt {number}: " + "om veg og bane, " * 100 for number in range(6))
    many = Assistant(settings_of(write_corpus(tmp_path / "corpus", {"lang.txt": text})))
    many.embedding = assistant.embedding
    many.update()
    for words, shown in (("bane", 500), ("veg bane", 250)):
        content = documents.read(many, BOKMAL, Asked("lang", {"sok": words}))
        assert content is not None
        assert f"600 treff på «{words}»." in content.html
        assert f"De første {shown} vises." in content.html
        assert content.html.count("<mark") == 500
