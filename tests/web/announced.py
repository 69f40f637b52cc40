"""What a page says to those who listen to it, by the parts of it that screen readers read out when they change."""

from __future__ import annotations

from playwright.sync_api import Page

_LISTEN = """(() => {
    const LIVE = ":is([aria-live=polite], [aria-live=assertive], [role=status], [role=alert], [role=log])";
    window.announced = [];
    new MutationObserver((changes) => {
        const regions = new Set();
        for (const { target, addedNodes } of changes) {
            for (const node of [target, ...addedNodes]) {
                const element = node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement;
                const around = element?.closest(LIVE);
                if (around) regions.add(around);
                for (const inside of node === target ? [] : element?.querySelectorAll(LIVE) ?? []) regions.add(inside);
            }
        }
        for (const region of regions) {
            const words = region.textContent.trim();
            if (words && region.checkVisibility()) window.announced.push(words);
        }
    }).observe(document, { childList: true, characterData: true, subtree: true });
})()"""


def listen(page: Page) -> None:
    """Begin to listen, to this page and to those that come after it in its window."""
    page.add_init_script(_LISTEN)
    page.evaluate(_LISTEN)


def announced(page: Page) -> list[str]:
    """What has been said on the page that is open, in order."""
    words: list[str] = page.evaluate("window.announced")
    return words
