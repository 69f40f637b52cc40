"""What a proposal's things are kinds of, beside what the strategies speak of."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant import Assistant
from tests.corpora import settings_of, write_corpus

PLAN = """Naturplan

Strategier

Satsingar for natur og bygd:

- Kamp mot framande artar
- Universell utforming av uterom
- Statlige arbeidsplasser i distriktet
- Styrke de frivillige lagene
"""


@pytest.fixture(scope="module")
def plan(assistant: Assistant, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """A plan that names everything broadly."""
    folder: Path = tmp_path_factory.mktemp("kin")
    made = Assistant(settings_of(write_corpus(folder / "corpus", {"plan.txt": PLAN.encode()})))
    made.embedding, made.proposal_embedding = assistant.embedding, assistant.proposal_embedding
    made.update()
    return made


@pytest.mark.parametrize(
    ("proposal", "strategy"),
    [
        ("Vi foreslår dugnad mot lupin og kjempespringfrø langs vegkantane.", "Kamp mot framande artar"),
        ("Kommunen bør legge ledelinjer og slake ramper fra apoteket til kirka.", "Universell utforming av uterom"),
        ("Skattekontoret og tingretten må ikke flyttes til byen.", "Statlige arbeidsplasser i distriktet"),
        ("Gi speiderne og bygdekvinnelaget en fast årlig sum.", "Styrke de frivillige lagene"),
    ],
)
def test_a_thing_is_covered_by_the_strategy_that_names_what_it_is_a_kind_of(
    plan: Assistant, proposal: str, strategy: str
) -> None:
    assert plan.weigh(proposal).matches[0].strategy.text == strategy


def test_the_thing_and_the_broad_words_are_shown_as_what_matches(plan: Assistant) -> None:
    found = plan.check("Vi foreslår dugnad mot lupin og kjempespringfrø langs vegkantane.")
    first = (found.strategies or found.nearest)[0]
    assert "lupin" in first.matched
    assert "artar" in first.strategy_words
