"""Limiting a question, and the picture of the page, as users meet them in a real browser."""

from __future__ import annotations

import json
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from unittest.mock import Mock

import pytest
from accessibility import to_mend
from fpdf import FPDF
from playwright.sync_api import Page, expect
from serving import ask, serving

from assistant import Assistant, AssistantError, Limits
from assistant.documents import reading
from assistant.documents.pdf_picture import Picture
from assistant.web import limits, page_picture
from assistant.web.texts import BOKMAL, OF, Texts
from tests.corpora import settings_of, write_corpus

Visit = Callable[..., Page]

OLD = "Skyss\n\nAlle elever som har mer enn to kilometer til skolen, får gratis skoleskyss med buss.\n"
NEW = "Skyss\n\nAlle elever som har mer enn fire kilometer til skolen, får gratis skoleskyss med taxi.\n"
ABOUT_OLD = "tittel: Skyssplan 2010–2015\ntype: Plan\neier: Dalen\nperiode: 2010-2015\n"
ABOUT_NEW = "tittel: Skyssplan <b>2016</b>\ntype: Melding\neier: Fjellet\nperiode: 2016-2040\n"
QUESTION = "Hvem får gratis skoleskyss?"
CENTRE = "Et nytt besøkssenter ved gruvene skal stå ferdig i 2027."


def a_pdf() -> bytes:
    pdf = FPDF()
    for heading, text in (("Reiseliv", "Planen handler om reiseliv i dalen."), ("Gruvene", CENTRE)):
        pdf.add_page()
        pdf.set_font("helvetica", "B", 18)
        pdf.text(20, 30, heading)
        pdf.set_font("helvetica", size=11)
        pdf.text(20, 40, text)
    return bytes(pdf.output())


