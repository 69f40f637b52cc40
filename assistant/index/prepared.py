"""A prepared model, opened: word vectors, tokenizer and graph, run by ONNX Runtime without torch."""

from __future__ import annotations

import mmap
import os
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cache, lru_cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from onnxruntime import InferenceSession
    from tokenizers import Tokenizer

BATCH_TOKENS = 512
"""Tokens that are run together, padding counted: more is no faster."""

THREADS = min(4, os.cpu_count() or 1)
"""Of each model while it runs."""


@lru_cache(maxsize=4)
def tokenizer(folder: Path) -> Tokenizer:
    """The packaged model's tokenizer, which all its graphs share: its vocabulary takes some memory."""
    from tokenizers import Tokenizer

    return Tokenizer.from_file(str(folder / "tokenizer.json"))


@cache
def _workers() -> ThreadPoolExecutor:
    """Shared by all models, so that many questions at once take no more threads than one."""
    return ThreadPoolExecutor(THREADS, "model")


def _session(graph: Path, threads: int) -> InferenceSession:
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.log_severity_level = 3
    options.intra_op_num_threads = threads
    # Threads that wait by spinning take the processor from all else that runs: with another process beside it
    # a passage takes 70 ms without and 235 ms with it, and six questions at once a fifth less.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    return onnxruntime.InferenceSession(graph, options, providers=["CPUExecutionProvider"])


class _Words:
    """The table of word vectors, of which no more is in memory than the rows that were asked for last."""

    def __init__(self, file: Path) -> None:
        self._table: NDArray[np.float16] = np.load(file, mmap_mode="r")
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
    """One graph over the packaged model's word vectors, with an output of that name.

    ``together`` is the number of tokens, padding counted, that are run together; with 0 each text is run alone.
    """

    def __init__(self, folder: Path, graph: Path, output: str, together: int = BATCH_TOKENS) -> None:
        self.graph = graph
        self._words = _Words(folder / "words.npy")
        self._output = output
        self._together = together
        self._session = _session(graph, THREADS)
        self._beside = cache(lambda: _session(graph, 1))

    def run(self, texts: Sequence[Sequence[int]]) -> list[NDArray[np.float32]]:
        """The output for each text, given as token numbers, in order; on its first axis may be more than its tokens."""
        batches = _batches(texts, self._together)
        results: list[NDArray[np.float32]] = [np.empty(0, np.float32)] * len(texts)
        for batch, outputs in zip(
            batches, self._computed([[texts[at] for at in batch] for batch in batches]), strict=True
        ):
            for place, output in zip(batch, outputs, strict=True):
                results[place] = output
        return results

    def _computed(self, batches: Sequence[Sequence[Sequence[int]]]) -> Iterable[NDArray[np.float32]]:
        """One batch on all threads; several side by side on one each, in three quarters of the time (two cores).

        Threads that share a batch wait for each other many times in each layer.
        """
        if len(batches) < 2 or THREADS < 2:
            return (self._run(self._session, batch) for batch in batches)
        return _workers().map(partial(self._run, self._beside()), batches)

    def _run(self, session: InferenceSession, batch: Sequence[Sequence[int]]) -> NDArray[np.float32]:
        longest = max(map(len, batch))
        words = np.zeros((len(batch), longest, self._words.width), np.float32)
        mask = np.zeros((len(batch), longest), np.int64)
        for row, ids in enumerate(batch):
            words[row, : len(ids)] = self._words.rows(ids)
            mask[row, : len(ids)] = 1
        result: NDArray[np.float32] = session.run([self._output], {"words": words, "mask": mask})[0]
        return result


def _batches(texts: Sequence[Sequence[int]], together: int) -> list[list[int]]:
    """Places of the texts in batches, the longest first, so that no worker begins with it when the others are done.

    Texts of like length run together, so that little is computed on padding.
    """
    batches: list[list[int]] = []
    for place in sorted(range(len(texts)), key=lambda place: len(texts[place])):
        if batches and (len(batches[-1]) + 1) * len(texts[place]) <= together:
            batches[-1].append(place)
        else:
            batches.append([place])
    return batches[::-1]
