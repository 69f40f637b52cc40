"""What form of answer a question wants."""

from __future__ import annotations

import pytest

from assistant.answer import question
from assistant.answer.question import Kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Hva handler dokumentet om?", Kind.OVERVIEW),
        ("Kva handlar planen om?", Kind.OVERVIEW),
        ("What is this document about?", Kind.OVERVIEW),
        ("Hvilke kapitler har dokumentet?", Kind.OVERVIEW),
        ("Oppsummer kapitlet om økonomi", Kind.SECTION),
        ("Hva står i § 2? Gi meg et sammendrag av paragrafen", Kind.SECTION),
        ("Hva står det under styringsdokumenter?", Kind.SECTION),
        ("Hvor mange kommuner er med?", Kind.COUNT),
        ("Kor mange er det?", Kind.COUNT),
        ("Er reiseliv nevnt?", Kind.MENTIONED),
        ("Står det noe om skole?", Kind.MENTIONED),
        ("reiseliv", Kind.MENTIONED),
        ("Hvilke verdier har vi?", Kind.LIST),
        ("Kva for verdiar har vi?", Kind.LIST),
        ("List opp strategiene", Kind.LIST),
        ("Hva skal vi prioritere?", Kind.LIST),
        ("Hvordan skal vi arbeide?", Kind.WAY),
        ("Kvifor samarbeider kommunane?", Kind.WAY),
        ("Når ble rådet stiftet?", Kind.FACT),
        ("Hva er visjonen?", Kind.FACT),
    ],
)
def test_a_question_tells_the_form_of_its_answer(text: str, kind: Kind) -> None:
    assert question.understand(text).kind is kind
