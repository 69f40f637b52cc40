"""Models are prepared for the processor that they run on, so that it gives the answers that every other one gives."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnx
import pytest
from onnx import TensorProto

from assistant.index import int8, model_export


def test_the_product_that_tells_is_computed_as_a_model_computes() -> None:
    graph = onnx.load_from_string((Path(int8.__file__).parent / "overflow.onnx").read_bytes()).graph
    assert [node.op_type for node in graph.node] == ["MatMulInteger"]
    assert [each.type.tensor_type.elem_type for each in graph.input] == [TensorProto.UINT8, TensorProto.INT8]


def test_files_are_made_anew_for_a_processor_of_the_other_kind(monkeypatch: pytest.MonkeyPatch) -> None:
    names = set()
    for overflows in (True, False):
        monkeypatch.setattr(int8, "suffix", lambda overflows=overflows: int8.UNSIGNED if overflows else "")
        names.add(model_export.folder_name())
    assert names == {model_export.identity(), f"{model_export.identity()}{int8.UNSIGNED}"}


def test_matrices_are_in_bytes_whose_products_this_processor_does_not_cut(tmp_path: Path) -> None:
    import torch

    class Doubling(torch.nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.matrix = torch.nn.Linear(64, 16, bias=False)
            self.matrix.weight.data[:] = 1.0  # every product as large as can be

        def forward(self, words: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
            result: torch.Tensor = self.matrix(words) * mask.unsqueeze(-1)
            return result

    import onnxruntime

    file = tmp_path / "doubling.onnx"
    with model_export.quiet():
        inputs = {"words": torch.zeros(2, 8, 64), "mask": torch.ones(2, 8, dtype=torch.int64)}
        model_export.save_quantised(Doubling().eval(), inputs, model_export.Output("out", model_export.BY_TOKEN), file)
    session = onnxruntime.InferenceSession(file, providers=["CPUExecutionProvider"])
    words = np.ones((1, 2, 64), np.float32)
    (out,) = session.run(["out"], {"words": words, "mask": np.ones((1, 2), np.int64)})
    assert np.allclose(out, 64.0, rtol=0.02)
