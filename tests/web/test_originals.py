"""The files that documents were read from, and where they are published, as readers of a document get to them."""

from __future__ import annotations

import http.client
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from accessibility import to_mend
from fpdf import FPDF
from playwright.sync_api import Page, expect
from serving import serving

from assistant import Assistant
from assistant.documents import reading
from assistant.web import documents, numbers, originals
from assistant.web.texts import BOKMAL, OF, Language
from tests.corpora import ROADS, SCHOOLS, settings_of, write_corpus

Visit = Callable[..., Page]

SOURCE = "https://www.storevik.kommune.no/politikk-og-planer/planer/kommuneplanens-samfunnsdel-2024-2036.pdf?side=1&x=2"
SCRIPT = "<script>window.pwned=1</script><h1>Eldreomsorg</h1><p>Regionen skal ha en felles vaktordning.</p>"


def pdf(text: str) -> bytes:
    made = FPDF()
    made.add_page()
    made.set_font("helvetica", size=12)
    made.multi_cell(0, text=text)
    return bytes(made.output())


@pytest.fixture
def own(assistant: Assistant, tmp_path: Path) -> Assistant:
    files: dict[str, str | bytes] = {
        "veg.txt": ROADS,
        "veg.metadata.yaml": f"tittel: Vegplan\nkilde: {SOURCE}\ntilgang: intern\n",
        "eldre.html": f"<html><head><title>Eldre</title></head><body>{SCRIPT}</body></html>",
        "under/Råd & «vedtak».pdf": pdf(SCHOOLS),
    }
    made = Assistant(settings_of(write_corpus(tmp_path / "corpus", files)))
    made.embedding = assistant.embedding
    made.update()
    return made


@pytest.fixture
def served(own: Assistant) -> Iterator[str]:
    with serving(own) as address:
        yield address


def asked(address: str, path: str, method: str = "GET") -> tuple[int, dict[str, str], str]:
    """What the server answers to a path that no browser or library has tidied up."""
    connection = http.client.HTTPConnection(urlsplit(address).netloc, timeout=30)
    connection.putrequest(method, path, skip_host=False)
    connection.endheaders()
    answer = connection.getresponse()
    body = answer.read().decode(errors="replace")
    connection.close()
    return answer.status, {name.lower(): value for name, value in answer.getheaders()}, body


@pytest.mark.parametrize(
    ("document", "link", "name"),
    [
        ("veg", "Last ned originalen (TXT, 1 kB)", "veg.txt"),
        ("under/Råd & «vedtak»", "Last ned originalen (PDF, ", "Råd & «vedtak».pdf"),
        ("eldre", "Last ned originalen (HTML, 1 kB)", "eldre.html"),
    ],
)
def test_the_file_that_a_document_was_read_from_is_one_press_away(
    visit: Visit, own: Assistant, served: str, document: str, link: str, name: str
) -> None:
    page = visit(f"{served}/nb/dokumenter")
    page.get_by_role("link", name=own.document(document).title).click()
    with page.expect_download() as download:
        page.get_by_role("link", name=link).click()
    assert download.value.suggested_filename == name
    assert Path(download.value.path()).read_bytes() == (own.settings.corpus / own.document(document).file).read_bytes()
    assert page.evaluate("window.pwned") is None  # the document is still what is shown, and nothing of the file was run


def test_a_pdf_file_is_shown_in_the_browser_and_loads_nothing(visit: Visit, served: str) -> None:
    page = visit(f"{served}/nb/dokumenter/under/R%C3%A5d%20%26%20%C2%ABvedtak%C2%BB")
    assert to_mend(page) == []
    page.get_by_role("link", name="Åpne originalen (PDF, ").click()
    page.wait_for_url("**/original/**")
    assert page.evaluate("document.contentType") == "application/pdf"
    until = time.monotonic() + 20
    while [urlsplit(frame.url).scheme for frame in page.frames] != ["http", "chrome-extension", "http"]:
        assert time.monotonic() < until, "the browser's own viewer has not come, with the file in it"
        page.wait_for_timeout(50)
    _, headers, body = asked(served, f"{urlsplit(page.url).path}?vis=1")
    assert body.startswith("%PDF-")
    assert headers["content-type"] == "application/pdf"
    assert headers["content-disposition"].startswith("inline")
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["content-security-policy"].startswith("default-src 'none'; object-src 'self'; style-src")
    page.go_back()
    expect(page.get_by_role("link", name="Åpne originalen (PDF, ")).to_be_visible()


