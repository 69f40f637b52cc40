"""A reader while it is trained: the packaged model with an adapter, and a head. Needs torch."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.index import trainable
from assistant.index.adapter import Adapter, Shape, Task
from assistant.index.trainable import Adapting, precision
from assistant.reading import answering
from assistant.reading.encoding import Encoded, Encoder

if TYPE_CHECKING:
    import torch

OUTPUTS = 2
"""Of the head: that a token is of the answer, and that its piece answers."""


class Trainable:
    """One task's reader while it is trained. The same seed gives the same beginning.

    ``unread`` is the score of a piece that was cut off, as when reading.
    """

    unread = answering.UNREAD

    def __init__(self, task: Task, seed: int, begin_with: Task | None = None, shape: Shape | None = None) -> None:
        """Begin with a new adapter, or with that of another task; in the task's shape, or another."""
        import torch

        self._model = Adapting(shape or task.shape, seed)
        self.encoder = Encoder(self._model.tokenizer, task)
        self._head = torch.nn.Linear(self._model.hidden, OUTPUTS)
        torch.nn.init.normal_(self._head.weight, std=0.02)
        torch.nn.init.zeros_(self._head.bias)
        if begin_with is not None:
            adapter = Adapter(begin_with)
            self._model.load(adapter)
            weights, biases = map(torch.from_numpy, adapter.head)
            self._head.load_state_dict({"weight": weights, "bias": biases})

    @classmethod
    def as_saved(cls, task: Task) -> Trainable:
        """The reader that is there, as it reads: for another to learn from."""
        return cls(task, 0, begin_with=task, shape=replace(task.shape, apart=Adapter(task).apart))

    def parameters(self) -> Iterator[tuple[torch.nn.Parameter, bool]]:
        """What is trained, each with whether it is of the head."""
        yield from ((parameter, False) for parameter in self._model.parameters())
        yield from ((parameter, True) for parameter in self._head.parameters())

    def logits(self, texts: Sequence[Encoded]) -> torch.Tensor:
        """Outputs of shape (texts, tokens, 2), in float32."""
        import torch

        states, _ = self._model.states([text.ids for text in texts], [text.second for text in texts])
        with torch.autocast("cpu", precision(), enabled=precision() != torch.float32):
            outputs: torch.Tensor = self._head(states)
        return outputs.float()

    def save(self, file: Path) -> None:
        """Write the adapter with its head."""
        head = {"head.weight": self._head.weight, "head.bias": self._head.bias}
        trainable.save(head | self._model.arrays(), self._model.shape, file)
