"""At 320 by 256 pixels, which is what a window of 1280 by 1024 shows at 400 %: WCAG 1.4.10."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from cut import lost
from playwright.sync_api import Page, expect
from serving import READY, ask

from assistant import Assistant

Visit = Callable[..., Page]

SIZE = (320, 256)
PROPOSAL = (
    "Ordføreren bes ta initiativ til et spleiselag mellom hotellene, fjellstuene og campingplassene, "
    "slik at gjester kan bestille overnatting og guidet fisketur på ett sted. "
    "Kommunen bør også gå sammen med kraftselskapet om å grave ned kabel til bredbånd."
)


def test_a_conversation_with_all_that_belongs_to_it_is_read_whole(
    visit: Visit, address: str, assistant: Assistant, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    asks = assistant.settings.model_copy(update={"feedback": tmp_path / "feedback.jsonl"})
    monkeypatch.setattr(assistant, "settings", asks)
    page = visit(f"{address}/nb/", *SIZE)
    found = {"the start": lost(page)}
    page.locator("#limits summary").click()
    found["the limits"] = lost(page)
    page.locator("#limits summary").click()
    ask(page, "Hva koster en parkeringsplass i Oslo?")
    turn = page.locator(f"#turn-{ask(page, 'Hva er strategiene for samferdsel og infrastruktur?')}")
    turn.get_by_role("button", name="Nei", exact=True).click()
    expect(turn.get_by_label("Noe mangler")).to_be_visible()
    found["the answers"] = lost(page)
    page.locator("#question textarea").fill("Skriv til kari@example.no")
    page.locator("#send").click()
    expect(page.locator("#warning .personal")).to_be_visible()
    found["the warning"] = lost(page)
    page.locator("#new").click()
    expect(page.locator("#saved")).to_be_visible()
    found["the saved conversations"] = lost(page)
    assert not any(found.values()), found


def test_a_source_and_the_quotation_beside_its_number_are_read_whole(visit: Visit, address: str) -> None:
    page = visit(f"{address}/nb/", *SIZE)
    ask(page, "Hva er strategiene for samferdsel og infrastruktur?")
    chip = page.locator("#turn-1 .chip").first
    chip.scroll_into_view_if_needed()
    chip.hover()
    expect(page.get_by_role("tooltip")).to_be_visible()
    found = {"the quotation": lost(page)}
    chip.click()
    expect(page.locator("#source-heading")).to_be_in_viewport(ratio=1)
    expect(page.get_by_role("button", name="Lukk kilden")).to_be_in_viewport(ratio=1)
    expect(page.locator("#source-panel mark").first).to_be_in_viewport()
    found["the source"] = lost(page)
    assert not any(found.values()), found


def test_a_report_its_source_and_a_table_of_proposals_are_read_whole(visit: Visit, address: str) -> None:
    page = visit(f"{address}/nb/sjekk/", *SIZE)
    page.locator("#proposal textarea").fill(PROPOSAL)
    page.locator("#send").click()
    expect(page.locator("#verdict")).to_be_in_viewport()
    page.get_by_role("button", name="Sett til side").last.click()
    expect(page.locator(".strategy.aside")).to_be_visible()
    found = {"the report": lost(page)}
    page.locator(".strategy button[data-source]").first.click()
    expect(page.locator("#source-panel mark").first).to_be_in_viewport()
    found["the source"] = lost(page)
    rows = f"Sak;Forslag\n24/1;{PROPOSAL}\n24/2;Kai\n"
    page.locator("#files").set_input_files({"name": "f.csv", "mimeType": "text/csv", "buffer": rows.encode()})
    expect(page.locator(".map")).to_be_visible()
    found["the table"] = lost(page)
    assert not any(found.values()), found


def test_the_pages_that_are_read_are_read_whole(visit: Visit, address: str, assistant: Assistant) -> None:
    one = f"dokumenter/{assistant.documents()[0].id}"
    page = visit(f"{address}/nb/om", *SIZE)
    found = {}
    for place in ("om", "kvalitet", "dokumenter", "dokumenter?sok=region", one, f"{one}?sok=region", "finnes-ikke"):
        page.goto(f"{address}/nb/{place}")
        expect(page.locator(READY)).to_be_visible()
        page.evaluate("for (const folded of document.querySelectorAll('main details')) folded.open = true")
        found[place] = lost(page)
    assert not any(found.values()), found
