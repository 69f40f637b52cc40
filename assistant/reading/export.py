"""A reader's model, put together from the packaged model and an adapter, exported once to files that load fast."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.index import model_export, packaged_model
from assistant.index.adapter import Adapter
from assistant.index.model_export import BY_TOKEN, Output

if TYPE_CHECKING:
    import torch
    from transformers import BertModel

    from assistant.index.packaged_model import PackagedModel

STATES, LOGITS = "states", "logits"
"""Names of the graphs' outputs, and of what the second graph is given."""


@dataclass(frozen=True, slots=True)
class Files:
    """The graph that reads two texts together, and that of the layers before, where these read each for itself."""

    together: Path
    apart: Path | None


def prepare(adapter: Adapter, folder: Path) -> Files:
    """Make the model's files in ``folder`` when they are not there, and name them. Takes some ten seconds, once.

    Raises:
        ModelError: the package with the model is missing or has been changed.
        OSError: the folder cannot be written to.
    """
    apart = folder / model_export.file_name(adapter, "-apart") if adapter.apart else None
    files = Files(folder / model_export.file_name(adapter), apart)
    missing = [file for file in (files.apart, files.together) if file is not None and not file.is_file()]
    if not missing:
        return files
    model = packaged_model.read(packaged_model.source_file())
    for file in missing:
        save = _SAVED[file == files.apart, bool(adapter.apart)]
        model_export.write(file, partial(save, model, adapter))
    return files


def _save_whole(model: PackagedModel, adapter: Adapter, file: Path) -> None:
    import torch

    bert, head = _bert(model, adapter), _head(adapter)

    class Whole(torch.nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.bert, self.head = bert, head

        def forward(self, words: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
            logits: torch.Tensor = self.head(self.bert(inputs_embeds=words, attention_mask=mask).last_hidden_state)
            return logits

    model_export.save_quantised(Whole().eval(), model_export.masked(model), Output(LOGITS, BY_TOKEN), file)


def _save_apart(model: PackagedModel, adapter: Adapter, file: Path) -> None:
    import torch

    bert = _bert(model, adapter)

    class Apart(torch.nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.embeddings, self.layer = bert.embeddings, bert.encoder.layer[: adapter.apart]

        def forward(self, words: torch.Tensor, positions: torch.Tensor) -> torch.Tensor:
            states: torch.Tensor = self.embeddings(inputs_embeds=words, position_ids=positions)
            for layer in self.layer:
                states = layer(states)
            return states

    inputs = {"words": torch.zeros(2, 8, model.hidden), "positions": torch.arange(8).repeat(2, 1)}
    model_export.save_quantised(Apart().eval(), inputs, Output(STATES, BY_TOKEN), file)


def _save_rest(model: PackagedModel, adapter: Adapter, file: Path) -> None:
    import torch

    bert, head = _bert(model, adapter), _head(adapter)

    class Rest(torch.nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.layer, self.head = bert.encoder.layer[adapter.apart :], head

        def forward(self, states: torch.Tensor) -> torch.Tensor:
            for layer in self.layer:
                states = layer(states)
            logits: torch.Tensor = self.head(states)
            return logits

    model_export.save_quantised(
        Rest().eval(), {STATES: torch.zeros(2, 8, model.hidden)}, Output(LOGITS, BY_TOKEN), file
    )


_SAVED: dict[tuple[bool, bool], Callable[[PackagedModel, Adapter, Path], None]] = {
    (False, False): _save_whole,
    (True, True): _save_apart,
    (False, True): _save_rest,
}
"""How a file is made: whether it is that of layers that read apart, and whether there are such layers."""


def _bert(model: PackagedModel, adapter: Adapter) -> BertModel:
    return model_export.bert_model(model, adapter.merged(model), adapter.layers)


def _head(adapter: Adapter) -> torch.nn.Module:
    import torch

    weights, biases = adapter.head
    head = torch.nn.Linear(weights.shape[1], weights.shape[0])
    head.load_state_dict({"weight": torch.from_numpy(weights), "bias": torch.from_numpy(biases)})
    return head
