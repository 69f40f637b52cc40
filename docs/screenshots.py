"""Makes the pictures of every page: ``make screenshots``.

Starts the app and photographs it in Debian's Chromium through Playwright, on a phone, a tablet and a desktop, light
and dark, into ``build/screenshots``: the ones to look through before a release. Those that the README and the user
guide show are put into ``docs/pictures``. What needs several documents, or an administrator, is photographed with
made-up documents from the evals beside the real one.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, Page, sync_playwright

from evals.served import app

ROOT = Path(__file__).parent.parent
ALL = ROOT / "build" / "screenshots"
PICTURES = Path(__file__).parent / "pictures"
SIZES: Mapping[str, tuple[int, int]] = {"telefon": (390, 844), "nettbrett": (820, 1180), "skjerm": (1280, 860)}
SCHEMES: Mapping[str, Literal["light", "dark"]] = {"lys": "light", "moerk": "dark"}
SHOWN: Mapping[str, str] = {
    "start": "start-skjerm-lys",
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
DOCUMENT = "strategi-og-styringsdokument-2010-2021"


@dataclass(frozen=True, slots=True)
class Scene:
    """A page in a state: its address, what is done there, and whether it needs several documents."""

    name: str
    path: str
    act: Callable[[Page], object] | None = None
    several: bool = False


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
    Scene("start", "nb/"),
    Scene("start-nynorsk", "nn/"),
    Scene("start-engelsk", "en/"),
    Scene("svar", "nb/", _answered),
    Scene("kilde", "nb/", _with_source),
    Scene("ikke-svar", "nb/", _refused),
    Scene("sjekk-tom", "nb/sjekk/"),
    Scene("sjekk", "nb/sjekk/", _checked),
    Scene("strategi", "nb/sjekk/", _strategy),
    Scene("mange", "nb/sjekk/", _many),
    Scene("dokument", f"nb/dokumenter/{DOCUMENT}"),
    Scene("dokument-treff", f"nb/dokumenter/{DOCUMENT}?sok=samferdsel"),
    Scene("kvalitet", "nb/kvalitet"),
    Scene("om", "nb/om"),
    Scene("avgrensning", "nb/", _limited, several=True),
    Scene("dokumenter", "nb/dokumenter", several=True),
    Scene("soek", "nb/dokumenter?sok=næring", several=True),
    Scene("administrer-inn", "nb/administrer", several=True),
    Scene("administrer-alle", "nb/administrer", _enter, several=True),
    Scene("administrer", "nb/administrer", _approving, several=True),
)


def main() -> None:
    """Start the app, take the pictures and stop it."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if chromium is None:
        sys.exit("Chromium is needed: apt-get install chromium")
    shutil.rmtree(ALL, ignore_errors=True)
    ALL.mkdir(parents=True)
    PICTURES.mkdir(exist_ok=True)
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        for several in (False, True):
            with app(_several_documents(Path(folder)) if several else {}) as address:
                for scene in (each for each in SCENES if each.several is several):
                    _photograph(browser, address, scene)
        browser.close()
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
            page.goto(f"{address}/{scene.path}")
            page.locator(":is(#question, #proposal) textarea, body.reading main").wait_for()
            if scene.act:
                scene.act(page)
            page.wait_for_timeout(500)
            page.screenshot(path=ALL / f"{scene.name}-{size}-{scheme}.png")
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


if __name__ == "__main__":
    main()
