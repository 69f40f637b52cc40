"""Where the keyboard is can be seen on every page: WCAG 2.4.7."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from focus import skip, walked
from playwright.sync_api import Page, expect
from serving import ask, asking_feedback, serving

from assistant import Assistant
from assistant.web.pages import PAGES

Visit = Callable[..., Page]

MEDIA: Sequence[dict[str, Any]] = ({"color_scheme": "light"}, {"color_scheme": "dark"}, {"forced_colors": "active"})
"""What the pages are seen in, after each other."""


def none_is_unseen(page: Page, least: int) -> None:
    for media in MEDIA:
        page.emulate_media(reduced_motion="reduce", **media)
        reached, unseen = walked(page)
        assert reached >= least
        assert unseen == [], media


def test_in_a_conversation(visit: Visit, assistant: Assistant, tmp_path: Path) -> None:
    own = asking_feedback(assistant, tmp_path / "feedback.jsonl")
    with serving(own) as address:
        page = visit(f"{address}/nb/")
        ask(page, "Hva er visjonen?")
        page.locator("#limits summary").click()
        page.get_by_role("button", name="Nei", exact=True).click()
        expect(page.get_by_label("Noe mangler")).to_be_visible()
        page.locator("#turn-1 .source-line").first.click()
        none_is_unseen(page, 25)


def test_in_a_checked_proposal(visit: Visit, address: str) -> None:
    page = visit(f"{address}/nb/sjekk/")
    page.locator("#proposal textarea").fill("Kommunene skal bygge ut bredbånd i hele regionen.")
    page.get_by_role("button", name="Sjekk forslaget").click()
    page.get_by_role("button", name="Vis kilden").first.click()
    none_is_unseen(page, 20)


@pytest.mark.parametrize("place", ["dokumenter", "dokumenter?sok=region", "dokument", "kvalitet", "om"])
def test_on_a_page_that_is_read(visit: Visit, address: str, assistant: Assistant, place: str) -> None:
    one = f"dokumenter/{assistant.documents()[0].id}?sok=region"
    none_is_unseen(visit(f"{address}/nb/{one if place == 'dokument' else place}"), 8)


@pytest.mark.parametrize("place", [*(page.address for page in PAGES), "dokument", "finnes-ikke"])
def test_the_first_stop_of_the_keyboard_leads_past_the_head_of_every_page(
    visit: Visit, address: str, assistant: Assistant, place: str
) -> None:
    one = f"dokumenter/{assistant.documents()[0].id}"
    skip(visit(f"{address}/nb/{one if place == 'dokument' else place}"))


def test_the_way_back_from_a_source_leads_to_its_number_for_one_who_went_past_the_head(
    visit: Visit, address: str
) -> None:
    page = visit(f"{address}/nb/")
    skip(page)
    ask(page, "Hva er visjonen?")
    page.locator("#turn-1 .chip").first.press("Enter")
    expect(page.locator("#source-heading")).to_be_focused()
    page.go_back()
    expect(page.locator("#source-panel.empty")).to_be_visible()
    expect(page.locator("#turn-1 .chip").first).to_be_focused()
