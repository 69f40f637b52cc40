"""Adding, replacing and removing documents in a real browser, and who may."""

from __future__ import annotations

import json
import shutil
import threading
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from accessibility import to_mend
from announced import announced, listen
from cut import lost
from focus import skip
from playwright.sync_api import Page, expect
from printed import unlike_paper
from serving import ask, serving

from assistant import Assistant
from assistant.documents.model import Document
from assistant.index.writing import Progress
from assistant.web.texts import BOKMAL, OF, Texts
from tests.corpora import NURSING, ROADS, SCHOOLS, settings_of, write_corpus

Visit = Callable[..., Page]

PASSWORD = "et langt passord"  # the tests' own
HOSTILE = "<img src=x onerror=window.pwned=1>"


@pytest.fixture(scope="module")
def unchanged(assistant: Assistant, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """Two documents that an administrator may change, for tests after which they are as before."""
    return administered(assistant, tmp_path_factory.mktemp("unchanged"))


@pytest.fixture(scope="module")
def address_of_unchanged(unchanged: Assistant) -> Iterator[str]:
    with serving(unchanged) as address:
        yield address


@pytest.fixture
def entered(visit: Visit, address_of_unchanged: str) -> Page:
    return enter(visit, address_of_unchanged)


@pytest.fixture
def managed(assistant: Assistant, tmp_path: Path) -> Assistant:
    """The same two documents, for a test that changes them."""
    return administered(assistant, tmp_path)


@pytest.fixture
def page(visit: Visit, managed: Assistant) -> Iterator[Page]:
    with serving(managed) as address:
        yield enter(visit, address)


def administered(assistant: Assistant, folder: Path) -> Assistant:
    files = {"veg.txt": ROADS, "skole.txt": SCHOOLS, "skole.metadata.yaml": "tittel: Skoleplan\nkilde: https://a.no\n"}
    made = Assistant(settings_of(write_corpus(folder / "corpus", files), admin_password=PASSWORD))
    made.embedding = assistant.embedding
    made.update()
    return made


def enter(visit: Visit, address: str, width: int = 1280, height: int = 800) -> Page:
    page = visit(f"{address}/nb/administrer", width, height)
    page.get_by_label("Passord").fill(PASSWORD)
    page.get_by_role("button", name="Gå inn").click()
    expect(page.get_by_role("button", name="Gå ut")).to_be_visible()
    return page


def post(address: str, content: bytes, headers: dict[str, str]) -> dict[str, str]:
    with urllib.request.urlopen(urllib.request.Request(address, content, headers)) as answer:
        return dict(json.loads(answer.read()))


def read(address: str, headers: dict[str, str]) -> tuple[int, str]:
    try:
        with urllib.request.urlopen(urllib.request.Request(address, headers=headers)) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, error.read().decode()


def test_it_does_not_exist_unless_it_is_switched_on(visit: Visit, address: str) -> None:
    page = visit(f"{address}/nb/dokumenter")
    expect(page.locator("main")).not_to_contain_text("bytt ut")
    with pytest.raises(urllib.error.HTTPError, match="404"):
        urllib.request.urlopen(f"{address}/nb/administrer")


def test_a_wrong_password_lets_no_one_in(visit: Visit, address_of_unchanged: str) -> None:
    page = visit(f"{address_of_unchanged}/nb/dokumenter")
    page.get_by_role("link", name="For administratorer: legg til, bytt ut eller fjern dokumenter").click()
    page.get_by_label("Passord").fill("noe annet her")
    page.get_by_role("button", name="Gå inn").click()
    expect(page.locator("#trouble")).to_have_text("Passordet er feil. Prøv igjen.")
    assert page.context.cookies() == []


@pytest.mark.parametrize("service", ["fil?navn=a.txt", "godkjenn", "forkast", "fjern"])
def test_nothing_is_done_for_one_who_is_not_let_in(
    unchanged: Assistant, address_of_unchanged: str, service: str
) -> None:
    kind = "application/octet-stream" if service.startswith("fil") else "application/json"
    content = json.dumps({"key": "x"} if service == "godkjenn" else {"name": "veg"}).encode()
    told = post(f"{address_of_unchanged}/nb/administrer/{service}", content, {"content-type": kind})
    assert told["error"] == "Du har ikke tilgang. Last siden på nytt."
    assert len(unchanged.documents()) == 2


def test_a_header_of_a_trusted_proxy_lets_in_and_another_value_does_not(managed: Assistant) -> None:
    managed.settings = managed.settings.model_copy(update={"admin_password": None, "admin_header": "X-Rolle: sjef"})
    with serving(managed) as address:
        for role, seen in (("sjef", True), ("gjest", False)):
            listed = read(f"{address}/nb/dokumenter", {"x-rolle": role})
            assert (BOKMAL.admin_link in listed[1]) == seen
        status, html = read(f"{address}/nb/administrer", {"x-rolle": "sjef"})
        assert (status, BOKMAL.admin_add in html, BOKMAL.admin_leave in html) == (200, True, False)
        status, html = read(f"{address}/nn/administrer", {"x-rolle": "gjest"})
        assert (status, f"<h1>{OF['nn'].admin_refused_heading}</h1>" in html) == (403, True)
        assert f'<a href="/nn/dokumenter">{OF["nn"].to_documents}</a>' in html
        assert ('<nav class="pages"' in html, "administration.js" in html) == (True, False)


def test_a_document_is_shown_as_it_was_read_and_found_when_it_is_approved(page: Page, managed: Assistant) -> None:
    page.get_by_label("Velg fil").set_input_files(
        {"name": "eldre.txt", "mimeType": "text/plain", "buffer": f"{NURSING}\n{HOSTILE}\n".encode()}
    )
    expect(page.locator("#approve")).to_be_focused()
    expect(page.locator(".outline")).to_contain_text("Eldreomsorg")
    assert len(managed.documents()) == 2
    page.get_by_label("Eier").fill(f"Dalen {HOSTILE}")
    page.get_by_label("Periode").fill("2024-2028")
    assert to_mend(page) == []
    page.get_by_role("button", name="Godkjenn og ta i bruk").click()
    expect(page.locator("#status")).to_contain_text("er lagt til.")
    known = managed.document("eldre").metadata
    assert (known.owner, known.period) == (f"Dalen {HOSTILE}", (2024, 2028))
    page.goto(page.url.replace("administrer", ""))
    assert page.evaluate("window.pwned") is None
    page.locator("#limits summary").click()
    expect(page.get_by_label("eldre", exact=True)).to_be_visible()
    turn = ask(page, "Når skal vaktordningen for sykehjemmene være på plass?")
    expect(page.locator(f"#turn-{turn} .answer")).to_contain_text("2025")


def test_a_value_of_the_wrong_kind_is_said_and_can_be_mended(page: Page, managed: Assistant) -> None:
    page.get_by_label("Velg fil").set_input_files(
        {"name": "eldre.txt", "mimeType": "text/plain", "buffer": NURSING.encode()}
    )
    page.get_by_label("Periode").fill("snart")
    page.get_by_role("button", name="Godkjenn og ta i bruk").click()
    expect(page.locator("#trouble")).to_contain_text("skal feltet «periode» være et år")
    page.get_by_label("Periode").fill("2025")
    page.get_by_role("button", name="Godkjenn og ta i bruk").click()
    expect(page.locator("#status")).to_contain_text("er lagt til.")


def test_a_document_is_replaced_under_the_same_address_with_its_metadata(page: Page, managed: Assistant) -> None:
    page.get_by_label("Bytt ut: Skoleplan").set_input_files(
        {"name": "ny utgave.md", "mimeType": "text/markdown", "buffer": f"# Skole\n\n{NURSING}".encode()}
    )
    expect(page.locator("#approve")).to_contain_text("Slik er den nye utgaven lest, «skole.md»")
    page.get_by_role("button", name="Godkjenn og ta i bruk").click()
    expect(page.locator("#status")).to_have_text("«Skoleplan» er byttet ut.")
    new = managed.document("skole")
    assert (new.file, new.metadata.source) == ("skole.md", "https://a.no")
    assert "vaktordning" in new.text
    assert "leksehjelp" not in new.text
    assert not (managed.settings.corpus / "skole.txt").exists()


def test_a_document_that_is_discarded_leaves_everything_as_it_was(entered: Page, unchanged: Assistant) -> None:
    before = sorted(unchanged.settings.corpus.iterdir())
    entered.get_by_label("Bytt ut: Skoleplan").set_input_files(
        {"name": "ny.txt", "mimeType": "text/plain", "buffer": NURSING.encode()}
    )
    entered.get_by_role("button", name="Forkast").press("Enter")
    expect(entered.locator("#approve")).to_have_count(0)
    assert sorted(unchanged.settings.corpus.iterdir()) == before


def test_a_document_is_removed_after_a_question_and_not_the_last_one(page: Page, managed: Assistant) -> None:
    asked: list[str] = []
    page.on("dialog", lambda dialog: (asked.append(dialog.message), dialog.accept()))
    page.get_by_role("button", name="Fjern: Skoleplan").click()
    expect(page.locator("#status")).to_have_text("«Skoleplan» er fjernet.")
    assert asked == ["Vil du fjerne «Skoleplan»? Det blir ikke funnet lenger, og filen slettes."]
    assert [document.id for document in managed.documents()] == ["veg"]
    page.get_by_role("button", name="Fjern: ").click()
    expect(page.locator("#status")).to_contain_text("Det siste dokumentet kan ikke fjernes.")


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("bilde.png", b"x", "er av en type som ikke kan leses"),
        ("tom.txt", b"", "«tom.txt» er tom"),
        ("..txt", NURSING.encode(), "Filnavnet kan ikke brukes"),
    ],
)
def test_a_file_that_cannot_be_used_is_said(entered: Page, name: str, content: bytes, says: str) -> None:
    entered.get_by_label("Velg fil").set_input_files({"name": name, "mimeType": "text/plain", "buffer": content})
    expect(entered.locator("#trouble")).to_contain_text(says)


