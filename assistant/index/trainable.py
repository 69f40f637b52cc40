"""The packaged model while it is trained: frozen, with an adapter to find. Needs torch."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from assistant.index import model_export, packaged_model
from assistant.index.adapter import SECOND_AT, Adapter, Shape, Task

if TYPE_CHECKING:
    import torch

PAD = 1
"""Token number of the packaged model's ``<pad>``."""

SCALE = 2.0

_ADAPTED = (
    "attention.self.query",
    "attention.self.key",
    "attention.self.value",
    "attention.output.dense",
    "intermediate.dense",
    "output.dense",
)


def precision() -> torch.dtype:
    """What is computed in: bfloat16 where the processor can, since elsewhere that takes ten times float32's time."""
    import torch

    return torch.bfloat16 if torch.backends.cpu.get_cpu_capability().startswith("AVX512") else torch.float32


LONGEST = {Task.SEARCH: 72, Task.PROPOSALS: 110}
"""Tokens of a text that its vector is learnt from; the rest is cut off."""

CHUNK = 24
"""Texts that go through the model together, those of like length."""


class Adapting:
    """The model with a new adapter of a shape. The same seed gives the same beginning."""

    def __init__(self, shape: Shape, seed: int) -> None:
        import torch

        torch.manual_seed(seed)
        model = packaged_model.read(packaged_model.source_file())
        kept = {name: weight for name, weight in model.weights.items() if _is_kept(name, shape.layers)}
        self.shape = shape
        self.hidden = model.hidden
        self.tokenizer = model_export.tokenizer(model)
        self._bert = model_export.bert_model(model, kept, shape.layers)
        self._bert.requires_grad_(False)
        for part in self._bert.modules():
            if isinstance(part, torch.nn.Linear):
                part.to(precision())
        names = (f"encoder.layer.{layer}.{part}" for layer in range(shape.first, shape.layers) for part in _ADAPTED)
        self._adapted = {name: self._adapt(name) for name in names}

    def parameters(self, first: int = 0) -> Iterator[torch.nn.Parameter]:
        """What the adapter is made of from a layer on."""
        for name, low_rank in self._adapted.items():
            if int(name.split(".")[2]) >= first:
                yield from low_rank

    def drop_out(self, share: float) -> None:
        """Leave out a share of what each layer adds, drawn anew each time: less is learnt by heart.

        Not in the layers that read apart: what they make of a text is remembered as it is.
        """
        import torch

        for layer in self._bert.encoder.layer[self.shape.apart :]:
            for name, part in layer.named_modules():
                if isinstance(part, torch.nn.Dropout) and not name.endswith(
                    "self.dropout"
                ):  # of what attention looks at
                    part.p = share
                    part.train()

    def states(self, texts: Sequence[Sequence[int]], second: Sequence[int] = ()) -> tuple[torch.Tensor, torch.Tensor]:
        """Last states of shape (texts, tokens, hidden), and the mask of their tokens.

        ``second`` has the number of the token with which in each the second of two texts begins.
        """
        import torch

        tokens, part, positions = self._laid_out(texts, second or [len(text) for text in texts])
        mask = part >= 0
        together = _allowed(mask[:, None, :].expand(-1, mask.shape[1], -1))
        apart = _allowed(part[:, :, None] == part[:, None, :])
        with torch.autocast("cpu", precision(), enabled=precision() != torch.float32):
            states: torch.Tensor = self._bert.embeddings(input_ids=tokens, position_ids=positions)
            for number, layer in enumerate(self._bert.encoder.layer):
                states = layer(states, apart if number < self.shape.apart else together)
        return states, mask.long()

    def beginning(self, text: Sequence[int], begin: int) -> torch.Tensor:
        """States of shape (tokens, hidden) of a text from a position on, by the layers that read it apart.

        They are those of the adapter as it is: nothing is learnt from them.
        """
        import torch

        positions = torch.arange(begin, begin + len(text))[None]
        with torch.no_grad(), torch.autocast("cpu", precision(), enabled=precision() != torch.float32):
            states: torch.Tensor = self._bert.embeddings(input_ids=torch.tensor([list(text)]), position_ids=positions)
            for layer in self._bert.encoder.layer[: self.shape.apart]:
                states = layer(states)
        return states[0].to(precision())

    def rest(self, beginnings: Sequence[torch.Tensor]) -> torch.Tensor:
        """Last states of shape (texts, tokens, hidden), by the layers that read together what those before made."""
        import torch

        longest = max(map(len, beginnings))
        states = torch.nn.utils.rnn.pad_sequence(list(beginnings), batch_first=True)
        there = torch.arange(longest)[None] < torch.tensor([[len(each)] for each in beginnings])
        mask = _allowed(there[:, None, :].expand(-1, longest, -1))
        with torch.autocast("cpu", precision(), enabled=precision() != torch.float32):
            for layer in self._bert.encoder.layer[self.shape.apart :]:
                states = layer(states, mask)
        return states

    def _laid_out(
        self, texts: Sequence[Sequence[int]], second: Sequence[int]
    ) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
        """Tokens, which text each is of (-1 for none) and its position, all of shape (texts, tokens)."""
        import torch

        longest = max(map(len, texts))
        tokens = torch.full((len(texts), longest), PAD)
        part = torch.full((len(texts), longest), -1)
        positions = torch.arange(longest).repeat(len(texts), 1)
        for row, (text, begin) in enumerate(zip(texts, second, strict=True)):
            tokens[row, : len(text)] = torch.tensor(text)
            part[row, :begin] = 0
            part[row, begin : len(text)] = 1
            if self.shape.apart:
                positions[row, begin:] += SECOND_AT - begin
        return tokens, part, positions

    def arrays(self) -> dict[str, torch.Tensor]:
        """The adapter's parts by name."""
        return {
            f"{name}.{part}": value
            for name, pair in self._adapted.items()
            for part, value in zip("ab", pair, strict=True)
        }

    def load(self, adapter: Adapter) -> None:
        """Begin with an adapter of this shape, or of one with fewer layers or lower rank: it is then a part of this."""
        import torch

        for name, pair in self._adapted.items():
            for part, parameter in zip("ab", pair, strict=True):
                saved = adapter.arrays.get(f"{name}.{part}")
                if saved is not None:
                    parameter.data[tuple(slice(length) for length in saved.shape)] = torch.from_numpy(saved)

    def _adapt(self, name: str) -> tuple[torch.nn.Parameter, torch.nn.Parameter]:
        """Replace a matrix by itself with a low-rank addition that is zero at first."""
        import torch

        parent, _, own = name.rpartition(".")
        holder = self._bert.get_submodule(parent)
        base = getattr(holder, own)
        rank = self.shape.rank
        a = torch.nn.Parameter(torch.randn(rank, base.in_features) / math.sqrt(base.in_features))
        b = torch.nn.Parameter(torch.zeros(base.out_features, rank))

        class LowRank(torch.nn.Module):
            def __init__(self) -> None:
                super().__init__()
                self.base = base

            def forward(self, states: torch.Tensor) -> torch.Tensor:
                added: torch.Tensor = self.base(states) + (states @ a.T) @ b.T * SCALE
                return added

        setattr(holder, own, LowRank())
        return a, b