@pytest.mark.parametrize("shown", [False, True])
@pytest.mark.parametrize("ending", reading.READERS)
def test_no_file_but_a_pdf_that_is_opened_is_shown_or_run_by_the_browser(
    tmp_path: Path, ending: str, shown: bool
) -> None:
    (tmp_path / f"fil{ending}").write_text(SCRIPT)
    sent = originals.sent(tmp_path / f"fil{ending}", shown)
    how = "inline" if shown and ending == ".pdf" else "attachment"
    assert sent.headers["content-disposition"] == f'{how}; filename="fil{ending}"'
    assert sent.media_type == originals.TYPES.get(ending, "application/octet-stream")
    assert not str(sent.media_type).startswith(("text/html", "image/svg"))


def test_only_a_pdf_file_has_a_link_that_opens_it(own: Assistant) -> None:
    for document in own.documents():
        links = originals.links(own, document, BOKMAL)
        assert ("Åpne originalen" in links) == document.file.endswith(".pdf")
        assert links.count("Last ned originalen") == 1


@pytest.mark.parametrize(
    "path", ["veg", "eldre?vis=1", "under/R%C3%A5d%20%26%20%C2%ABvedtak%C2%BB?vis=1", "finnes-ikke"]
)
def test_what_there_is_at_the_address_of_a_file_can_be_asked_without_the_file(served: str, path: str) -> None:
    varies = {"date", "transfer-encoding"}
    whole, head = (asked(served, f"/nb/original/{path}", method) for method in ("GET", "HEAD"))
    assert head[2] == ""
    assert (head[0], head[1].keys() - varies) == (whole[0], whole[1].keys() - varies)
    assert {name: head[1][name] for name in head[1].keys() - varies} == {
        name: whole[1][name] for name in whole[1].keys() - varies
    }


@pytest.mark.parametrize("query", ["", "?vis=1"])
def test_a_file_is_sent_as_what_it_is_and_nothing_else_can_be_made_of_it(served: str, query: str) -> None:
    status, headers, body = asked(served, f"/nb/original/eldre{query}")
    assert (status, SCRIPT in body) == (200, True)
    assert headers["content-type"] == "application/octet-stream"
    assert headers["content-disposition"].startswith("attachment")
    assert headers["x-content-type-options"] == "nosniff"
    assert "script-src 'self';" in headers["content-security-policy"]
    assert headers["cache-control"] == "private, no-cache"


@pytest.mark.parametrize(
    "path",
    [
        "../../secret.txt",
        "..%2f..%2fsecret.txt",
        "%2e%2e/%2e%2e/secret",
        "veg/../../secret.txt",
        "..%5c..%5csecret.txt",
        "/etc/passwd",
        "%2fetc%2fpasswd",
        "veg.txt",
        "veg.metadata.yaml",
        "veg.metadata",
        "under",
        "under%2f..%2fveg",
        "veg%00.txt",
        ".hidden",
        "",
    ],
)
def test_only_documents_by_their_names_are_sent(own: Assistant, served: str, path: str) -> None:
    (own.settings.corpus.parent / "secret.txt").write_text("SECRET")
    (own.settings.corpus / ".hidden.txt").write_text("SECRET")
    status, headers, body = asked(served, f"/nb/original/{path}")
    assert (status, headers["content-type"]) == (404, "text/html; charset=utf-8")
    assert BOKMAL.missing in body
    assert not any(sign in body for sign in ("SECRET", "root:", "tilgang"))


