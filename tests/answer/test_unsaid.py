"""A question that leaves out what it asks of is asked of the one before; one that names something is not."""

from __future__ import annotations

import pytest

from assistant.answer.conversation import resolve

BEFORE = "Hva koster kulturskole?"


@pytest.mark.parametrize(
    "question",
    [
        "Er det noen som slipper å betale?",
        "Er det nokon som kan søkje?",
        "Må jeg betale noe?",
        "Kan ein klage?",
        "Hvor lenge må jeg vente?",
        "Hva hvis jeg ikke møter?",
        "Kva skjer viss eg kjem for seint?",
        "Kva skjer etterpå?",
        "Hvem er leder?",
        "Kven er styrar?",
        "Kva er opningstidene?",
        "Hvor mange trengs i årene som kommer?",
        "Sammenlignet med hva?",
        "Kan man klage, og hva er fristen?",
    ],
)
def test_what_is_left_unsaid_is_taken_from_the_question_before(question: str) -> None:
    resolved = resolve(question, [BEFORE], lambda _: [])
    assert (resolved.standalone, resolved.before) == (f"{question.rstrip('?')} – kulturskole?", BEFORE)


@pytest.mark.parametrize(
    "question",
    [
        "Hva skjer hvis jeg ikke betaler for SFO?",
        "Hvorfor trenger vi nattbuss?",
        "Kor mange jobbar på biblioteket?",
        "Hvem er ordfører?",
        "Kven er samferdsleminister?",
        "Får alle breiband?",
        "Kan foreldre klage på en karakter?",
        "Hvor mange sykepleiere trengs?",
        "Må hytteeiere betale eiendomsskatt?",
    ],
)
def test_a_question_of_its_own_brings_nothing_along(question: str) -> None:
    resolved = resolve(question, ["Når ble klimaplanen vedtatt?"], lambda _: [])
    assert (resolved.standalone, resolved.before) == (question, None)
