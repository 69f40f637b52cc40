"""What of a page's text cannot be read, because it is cut off or lies outside the window."""

from __future__ import annotations

from playwright.sync_api import Page

_LOOK = """() => {
    const wide = document.documentElement.clientWidth;
    const lost = new Set();

    // Whether a stretch of text is seen, or is reached by scrolling up and down, through all that lies around it.
    function reached({ left, right, top, bottom }, element) {
        let next = null; // what holds an element that is taken out of the flow
        for (let around = element; around; around = around.parentElement) {
            if (next && around !== next) continue;
            next = null;
            const { clipPath, overflowX, overflowY, position } = getComputedStyle(around);
            if (clipPath !== "none") return true; // there for screen readers alone
            const box = around.getBoundingClientRect();
            if (overflowX !== "visible" && (left < box.left - 1 || right > box.right + 1)) return false;
            if (["auto", "scroll"].includes(overflowY)) ({ top, bottom } = box);
            else if (overflowY !== "visible" && (top < box.top - 1 || bottom > box.bottom + 1)) return false;
            if (position === "fixed") {
                return left >= -1 && right <= wide + 1 && top >= -1 && bottom <= innerHeight + 1;
            }
            if (position === "absolute") next = around.offsetParent;
        }
        return left >= -1 && right <= wide + 1 && top + scrollY >= -1;
    }

    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
        const text = texts.currentNode;
        const element = text.parentElement;
        if (!text.data.trim() || !element.checkVisibility({ visibilityProperty: true })) continue;
        if (element.closest(".skip:not(:focus)")) continue;
        const range = document.createRange();
        range.selectNodeContents(text);
        const rects = [...range.getClientRects()].filter((rect) => rect.width >= 1);
        if (!rects.every((rect) => reached(rect, element))) lost.add(text.data.trim().slice(0, 60));
    }
    if (document.documentElement.scrollWidth > wide) lost.add("the page scrolls to the side");
    return [...lost];
}"""


def lost(page: Page) -> list[str]:
    """How each text begins that is wider than the window, cut off by what it stands in, or outside of the page."""
    found: list[str] = page.evaluate(_LOOK)
    return found