def _allowed(pairs: torch.Tensor) -> torch.Tensor:
    """What is added to attention, of shape (texts, 1, tokens, tokens), for pairs of tokens that may see each other."""
    import torch

    return torch.zeros(pairs.shape).masked_fill(~pairs, torch.finfo(torch.float32).min)[:, None]


def save(arrays: dict[str, torch.Tensor], shape: Shape, file: Path) -> None:
    """Write an adapter, in float16, as ``index.adapter`` reads it."""
    halves = {name: value.detach().numpy().astype(np.float16) for name, value in arrays.items()}
    numbers = {"layers": np.int64(shape.layers), "apart": np.int64(shape.apart), "scale": np.float32(SCALE)}
    np.savez_compressed(file, **numbers, **halves)  # type: ignore[arg-type]


class TrainableVectors:
    """The embedding model while it is trained for a task."""

    def __init__(self, task: Task, seed: int, begin_with: Task | None = None) -> None:
        """Begin with a new adapter, or with that of another task, which has no more layers and no higher rank."""
        self._model = Adapting(task.shape, seed)
        self._longest = LONGEST[task]
        if begin_with is not None:
            self._model.load(Adapter(begin_with))

    def parameters(self) -> Iterator[torch.nn.Parameter]:
        """What is trained."""
        return self._model.parameters()

    def vectors(self, texts: Sequence[str]) -> torch.Tensor:
        """Vectors of length 1, of shape (texts, hidden): the mean of each text's states, as in search."""
        import torch

        ids = [self._model.tokenizer.encode(text).ids[: self._longest] for text in texts]
        order = sorted(range(len(ids)), key=lambda place: len(ids[place]))
        means: list[torch.Tensor] = []
        for start in range(0, len(order), CHUNK):
            states, mask = self._model.states([ids[place] for place in order[start : start + CHUNK]])
            weights = mask.unsqueeze(-1).float()
            means.append((states.float() * weights).sum(1) / weights.sum(1))
        return torch.nn.functional.normalize(torch.cat(means), dim=1)[np.argsort(order)]

    def save(self, file: Path) -> None:
        """Write the adapter."""
        save(self._model.arrays(), self._model.shape, file)


def _is_kept(name: str, layers: int) -> bool:
    return not name.startswith("encoder.layer.") or int(name.split(".")[2]) < layers
