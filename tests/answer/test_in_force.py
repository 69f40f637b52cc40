"""How long a document is in force: told first, and shown where the document states it."""

from __future__ import annotations

from datetime import date

import pytest

from assistant import Assistant
from assistant.answer import in_force
from tests.answer.promises import broken
from tests.corpora import settings_of, write_corpus

YOUTH = """# Ungdomsplan for Fjellvik 2024–2027

## Bakgrunn

Planen ble vedtatt av kommunestyret i 2023. Ungdomsplanen gjelder fra 2024 til 2027.

## Mål

Innen 2027 skal hvert tettsted ha et ungdomshus.
"""

TRAILS = """# Stiplan 2031-34

## Mål

Kommunen skal merke ti stier. Budsjettet er 300 000 kroner.
"""


@pytest.fixture(scope="module")
def plans(assistant: Assistant, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Assistant]:
    """Two assistants, each over one plan alone, in the spring of 2026."""
    made = {}
    for name, text in (("ungdomsplan", YOUTH), ("stiplan", TRAILS)):
        corpus = write_corpus(tmp_path_factory.mktemp(name) / "corpus", {f"{name}.md": text.encode()})
        made[name] = Assistant(settings_of(corpus), today=lambda: date(2026, 5, 1))
        made[name].embedding = assistant.embedding
        made[name].update()
    return made


QUESTIONS = (
    ("Hvor lenge gjelder planen?", "nb"),
    ("Hvilken periode gjelder planen for?", "nb"),
    ("Kva periode gjeld planen for?", "nn"),
    ("Når utløper planen?", "nb"),
    ("Hva er planperioden?", "nb"),
    ("Hvor lenge gjelder denne planen?", "nb"),
    ("Kor lenge skal denne planen gjelde?", "nn"),
    ("Hvilke år strekker planen seg over?", "nb"),
    ("Hei! Jeg lurer på hvilken periode planen egentlig gjelder for.", "nb"),
    ("Gjelder planen fortsatt?", "nb"),
)
TOLD = {
    ("ungdomsplan", "nb"): "Dokumentet gjelder for 2024–2027, altså nå.",
    ("ungdomsplan", "nn"): "Dokumentet gjeld for 2024–2027, altså no.",
    ("stiplan", "nb"): "Dokumentet gjelder først fra 2031.",
    ("stiplan", "nn"): "Dokumentet gjeld først frå 2031.",
}
STATED = {"ungdomsplan": "Ungdomsplanen gjelder fra **2024 til 2027**.", "stiplan": "Stiplan **2031-34**"}


@pytest.mark.parametrize(("question", "language"), QUESTIONS)
@pytest.mark.parametrize("plan", STATED)
def test_how_long_a_document_is_in_force_is_told_first_and_shown_where_it_says_so(
    plans: dict[str, Assistant], plan: str, question: str, language: str
) -> None:
    answer = plans[plan].ask(question)
    first, *_, last = answer.answer.split("\n")
    assert (answer.refused, first, last) == (False, TOLD[plan, language], f"> {STATED[plan]} [1]")
    assert broken(plans[plan], answer) == []


@pytest.mark.parametrize(
    "question",
    [
        "Hvor lenge gjelder tilskuddet?",
        "Når går fristen ut?",
        "Hvilke år gjelder budsjettet for?",
        "Hva skal planen oppnå?",
        "Når gjelder planen barnehager?",
    ],
)
def test_what_is_asked_of_anything_else_than_the_document_is_searched_for(question: str) -> None:
    assert not in_force.asks(question)


def test_of_several_documents_the_one_that_is_named_is_told_of(
    assistant: Assistant, tmp_path_factory: pytest.TempPathFactory
) -> None:
    files = {"ungdomsplan.md": YOUTH.encode(), "stiplan.md": TRAILS.encode()}
    both = Assistant(settings_of(write_corpus(tmp_path_factory.mktemp("both") / "corpus", files)))
    both.embedding = assistant.embedding
    both.update()
    answer = both.ask("Hvor lenge gjelder stiplanen?")
    assert answer.answer.startswith("«Stiplan 2031-34» gjelder først fra 2031.")
    assert answer.answer.endswith("> Stiplan **2031-34** [1]")


def test_another_document_than_the_only_one_is_not_said_to_be_in_force(plans: dict[str, Assistant]) -> None:
    assert "gjelder først fra 2031" not in plans["stiplan"].ask("Hvor lenge gjelder vedtektene?").answer
