"""Adapters: what training adds to the packaged model for one task, small enough to lie in the repository.

Low-rank adaptation (Hu et al. 2022, arXiv 2106.09685): a weight W of shape (out, in) becomes
W + scale · B A, with A of shape (rank, in) and B of shape (out, rank). Only the first ``layers`` layers
of the model are kept. A reader's has also a head, of shape (outputs, hidden), which reads each token's last state.

A reader of questions reads question and passage each for itself in its first ``apart`` layers (Cao et al. 2020,
arXiv 2005.00697), so that what these make of a passage need not be made again for the next question.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from importlib import resources

import numpy as np
from numpy.typing import NDArray

from assistant.index.packaged_model import PackagedModel

Array = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Shape:
    """How many of the model's layers are kept, the first of them that is adapted, and the rank of what is added.

    ``apart`` are the layers, from the first, that read two texts each for itself.
    """

    layers: int
    first: int
    rank: int
    apart: int = 0


SECOND_AT = 24
"""The position at which the second of two texts begins that are read apart: as after a question of common length, and
the same after every one."""


class Task(StrEnum):
    """What the model was trained for; each has its file in ``adapters/``.

    The first two make vectors: of questions and what answers them, of proposals and what covers them. The others read.
    """

    SEARCH = "search"
    PROPOSALS = "proposals"
    ANSWERS = "answers"
    SUPPORTS = "supports"

    @property
    def shape(self) -> Shape:
        """The adapter's shape. Readers keep eight layers: with twelve a question would take half as long again."""
        return _SHAPES[self]


_SHAPES = {
    Task.SEARCH: Shape(12, 3, 32),
    Task.PROPOSALS: Shape(12, 2, 32),
    Task.ANSWERS: Shape(8, 2, 64, apart=4),
    Task.SUPPORTS: Shape(8, 2, 32),
}


@dataclass(frozen=True)
class Adapter:
    """The adapter of one task, from its file."""

    task: Task

    @cached_property
    def _data(self) -> bytes:
        return resources.files("assistant.index").joinpath(f"adapters/{self.task}.npz").read_bytes()

    @property
    def version(self) -> str:
        """Changes whenever the adapter does."""
        return hashlib.sha256(self._data).hexdigest()[:12]

    @cached_property
    def arrays(self) -> dict[str, Array]:
        """All that the file holds, as float32."""
        import io

        with np.load(io.BytesIO(self._data), allow_pickle=False) as saved:
            return {name: saved[name].astype(np.float32) for name in saved.files}

    @property
    def layers(self) -> int:
        """How many of the model's layers are kept."""
        return int(self.arrays["layers"])

    @property
    def apart(self) -> int:
        """How many of these, from the first, read two texts each for itself."""
        return int(self.arrays.get("apart", 0))

    @property
    def head(self) -> tuple[Array, Array]:
        """Weights of shape (outputs, hidden) and biases of shape (outputs,)."""
        return self.arrays["head.weight"], self.arrays["head.bias"]

    def merged(self, model: PackagedModel) -> dict[str, Array]:
        """The state of a ``BertModel`` of ``layers`` layers: the packaged weights with the adapter added."""
        arrays = self.arrays
        dropped = tuple(f"encoder.layer.{number}." for number in range(self.layers, model.layers))
        state = {name: weight for name, weight in model.weights.items() if not name.startswith(dropped)}
        for name in [name.removesuffix(".a") for name in arrays if name.endswith(".a")]:
            added = float(arrays["scale"]) * (arrays[f"{name}.b"] @ arrays[f"{name}.a"])
            state[f"{name}.weight"] = state[f"{name}.weight"] + added
        return state
