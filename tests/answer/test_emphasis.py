"""What stands in bold in a quotation."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.answer.emphasis import Emphasis, trimmed
from assistant.answer.question import Asked, Kind
from assistant.documents.metadata import Metadata
from assistant.documents.model import Document, Span
from assistant.language.expectation import SORTS
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
        ("Andelen er 12 %.", "12", "12 %"),
        ("Taket er 1 310 kroner.", "310", "1 310"),
        ("Prisen var 9,5 i 2026 og 12,0 i 2027.", "0 i", "12,0"),
        ("I 2026 120 plasser.", "120", "120"),
        ("Frist er 31. desember 2026.", "desember 2026", "31. desember 2026"),
        ("Frist er 1.3.2027 for alle.", "3", "1.3.2027"),
        ("Det koster mindre enn før.", "koster mindre enn", "koster mindre"),
        ("Hvem som helst av dem.", "som", "som"),
        ("Det er ... slutt.", "...", ""),
    ],
)
def test_bold_is_whole_words_and_numbers_without_half_a_pair_of_marks(text: str, found: str, bold: str) -> None:
    at = text.index(found)
    start, end = trimmed(text, at, at + len(found))
    assert text[start:end] == bold


def marked(text: str, wanted: list[str], sort: str = "", decisive: tuple[str, ...] = ()) -> str:
    """The Markdown of a quotation whose question names these words and asks for this sort of fact."""
    document = Document("plan", "plan.txt", "", text, (), Metadata("Plan"))
    asked = Asked(Kind.FACT, next((each for each in SORTS if each.name == sort), None))
    found = [Decisive(document.id, text.index(each), text.index(each) + len(each)) for each in decisive]
    return Emphasis(asked, wanted, found).quotation(document, Span(0, len(text)))


@pytest.mark.parametrize(
    ("text", "wanted", "bold"),
    [
        ("Rammen er 12,0 millioner.", ["9", "0"], "Rammen er 12,0 millioner."),
        ("Rammen er 9,0 millioner.", ["9", "0"], "Rammen er **9,0** millioner."),
        ("Etter § 16 har det 16 plasser.", ["16"], "Etter § 16 har det **16** plasser."),
        ("Vedtatt 16. mars 2025.", ["16"], "Vedtatt 16. mars 2025."),
        ("Vedtatt 16. mars 2025.", ["2025"], "Vedtatt **16. mars 2025**."),
        ("Målet er 55 % i 2030.", ["2030"], "Målet er 55 % i **2030**."),
        ("Støtten er 600 000 kroner.", ["600", "000"], "Støtten er **600 000** kroner."),
    ],
)
def test_a_number_that_is_named_is_in_bold_only_as_a_whole(text: str, wanted: list[str], bold: str) -> None:
    assert marked(text, wanted) == bold


@pytest.mark.parametrize(
    ("sort", "text", "wanted", "bold"),
    [
        ("count", "Minst 85 av dem over 80 skal bo hjemme.", ["80"], "Minst **85** av dem over 80 skal bo hjemme."),
        ("count", "De over 80 år skal bo hjemme i 2034.", ["80", "2034"], "De over 80 år skal bo hjemme i 2034."),
        ("money", "I 2027 koster bussen 12 kroner.", ["2027"], "I 2027 koster bussen **12 kroner**."),
        ("frequency", "Rådet møtes hver vår i 2027.", ["2027"], "Rådet møtes **hver** vår i 2027."),
        ("time", "I 2027 er festen 3. mai 2027.", ["2027"], "I **2027** er festen **3. mai 2027**."),
    ],
)
def test_a_number_that_the_question_has_is_not_in_bold_as_its_answer(
    sort: str, text: str, wanted: list[str], bold: str
) -> None:
    assert marked(text, wanted, sort) == bold


@pytest.mark.parametrize(
    ("text", "found", "bold"),
    [
        ("Brøytes av Vik velforening hver dag.", "Vik", "Brøytes av **Vik velforening** hver dag."),
        ("Eies av Nord Vind AS i dag.", "Nord Vind", "Eies av **Nord Vind AS** i dag."),
        ("Møtes i Vik hver dag.", "Vik", "Møtes i **Vik** hver dag."),
        ("Ligger i Vik, lag kan leie.", "Vik", "Ligger i **Vik**, lag kan leie."),
        ("Plass til voksne lag i dag.", "voksne", "Plass til **voksne** lag i dag."),
    ],
)
def test_the_name_of_a_body_is_in_bold_whole(text: str, found: str, bold: str) -> None:
    assert marked(text, [], decisive=(found,)) == bold


def test_the_number_of_a_paragraph_is_no_count() -> None:
    assert marked("Etter § 16 har laget 9 spillere.", [], "count") == "Etter § 16 har laget **9** spillere."


def test_stretches_with_a_word_or_two_between_are_one_and_those_farther_apart_are_not() -> None:
    text = "Lek har større verdi og koster mindre enn kurs, og er gøy."
    assert marked(text, [], decisive=("større", "koster mindre enn")) == (
        "Lek har **større verdi og koster mindre** enn kurs, og er gøy."
    )
    assert marked(text, [], decisive=("større", "gøy")) == (
        "Lek har **større** verdi og koster mindre enn kurs, og er **gøy**."
    )


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
