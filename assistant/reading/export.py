"""A reader's model, put together from the packaged model and an adapter, exported once to a file that loads fast."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.index import int8, model_export, packaged_model
from assistant.index.adapter import Adapter
from assistant.index.model_export import Axes

if TYPE_CHECKING:
    import torch

    from assistant.index.packaged_model import PackagedModel


def prepare(adapter: Adapter, folder: Path) -> Path:
    """Make the model's file in ``folder`` when it is not there, and return it. Takes some ten seconds, once.

    Raises:
        ModelError: the package with the model is missing or has been changed.
        OSError: the folder cannot be written to.
    """
    target = folder / f"{adapter.task}-{adapter.version}-{model_export.FORMAT}{int8.suffix()}.onnx"
    if target.is_file():
        return target
    model = packaged_model.read(packaged_model.source_file())
    folder.mkdir(parents=True, exist_ok=True)
    work = Path(tempfile.mkdtemp(prefix=".preparing-", dir=folder))
    try:
        with model_export.quiet():
            graph = _reading(model, adapter)
            model_export.save_quantised(
                graph, model.hidden, Axes("logits", {0: "texts", 1: "tokens"}), work / target.name
            )
        (work / target.name).replace(target)
    finally:
        shutil.rmtree(work, ignore_errors=True)
    return target


def _reading(model: PackagedModel, adapter: Adapter) -> torch.nn.Module:
    import torch

    weights, biases = adapter.head
    built = model_export.bert_model(model, adapter.merged(model), adapter.layers)

    class Reading(torch.nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.bert = built
            self.head = torch.nn.Linear(weights.shape[1], weights.shape[0])
            self.head.load_state_dict({"weight": torch.from_numpy(weights), "bias": torch.from_numpy(biases)})

        def forward(self, words: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
            logits: torch.Tensor = self.head(self.bert(inputs_embeds=words, attention_mask=mask).last_hidden_state)
            return logits

    return Reading().eval()
