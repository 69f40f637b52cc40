"""Makes the pictures of every page: ``make screenshots``.

Starts the app and photographs it in Debian's Chromium through Playwright, on a phone, a tablet and a desktop, light
and dark, into ``build/screenshots``: the ones to look through before a release. Those that the README and the user
guide show are put into ``docs/pictures``.
"""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser
from scenes import ROOT, Scene, chromium, served

ALL = ROOT / "build" / "screenshots"
PICTURES = Path(__file__).parent / "pictures"
SIZES: Mapping[str, tuple[int, int]] = {"telefon": (390, 844), "nettbrett": (820, 1180), "skjerm": (1280, 860)}
SCHEMES: Mapping[str, Literal["light", "dark"]] = {"lys": "light", "moerk": "dark"}
SHOWN: Mapping[str, str] = {
    "start": "start-skjerm-lys",
    "nynorsk": "start-nynorsk-skjerm-lys",
    "svar": "kilde-skjerm-lys",
    "svar-moerk": "kilde-skjerm-moerk",
    "telefon": "svar-telefon-lys",
    "ikke-svar": "ikke-svar-skjerm-lys",
    "avgrensning": "avgrensning-skjerm-lys",
    "sjekk": "strategi-skjerm-lys",
    "mange": "mange-skjerm-lys",
    "dokumenter": "dokumenter-skjerm-lys",
    "dokument": "dokument-skjerm-lys",
    "administrer": "administrer-skjerm-lys",
    "kvalitet": "kvalitet-skjerm-lys",
    "om": "om-skjerm-lys",
}
"""The pictures in the documentation, and which of all they are."""


def main() -> None:
    """Start the app, take the pictures and stop it."""
    shutil.rmtree(ALL, ignore_errors=True)
    ALL.mkdir(parents=True)
    PICTURES.mkdir(exist_ok=True)
    with chromium() as browser:
        for scene, address in served():
            _photograph(browser, address, scene)
    for name, picture in SHOWN.items():
        shutil.copyfile(ALL / f"{picture}.png", PICTURES / f"{name}.png")


def _photograph(browser: Browser, address: str, scene: Scene) -> None:
    for size, (width, height) in SIZES.items():
        for scheme, colours in SCHEMES.items():
            page = browser.new_page(
                viewport={"width": width, "height": height},
                locale="nb-NO",
                color_scheme=colours,
                reduced_motion="reduce",
            )
            scene.open(page, address)
            page.wait_for_timeout(500)
            page.screenshot(path=ALL / f"{scene.name}-{size}-{scheme}.png")
            page.close()


if __name__ == "__main__":
    main()
