"""Sources from documents that are not in force: the reader is told so where the quotation is."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from playwright.sync_api import Page, expect
from serving import ask, serving

from assistant import Assistant
from tests.corpora import settings_of, write_corpus

Visit = Callable[..., Page]

PLANS = {
    "kai": ("Plan for kaier", "Kommunen skal bygge ny kai i Brennvik for fergene.", "status: forslag"),
    "skole": ("Plan for skoler", "Hver skole skal ha en helsesykepleier tre dager i uken.", "periode: 2030-2040"),
    "gammel": ("Sykehjemsplan 2015", "Sykehjemmene skal ha en felles vaktordning om natten.", "eier: Dalen"),
    "bibliotek": ("Plan for biblioteket", "Biblioteket skal holde åpent hver kveld.", "status: utgått"),
    "ny": ("Sykehjemsplan 2025", "Sykehjemmene skal ha hver sin lege.", "periode: 2025-2035\nerstatter: gammel"),
}
"""Files, each with the document's title, its one sentence, and what is known of it."""

TOLD = {
    "Plan for kaier": ["Dokumentet er et forslag. Det er ikke vedtatt."],
    "Plan for skoler": ["Dokumentet gjelder fra 2030."],
    "Sykehjemsplan 2015": ["Dokumentet er erstattet av «Sykehjemsplan 2025»."],
    "Plan for biblioteket": ["Dokumentet gjelder ikke lenger."],
    "Sykehjemsplan 2025": [],
}


def test_a_source_says_why_its_document_is_not_in_force(visit: Visit, assistant: Assistant, tmp_path: Path) -> None:
    files = {f"{name}.txt": f"{title}\n\n{sentence}\n" for name, (title, sentence, _) in PLANS.items()}
    files |= {f"{name}.metadata.yaml": f"tittel: {title}\n{known}\n" for name, (title, _, known) in PLANS.items()}
    own = Assistant(settings_of(write_corpus(tmp_path / "corpus", files)), today=lambda: date(2026, 6, 1))
    own.embedding = assistant.embedding
    own.update()
    told = {}
    with serving(own) as address:
        page = visit(f"{address}/nb/")
        page.locator("#limits summary").click()
        for title, sentence, _ in PLANS.values():
            page.get_by_label(title, exact=True).check()  # else only what is in force is searched
            turn = page.locator(f"#turn-{ask(page, f'Er det riktig at {sentence.lower()}')}")
            page.get_by_label(title, exact=True).uncheck()
            turn.locator(".source-line").first.click()
            expect(page.locator("#source-panel .document")).to_have_text(title)
            told[title] = page.locator("#source-panel .expired").all_text_contents()
    assert told == TOLD
