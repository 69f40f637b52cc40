"""The way of the keyboard through a page, and which of its controls show that they are reached."""

from __future__ import annotations

from playwright.sync_api import Page, expect

MOST = 400
"""Presses on the Tab key after which a page must have come round."""

_LOOK = """() => {
    window.ringed ??= (element) => [element, ...(element.labels ?? [])].some((part) => {
        const { outlineStyle, outlineWidth } = getComputedStyle(part);
        return outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
    });
    window.reached ??= [];
    const element = document.activeElement;
    if (element === document.body) return true; // between the end of the page and its top
    if (window.reached.some(([earlier]) => earlier === element)) return false;
    window.reached.push([element, window.ringed(element)]);
    return true;
}"""

_LEAVE = """() => {
    document.activeElement.blur();
    const told = window.reached.map(([element, ringed]) => [
        element.outerHTML.slice(0, 160),
        ringed && !(element.isConnected && window.ringed(element)),
    ]);
    window.reached = [];
    return told;
}"""


def walked(page: Page) -> tuple[int, list[str]]:
    """How many controls the Tab key reaches on its way round the page, and those that it leaves without a ring.

    A control that is kept unseen may have the ring on its label.
    """
    for _ in range(MOST):
        page.keyboard.press("Tab")
        if not page.evaluate(_LOOK):
            break
    else:
        raise AssertionError("the Tab key comes to no control twice")
    told = page.evaluate(_LEAVE)
    return len(told), [element for element, ringed in told if not ringed]


def skip(page: Page) -> None:
    """Go past what is on every page, by the first link that the Tab key comes to."""
    page.keyboard.press("Tab")
    link = page.get_by_role("link", name="Hopp til innholdet")
    expect(link).to_be_focused()
    expect(link).to_be_in_viewport(ratio=1)
    page.keyboard.press("Enter")
    expect(page.locator("#content")).to_be_focused()
    page.keyboard.press("Tab")
    assert not page.evaluate("document.activeElement.matches('#head *')")
