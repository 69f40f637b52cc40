"""A new question in a conversation is answered as it would be without the ones before it."""

from __future__ import annotations

import pytest

from assistant import Assistant
from assistant.answer import conversation

UNKNOWN: list[str] = []


@pytest.mark.parametrize(
    ("before", "question"),
    [
        ("Hva er formålet med samarbeidet?", "Hva koster det å leie en sal?"),
        ("Hva er formålet med samarbeidet?", "Hvor lang er oppsigelsestiden i barnehagen?"),
        ("Kva er visjonen?", "Får elevane pc av skulen?"),
        ("Hvor lang er fristen?", "Hvilke tiltak er det i handlingsdelen?"),
        ("Hvem leder rådet?", "Hvor mye koster det å gå på svømming?"),
    ],
)
def test_a_question_of_something_else_takes_nothing_along(before: str, question: str) -> None:
    assert conversation.resolve(question, [before], lambda _: UNKNOWN).standalone == question


@pytest.mark.parametrize(
    ("before", "question"),
    [
        ("Hvem får plass på sykehjemmet?", "Hvor lang tid tar det å få svar?"),
        ("Hva er fristen for å søke?", "Hvem kan søke på det?"),
        ("Hvor mange plasser har legevakta?", "Hva koster det?"),
        ("Hvilke plasser er ledige?", "Hvor mange er det i Lia?"),
    ],
)
def test_what_says_too_little_by_itself_is_still_told_what_it_is_about(before: str, question: str) -> None:
    assert conversation.resolve(question, [before], lambda _: UNKNOWN).standalone != question


@pytest.mark.parametrize(
    ("before", "question"),
    [
        ("er vei og sånt et satsningsområde", "Når ble regionrådet stiftet?"),
        ("Hvem leder samarbeidet?", "hvor mange kommuner er med i samarbeidet"),
    ],
)
def test_a_question_that_the_documents_surely_answer_by_itself_is_a_new_one(
    assistant: Assistant, before: str, question: str
) -> None:
    alone, asked = assistant.ask(question), assistant.ask(question, history=[before])
    assert not alone.refused
    assert asked.citations == alone.citations
    assert asked.standalone_question.casefold() == alone.standalone_question.casefold()


@pytest.mark.parametrize(
    ("question", "may_be_new"),
    [
        ("Kan man klage, og hva er fristen?", False),  # of what, it leaves out
        ("Hvor lenge må jeg vente på svar?", False),
        ("Hvor lenge varer vedtaket om skjenking?", True),
    ],
)
def test_a_question_that_leaves_out_what_it_is_about_is_never_a_new_one(question: str, may_be_new: bool) -> None:
    before = "Hvem får plass på sykehjemmet?"
    resolved = conversation.resolve(question, [before], lambda _: UNKNOWN)
    by_itself = resolved.standalone if resolved.standalone == question else resolved.alone
    assert (by_itself == question) is may_be_new
