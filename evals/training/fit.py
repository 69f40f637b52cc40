"""The training of a reader: which passages are shown at each step, the loss, the steps."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tqdm import tqdm

from assistant import Encoded, Trainable
from evals.training import leaning
from evals.training.examples import Example, Shown

if TYPE_CHECKING:
    import torch

HEAD_RATE = 2
"""How much faster the head, which begins at random, learns."""

WARM_UP = 15
"""One part in so many of the steps in which the rate rises; then it falls evenly."""

SHARE_ANSWERED = 0.72
"""Of the times that an example with other documents' passages is shown with a right one."""

CHUNK = 16
"""Texts that go through the model together."""

Drawn = tuple[str, list[Shown]]
"""What a step shows of an example: a text, and passages."""


@dataclass(frozen=True, slots=True)
class Plan:
    """How long, on how much at a time, how fast.

    ``passages`` are shown with each text, which people have ``typed`` or not. ``withheld`` is the share of the times
    that an example is shown without its right passages, so that how a question is asked does not tell whether it has
    an answer, and ``leaning`` the share of those that are put as follow-ups.
    """

    epochs: float
    batch: int
    passages: int
    rate: float
    typed: bool = True
    withheld: float = 0.0
    leaning: float = 0.0


def fit(model: Trainable, examples: Sequence[Example], plan: Plan, seed: int, name: str) -> None:
    """Train the adapter. The same seed gives the same examples in the same order."""
    import torch

    draw = random.Random(seed)  # noqa: S311 - repeatable draws are what is wanted
    torch.set_num_threads(2)
    order: list[Example] = []
    topics = leaning.topics(each.text for each in examples)
    while len(order) < plan.epochs * len(examples):
        order += draw.sample(list(examples), len(examples))
    steps = int(plan.epochs * len(examples)) // plan.batch
    parameters = list(model.parameters())
    rates = [
        {"params": [p for p, head in parameters if head is of], "lr": plan.rate * (HEAD_RATE if of else 1)}
        for of in (False, True)
    ]
    optimiser = torch.optim.AdamW(rates, weight_decay=0.01, betas=(0.9, 0.98))
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: _rate(step, steps))
    for step in tqdm(range(steps), f"training {name}", disable=None):
        batch = order[step * plan.batch : (step + 1) * plan.batch]
        loss = _loss(model, [drawn(example, plan, draw, topics) for example in batch])
        optimiser.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]
        torch.nn.utils.clip_grad_norm_([parameter for parameter, _ in parameters], 1.0)
        optimiser.step()
        schedule.step()


