"""The training of the embedding model for proposals: a proposal's vector comes near the strategies that cover it."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from assistant import Task, TrainableVectors
from evals.training import choosing
from evals.training.choosing import Chooser, Pool

EPOCHS = 3
COURSE = choosing.Course(rate=5e-4, none=0.6, beside=False)

PROPOSALS, PLANS = 16, 2
"""Of a step: proposals of one plan, and plans."""

HEADLESS = 0.15
"""How often the strategies of a plan are shown without their areas: not all documents have headings that say much."""

RELATED = 0.5
"""What a strategy that is only related counts beside a direct one."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A proposal with what strategies of its plan count as covering it, by place; empty where none does."""

    text: str
    covered_by: Mapping[int, float]


@dataclass(frozen=True, slots=True)
class Plan:
    """The strategies of a plan, each with the heading of its area, and proposals to it."""

    strategies: tuple[tuple[str, str], ...]
    proposals: tuple[Proposal, ...]

    def shown(self, draw: random.Random) -> Pool:
        """Strategies and proposals as they are embedded."""
        bare = draw.random() < HEADLESS
        strategies = (strategy if bare or not area else f"{area}: {strategy}" for area, strategy in self.strategies)
        return Pool(
            tuple(f"passage: {strategy}" for strategy in strategies),
            tuple(Chooser(f"query: {proposal.text}", proposal.covered_by) for proposal in self.proposals),
        )


def fit(plans: Sequence[Plan], seed: int, file: Path) -> None:
    """Train and save the adapter. The same seed gives the same examples in the same order."""
    draw = random.Random(seed)  # noqa: S311 - repeatable draws are what is wanted
    order = [part for _ in range(EPOCHS) for part in dealt(plans, draw)]

    def shown(step: int) -> list[Pool]:
        return [part.shown(draw) for part in order[step * PLANS : (step + 1) * PLANS]]

    model = TrainableVectors(Task.PROPOSALS, seed, begin_with=Task.SEARCH)
    choosing.fit(model, len(order) // PLANS, shown, COURSE, file)


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
