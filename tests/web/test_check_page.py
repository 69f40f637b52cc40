"""The page «Sjekk forslag» as a case officer meets it, in a real browser."""

from __future__ import annotations

import csv
import io
import json
import re
import threading
import urllib.request
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from accessibility import LOOKS, to_mend
from announced import announced, listen
from gradio.state_holder import StateHolder
from openpyxl import Workbook, load_workbook
from playwright.sync_api import Page, expect
from printed import unlike_paper
from serving import serving

from assistant import Assistant, Settings
from assistant.proposal.model import Report
from assistant.web import checking, export, matched, word
from assistant.web.personal import MASK
from assistant.web.texts import BOKMAL

Visit = Callable[..., Page]

PROPOSAL = (
    "Ordføreren bes ta initiativ til et spleiselag mellom hotellene, fjellstuene og campingplassene, "
    "slik at gjester kan bestille overnatting og guidet fisketur på ett sted. "
    "Kommunen bør også gå sammen med kraftselskapet om å grave ned kabel til bredbånd."
)
CAKE = "Bland mel, sukker og egg, og stek kaken i en time. Pynt den med bær."
HOSTILE = "<img src=x onerror=window.pwned=1>"
ROWS = "#batch-rows ~ .wide tbody tr"
FORMULA = "=cmd|' /C calc'!A0"

FILES: dict[str, Callable[[bytes], list[list[str]]]] = {
    "Last ned forslagene (CSV)": lambda content: [
        *csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";")
    ],
    "Last ned alt (Excel)": lambda content: [
        [str(cell or "") for cell in row]
        for row in load_workbook(io.BytesIO(content)).worksheets[0].iter_rows(values_only=True)
    ],
}
"""The files of a table of proposals, and how their rows are read."""

TEXTS = """(rows) => rows.map((row) => {
    const texts = document.createTreeWalker(row, NodeFilter.SHOW_TEXT);
    const found = [];
    while (texts.nextNode()) found.push(texts.currentNode.data.trim());
    return found.filter(Boolean);
})"""


@pytest.fixture
def page(visit: Visit, address: str) -> Page:
    return visit(f"{address}/nb/sjekk/", permissions=["clipboard-read", "clipboard-write"])


def check(page: Page, text: str) -> None:
    page.get_by_label("Forslaget", exact=True).fill(text)
    page.get_by_role("button", name="Sjekk forslaget").click()
    expect(page.locator("#report")).to_have_attribute("aria-busy", "false")


def choose(page: Page, *files: Path | dict[str, object]) -> None:
    page.get_by_label("Velg filer").set_input_files(list(files))


def table_of(*rows: tuple[str, str]) -> dict[str, object]:
    """A file with a proposal in each row, and what it is called."""
    content = io.StringIO()
    csv.writer(content, delimiter=";").writerows([("Sak", "Forslag"), *rows])
    return {"name": "forslag.csv", "mimeType": "text/csv", "buffer": content.getvalue().encode()}


def downloaded(page: Page, name: str) -> bytes:
    with page.expect_download() as download:
        page.get_by_role("link", name=name).click()
    return Path(download.value.path()).read_bytes()


def test_the_verdict_comes_first_and_each_strategy_leads_to_its_source(page: Page, assistant: Assistant) -> None:
    report = assistant.check(PROPOSAL)
    check(page, PROPOSAL)
    expect(page.locator("#verdict")).to_have_text("Forslaget er dekket")
    expect(page.locator("#verdict")).to_be_focused()
    expect(page.locator("#verdict")).to_be_in_viewport()
    expect(page.locator(".strategy")).to_have_count(len(report.strategies))
    first = page.locator(".strategy").first
    shown = [mark.lower() for mark in first.locator("mark").all_text_contents()]
    assert set(shown) == {*report.strategies[0].strategy_words, *report.strategies[0].matched}
    first.get_by_role("button", name="Vis kilden").click()
    assert page.locator("#source-panel mark").all_text_contents() == [report.strategies[0].citation.quote]
    expect(page.locator("#source-heading")).to_be_focused()
    page.keyboard.press("Escape")
    expect(first.get_by_role("button", name="Vis kilden")).to_be_focused()


