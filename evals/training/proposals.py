"""The training of the embedding model for proposals: a proposal's vector comes near the strategies that cover it.

What is learnt is the choice that is asked for in use: among all strategies of a plan, or none of them. The loss is
the cross-entropy of a proposal over the strategies of its own plan, with cosines as in training for search
(Karpukhin et al. 2020, arXiv 2004.04906), and "none" as one more, whose cosine is learnt too.
"""

from __future__ import annotations

import math
import random
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from assistant import Task, TrainableVectors
from evals.training.steps import descend

if TYPE_CHECKING:
    import torch

EPOCHS = 3
RATE = 5e-4
WARM_UP = 15
"""Steps in which the rate rises; then it falls evenly."""

PROPOSALS, PLANS = 16, 2
"""Of a step: proposals of one plan, and plans."""

SCALE, NONE = 25.0, 0.6
"""What cosines are multiplied by, and the cosine of "none" in the beginning; both are learnt."""

HEADLESS = 0.15
"""How often the strategies of a plan are shown without their areas: not all documents have headings that say much."""

RELATED = 0.5
"""What a strategy that is only related counts beside a direct one."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A proposal with what strategies of its plan count as covering it, by place; empty where none does."""

    text: str
    covered_by: dict[int, float]


@dataclass(frozen=True, slots=True)
class Plan:
    """The strategies of a plan, each with the heading of its area, and proposals to it."""

    strategies: tuple[tuple[str, str], ...]
    proposals: tuple[Proposal, ...]

    def shown(self, draw: random.Random) -> list[str]:
        """The strategies as they are embedded."""
        bare = draw.random() < HEADLESS
        return [strategy if bare or not area else f"{area}: {strategy}" for area, strategy in self.strategies]


def fit(plans: Sequence[Plan], seed: int, file: Path) -> None:
    """Train and save the adapter. The same seed gives the same examples in the same order."""
    import torch

    draw = random.Random(seed)  # noqa: S311 - repeatable draws are what is wanted
    torch.set_num_threads(2)
    model = TrainableVectors(Task.PROPOSALS, seed, begin_with=Task.SEARCH)
    scale = torch.nn.Parameter(torch.tensor(math.log(SCALE)))
    none = torch.nn.Parameter(torch.tensor(NONE))
    optimiser = torch.optim.AdamW(
        [
            {"params": list(model.parameters()), "lr": RATE, "weight_decay": 0.01},
            {"params": [scale, none], "lr": 10 * RATE, "weight_decay": 0.0},
        ]
    )
    order = [part for _ in range(EPOCHS) for part in dealt(plans, draw)]
    steps = len(order) // PLANS

    def loss_of(step: int) -> torch.Tensor:
        return _loss(model, order[step * PLANS : (step + 1) * PLANS], (scale.exp(), none), draw)

    descend(optimiser, steps, WARM_UP, loss_of, f"training {file.stem}")
    model.save(file)


def dealt(plans: Sequence[Plan], draw: random.Random) -> list[Plan]:
    """All proposals once, in parts of some of one plan."""
    parts: list[Plan] = []
    for plan in plans:
        shuffled = draw.sample(plan.proposals, len(plan.proposals))
        parts += [
            Plan(plan.strategies, tuple(shuffled[at : at + PROPOSALS])) for at in range(0, len(shuffled), PROPOSALS)
        ]
    draw.shuffle(parts)
    return parts


def _loss(
    model: TrainableVectors, parts: Sequence[Plan], learnt: tuple[torch.Tensor, torch.Tensor], draw: random.Random
) -> torch.Tensor:
    """Cross-entropy of what covers each proposal over its plan's strategies and "none"."""
    import torch

    texts = [[f"passage: {text}" for text in part.shown(draw)] for part in parts]
    texts += [[f"query: {proposal.text}" for proposal in part.proposals] for part in parts]
    vectors = model.vectors([text for each in texts for text in each])
    split = torch.split(vectors, [len(each) for each in texts])
    scale, none = learnt
    losses: list[torch.Tensor] = []
    for part, strategies, proposals in zip(parts, split[: len(parts)], split[len(parts) :], strict=True):
        beside = (none * scale).expand(len(proposals), 1)
        scores = torch.cat([scale * proposals @ strategies.T, beside], dim=1)
        meant = torch.tensor([_counted(proposal, len(strategies)) for proposal in part.proposals])
        losses.append(scores.logsumexp(1) - (scores + meant.log()).logsumexp(1))
    return torch.cat(losses).mean()


def _counted(proposal: Proposal, strategies: int) -> list[float]:
    """What each strategy counts as right, and after them "none"."""
    return [
        *(proposal.covered_by.get(place, 0.0) for place in range(strategies)),
        float(not proposal.covered_by),
    ]
