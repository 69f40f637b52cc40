"""The question sets: rows of questions with the sections and facts that a right answer has."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

DATA = Path(__file__).parent / "data"
ROOT = Path(__file__).parent.parent

SPLITS = ("development", "validation")

SETS = (
    "strategi",
    "okonomiplan",
    "handlingsplan",
    "vedtekter",
    "naeringsplan",
    "helseplan",
    "kompetanse",
    "kulturplan",
    "klimaplan",
    "samferdsel",
    "delegering",
    "oppvekst",
    "regionstrategi",
    "landbruksplan",
    "selskapsavtale",
)
"""Each set is a folder of questions over one corpus: its own ``corpus/``, or the program's for the first."""


@dataclass(frozen=True, slots=True)
class Row:
    """One question.

    Attributes:
        id: Unique over all sets.
        question: As a person would write it.
        history: Earlier questions of the same conversation.
        language: Of the question: nb, nn or en.
        kind: What is asked for, or why there is no answer.
        answerable: Whether the documents answer it.
        sections: The paths of all sections that answer it.
        facts: What a right answer says, each with the variants that are accepted.
        notes: For the reader.
    """

    id: str
    question: str
    history: tuple[str, ...]
    language: str
    kind: str
    answerable: bool
    sections: tuple[tuple[str, ...], ...]
    facts: tuple[tuple[str, ...], ...]
    notes: str


def corpus_of(name: str) -> Path:
    """The folder of documents that the set asks about."""
    own = DATA / name / "corpus"
    return own if own.is_dir() else ROOT / "corpus"


def load(name: str, split: str) -> list[Row]:
    """The first questions of one set; empty where it has no such split ("development" or "validation")."""
    return _read(name, f"{split}*.jsonl")


def follow_ups(name: str, split: str) -> list[Row]:
    """The questions of one set that go on from earlier ones; empty where it has none in the split."""
    return _read(name, f"conversations-{split}.jsonl")


def every(name: str, split: str) -> list[Row]:
    """First questions and follow-ups of one set."""
    return [*load(name, split), *follow_ups(name, split)]


def _read(name: str, pattern: str) -> list[Row]:
    files = sorted((DATA / name).glob(pattern))
    lines = [line for file in files for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]
    return [_row(json.loads(line)) for line in lines]


def _row(saved: dict[str, object]) -> Row:
    """A row; ``standalone``, one of many fair wordings of a follow-up, is for the reader alone."""
    values = {name: value for name, value in saved.items() if name != "standalone"}
    for field in ("sections", "facts"):
        values[field] = tuple(tuple(value) for value in saved[field])  # type: ignore[attr-defined]
    values["history"] = tuple(saved["history"])  # type: ignore[arg-type]
    return Row(**values)  # type: ignore[arg-type]
