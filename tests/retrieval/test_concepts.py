"""What a question is about: its own words, and the words of the documents that would say the same."""

from __future__ import annotations

import pytest

from assistant import Assistant
from assistant.language import words
from assistant.retrieval import concepts, headings


def about(assistant: Assistant, question: str) -> dict[str, set[str]]:
    return {
        concept.word: {" ".join(other.stems) for other in concept.alternatives}
        for concept in concepts.of(question, assistant.index.lexicon)
    }


def test_words_that_only_ask_are_no_concepts(assistant: Assistant) -> None:
    assert list(about(assistant, "Hva står det i dokumentet om reiseliv og skole?")) == ["reiseliv", "skole"]


def test_a_word_stands_for_itself_first_and_fully(assistant: Assistant) -> None:
    (concept,) = concepts.of("reiseliv", assistant.index.lexicon)
    first = concept.alternatives[0]
    assert (first.stems, first.fullness) == ((words.stem("reiseliv"),), 1.0)
    assert all(0 < other.fullness <= 1 and 0 < other.weight <= 1 for other in concept.alternatives)


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("turisme", "reiseliv"),
        ("bredbånd", "bredbånd"),
        ("kollektivtransport", "kollektiv"),
        ("samferdesl", "samferdsel"),
        ("hogskoler", "høgskole"),
    ],
)
def test_a_word_stands_for_what_the_documents_call_it(assistant: Assistant, word: str, other: str) -> None:
    assert words.stem(other) in about(assistant, word)[word]


def test_a_word_that_norwegian_has_is_not_taken_for_a_slip(assistant: Assistant) -> None:
    assert words.stem("kvalitet") not in about(assistant, "kvantitet")["kvantitet"]


def test_a_question_without_content_is_about_nothing(assistant: Assistant) -> None:
    assert about(assistant, "Hva er det?") == {}


# Headings


@pytest.mark.parametrize(
    ("heading", "question", "named"),
    [
        ("Visjon, formål og verdigrunnlag", "visjon og formål og verdigrunnlag", 1.0),
        ("Kunnskapsutvikling", "Kva står under kunnskapsutvikling?", 1.0),
        ("Kunnskapsutvikling", "Hva er visjonen?", 0.0),
        ("§ 10 Økonomi", "Hva sier § 10?", headings.POINTED_AT),
        ("§ 10 Økonomi", "Hva sier § 1?", 0.0),
        ("3.2 Tilskudd", "punkt 3.2", headings.POINTED_AT),
        ("3.2 Tilskudd", "kapittel 3", 0.0),
        ("Kapittel 4 Mål", "kap. 4", headings.POINTED_AT),
        ("2021", "Hva skjer i 2021?", 0.0),
    ],
)
def test_a_heading_is_named_by_its_words_or_by_its_number(
    assistant: Assistant, heading: str, question: str, named: float
) -> None:
    assert headings.named(heading, question, concepts.of(question, assistant.index.lexicon)) == named
