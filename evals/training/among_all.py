"""The second round of the search's training: a question chooses among all units of its document, or none of them.

The first round (``search``) learns from one near passage a question and never from one without an answer: its best
cosine hardly tells whether a document answers.
"""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from assistant import Task, TrainableVectors
from evals.training import choosing, leaning
from evals.training.choosing import Chooser, Pool
from evals.training.fit import misspelt

EPOCHS = 0.85
COURSE = choosing.Course(rate=4e-4, none=0.55, beside=True)

QUESTIONS, POOLS = 16, 2
"""Of a step: questions to one document, and documents."""

HARD, OTHERS = 36, 8
"""Units shown beside what is right: the nearest to the step's questions before the training, and any others."""

IN_CONTEXT = 0.1
"""How often a document's units are shown with what stands around them, as windows are searched."""

PASSAGES = 3
"""Passages that are shown as one document."""

WITHHELD = 0.35
"""Share of the questions to passages whose own passage is taken for not there."""

LEANING = 0.2
"""Share of the questions that are put as follow-ups are when they have been made whole."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit's words, and as it is embedded, alone and with what stands around it; ``whole`` if it holds other units.

    White space is collapsed, so that the words of one are found in what stands around another.
    """

    text: str
    alone: str
    around: str
    whole: bool


@dataclass(frozen=True, slots=True)
class Question:
    """A question and the places of the units that answer it; ``undecided`` are not to be learnt from."""

    text: str
    right: frozenset[int]
    undecided: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Document:
    """The units of a document in reading order, and questions to it."""

    units: tuple[Unit, ...]
    questions: tuple[Question, ...]

    def __add__(self, other: Document) -> Document:
        """Both as one document."""
        after = len(self.units)
        moved = (
            Question(
                each.text, frozenset(at + after for at in each.right), frozenset(at + after for at in each.undecided)
            )
            for each in other.questions
        )
        return Document(self.units + other.units, (*self.questions, *moved))


@dataclass(frozen=True, slots=True)
class Part:
    """Some questions to a document, and how near each unit is to the nearest of them, where that is known."""

    document: Document
    nearness: NDArray[np.float32] | None

    def shown(self, topics: Sequence[str], draw: random.Random) -> Pool:
        """What a step shows of it: what is right, what is near, and a few others.

        ``topics`` are what questions are about, for those that are put as follow-ups.
        """
        units, questions = self.document.units, self.document.questions
        right = {place for each in questions for place in each.right}
        rest = [place for place in range(len(units)) if place not in right]
        if self.nearness is None:
            draw.shuffle(rest)
        else:
            rest.sort(key=lambda place: -float(self.nearness[place]))  # type: ignore[index]
        others = draw.sample(rest[HARD:], min(OTHERS, len(rest[HARD:])))
        chosen = sorted({*right, *rest[:HARD], *others})
        places = {place: at for at, place in enumerate(chosen)}
        in_context = draw.random() < IN_CONTEXT
        return Pool(
            tuple(f"passage: {units[place].around if in_context else units[place].alone}" for place in chosen),
            tuple(
                _chooser(each, _put(each.text, topics, draw), units, places, in_context=in_context)
                for each in questions
            ),
        )


def _put(question: str, topics: Sequence[str], draw: random.Random) -> str:
    """The question as it is asked this time."""
    return leaning.now_and_then(misspelt(question, draw), topics, LEANING, draw)


def _chooser(
    question: Question, text: str, units: Sequence[Unit], places: Mapping[int, int], *, in_context: bool
) -> Chooser:
    """A question with the places of what is shown; a unit among whose surroundings an answer stands is not wrong."""
    undecided = question.undecided | frozenset(
        place
        for place in places
        if in_context and any(units[right].text in units[place].around for right in question.right)
    )
    return Chooser(
        f"query: {text}",
        {places[place]: 1.0 for place in question.right},
        frozenset(places[place] for place in undecided - question.right if place in places),
    )


def fit(documents: Sequence[Document], passages: Sequence[Document], seed: int, file: Path) -> None:
    """Train the search that is there on, and save it. The same seed gives the same examples in the same order."""
    draw = random.Random(seed)  # noqa: S311 - repeatable draws are what is wanted
    model = TrainableVectors(Task.SEARCH, seed, begin_with=Task.SEARCH)
    near = [_nearness(model, document) for document in documents]
    order = dealt(documents, near, passages, draw)
    once = len(order)
    while len(order) < EPOCHS * once:
        order += dealt(documents, near, passages, draw)

    topics = leaning.topics(question.text for document in documents for question in document.questions)

    def shown(step: int) -> list[Pool]:
        return [part.shown(topics, draw) for part in order[step * POOLS : (step + 1) * POOLS]]

    choosing.fit(model, int(EPOCHS * once) // POOLS, shown, COURSE, file)


def _nearness(model: TrainableVectors, document: Document) -> NDArray[np.float32]:
    """Cosines of shape (questions, units), as the model makes them before it is trained."""
    import torch

    with torch.no_grad():
        units = model.vectors([f"passage: {unit.alone}" for unit in document.units])
        questions = model.vectors([f"query: {each.text}" for each in document.questions])
        cosines: NDArray[np.float32] = (questions @ units.T).numpy()
    return cosines


def dealt(
    documents: Sequence[Document],
    near: Sequence[NDArray[np.float32]],
    passages: Sequence[Document],
    draw: random.Random,
) -> list[Part]:
    """All questions once, in parts of some to one document; passages are put together, some as if not there."""
    parts: list[Part] = []
    for document, cosines in zip(documents, near, strict=True):
        order = draw.sample(range(len(document.questions)), len(document.questions))
        for start in range(0, len(order), QUESTIONS):
            places = order[start : start + QUESTIONS]
            asked = tuple(document.questions[place] for place in places)
            parts.append(Part(Document(document.units, asked), cosines[places].max(axis=0)))
    shuffled = draw.sample(passages, len(passages))
    for start in range(0, len(shuffled), PASSAGES):
        together = Document((), ())
        for passage in shuffled[start : start + PASSAGES]:
            together += Document(passage.units, tuple(_withheld(each, passage, draw) for each in passage.questions))
        questions = tuple(draw.sample(together.questions, len(together.questions)))
        parts += [
            Part(Document(together.units, questions[at : at + QUESTIONS]), None)
            for at in range(0, len(questions), QUESTIONS)
        ]
    draw.shuffle(parts)
    return parts


def _withheld(question: Question, passage: Document, draw: random.Random) -> Question:
    """Now and then the question as one that its passage, of which nothing is wrong then, does not answer."""
    if draw.random() >= WITHHELD:
        return question
    return Question(question.text, frozenset(), frozenset(range(len(passage.units))))
