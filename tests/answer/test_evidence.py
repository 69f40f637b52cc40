"""A section of another document is quoted beside the best only when it says as much of the question."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant import Assistant
from assistant.answer import evidence, question
from assistant.retrieval.found import Found
from assistant.retrieval.search import Search
from tests.corpora import settings_of, write_corpus

PLANS = {
    "havn.md": "# Havneplan\n\n## Gebyr\n\nBåtplassene har gebyr fordi havna skal betale for seg selv.\n\n"
    "## Vinter\n\nOm vinteren tas bryggene opp fordi isen ødelegger dem.\n",
    "kirke.md": "# Plan for kirkebygg\n\n## Tak\n\nTaket legges om fordi det lekker om vinteren.\n\n"
    "## Orgel\n\nOrgelet stemmes hvert år.\n",
    "gjest.md": "# Plan for gjestehavn\n\n## Betaling\n\nGebyr for båtplassene kreves fordi gjester bruker strømmen.\n",
}
ASKED = "Hvorfor er det gebyr på båtplassene?"


@pytest.fixture(scope="module")
def search(tmp_path_factory: pytest.TempPathFactory) -> Search:
    made = Assistant(settings_of(write_corpus(tmp_path_factory.mktemp("evidence") / "corpus", PLANS)))
    made.update()
    return Search(made.index, lambda: made.embedding, lambda: made.reader)


def quoted(search: Search, *headings: str) -> list[str]:
    """The headings of what is quoted where these sections read like answers, the first a little better."""
    found = search.find(ASKED)
    chosen = [next(hit for hit in found.sections() if hit.unit.path[-1] == heading) for heading in headings]
    hits = tuple(replace(hit, score=9.0 - place / 10, read=3.0) for place, hit in enumerate(chosen))
    told = Found(found.question, found.concepts, hits, found.gist)
    return [passage.section.path[-1] for passage in evidence.select(told, question.understand(ASKED), search.index)]


def test_a_cause_of_something_else_in_another_document_is_not_quoted_too(search: Search) -> None:
    assert quoted(search, "Gebyr", "Tak") == ["Gebyr"]


def test_what_another_document_says_of_the_same_is_quoted_too(search: Search) -> None:
    assert quoted(search, "Gebyr", "Betaling") == ["Gebyr", "Betaling"]


def test_another_section_of_the_same_document_may_say_it_in_other_words(search: Search) -> None:
    assert quoted(search, "Gebyr", "Vinter") == ["Gebyr", "Vinter"]


def test_another_document_that_says_more_is_quoted_after_one_that_is_near(search: Search) -> None:
    assert quoted(search, "Tak", "Gebyr") == ["Tak", "Gebyr"]