def test_a_strategy_that_is_set_aside_leaves_the_summary_and_can_come_back(page: Page, assistant: Assistant) -> None:
    best, second, *_ = assistant.check(PROPOSAL).strategies
    check(page, PROPOSAL)
    before = page.locator(".summary .answer, .summary > div").first.inner_text()
    page.locator(".strategy").first.get_by_role("button", name="Sett til side").press("Enter")
    back = page.get_by_role("button", name="Ta med igjen")
    expect(back).to_be_focused()
    expect(page.locator(".summary")).not_to_contain_text(f"«{best.strategy}»")
    expect(page.locator(".summary")).to_contain_text(f"«{second.strategy.rstrip('.')}»")
    back.press("Enter")
    expect(page.get_by_role("button", name="Ta med igjen")).to_have_count(0)
    assert page.locator(".summary .answer, .summary > div").first.inner_text() == before


def test_when_all_are_set_aside_nothing_covers_the_proposal(page: Page, assistant: Assistant) -> None:
    check(page, PROPOSAL)
    for left in range(len(assistant.check(PROPOSAL).strategies) - 1, -1, -1):
        page.get_by_role("button", name="Sett til side").first.click()
        expect(page.get_by_role("button", name="Sett til side")).to_have_count(left)
    expect(page.locator("#verdict")).to_have_text("Ingen strategi dekker forslaget")


def test_the_summary_is_copied_as_text_and_downloaded_as_word_and_markdown(page: Page, assistant: Assistant) -> None:
    report = assistant.check(PROPOSAL)
    check(page, PROPOSAL)
    page.get_by_role("button", name="Kopier avsnittet").click()
    expect(page.get_by_role("button", name="Kopiert.")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert "[^" not in copied
    assert f"\n[1] {report.strategies[0].citation.title}" in copied.replace("\r", "")
    with page.expect_download() as download:
        page.get_by_role("button", name="Last ned (Markdown)").click()
    assert Path(download.value.path()).read_text(encoding="utf-8") == report.summary
    with page.expect_download() as download:
        page.get_by_role("button", name="Last ned (Word)").click()
    assert download.value.suggested_filename == "Til saksdokumentet.docx"
    with zipfile.ZipFile(download.value.path()) as word:
        notes = word.read("word/footnotes.xml").decode()
        assert word.read("word/document.xml").decode().count("<w:footnoteReference ") == len(report.strategies)
    assert report.strategies[0].section[-1] in notes


def test_a_file_is_read_into_the_box_and_checked(page: Page, tmp_path: Path) -> None:
    file = tmp_path / "sak.docx"
    file.write_bytes(word.write(export.read(PROPOSAL), "nb"))
    choose(page, file)
    expect(page.locator("#verdict")).to_have_text("Forslaget er dekket")
    expect(page.get_by_label("Forslaget", exact=True)).to_have_value(PROPOSAL + "\n")


def test_a_file_can_be_dropped(page: Page) -> None:
    page.evaluate(
        """(text) => {
            const carried = new DataTransfer();
            carried.items.add(new File([text], "forslag.txt"));
            const box = document.querySelector("#proposal textarea");
            box.dispatchEvent(new DragEvent("drop", { dataTransfer: carried, bubbles: true, cancelable: true }));
        }""",
        PROPOSAL,
    )
    expect(page.locator("#verdict")).to_have_text("Forslaget er dekket")


def test_a_folder_can_be_dropped_with_all_that_is_in_it(page: Page, tmp_path: Path) -> None:
    (tmp_path / "forslag" / "mai").mkdir(parents=True)
    (tmp_path / "forslag" / "en.txt").write_text(PROPOSAL, encoding="utf-8")
    (tmp_path / "forslag" / "mai" / "to.txt").write_text(CAKE, encoding="utf-8")
    (tmp_path / "forslag" / ".skjult").write_text("x", encoding="utf-8")
    box = page.locator("#proposal-box").bounding_box()
    assert box is not None
    mouse = page.context.new_cdp_session(page)
    carried = {"items": [], "files": [str(tmp_path / "forslag")], "dragOperationsMask": 1}
    for kind in ("dragEnter", "dragOver", "drop"):
        place = {"type": kind, "x": box["x"] + 40, "y": box["y"] + 40}
        mouse.send("Input.dispatchDragEvent", {**place, "data": carried})
    expect(page.locator("#verdict")).to_have_text("2 forslag er sjekket")
    expect(page.locator("#batch-rows ~ .wide")).to_contain_text("to.txt")


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("bilde.jpg", b"\xff\xd8", "Filen «bilde.jpg» er av en type som ikke kan leses."),
        ("skadet.pdf", b"ikke en pdf", "Filen «skadet.pdf» er skadet"),
        ("tom.txt", b"", "Filen «tom.txt» er tom"),
        ("tall.csv", b"1;2\n3;4\n", "har ingen kolonne med forslag"),
        (f"{HOSTILE}.txt", b"", f"Filen «{HOSTILE.replace('/', '')}.txt» er tom"),
    ],
)
def test_a_file_that_cannot_be_used_is_said_plainly(page: Page, name: str, content: bytes, says: str) -> None:
    choose(page, {"name": name, "mimeType": "application/octet-stream", "buffer": content})
    expect(page.locator("#trouble")).to_contain_text(says)
    assert page.evaluate("window.pwned") is None


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "Lim inn et forslag"),
        ("Kai", "minst to ord"),
        ("12 34 56 kr 90 12 13", "mest tall"),
        ("We propose that the municipality should build a new road for the people.", "engelsk"),
    ],
)
def test_a_text_that_is_no_proposal_is_said_plainly(page: Page, text: str, says: str) -> None:
    check(page, text)
    expect(page.locator("#report [role=alert]")).to_contain_text(says)


