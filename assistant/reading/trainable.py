"""A reader while it is trained: the packaged model with an adapter, and a head. Needs torch."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.index import trainable
from assistant.index.adapter import Adapter, Task
from assistant.index.trainable import Adapting, precision
from assistant.reading import answering
from assistant.reading.apart import Part, parts
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

    def __init__(self, task: Task, seed: int, begin_with: Task | None = None) -> None:
        """Begin with a new adapter, or with that of another task."""
        import torch

        self._model = Adapting(task.shape, seed)
        self.encoder = Encoder(self._model.tokenizer, task)
        self._head = torch.nn.Linear(self._model.hidden, OUTPUTS)
        torch.nn.init.normal_(self._head.weight, std=0.02)
        torch.nn.init.zeros_(self._head.bias)
        if begin_with is not None:
            adapter = Adapter(begin_with)
            self._model.load(adapter)
            weights, biases = map(torch.from_numpy, adapter.head)
            self._head.load_state_dict({"weight": weights, "bias": biases})

    def parameters(self) -> Iterator[tuple[torch.nn.Parameter, bool]]:
        """What is trained, each with whether it is of the head."""
        yield from ((parameter, False) for parameter in self._model.parameters())
        yield from ((parameter, True) for parameter in self._head.parameters())

    def logits(self, texts: Sequence[Encoded]) -> torch.Tensor:
        """Outputs of shape (texts, tokens, 2), in float32."""
        import torch

        states = self._states(texts)
        with torch.autocast("cpu", precision(), enabled=precision() != torch.float32):
            outputs: torch.Tensor = self._head(states)
        return outputs.float()

    def _states(self, texts: Sequence[Encoded]) -> torch.Tensor:
        return self._model.states([text.ids for text in texts], [text.second for text in texts])[0]

    def save(self, file: Path) -> None:
        """Write the adapter with its head."""
        head = {"head.weight": self._head.weight, "head.bias": self._head.bias}
        trainable.save(head | self._model.arrays(), self._model.shape, file)


class TrainableTogether(Trainable):
    """The same while only the layers are trained that read both texts together, from the adapter that is there on.

    What the layers before make of a text is remembered (768 bytes a token), so that a step takes half the time.
    """

    def __init__(self, task: Task, seed: int, drop_out: float) -> None:
        """Begin with the task's adapter; ``drop_out`` is the share of what each layer adds that is left out."""
        super().__init__(task, seed, begin_with=task)
        self._known: dict[Part, torch.Tensor] = {}
        self._model.drop_out(drop_out)

    def parameters(self) -> Iterator[tuple[torch.nn.Parameter, bool]]:
        """What is trained, each with whether it is of the head."""
        yield from ((parameter, False) for parameter in self._model.parameters(self._model.shape.apart))
        yield from ((parameter, True) for parameter in self._head.parameters())

    def _states(self, texts: Sequence[Encoded]) -> torch.Tensor:
        import torch

        return self._model.rest([torch.cat([self._beginning(part) for part in parts(text)]) for text in texts])

    def _beginning(self, part: Part) -> torch.Tensor:
        known = self._known.get(part)
        if known is None:
            known = self._known[part] = self._model.beginning(*part)
        return known
