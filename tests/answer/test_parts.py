"""How a text that asks several things is told apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.answer import parts
from tests.properties import examples


def asked(text: str) -> list[str]:
    return [part.standalone for part in parts.of(text)]


@pytest.mark.parametrize(
    ("text", "second"),
    [
        ("Hvor mange medlemmer har rådet og hvor ofte møtes det?", "hvor ofte møtes rådet?"),
        ("Hvem er med i teamet, og når skal det starte?", "når skal teamet starte?"),
        ("Hvor mye får en lærling i tilskudd, og hvor lenge må hun bli?", "hvor lenge må en lærling bli?"),
        ("Kvar blir kort arbeidsdag prøvd, og i kva periode?", "i kva periode blir kort arbeidsdag prøvd?"),
        ("Hvem velger styret, og når?", "når velger styret?"),
        ("Hva er målet, og er det nådd?", "er målet nådd?"),
        ("Hva er de viktigste målene og hvordan skal de nås?", "hvordan skal de viktigste målene nås?"),
        ("Når ble rådet stiftet, og hvilke kommuner er med?", "hvilke kommuner er med – rådet?"),
        ("How many members does the council have and how often does it meet?", "how often does the council meet?"),
        ("Hvilke planer skal utarbeides, og hva skal de inneholde?", "hva skal planer inneholde?"),
        ("Kor mange er med i utvalet, og kva gjer det?", "kva gjer utvalet?"),
        ("Hvem har ansvar for bokbussen, og hva koster den?", "hva koster bokbussen?"),
        ("Hva er visjonen, og hvem er med?", "hvem er med?"),
    ],
)
def test_a_later_part_takes_its_subject_from_the_one_before(text: str, second: str) -> None:
    assert asked(text)[1:] == [second]


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("Hva er formålet, og hvem velger styret?", ["Hva er formålet?", "hvem velger styret?"]),
        ("Hva er visjonen? Hvem leder rådet?", ["Hva er visjonen?", "Hvem leder rådet?"]),
        (
            "Hvor mange tiltak og hvor mange mål har planen?",
            ["Hvor mange tiltak har planen?", "hvor mange mål har planen?"],
        ),
        ("Når og hvor møtes rådet?", ["Når møtes rådet?", "hvor møtes rådet?"]),
        ("Jeg er ny. Hva er visjonen? Og hvem leder rådet?", ["Jeg er ny. Hva er visjonen?", "hvem leder rådet?"]),
        ("What is the purpose, and who elects the board?", ["What is the purpose?", "who elects the board?"]),
    ],
)
def test_parts_that_stand_by_themselves_are_left_as_they_are(text: str, whole: list[str]) -> None:
    assert asked(text) == whole


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("Hva koster det og hvem betaler – skyss?", ["Hva koster det – skyss?", "hvem betaler – skyss?"]),
        ("Kva kostar det og kven betaler – skyss?", ["Kva kostar det – skyss?", "kven betaler – skyss?"]),
        ("Hva er målet – og hvem betaler?", ["Hva er målet?", "hvem betaler – målet?"]),
    ],
)
def test_the_topic_of_a_follow_up_goes_with_every_part(text: str, whole: list[str]) -> None:
    assert asked(text) == whole


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("hva er visjonen? hvem er med?", ["hva er visjonen?", "hvem er med?"]),
        ("kva er visjonen? kven er med?", ["kva er visjonen?", "kven er med?"]),
        ("Hva er målene for skole? Og for kultur?", ["Hva er målene for skole?", "Hva er målene for kultur?"]),
        ("Kva er måla for skule? Kva med kultur?", ["Kva er måla for skule?", "Kva er måla for kultur?"]),
    ],
)
def test_questions_in_a_row_are_told_apart_however_they_begin(text: str, whole: list[str]) -> None:
    assert asked(text) == whole


@pytest.mark.parametrize(
    "text",
    [
        "Hva er målene for kultur og idrett?",
        "Jeg sitter i utvalget og har hørt at dere bruker mye. Hvor mye var det?",
        "Hvem har ansvaret for låsene? Vet dere det?",
        "Er natur viktig? Hva skriver de?",
        "Er kompetanse nemnt, og i så fall kor?",
        "Hva er forskjellen på hva rådet gjør og hva styret gjør?",
        "Hva er visjonen? Hva er visjonen?",
        "kultur, idrett og natur",
    ],
)
def test_one_question_stays_one(text: str) -> None:
    assert asked(text) == [text]


@examples(200)
@given(
    st.lists(
        st.sampled_from("hva hvem når hvor og , ? . er det den rådet styret møtes « » samt and how [1] –".split()),
        max_size=30,
    ).map(" ".join)
)
def test_any_text_is_one_question_or_a_few_that_are_not_empty(text: str) -> None:
    found = parts.of(text)
    assert 1 <= len(found) <= parts.MOST
    assert len(found) == 1 or all(part.shown.strip("?: ") and part.standalone.strip("? ") for part in found)


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        (
            "Når åpner hallen på søndager, og koster det noe å låne skøyter?",
            ["Når åpner hallen på søndager?", "koster det noe å låne skøyter?"],
        ),
        (
            "Når åpner hallen på søndager? Og koster det noe å låne skøyter?",
            ["Når åpner hallen på søndager?", "koster det noe å låne skøyter?"],
        ),
        ("Kva kostar plassen, og får syskena rabatt?", ["Kva kostar plassen?", "får syskena rabatt?"]),
        ("Hvordan søker jeg, og trenger jeg vedlegg?", ["Hvordan søker jeg?", "trenger jeg vedlegg?"]),
        ("Hva koster skolen? Og gjelder samme pris i SFO?", ["Hva koster skolen?", "gjelder samme pris i SFO?"]),
    ],
)
def test_a_question_for_yes_or_no_beside_another_is_asked_by_itself(text: str, whole: list[str]) -> None:
    assert asked(text) == whole


@pytest.mark.parametrize(
    "text",
    [
        "Hvem vedtar planen, og følger den opp?",
        "Hvilke tiltak gjelder i dag, og er vedtatt av styret?",
        "Hva er et vedtak som er gjort av styret, og har virkning?",
        "Hvordan skal kommunen redusere utslippene, og nå målene?",
    ],
)
def test_what_shares_the_subject_of_a_question_belongs_to_it(text: str) -> None:
    assert asked(text) == [text]
