"""Which eight-bit numbers a model's matrices are written in, so that every processor gives the same answers.

Products of an unsigned and a signed byte are added in pairs in sixteen bits by processors without VNNI instructions
(most office machines from before 2020), and what does not fit is cut off: a text's vector then has cosine .978 to
.99 with the one in float32, and readers judge otherwise. Products of two unsigned bytes are not cut (.993 to .995),
at a fifth more time than the signed ones take there. Which it is can be seen from one product.
"""

from __future__ import annotations

from functools import cache
from importlib import resources

import numpy as np

_LENGTH, _COLUMNS = 64, 16
_LEFT, _RIGHT = 255, 127
"""The largest unsigned and signed byte."""

UNSIGNED = "-u8"
"""What the names of files made for a processor that cuts such products end with."""


@cache
def suffix() -> str:
    """What the names of files end with that are made for this machine."""
    return UNSIGNED if overflows() else ""


@cache
def overflows() -> bool:
    """Whether this processor cuts off products of an unsigned and a signed byte."""
    import onnxruntime

    graph = resources.files("assistant.index").joinpath("overflow.onnx").read_bytes()  # one MatMulInteger, a · b = c
    session = onnxruntime.InferenceSession(graph, providers=["CPUExecutionProvider"])
    left = np.full((1, _LENGTH), _LEFT, np.uint8)
    right = np.full((_LENGTH, _COLUMNS), _RIGHT, np.int8)
    return bool((session.run(["c"], {"a": left, "b": right})[0] != _LENGTH * _LEFT * _RIGHT).any())
