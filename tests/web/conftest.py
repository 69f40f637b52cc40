"""A real browser on the real app: Debian's Chromium, and the app in a thread of this process."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import gradio as gr
import pytest
from gradio.state_holder import StateHolder
from playwright.sync_api import Browser, Page, expect, sync_playwright
from serving import READY, serving
from windows import Windows

from assistant import Assistant
from tests.remembering import remembering

CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # Pages of the browser's own that each new window would load unseen, at the price of the app's page itself; then
    # what Playwright switches off, which a second list takes the place of.
    "--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,SpareRendererForSitePerProcess,"
    "AvoidUnnecessaryBeforeUnloadCheckSync,DestroyProfileOnBrowserClose,HttpsUpgrades,HttpsFirstBalancedModeAutoEnable,"
    "LensOverlay,MediaRouter,PaintHolding,ThirdPartyStoragePartitioning,AvoidCorsURLLoaderRestartOnRedirect,"
    "OptimizationHints,NetworkTimeServiceQuerying,AimEnabled,PreconnectToSearch",
]

expect.set_options(timeout=20_000)


@pytest.fixture(scope="session")
def address(assistant: Assistant, computed: Path) -> Iterator[str]:
    with remembering(computed):
        assistant.warm_up_checking()  # as it is soon after a real start; the tests are of the pages
    with serving(assistant) as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    found = next(filter(None, map(shutil.which, CHROMIUM)), None)
    if found is None:
        pytest.fail("Chromium is missing, and the web app is tested in it: apt-get install chromium", pytrace=False)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def windows(browser: Browser) -> Windows:
    return Windows(browser)


@pytest.fixture
def visit(windows: Windows) -> Iterator[Callable[..., Page]]:
    """Opens the app as a new visitor. Afterwards: nothing was fetched from elsewhere, no script failed."""
    foreign: list[str] = []
    errors: list[str] = []

    def open_app(address: str, width: int = 1280, height: int = 800, locale: str = "nb-NO", **options: Any) -> Page:
        page = windows.open(address, viewport={"width": width, "height": height}, locale=locale, **options)
        page.on("request", lambda request: foreign.append(request.url) if _foreign(request.url, address) else None)
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.goto(address)
        expect(page.locator(READY)).to_be_visible()
        return page

    yield open_app
    windows.leave()
    assert not foreign, "the page asked other hosts"
    assert not errors, "a script of the page failed"


@pytest.fixture
def memories(monkeypatch: pytest.MonkeyPatch) -> list[StateHolder]:
    """What Gradio remembers of the open pages, in a test that serves an app of its own."""
    made: list[StateHolder] = []
    original = StateHolder.set_blocks

    def remembered(holder: StateHolder, blocks: gr.Blocks) -> None:
        made.append(holder)
        original(holder, blocks)

    monkeypatch.setattr(StateHolder, "set_blocks", remembered)
    return made


def _foreign(url: str, address: str) -> bool:
    own = ("data", "blob", "chrome", "chrome-extension")  # the last two are of the browser, and show a PDF file
    return urlsplit(url).scheme not in own and urlsplit(url).netloc != urlsplit(address).netloc
