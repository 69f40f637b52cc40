"""What a follow-up leans on when something else was said in between."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant import Assistant
from assistant.answer import small_talk
from assistant.answer.conversation import resolve
from assistant.answer.follow_ups import Manner
from assistant.answer.small_talk import Talk
from tests.corpora import settings_of, write_corpus

BEFORE = "Hva koster kulturskole?"


@pytest.mark.parametrize(
    "between",
    ["Takk!", "Så mye, ja. Takk for hjelpen", "Ok, tusen takk for god hjelp", "Aha. Da skjønner jeg", "Kva gjer de?"],
)
def test_what_is_only_said_is_never_leant_on(between: str) -> None:
    history = [each for each in (BEFORE, between) if small_talk.of(each) is None]
    assert resolve("Hvem slipper å betale for den?", history, lambda _: []).before == BEFORE


def test_thanks_after_a_question_are_no_part_of_it() -> None:
    assert resolve("Og korps? Takk!", [BEFORE], lambda _: []).standalone == "Hva koster korps?"
    assert resolve("Hva koster korps? Hvem er du?", [], lambda _: []).standalone == "Hva koster korps? Hvem er du?"


@pytest.mark.parametrize(
    ("between", "question", "leant_on"),
    [
        ("Hva er været i morgen?", "Hvem slipper å betale for den?", BEFORE),
        ("Hva er været i dag?", "Og i morgen?", "Hva er været i dag?"),
        ("Hva er hovedstaden i Peru?", "Hvor mange bor der?", "Hva er hovedstaden i Peru?"),
    ],
)
def test_what_the_documents_know_nothing_of_is_leant_on_only_where_it_is_meant(
    between: str, question: str, leant_on: str
) -> None:
    resolved = resolve(question, [BEFORE, between], lambda _: [], known=lambda text: "kulturskole" in text)
    assert resolved.before == leant_on


@pytest.mark.parametrize(
    ("question", "talk"),
    [
        ("Hva gjør de?", None),
        ("Hvem er de?", None),
        ("Hva gjør De?", Talk.ITSELF),
        ("Hva gjør dere?", Talk.ITSELF),
        ("Kva gjer de?", Talk.ITSELF),
        ("Kven er de?", Talk.ITSELF),
    ],
)
def test_bokmaal_speaks_of_others_where_nynorsk_speaks_to_several(question: str, talk: Talk | None) -> None:
    assert small_talk.of(question) == talk


@pytest.mark.parametrize("doubt", ["Er du sikker?", "Er du heilt sikker på det?", "Stemmer det?", "Nei, det er feil"])
def test_who_doubts_an_answer_is_shown_where_it_stands(doubt: str) -> None:
    resolved = resolve(doubt, [BEFORE], lambda _: [])
    assert (resolved.standalone, resolved.manner) == (BEFORE, Manner.SOURCE)


@pytest.mark.parametrize("question", ["Stemmer det at prisen går opp?", "Er det sikkert vann i Øra?"])
def test_who_asks_whether_something_is_so_is_answered(question: str) -> None:
    assert resolve(question, [BEFORE], lambda _: []).manner is None


PLAN = """# {}

## 1 {}

{}

## 2 Økonomi

{}
"""
FILES = {
    "skog.md": PLAN.format("Skogplan", "Planting", "Det plantes 400 trær i året.", "Tiltakene betales av skogfondet."),
    "hav.md": PLAN.format(
        "Havneplan", "Brygger", "Det bygges tre brygger ved torget.", "Tiltakene betales med havneavgift."
    ),
}


@pytest.fixture(scope="module")
def two(assistant: Assistant, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    made = Assistant(settings_of(write_corpus(tmp_path_factory.mktemp("two") / "corpus", FILES)))
    made.embedding = assistant.embedding
    made.update()
    return made


@pytest.mark.parametrize(
    ("before", "question", "document"),
    [
        ("Hvor mange brygger bygges?", "Hvordan betales tiltakene?", "hav"),
        ("Hvor mange trær plantes?", "Hvordan betales tiltakene?", "skog"),
        ("Hvor mange trær plantes?", "Hvor mange brygger bygges ved torget?", "hav"),
    ],
)
def test_what_both_documents_tell_is_told_from_the_one_that_was_asked(
    two: Assistant, before: str, question: str, document: str
) -> None:
    assert two.ask(question, history=[before]).citations[0].document == document
