"""The weighted mean of an adapter and of the one that it was trained on from.

What training on forgets and what it learns are weighed so against each other (Wortsman et al. 2022, arXiv 2109.01903).
"""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import numpy as np

_NO_WEIGHTS = ("layers", "apart", "scale")


def with_earlier(file: Path, earlier: bytes, share: float) -> None:
    """Replace the adapter in a file by its mean with an earlier one of the same shape, given as its file's content.

    ``share`` is what the one in the file counts in the mean, from 0 to 1.
    """
    with np.load(file) as after, np.load(BytesIO(earlier)) as before:
        mean = {
            name: after[name]
            if name in _NO_WEIGHTS
            else ((1 - share) * before[name].astype(np.float32) + share * after[name].astype(np.float32)).astype(
                np.float16
            )
            for name in after.files
        }
    np.savez_compressed(file, **mean)
