"""A prepared model, opened: word vectors, tokenizer and graph, run by ONNX Runtime without torch."""

from __future__ import annotations

import os
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from tokenizers import Tokenizer

BATCH_TOKENS = 512
"""Tokens that are run together, padding counted: more is no faster on two cores."""

THREADS = min(4, os.cpu_count() or 1)
"""Of each model while it runs."""


@lru_cache(maxsize=4)
def tokenizer(folder: Path) -> Tokenizer:
    """The packaged model's tokenizer, which all its graphs share: its vocabulary takes some memory."""
    from tokenizers import Tokenizer

    return Tokenizer.from_file(str(folder / "tokenizer.json"))


class Prepared:
    """One graph over the packaged model's word vectors, with an output of that name."""

    def __init__(self, folder: Path, graph: Path, output: str) -> None:
        import onnxruntime

        self.graph = graph
        self._words = np.load(folder / "words.npy", mmap_mode="r")
        self._output = output
        options = onnxruntime.SessionOptions()
        options.log_severity_level = 3
        options.intra_op_num_threads = THREADS
        # Threads that wait by spinning take the processor from all else that runs: with another process beside it
        # a passage takes 70 ms without and 235 ms with it, and six questions at once a fifth less.
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        self._session = onnxruntime.InferenceSession(graph, options, providers=["CPUExecutionProvider"])

    def run(self, texts: Sequence[Sequence[int]]) -> list[NDArray[np.float32]]:
        """The output for each text, given as token numbers, in order; on its first axis may be more than its tokens."""
        results: list[NDArray[np.float32]] = [np.empty(0, np.float32)] * len(texts)
        for batch in _batches(texts):
            for place, result in zip(batch, self._run([texts[place] for place in batch]), strict=True):
                results[place] = result
        return results

    def _run(self, batch: Sequence[Sequence[int]]) -> NDArray[np.float32]:
        longest = max(map(len, batch))
        words = np.zeros((len(batch), longest, self._words.shape[1]), np.float32)
        mask = np.zeros((len(batch), longest), np.int64)
        for row, ids in enumerate(batch):
            words[row, : len(ids)] = self._words[list(ids)]
            mask[row, : len(ids)] = 1
        result: NDArray[np.float32] = self._session.run([self._output], {"words": words, "mask": mask})[0]
        return result


def _batches(texts: Sequence[Sequence[int]]) -> list[list[int]]:
    """Places of the texts in batches; texts of like length run together, so that little is computed on padding."""
    batches: list[list[int]] = []
    for place in sorted(range(len(texts)), key=lambda place: len(texts[place])):
        if batches and (len(batches[-1]) + 1) * len(texts[place]) <= BATCH_TOKENS:
            batches[-1].append(place)
        else:
            batches.append([place])
    return batches
