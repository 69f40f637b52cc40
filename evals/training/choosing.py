"""The training of vectors by a choice: a text's vector comes near the candidates that are right for it.

What is learnt is the choice that is asked for in use: among all candidates, or none of them. The loss is the
cross-entropy of a text over its candidates, with cosines (Karpukhin et al. 2020, arXiv 2004.04906), and "none" as one
more, whose cosine is learnt too. So cosines tell afterwards whether any candidate is right.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from assistant import TrainableVectors
from evals.training.steps import descend

if TYPE_CHECKING:
    import torch

WARM_UP = 15
"""Steps in which the rate rises; then it falls evenly."""

SCALE = 25.0
"""What cosines are multiplied by in the beginning; it is learnt."""

FAR = -1e4
"""The score of a candidate that is neither right nor wrong: it has no share."""


@dataclass(frozen=True, slots=True)
class Chooser:
    """A text as it is embedded; what candidates count as right for it, by place; which are neither right nor wrong."""

    text: str
    right: Mapping[int, float]
    undecided: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Pool:
    """Candidates as they are embedded, and texts that choose among them; none is right for one without any."""

    candidates: tuple[str, ...]
    choosers: tuple[Chooser, ...]


@dataclass(frozen=True, slots=True)
class Course:
    """How fast; the cosine of "none" in the beginning; whether the candidates of a step's other pools are wrong too."""

    rate: float
    none: float
    beside: bool


def fit(
    model: TrainableVectors, steps: int, shown: Callable[[int], Sequence[Pool]], course: Course, file: Path
) -> None:
    """Train and save the adapter; ``shown`` gives the pools of a step by its number."""
    import torch

    torch.set_num_threads(2)
    scale = torch.nn.Parameter(torch.tensor(math.log(SCALE)))
    none = torch.nn.Parameter(torch.tensor(course.none))
    optimiser = torch.optim.AdamW(
        [
            {"params": list(model.parameters()), "lr": course.rate, "weight_decay": 0.01},
            {"params": [scale, none], "lr": 0.005, "weight_decay": 0.0},
        ]
    )

    def loss_of(step: int) -> torch.Tensor:
        return _loss(model, shown(step), (scale.exp(), none), course.beside)

    descend(optimiser, steps, WARM_UP, loss_of, f"training {file.stem}")
    model.save(file)


def _loss(
    model: TrainableVectors, pools: Sequence[Pool], learnt: tuple[torch.Tensor, torch.Tensor], beside: bool
) -> torch.Tensor:
    import torch

    texts = [list(pool.candidates) for pool in pools] + [[each.text for each in pool.choosers] for pool in pools]
    split = torch.split(model.vectors([text for part in texts for text in part]), [len(part) for part in texts])
    scale, none = learnt
    losses: list[torch.Tensor] = []
    for place, pool in enumerate(pools):
        others = [vectors for at, vectors in enumerate(split[: len(pools)]) if beside and at != place]
        among = torch.cat([split[place], *others])
        of_none = (none * scale).expand(len(pool.choosers), 1)
        scores = torch.cat([scale * split[len(pools) + place] @ among.T, of_none], dim=1)
        scores = scores.masked_fill(torch.tensor([_undecided(each, scores.shape[1]) for each in pool.choosers]), FAR)
        meant = torch.tensor([_counted(each, scores.shape[1]) for each in pool.choosers])
        losses.append(scores.logsumexp(1) - (scores + meant.log()).logsumexp(1))
    return torch.cat(losses).mean()


def _undecided(chooser: Chooser, length: int) -> list[bool]:
    return [place in chooser.undecided for place in range(length)]


def _counted(chooser: Chooser, length: int) -> list[float]:
    """What each candidate counts as right, and after them "none"."""
    return [*(chooser.right.get(place, 0.0) for place in range(length - 1)), float(not chooser.right)]
