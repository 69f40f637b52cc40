"""Makes the pictures in the README and the user guide: ``make screenshots``.

Starts the app on the real corpus and photographs it in Debian's Chromium through Playwright.
"""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

PICTURES = Path(__file__).parent / "pictures"
QUESTION = "Hvilke satsingsområder er prioritert?"
UNANSWERED = "Hvem er leder av regionrådet?"
SECONDS_TO_START = 120


def main() -> None:
    """Start the app, take the pictures and stop it."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if chromium is None:
        sys.exit("Chromium is needed: apt-get install chromium")
    PICTURES.mkdir(exist_ok=True)
    port = _free_port()
    app = subprocess.Popen([sys.executable, "-m", "assistant", "serve", "--port", str(port)])
    try:
        address = f"http://127.0.0.1:{port}/"
        _wait_for(address)
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
            _photograph(browser, address, "start", 1280, 860, None)
            _photograph(browser, address, "svar", 1280, 860, QUESTION, opens_source=True)
            _photograph(browser, address, "svar-moerk", 1280, 860, QUESTION, opens_source=True, dark=True)
            _photograph(browser, address, "ikke-svar", 1280, 860, UNANSWERED)
            _photograph(browser, address, "telefon", 390, 844, QUESTION)
            browser.close()
    finally:
        app.terminate()
        app.wait()


def _photograph(
    browser: Browser,
    address: str,
    name: str,
    width: int,
    height: int,
    question: str | None,
    opens_source: bool = False,
    dark: bool = False,
) -> None:
    page = browser.new_page(
        viewport={"width": width, "height": height}, locale="nb-NO", color_scheme="dark" if dark else "light"
    )
    page.goto(address)
    box = page.get_by_role("textbox")
    box.wait_for()
    page.wait_for_timeout(500)
    if question:
        box.fill(question)
        box.press("Enter")
        page.locator(".chip").first.wait_for()
        page.wait_for_timeout(500)
        if opens_source:
            page.locator(".chip").first.click()
            page.wait_for_timeout(500)
    page.screenshot(path=PICTURES / f"{name}.png")
    page.close()


def _free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


def _wait_for(address: str) -> None:
    for _ in range(SECONDS_TO_START):
        try:
            urllib.request.urlopen(address, timeout=1).close()  # noqa: S310 — our own address
            return
        except OSError:
            time.sleep(1)
    sys.exit("The app did not start.")


if __name__ == "__main__":
    main()
