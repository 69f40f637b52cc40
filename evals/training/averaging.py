"""The mean of an adapter and of the one that it was trained on from.

What training on forgets and what it learns are weighed so against each other (Wortsman et al. 2022, arXiv 2109.01903).
"""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import numpy as np

_NO_WEIGHTS = ("layers", "scale")


def with_earlier(file: Path, earlier: bytes) -> None:
    """Replace the adapter in a file by its mean with an earlier one of the same shape, given as its file's content."""
    with np.load(file) as after, np.load(BytesIO(earlier)) as before:
        mean = {
            name: after[name]
            if name in _NO_WEIGHTS
            else ((before[name].astype(np.float32) + after[name].astype(np.float32)) / 2).astype(np.float16)
            for name in after.files
        }
    np.savez_compressed(file, **mean)