def test_what_is_no_proposal_is_said_to_be_none_in_place_of_the_verdict(page: Page) -> None:
    check(page, CAKE)
    expect(page.locator("#verdict")).to_have_text("Teksten ser ikke ut til å være et forslag")
    expect(page.locator(".verdict")).to_contain_text("men en oppskrift")
    expect(page.locator(".strategy")).to_have_count(0)
    expect(page.locator("#report tbody tr")).to_contain_text("Ikke dekket")


def test_a_spreadsheet_gives_a_table_a_map_and_files(page: Page, assistant: Assistant) -> None:
    book = Workbook()
    for row in (("Sak", "Forslag"), ("24/1", PROPOSAL), ("24/2", CAKE), (HOSTILE, f"{HOSTILE} Kai")):
        book.active.append(row)
    content = io.BytesIO()
    book.save(content)
    choose(page, {"name": "forslag.xlsx", "mimeType": "application/octet-stream", "buffer": content.getvalue()})
    expect(page.locator("#verdict")).to_have_text("3 forslag er sjekket")
    expect(page.locator("#verdict")).to_be_focused()
    rows = page.locator("#batch-rows ~ .wide tbody tr")
    expect(rows).to_have_count(3)
    expect(rows.nth(2)).to_contain_text(HOSTILE)
    assert page.evaluate("window.pwned") is None
    expect(page.locator(".map tbody th[scope=row]")).to_have_count(len(assistant.strategies()))
    expect(page.locator(".map")).to_contain_text("Ingen forslag")
    with page.expect_download() as download:
        page.get_by_role("link", name="Last ned alt (Excel)").click()
    sheets = load_workbook(io.BytesIO(Path(download.value.path()).read_bytes())).worksheets
    assert [sheet.title for sheet in sheets] == ["Forslag", "Strategier"]
    assert [cell.value for cell in sheets[0]["A"]] == ["Forslag", "24/1", "24/2", HOSTILE]


def test_several_files_give_a_table_with_those_that_could_not_be_read(page: Page) -> None:
    choose(
        page,
        {"name": "a.txt", "mimeType": "text/plain", "buffer": PROPOSAL.encode()},
        {"name": "b.pdf", "mimeType": "application/pdf", "buffer": b"x"},
    )
    rows = page.locator("#batch-rows ~ .wide tbody tr")
    expect(rows.nth(0)).to_contain_text("a.txt")
    expect(rows.nth(1)).to_contain_text("Filen «b.pdf» er skadet")


