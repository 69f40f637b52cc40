"""Which language a question is asked in, and so is answered in."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from assistant.language import letter_groups, written_form

DATA = Path(__file__).parents[2] / "evals" / "data"

BOKMAAL = (
    "Hva skal vi prioritere?",
    "Hvilke kommuner er med i samarbeidet?",
    "Når ble regionrådet stiftet?",
    "Hvordan følges planen opp?",
    "Hvem bestemmer?",
    "List opp verdiene",
    "Fortell om satsningsområdene",
    "jeg lurer på om det står noe om skole",
    "Regionrådet skal møtes to ganger i året.",
)
NYNORSK = (
    "Kva skal vi prioritere?",
    "Kva skal me prioritere?",
    "Kva er formålet?",
    "Kva er vedtatt om skole?",
    "Kven skal gi tilbod til ungdom?",
    "Kva for kommunar er med i samarbeidet?",
    "Når vart regionrådet stifta?",
    "Korleis blir planen følgd opp?",
    "Kor stort blir fondet?",
    "Kven bestemmer?",
    "List opp verdiane",
    "Kan du si noko om skule?",
    "eg lurer på om det står noko om skule",
    "Regionrådet skal møtast to gonger i året.",
    "Fortel om satsingsområda",
)
ENGLISH = (
    "What are the priorities?",
    "When was the council founded?",
    "Who decides the budget?",
    "Is there a plan for schools?",
    "How often is it revised?",
    "Tell me about roads",
)


@pytest.mark.parametrize(
    ("text", "language"),
    [(text, "nb") for text in BOKMAAL] + [(text, "nn") for text in NYNORSK] + [(text, "en") for text in ENGLISH],
)
def test_ordinary_sentences_are_told_apart(text: str, language: str) -> None:
    assert written_form.of(text) == language


@pytest.mark.parametrize("text", ["reiseliv", "Kongsberg 2010-2021", "?", "", "12 345"])
def test_what_all_languages_share_takes_the_default(text: str) -> None:
    assert (written_form.of(text), written_form.of(text, default="nn")) == ("nb", "nn")


def test_the_development_questions_are_told_apart_but_for_a_few_that_say_too_little() -> None:
    rows = [
        json.loads(line)
        for file in sorted(DATA.glob("*/development*.jsonl"))
        for line in file.read_text("utf-8").splitlines()
        if "question" in json.loads(line)
    ]
    wrong = [row["question"] for row in rows if written_form.of(row["question"]) != row["language"]]
    assert len(rows) > 400
    assert len(wrong) / len(rows) < 0.03, wrong


@pytest.mark.parametrize(
    ("question", "form"),
    [
        ("Når forfell driftstilskotet?", "nn"),
        ("Når forfaller driftstilskuddet?", "nb"),
        ("Må bålplassar søkjast om?", "nn"),
        ("Når møtes Styret i Hareid?", "nb"),
    ],
)
def test_words_of_which_the_lists_have_none_tell_by_their_letters(question: str, form: str) -> None:
    assert written_form.of(question) == form


@pytest.mark.parametrize("question", ["Når blir vassprisen bestemt?", "Er bokbussen nemnd?", "skulevegar", "breiband"])
def test_nynorsk_is_told_by_its_spelling_in_words_that_no_list_has(question: str) -> None:
    assert written_form.of(question) == "nn"


def test_names_tell_nothing_of_the_form() -> None:
    assert letter_groups.groups("Skulestad Heimdal") == set()
    assert letter_groups.groups("Kven bur i Skulestad?") == letter_groups.groups("Kven bur i Oslo?")


def test_a_long_text_is_in_the_form_of_most_of_it_though_some_of_its_words_are_quoted() -> None:
    assert written_form.of("Kommunen skal gi hjelp til alle som trenger det. Slagordet er «kvar einaste dag».") == "nb"


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Kommunen skal gi tilskudd til kor.", None),
        ("Kommunen skal også planlegge vegen.", None),
        ("Fylket skal støtte idretten i åra som kommer.", None),
        ("Kommunen skal ikke gi tilskudd til kor.", "nb"),
        ("Kommunen skal ikkje gje meir til idretten no.", "nn"),
        ("Kor mykje skal utsleppa ned?", "nn"),
        ("Hva skal gjøres nå?", "nb"),
    ],
)
def test_nobody_is_sure_because_of_one_word_that_both_forms_have(text: str, form: str | None) -> None:
    assert written_form.surely(text) == form