def _rate(step: int, steps: int) -> float:
    return min(1.0, (step + 1) / max(10, steps // WARM_UP)) * max(0.02, 1 - step / steps)


def drawn(example: Example, plan: Plan, draw: random.Random, topics: Sequence[str]) -> Drawn:
    """What one step shows of an example, beside others that are about ``topics``."""
    text, passages = shown(example, plan, draw)
    return leaning.now_and_then(text, topics, plan.leaning, draw), passages


def shown(example: Example, plan: Plan, draw: random.Random) -> tuple[str, list[Shown]]:
    """The text and the passages that one step shows of an example."""
    text = misspelt(example.text, draw) if plan.typed else example.text
    near = list(example.near)
    if example.elsewhere and draw.random() > SHARE_ANSWERED:
        own = near[:3] if draw.random() < 0.5 else []
        return text, (own + list(example.elsewhere))[: plan.passages]
    if example.right and not example.elsewhere and draw.random() < plan.withheld and near:
        return text, near[:1] + draw.sample(near[1:], min(len(near) - 1, plan.passages - 1))
    right = draw.sample(example.right, min(len(example.right), 1 if example.elsewhere else 2))
    if not right:
        rest = near[2:]
        return text, near[:2] + draw.sample(rest, min(len(rest), max(0, plan.passages - 2)))
    pool = near + list(example.elsewhere[:3])
    return text, right + draw.sample(pool, min(len(pool), max(0, plan.passages - len(right))))


def misspelt(text: str, draw: random.Random) -> str:
    """Now and then the text as it is typed in haste: without capitals and marks, or with one letter wrong."""
    chance = draw.random()
    if chance < 0.12:
        return text.lower().rstrip("?.")
    if chance > 0.2 or len(text) <= 12:
        return text
    at = draw.randrange(2, len(text) - 2)
    swapped = text[:at] + text[at + 1] + text[at] + text[at + 2 :]
    return draw.choice([text[:at] + text[at + 1 :], swapped, text[:at] + text[at] + text[at:]])


def _loss(model: Trainable, examples: Sequence[Drawn]) -> torch.Tensor:
    """Cross-entropy over all pieces and "none of them", each piece for itself, and the decisive words.

    A right piece is likelier than the rest together where its score is above theirs; "none" has the score 0,
    as in no-answer reading (Devlin et al. 2019, arXiv 1810.04805, on SQuAD 2.0).
    """
    import torch
    from torch.nn.functional import binary_cross_entropy_with_logits as entropy

    scores, words = _scores(model, [(text, passage) for text, passages in examples for passage in passages])
    loss, at = torch.zeros(()), 0
    for _, passages in examples:
        own = torch.cat(scores[at : at + len(passages)])
        at += len(passages)
        right = torch.tensor([flag for passage in passages for flag in passage.right])
        none = torch.logsumexp(torch.cat([own, torch.zeros(1)]), 0)
        loss = loss + none - (torch.logsumexp(own[right], 0) if right.any() else 0)
        each = entropy(own, right.float(), reduction="none")
        loss = loss + 0.5 * (each[right].mean() if right.any() else 0) + 0.5 * each[~right].sum() / 8
    return loss / len(examples) + 0.3 * words


def _scores(model: Trainable, texts: Sequence[tuple[str, Shown]]) -> tuple[list[torch.Tensor], torch.Tensor]:
    """The scores of each passage's pieces, and the mean loss of the decisive words."""
    import torch

    encoded = [model.encoder.encode(text, passage.heading, passage.pieces) for text, passage in texts]
    scores: list[torch.Tensor] = [torch.empty(0)] * len(texts)
    of_words: list[torch.Tensor] = []
    order = sorted(range(len(texts)), key=lambda place: len(encoded[place].ids))
    for start in range(0, len(order), CHUNK):
        chunk = order[start : start + CHUNK]
        for place, logits in zip(chunk, model.logits([encoded[place] for place in chunk]), strict=True):
            own = logits[: len(encoded[place].ids)]
            scores[place] = _pieces(own, encoded[place], len(texts[place][1].pieces))
            if any(texts[place][1].stretches):
                of_words.append(_words(own[:, 0], encoded[place], texts[place][1]))
    return scores, torch.stack(of_words).mean() if of_words else torch.zeros(())


def _pieces(logits: torch.Tensor, encoded: Encoded, count: int) -> torch.Tensor:
    """As ``reading.answering`` scores them."""
    import torch

    of = torch.tensor(encoded.pieces)
    found = []
    for piece in range(count):
        inside = of == piece
        found.append(
            logits[inside, 1].mean() + torch.logsumexp(logits[inside, 0], 0)
            if inside.any()
            else torch.tensor(Trainable.unread)
        )
    return torch.stack(found)


def _words(logits: torch.Tensor, encoded: Encoded, passage: Shown) -> torch.Tensor:
    """Whether each token is decisive; tokens of right pieces whose decisive words are not known do not count."""
    import torch
    from torch.nn.functional import binary_cross_entropy_with_logits as entropy

    counted = torch.zeros(len(encoded.ids), dtype=torch.bool)
    decisive = torch.zeros(len(encoded.ids))
    for place, (piece, (start, end)) in enumerate(zip(encoded.pieces, encoded.places, strict=True)):
        if piece < 0:
            continue
        stretch = passage.stretch(piece)
        counted[place] = stretch is not None or not passage.right[piece]
        decisive[place] = float(stretch is not None and start < stretch[1] and end > stretch[0])
    return entropy(logits[counted], decisive[counted], reduction="sum") / max(1.0, float(decisive.sum()))
