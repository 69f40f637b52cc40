"""Who asks for more, for an example or for simpler words is told when there is none, and gets it when there is."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant import Assistant
from assistant.answer import follow_ups, small_talk
from assistant.answer.follow_ups import Manner
from assistant.answer.small_talk import Talk
from tests.corpora import settings_of, write_corpus

RULES = """# Regler for Lauvøya

## 1 Velferdstiltak

Velferdstiltak er tilbud som samler folk. Det kan for eksempel være en tur eller en grillkveld.

## 2 Dugnad

Dugnad er ulønnet arbeid for fellesskapet.
"""
WELFARE, WORK = "Hva er velferdstiltak?", "Hva er dugnad?"


@pytest.fixture(scope="module")
def rules(assistant: Assistant, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    made = Assistant(settings_of(write_corpus(tmp_path_factory.mktemp("rules") / "corpus", {"regler.md": RULES})))
    made.embedding = assistant.embedding
    made.update()
    return made


@pytest.mark.parametrize("question", ["Gi et eksempel", "Kan du gje eit døme?", "For eksempel?", "give me an example"])
def test_an_example_is_quoted_where_there_is_one(rules: Assistant, question: str) -> None:
    answer = rules.ask(question, history=[WELFARE])
    assert [cited.quote for cited in answer.citations] == ["Det kan for eksempel være en tur eller en grillkveld."]


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Gi et eksempel", "Jeg finner ikke noe eksempel"),
        ("Fortell mer", "Det står ikke mer om dette"),
        ("Det skjønte jeg ikke", "kan ikke si det enklere"),
        ("Forklar enklere", "kan ikke si det enklere"),
    ],
)
def test_the_same_once_more_is_not_given_without_saying_so(rules: Assistant, question: str, said: str) -> None:
    answer = rules.ask(question, history=[WORK])
    assert said in answer.answer
    assert [cited.quote for cited in answer.citations] == ["Dugnad er ulønnet arbeid for fellesskapet."]


@pytest.mark.parametrize(
    ("question", "manner"),
    [
        ("har du noen eksempler?", Manner.EXAMPLE),
        ("det forstod eg ikkje", Manner.SIMPLER),
        ("Gi et eksempel på et velferdstiltak", None),
        ("Hva er for eksempel gratis?", None),
        ("Hvem skjønte ikke reglene?", None),
    ],
)
def test_what_is_wanted_is_told_from_the_whole_question(question: str, manner: Manner | None) -> None:
    assert follow_ups.manner(question) == manner


def test_an_example_of_nothing_is_not_looked_for(rules: Assistant) -> None:
    assert rules.ask("Gi et eksempel").reason == "unclear"


@pytest.mark.parametrize(
    ("text", "talk"),
    [
        ("takk, da vet jeg det", Talk.THANKS),
        ("No veit eg nok", Talk.THANKS),
        ("det skjønner jeg", Talk.THANKS),
        ("det skjønte jeg ikke", None),
        ("da vet jeg ikke hva jeg skal gjøre", None),
    ],
)
def test_who_has_understood_asks_nothing(text: str, talk: Talk | None) -> None:
    assert small_talk.of(text) == talk
