"""How a question was understood stands in small print between it and its answer, where that is not as it was asked."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect
from serving import ask

from assistant import Assistant
from assistant.web import turns

Visit = Callable[..., Page]

WHOLE = "Hvilke strategier gjelder for næringsutvikling?"
FOLLOWED = "Og for reiseliv?"


@pytest.fixture
def page(visit: Visit, address: str) -> Page:
    return visit(f"{address}/nb/")


def test_a_follow_up_says_as_what_it_was_understood_also_when_the_page_is_opened_again(
    page: Page, assistant: Assistant
) -> None:
    ask(page, WHOLE)
    ask(page, FOLLOWED)
    understood = assistant.ask(FOLLOWED, (WHOLE,)).standalone_question
    assert understood not in (WHOLE, FOLLOWED)
    for _ in range(2):
        expect(page.locator("#turn-1 .aside")).to_have_count(0)
        expect(page.locator("#turn-2 .aside")).to_have_text(f"Forstått som: {understood}")
        page.reload()


def test_a_slip_says_which_word_was_read_in_its_place(page: Page) -> None:
    turn = page.locator(f"#turn-{ask(page, 'Hvilke stategier er det for infrastuktur?')}")
    expect(turn.locator(".question")).to_contain_text("stategier")
    expect(turn.locator(".aside")).to_have_text("Forstått som: Hvilke strategier er det for infrastruktur?")


def test_markup_in_a_question_is_text_in_how_it_was_understood(page: Page) -> None:
    ask(page, "Hvilke stategier gjelder for <b>infrastruktur</b>?")
    expect(page.locator("#turn-1 .aside")).to_contain_text("strategier gjelder for <b>infrastruktur</b>")
    expect(page.locator("#turn-1 .aside b")).to_have_count(0)


@pytest.mark.parametrize(
    ("asked", "standalone", "shown"),
    [
        ("Hva er målet?", "Hva er målet?", ""),
        ("Hei! Hva er  målet?", "Hva er målet?", ""),
        ("hva er målet", "Hva er målet", ""),
        ("Og der?", "Hva er målet der?", "Hva er målet der?"),
    ],
)
def test_how_a_question_was_understood_is_told_only_where_that_says_something_else(
    asked: str, standalone: str, shown: str
) -> None:
    assert turns.understood(asked, standalone) == shown
