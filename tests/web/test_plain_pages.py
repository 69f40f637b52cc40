"""What stands on the pages, as HTML, without a browser."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from markupsafe import Markup, escape

from assistant import Assistant
from assistant.web import about, ask, documents, quality, validity
from assistant.web.texts import BOKMAL, OF, Language

ROOT = Path(__file__).parents[2]

NOT = {"nb": "Dette kan assistenten ikke", "nn": "Dette kan assistenten ikkje", "en": "What the assistant cannot do"}
IS = {
    "nb": ("Hva den er", "Hva den ikke er"),
    "nn": ("Kva han er", "Kva han ikkje er"),
    "en": ("What it is", "What it is not"),
}
WHICH = {"nb": "Hvilke dokumenter", "nn": "Kva dokument", "en": "Which documents"}


def part(html: str, heading: str) -> str:
    """What stands below a heading of the second level."""
    found = re.search(rf"<h2>{re.escape(heading)}</h2>(.*?)(?:<h2>|$)", html, re.DOTALL)
    assert found is not None, heading
    return found[1]


def test_the_list_of_documents_says_of_what_kind_each_is(assistant: Assistant) -> None:
    content = documents.read(assistant, BOKMAL, "", {})
    assert content is not None
    cards = re.findall(r'<article class="card">(.*?)</article>', content.html, re.DOTALL)
    for card, document in zip(cards, assistant.documents(), strict=True):
        assert document.metadata.kind
        assert f"<dt>Type</dt><dd>{escape(document.metadata.kind)}</dd>" in card


def test_a_document_of_no_known_kind_is_not_given_one(assistant: Assistant) -> None:
    known = assistant.documents()[0]
    unknown = replace(known, metadata=replace(known.metadata, kind=None))
    assert "<dt>Type</dt>" not in documents.facts(unknown, assistant.validity(unknown), None, BOKMAL)


@pytest.mark.parametrize("language", OF)
def test_it_is_said_what_the_assistant_is_what_it_is_not_and_which_documents_it_knows(
    assistant: Assistant, language: Language
) -> None:
    content = about.read(assistant, OF[language], "", {})
    assert content is not None
    for heading in IS[language]:
        assert part(content.html, heading).count("<li>") >= 3
    listed = re.findall(r'<a href="([^"]*)" lang="(\w+)">(.*?)</a>', part(content.html, WHICH[language]))
    assert [(address, Markup(title).unescape()) for address, _, title in listed] == [
        (documents.address(document.id, OF[language]), document.title) for document in assistant.documents()
    ]


@pytest.mark.parametrize("language", OF)
def test_the_figures_are_those_that_were_published_and_it_is_said_what_the_assistant_cannot_do(
    assistant: Assistant, language: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    content = quality.read(assistant, OF[language], "", {})
    assert content is not None
    told = json.loads(quality.FILE.read_text(encoding="utf-8"))
    known = {(each["suite"], each["name"]): each for each in told["figures"] if each["group"] == "all"}
    rows = re.findall(
        r'<tr><th scope="row">(.*?)</th><td><strong>(\d+)</strong> \((\d+)–(\d+)\)</td></tr>', content.html
    )
    assert [(Markup(label).unescape(), *map(int, shown)) for label, *shown in rows] == [
        (
            getattr(OF[language], f"figure_{name}"),
            *(round(100 * known[suite, name][bound]) for bound in ("value", "low", "high")),
        )
        for suite, name in quality.SHOWN
    ]
    assert part(content.html, NOT[language]).count("<li>") >= 3


def test_where_nothing_was_measured_that_is_said(tmp_path: Path) -> None:
    assert quality.figures(BOKMAL, tmp_path / "none.json") == BOKMAL.not_measured


@pytest.mark.parametrize(
    ("written", "language", "shown"),
    [
        ("2023-11-24", "nb", "24. november 2023"),
        ("2023-01-02", "nn", "2. januar 2023"),
        ("2023-05-17", "en", "17 May 2023"),
        ("2023", "nb", "2023"),
    ],
)
def test_a_day_is_written_as_in_the_language(written: str, language: Language, shown: str) -> None:
    assert validity.day(written, OF[language]) == shown


@pytest.mark.parametrize(("language", "shown"), [("nb", "3. mars 2024 kl. 09.05"), ("nn", "3. mars 2024 kl. 09.05")])
def test_a_time_of_day_is_written_as_in_norway(language: Language, shown: str) -> None:
    assert validity.moment(datetime(2024, 3, 3, 9, 5), OF[language]) == shown


def test_the_conversation_is_not_read_out_as_it_is_written(assistant: Assistant) -> None:
    html = ask.current(assistant, BOKMAL)["log"]
    assert '<div id="turns"></div>' in html
    assert "aria-live" not in html
    assert not re.search(r'<(?:section|div)[^>]*\brole="(?:log|status|alert)"', html)