def test_a_long_table_shows_how_far_it_has_come_and_can_be_stopped(page: Page) -> None:
    rows = "\n".join(f"{number};{PROPOSAL}" for number in range(1000))
    choose(page, {"name": "mange.csv", "mimeType": "text/csv", "buffer": f"Sak;Forslag\n{rows}".encode()})
    expect(page.get_by_role("progressbar")).to_be_visible()
    expect(page.locator("#batch-progress")).to_contain_text("av 1000 forslag er sjekket.")
    page.get_by_role("button", name="Stopp").click()
    expect(page.locator("#status")).to_have_text("Du stoppet før alt var sjekket.")
    expect(page.get_by_role("button", name="Sjekk forslaget")).to_be_visible()
    expect(page.locator("#trouble")).to_be_empty()
    check(page, PROPOSAL)
    expect(page.locator("#verdict")).to_have_text("Forslaget er dekket")


def test_the_proposal_is_written_checked_and_cleared_by_keyboard(page: Page) -> None:
    box = page.get_by_label("Forslaget", exact=True)
    box.fill(PROPOSAL)
    box.press("Tab")
    expect(page.get_by_label("Velg filer")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Sjekk forslaget")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#verdict")).to_be_focused()
    page.get_by_role("button", name="Tøm").press("Enter")
    expect(page.locator("#verdict")).to_have_count(0)
    expect(box).to_be_focused()
    expect(box).to_have_value("")


def test_what_is_personal_in_a_proposal_is_not_in_the_summary_that_is_downloaded(page: Page) -> None:
    besides = "I tillegg ber vi om at kommunen kjøper en ny snøfreser av kari@example.no."
    page.get_by_label("Forslaget", exact=True).fill(f"Vi foreslår at det bygges ut bredbånd i hele regionen. {besides}")
    page.get_by_role("button", name="Sjekk forslaget").click()
    page.get_by_role("button", name="Send likevel").click()
    expect(page.locator("#verdict")).to_be_focused()
    with page.expect_download() as download:
        page.get_by_role("button", name="Last ned (Markdown)").click()
    summary = Path(download.value.path()).read_text(encoding="utf-8").replace("\\", "")
    assert "snøfreser av ***********" in summary
    assert "example" not in summary


def test_the_proposal_is_there_after_a_reload_and_on_the_way_back_until_it_is_cleared(page: Page) -> None:
    box = page.get_by_label("Forslaget", exact=True)
    box.fill(f"{PROPOSAL} Spør kari@example.no.")
    page.reload()
    expect(box).to_have_value(f"{PROPOSAL} Spør ***********.")
    page.get_by_role("link", name="Kvalitet").click()
    expect(page.locator("body.reading")).to_be_visible()
    page.go_back()
    expect(box).to_have_value(f"{PROPOSAL} Spør ***********.")
    assert page.evaluate("localStorage.length") == 0
    page.get_by_role("button", name="Tøm").click()
    expect(box).to_have_value("")
    page.reload()
    expect(box).to_have_value("")


def test_a_report_stays_when_the_server_has_forgotten_the_proposal(
    visit: Visit, assistant: Assistant, memories: list[StateHolder]
) -> None:
    with serving(assistant) as address:
        page = visit(f"{address}/nb/sjekk/", 390, 700)
        check(page, PROPOSAL)
        shown = page.locator(".strategy").count()
        for memory in memories:
            memory.session_data.clear()
        page.get_by_role("button", name="Sett til side").first.click()
        expect(page.get_by_role("alert").filter(has_text="serveren har glemt forslaget")).to_be_in_viewport()
        expect(page.locator(".strategy")).to_have_count(shown)
        page.get_by_role("button", name="Sjekk forslaget").click()
        expect(page.locator("#verdict")).to_be_focused()
        expect(page.locator("#trouble")).to_be_empty()
        page.get_by_role("button", name="Sett til side").first.click()
        expect(page.locator(".strategy.aside")).to_have_count(1)


