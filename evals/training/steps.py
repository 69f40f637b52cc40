"""The steps of a training of vectors: the rate rises, then falls evenly, and no step is too long."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from tqdm import tqdm

if TYPE_CHECKING:
    import torch

SLOWEST = 0.03
"""The least share of the rate, at the end."""


def descend(
    optimiser: torch.optim.Optimizer, steps: int, warm_up: int, loss_of: Callable[[int], torch.Tensor], title: str
) -> None:
    """Take the steps, each by the loss of its number; in the first ``warm_up`` of them the rate rises.

    The gradient of the optimiser's first group, which is the model, is cut off at length 1.
    """
    import torch

    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min(1.0, (step + 1) / warm_up) * max(SLOWEST, 1 - step / steps)
    )
    for step in tqdm(range(steps), title, disable=None):
        loss = loss_of(step)
        optimiser.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]
        torch.nn.utils.clip_grad_norm_(optimiser.param_groups[0]["params"], 1.0)
        optimiser.step()
        schedule.step()
