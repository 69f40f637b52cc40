"""The suite of proposals: whether the right strategies, and the right verdict, are found."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from assistant import Assistant, AssistantError
from evals import questions
from evals.record import Record

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
    """One labelled proposal; ``near`` are what a careless reader would name, None where that is not told."""

    id: str
    corpus: str
    text: str
    language: str
    verdict: str
    strategies: tuple[Gold, ...]
    near: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class Score:
    """What was found for one proposal; the first three are None where no strategy is labelled."""

    row: Row
    area: bool | None
    strategy: bool | None
    found: int
    verdict: str
    timings_ms: Mapping[str, float] = field(default_factory=dict)

    @property
    def right(self) -> bool:
        """Whether the verdict is right."""
        return self.verdict == self.row.verdict


def load(split: str) -> list[Row]:
    """The labelled proposals of ``development`` or ``validation``."""
    return [_row(saved) for saved in questions.saved(FILE, f"{split}*.jsonl")]


def _row(saved: dict[str, Any]) -> Row:
    golds = tuple(Gold(tuple(each["section"]), each["text"], each["level"]) for each in saved["strategies"])
    near = tuple(saved["near"]) if "near" in saved else None
    return Row(saved["id"], saved["corpus"], saved["text"], saved["language"], saved["verdict"], golds, near)


def score(row: Row, assistant: Assistant) -> Score:
    """Check one proposal; a text that is turned away counts as not covered."""
    try:
        report = assistant.check(row.text)
        ranked = assistant.weigh(row.text).matches
    except AssistantError:
        return _turned_away(row)
    if not row.strategies:
        return Score(row, None, None, 0, report.coverage, report.timings_ms)
    hits = [any(g.is_the(m.strategy.section, m.strategy.text) for g in row.strategies) for m in ranked[:5]]
    area = any(gold.section == ranked[0].strategy.section for gold in row.strategies)
    return Score(row, area, hits[0], sum(hits), report.coverage, report.timings_ms)


def _turned_away(row: Row) -> Score:
    wrong = False if row.strategies else None
    return Score(row, wrong, wrong, 0, "not_covered")


def record(row: Row, assistant: Assistant) -> Record:
    """What one proposal gave.

    The best strategy's area and the strategy itself are judged where strategies are labelled, and recall is of the
    labelled ones among the first five; ``said_not`` and ``meant_not`` are of those that one side holds not covered.
    """
    found = score(row, assistant)
    right = float(found.right)
    values = {"verdict": right}
    if row.strategies:
        values |= {"area": float(bool(found.area)), "strategy": float(bool(found.strategy))}
        values["recall@5"] = found.found / len(row.strategies)
    if found.verdict == "not_covered":
        values["not_covered_precision"] = right
    if row.verdict == "not_covered":
        values["not_covered_recall"] = right
    shown = {"question": row.text, "answer": found.verdict, "gold": [gold.section for gold in row.strategies]}
    answerable = row.verdict != "not_covered"
    return Record(
        "proposals", row.corpus, row.id, row.verdict, row.language, answerable, values, found.timings_ms, shown
    )
