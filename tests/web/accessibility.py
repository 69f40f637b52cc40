"""What axe-core finds to mend on a page, with nothing left for a person to look at."""

from __future__ import annotations

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page


def to_mend(page: Page) -> list[tuple[str, str]]:
    """Each rule that is broken, or that axe cannot decide, with the element.

    The window is made as high as the page first: text that scrolls behind the question box has no ground of
    its own for axe to measure against.
    """
    size = page.viewport_size
    assert size is not None
    height = page.evaluate("document.documentElement.scrollHeight + window.innerHeight")
    page.set_viewport_size({"width": size["width"], "height": height})
    found = Axe().run(page).response
    page.set_viewport_size(size)
    assert any(rule["id"] == "color-contrast" for rule in found["passes"]), "axe looked at nothing"
    return [
        (rule["id"], node["html"])
        for kind in ("violations", "incomplete")
        for rule in found[kind]
        for node in rule["nodes"]
    ]