def test_a_name_that_is_taken_is_said(entered: Page) -> None:
    entered.get_by_label("Velg fil").set_input_files(
        {"name": "veg.md", "mimeType": "text/markdown", "buffer": NURSING.encode()}
    )
    entered.get_by_role("button", name="Godkjenn og ta i bruk").click()
    expect(entered.locator("#trouble")).to_contain_text("Dokumentmappen har allerede «veg.txt».")


def test_going_out_shuts_the_door(entered: Page) -> None:
    entered.get_by_role("button", name="Gå ut").click()
    expect(entered.get_by_label("Passord")).to_be_visible()
    entered.reload()
    expect(entered.get_by_label("Passord")).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("texts", OF.values(), ids=OF)
def test_axe_finds_nothing_to_mend_and_nothing_is_lost_at_320_pixels(
    visit: Visit, address_of_unchanged: str, texts: Texts, scheme: str
) -> None:
    width = 320 if scheme == "dark" else 1280
    page = visit(f"{address_of_unchanged}/{texts.language}/administrer", width, 500, color_scheme=scheme)
    assert to_mend(page) == []
    page.get_by_label(texts.admin_key).fill(PASSWORD)
    page.get_by_role("button", name=texts.admin_enter).click()
    expect(page.get_by_role("button", name=texts.admin_leave)).to_be_visible()
    page.locator("#add-file").set_input_files(
        {"name": "eldre.txt", "mimeType": "text/plain", "buffer": NURSING.encode()}
    )
    expect(page.locator("#approve")).to_be_visible()
    assert to_mend(page) == []
    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") == 0


