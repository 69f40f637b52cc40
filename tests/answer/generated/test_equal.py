"""Numbers of a sentence in another form than the source's, and those that are not the source's."""

from __future__ import annotations

import pytest

from assistant.answer.generated import equal, facts


def supported(sentence: str, source: str) -> bool:
    stated, known = facts.of(sentence), facts.of(source, is_source=True)
    return all(equal.supported(number, sentence, stated, known, source) for number in stated.numbers)


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("Halvparten av elevene går til skolen.", "50 prosent av elevene går til skolen."),
        ("Én av to elever går til skolen.", "Halvparten av elevene går til skolen."),
        ("Éin av to elevar går til skulen.", "50 prosent av elevane går til skulen."),
        ("50 prosent av elevene går til skolen.", "En av to elever går til skolen."),
        ("Halvparten av elevene går.", "Én av to elever går."),
        ("En av tre hytter er tomme.", "En tredel av hyttene er tomme."),
        ("Ein av fire brukar bil.", "25 prosent brukar bil."),
        ("En av to skoler legges ned.", "Av de to skolene legges en ned."),
    ],
)
def test_a_part_of_a_whole_is_the_same_in_words_and_in_per_cent(sentence: str, source: str) -> None:
    assert supported(sentence, source)


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("Møtet holdes to ganger i halvåret.", "Møtet varer halvparten av dagen."),
        ("Antallet har økt med tre.", "Antallet har økt med en tredel."),
        ("Fondet dekker to prosjekter.", "Fondet dekker halvparten av kostnadene."),
        ("Fire hytter er tomme.", "En fjerdedel av hyttene er tomme."),
        ("En av tre elever går.", "Halvparten av elevene går."),
    ],
)
def test_a_number_is_not_the_part_that_has_it_under_its_line(sentence: str, source: str) -> None:
    assert not supported(sentence, source)


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("De fire plassene er gratis.", "Kommunen merker tre plasser."),
        ("Dei fire plassane er gratis.", "Kommunen merkjer to nye plassar."),
    ],
)
def test_more_than_the_source_counts_is_not_pointed_back_at(sentence: str, source: str) -> None:
    assert not supported(sentence, source)


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("De tre plassene er gratis.", "Kommunen merker tre plasser."),
        ("De to plassene ved havna er gratis.", "Kommunen merker tre plasser. Ved havna og hallen er de gratis."),
        ("De fire plassene er gratis.", "Tre plasser ved havna og en ved hallen."),
        ("De fire plassene er gratis.", "To plasser ved havna og tre plasser ved hallen skal merkes."),
        ("De to kommunene samarbeider.", "Nes og Vik samarbeider."),
        ("De fire skolene får tre lærere.", "Hver av skolene får tre lærere."),
        ("De fire plassene er gratis.", "Kommunen merker én plass i hver av fire bygder."),
    ],
)
def test_what_was_named_may_be_counted(sentence: str, source: str) -> None:
    assert supported(sentence, source)