def test_personal_data_is_warned_of_before_it_is_sent(page: Page) -> None:
    page.get_by_label("Forslaget", exact=True).fill(f"{PROPOSAL} Spør kari@example.no.")
    page.get_by_role("button", name="Sjekk forslaget").click()
    expect(page.locator("#warning .personal")).to_be_visible()
    expect(page.locator("#verdict")).to_have_count(0)
    page.get_by_role("button", name="Send likevel").click()
    expect(page.locator("#verdict")).to_be_visible()


def test_proposals_with_personal_data_are_named_before_any_is_sent(page: Page) -> None:
    rows = f"Sak;Forslag\n24/1;{PROPOSAL}\n24/2;{PROPOSAL} Spør kari@example.no.\n"
    choose(page, {"name": "forslag.csv", "mimeType": "text/csv", "buffer": rows.encode()})
    expect(page.locator("#warning .personal")).to_contain_text("Disse forslagene ser ut til å inneholde")
    expect(page.locator("#warning .personal")).to_contain_text("«24/2»")
    expect(page.locator("#warning .personal")).not_to_contain_text("«24/1»")
    expect(page.locator("#verdict")).to_have_count(0)
    page.get_by_role("button", name="Send likevel").click()
    expect(page.locator("#verdict")).to_have_text("2 forslag er sjekket")
    expect(page.locator("#warning .personal")).to_be_hidden()


@pytest.mark.parametrize(("language", "scheme"), LOOKS)
def test_axe_finds_nothing_to_mend_in_a_report_and_in_a_table(
    visit: Visit, address: str, language: str, scheme: str
) -> None:
    page = visit(f"{address}/{language}/sjekk/", 1280 if scheme == "light" else 390, color_scheme=scheme)
    page.locator("#proposal textarea").fill(PROPOSAL)
    page.locator("#send").click()
    expect(page.locator("#verdict")).to_be_visible()
    page.locator("button[data-aside]").first.click()
    expect(page.locator(".strategy.aside")).to_be_visible()
    page.locator(".strategy button[data-source]").first.click()
    assert to_mend(page) == []
    rows = "\n".join(("Sak;Forslag", f"1;{PROPOSAL}", f"2;{CAKE}", "3;Kai"))
    page.locator("#files").set_input_files({"name": "f.csv", "mimeType": "text/csv", "buffer": rows.encode()})
    expect(page.locator(".batch")).to_be_visible()
    assert to_mend(page) == []


def test_nothing_is_lost_at_320_pixels(visit: Visit, address: str) -> None:
    page = visit(f"{address}/nb/sjekk/", 320, 500)
    check(page, PROPOSAL)
    title = page.locator("#report .verdicts th").last
    expect(title).to_have_css("display", "block")
    expect(title).to_have_css("overflow-wrap", "break-word")
    column = "cell => getComputedStyle(cell, '::before').content"
    assert page.locator("#report .verdicts td").nth(1).evaluate(column) == '"Dekning: "'
    page.locator(".strategy button[data-source]").first.click()
    expect(page.locator("#source-panel mark")).to_be_in_viewport()
    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") == 0


def test_markup_in_a_proposal_and_in_a_document_is_text(visit: Visit, settings: Settings, tmp_path: Path) -> None:
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    strategy = f"Bygge nye kaier og brygger {HOSTILE}"
    (corpus / "plan.txt").write_text(f"Plan\n\nFerdsel\n\nStrategier:\n- {strategy}\n- Merke skjær\n", "utf-8")
    own = settings.model_copy(update={"corpus": corpus, "index": tmp_path / "index"})
    with serving(Assistant.open(own)) as address:
        page = visit(f"{address}/nb/sjekk/")
        check(page, f"Vi foreslår at det bygges en ny kai med brygge ved butikken. {HOSTILE}")
        expect(page.locator(".strategy").first).to_contain_text(HOSTILE)
        expect(page.locator(".summary")).to_contain_text(HOSTILE)
        assert page.evaluate("window.pwned") is None
        assert page.locator("#report :is(script, img)").count() == 0


