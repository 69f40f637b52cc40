"""The examples of each task, from the sets under ``evals/data`` (see the README there) and from NorQuAD's files."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from tqdm import tqdm

from assistant import Assistant, Settings, Window
from evals import norquad as passages_of
from evals import questions
from evals.training.examples import Example, Shown, Stretch, first_stretch, plain
from evals.training.proposals import RELATED, Plan, Proposal

DATA = questions.ROOT / "evals" / "data"
NEAR, ELSEWHERE, ALL = 6, 4, 60
"""Windows of the own document, of all documents, and enough to reach every piece of the own."""

LEAST = 12
"""Characters of a piece that counts as evidence because it stands inside a labelled stretch."""

Label = Callable[[Window], Shown]


def answers() -> list[Example]:
    """Questions to governing documents, with the windows of these."""
    return [example for folder in sorted((DATA / "reading").iterdir()) if folder.is_dir() for example in _group(folder)]


def opened(folder: Path) -> Assistant:
    """The documents of a folder of ``reading``, indexed."""
    index = questions.ROOT / "indexes" / f"evals-reading-{folder.name}"
    return Assistant.open(Settings.read(corpus=folder / "corpus", index=index))


def _group(folder: Path) -> Iterator[Example]:
    """The questions of documents that lie together; of one there may be several files: "01", "01-plain", "01-rows"."""
    assistant = opened(folder)
    for file in tqdm(sorted(folder.glob("*.jsonl")), f"questions of {folder.name}", disable=None):
        document = file.stem.partition("-")[0]
        for row in rows(file):
            example = _example(row["q"], document, assistant, _evidence(document, row))
            # A question whose evidence is read otherwise than it was written would be learnt as one without an answer.
            if example.right or not row["evidence"]:
                yield example


def _example(question: str, document: str, opened: Assistant, label: Label) -> Example:
    every = [label(window) for window in opened.windows(question, ALL, document)]
    beside = [label(window) for window in opened.windows(question, ELSEWHERE)]
    right = tuple(passage for passage in every if passage.holds)
    near = tuple(passage for passage in (*every[:NEAR], *beside) if not passage.holds)
    return Example(question, right, tuple(dict.fromkeys(near)))


def _evidence(document: str, row: dict[str, Any]) -> Label:
    evidence = [plain(stretch) for stretch in row["evidence"]]
    facts = [plain(fact) for fact in row["facts"]]

    def label(window: Window) -> Shown:
        pieces = tuple(map(plain, window.texts))
        right = tuple(
            window.document == document and any(holds(piece, stretch) for stretch in evidence) for piece in pieces
        )
        stretches = tuple(
            first_stretch(piece, facts) if flag else None for piece, flag in zip(pieces, right, strict=True)
        )
        return Shown(window.heading, pieces, right, stretches)

    return label


def holds(piece: str, stretch: str) -> bool:
    """Whether a piece has a labelled stretch, or most of it; a table's row is labelled by its cells with | between."""
    cells = [cell.strip() for cell in stretch.split("|") if cell.strip()]
    if len(cells) > 1:
        at = 0
        for cell in cells:
            at = piece.find(cell, at)
            if at < 0:
                return False
            at += len(cell)
        return True
    return stretch in piece or (piece in stretch and len(piece) > LEAST)


def norquad(file: Path | None) -> list[Example]:
    """The questions of NorQuAD's training file, with windows of their passage and of others, which do not answer."""
    return list(_norquad(file)) if file else []


def _norquad(file: Path) -> Iterator[Example]:
    """A question is left out when its answer stands in several pieces, since one of them need not answer."""
    asked_all, passages = passages_of.read(file, None)
    opened = passages_of.opened(questions.ROOT / "indexes" / f"norquad-{file.stem}", passages)
    for asked in tqdm(asked_all, "NorQuAD", disable=None):
        label = _answer(asked)
        own = [label(window) for window in opened.windows(asked.question, ALL, asked.passage)]
        if sum(sum(passage.right) for passage in own) != 1:
            continue
        others = [w for w in opened.windows(asked.question, 2 * ELSEWHERE) if w.document != asked.passage]
        right = tuple(passage for passage in own if passage.holds)
        near = tuple(passage for passage in own[: 2 * NEAR] if not passage.holds)
        yield Example(asked.question, right, near, tuple(map(label, others[:ELSEWHERE])))


def _answer(asked: passages_of.Asked) -> Label:
    """Right is the piece that holds the answer."""

    def stretch(piece: str) -> Stretch:
        return first_stretch(piece, [plain(answer) for answer in asked.answers])

    def label(window: Window) -> Shown:
        pieces = tuple(map(plain, window.texts))
        stretches = tuple(stretch(piece) if window.document == asked.passage else None for piece in pieces)
        return Shown("", pieces, tuple(found is not None for found in stretches), stretches)

    return label


def plans() -> list[Plan]:
    """The plans that proposals are trained on, with these."""
    return [_plan(file) for file in sorted((DATA / "proposals" / "training").glob("*.jsonl"))]


def _plan(file: Path) -> Plan:
    areas = json.loads(file.with_suffix(".strategies.json").read_text(encoding="utf-8"))["areas"]
    strategies = tuple((area["area"], plain(text)) for area in areas for text in area["strategies"])
    places = {text: place for place, (_, text) in enumerate(strategies)}
    proposals: list[Proposal] = []
    for row in rows(file):
        covered_by = {
            places[plain(each["text"])]: 1.0 if each["level"] == "direct" else RELATED for each in row["strategies"]
        }
        proposals.append(Proposal(plain(row["text"]), covered_by))
    return Plan(strategies, tuple(proposals))


def supports(seed: int) -> list[Example]:
    """Sentences with the quotation that they are about: supported, or made wrong; some with another's quotation."""
    found: list[Example] = []
    for file in sorted((DATA / "verification" / "training").glob("*.jsonl")):
        told = rows(file)
        quotes = [_quote(row["quote"], right=False) for row in told]
        for at, row in enumerate(told):
            found += [Example(plain(text), (_quote(row["quote"], right=True),), ()) for text in row["true"]]
            found += [Example(plain(text), (), (quotes[at],)) for text, _ in row["false"]]
            other = random.Random(f"{seed} {file.stem} {at}").choice(quotes)  # noqa: S311 - to be repeatable
            if other != quotes[at]:
                found.append(Example(plain(row["true"][0]), (), (other,)))
    return found


def _quote(text: str, right: bool) -> Shown:
    return Shown("", (plain(text),), (right,))


def rows(file: Path) -> list[dict[str, Any]]:
    """The rows of a file of JSON lines."""
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]
