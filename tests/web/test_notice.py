"""That a machine answers, and who or what decides, is always in view where it answers."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect
from serving import ask

Visit = Callable[..., Page]

SIZES = ((390, 844), (844, 390), (320, 256), (1280, 800), (1280, 400))
PROPOSAL = "Kommunene skal bygge ut bredbånd i hele regionen."
MOST = 200
"""Presses on the Tab key that take one around any of the pages."""

_COVERED = """() => {
    const element = document.activeElement;
    const note = document.querySelector(".machine").getBoundingClientRect();
    if (element === document.body || element.closest("#composer, #source")) return null;
    const place = element.getBoundingClientRect();
    const needed = element.matches("textarea") ? place.top + 24 : place.bottom; // the line that is written in
    return needed <= note.top + 1 ? null : element.outerHTML.slice(0, 120);
}"""


def opened(visit: Visit, address: str, place: str, size: tuple[int, int]) -> Page:
    """A page with an answer that is longer than the window."""
    page = visit(f"{address}/nb/{place}", *size, reduced_motion="reduce")
    if place:
        page.locator("#proposal textarea").fill(PROPOSAL)
        page.locator("#send").click()
        expect(page.locator("#verdict")).to_be_visible()
    else:
        ask(page, "Hva er strategiene for samferdsel og infrastruktur?")
    return page


def in_view(page: Page) -> None:
    note = page.locator(".machine")
    expect(note).to_be_in_viewport(ratio=1)
    note.click(trial=True)  # nothing lies over it


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("place", ["", "sjekk/"], ids=["ask", "check"])
def test_it_is_seen_wherever_the_page_is_scrolled_and_beside_an_open_source(
    visit: Visit, address: str, place: str, size: tuple[int, int]
) -> None:
    page = opened(visit, address, place, size)
    for part in (0, 0.5, 1):
        page.evaluate("part => scrollTo(0, part * document.documentElement.scrollHeight)", part)
        in_view(page)
    box = page.locator(".machine").bounding_box()
    assert box is not None
    assert box["height"] <= max(32, size[1] / 16)
    page.locator("button[data-source]").first.click()
    expect(page.locator("#source-panel mark").first).to_be_in_viewport()
    in_view(page)
    if size[0] < 960:  # the source is a sheet
        source, note = page.locator("#source").bounding_box(), page.locator(".machine").bounding_box()
        assert source is not None
        assert note is not None
        assert source["y"] + source["height"] <= note["y"] + 1


@pytest.mark.parametrize("size", [(844, 390), (320, 256)], ids=str)
@pytest.mark.parametrize("place", ["", "sjekk/"], ids=["ask", "check"])
def test_in_a_low_window_it_covers_nothing_that_the_keyboard_comes_to(
    visit: Visit, address: str, place: str, size: tuple[int, int]
) -> None:
    page = opened(visit, address, place, size)
    covered = set()
    for key in ("Tab", "Shift+Tab"):
        for _ in range(MOST):
            page.keyboard.press(key)
            covered.add(page.evaluate(_COVERED))
            if page.evaluate("document.activeElement === document.body"):
                break
    assert covered == {None}
