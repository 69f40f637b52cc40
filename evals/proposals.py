"""The suite of proposals: whether the right strategies, and the right verdict, are found."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from assistant import Assistant, AssistantError, Settings
from evals import questions
from evals.scoring import Share

FILE = "proposals"


@dataclass(frozen=True, slots=True)
class Gold:
    """A strategy that a proposal is labelled with, by its section and first words."""

    section: tuple[str, ...]
    text: str
    level: str

    def is_the(self, section: Sequence[str], text: str) -> bool:
        """Whether this is the strategy in ``section`` that begins, or is begun, with the same words."""
        return tuple(section) == self.section and (text.startswith(self.text) or self.text.startswith(text))


@dataclass(frozen=True, slots=True)
class Row:
    """One labelled proposal."""

    id: str
    corpus: str
    text: str
    language: str
    verdict: str
    strategies: tuple[Gold, ...]


@dataclass(frozen=True, slots=True)
class Score:
    """What was found for one proposal; the first three are None where no strategy is labelled."""

    row: Row
    area: bool | None
    strategy: bool | None
    found: int
    verdict: str

    @property
    def right(self) -> bool:
        """Whether the verdict is right."""
        return self.verdict == self.row.verdict


def load(split: str) -> list[Row]:
    """The labelled proposals of ``development`` or ``validation``; none when there is no such file."""
    file = questions.ROOT / "evals" / "data" / FILE / f"{split}.jsonl"
    if not file.exists():
        return []
    return [_row(json.loads(line)) for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]


def _row(saved: dict[str, Any]) -> Row:
    golds = tuple(Gold(tuple(each["section"]), each["text"], each["level"]) for each in saved["strategies"])
    return Row(saved["id"], saved["corpus"], saved["text"], saved["language"], saved["verdict"], golds)


@lru_cache(maxsize=16)
def open_set(name: str) -> Assistant:
    """The assistant over one set's corpus."""
    corpus: Path = questions.corpus_of(name)
    return Assistant.open(Settings(corpus=corpus, index=questions.ROOT / "indexes" / f"evals-{name}"))


def score(row: Row) -> Score:
    """Check one proposal; a text that is turned away counts as not covered."""
    assistant = open_set(row.corpus)
    try:
        report = assistant.check(row.text)
        ranked = assistant.weigh(row.text).matches
    except AssistantError:
        return _turned_away(row)
    if not row.strategies:
        return Score(row, None, None, 0, report.coverage)
    hits = [any(g.is_the(m.strategy.section, m.strategy.text) for g in row.strategies) for m in ranked[:5]]
    area = any(gold.section == ranked[0].strategy.section for gold in row.strategies)
    return Score(row, area, hits[0], sum(hits), report.coverage)


def _turned_away(row: Row) -> Score:
    wrong = False if row.strategies else None
    return Score(row, wrong, wrong, 0, "not_covered")


def run(split: str) -> list[Score]:
    """Check all proposals of a split."""
    return [score(row) for row in load(split)]


def shares(found: Sequence[Score]) -> list[Share]:
    """The measures of the suite, each a share of its cases.

    The best strategy's area and the strategy itself are judged where strategies are labelled, covered or
    not by the verdict; recall counts labelled strategies among the first five.
    """
    labelled = [each for each in found if each.row.strategies]
    said = [each for each in found if each.verdict == "not_covered"]
    meant = [each for each in found if each.row.verdict == "not_covered"]
    both = sum(each.right for each in said)
    return [
        Share("area right", sum(bool(each.area) for each in labelled), len(labelled)),
        Share("strategy right", sum(bool(each.strategy) for each in labelled), len(labelled)),
        Share("recall in first five", sum(e.found for e in labelled), sum(len(e.row.strategies) for e in labelled)),
        Share("verdict right", sum(each.right for each in found), len(found)),
        Share("not covered, precision", both, len(said)),
        Share("not covered, recall", both, len(meant)),
    ]
