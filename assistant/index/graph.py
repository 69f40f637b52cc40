"""A graph in an ONNX file, run by ONNX Runtime: one call on all threads, several side by side."""

from __future__ import annotations

import os
import threading
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

THREADS = min(4, os.cpu_count() or 1)
"""Of each graph while it runs."""

SHORT = 48
"""Tokens of a call that is computed as fast by one thread as by two, which wait for each other (13 tokens: 9.6 ms by
one and 12.8 by two; 90 tokens: 17.6 and 12.6)."""

Inputs = Mapping[str, NDArray[Any]]


class _Running:
    """How many times graphs are run now, by all threads of the program."""

    def __init__(self) -> None:
        self.now = 0
        self._lock = threading.Lock()

    def __enter__(self) -> None:
        with self._lock:
            self.now += 1

    def __exit__(self, *error: object) -> None:
        with self._lock:
            self.now -= 1


_running = _Running()


@cache
def _workers() -> ThreadPoolExecutor:
    """Shared by all graphs, so that many questions at once take no more threads than one."""
    return ThreadPoolExecutor(THREADS, "model")


class Graph:
    """A graph with one output of that name."""

    def __init__(self, file: Path, output: str) -> None:
        self.file = file
        self._output = output
        # Opened when they are first run: the graph of questions, which are short, is never run on all threads.
        self._shared = cache(lambda: _session(file, THREADS))
        self._beside = cache(lambda: _session(file, 1))

    def run(self, calls: Sequence[Inputs]) -> list[NDArray[np.float32]]:
        """The output of each call, in order; the longest call should come first, so that no worker ends with it.

        One call runs on all threads; several side by side on one each, in three quarters of the time (two cores):
        threads that share a call wait for each other many times in each layer. So one call runs on one thread too
        while others are run for other questions.
        """
        with _running:
            if len(calls) > 1 and THREADS > 1:
                return list(_workers().map(partial(self._run, self._beside()), calls))
            shared = _running.now > 1
            return [self._run(self._beside() if shared or _is_short(each) else self._shared(), each) for each in calls]

    def _run(self, session: InferenceSession, inputs: Inputs) -> NDArray[np.float32]:
        result: NDArray[np.float32] = session.run([self._output], dict(inputs))[0]
        return result


def _is_short(inputs: Inputs) -> bool:
    texts, tokens = next(iter(inputs.values())).shape[:2]
    return bool(texts * tokens <= SHORT)


def _session(file: Path, threads: int) -> InferenceSession:
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.log_severity_level = 3
    options.intra_op_num_threads = threads
    # Threads that wait by spinning take the processor from all else that runs: with another process beside it
    # a passage takes 70 ms without and 235 ms with it, and six questions at once a fifth less.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    return onnxruntime.InferenceSession(file, options, providers=["CPUExecutionProvider"])
