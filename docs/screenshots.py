"""Makes the pictures in the README and the user guide: ``make screenshots``.

Starts the app on the real corpus and photographs it in Debian's Chromium through Playwright. What needs
several documents, or an administrator, is photographed with made-up documents from the evals beside it.
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).parent.parent
PICTURES = Path(__file__).parent / "pictures"
MADE_UP = ("okonomiplan", "helseplan", "naeringsplan")
QUESTION = "Hvilke satsingsområder er prioritert?"
UNANSWERED = "Hvem er leder av regionrådet?"
PROPOSAL = (
    "Ordføreren bes ta initiativ til et spleiselag mellom hotellene, fjellstuene og campingplassene, slik at gjester "
    "kan bestille overnatting, skiskole og guidet fisketur på ett sted. Kommunen bør også gå sammen med "
    "kraftselskapet om å grave ned kabel, slik at alle får bredbånd."
)
MANY = (
    PROPOSAL,
    "Vi foreslår en gang- og sykkelbru over elva ved skolen.",
    "Ungdomsrådet ber om gratis buss for alle under 20 år i helgene.",
    "Kommunestyret bør si nei til hogst av de gamle eikene ved kirken.",
)
PASSWORD = "bare til bildene"  # noqa: S105 - the app lives as long as the photographing
SECONDS_TO_START = 600


def main() -> None:
    """Start the app, take the pictures and stop it."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if chromium is None:
        sys.exit("Chromium is needed: apt-get install chromium")
    PICTURES.mkdir(exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        with _app({}) as address:
            _one_document(browser, address)
        with tempfile.TemporaryDirectory() as folder, _app(_several_documents(Path(folder))) as address:
            _limits(browser, address)
            _administrator(browser, address)
        browser.close()


def _one_document(browser: Browser, address: str) -> None:
    _ask(browser, address, "start", None)
    _ask(browser, address, "svar", QUESTION, opens_source=True)
    _ask(browser, address, "svar-moerk", QUESTION, opens_source=True, dark=True)
    _ask(browser, address, "ikke-svar", UNANSWERED)
    _ask(browser, address, "telefon", QUESTION, 390, 844)
    page = _open(browser, f"{address}nb/sjekk/")
    page.locator("#proposal textarea").fill(PROPOSAL)
    page.locator("#send").click()
    page.locator("#verdict").wait_for()
    page.wait_for_timeout(500)
    page.locator(".summary .chip").first.click()
    _photograph(page, "sjekk")
    page = _open(browser, f"{address}nb/sjekk/")
    rows = "\n".join(f"24/{number};{text}" for number, text in enumerate(MANY, start=1))
    table = {"name": "forslag.csv", "mimeType": "text/csv", "buffer": f"Sak;Forslag\n{rows}\n".encode()}
    page.locator("#files").set_input_files(table)
    page.locator("#verdict").wait_for()
    _photograph(page, "mange")


def _limits(browser: Browser, address: str) -> None:
    page = _open(browser, address)
    page.locator("#limits summary").click()
    page.locator("#limits input").nth(1).check()
    _photograph(page, "avgrensning")


def _administrator(browser: Browser, address: str) -> None:
    page = _open(browser, f"{address}nb/administrer")
    page.locator("#password").fill(PASSWORD)
    page.locator("[data-enter] button").click()
    new = ROOT / "evals/data/kompetanse/corpus/strategisk-kompetanseplan-2023-2027.txt"
    page.locator("#add-file").set_input_files(new)
    page.locator("#approve").wait_for()
    _photograph(page, "administrer")


def _ask(
    browser: Browser,
    address: str,
    name: str,
    question: str | None,
    width: int = 1280,
    height: int = 860,
    opens_source: bool = False,
    dark: bool = False,
) -> None:
    page = _open(browser, address, width, height, dark)
    if question:
        box = page.locator("#question textarea")
        box.fill(question)
        box.press("Enter")
        page.locator(".chip").first.wait_for()
        page.wait_for_timeout(500)
        if opens_source:
            page.locator(".chip").first.click()
    _photograph(page, name)


def _open(browser: Browser, address: str, width: int = 1280, height: int = 860, dark: bool = False) -> Page:
    page = browser.new_page(
        viewport={"width": width, "height": height}, locale="nb-NO", color_scheme="dark" if dark else "light"
    )
    page.goto(address)
    page.locator(":is(#question, #proposal) textarea, body.reading main").wait_for()
    page.wait_for_timeout(500)
    return page


def _photograph(page: Page, name: str) -> None:
    page.wait_for_timeout(500)
    page.screenshot(path=PICTURES / f"{name}.png")
    page.close()


def _several_documents(folder: Path) -> dict[str, str]:
    """The settings of a corpus with made-up documents beside the real one."""
    corpus = folder / "corpus"
    shutil.copytree(ROOT / "corpus", corpus)
    for name in MADE_UP:
        shutil.copytree(ROOT / "evals/data" / name / "corpus", corpus, dirs_exist_ok=True)
    return {
        "ASSISTANT_CORPUS": str(corpus),
        "ASSISTANT_INDEX": str(folder / "index"),
        "ASSISTANT_ADMIN_PASSWORD": PASSWORD,
    }


@contextmanager
def _app(settings: dict[str, str]) -> Iterator[str]:
    port = _free_port()
    command = [sys.executable, "-m", "assistant", "serve", "--port", str(port)]
    app = subprocess.Popen(command, cwd=ROOT, env=os.environ | settings)
    try:
        address = f"http://127.0.0.1:{port}/"
        _wait_for(address)
        yield address
    finally:
        app.terminate()
        app.wait()


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
