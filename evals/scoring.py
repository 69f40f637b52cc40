"""What is measured of an answer, and shares with their intervals."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

from assistant import Answer, Assistant
from evals.questions import Row

Z = 1.96
"""Standard normal quantile of a 95 % interval."""


@dataclass(frozen=True, slots=True)
class Score:
    """One question scored; None where the measure does not apply to it.

    Attributes:
        section_first: The first citation is of a section that answers (of answerable questions; a refusal is wrong).
        facts: All expected facts are in the answer (likewise).
        refused: The question was refused.
        form: The framing is in the question's written form.
        verbatim: Every quotation is the text of its document at its offsets.
        seconds: Time from question to answer.
    """

    row: Row
    answer: Answer
    section_first: bool | None
    facts: bool | None
    refused: bool
    form: bool
    verbatim: bool
    seconds: float


@dataclass(frozen=True, slots=True)
class Share:
    """A share of cases, with its 95 % interval after Wilson (1927)."""

    name: str
    hits: int
    cases: int

    @property
    def value(self) -> float:
        """Between 0 and 1; 0 where there are no cases."""
        return self.hits / self.cases if self.cases else 0.0

    @property
    def interval(self) -> tuple[float, float]:
        """Lower and upper end."""
        if not self.cases:
            return 0.0, 1.0
        n, p = self.cases, self.value
        middle = (p + Z * Z / (2 * n)) / (1 + Z * Z / n)
        half = Z * math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n)) / (1 + Z * Z / n)
        return max(0.0, middle - half), min(1.0, middle + half)


def score(assistant: Assistant, row: Row) -> Score:
    """Ask one question and score the answer."""
    answer = assistant.ask(row.question, row.history)
    verbatim = all(assistant.document(c.document).text[c.start : c.end] == c.quote for c in answer.citations)
    section = facts = None
    if row.answerable:
        cited = answer.citations[0].section if answer.citations and not answer.refused else None
        section = cited in row.sections
        facts = not answer.refused and _has_facts(answer.answer, row)
    return Score(
        row=row,
        answer=answer,
        section_first=section,
        facts=facts,
        refused=answer.refused,
        form=answer.language == row.language,
        verbatim=verbatim,
        seconds=answer.timings_ms["total"] / 1000,
    )


def shares(scores: Iterable[Score]) -> list[Share]:
    """The measures over all questions."""
    all_scores = list(scores)
    answerable = [s for s in all_scores if s.row.answerable]
    others = [s for s in all_scores if not s.row.answerable]
    worded = [s for s in all_scores if s.row.kind != "nonsense"]
    return [
        _share("section first", (bool(s.section_first) for s in answerable)),
        _share("all facts", (bool(s.facts) for s in answerable if s.row.facts)),
        _share("unanswerable refused", (s.refused for s in others)),
        _share("answerable refused", (s.refused for s in answerable)),
        _share("written form", (s.form for s in worded)),
        _share("verbatim", (s.verbatim for s in all_scores)),
    ]


def _share(name: str, hits: Iterable[bool]) -> Share:
    counted = list(hits)
    return Share(name, sum(counted), len(counted))


def _has_facts(markdown: str, row: Row) -> bool:
    """Whether each fact stands in the answer in one of its variants, bold and escapes aside."""
    said = _plain(markdown)
    return all(any(_plain(variant) in said for variant in fact) for fact in row.facts)


def _plain(text: str) -> str:
    return " ".join(text.replace("*", "").replace("\\", "").replace("\n>", " ").split()).casefold()