@pytest.fixture(scope="module")
def plans(assistant: Assistant, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    files = {
        "gammel.txt": OLD,
        "gammel.metadata.yaml": ABOUT_OLD,
        "ny.txt": NEW,
        "ny.metadata.yaml": ABOUT_NEW,
        "reiseliv.pdf": a_pdf(),
    }
    made = Assistant(settings_of(write_corpus(tmp_path_factory.mktemp("plans") / "corpus", files)))
    made.embedding = assistant.embedding
    made.update()
    return made


@pytest.fixture(scope="module")
def own(plans: Assistant) -> Iterator[str]:
    with serving(plans) as address:
        yield address


@pytest.fixture
def page(visit: Visit, own: str) -> Page:
    return visit(f"{own}/nb/")


def summary(page: Page) -> str:
    return page.locator("#limits summary").inner_text()


def test_a_question_is_asked_of_the_documents_that_are_ticked_and_says_so(page: Page) -> None:
    assert summary(page) == "Søker i: alle dokumentene"
    page.locator("#limits summary").click()
    box = page.get_by_label("Skyssplan 2010–2015")
    box.check()
    assert box.evaluate("box => getComputedStyle(box).appearance") == "auto"  # Gradio draws none, and so no mark
    assert summary(page) == "Søker i: Skyssplan 2010–2015"
    turn = page.locator(f"#turn-{ask(page, QUESTION)}")
    expect(turn.locator(".aside")).to_have_text("Avgrenset til Skyssplan 2010–2015")
    expect(turn.locator(".answer")).to_contain_text("buss")
    expect(turn.locator(".answer")).not_to_contain_text("taxi")
    assert "*Avgrenset til Skyssplan 2010–2015*" in turn.locator("template[data-plain]").inner_html()


def test_a_limit_of_owner_or_time_holds_until_it_is_removed(page: Page) -> None:
    page.locator("#limits summary").click()
    page.get_by_label("Fjellet").check()
    expect(page.locator(f"#turn-{ask(page, QUESTION)} .answer")).to_contain_text("taxi")
    page.get_by_role("button", name="Fjern avgrensningen").click()
    assert summary(page) == "Søker i: alle dokumentene"
    expect(page.locator("#limits summary")).to_be_focused()
    page.get_by_label("Dokumenter som gjaldt på et bestemt tidspunkt").fill("2012")
    turn = page.locator(f"#turn-{ask(page, QUESTION)}")
    expect(turn.locator(".aside")).to_have_text("Avgrenset til 2012")
    expect(turn.locator(".answer")).not_to_contain_text("taxi")


def test_limits_are_there_after_a_reload_in_this_tab_and_no_other(page: Page, own: str) -> None:
    page.locator("#limits summary").click()
    page.get_by_label("Fjellet").check()
    page.get_by_label("Dokumenter som gjaldt på et bestemt tidspunkt").fill("2017")
    page.reload()
    expect(page.locator("#limits-said")).to_have_text("Fjellet, 2017")
    expect(page.locator(f"#turn-{ask(page, QUESTION)} .aside")).to_have_text("Avgrenset til Fjellet, 2017")
    other = page.context.new_page()
    other.goto(own)
    expect(other.locator("#limits-said")).to_have_text("alle dokumentene")
    page.locator("#limits summary").click()
    page.get_by_role("button", name="Fjern avgrensningen").click()
    page.reload()
    expect(page.locator("#limits-said")).to_have_text("alle dokumentene")


@pytest.mark.parametrize("written", ["15.07.65 00565", "8601.11.17947", "kari@eksempel.no", "kari@eksempel", "i fjor"])
def test_of_what_is_written_as_a_time_only_a_time_is_kept(page: Page, written: str) -> None:
    page.locator("#limits summary").click()
    box = page.get_by_label("Dokumenter som gjaldt på et bestemt tidspunkt")
    for kept in ("2017", "1.3.2015", "2015-03-01"):
        box.fill(kept)
        assert json.loads(page.evaluate("sessionStorage.getItem('limits')"))["at"] == kept
    box.fill(written)
    assert written not in page.evaluate("JSON.stringify([{ ...sessionStorage }, { ...localStorage }])")
    page.reload()
    expect(page.locator("#limits-said")).to_have_text("alle dokumentene")


def test_personal_data_that_is_written_as_a_time_waits_for_the_user(page: Page) -> None:
    page.locator("#limits summary").click()
    page.get_by_label("Dokumenter som gjaldt på et bestemt tidspunkt").fill("15.07.65 00565")
    page.get_by_label("Spørsmålet ditt").fill(QUESTION)
    page.get_by_label("Spørsmålet ditt").press("Enter")
    expect(page.get_by_role("alert").filter(has_text="fødselsnummer")).to_be_visible()
    expect(page.locator(".turn")).to_have_count(0)


def test_a_time_that_is_none_is_said_and_the_question_kept(page: Page) -> None:
    page.locator("#limits summary").click()
    page.get_by_label("Dokumenter som gjaldt på et bestemt tidspunkt").fill("i fjor")
    turn = page.locator(f"#turn-{ask(page, QUESTION)}")
    expect(turn).to_contain_text("«i fjor» er ikke et år eller en dato.")
    expect(page.get_by_label("Spørsmålet ditt")).to_have_value(QUESTION)


def test_limits_are_set_by_keyboard_and_markup_in_titles_is_text(page: Page) -> None:
    page.locator("#limits summary").press("Enter")
    box = page.get_by_label("Skyssplan <b>2016</b>")
    box.press("Space")
    expect(box).to_be_checked()
    assert summary(page) == "Søker i: Skyssplan <b>2016</b>"
    turn = page.locator(f"#turn-{ask(page, QUESTION)}")
    expect(turn.locator(".aside")).to_have_text("Avgrenset til Skyssplan <b>2016</b>")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_to_mend_in_the_limits_and_the_picture(visit: Visit, own: str, scheme: str) -> None:
    page = visit(f"{own}/nb/", 1280 if scheme == "light" else 320, color_scheme=scheme)
    page.locator("#limits summary").click()
    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") == 0
    assert to_mend(page) == []
    page.locator("#limits summary").click()
    ask(page, "Når skal besøkssenteret ved gruvene stå ferdig?")
    page.locator(".chip").first.click()
    expect(page.locator(".page-picture img")).to_be_visible()
    assert to_mend(page) == []


def test_the_page_of_a_pdf_is_shown_as_a_picture(page: Page) -> None:
    ask(page, "Når skal besøkssenteret ved gruvene stå ferdig?")
    page.locator(".chip").first.click()
    picture = page.get_by_alt_text("Bilde av side 2 i")
    expect(picture).to_be_visible()
    page.wait_for_function("document.querySelector('.page-picture img').naturalWidth > 0")
    expect(page.locator(".page-picture")).to_contain_text("Side 2 i dokumentet, med sitatet merket")


def place(plans: Assistant, quote: str) -> str:
    start = plans.document("reiseliv").text.index(quote)
    return f"{start}-{start + len(quote)}"


def test_a_picture_of_a_document_that_has_changed_does_not_exist(own: str, plans: Assistant) -> None:
    version = plans.document("reiseliv").version
    address = f"{own}/nb/side/reiseliv?side=2&sitat={place(plans, CENTRE)}&utgave="
    assert urllib.request.urlopen(address + version).headers["content-type"] == "image/png"
    for wrong in (f"{address}0123", f"{own}/nb/side/ny?side=1&sitat=0-5&utgave={plans.document('ny').version}"):
        with pytest.raises(urllib.error.HTTPError, match="404"):
            urllib.request.urlopen(wrong)


@pytest.mark.parametrize("stretch", ["0-100000", "-5-3", "3-3", "5-3", "9000-9001", "0", "0-", "0-1-2", "a-b", ""])
def test_there_is_a_picture_of_no_stretch_that_cannot_be_a_quotation(plans: Assistant, stretch: str) -> None:
    version = plans.document("reiseliv").version
    assert page_picture.picture(plans, "reiseliv", 1, stretch, version) is None


def test_a_picture_goes_over_no_more_than_one_paragraph_and_its_file_is_read_once(
    plans: Assistant, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = plans.document("reiseliv")
    fingerprints = Mock(side_effect=reading.fingerprint)
    monkeypatch.setattr(reading, "fingerprint", fingerprints)
    page_picture._drawn.cache_clear()
    assert page_picture.picture(plans, "reiseliv", 1, f"0-{len(document.text)}", document.version) is None
    shown = [page_picture.picture(plans, "reiseliv", 2, place(plans, CENTRE), document.version) for _ in range(2)]
    assert shown[0] == shown[1] is not None
    assert fingerprints.call_count == 1


@pytest.mark.parametrize("texts", OF.values(), ids=OF)
def test_a_caption_says_that_the_quotation_is_marked_only_where_it_is(texts: Texts) -> None:
    said = {
        (marked, further): page_picture.caption(Picture(b"", marked, further), 3, texts)
        for marked, further in ((False, False), (True, False), (True, True))
    }
    assert said == {
        (False, False): texts.page_picture.format(page=3),
        (True, False): texts.page_picture_marked.format(page=3),
        (True, True): texts.page_picture_begun.format(page=3),
    }


@pytest.mark.parametrize(
    ("written", "at"),
    [("", None), ("2015", 2015), ("2015-03-01", date(2015, 3, 1)), ("1.3.2015", date(2015, 3, 1))],
)
def test_a_time_is_a_year_or_a_date_as_norwegians_write_it(written: str, at: int | date | None) -> None:
    assert limits.read(f'{{"at": "{written}"}}', BOKMAL) == Limits(at=at)


@pytest.mark.parametrize("written", ["31.2.2015", "snart", "15"])
def test_other_times_are_told_from_those(written: str) -> None:
    with pytest.raises(AssistantError, match="ikke et år eller en dato"):
        limits.read(f'{{"at": "{written}"}}', BOKMAL)


@pytest.mark.parametrize("told", [None, "", "[]", "null", '{"documents": [1, {}], "kinds": "x"}', "{"])
def test_what_is_no_limit_limits_nothing(told: object) -> None:
    assert limits.read(told, BOKMAL) == Limits()


def test_a_corpus_of_one_document_has_only_the_time_to_choose(assistant: Assistant, tmp_path: Path) -> None:
    assert str(limits.control(assistant, BOKMAL)).count("<input") == 1
