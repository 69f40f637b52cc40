"""What is selected by hand and copied has its sources, wherever the selection begins and ends."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect
from serving import ask

from assistant import Assistant
from assistant.web.texts import BOKMAL

Visit = Callable[..., Page]

QUESTION = "Hva er strategiene for samferdsel og infrastruktur?"
PROPOSAL = "Kommunene skal bygge ut bredbånd i hele regionen."
BUTTONS = (BOKMAL.copy_answer, BOKMAL.new, BOKMAL.send, BOKMAL.ask_page, BOKMAL.summary_copy, BOKMAL.set_aside)
"""Some of what can be pressed on the pages."""

_SELECT = """([from, to]) => {
    const found = [from, to].map(([selector, at]) => {
        const texts = document.createTreeWalker(document.querySelector(selector), NodeFilter.SHOW_TEXT);
        while (texts.nextNode()) if (texts.currentNode.data.trim()) return [texts.currentNode, at];
    });
    getSelection().setBaseAndExtent(...found[0], ...found[1]);
}"""


@pytest.fixture
def asked(visit: Visit, address: str) -> Page:
    page = visit(f"{address}/nb/", permissions=["clipboard-read", "clipboard-write"])
    ask(page, QUESTION)
    return page


def copied(page: Page) -> tuple[str, str]:
    """What comes on the clipboard, as text and as HTML."""
    page.evaluate("navigator.clipboard.writeText('')")
    page.keyboard.press("Control+C")
    read = """async () => {
        const [item] = await navigator.clipboard.read();
        return Promise.all(["text/plain", "text/html"].map(async (type) => (await item.getType(type)).text()));
    }"""
    text, html = page.evaluate(read)
    return text.replace("\r", ""), html


def all_of(page: Page) -> tuple[str, str]:
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("Control+A")
    return copied(page)


def test_all_of_a_conversation(asked: Page, assistant: Assistant) -> None:
    ask(asked, "Hva er visjonen?")
    text, html = all_of(asked)
    for question in (QUESTION, "Hva er visjonen?"):
        assert f"\n\n{question}\n\n" in text
        assert f"<h3>{question}</h3>" in html
    citations = assistant.ask(QUESTION).citations
    assert citations
    for citation in citations:
        source = f"[{citation.number}] {citation.title}, «{' › '.join(citation.section)}»"
        assert f"\n• {source}\n" in text
        assert f"<li>{source}</li>" in html
        for line in citation.quote.split("\n"):
            assert f"{line} [{citation.number}]\n" in text
            assert f">{line} [{citation.number}]</" in html
    assert BOKMAL.notice in text
    assert not [words for words in BUTTONS if words in text.split("\n")]
    assert not re.search(r"<(?:button|nav|template|textarea|input|script|style)|class=", html)


def test_the_sources_that_are_folded_on_the_screen(asked: Page) -> None:
    turn = ask(asked, "Alt om regionen")
    lines = asked.locator(f"#turn-{turn} .source-line").count()
    text, _ = all_of(asked)
    assert f"\n• [{lines}] " in text


def test_from_above_the_answer_into_it(asked: Page, assistant: Assistant) -> None:
    asked.evaluate(_SELECT, [["#head h1", 0], ["#turn-1 .sources h4", 3]])
    text, html = copied(asked)
    assert text.endswith(f"\n\n{BOKMAL.sources[:3]}")
    assert f"<h3>{QUESTION}</h3>" in html
    for citation in assistant.ask(QUESTION).citations:
        assert f"{citation.quote.splitlines()[-1]} [{citation.number}]\n" in text
        assert f"{citation.quote.splitlines()[-1]} [{citation.number}]</" in html


def test_from_the_answer_into_the_open_source(asked: Page, assistant: Assistant) -> None:
    first = assistant.ask(QUESTION).citations[0]
    asked.locator("#turn-1 .chip").first.click()
    expect(asked.locator("#source-panel mark").first).to_be_visible()
    asked.evaluate(_SELECT, [["#turn-1 .answer", 0], ["#source-panel .document", len(first.title)]])
    text, html = copied(asked)
    assert f"{first.quote.splitlines()[0]} [{first.number}]\n" in text
    assert text.endswith(f"\n\n{first.title}")
    assert BOKMAL.close_source not in html


def test_a_part_of_a_quotation(asked: Page, assistant: Assistant) -> None:
    line = asked.locator("#turn-1 .answer :is(li, blockquote p):has(.chip)").first
    asked.evaluate(
        """(element) => {
            const text = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode();
            getSelection().setBaseAndExtent(text, 4, element, element.childNodes.length);
        }""",
        line.element_handle(),
    )
    text, html = copied(asked)
    first = assistant.ask(QUESTION).citations[0]
    assert text.removeprefix("• ") == f"{first.quote.splitlines()[0][4:]} [{first.number}]"
    assert f"[{first.number}]" in html


def test_what_has_no_source_is_copied_as_the_browser_does(asked: Page) -> None:
    asked.evaluate(_SELECT, [["#head .owner", 0], ["#head h1", len(BOKMAL.heading)]])
    assert copied(asked)[0].split() == f"{asked.locator('#head .owner').inner_text()} {BOKMAL.heading}".split()


def test_all_of_a_checked_proposal(visit: Visit, address: str, assistant: Assistant) -> None:
    page = visit(f"{address}/nb/sjekk/", permissions=["clipboard-read", "clipboard-write"])
    page.locator("#proposal textarea").fill(PROPOSAL)
    page.locator("#send").click()
    expect(page.locator("#verdict")).to_be_focused()
    text, html = all_of(page)
    assert "[1]" in text
    assert "[1]" in html
    title = assistant.documents()[0].title
    assert re.search(rf"^{re.escape(title)}\t.*\t.*\t1", text, re.MULTILINE)
    assert f"<th>{title}</th>" in html
    assert not [words for words in BUTTONS if words in text.split("\n")]
