"""What sort of fact a question asks for, and the texts that have one."""

from __future__ import annotations

import pytest

from assistant.language import expectation


def sort_of(question: str) -> str | None:
    sort = expectation.of(question)
    return sort.name if sort else None


@pytest.mark.parametrize(
    ("question", "sort"),
    [
        ("Når ble planen vedtatt?", "time"),
        ("Når vart planen vedteken?", "time"),
        ("When was it adopted?", "time"),
        ("Kva år vart rådet stifta?", "time"),
        ("Hva er fristen?", "time"),
        ("Hvor mange kommuner er med?", "count"),
        ("Kor mange kommunar er med?", "count"),
        ("How many members are there?", "count"),
        ("Hva koster prosjektet?", "money"),
        ("Hvor mye penger brukes på vei?", "money"),
        ("Kor mykje pengar går til veg?", "money"),
        ("Hvor ofte møtes rådet?", "frequency"),
        ("Kor ofte skal planen rullerast?", "frequency"),
        ("Hvor lenge gjelder planen?", "duration"),
        ("Kor lenge gjeld planen?", "duration"),
        ("Hvem er leder?", "name"),
        ("Kven er leiar?", "name"),
        ("Hva heter rådet?", "name"),
        ("Hvem har ansvaret?", "responsible"),
        ("Kven har ansvaret?", "responsible"),
        ("Hvor stor er veksten?", "size"),
        ("Vet du når den er ferdig?", "time"),
        ("Veit du når ho er ferdig?", "time"),
        ("Jeg lurer på når det skjer", "time"),
        ("Kan du fortelje meg når det skjer?", "time"),
        ("Innen når?", "time"),
        ("Innan når?", "time"),
        ("Kor tid er møtet?", "time"),
        ("Jeg lurer på hvem som leder rådet", "name"),
        ("Eg lurer på kven som har ansvaret", "responsible"),
        ("Hva vil det koste?", "money"),
        ("ka koste det", "money"),
        ("Hvor dyrt blir det?", "money"),
        ("Hvor mye brukes på vei?", "money"),
        ("Hvor mye strøm bruker gatelysene?", "size"),
        ("Kor mykje vatn bruker symjehallen?", "size"),
        ("Hvor mye vannavgift betaler vi?", "money"),
        ("Hvor gammel må man være for å låne bøker?", "age"),
        ("Kor gamle må dei vere?", "age"),
        ("Hva er aldersgrensen?", "age"),
        ("Hvor gammel kan attesten være?", "size"),
        ("Hvor gammelt er rådhuset?", None),
        ("Kor dyrt vert det?", "money"),
        ("Hvor mange ganger i året møtes rådet?", "frequency"),
        ("Kor mange gonger i året møtest rådet?", "frequency"),
        ("Hva gjør du når barnet er sykt?", None),
        ("Hva er visjonen?", None),
        ("Hvorfor finnes rådet?", None),
        ("Hva skjer når planen er ferdig?", None),
        ("reiseliv", None),
        ("", None),
    ],
)
def test_a_question_tells_what_sort_of_fact_it_wants(question: str, sort: str | None) -> None:
    assert sort_of(question) == sort


@pytest.mark.parametrize(
    ("question", "with_fact", "without"),
    [
        ("Når ble det vedtatt?", "Vedtatt 8. februar.", "Vedtatt av alle kommunene."),
        ("Når ble det vedtatt?", "Vedtatt i 2009.", "Vedtatt med to mot en stemme."),
        ("Hvor mange er med?", "Sju kommuner er med.", "Alle er med."),
        ("Hvor mange er med?", "Det er 12 medlemmer.", "Medlemmene ble valgt i 2009."),
        ("Hva koster det?", "Det koster 450 000 kroner.", "Det koster mer enn før."),
        ("Hva koster det?", "Rammen er 2,5 mill.", "Rammen er satt."),
        ("Hvor ofte?", "Rulleres hvert fjerde år.", "Skal rulleres."),
        ("Hvor lenge?", "I perioden 2010-2021.", "I kommende periode."),
    ],
)
def test_a_text_is_known_to_have_the_fact_or_to_lack_it(question: str, with_fact: str, without: str) -> None:
    sort = expectation.of(question)
    assert sort is not None
    assert [bool(sort.answer.search(text)) for text in (with_fact, without)] == [True, False]


def test_years_are_found_with_both_ends_of_a_period() -> None:
    assert expectation.years("2010-2021, 2024–27, i 1999 og kr 20210") == {2010, 2021, 2024, 2027, 1999}


def test_decades_are_found() -> None:
    assert expectation.decades("På 1970-tallet og i 1980-åra") == {1970, 1980}


@pytest.mark.parametrize("word", ["ett", "eitt", "én", "tretten", "nitten", "tjueen", "trettisju", "nitti", "12"])
def test_a_number_is_known_in_letters_as_in_figures(word: str) -> None:
    assert expectation.is_number(word)


@pytest.mark.parametrize("word", ["en", "ein", "et", "tretteni", "tid", "tiltak"])
def test_what_is_no_number_is_not_taken_for_one(word: str) -> None:
    assert not expectation.is_number(word)


@pytest.mark.parametrize(
    ("text", "periods"),
    [("2010–2021 og 2013", [(2010, 2021), (2013, 2013)]), ("2024-28", [(2024, 2028)]), ("kapittel 12", [])],
)
def test_the_periods_of_a_text_are_known(text: str, periods: list[tuple[int, int]]) -> None:
    assert expectation.periods(text) == periods


def test_decades_are_known_in_figures_and_letters() -> None:
    assert expectation.decades("på 1970-tallet og på nittitalet") == {1970, 1990}


@pytest.mark.parametrize(
    ("question", "text", "given"),
    [
        ("Hvor gammel må man være?", "Gjelder alle som har fylt 16.", True),
        ("Hvor gammel må man være?", "For barn fra 3 år.", True),
        ("Hvor gammel må man være?", "I alt 212 brukere, i tre måneder.", False),
        ("Hva koster det?", "Tilbudet er gratis.", True),
        ("Kva kostar det?", "Hjelpa er vederlagsfri.", True),
        ("Hva koster det?", "Tilbudet er populært.", False),
        ("Hvor mye rabatt får vi?", "Kjernetiden er gratis.", False),  # no price is asked for
        ("Når er biblioteket åpent?", "Åpent tirsdag og torsdag.", True),
        ("Når er biblioteket åpent?", "Åpent for alle.", False),
        ("Hvem har ansvaret for korpset?", "Korpset drives av foreldrene.", True),
        ("Hvem har ansvaret for korpset?", "Korpset består av foreldre.", False),
    ],
)
def test_a_fact_of_the_sort_is_told_from_other_words_and_figures(question: str, text: str, given: bool) -> None:
    sort = expectation.of(question)
    assert sort is not None
    assert bool(sort.answer.search(text)) is given