def test_a_file_is_only_taken_as_bytes_which_no_form_can_send(address: str) -> None:
    sent = urllib.request.Request(f"{address}/nb/forslag?navn=a.txt", PROPOSAL.encode(), {"content-type": "text/plain"})
    assert "error" in json.loads(urllib.request.urlopen(sent).read())


def test_words_are_marked_whole_regardless_of_capitals() -> None:
    assert str(matched.whole("Veg og vegbygging på VEG", ["veg"])) == (
        "<mark>Veg</mark> og vegbygging på <mark>VEG</mark>"
    )


def test_paper_gets_the_verdict_with_its_sources_in_black_on_white_and_nothing_to_press(
    visit: Visit, address: str, assistant: Assistant
) -> None:
    page = visit(f"{address}/nb/sjekk/", color_scheme="dark")
    check(page, PROPOSAL)
    page.get_by_role("button", name="Vis kilden").first.click()
    assert unlike_paper(page) == []
    expect(page.locator("#verdict")).to_be_visible()
    expect(page.locator(".strategy .where")).to_have_count(len(assistant.check(PROPOSAL).strategies))
    for shown in (".strategy .where", ".footnotes li", "#source-panel mark", ".machine"):
        expect(page.locator(shown).last).to_be_visible()


def test_paper_gets_the_proposal_that_was_checked_above_the_verdict(page: Page) -> None:
    checked = f"{HOSTILE}\n{PROPOSAL}"
    check(page, f"\n{checked}\n")
    page.get_by_role("button", name="Sett til side").first.click()
    expect(page.get_by_role("button", name="Ta med igjen")).to_have_count(1)
    page.get_by_label("Forslaget", exact=True).fill("Noe som ikke er sjekket.")
    shown = page.locator(".on-paper")
    expect(shown).to_be_hidden()
    assert unlike_paper(page) == []
    expect(shown.get_by_role("heading")).to_have_text("Forslaget")
    expect(shown.locator("p")).to_have_text(checked, use_inner_text=True)
    assert shown.evaluate("(shown) => shown.getBoundingClientRect().bottom < verdict.getBoundingClientRect().top")
    assert page.evaluate("window.pwned") is None


def test_paper_gets_the_table_of_proposals_in_black_on_white_and_nothing_to_press(visit: Visit, address: str) -> None:
    page = visit(f"{address}/nb/sjekk/", color_scheme="dark")
    choose(page, table_of(("24/1", PROPOSAL), ("24/2", CAKE), ("24/3", "Kai")))
    expect(page.locator("#verdict")).to_be_focused()
    assert unlike_paper(page) == []
    expect(page.locator(ROWS)).to_have_count(3)
    expect(page.locator(ROWS).last).to_be_visible()


def test_that_a_proposal_is_checked_and_that_it_is_done_is_said_and_no_more(
    page: Page, assistant: Assistant, monkeypatch: pytest.MonkeyPatch
) -> None:
    checked, go_on = assistant.check, threading.Event()

    def slow(text: str) -> Report:
        assert go_on.wait(60)
        return checked(text)

    monkeypatch.setattr(assistant, "check", slow)
    listen(page)
    page.get_by_label("Forslaget", exact=True).fill(PROPOSAL)
    page.get_by_role("button", name="Sjekk forslaget").click()
    try:
        expect(page.locator("#status")).to_have_text("Forslaget sjekkes.")
        expect(page.locator("#report")).to_have_attribute("aria-busy", "true")
    finally:
        go_on.set()
    expect(page.locator("#verdict")).to_be_focused()
    assert announced(page) == ["Forslaget sjekkes.", "Forslaget er sjekket."]


