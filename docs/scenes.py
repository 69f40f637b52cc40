"""Every page of the web app in its states, for the commands that look at all of them.

What needs several documents, or an administrator, is shown with made-up documents from the evals beside the real one.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from evals.served import app

ROOT = Path(__file__).parent.parent
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
PASSWORD = "bare til bildene"  # noqa: S105 - the app lives as long as the command
READY = ":is(#question, #proposal) textarea, body.reading main"
"""What shows that a page has come."""

DOCUMENT = "strategi-og-styringsdokument-2010-2021"


@dataclass(frozen=True, slots=True)
class Scene:
    """A page in a state: its address below the language, what is done there, and whether it needs several documents."""

    name: str
    path: str
    act: Callable[[Page], object] | None = None
    several: bool = False
    language: str = "nb"

    def open(self, page: Page, address: str, language: str = "") -> None:
        """Bring the page into the state, in the scene's own language unless another is given."""
        page.goto(f"{address}/{language or self.language}/{self.path}")
        page.locator(READY).wait_for()
        if self.act:
            self.act(page)


def _ask(page: Page, question: str) -> None:
    page.locator("#question textarea").fill(question)
    page.locator("#send").click()
    page.locator(".turn[aria-busy=false]").wait_for()


def _answered(page: Page) -> None:
    _ask(page, QUESTION)


def _with_source(page: Page) -> None:
    _ask(page, QUESTION)
    page.locator(".chip").first.click()


def _refused(page: Page) -> None:
    _ask(page, UNANSWERED)


def _checked(page: Page) -> None:
    page.locator("#proposal textarea").fill(PROPOSAL)
    page.locator("#send").click()
    page.locator("#verdict").wait_for()


def _strategy(page: Page) -> None:
    _checked(page)
    page.locator(".strategy [data-source]").first.click()


def _many(page: Page) -> None:
    rows = "\n".join(f"24/{number};{text}" for number, text in enumerate(MANY, start=1))
    table = {"name": "forslag.csv", "mimeType": "text/csv", "buffer": f"Sak;Forslag\n{rows}\n".encode()}
    page.locator("#files").set_input_files(table)
    page.locator("#verdict").wait_for()


def _limited(page: Page) -> None:
    page.locator("#limits summary").click()
    page.locator("#limits input").nth(1).check()


def _enter(page: Page) -> None:
    page.locator("#password").fill(PASSWORD)
    page.locator("[data-enter] button").click()
    page.locator("#add-file").wait_for(state="attached")


def _approving(page: Page) -> None:
    _enter(page)
    new = ROOT / "evals/data/kompetanse/corpus/strategisk-kompetanseplan-2023-2027.txt"
    page.locator("#add-file").set_input_files(new)
    page.locator("#approve").wait_for()


SCENES = (
    Scene("start", ""),
    Scene("start-nynorsk", "", language="nn"),
    Scene("start-engelsk", "", language="en"),
    Scene("svar", "", _answered),
    Scene("kilde", "", _with_source),
    Scene("ikke-svar", "", _refused),
    Scene("sjekk-tom", "sjekk/"),
    Scene("sjekk", "sjekk/", _checked),
    Scene("strategi", "sjekk/", _strategy),
    Scene("mange", "sjekk/", _many),
    Scene("dokument", f"dokumenter/{DOCUMENT}"),
    Scene("dokument-treff", f"dokumenter/{DOCUMENT}?sok=samferdsel"),
    Scene("kvalitet", "kvalitet"),
    Scene("om", "om"),
    Scene("avgrensning", "", _limited, several=True),
    Scene("dokumenter", "dokumenter", several=True),
    Scene("soek", "dokumenter?sok=næring", several=True),
    Scene("administrer-inn", "administrer", several=True),
    Scene("administrer-alle", "administrer", _enter, several=True),
    Scene("administrer", "administrer", _approving, several=True),
)


@contextmanager
def chromium() -> Iterator[Browser]:
    """Debian's Chromium; without it the program ends with the way to get it."""
    found = shutil.which("chromium") or shutil.which("chromium-browser")
    if found is None:
        sys.exit("Chromium is needed: apt-get install chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=["--no-sandbox", "--disable-gpu"])
        yield browser
        browser.close()


def served() -> Iterator[tuple[Scene, str]]:
    """Each scene with the address of an app that has what it needs."""
    with tempfile.TemporaryDirectory() as folder:
        for several in (False, True):
            with app(_several_documents(Path(folder)) if several else {}) as address:
                for scene in SCENES:
                    if scene.several is several:
                        yield scene, address


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
