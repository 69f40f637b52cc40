"""The report of a run is used in a browser, by keyboard alone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from evals import measures
from evals.record import Record
from evals.report import page as report
from evals.runs import Run

ANSWER = "Under «Mål» står det:\n\n> Regionen skal **vokse**. [1]"


def record(number: int, right: bool) -> Record:
    values = {"confidence": 0.9, "refused": 0.0, "right": float(right), "section_first": float(right), "form": 1.0}
    shown = {"question": f"Hva er mål {number}?", "answer": ANSWER, "gold": [["Mål"]], "facts": [], "history": []}
    shown["citations"] = [{"section": ["Mål"], "quote": "Regionen skal vokse."}]
    return Record("answers", "plan", f"q{number}", "fact", "nb", True, values, {}, shown)


@pytest.fixture
def opened(browser: Browser, tmp_path: Path) -> Iterator[Page]:
    records = tuple(record(number, right=number != 2) for number in range(5))
    origin = {"revision": "a", "changed": False, "data": {}, "settings": {}, "packages": {}, "machine": {}}
    run = Run("development", ("answers",), "2026-01-02T03:04:05Z", origin, tuple(measures.figures(records)), {}, {},
              1.0, 1.0, records)  # fmt: skip
    file = tmp_path / "report.html"
    file.write_text(report.html(run), encoding="utf-8")
    page = browser.new_page()
    page.goto(file.as_uri())
    yield page
    page.close()


def test_questions_are_filtered_and_unfolded_by_keyboard(opened: Page) -> None:
    opened.get_by_label("Søk").focus()
    for _ in range(4):
        opened.keyboard.press("Tab")
    opened.keyboard.type("feil avsnitt")
    expect(opened.get_by_role("status")).to_have_text("1 spørsmål")
    opened.keyboard.press("Tab")
    opened.keyboard.press("Enter")
    expect(opened.get_by_text("Hva er mål 2?")).to_be_visible()
    expect(opened.locator("blockquote strong:visible")).to_have_text("vokse")


def test_what_is_unfolded_is_printed_and_the_filter_is_not(opened: Page) -> None:
    opened.get_by_role("button", name="Åpne alle som vises").click()
    opened.emulate_media(media="print")
    assert opened.locator("details[open] blockquote:visible").count() == 5
    expect(opened.get_by_label("Søk")).to_be_hidden()