def test_of_many_proposals_not_each_one_is_said(
    page: Page, assistant: Assistant, monkeypatch: pytest.MonkeyPatch
) -> None:
    checked, go_on = assistant.check, threading.Semaphore(0)

    def slow(text: str) -> Report:
        assert go_on.acquire(timeout=60)
        return checked(text)

    monkeypatch.setattr(assistant, "check", slow)
    monkeypatch.setattr(checking, "PAUSE", 0)
    listen(page)
    choose(page, table_of(*((str(number), PROPOSAL) for number in range(3))))
    try:
        for done in range(3):
            expect(page.locator("#batch-progress")).to_have_text(f"{done} av 3 forslag er sjekket.")
            expect(page.get_by_role("progressbar")).to_have_js_property("value", done)
            go_on.release()
    finally:
        go_on.release(3)
    expect(page.locator("#verdict")).to_be_focused()
    assert announced(page) == ["Filene leses.", "Forslagene sjekkes.", "Forslagene er sjekket."]


def test_the_files_hold_all_that_the_table_shows(page: Page) -> None:
    closing = "Vi foreslår å legge ned bredbåndet i hele regionen."
    choose(page, table_of(("24/1", PROPOSAL), ("24/2", CAKE), ("24/3", closing), ("24/4", "Kai")))
    expect(page.locator("#verdict")).to_be_focused()
    shown = page.locator(ROWS).evaluate_all(TEXTS)
    assert len(shown) == 4
    labels = re.compile("|".join((re.escape(BOKMAL.uncovered) + " ?", f"^{re.escape(BOKMAL.batch_nearest)}:$", "^–$")))
    for name, read in FILES.items():
        _, *rows = read(downloaded(page, name))
        for texts, row in zip(shown, rows, strict=True):
            missing = [text for text in (labels.sub("", text) for text in texts) if text not in " ".join(row)]
            assert missing == [], name


def test_the_file_of_the_strategies_holds_the_map_that_is_shown(page: Page) -> None:
    choose(page, table_of(("24/1", PROPOSAL)))
    expect(page.locator("#verdict")).to_be_focused()
    shown = page.locator(".map tbody tr:has(th[scope=row])").evaluate_all(
        "(rows) => rows.map((row) => [...row.cells].map((cell) => cell.firstChild.textContent))"
    )
    content = downloaded(page, "Last ned strategiene (CSV)").decode("utf-8-sig")
    rows = csv.DictReader(io.StringIO(content, newline=""), delimiter=";")
    assert [[row[name] for name in ("Strategi", "Dekker direkte", "Berører")] for row in rows] == shown
    assert {covered for _, covered, _ in shown} > {"0"}


def test_what_is_personal_in_proposals_is_in_neither_the_table_nor_its_files(page: Page) -> None:
    cut = f"{'Vi foreslår bredbånd i hele regionen til glede for alle. ' * 3}Spør Kari Nordmann på 150765 00565."
    besides = "I tillegg ber vi om at kommunen kjøper en ny snøfreser av kari@example.no."
    rows = (("24/1", cut), ("ola@example.no", f"Vi foreslår at det bygges ut bredbånd i hele regionen. {besides}"))
    choose(page, table_of(*rows, ("per@example.no", "Kai")))
    page.get_by_role("button", name="Send likevel").click()
    expect(page.locator("#verdict")).to_be_focused()
    files = [" ".join(map(" ".join, read(downloaded(page, name)))) for name, read in FILES.items()]
    for shown in (*files, " ".join(page.locator(ROWS).all_inner_texts())):
        assert shown.count(MASK) >= 4
        assert not [part for part in ("150765", "example.no") if part in shown]


def test_what_would_be_a_formula_is_a_text_in_the_files_of_a_table(page: Page) -> None:
    choose(page, table_of((FORMULA, f"{FORMULA} {PROPOSAL}"), ("-1+1", "@SUM(1) Kai")))
    expect(page.locator("#verdict")).to_be_focused()
    found = [
        [[cell.split()[0] for cell in row[:2]] for row in read(downloaded(page, name))[1:]]
        for name, read in FILES.items()
    ]
    assert found == [
        [["'=cmd|'", "'=cmd|'"], ["'-1+1", "'@SUM(1)"]],
        [["=cmd|'", "=cmd|'"], ["-1+1", "@SUM(1)"]],
    ]
    sheets = load_workbook(io.BytesIO(downloaded(page, "Last ned alt (Excel)"))).worksheets
    assert not [cell.value for sheet in sheets for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]
