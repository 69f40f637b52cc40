"""The pages that are read, and the way between all pages, as users meet them in a real browser."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from accessibility import LOOKS, to_mend
from markupsafe import Markup
from playwright.sync_api import Page, expect
from printed import unlike_paper
from serving import READY, serving

from assistant import Assistant, Settings
from assistant.documents.metadata import Metadata
from assistant.documents.model import Document
from assistant.documents.validity import Register
from assistant.web import about, administration_page, documents, numbers, validity
from assistant.web.shell import Asked
from assistant.web.staging import Staged
from assistant.web.texts import BOKMAL, OF, Language

Visit = Callable[..., Page]

DOCUMENT = "strategi-og-styringsdokument-2010-2021"
PATHS = (
    *("dokumenter", "dokumenter?sok=region", f"dokumenter/{DOCUMENT}?sok=region", "dokumenter/finnes-ikke"),
    *("kvalitet", "om", "sjekk/", ""),
)
NAMES = {
    "nb": ("Spør", "Sjekk forslag", "Dokumenter", "Kvalitet", "Om"),
    "nn": ("Spør", "Sjekk framlegg", "Dokument", "Kvalitet", "Om"),
    "en": ("Ask", "Check a proposal", "Documents", "Quality", "About"),
}


class Read(Assistant):
    """The real assistant, of one document that was read otherwise."""

    def __init__(self, real: Assistant, document: Document) -> None:
        super().__init__(real.settings)
        self._document = document

    def documents(self) -> tuple[Document, ...]:
        return (self._document,)

    def document(self, identifier: str) -> Document:
        return self._document


def is_said_to_be_open(page: Page, selector: str) -> bool:
    """Whether screen readers are told that what the element folds is open."""
    tools = page.context.new_cdp_session(page)
    element = tools.send("Runtime.evaluate", {"expression": f"document.querySelector('{selector}')"})["result"]
    told = tools.send("Accessibility.getPartialAXTree", {"objectId": element["objectId"], "fetchRelatives": False})
    tools.detach()
    return next(
        bool(known["value"]["value"]) for known in told["nodes"][0]["properties"] if known["name"] == "expanded"
    )


@pytest.mark.parametrize(("locale", "language"), [("nb-NO", "nb"), ("nn-NO", "nn"), ("en-GB", "en"), ("de-DE", "nb")])
def test_the_browser_decides_the_language_and_the_page_says_it(
    visit: Visit, address: str, locale: str, language: str
) -> None:
    page = visit(f"{address}/om", locale=locale)
    assert page.url == f"{address}/{language}/om"
    assert page.evaluate("document.documentElement.lang") == language
    expect(page.locator("nav.pages a")).to_have_text(list(NAMES[language]))


def test_the_choice_of_language_leads_to_the_same_page_and_is_remembered(visit: Visit, address: str) -> None:
    page = visit(f"{address}/nb/dokumenter?sok=region")
    page.get_by_role("link", name="Nynorsk", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Dokument")
    assert page.url == f"{address}/nn/dokumenter?sok=region"
    page.goto(address)
    assert page.url == f"{address}/nn/"
    expect(page.get_by_role("heading", level=1)).to_have_text("Spør styringsdokumenta")
    expect(page.get_by_placeholder("Skriv eit spørsmål")).to_be_visible()


def test_a_document_is_found_with_what_is_known_of_it(visit: Visit, address: str, assistant: Assistant) -> None:
    page = visit(f"{address}/nb/")
    page.get_by_role("link", name="Dokumenter", exact=True).click()
    document = assistant.document(DOCUMENT)
    card = page.locator(".card").filter(has_text=document.title)
    for fact in ("2010–2021", "Utløpt", "Bokmål", str(len(document.sections)), document.file):
        expect(card).to_contain_text(fact)
    card.get_by_role("link", name=document.title).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(document.title)
    expect(page.get_by_text("Perioden for dokumentet tok slutt i 2021.")).to_be_visible()
    shown = "".join(page.locator(".document-text").inner_text().split())
    for section in document.sections:
        assert "".join(document.section_text(section).split())[:80] in shown


def test_a_link_to_a_section_shows_that_section(visit: Visit, address: str, assistant: Assistant) -> None:
    page = visit(f"{address}/nb/dokumenter/{DOCUMENT}", height=500)
    last = assistant.document(DOCUMENT).sections[-1].path[-1]
    page.locator(".contents").get_by_role("link", name=last).click()
    heading = page.get_by_role("heading", name=last)
    expect(heading).to_be_in_viewport()
    own = visit(page.url, height=500)
    expect(own.get_by_role("heading", name=last)).to_be_in_viewport()


def test_searching_marks_every_hit_and_steps_through_them(visit: Visit, address: str, assistant: Assistant) -> None:
    page = visit(f"{address}/nb/dokumenter")
    page.get_by_label("Søk i alle dokumentene").fill("SAMFERDSEL")
    page.get_by_role("button", name="Søk").click()
    page.locator(".snippets a").first.click()
    count = len(re.findall("samferdsel", assistant.document(DOCUMENT).text, re.IGNORECASE))
    expect(page.locator(".document-text mark")).to_have_count(count)
    expect(page.locator("#treff-1")).to_be_in_viewport()
    page.get_by_role("link", name="Gå til neste treff").click()
    expect(page).to_have_url(re.compile("#treff-2$"))


def test_the_next_hit_is_in_reach_on_a_phone_and_the_way_back_leaves_the_search(visit: Visit, address: str) -> None:
    page = visit(f"{address}/nb/dokumenter", 390, 700)
    page.goto(f"{address}/nb/dokumenter/{DOCUMENT}?sok=samferdsel")
    for hit in ("#treff-1", "#treff-2", "#treff-1"):
        page.get_by_role("link", name="Gå til neste treff").click()
        expect(page.locator(hit)).to_be_in_viewport()
        expect(page.get_by_role("link", name="Gå til neste treff")).to_be_in_viewport()
    page.go_back()
    expect(page).to_have_url(f"{address}/nb/dokumenter")


def test_no_word_of_what_is_known_of_a_document_is_cut_on_a_phone(visit: Visit, address: str) -> None:
    page = visit(f"{address}/nb/dokumenter", 390, 700)
    for where in ("dokumenter", f"dokumenter/{DOCUMENT}"):
        page.goto(f"{address}/nb/{where}")
        cut = page.locator(".facts dd").evaluate_all(
            """(values) => values.flatMap((value) => {
                const text = document.createTreeWalker(value, NodeFilter.SHOW_TEXT).nextNode();
                return [...text.data.matchAll(/[^\\s-]+/g)].filter((word) => {
                    const range = document.createRange();
                    range.setStart(text, word.index);
                    range.setEnd(text, word.index + word[0].length);
                    return new Set([...range.getClientRects()].map((line) => line.top)).size > 1;
                }).map(String);
            })"""
        )
        assert cut == []


def test_a_document_is_read_aloud_in_its_own_language_on_a_page_in_another(visit: Visit, address: str) -> None:
    page = visit(f"{address}/en/dokumenter?sok=samferdsel")
    expect(page.locator(".card h2 a")).to_have_attribute("lang", "nb")
    expect(page.locator(".snippets")).to_have_attribute("lang", "nb")
    page.goto(f"{address}/en/dokumenter/{DOCUMENT}")
    for place in ("h1", ".document-text", ".contents li > a >> nth=0"):
        expect(page.locator(place)).to_have_attribute("lang", "nb")
    expect(page.locator(".document-text .anchor").first).to_have_attribute("lang", "en")


def test_a_status_that_nobody_has_given_does_not_look_like_one_in_force() -> None:
    plain = Document("plan", "plan.txt", "0", "Kommunen skal bygge veg.", (), Metadata(title="Plan"))
    shown = documents.facts(plain, Register((plain,)).validity(plain, date(2024, 6, 1)), None, BOKMAL)
    assert '<span class="status unknown">Ikke oppgitt</span>' in shown


@pytest.mark.parametrize("language", OF)
def test_what_the_reader_of_a_file_was_not_sure_of_is_told_in_the_language_of_the_page(
    assistant: Assistant, language: Language
) -> None:
    real = assistant.document(DOCUMENT)
    doubtful = replace(real, doubts=("Ingen overskrifter ble funnet, så hele dokumentet er ett avsnitt.", "<b>"))
    lines = {
        "nb": "Ingen overskrifter ble funnet, så hele dokumentet er ett avsnitt.",
        "nn": "Ingen overskrifter vart funne, så heile dokumentet er eitt avsnitt.",
        "en": "No headings were found, so the whole document is one section.",
    }
    for rest in ("", DOCUMENT):  # in the list too, before the document is opened
        content = documents.read(Read(assistant, doubtful), OF[language], Asked(rest))
        assert content is not None
        assert f"<summary>{OF[language].doubts}</summary>" in content.html
        assert f"<ul><li>{lines[language]}</li><li>&lt;b&gt;</li></ul>" in content.html


@pytest.mark.parametrize("rest", ["", DOCUMENT])
def test_it_is_said_when_each_document_was_read(assistant: Assistant, rest: str) -> None:
    read = assistant.index.read_at(assistant.document(DOCUMENT))
    assert read is not None
    content = documents.read(assistant, BOKMAL, Asked(rest))
    assert content is not None
    assert f"<dt>Sist lest inn</dt><dd>{validity.moment(read, BOKMAL)}</dd>" in content.html


@pytest.mark.parametrize(
    ("number", "language", "written"),
    [(9999, "nb", "9999"), (10000, "nb", "10 000"), (184532, "nn", "184 532"), (1234567, "en", "1,234,567")],
)
def test_large_numbers_are_written_as_in_the_language(number: int, language: Language, written: str) -> None:
    assert numbers.grouped(number, OF[language]).replace("\N{NO-BREAK SPACE}", " ") == written
    assert " " not in numbers.grouped(number, OF[language])


def test_an_administrator_sees_large_numbers_as_norwegians_write_them(assistant: Assistant, tmp_path: Path) -> None:
    long = replace(assistant.document(DOCUMENT), text="x" * 184_532)
    html = administration_page.approval(Staged("key", tmp_path / "plan.txt", long, None), BOKMAL)
    assert "184\N{NO-BREAK SPACE}532 tegn" in html


def test_a_page_that_is_not_there_leads_to_the_documents(visit: Visit, address: str) -> None:
    page = visit(f"{address}/nb/dokumenter/finnes-ikke")
    expect(page.get_by_role("heading", level=1)).to_have_text("Siden finnes ikke")
    page.get_by_role("link", name="Se alle dokumentene").click()
    expect(page.locator(".card")).to_have_count(1)


@pytest.mark.parametrize("language", OF)
def test_it_is_said_which_model_writes_and_what_it_gets_or_that_nothing_is_sent(
    settings: Settings, assistant: Assistant, language: Language
) -> None:
    texts = OF[language]
    for model in (None, "ollama:<llama>"):
        own = Assistant(settings.model_copy(update={"llm": model}))
        own.embedding = assistant.embedding
        page = about.read(own, texts, Asked())
        assert page is not None
        for sentence in (texts.answers_quoted, texts.search_quotes, texts.writer_none):
            assert (sentence in page.html) == (model is None)
        if model:
            for sentence in (texts.answers_written, texts.search_writes, texts.writer_model):
                assert Markup("{}").format(sentence.format(model=model)) in page.html


def test_markup_in_a_document_its_name_and_a_search_is_text_and_the_pages_have_the_owners_colour(
    visit: Visit, settings: Settings, tmp_path: Path
) -> None:
    hostile = "<img src=x onerror=window.pwned=1>"
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    (corpus / "<i onclick=window.pwned=1>plan.txt").write_text(
        f"Samferdsel {hostile}\n\n\nKommunen skal bygge sykkelvei. {hostile}\n", encoding="utf-8"
    )
    (corpus / "<i onclick=window.pwned=1>plan.metadata.yaml").write_text('farge: "#7A0019"\n', encoding="utf-8")
    own = settings.model_copy(update={"corpus": corpus, "index": tmp_path / "index", "contact": hostile})
    with serving(Assistant.open(own)) as address:
        page = visit(f"{address}/nb/dokumenter?sok={hostile}")
        expect(page.locator(".card h2")).to_have_text("<i onclick=window.pwned=1>plan")
        expect(page.get_by_label("Søk i alle dokumentene")).to_have_value(hostile)
        page.locator(".card h2 a").click()
        expect(page.locator(".document-text mark").first).to_have_text(hostile)
        page.goto(f"{address}/nb/om")
        expect(page.locator("main")).to_contain_text(hostile)
        assert page.evaluate("window.pwned") is None
        assert page.locator(":is(main, header) :is(script, img, i)").count() == 0
        for path in ("om", ""):
            page.goto(f"{address}/nb/{path}")
            expect(page.locator(READY)).to_be_visible()
            expect(page.locator("#head .owner")).to_have_css("color", "rgb(122, 0, 25)")


@pytest.mark.parametrize(("language", "scheme"), LOOKS)
def test_axe_finds_nothing_to_mend_on_any_page(visit: Visit, address: str, language: str, scheme: str) -> None:
    page = visit(f"{address}/{language}/om", 1280 if scheme == "light" else 390, color_scheme=scheme)
    found = {}
    for path in PATHS:
        page.goto(f"{address}/{language}/{path}")
        expect(page.locator(READY)).to_be_visible()
        found[path] = to_mend(page)
    assert not any(found.values()), found


def test_nothing_is_lost_at_320_pixels(visit: Visit, address: str) -> None:
    page = visit(f"{address}/nb/om", 320, 256)
    for path in PATHS:
        page.goto(f"{address}/nb/{path}")
        expect(page.locator(READY)).to_be_visible()
        wider = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        assert page.evaluate(wider) == 0, path


def test_paper_gets_the_text_without_the_buttons(visit: Visit, address: str) -> None:
    page = visit(f"{address}/nb/dokumenter/{DOCUMENT}", color_scheme="dark")
    page.emulate_media(media="print")
    expect(page.locator("#head nav").first).to_be_hidden()
    expect(page.locator(".document-page aside")).to_be_hidden()
    assert page.evaluate("getComputedStyle(document.body).color") == "rgb(0, 0, 0)"


@pytest.mark.parametrize("place", ["kvalitet", "om", "dokumenter?sok=region"])
def test_paper_gets_a_page_in_black_on_white_and_nothing_to_press(visit: Visit, address: str, place: str) -> None:
    page = visit(f"{address}/nb/{place}", color_scheme="dark")
    text = page.locator("main h2").all_inner_texts()
    assert unlike_paper(page) == []
    assert page.locator("main h2").all_inner_texts() == text != []


@pytest.mark.parametrize(
    ("fold", "at_first"),
    [(".contents > summary", True), (".contents li summary", False)],
    ids=["whole", "the parts of a section"],
)
def test_the_outline_folds_by_mouse_and_by_keyboard_and_says_whether_it_is_open(
    visit: Visit, address: str, assistant: Assistant, fold: str, at_first: bool
) -> None:
    page = visit(f"{address}/nb/dokumenter/{DOCUMENT}")
    sections = assistant.document(DOCUMENT).sections
    heading = next(section.path[-1] for section in sections if at_first or len(section.path) > 1)
    inside, summary = page.locator(".contents").get_by_role("link", name=heading, exact=True), page.locator(fold)
    found = [(is_said_to_be_open(page, fold), inside.is_visible())]
    for turn in (summary.click, lambda: page.keyboard.press("Enter"), lambda: page.keyboard.press("Space")):
        turn()
        expect(summary).to_be_focused()
        found.append((is_said_to_be_open(page, fold), inside.is_visible()))
    assert found == [(is_open, is_open) for is_open in (at_first, not at_first, at_first, not at_first)]
