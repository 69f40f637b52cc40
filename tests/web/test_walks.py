"""The app from the first look to the result, as three kinds of users walk through all its pages, at three sizes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from serving import READY, serving

from assistant import Assistant
from assistant.web.texts import OF, Texts
from tests.corpora import NURSING, ROADS, SCHOOLS, settings_of, write_corpus

Visit = Callable[..., Page]

PASSWORD = "et langt passord"  # the tests' own
SIZES = {"phone": (390, 844), "tablet": (820, 1180), "desktop": (1440, 900)}
QUESTIONS = {"nb": "Hvilke satsingsområder er prioritert?", "nn": "Kva satsingsområde er prioriterte?"}
PROPOSALS = {
    "nb": "Vi foreslår at kommunene bygger ut bredbånd og bedre veger for næringslivet i hele regionen.",
    "nn": "Vi gjer framlegg om at kommunane byggjer ut breiband og betre vegar for næringslivet i heile regionen.",
}


@pytest.fixture(params=[("phone", "nb"), ("phone", "nn"), ("tablet", "nn"), ("desktop", "nb")], ids="-".join)
def view(request: pytest.FixtureRequest) -> tuple[str, str]:
    """Each size, and each language where there is least room."""
    size, language = request.param
    return size, language


@pytest.fixture
def size(view: tuple[str, str]) -> tuple[int, int]:
    return SIZES[view[0]]


@pytest.fixture
def texts(view: tuple[str, str]) -> Texts:
    return OF[view[1]]


def fits(page: Page) -> bool:
    return bool(page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))


def go(page: Page, name: str) -> None:
    page.locator("nav.pages").get_by_role("link", name=name, exact=True).click()


def looks_at(page: Page, *names: str) -> None:
    """Go to each of these pages by the navigation, and find it whole."""
    for name in names:
        go(page, name)
        expect(page.locator("nav.pages [aria-current=page]")).to_have_text(name)
        expect(page.locator(READY)).to_be_visible()
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        assert fits(page), name


def test_a_politician_asks_and_reads_on_in_the_document(
    visit: Visit, address: str, size: tuple[int, int], texts: Texts
) -> None:
    page = visit(address, *size, locale=f"{texts.language}-NO", has_touch=True)
    expect(page.get_by_text(texts.notice)).to_be_in_viewport()
    page.get_by_label(texts.question_label).fill(QUESTIONS[texts.language])
    page.get_by_role("button", name=texts.send, exact=True).tap()
    expect(page.locator("#turn-1")).to_have_attribute("aria-busy", "false")
    expect(page.get_by_text(texts.notice)).to_be_in_viewport()
    page.locator("#turn-1 .chip").first.tap()
    expect(page.locator("#source-panel mark").first).to_be_in_viewport()
    assert fits(page)
    with page.context.expect_page() as opened:
        page.get_by_role("link", name=texts.open_document).click()
    document = opened.value
    expect(document.locator("#sitat")).to_be_in_viewport()
    assert fits(document)
    looks_at(document, texts.quality_page, texts.about_page, texts.check_page, texts.documents_page)
    page.get_by_role("button", name=texts.new).click()
    expect(page.locator("#saved-list")).to_contain_text(QUESTIONS[texts.language])


def test_a_case_officer_checks_a_proposal_and_takes_the_paragraph_along(
    visit: Visit, address: str, size: tuple[int, int], texts: Texts
) -> None:
    page = visit(f"{address}/{texts.language}/", *size, permissions=["clipboard-read", "clipboard-write"])
    go(page, texts.check_page)
    page.get_by_label(texts.proposal, exact=True).fill(PROPOSALS[texts.language])
    page.get_by_role("button", name=texts.check_send).click()
    expect(page.locator("#verdict")).to_be_in_viewport()
    page.locator(".strategy").first.get_by_role("button", name=texts.show_source).click()
    expect(page.locator("#source-panel mark").first).to_be_in_viewport()
    page.get_by_role("button", name=texts.close_source).click()
    aside = page.locator(".strategy blockquote").first.inner_text()
    page.get_by_role("button", name=texts.set_aside).first.click()
    expect(page.get_by_role("button", name=texts.take_back)).to_be_focused()
    expect(page.locator(".summary")).not_to_contain_text(f"«{aside.rstrip('.')}»")
    page.get_by_role("button", name=texts.summary_copy).click()
    expect(page.get_by_role("button", name=texts.copied)).to_be_in_viewport()
    assert page.evaluate("navigator.clipboard.readText()")
    assert fits(page)
    go(page, texts.documents_page)
    page.get_by_label(texts.search_all).fill("region")
    page.get_by_role("button", name=texts.search).click()
    page.locator(".snippets a").first.click()
    expect(page.locator(".document-text mark").first).to_be_in_viewport()
    assert fits(page)
    looks_at(page, texts.quality_page, texts.about_page, texts.ask_page)


@pytest.fixture
def managed(assistant: Assistant, tmp_path: Path) -> Iterator[str]:
    files = {"veg.txt": ROADS, "skole.txt": SCHOOLS, "skole.metadata.yaml": "tittel: Skoleplan\n"}
    made = Assistant(settings_of(write_corpus(tmp_path / "corpus", files), admin_password=PASSWORD))
    made.embedding = assistant.embedding
    made.update()
    with serving(made) as address:
        yield address


def test_an_administrator_adds_and_removes_a_document_and_everyone_sees_it(
    visit: Visit, managed: str, size: tuple[int, int], texts: Texts
) -> None:
    reader = visit(f"{managed}/{texts.language}/", *size)
    expect(reader.locator("#start .documents")).not_to_contain_text("Eldreplan")
    page = visit(f"{managed}/{texts.language}/dokumenter", *size)
    page.get_by_role("link", name=texts.admin_link).click()
    page.get_by_label(texts.admin_key).fill(PASSWORD)
    page.get_by_role("button", name=texts.admin_enter).click()
    page.get_by_label(texts.admin_choose).set_input_files(
        {"name": "eldre.txt", "mimeType": "text/plain", "buffer": NURSING.encode()}
    )
    page.get_by_label(texts.title_fact).fill("Eldreplan")
    assert fits(page)
    page.get_by_role("button", name=texts.admin_approve).click()
    expect(page.locator("#status")).to_have_text(texts.admin_added.format(title="Eldreplan"))
    reader.reload()
    expect(reader.locator("#start .documents")).to_contain_text("Eldreplan")
    page.on("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name=f"{texts.admin_remove}: Skoleplan").click()
    expect(page.locator("#status")).to_have_text(texts.admin_removed.format(title="Skoleplan"))
    reader.reload()
    expect(reader.locator("#start .documents")).to_contain_text("Eldreplan")
    expect(reader.locator("#start")).not_to_contain_text("Skoleplan")
    examples = " ".join(reader.locator("#start .example").all_text_contents())
    assert "Eldreomsorg" in examples
    assert fits(page)
    page.get_by_role("link", name="Eldreplan").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Eldreplan")
    assert fits(page)
    looks_at(page, texts.documents_page, texts.quality_page, texts.about_page, texts.check_page, texts.ask_page)
