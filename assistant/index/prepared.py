"""A prepared model, opened: word vectors, tokenizer and graph, run by ONNX Runtime without torch."""

from __future__ import annotations

import mmap
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from assistant.index.graph import Graph, Inputs

if TYPE_CHECKING:
    from tokenizers import Tokenizer

BATCH_TOKENS = 512
"""Tokens that are run together, padding counted: more is no faster."""

ALONE = 0
"""Tokens that are run together where each text is run for itself. In int8 all that is run together shares a scale, so
that a text's output depends on what is beside it; and two short texts take less time side by side."""


@lru_cache(maxsize=4)
def tokenizer(folder: Path) -> Tokenizer:
    """The packaged model's tokenizer, which all its graphs share: its vocabulary takes some memory."""
    from tokenizers import Tokenizer

    return Tokenizer.from_file(str(folder / "tokenizer.json"))


class Words:
    """The table of word vectors, of which no more is in memory than the rows that were asked for last."""

    def __init__(self, folder: Path) -> None:
        self._table: NDArray[np.float16] = np.load(folder / "words.npy", mmap_mode="r")
        self.width: int = self._table.shape[1]

    def rows(self, numbers: Sequence[int]) -> NDArray[np.float16]:
        """Vectors of shape (numbers, width)."""
        rows = self._table[list(numbers)]
        # Each row brings its neighbours along: after some hundred questions the whole table would be in memory.
        mapped: object = self._table.base
        if isinstance(mapped, mmap.mmap) and hasattr(mmap, "MADV_DONTNEED"):
            mapped.madvise(mmap.MADV_DONTNEED)
        return rows


class Prepared:
    """One graph over the packaged model's word vectors, with an output of that name."""

    def __init__(self, folder: Path, file: Path, output: str) -> None:
        self._words = Words(folder)
        self._graph = Graph(file, output)

    def run(self, texts: Sequence[Sequence[int]], together: int = ALONE) -> list[NDArray[np.float32]]:
        """The output for each text, given as token numbers, in order; on its first axis may be more than its tokens.

        ``together`` is the number of tokens, padding counted, that are run together.
        """
        batches = _batches(texts, together)
        results: list[NDArray[np.float32]] = [np.empty(0, np.float32)] * len(texts)
        computed = self._graph.run([self._inputs([texts[at] for at in batch]) for batch in batches])
        for batch, outputs in zip(batches, computed, strict=True):
            for place, output in zip(batch, outputs, strict=True):
                results[place] = output
        return results

    def _inputs(self, batch: Sequence[Sequence[int]]) -> Inputs:
        longest = max(map(len, batch))
        words = np.zeros((len(batch), longest, self._words.width), np.float32)
        mask = np.zeros((len(batch), longest), np.int64)
        for row, ids in enumerate(batch):
            words[row, : len(ids)] = self._words.rows(ids)
            mask[row, : len(ids)] = 1
        return {"words": words, "mask": mask}


def _batches(texts: Sequence[Sequence[int]], together: int) -> list[list[int]]:
    """Places of the texts in batches, the longest first.

    Texts of like length run together, so that little is computed on padding.
    """
    batches: list[list[int]] = []
    for place in sorted(range(len(texts)), key=lambda place: len(texts[place])):
        if batches and (len(batches[-1]) + 1) * len(texts[place]) <= together:
            batches[-1].append(place)
        else:
            batches.append([place])
    return batches[::-1]