@pytest.mark.parametrize("language", OF)
def test_the_file_of_a_document_that_has_been_removed_is_not_there_any_more(
    visit: Visit, own: Assistant, served: str, language: Language
) -> None:
    page = visit(f"{served}/{language}/dokumenter/veg", 390, 700)
    own.remove("veg")
    page.locator(".original a").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(OF[language].missing_heading)
    expect(page.locator("main")).to_contain_text(OF[language].missing)
    assert asked(served, f"/{language}/original/veg")[0] == 404


def test_a_file_that_is_another_than_the_one_that_was_read_is_not_sent(
    visit: Visit, own: Assistant, served: str
) -> None:
    file, secret = own.settings.corpus / "veg.txt", own.settings.corpus.parent / "secret.txt"
    page = visit(f"{served}/nb/dokumenter/veg")
    secret.write_text("SECRET")
    file.unlink()
    file.symlink_to(secret)
    page.locator(".original a").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Vegplan")
    expect(page.get_by_text("Originalen kan ikke hentes.")).to_be_visible()
    assert to_mend(page) == []
    status, _, body = asked(served, "/nn/original/veg")
    assert (status, "Originalen kan ikkje hentast." in body, "SECRET" in body) == (404, True, False)
    page.get_by_role("link", name="Les dokumentet slik det ble lest inn").click()
    expect(page.locator(".document-text")).to_contain_text("Skarvdal")
    file.unlink()
    page.reload()
    expect(page.locator(".document-text")).to_contain_text("Skarvdal")
    expect(page.locator(".original")).to_have_count(0)
    assert asked(served, "/nb/original/veg")[0] == 404


@pytest.mark.parametrize("options", [{"width": 1280}, {"width": 320, "height": 256, "color_scheme": "dark"}])
def test_where_a_document_is_published_can_be_read_and_followed(
    visit: Visit, served: str, options: dict[str, Any]
) -> None:
    page = visit(f"{served}/nb/dokumenter", **options)
    for path in ("dokumenter", "dokumenter/veg"):
        page.goto(f"{served}/nb/{path}")
        link = page.get_by_role("link", name=SOURCE)
        expect(link).to_have_attribute("href", SOURCE)
        expect(link).to_have_attribute("rel", "noopener noreferrer")
        assert to_mend(page) == []
        wider = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        assert page.evaluate(wider) == 0


@pytest.mark.parametrize(
    ("source", "leads"),
    [
        ("https://example.no/plan.pdf", True),
        ("HTTP://EXAMPLE.NO", True),
        ("javascript:alert(1)//https://example.no", False),
        ("data:text/html,<script>alert(1)</script>", False),
        ("https:javascript", False),
        ("https:///plan", False),
        ("file:///etc/passwd", False),
        ("arkivet, sak 24/118", False),
        ('https://example.no/"onmouseover="alert(1)', True),
    ],
)
def test_only_an_address_on_the_web_leads_anywhere(own: Assistant, source: str, leads: bool) -> None:
    known = own.document("veg")
    document = replace(known, metadata=replace(known.metadata, source=source))
    said = documents.facts(document, own.validity(document), None, BOKMAL)
    assert said.count("<a ") == leads
    assert "<script" not in said
    assert '"onmouseover' not in said
    plain = source.replace('"', "&#34;").replace("<", "&lt;").replace(">", "&gt;")
    assert f"{plain}</a></dd>" in said if leads else f"<dt>Nettadresse</dt><dd>{plain}</dd>" in said


@pytest.mark.parametrize(
    ("count", "language", "said"),
    [
        (0, "nb", "1 kB"),
        (84_211, "nn", "84 kB"),
        (999_499, "nb", "999 kB"),
        (999_500, "nb", "1 MB"),
        (1_249_000, "nb", "1,2 MB"),
        (1_249_000, "en", "1.2 MB"),
        (500_000_000, "nb", "500 MB"),
    ],
)
def test_the_size_of_a_file_is_written_as_in_the_language(count: int, language: Language, said: str) -> None:
    assert numbers.size(count, OF[language]) == said.replace(" ", "\N{NO-BREAK SPACE}")