def test_a_version_that_cannot_be_indexed_leaves_the_one_before(managed: Assistant, tmp_path: Path) -> None:
    new = write_corpus(tmp_path / "ny", {"veg.txt": NURSING, "veg.metadata.yaml": "tittel: [feil"})
    with pytest.raises(Exception, match="Metadatafilen"):
        managed.replace("veg", new / "veg.txt")
    assert "Skarvdal" in managed.document("veg").text
    assert sorted(path.name for path in managed.settings.corpus.iterdir()) == [
        "skole.metadata.yaml",
        "skole.txt",
        "veg.txt",
    ]
    shutil.rmtree(new)


def test_how_far_a_new_document_has_come_is_shown_and_that_it_goes_on_and_is_done_is_said(
    page: Page, managed: Assistant, monkeypatch: pytest.MonkeyPatch
) -> None:
    add, go_on = managed.add, threading.Event()

    def slow(file: Path, progress: Progress | None = None) -> Document:
        assert progress is not None
        progress("Leser dokumenter", 1, 3)
        assert go_on.wait(60)
        return add(file, progress)

    monkeypatch.setattr(managed, "add", slow)
    listen(page)
    page.get_by_label("Velg fil").set_input_files(
        {"name": "eldre.txt", "mimeType": "text/plain", "buffer": NURSING.encode()}
    )
    page.get_by_role("button", name="Godkjenn og ta i bruk").click()
    bar = page.get_by_role("progressbar")
    try:
        expect(bar).to_have_accessible_name("Leser dokumenter")
        expect(bar).to_be_in_viewport(ratio=1)
        assert bar.evaluate("bar => [bar.value, bar.max]") == [1, 3]
        assert announced(page) == ["Filen leses.", "Dokumentene oppdateres."]
    finally:
        go_on.set()
    expect(page.locator("#status")).to_contain_text("er lagt til.")
    expect(bar).to_be_hidden()
    assert announced(page) == [page.locator("#status").inner_text()]


def test_the_keyboard_goes_past_the_head_of_the_page(entered: Page) -> None:
    skip(entered)


def test_paper_gets_the_documents_in_black_on_white_and_nothing_to_press(entered: Page) -> None:
    entered.emulate_media(color_scheme="dark")
    assert unlike_paper(entered) == []
    for shown in ("Administrer dokumentene", "Skoleplan", "skole.txt"):
        expect(entered.locator("main")).to_contain_text(shown, use_inner_text=True)


def test_all_is_read_whole_at_320_by_256_pixels(visit: Visit, address_of_unchanged: str) -> None:
    page = enter(visit, address_of_unchanged, 320, 256)
    page.get_by_label("Velg fil").set_input_files(
        {"name": "eldre.txt", "mimeType": "text/plain", "buffer": NURSING.encode()}
    )
    expect(page.locator("#approve")).to_be_in_viewport()
    assert lost(page) == []
