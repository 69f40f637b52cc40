"""In a narrow window a source is a sheet over the lower part: the reader stays where he is."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect
from serving import ask

Visit = Callable[..., Page]


@pytest.mark.parametrize("size", [(390, 700), (768, 1024)], ids=str)
def test_a_source_of_an_earlier_turn_opens_beside_it_and_gives_the_reading_place_back(
    visit: Visit, address: str, size: tuple[int, int]
) -> None:
    page = visit(f"{address}/nb/", *size, has_touch=True, reduced_motion="reduce")
    ask(page, "Hva er strategiene for samferdsel og infrastruktur?")
    ask(page, "Hva er visjonen?")
    chip = page.locator("#turn-1 .chip").last
    chip.scroll_into_view_if_needed()
    place, height = chip.bounding_box(), page.evaluate("document.documentElement.scrollHeight")
    for close in ("button", "Escape", "back"):
        chip.tap()
        expect(page.locator("#source-heading")).to_be_focused()
        expect(page.locator("#source-heading")).to_be_in_viewport()
        expect(page.locator("#source-panel mark").first).to_be_in_viewport()
        expect(chip).to_be_in_viewport(ratio=1)
        chip.click(trial=True)  # nothing lies over it
        page.locator(".machine").click(trial=True)
        assert page.evaluate("document.documentElement.scrollHeight") == height
        for _ in range(3):
            page.keyboard.press("Shift+Tab")
            assert not page.evaluate(
                "document.activeElement.matches('#limits *, #question *, #send')"
            )  # under the sheet
        page.locator("#source-heading").focus()
        if close == "button":
            page.get_by_role("button", name="Lukk kilden").tap()
        elif close == "Escape":
            page.keyboard.press("Escape")
        else:
            page.go_back()
        expect(page.locator("#source")).to_be_hidden()
        expect(chip).to_be_focused()
        assert chip.bounding_box() == place
    chip.tap()
    page.emulate_media(media="print")
    expect(page.locator("#source")).to_have_css("position", "static")
    assert (
        page.evaluate(
            "(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight)(document.querySelector('#source-panel'))"
        )
        == 0
    )
