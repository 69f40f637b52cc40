"""The colours that the text of a page is seen in, with what lies behind it."""

from __future__ import annotations

from playwright.sync_api import Page

_LOOK = """() => {
    const pen = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
    const read = (colour) => {
        pen.clearRect(0, 0, 1, 1);
        pen.fillStyle = colour;
        pen.fillRect(0, 0, 1, 1);
        const [red, green, blue, opaque] = pen.getImageData(0, 0, 1, 1).data;
        return { parts: [red, green, blue], share: opaque / 255 };
    };
    const over = (upper, lower) => lower.map((part, at) => part + (upper.parts[at] - part) * upper.share);
    const ground = (element) => {
        if (!element) return [255, 255, 255];
        const own = read(getComputedStyle(element).backgroundColor);
        return own.share === 1 ? own.parts : over(own, ground(element.parentElement));
    };
    const light = (parts) => {
        const [red, green, blue] = parts
            .map((part) => part / 255)
            .map((share) => (share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4));
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const hex = (parts) => `#${parts.map((part) => Math.round(part).toString(16).padStart(2, "0")).join("")}`;
    const seen = new Map();
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
        const element = texts.currentNode.parentElement;
        const said = texts.currentNode.data.trim().slice(0, 60);
        if (!said || !element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
        if (element.closest(".visually-hidden, .skip:not(:focus)")) continue;
        const behind = ground(element);
        const ink = over(read(getComputedStyle(element).color), behind);
        const [low, high] = [light(ink), light(behind)].sort((one, other) => one - other);
        const pair = `${hex(ink)} ${hex(behind)}`;
        if (!seen.has(pair)) seen.set(pair, [said, hex(behind), (high + 0.05) / (low + 0.05)]);
    }
    return [...seen.values()];
}"""


def inks(page: Page) -> list[tuple[str, str, float]]:
    """One text in each pair of colours: how it begins, the colour behind it, and the contrast as WCAG 2.1 counts it."""
    found: list[tuple[str, str, float]] = [(text, ground, ratio) for text, ground, ratio in page.evaluate(_LOOK)]
    assert found, "the page has no text"
    return found
