"""Gradio's own texts on pages in nynorsk, which it does not have itself."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import gradio as gr
import pytest
from fastapi import FastAPI
from markupsafe import Markup
from playwright.sync_api import Page, expect
from serving import served

from assistant.web import gradio_texts
from assistant.web.page import Gate
from assistant.web.pages import PAGES

Visit = Callable[..., Page]

ENGLISH = next((Path(gr.__file__).parent / "templates/frontend/assets").glob("en-*.js")).name
UNTRANSLATED = {"close", "connection lost", "loading...", "error", "connection errored out."}
"""What Gradio says in English without asking what it is in another language."""

PROPOSAL = "Kommunane skal byggje ut breiband i heile regionen."

_SAID = """() => {
    const said = [];
    for (const element of document.querySelectorAll("body, body *")) {
        if (!element.checkVisibility({ visibilityProperty: true }) || element.matches("script, style, code")) continue;
        for (const name of ["aria-label", "title", "placeholder", "alt", "aria-description", "aria-roledescription"]) {
            said.push(element.getAttribute(name) ?? "");
        }
        for (const node of element.childNodes) if (node.nodeType === Node.TEXT_NODE) said.push(node.data);
    }
    return said.map((words) => words.trim().toLowerCase()).filter(Boolean);
}"""


def texts_in(told: Mapping[str, Any], before: str = "") -> Iterator[tuple[str, str]]:
    """Each text with the name that Gradio has for it."""
    for name, text in told.items():
        if isinstance(text, str):
            yield before + name, text
        else:
            yield from texts_in(text, f"{before}{name}.")


def nynorsk() -> dict[str, str]:
    return dict(texts_in(json.loads(gradio_texts.FILE.read_text(encoding="utf-8"))))


def english(page: Page) -> dict[str, str]:
    """Gradio's own, as the page's browser gets them."""
    told = page.evaluate("async (file) => (await import(file)).default", f"/en/assets/{ENGLISH}")
    return dict(texts_in(told))


def test_every_text_of_gradios_is_there_in_nynorsk_with_the_same_places_to_fill_in(visit: Visit, address: str) -> None:
    own, theirs = nynorsk(), english(visit(f"{address}/nn/"))
    place = re.compile(r"\{\w+\}")
    assert own.keys() == theirs.keys()
    assert {name for name in own if sorted(place.findall(own[name])) != sorted(place.findall(theirs[name]))} == set()


def an_upload_area() -> Gate:
    """Gradio's own, behind the gate that all its pages are behind."""
    server = FastAPI()
    with gr.Blocks(analytics_enabled=False) as blocks:
        gr.Textbox(label="Tekst", elem_id="question")
        gr.File(label="Filer")
    gr.mount_gradio_app(server, blocks, path="/nn", footer_links=[], ssr_mode=False)
    return Gate(server, [""], [], lambda *_: (Markup(), Markup()), lambda *_: Markup())


def test_gradio_speaks_nynorsk_where_it_asks_for_its_own_texts(visit: Visit) -> None:
    with served(an_upload_area()) as address:
        page = visit(f"{address}/nn/", locale="en-US")
        for words in ("Slepp fila her", "Klikk for å laste opp"):
            expect(page.get_by_text(words)).to_be_visible()
        expect(page.get_by_text("- eller -")).to_be_visible()
        assert page.evaluate("document.documentElement.lang") == "nn"


@pytest.mark.parametrize("place", [page.address for page in PAGES], ids=[page.name for page in PAGES])
def test_no_english_of_gradios_is_on_a_page_in_nynorsk(visit: Visit, address: str, place: str) -> None:
    page = visit(f"{address}/nn/{place}", locale="en-US")
    foreign = {text.lower() for name, text in english(page).items() if name != "_name"} | UNTRANSLATED
    foreign -= {text.lower() for text in nynorsk().values()}
    said = {"opened": page.evaluate(_SAID)}
    if box := {"": "Spørsmålet ditt", "sjekk": "Framlegget"}.get(place):
        page.get_by_label(box, exact=True).fill(PROPOSAL)
        page.locator("#send").click()
        page.locator("[data-source]:not(template)").first.click()
        said["in use"] = page.evaluate(_SAID)
        page.route("**/queue/join*", lambda route: route.abort())
        page.get_by_label(box, exact=True).fill(PROPOSAL)
        page.locator("#send").click()
        expect(page.locator("#trouble")).to_contain_text("Sambandet vart brote")
        said["broken"] = page.evaluate(_SAID)
    assert page.evaluate("document.documentElement.lang") == "nn"
    assert {state: found for state, words in said.items() if (found := foreign & set(words))} == {}
