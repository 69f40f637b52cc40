"""The training of the embedding model: a question's vector comes near what answers it and away from what does not.

The loss is cross-entropy over the answers of all questions of a batch and a passage near each that does not answer
(InfoNCE with in-batch and hard negatives, as Karpukhin et al. 2020, arXiv 2004.04906).
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from assistant import Task, TrainableVectors
from evals.training.examples import Example, Shown
from evals.training.fit import misspelt
from evals.training.steps import descend

if TYPE_CHECKING:
    import torch

RATE = 3e-4
EPOCHS = 1.4
BATCH = 32
TEMPERATURE = 0.03
WARM_UP = 12
"""Steps in which the rate rises; then it falls evenly."""

IN_CONTEXT = 0.1
"""How often the answer is shown with the pieces around it, as windows are searched."""

NEAR, AROUND = 4, 2
"""Passages that a near one is drawn from; pieces on either side of an answer shown in context."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with what answers it, each alone and in context, and with what is near and does not."""

    question: str
    answers: tuple[tuple[str, str], ...]
    near: tuple[str, ...]


def asked(example: Example) -> Asked:
    """The pieces of an example's passages as the index embeds them, under their headings."""
    answers: list[tuple[str, str]] = []
    near: list[str] = []
    for passage in (*example.right, *example.near[:NEAR], *example.elsewhere[:NEAR]):
        for place, (piece, right) in enumerate(zip(passage.pieces, passage.right, strict=True)):
            if right:
                answers.append((_under(passage, piece), _in_context(passage, place)))
            else:
                near.append(_under(passage, piece))
    return Asked(example.text, tuple(answers), tuple(near))


def _under(passage: Shown, piece: str) -> str:
    heading = passage.heading.split(" – ")[-1]
    return f"passage: {heading}: {piece}" if heading else f"passage: {piece}"


def _in_context(passage: Shown, place: int) -> str:
    around = " ".join(passage.pieces[max(0, place - AROUND) : place + AROUND + 1])
    return f"passage: {passage.heading}: {around}" if passage.heading else f"passage: {around}"


def fit(examples: Sequence[Example], seed: int, file: Path) -> None:
    """Train and save the adapter. The same seed gives the same examples in the same order."""
    import torch

    draw = random.Random(seed)  # noqa: S311 - repeatable draws are what is wanted
    torch.set_num_threads(2)
    answered = [asked(example) for example in examples if example.right]
    order: list[Asked] = []
    while len(order) < EPOCHS * len(answered):
        order += draw.sample(answered, len(answered))
    steps = int(EPOCHS * len(answered)) // BATCH
    model = TrainableVectors(Task.SEARCH, seed)
    optimiser = torch.optim.AdamW(list(model.parameters()), lr=RATE, weight_decay=0.01)

    def loss_of(step: int) -> torch.Tensor:
        return _loss(model, order[step * BATCH : (step + 1) * BATCH], draw)

    descend(optimiser, steps, WARM_UP, loss_of, f"training {file.stem}")
    model.save(file)


def _loss(model: TrainableVectors, batch: Sequence[Asked], draw: random.Random) -> torch.Tensor:
    import torch

    questions = [f"query: {misspelt(each.question, draw)}" for each in batch]
    chosen = [draw.choice(each.answers) for each in batch]
    passages = [context if draw.random() < IN_CONTEXT else alone for alone, context in chosen]
    passages += [draw.choice(each.near) for each in batch if each.near]
    vectors = model.vectors(questions + passages)
    scores = vectors[: len(batch)] @ vectors[len(batch) :].T / TEMPERATURE
    scores = scores.masked_fill(torch.tensor(also_right(batch, passages)), -1e4)
    return torch.nn.functional.cross_entropy(scores, torch.arange(len(batch)))


def also_right(batch: Sequence[Asked], passages: Sequence[str]) -> list[list[bool]]:
    """Of shape (questions, passages): whether a passage answers a question beside the one that was drawn for it."""
    own = [{text for pair in each.answers for text in pair} for each in batch]
    return [
        [at != row and passage in answers for at, passage in enumerate(passages)] for row, answers in enumerate(own)
    ]
