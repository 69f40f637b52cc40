"""What stands in bold in a quotation."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.answer.emphasis import Emphasis, trimmed
from assistant.answer.question import Asked, Kind
from assistant.documents.metadata import Metadata
from assistant.documents.model import Document, Span
from assistant.retrieval.found import Decisive


@pytest.mark.parametrize(
    ("text", "found", "bold"),
    [
        ("Rådet har sju medlemmer.", "ju medlem", "sju medlemmer"),
        ("Kontingenten er 60 000 kroner.", "000 kroner.", "60 000 kroner"),
        ("Styret (sju medlemmer) møtes.", "(sju", "sju"),
        ("Styret (sju medlemmer) møtes.", "medlemmer)", "medlemmer"),
        ("Styret (sju medlemmer) møtes.", "(sju medlemmer)", "(sju medlemmer)"),
        ("Visjonen er «Vekst i alt» her.", "alt»", "alt"),
        ("Andelen er 12 % i år.", "12 %", "12 %"),
        ("Det er ... slutt.", "...", ""),
    ],
)
def test_bold_is_whole_words_and_numbers_without_half_a_pair_of_marks(text: str, found: str, bold: str) -> None:
    at = text.index(found)
    start, end = trimmed(text, at, at + len(found))
    assert text[start:end] == bold


@given(st.text(alphabet='ab1 .,«»()"§%–\n', max_size=30), st.data())
def test_bold_begins_before_it_ends_and_stays_in_the_quotation(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    begins, ends = trimmed(text, start, end)
    assert 0 <= begins <= ends <= len(text)


@pytest.mark.parametrize(
    ("text", "bold"), [("Rådet og styret møtes.", "og"), ("Planen gjelder for Vik.", "for"), ("Det er – ja.", "–")]
)
def test_a_word_that_says_nothing_is_not_in_bold(text: str, bold: str) -> None:
    document = Document("plan", "plan.txt", "", text, (), Metadata("Plan"))
    at = text.index(bold)
    marked = Emphasis(Asked(Kind.FACT, None), [], [Decisive(document.id, at, at + len(bold))])
    assert "**" not in marked.quotation(document, Span(0, len(text)))
