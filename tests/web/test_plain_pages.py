"""What stands on the pages, as HTML, without a browser."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from unittest import mock

import pytest
from markupsafe import Markup, escape

from assistant import Assistant
from assistant.language import numerals
from assistant.web import about, access, accessibility, ask, documents, quality, validity
from assistant.web.administration import ADDRESS
from assistant.web.pages import PAGES
from assistant.web.shell import Asked
from assistant.web.texts import BOKMAL, OF, Language

NOT = {"nb": "Dette kan assistenten ikke", "nn": "Dette kan assistenten ikkje", "en": "What the assistant cannot do"}
IS = {
    "nb": ("Hva den er", "Hva den ikke er"),
    "nn": ("Kva han er", "Kva han ikkje er"),
    "en": ("What it is", "What it is not"),
}
WHICH = {"nb": "Hvilke dokumenter", "nn": "Kva dokument", "en": "Which documents"}
MODEL = {"nb": "Hvilken modell", "nn": "Kva modell", "en": "Which model"}
STORED = {"nb": "Hva som lagres", "nn": "Kva som blir lagra", "en": "What is stored"}


def part(html: str, heading: str) -> str:
    """What stands below a heading of the second level."""
    found = re.search(rf"<h2>{re.escape(heading)}</h2>(.*?)(?:<h2>|$)", html, re.DOTALL)
    assert found is not None, heading
    return found[1]


def test_whether_a_document_is_in_force_is_the_first_that_is_said_of_it(assistant: Assistant) -> None:
    for document in assistant.documents():
        said = documents.facts(document, assistant.validity(document), None, BOKMAL)
        assert re.findall("<dt>(.*?)</dt>", said)[:2] == ["Status", "Periode"]


def test_the_list_of_documents_says_of_what_kind_each_is(assistant: Assistant) -> None:
    content = documents.read(assistant, BOKMAL, Asked())
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
    content = about.read(assistant, OF[language], Asked())
    assert content is not None
    for heading in IS[language]:
        assert part(content.html, heading).count("<li>") >= 3
    listed = re.findall(r'<a href="([^"]*)" lang="(\w+)">(.*?)</a>', part(content.html, WHICH[language]))
    assert [(address, Markup(title).unescape()) for address, _, title in listed] == [
        (documents.address(document.id, OF[language]), document.title) for document in assistant.documents()
    ]


@pytest.mark.parametrize("language", OF)
def test_every_cookie_and_how_long_the_administrators_lasts_is_told_on_the_page_and_in_the_risk_template(
    assistant: Assistant, language: Language
) -> None:
    content = about.read(assistant, OF[language], Asked())
    assert content is not None
    template = (Path(__file__).parents[2] / "docs" / "ros-mal.md").read_text(encoding="utf-8")
    told = re.findall(r"<code>(\w+)</code>", content.html)
    assert told == ["language", access.COOKIE]
    assert all(f"informasjonskapselen `{name}`" in template for name in told)
    assert numerals.in_words(access.HOURS, language) in content.html
    assert f"{numerals.in_words(access.HOURS, 'nb')} timer" in template
    assert OF[language].admin_leave in content.html


@pytest.mark.parametrize("language", OF)
def test_the_figures_are_those_that_were_published_and_it_is_said_what_the_assistant_cannot_do(
    assistant: Assistant, language: Language, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)  # wherever the program is started
    content = quality.read(assistant, OF[language], Asked())
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


@pytest.mark.parametrize("language", OF)
def test_before_the_figures_it_is_said_that_they_are_not_of_these_documents_and_how_they_are_replaced(
    assistant: Assistant, language: Language
) -> None:
    content = quality.read(assistant, OF[language], Asked())
    assert content is not None
    before, after = content.html.split("<table", 1)
    assert OF[language].measured_on in before
    sets = json.loads(quality.FILE.read_text(encoding="utf-8"))["documents"]
    assert f" {numerals.in_words(len(sets), language)} " in before
    assert re.findall(r"<code>python -m evals (\w+)", after) == ["run", "publish"]


def test_where_nothing_was_measured_that_is_said(tmp_path: Path) -> None:
    assert quality.figures(BOKMAL, tmp_path / "none.json") == BOKMAL.not_measured


MEASURED = {
    "when": "2024-03-03T09:05:00+00:00",
    "tool": "axe-core 4.1",
    "pages": ["", "om"],
    "states": 3,
    "languages": ["nb", "nn"],
    "schemes": ["light", "dark"],
    "widths": [390, 820],
    "views": 24,
    "criteria": ["1.1.1", "1.4.3"],
    "violations": [{"rule": "<b>", "criteria": ["1.1.1"], "pages": ["", "om"]}],
    "undecided": [],
}


@pytest.mark.parametrize("language", OF)
def test_what_was_tried_for_accessibility_is_what_the_command_wrote(language: Language, tmp_path: Path) -> None:
    file, texts = tmp_path / "accessibility.json", OF[language]
    assert texts.accessibility_not_measured in accessibility.figures(texts, {}, file)
    file.write_text(json.dumps(MEASURED), encoding="utf-8")
    shown = accessibility.figures(texts, {"": "Spør", "om": "Om"}, file)
    for told in (validity.day("2024-03-03", texts), "axe-core 4.1", "390", "820", "24", "1.1.1, 1.4.3"):
        assert told in shown
    values = re.findall(r'<th scope="row">(.*?)</th><td><strong>(.*?)</strong></td>', shown)
    assert [value for _, value in values] == [texts.out_of.format(count=2, all=50), "1", "0"]
    assert shown.count("<li>") == 1
    assert "Spør, Om" in shown
    for few in (2, 3):  # pages and languages, and states
        assert f" {numerals.in_words(few, language)} " in shown
    assert "«&lt;b&gt;»" in shown
    file.write_text(json.dumps(MEASURED | {"violations": []}), encoding="utf-8")
    shown = accessibility.figures(texts, {}, file)
    assert f"<li>{texts.accessibility_none}</li>" in shown
    assert texts.accessibility_to_judge not in shown
    file.write_text(json.dumps(MEASURED | {"undecided": MEASURED["violations"]}), encoding="utf-8")
    assert f"<h3>{texts.accessibility_to_judge}</h3>" in accessibility.figures(texts, {}, file)


def test_the_shipped_figures_on_accessibility_are_of_every_page_in_every_language(assistant: Assistant) -> None:
    told = json.loads(accessibility.FILE.read_text(encoding="utf-8"))
    assert {page.address for page in PAGES} | {ADDRESS} == set(told["pages"])
    assert told["languages"] == list(OF)
    assert told["schemes"] == ["light", "dark"]
    assert told["views"] == told["states"] * len(OF) * len(told["schemes"]) * len(told["widths"])
    content = about.read(assistant, BOKMAL, Asked())
    assert content is not None
    assert BOKMAL.accessibility_criteria.format(criteria=", ".join(told["criteria"])) in content.html


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


@pytest.mark.parametrize("language", OF)
def test_it_is_said_which_model_searches(assistant: Assistant, language: Language) -> None:
    for model, follows in (("multilingual-e5-small", True), ("<b>annen</b>/modell", False)):
        own = Assistant(assistant.settings.model_copy(update={"embedding_model": model}))
        with mock.patch.object(own, "documents", assistant.documents):
            content = about.read(own, OF[language], Asked())
        assert content is not None
        said = part(content.html, MODEL[language])
        assert escape(model) in said.split("</p>")[0]
        assert (OF[language].model_packaged.format(model=model) in said) == follows


@pytest.mark.parametrize("language", OF)
def test_it_is_said_whether_the_server_keeps_what_users_think_of_answers(
    assistant: Assistant, language: Language, tmp_path: Path
) -> None:
    texts, heading = OF[language], STORED[language]
    for file, said in ((None, texts.feedback_off), (tmp_path / "feedback.jsonl", texts.feedback_on)):
        own = Assistant(assistant.settings.model_copy(update={"feedback": file}))
        with mock.patch.object(own, "documents", assistant.documents):
            content = about.read(own, texts, Asked())
        assert content is not None
        told = part(content.html, heading)
        assert [each in told for each in (texts.feedback_off, texts.feedback_on)] == [
            each == said for each in (texts.feedback_off, texts.feedback_on)
        ]
        thumbs = [texts.thumbs_kept, f"“{texts.thumb_down}”", f"«{texts.thumb_down}»"]
        assert any(each in content.html for each in thumbs) == (file is not None)
