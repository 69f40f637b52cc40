"""What is said of the whole when some of what was found goes against the proposal."""

from __future__ import annotations

from dataclasses import replace

from assistant.proposal import verdicts
from assistant.proposal.model import Covering, Level
from assistant.retrieval.citation import Citation

CITATION = Citation(1, "plan", "Plan", ("Plan",), None, "Styrke biblioteket", 0, 18, "")


def covering(rank: int, level: Level, against: bool = False) -> Covering:
    made = Covering(rank, "Styrke biblioteket", ("Plan",), 0.6, level, CITATION, (), (), {})
    return replace(made, against=against)


def test_where_the_best_strategy_is_opposed_only_one_that_covers_directly_saves_the_proposal() -> None:
    opposed, related = covering(1, "related", against=True), covering(2, "related")
    assert verdicts.of_all("covered", [opposed, related]) == "not_covered"
    assert verdicts.of_all("covered", [opposed, covering(2, "direct")]) == "covered"
    assert verdicts.of_all("covered", [covering(1, "related"), covering(2, "related", against=True)]) == "partly"
