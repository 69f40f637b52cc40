"""What a question points to in the answers before it: a point of a list, the next one, or the next section."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant import Assistant
from assistant.answer.conversation import Resolved, resolve
from assistant.answer.pointed import Answers
from tests.corpora import settings_of, write_corpus

LISTS = {"Hvilke naust leies ut?": ["1. Nordnaustet", "2. Sørnaustet", "3. Storebua"]}
ASKED = "Hvilke naust leies ut?"
ANSWERS = Answers(
    lambda question: LISTS.get(question, []),
    lambda question: ["Fristen er 1. mai.", "Fristen er 1. juni."] if "fristen" in question else [],
    lambda question, step, chapter: f"{'Kapittel' if chapter else 'Del'} {2 + step}" if "§" in question else None,
)


def understood(question: str, *history: str) -> Resolved:
    return resolve(question, history, ANSWERS)


@pytest.mark.parametrize(
    ("question", "history", "whole"),
    [
        ("Hva koster det første per døgn?", (ASKED,), "Hva koster «Nordnaustet» per døgn?"),
        ("og det siste?", (ASKED, "Hva koster det første per døgn?"), "Hva koster «Storebua» per døgn?"),
        ("neste", (ASKED, "Hva koster det første per døgn?"), "Hva koster «Sørnaustet» per døgn?"),
        ("hva med forrige?", (ASKED, "Si mer om det siste"), "Si mer om «Sørnaustet»"),
        ("Si mer om det andre", (ASKED, "Hvem eier havna?"), "Si mer om «Sørnaustet»"),
        ("Si meir om det andre", (ASKED, "Kva er fristen for båtplass?"), "Si meir om «Sørnaustet»"),
        ("Hva betyr den andre?", ("Hva er fristen for båtplass?",), "Hva betyr «Fristen er 1. juni»?"),
    ],
)
def test_a_point_is_one_of_the_last_list_that_was_shown(question: str, history: tuple[str, ...], whole: str) -> None:
    assert understood(question, *history).standalone == whole


@pytest.mark.parametrize(
    ("question", "history", "whole"),
    [
        ("neste", ("Hva sier § 2?",), "Hva står under «Del 3»?"),
        ("Hva med neste punkt?", ("Hva sier § 2?",), "Hva står under «Del 3»?"),
        ("gå vidare", ("Kva seier § 2 om dette?",), "Kva står under «Del 3»?"),
        ("forrige", ("Hva sier § 2?",), "Hva står under «Del 1»?"),
        ("neste kapittel", ("Hva sier § 2?",), "Hva står under «Kapittel 3»?"),
    ],
)
def test_the_next_is_what_stands_after_the_answer(question: str, history: tuple[str, ...], whole: str) -> None:
    assert understood(question, *history).standalone == whole


@pytest.mark.parametrize("history", [(), ("Hvem eier havna?",)])
def test_the_next_of_nothing_points_nowhere(history: tuple[str, ...]) -> None:
    assert understood("neste punkt", *history).points_nowhere


@pytest.mark.parametrize(
    "question", ["Når er neste møte i styret?", "Hva er neste steg for havna?", "Hva er forrige plan?"]
)
def test_next_to_something_of_its_own_is_a_question_of_that(question: str) -> None:
    assert question.removesuffix("?") in understood(question, "Hva sier § 2?").standalone


HARBOUR = """# Havnereglement for Lauvøya

## Kapittel 1 Båtplasser

### § 1 Tildeling

Havnestyret tildeler båtplasser etter ansiennitet.

### § 2 Leie

Leien betales innen 1. mars, og den som ikke betaler, mister plassen.

## Kapittel 2 Orden

### § 3 Fart

Farten i havna skal ikke være over fem knop.

## Merknader

### Merknad til § 1

Ansiennitet regnes fra den dagen søkeren kom på ventelisten.
"""


@pytest.fixture(scope="module")
def harbour(assistant: Assistant, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    made = Assistant(settings_of(write_corpus(tmp_path_factory.mktemp("harbour") / "corpus", {"havn.md": HARBOUR})))
    made.embedding = assistant.embedding
    made.update()
    return made


@pytest.mark.parametrize(
    ("question", "history", "section"),
    [
        ("neste", ["Hva sier § 1?"], "§ 2 Leie"),
        ("gå videre", ["Hva sier § 1?", "neste"], "§ 3 Fart"),
        ("forrige", ["Hva sier § 1?", "neste"], "§ 1 Tildeling"),
        ("neste kapittel", ["Når skal leien for båtplass betales?"], "§ 3 Fart"),
        ("Hva sier merknad til § 1?", [], "Merknad til § 1"),
        ("Hva sier § 1?", [], "§ 1 Tildeling"),
    ],
)
def test_the_section_that_is_pointed_to_is_quoted(
    harbour: Assistant, question: str, history: list[str], section: str
) -> None:
    answer = harbour.ask(question, history=history)
    assert [cited.section[-1] for cited in answer.citations] == [section]


def test_after_the_last_section_there_is_no_next(harbour: Assistant) -> None:
    assert harbour.ask("neste", history=["Hva sier merknad til § 1?"]).refused
