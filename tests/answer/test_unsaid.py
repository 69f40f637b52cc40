"""A question that leaves out what it asks of is asked of the one before; one that names something is not."""

from __future__ import annotations

import pytest

from assistant.answer import unsaid
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
        "Innen hvor lang tid?",
        "Kor lenge må ein vente på svar?",
        "Må man være medlem?",
        "Kan private søke?",
        "Hva er den største posten?",
        "Hvorfor så dyrt?",
        "Jeg er 17, kan jeg?",
        "I nabokommunen?",
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
        "Hvor lenge varer skoleferien?",
        "Hvorfor bygger vi så tett?",
    ],
)
def test_a_question_of_its_own_brings_nothing_along(question: str) -> None:
    resolved = resolve(question, ["Når ble klimaplanen vedtatt?"], lambda _: [])
    assert (resolved.standalone, resolved.before) == (question, None)


@pytest.mark.parametrize(
    "question",
    [
        "Hvor lenge kan man bo der?",
        "Kan private leie den?",
        "Hvor lenge varer de?",
        "Kor lang tid i førevegen får dei beskjed?",
        "Hvor ofte møter hun formannskapet?",
        "Kan de søke nå?",
    ],
)
def test_a_pronoun_without_its_noun_always_takes_the_topic_along(question: str) -> None:
    resolved = resolve(question, ["Hvem leier hytter på Moen?"], lambda _: [])
    assert resolved.before is not None
    assert resolved.alone is None


@pytest.mark.parametrize(
    "question",
    [
        "Hva er en kommuneplan, og hvem vedtar den?",
        "Hva gjør kommunen der det er flom?",
        "Hva gjør de for unge uten jobb?",
        "Hva får de unge?",
        "Kan de ansatte søke permisjon?",
        "Hvor ligger Moen skole, og hvor mange går der?",
    ],
)
def test_a_pronoun_with_its_noun_forces_nothing(question: str) -> None:
    assert not unsaid.stands_for_something(question)
