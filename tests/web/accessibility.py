"""What axe-core finds to mend on a page, with nothing left for a person to look at."""

from __future__ import annotations

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

COVERED = (
    "@media (max-width: 60rem) "
    "{ #ask:has(#source-panel:not(.empty)) :is(#limits-box, #warning, #composer-row) { display: none; } }"
)

SETTLED = """Promise.all(
    document.getAnimations()
        .filter((each) => each.effect.getComputedTiming().endTime < Infinity)
        .map((each) => each.finished.catch(() => undefined)))"""
"""Colours that change slowly have come to rest: halfway between two they are neither's."""


LOOKS = [("nb", "light"), ("nn", "dark"), ("en", "light"), ("en", "dark")]
"""Languages and colours that pages are looked at in: each of either."""


def to_mend(page: Page) -> list[tuple[str, str]]:
    """Each rule that is broken, or that axe cannot decide, with the element.

    The window is made higher than the page first: text that scrolls behind the question box, or that the sheet with a
    source lies over, which takes more than half of a narrow window, has no ground of its own for axe. What the sheet
    hides is taken away: where something ends under two lines of the sheet's text, axe does not decide their ground.
    """
    page.add_style_tag(content=COVERED)
    size = page.viewport_size
    assert size is not None
    height = page.evaluate("3 * document.documentElement.scrollHeight")
    page.set_viewport_size({"width": size["width"], "height": height})
    page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")  # laid out anew
    page.evaluate(SETTLED)
    found = Axe().run(page).response
    page.set_viewport_size(size)
    assert any(rule["id"] == "color-contrast" for rule in found["passes"]), "axe looked at nothing"
    return [
        (rule["id"], node["html"])
        for kind in ("violations", "incomplete")
        for rule in found[kind]
        for node in rule["nodes"]
    ]
