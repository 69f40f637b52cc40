"""A thumb in the browser all the way to the draft of a question that measures."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, expect
from serving import ask, asking_feedback, serving

from assistant import Assistant
from assistant.web.texts import BOKMAL
from evals import drafts

Visit = Callable[..., Page]

QUESTION = "Hvilke satsingsområder er prioritert?"
UNANSWERED = "Hvem er leder av regionrådet?"


def test_what_a_user_is_content_with_becomes_a_draft_with_its_quotations(
    visit: Visit, assistant: Assistant, tmp_path: Path
) -> None:
    file = tmp_path / "feedback.jsonl"
    own = asking_feedback(assistant, file)
    with serving(own) as address:
        page = visit(f"{address}/nb/")
        ask(page, QUESTION)
        ask(page, UNANSWERED)
        page.reload()  # the turns are then those that the browser kept
        expect(page.locator("#turn-2")).to_be_visible()
        for turn in (1, 2):
            page.evaluate("window.conversation.say('')")
            page.locator(f"#turn-{turn}").get_by_role("button", name="Ja", exact=True).click()
            expect(page.get_by_role("status").filter(has_text=BOKMAL.thanks)).to_be_visible()
    answered, refused = map(json.loads, file.read_text(encoding="utf-8").splitlines())
    answer = assistant.ask(QUESTION)
    assert answered["quotes"] == [citation.quote for citation in answer.citations]
    assert (answered["refused"], refused["refused"]) == (False, True)
    assert drafts.write(file, assistant, tmp_path / "drafts.csv") == 2
    lines = (tmp_path / "drafts.csv").read_text(encoding="utf-8-sig").splitlines(keepends=True)
    confirmed, without = csv.DictReader(lines, delimiter=";")
    assert (confirmed["spørsmål"], confirmed["kan besvares"]) == (QUESTION, "ja")
    assert (without["spørsmål"], without["kan besvares"], without["avsnitt"]) == (UNANSWERED, "nei", "")
    assert all(line in confirmed["fakta"] for line in answer.citations[0].quote.splitlines())
