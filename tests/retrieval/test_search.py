"""What a search finds first, for people who do not know the documents' own words."""

from __future__ import annotations

import threading

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant import Assistant
from assistant.retrieval.found import Hit
from assistant.retrieval.search import Search
from tests.documents.strategy import STRATEGIES_HEADING
from tests.properties import examples

ROADS = "Gjennom utvikling av veg og bane"
BROADBAND = "Gjennom utvikling av fiber/bredbåndstilbudet"
TRANSPORT = "Gjennom utvikling av kollektivtilbudet"
TOURISM = "Gjennom utvikling innen reiseliv."
FARMING = "Gjennom utvikling innen primærnæringene."
COLLEGES = "Gjennom høgskolene"
CHILDREN = "Gjennom barn og unge"
REPUTATION = "Gjennom utvikling av omdømme og identitet"
HOMES = "Gjennom utvikling av det gode bosted"


@pytest.fixture(scope="module")
def search(assistant: Assistant) -> Search:
    return Search(assistant.index, lambda: assistant.embedding, lambda: assistant.reader)


def best(search: Search, question: str) -> Hit:
    return search.find(question).hits[0]


# Other words than the document's


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Kva står det om høgskulane?", COLLEGES),
        ("vegar", ROADS),
        ("Satsar dei på ungdomar?", CHILDREN),
        ("Kva gjer de for born og unge?", CHILDREN),
    ],
)
def test_the_other_written_language_finds_it(search: Search, question: str, text: str) -> None:
    assert best(search, question).unit.text == text


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Får vi raskere internett?", BROADBAND),
        ("turisme", TOURISM),
        ("ungdommer", CHILDREN),
        ("Hva gjøres for gårdbrukere?", FARMING),
        ("Hva skal vi gjøre med veien?", ROADS),
        ("Kommer det tog?", ROADS),
    ],
)
def test_everyday_words_find_the_administrative_ones(search: Search, question: str, text: str) -> None:
    assert best(search, question).unit.text == text


@pytest.mark.parametrize(
    ("question", "text"),
    [("buss", TRANSPORT), ("bredbnd", BROADBAND)],
)
def test_where_the_unit_itself_is_not_first_the_list_or_section_that_holds_it_is(
    search: Search, question: str, text: str
) -> None:
    assert text in best(search, question).unit.text


def test_a_word_without_its_norwegian_letters_is_among_the_first_and_answered_as_if_it_had_them(
    search: Search, assistant: Assistant
) -> None:
    assert REPUTATION in [hit.unit.text for hit in search.find("omdome").hits[:3]]
    assert [each.quote for each in assistant.ask("omdome").citations] == [REPUTATION]


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("bredbånd", BROADBAND),
        ("bredbåndsutbygging", BROADBAND),
        ("kollektivtransport", TRANSPORT),
        ("barnetilbud", CHILDREN),
    ],
)
def test_a_part_of_a_compound_finds_it_and_a_compound_finds_its_parts(search: Search, question: str, text: str) -> None:
    assert best(search, question).unit.text == text


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("hogskoler", COLLEGES),
        ("riseliv", TOURISM),
        ("primarnæringer", FARMING),
    ],
)
def test_a_typing_error_finds_what_was_meant(search: Search, question: str, text: str) -> None:
    assert best(search, question).unit.text == text


@pytest.mark.parametrize(
    ("question", "heading"),
    [
        ("samferdsle", "Kommunikasjon / infrastruktur / samferdsel"),
        ("samferdesl", "Kommunikasjon / infrastruktur / samferdsel"),
        ("Hva er visjonen?", "Visjon, formål og verdigrunnlag"),
        ("Kva er føremålet?", "Visjon, formål og verdigrunnlag"),
        ("Kva er satsingsområda?", "Satsningsområder for perioden 2010-2021"),
        ("lobby", "Arbeidsformer, ledelse og styring"),
        ("Hvilke andre planer skal vi ha?", "Styringsdokumenter"),
        ("Når ble regionrådet stiftet?", "Bakgrunn"),
        ("KIFT", "Tilrettelegging for næringsutvikling og arbeidsplasser"),
        ("Måles det om vi når målene?", STRATEGIES_HEADING),
    ],
)
def test_the_right_section_is_found(search: Search, question: str, heading: str) -> None:
    assert best(search, question).unit.path[-1] == heading


@pytest.mark.parametrize(
    ("question", "heading"),
    [
        ("Hva står i § 10?", "§ 10 Kommunedirektørutvalget"),
        ("paragraf 5", "§ 5 Representantskapet"),
        ("kva seier § 1", "§ 1 Navn"),
        ("Hva står i kapittel 3?", "3 Inntekter"),
        ("Hva står i punkt 3.2?", "3.2 Tilskudd fra fylkeskommunen og staten"),
        ("avsnitt 5.1", "5.1 Kollektivtransport i distriktet"),
    ],
)
def test_a_headings_number_finds_it(several: Assistant, question: str, heading: str) -> None:
    assert (
        best(Search(several.index, lambda: several.embedding, lambda: several.reader), question).unit.path[-1]
        == heading
    )


@pytest.mark.parametrize("name", ["Kunnskapsutvikling", "Tjenesteutvikling"])
def test_a_question_that_leans_on_another_is_answered_beside_it_where_two_sections_fit_alike(
    search: Search, name: str
) -> None:
    asked = "hva står det om kompetanse der"  # both have a strategy for it
    before = next(hit.unit for hit in search.find(asked).hits if hit.unit.path[-1] == name)
    assert search.find(asked, beside=before).hits[0].unit.path[-1] == name


# What holds for every search


def test_hits_come_from_the_best_down_each_unit_once_and_quote_the_document(search: Search) -> None:
    hits = search.find("Hva skal vi gjøre for næringslivet?").hits
    scores = [hit.score for hit in hits]
    assert scores == sorted(scores, reverse=True)
    assert len({hit.unit.id for hit in hits}) == len(hits) == len(search.index.units)
    assert all(
        hit.unit.span.of(search.index.by_id[hit.unit.document].text) in (hit.unit.text, hit.unit.path[-1])
        for hit in hits
    )


def test_the_sections_are_each_named_once_by_their_best_hit(search: Search) -> None:
    found = search.find("veg og bane")
    sections = found.sections()
    assert sections[0] == found.hits[0]
    assert len({hit.unit.section for hit in sections}) == len(sections) == len(search.index.documents[0].sections)


def test_the_same_question_finds_the_same(search: Search) -> None:
    assert search.find("Hva prioriteres?") == search.find("Hva prioriteres?")


def test_many_may_search_at_once(search: Search) -> None:
    words = ("veg", "skole", "reiseliv", "kvalitet", "visjon", "planer")
    questions = [f"Hva står det om {word}?" for word in words]
    alone = [search.find(question).hits[0].unit.id for question in questions] * 4
    questions *= 4
    together = [""] * len(questions)

    def find(at: int) -> None:
        together[at] = search.find(questions[at]).hits[0].unit.id

    threads = [threading.Thread(target=find, args=(at,)) for at in range(len(questions))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert together == alone


@examples(25)
@given(st.text(st.characters(codec="utf-8"), max_size=200))
def test_any_text_can_be_searched_with(search: Search, text: str) -> None:
    hits = search.find(text).hits
    assert len(hits) == len(search.index.units)
    assert all(hit.score == hit.score for hit in hits), "a score is not a number"
