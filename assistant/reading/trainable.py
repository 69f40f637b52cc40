"""A reader that can be trained: the packaged model, frozen, with an adapter to find. Needs torch."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from assistant.index import model_export, packaged_model
from assistant.reading.adapter import Adapter, Task
from assistant.reading.encoding import PAD, Encoded, Encoder

if TYPE_CHECKING:
    import torch

OUTPUTS = 2
"""Of the head: that a token is of the answer, and that its piece answers."""

LAYERS = 8
"""Layers that are kept: with twelve a question would take half as long again, for little."""

FIRST = 2
"""The first layer that is adapted; those below it are general enough."""

RANK = 16
SCALE = 2.0

_ADAPTED = (
    "attention.self.query",
    "attention.self.key",
    "attention.self.value",
    "attention.output.dense",
    "intermediate.dense",
    "output.dense",
)


class Trainable:
    """One task's reader while it is trained. The same seed gives the same beginning."""

    def __init__(self, task: Task, seed: int, begin_with: Task | None = None) -> None:
        """Begin with a new adapter, or with that of another task."""
        import torch

        torch.manual_seed(seed)
        model = packaged_model.read(packaged_model.source_file())
        kept = {name: weight for name, weight in model.weights.items() if _is_kept(name)}
        self.encoder = Encoder(model_export.tokenizer(model), task)
        self._bert = model_export.bert_model(model, kept, LAYERS)
        self._bert.requires_grad_(False)
        for part in self._bert.modules():
            if isinstance(part, torch.nn.Linear):
                part.to(torch.bfloat16)
        self._head = torch.nn.Linear(model.hidden, OUTPUTS)
        torch.nn.init.normal_(self._head.weight, std=0.02)
        torch.nn.init.zeros_(self._head.bias)
        self._adapted = {name: self._adapt(name) for name in _names()}
        if begin_with is not None:
            self._load(Adapter(begin_with))

    def parameters(self) -> Iterator[tuple[torch.nn.Parameter, bool]]:
        """What is trained, each with whether it is of the head."""
        for low_rank in self._adapted.values():
            yield from ((parameter, False) for parameter in low_rank)
        yield from ((parameter, True) for parameter in self._head.parameters())

    def logits(self, texts: Sequence[Encoded]) -> torch.Tensor:
        """Outputs of shape (texts, tokens, 2), in float32; computed in bfloat16."""
        import torch

        longest = max(len(text.ids) for text in texts)
        ids = torch.full((len(texts), longest), PAD)
        mask = torch.zeros(len(texts), longest, dtype=torch.long)
        for row, text in enumerate(texts):
            ids[row, : len(text.ids)] = torch.tensor(text.ids)
            mask[row, : len(text.ids)] = 1
        with torch.autocast("cpu", torch.bfloat16):
            outputs: torch.Tensor = self._head(self._bert(input_ids=ids, attention_mask=mask).last_hidden_state)
        return outputs.float()

    def save(self, file: Path) -> None:
        """Write the adapter, in float16, as ``reading.adapter`` reads it."""
        arrays: dict[str, torch.Tensor] = {"head.weight": self._head.weight, "head.bias": self._head.bias}
        for name, (a, b) in self._adapted.items():
            arrays |= {f"{name}.a": a, f"{name}.b": b}
        halves = {name: value.detach().numpy().astype(np.float16) for name, value in arrays.items()}
        np.savez_compressed(file, layers=np.int64(LAYERS), scale=np.float32(SCALE), **halves)  # type: ignore[arg-type]

    def _load(self, adapter: Adapter) -> None:
        import torch

        arrays = adapter.arrays
        for name, pair in self._adapted.items():
            for part, parameter in zip("ab", pair, strict=True):
                parameter.data = torch.from_numpy(arrays[f"{name}.{part}"])
        self._head.load_state_dict({part: torch.from_numpy(arrays[f"head.{part}"]) for part in ("weight", "bias")})

    def _adapt(self, name: str) -> tuple[torch.nn.Parameter, torch.nn.Parameter]:
        """Replace a matrix by itself with a low-rank addition that is zero at first."""
        import torch

        parent, _, own = name.rpartition(".")
        holder = self._bert.get_submodule(parent)
        base = getattr(holder, own)
        a = torch.nn.Parameter(torch.randn(RANK, base.in_features) / math.sqrt(base.in_features))
        b = torch.nn.Parameter(torch.zeros(base.out_features, RANK))

        class LowRank(torch.nn.Module):
            def __init__(self) -> None:
                super().__init__()
                self.base = base

            def forward(self, states: torch.Tensor) -> torch.Tensor:
                added: torch.Tensor = self.base(states) + (states @ a.T) @ b.T * SCALE
                return added

        setattr(holder, own, LowRank())
        return a, b


def _is_kept(name: str) -> bool:
    return not name.startswith("encoder.layer.") or int(name.split(".")[2]) < LAYERS


def _names() -> list[str]:
    return [f"encoder.layer.{layer}.{part}" for layer in range(FIRST, LAYERS) for part in _ADAPTED]
