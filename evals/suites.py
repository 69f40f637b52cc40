"""The suites: what can be run, and how each turns a split of its data into records."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from datetime import date

from assistant import Assistant, Scored, Settings, Weights
from evals import baselines, beside, judge, measures, proposals, questions, remembered, scoring, verification
from evals.metrics import ranking
from evals.questions import Row
from evals.record import Record
from evals.verification import Pair

TODAY = date(2026, 11, 1)
"""The day that documents are in force or not, so that a run next year gives the same figures."""

Job = Callable[[], Record]


@dataclass(frozen=True, slots=True)
class Suite:
    """A suite: ``jobs`` gives for a split each case's identifier and what measures it, cheap until called.

    ``timed``: its records tell how long a reader waits.
    """

    name: str
    jobs: Callable[[str], Iterator[tuple[str, Job]]]
    timed: bool = False


@beside.once
def open_set(name: str) -> Assistant:
    """The assistant over one set's corpus, with an index of its own beside the program's; all share the models."""
    index = questions.ROOT / "indexes" / f"evals-{name}"
    opened = Assistant(Settings(corpus=questions.corpus_of(name), index=index), today=lambda: TODAY)
    if name != questions.OWN:
        own = open_set(questions.OWN)
        opened.embedding, opened.reader = own.embedding, own.reader
        opened.proposal_embedding = own.proposal_embedding
    elif opened.reader is not None:
        remembered.remember(opened.reader)
    opened.update()
    return opened


def _answers(split: str) -> Iterator[tuple[str, Job]]:
    for name in questions.SETS:
        for row in questions.every(name, split):
            yield row.id, lambda name=name, row=row: scoring.measured(open_set(name), row, name)  # type: ignore[misc]


def _retrieval(split: str) -> Iterator[tuple[str, Job]]:
    for name in questions.SETS:
        for row in questions.every(name, split):
            if row.answerable:
                yield row.id, lambda name=name, row=row: compared(name, row)  # type: ignore[misc]


_NOTHING = Weights(**dict.fromkeys((field.name for field in fields(Weights)), 0.0))

MEANING = replace(_NOTHING, dense=1.0)
"""The assistant's vectors of single units alone."""

WORDS = replace(_NOTHING, words=1.0)
"""The assistant's word search of single units alone, with its synonyms and compounds."""

Path = tuple[str, ...]


@beside.once
def searches(name: str) -> Mapping[str, Callable[[str], list[Path]]]:
    """The searches that are compared over a set's documents; each gives the paths of sections from the best down."""
    opened = open_set(name)
    plain = baselines.PlainWords(baselines.sections(opened.documents()))
    quickstart = baselines.Quickstart(opened)
    return {
        "assistant": lambda question: _sections(opened.search(question)),
        "meaning": lambda question: _sections(opened.search(question, MEANING)),
        "words": lambda question: _sections(opened.search(question, WORDS)),
        "bm25": lambda question: [path for _, path in plain.ranked(question)],
        "quickstart": lambda question: [path for _, path in quickstart.ranked(question)],
    }


def _sections(found: tuple[Scored, ...]) -> list[Path]:
    return list(dict.fromkeys(unit.section for unit in found))


def compared(name: str, row: Row) -> Record:
    """How high each search places the sections that answer; all get the question as it stands by itself."""
    asked = row.question
    if row.history:
        asked = open_set(name).explain(row.question, row.history).answer.standalone_question
    values: dict[str, float] = {}
    first: dict[str, list[Path]] = {}
    for system, search in searches(name).items():
        ranked = search(asked)
        values |= {f"{system}:recall@{depth}": ranking.recall(ranked, row.sections, depth) for depth in (1, 3, 5)}
        values[f"{system}:mrr"] = ranking.reciprocal_rank(ranked, row.sections)
        values[f"{system}:ndcg@10"] = ranking.ndcg(ranked, row.sections, 10)
        first[system] = ranked[:3]
    for measure in measures.RANKED:
        values[f"lead:{measure}"] = values[f"assistant:{measure}"] - values[f"quickstart:{measure}"]
    shown = {"question": row.question, "gold": row.sections, "found": first}
    return Record("retrieval", name, row.id, row.kind, row.language, True, values, {}, shown)


def _proposals(split: str) -> Iterator[tuple[str, Job]]:
    for row in proposals.load(split):
        yield row.id, lambda row=row: proposals.record(row, open_set(row.corpus))  # type: ignore[misc]


def _verification(split: str) -> Iterator[tuple[str, Job]]:
    for pair in verification.load(split):
        yield pair.id, lambda pair=pair: verified(open_set(questions.OWN), pair)  # type: ignore[misc]


def verified(assistant: Assistant, pair: Pair) -> Record:
    """Whether a sentence is struck, held against its sources as generated mode does it."""
    verdict = assistant.verify(pair.sentence, pair.quotes, pair.language)  # type: ignore[arg-type]
    name = "true_struck" if pair.supported else "corrupted_struck"
    shown = {"question": pair.sentence, "answer": f"struck: {verdict.reason}" if verdict.reason else "kept"}
    return Record(
        "verification", "verification", pair.id, pair.corruption or "supported", pair.language, pair.supported,
        {name: float(not verdict.supported)}, {}, {**shown, "gold": [], "quotes": pair.quotes},
    )  # fmt: skip


def _judge(split: str) -> Iterator[tuple[str, Job]]:
    for pair in verification.load(split):
        yield pair.id, lambda pair=pair: judge.of_pair(judge.opened(), pair)  # type: ignore[misc]
    for name in questions.SETS:
        for row in questions.every(name, split):
            if row.answerable:
                yield row.id, lambda name=name, row=row: judge.of_answer(judge.opened(), open_set(name), row, name)  # type: ignore[misc]


SUITES: dict[str, Suite] = {
    suite.name: suite
    for suite in (
        Suite("answers", _answers, timed=True),
        Suite("retrieval", _retrieval),
        Suite("proposals", _proposals, timed=True),
        Suite("verification", _verification),
        Suite("judge", _judge),
    )
}
"""In the order that they are run: answers before retrieval, which reads again what was read, so that their latency is
true. Add a suite here, and its measures to ``measures.MEASURES``."""


def all_suites() -> tuple[str, ...]:
    """What a full run is made of: every suite, and the judge when a language model is set for it."""
    judged = judge.JudgeSettings().judge is not None
    return tuple(name for name in SUITES if judged or name != judge.SUITE)
