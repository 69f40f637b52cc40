"""Whole documents, by their units, with questions to them: for the second round of the search's training."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from assistant import Assistant
from evals import norquad as passages_of
from evals import questions
from evals.training import sources
from evals.training.among_all import Document, Question, Unit
from evals.training.examples import plain


def documents() -> list[Document]:
    """The documents in ``reading`` that have questions."""
    folders = [folder for folder in sorted((sources.DATA / "reading").iterdir()) if folder.is_dir()]
    return [document for folder in folders for document in _documents(folder)]


def _documents(folder: Path) -> Iterator[Document]:
    opened = sources.opened(folder)
    for name in (document.id for document in opened.documents()):
        units, lists = _units(opened, name)
        rows = [row for file in sorted(folder.glob(f"{name}*.jsonl")) for row in sources.rows(file)]
        asked = [question for row in rows if (question := _question(row, units, lists)) is not None]
        if asked:
            yield Document(units, tuple(asked))


def _units(opened: Assistant, document: str) -> tuple[tuple[Unit, ...], list[list[int]]]:
    """The units of a document, and for each that is a list the places of its items."""
    own = [unit for unit in opened.index.units if unit.document == document]
    lists = [
        [
            place
            for place, other in enumerate(own)
            if other.kind == "item" and (other.section, other.block) == (unit.section, unit.block)
        ]
        if unit.kind == "list"
        else []
        for unit in own
    ]
    units = tuple(
        Unit(
            plain(unit.text), plain(unit.embedded), plain(unit.embedded_window), whole=unit.kind in ("section", "list")
        )
        for unit in own
    )
    return units, lists


def _question(row: dict[str, Any], units: Sequence[Unit], lists: Sequence[Sequence[int]]) -> Question | None:
    """A question with the units that hold its evidence; a list does where most of its items do.

    None where the evidence is read otherwise than it was written: it would be learnt as one without an answer.
    """
    evidence = [plain(stretch) for stretch in row["evidence"]]
    right = {
        place
        for place, unit in enumerate(units)
        if not unit.whole and any(sources.holds(unit.text, stretch) for stretch in evidence)
    }
    if evidence and not right:
        return None
    right |= {place for place, items in enumerate(lists) if 2 * sum(item in right for item in items) > len(items) > 0}
    return Question(plain(row["q"]), frozenset(right), _holding(right, units))


def _holding(right: set[int], units: Sequence[Unit]) -> frozenset[int]:
    """The lists and sections that hold a right unit without being right themselves."""
    texts = [units[place].text for place in right]
    return frozenset(
        place
        for place, unit in enumerate(units)
        if unit.whole and place not in right and any(text in unit.text for text in texts)
    )


def passages(file: Path | None) -> list[Document]:
    """The passages of NorQuAD's training file, each a document, with the questions that one unit of it answers."""
    return list(_passages(file)) if file else []


def _passages(file: Path) -> Iterator[Document]:
    asked, texts = passages_of.read(file, None)
    opened = passages_of.opened(questions.ROOT / "indexes" / f"norquad-{file.stem}", texts)
    for name in texts:
        units, _ = _units(opened, name)
        found = [(each, _answering(each, units)) for each in asked if each.passage == name]
        learnt = [
            Question(plain(each.question), frozenset(right), _holding(right, units))
            for each, right in found
            if len(right) == 1
        ]
        if learnt:
            yield Document(units, tuple(learnt))


def _answering(asked: passages_of.Asked, units: Sequence[Unit]) -> set[int]:
    answers = [plain(answer) for answer in asked.answers]
    return {
        place for place, unit in enumerate(units) if not unit.whole and any(answer in unit.text for answer in answers)
    }
