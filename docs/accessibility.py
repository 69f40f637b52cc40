"""Measures what the page «Om» tells for the accessibility statement: ``make accessibility``.

axe-core goes through every page in its states (``scenes.py``), in the three languages, light and dark, on a phone and
a desktop. What it tried and found is written into the web app, where the page reads it; nobody types it.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any, Literal

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page
from scenes import ROOT, SCENES, Scene, chromium, served

FILE = ROOT / "assistant/web/figures/accessibility.json"
LANGUAGES = ("nb", "nn", "en")
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
WIDTHS = (390, 1280)
RULES = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]}}
"""Those that belong to a criterion of WCAG 2.1 on level A or AA."""

_CRITERION = re.compile(r"wcag([1-4])(\d)(\d+)")
_KINDS = ("passes", "violations", "incomplete")


class Tally:
    """What axe-core has tried and found so far."""

    def __init__(self) -> None:
        self.views = 0
        self.tool = ""
        self.criteria: set[str] = set()
        self._pages: dict[str, dict[tuple[str, tuple[str, ...]], set[str]]] = {
            kind: defaultdict(set) for kind in _KINDS
        }

    def add(self, scene: Scene, response: Mapping[str, Any]) -> None:
        """Take in what was found on one view of a page."""
        self.views += 1
        self.tool = "{name} {version}".format(**response["testEngine"])
        for kind in _KINDS:
            for rule in response[kind]:
                criteria = tuple(".".join(found) for found in map(_parts, rule["tags"]) if found)
                self.criteria.update(criteria)
                self._pages[kind][rule["id"], criteria].add(scene.path.split("/")[0].split("?")[0])

    def told(self) -> dict[str, Any]:
        """What the page reads: ``violations`` and ``undecided`` hold objects with rule, criteria and pages."""
        return {
            "format": 1,
            "when": datetime.now(UTC).isoformat(timespec="seconds"),
            "tool": self.tool,
            "pages": sorted({scene.path.split("/")[0].split("?")[0] for scene in _scenes()}),
            "states": sum(1 for _ in _scenes()),
            "languages": LANGUAGES,
            "schemes": SCHEMES,
            "widths": WIDTHS,
            "views": self.views,
            "criteria": sorted(self.criteria, key=lambda name: tuple(map(int, name.split(".")))),
            "violations": self._listed("violations"),
            "undecided": self._listed("incomplete"),
        }

    def _listed(self, kind: str) -> list[dict[str, Any]]:
        return [
            {"rule": rule, "criteria": criteria, "pages": sorted(pages)}
            for (rule, criteria), pages in sorted(self._pages[kind].items())
        ]


def main() -> None:
    """Start the app, try every view and write the file."""
    tally = Tally()
    with chromium() as browser:
        for scene, address in served():
            if scene not in _scenes():
                continue
            for language in LANGUAGES:
                _try(browser, address, scene, language, tally)
    FILE.write_text(json.dumps(tally.told(), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    print(f"{tally.views} views, {len(tally.told()['violations'])} rules broken: {FILE.relative_to(ROOT)}")


def _scenes() -> Iterator[Scene]:
    """Each state once: what is there for its language alone is tried in all of them anyway."""
    return (scene for scene in SCENES if scene.language == "nb")


def _try(browser: Browser, address: str, scene: Scene, language: str, tally: Tally) -> None:
    page = browser.new_page(locale=f"{language}-NO", reduced_motion="reduce")
    scene.open(page, address, language)
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)
        if page.locator("gradio-app").count():  # Gradio's own colours follow after
            page.wait_for_function(f"document.body.classList.contains('dark') === {str(scheme == 'dark').lower()}")
        for width in WIDTHS:
            _whole(page, width)
            tally.add(scene, Axe().run(page, options=RULES).response)
    page.close()


COVERED = (
    "@media (max-width: 60rem) "
    "{ #ask:has(#source-panel:not(.empty)) :is(#limits-box, #warning, #composer-row) { display: none; } }"
)


def _whole(page: Page, width: int) -> None:
    """Make the window higher than the page, without what the sheet with a source hides.

    What scrolls behind the question box, or lies under the sheet, has no ground to measure against.
    """
    page.add_style_tag(content=COVERED)
    page.mouse.move(0, 0)  # where it rests a tooltip may come
    page.set_viewport_size({"width": width, "height": 900})
    height = page.evaluate("3 * document.documentElement.scrollHeight")
    page.set_viewport_size({"width": width, "height": height})
    page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")


def _parts(tag: str) -> tuple[str, ...]:
    found = _CRITERION.fullmatch(tag)
    return found.groups() if found else ()


if __name__ == "__main__":
    main()
