"""Personal data: users are warned before it is sent, and it is hidden in what is kept."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from accessibility import to_mend
from playwright.sync_api import Page, expect

from assistant import Assistant
from assistant.web import feedback, personal
from assistant.web.conversation import Conversation, Session
from assistant.web.feedback import Feedback
from assistant.web.texts import OF
from assistant.web.turns import ECHO

Visit = Callable[..., Page]

CASES = {
    "nr 15076500565.": "nr ***********.",
    "nr 150765 00565": "nr ***********",
    "nr 15.07.65 00565": "nr ***********",
    "nr 15076500566": "nr 15076500566",
    "nr 00000000000": "nr 00000000000",
    "ring 12345678901234": "ring 12345678901234",
    "i 2010–2021 123 millioner": "i 2010–2021 123 millioner",
    "konto 8601.11.17947": "konto ***********",
    "konto 8601 11\u00a017947": "konto ***********",
    "konto 8601-11-17947": "konto ***********",
    "konto 8601  11  17947": "konto ***********",
    "konto 8601 11 17948": "konto 8601 11 17948",
    "IBAN NO93 8601 1117 947.": "IBAN ***********.",
    "IBAN no9386011117947": "IBAN ***********",
    "IBAN NO93 8601 11 17947": "IBAN ***********",
    "skriv til kari.nordmann@eksempel.no i dag": "skriv til *********** i dag",
    "post@båtsfjord.kommune.no, bjørn.åsen@x.no": "***********, ***********",
    "post@ba\u030atsfjord.kommune.no.": "***********.",
    r"svar om «kari\_nordmann@eksempel.no»": "svar om «***********»",
    "a@b": "a@b",
}
"""Texts, and what is kept of them. Check digits decide: other numbers of eleven digits are not personal."""


def test_the_server_and_the_page_find_the_same_personal_data(visit: Visit, address: str) -> None:
    page = visit(f"{address}/nb/om")
    assert {text: personal.masked(text) for text in CASES} == CASES
    in_page = page.evaluate("texts => texts.map((text) => window.personal.masked(text))", list(CASES))
    assert dict(zip(CASES, in_page, strict=True)) == CASES
    warned = page.evaluate("texts => texts.map((text) => window.personal.found(text).length > 0)", list(CASES))
    assert dict(zip(CASES, warned, strict=True)) == {text: text != kept for text, kept in CASES.items()}


def test_a_question_with_personal_data_waits_for_the_user_and_is_hidden_in_all_that_is_kept(
    visit: Visit, address: str
) -> None:
    page = visit(f"{address}/nb/")
    box = page.get_by_label("Spørsmålet ditt")
    for text in ("Hva gjelder for 15076500565?", "Skriv til Kari_Nordmann@eksempel.no"):
        box.fill(text)
        box.press("Enter")
        expect(page.get_by_role("alert").filter(has_text="fødselsnummer")).to_be_visible()
        page.get_by_role("button", name="Send", exact=True).click()
        expect(page.locator(".turn")).to_have_count(0)
    page.get_by_role("button", name="Send likevel").press("Enter")
    expect(page.locator(".turn")).to_have_count(1)
    expect(page.locator("#turn-1")).to_have_attribute("aria-busy", "false")
    expect(page.locator("#send")).to_be_focused()
    # A later answer repeats it, as Markdown and as text, beside what stands in a document.
    repeated = r"Fant ikke kari\_nordmann@eksempel.no. «Spør post@regionen.no.»"
    page.evaluate(
        "(plain) => window.saved.add({ question: 'Og hun?', html: plain.replace('\\\\', ''), plain })", repeated
    )
    kept = page.evaluate("JSON.parse(localStorage.getItem('conversations-1'))[0]")
    assert "ordmann@" not in str(kept) + page.evaluate("JSON.stringify(sessionStorage)")
    assert kept["turns"][1]["plain"] == kept["turns"][1]["html"] == "Fant ikke ***********. «Spør post@regionen.no.»"
    # And one that was kept before this was hidden, with what the documents themselves say.
    asked, answered = "Hva gjelder for Ola@eksempel.no?", "<p>ola@eksempel.no, post@regionen.no</p>"
    turns = [
        {"question": asked, "html": answered, "plain": f"## {asked}"},
        {"question": "Og?", "html": answered, "plain": ""},
    ]
    page.evaluate(
        "(old) => localStorage.setItem('conversations-1', JSON.stringify([...JSON.parse(localStorage.getItem("
        "'conversations-1')), old]))",
        {"id": "old", "time": 0, "title": asked, "turns": turns},
    )
    page.reload()
    expect(page.locator("#turn-1 .question")).to_contain_text("Skriv til ***********")
    old = page.evaluate("JSON.parse(localStorage.getItem('conversations-1'))[1]")
    assert (old["title"], old["turns"][0]["plain"]) == (
        "Hva gjelder for ***********?",
        "## Hva gjelder for ***********?",
    )
    assert [turn["html"] for turn in old["turns"]] == ["<p>***********, post@regionen.no</p>"] * 2


def test_an_address_is_not_cut_in_two_where_a_long_question_is_shortened(assistant: Assistant) -> None:
    asked = f"Hva er visjonen? {'x' * (ECHO - 25)} kari@eksempel.no og mer"
    *_, (update, _) = Conversation(assistant, OF["nb"]).reply(asked, Session())
    assert "kari@" not in update.html.partition("</h3>")[0]


def test_feedback_hides_personal_data_in_all_that_the_user_wrote(tmp_path: Path) -> None:
    mail = "kari_nordmann@eksempel.no"
    answer = mail.replace("_", r"\_")
    given = Feedback(useful=False, question=mail, history=[f"1 {mail}", "2"], answer=f"«{answer}»", comment=mail)
    assert feedback.keep(given, tmp_path / "feedback.jsonl")
    kept = json.loads((tmp_path / "feedback.jsonl").read_text(encoding="utf-8"))
    mask = personal.MASK
    assert (kept["question"], kept["comment"], kept["answer"]) == (mask, mask, f"«{mask}»")
    assert kept["history"] == [f"1 {mask}", "2"]


def test_a_search_with_personal_data_waits_for_the_user(visit: Visit, address: str) -> None:
    page = visit(f"{address}/nb/dokumenter")
    page.get_by_role("searchbox").fill("ola@eksempel.no")
    page.get_by_role("searchbox").press("Enter")
    expect(page.get_by_role("alert").filter(has_text="e-postadresse")).to_be_visible()
    expect(page).to_have_url(f"{address}/nb/dokumenter")
    assert to_mend(page) == []
    page.get_by_role("button", name="Send likevel").click()
    expect(page).to_have_url(f"{address}/nb/dokumenter?sok=ola%40eksempel.no")


@pytest.mark.parametrize("sign", ["#", "?"])
def test_a_link_that_carries_personal_data_waits_for_the_user(visit: Visit, address: str, sign: str) -> None:
    page = visit(f"{address}/nb/om")
    sent: list[str] = []
    page.on("request", lambda request: sent.append(request.post_data or ""))
    page.goto(f"{address}/nb/{sign}q=Hva%20gjelder%20for%2015076500565%3F")
    expect(page.get_by_role("alert").filter(has_text="fødselsnummer")).to_be_visible()
    expect(page.get_by_label("Spørsmålet ditt")).to_have_value("Hva gjelder for 15076500565?")
    assert page.url == f"{address}/nb/"
    assert not any("15076500565" in each for each in sent)
    page.get_by_role("button", name="Send likevel").click()
    expect(page.locator("#turn-1 .question")).to_contain_text("Hva gjelder for 15076500565?")
