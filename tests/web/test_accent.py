"""The owner's colour: whatever it is, what stands on the pages can be read."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from colours import inks
from hypothesis import example, given
from hypothesis import strategies as st
from playwright.sync_api import Page
from serving import ask

from assistant import Assistant
from assistant.documents.metadata import Metadata
from assistant.documents.model import Document
from assistant.web import accent
from assistant.web.accent import DARK, LIGHT, Colour, Scheme, contrast
from tests.properties import examples

Visit = Callable[..., Page]

CSS = (Path(accent.__file__).parent / "base.css").read_text(encoding="utf-8")
BARE = Document("plan", "plan.txt", "0", "Tekst.", (), Metadata(title="Plan"))

TEXT_ON_GROUND = ("ink", "quiet", "brand", "warning", "good")
GROUNDS = ("ground", "paper", "tint")


def properties(css: str) -> dict[str, Colour]:
    found = re.findall(r"--([\w-]+): ?#([0-9a-f]{6})", css)
    return {name: (int(value[:2], 16), int(value[2:4], 16), int(value[4:], 16)) for name, value in found}


light, dark = map(properties, CSS.split("/* --- Gradio")[0].split("@media (prefers-color-scheme: dark)"))


def written(colour: str) -> str:
    return str(accent.style((replace(BARE, metadata=Metadata(title="Plan", colour=colour)),)))


def too_pale(page: Page) -> list[object]:
    return [ink for ink in inks(page) if ink[2] < accent.READABLE]


def test_the_grounds_are_those_of_the_stylesheet() -> None:
    for scheme, own in ((LIGHT, light), (DARK, dark)):
        assert scheme.grounds == (own["ground"], own["paper"])
        assert scheme.paper == own["paper"]


@examples(400)
@given(st.tuples(*[st.integers(0, 255)] * 3), st.sampled_from([(LIGHT, light), (DARK, dark)]))
@example((255, 255, 255), (LIGHT, light))
@example((0, 0, 0), (DARK, dark))
@example((255, 255, 0), (LIGHT, light))
@example((0, 0, 255), (DARK, dark))
def test_text_and_focus_marks_can_be_seen_in_any_colour(
    colour: Colour, scheme: tuple[Scheme, dict[str, Colour]]
) -> None:
    page = {**scheme[1], **accent.shades(colour, scheme[0])}
    for ground in GROUNDS:
        for text in TEXT_ON_GROUND:
            assert contrast(page[text], page[ground]) >= 4.5, (text, ground)
        assert contrast(page["focus"], page[ground]) >= 3, ground
    for button in ("brand", "brand-strong"):
        assert contrast(page["on-brand"], page[button]) >= 4.5


def test_a_colour_that_can_be_read_is_used_as_it_is() -> None:
    assert "--brand:#17495e;" in written("#17495e").split("prefers-color-scheme")[0]


def test_it_is_for_the_screen_alone_and_dark_where_the_page_is() -> None:
    found = re.fullmatch(
        r"<style>@media screen\{:root,body\{(.*?)\}\}"
        r"@media screen and \(prefers-color-scheme:dark\)\{:root,body\{(.*?)\}\}</style>",
        written("#7a0019"),
    )
    assert found is not None
    assert [[*properties(part)] for part in found.groups()] == [["brand", "brand-strong", "tint"]] * 2


def test_the_first_document_with_a_colour_decides_and_without_one_nothing_is_said() -> None:
    coloured = [replace(BARE, metadata=Metadata(title="Plan", colour=colour)) for colour in ("#7a0019", "#005f2f")]
    assert accent.style((BARE, *coloured)) == accent.style(coloured[:1]) != accent.style(coloured[1:])
    assert accent.style((BARE,)) == ""


@pytest.mark.parametrize("colour", ["#00005a", "#7a0019"])
def test_all_that_stands_on_dark_pages_in_the_owners_colour_can_be_read(
    visit: Visit, address: str, assistant: Assistant, monkeypatch: pytest.MonkeyPatch, colour: str
) -> None:
    owned = tuple(replace(each, metadata=replace(each.metadata, colour=colour)) for each in assistant.documents())
    monkeypatch.setattr(assistant, "documents", lambda: owned)
    page = visit(f"{address}/nb/", color_scheme="dark")
    brand = page.evaluate("getComputedStyle(document.body).getPropertyValue('--brand')")
    assert properties(f"--brand:{brand}") == {"brand": accent.shades(accent._read(colour), DARK)["brand"]}
    ask(page, "Hva er strategiene for samferdsel og infrastruktur?")
    page.locator("#turn-1 .chip").first.click()
    pale = {"ask": too_pale(page)}
    page.goto(f"{address}/nb/sjekk/")
    page.get_by_label("Forslaget", exact=True).fill("Kommunene skal bygge ut bredbånd i hele regionen.")
    page.get_by_role("button", name="Sjekk forslaget").click()
    page.get_by_role("button", name="Vis kilden").first.click()
    pale["check"] = too_pale(page)
    page.goto(f"{address}/nb/dokumenter/{assistant.documents()[0].id}?sok=region")
    pale["document"] = too_pale(page)
    assert not any(pale.values()), pale
