"""The question sets: rows of questions with the sections and facts that a right answer has."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

DATA = Path(__file__).parent / "data"
ROOT = Path(__file__).parent.parent

SPLITS = ("development", "validation")

OWN = "strategi"
"""The set that asks about the program's own corpus."""

SETS = (OWN, *sorted(folder.parent.name for folder in DATA.glob("*/corpus") if any(folder.parent.glob("*.jsonl"))))
"""Each set is a folder of questions over one corpus: the program's for the first, and its own ``corpus/`` for the rest.
A folder with both is a set; nothing else need be written anywhere."""


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


def tunable() -> list[str]:
    """The sets that numbers may be found on: those without validation questions."""
    return [name for name in SETS if not every(name, "validation")]


def load(name: str, split: str) -> list[Row]:
    """The first questions of one set; empty where it has no such split ("development" or "validation")."""
    return [_row(each) for each in saved(name, f"{split}*.jsonl")]


def follow_ups(name: str, split: str) -> list[Row]:
    """The questions of one set that go on from earlier ones; empty where it has none in the split."""
    return [_row(each) for each in saved(name, f"conversations-{split}*.jsonl")]


def every(name: str, split: str) -> list[Row]:
    """First questions and follow-ups of one set."""
    return [*load(name, split), *follow_ups(name, split)]


def saved(folder: str, pattern: str) -> list[dict[str, Any]]:
    """The rows of all files of JSON lines in a folder whose names match, in the order of the names."""
    files = sorted((DATA / folder).glob(pattern))
    lines = [line for file in files for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]
    return [json.loads(line) for line in lines]


def _row(fields: dict[str, Any]) -> Row:
    """A row; ``standalone``, one of many fair wordings of a follow-up, is for the reader alone."""
    values = {name: value for name, value in fields.items() if name != "standalone"}
    for name in ("sections", "facts"):
        values[name] = tuple(tuple(value) for value in fields[name])
    return Row(**{**values, "history": tuple(fields["history"])})
