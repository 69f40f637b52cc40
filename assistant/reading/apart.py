"""Two texts read each for itself in the first layers, and together in the rest; what the first made is remembered."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from assistant.index.adapter import SECOND_AT
from assistant.index.graph import Graph, Inputs
from assistant.index.prepared import Words
from assistant.reading.encoding import Encoded
from assistant.reading.export import LOGITS, STATES

MOST = 64 * 2**20
"""Bytes of states that are remembered: those of some 500 windows, or of a document of 80 pages."""

States = NDArray[np.float16]
Part = tuple[tuple[int, ...], int]
"""One text's token numbers, and the position at which it begins."""


def parts(text: Encoded) -> tuple[Part, Part]:
    """The two texts that are read each for itself."""
    return (text.ids[: text.second], 0), (text.ids[text.second :], SECOND_AT)


class Apart:
    """The two graphs of a reader whose first layers read two texts each for itself. Safe in several threads."""

    def __init__(self, base: Path, apart: Path, together: Path) -> None:
        self._words = Words(base)
        self._first = Graph(apart, STATES)
        self._rest = Graph(together, LOGITS)
        self._known = _Remembered(MOST)

    @property
    def remembered(self) -> int:
        """Bytes of what is remembered."""
        return self._known.bytes

    def run(self, texts: Sequence[Encoded]) -> list[NDArray[np.float32]]:
        """Logits of shape (1, tokens, outputs) of each pair of texts, in order."""
        pairs = [parts(text) for text in texts]
        states = self._states([part for pair in pairs for part in pair])
        calls = {
            at: {STATES: np.concatenate([states[part] for part in pair]).astype(np.float32)[None]}
            for at, pair in enumerate(pairs)
        }
        order = sorted(calls, key=lambda at: -len(texts[at].ids))
        computed = dict(zip(order, self._rest.run([calls[at] for at in order]), strict=True))
        return [computed[at][0] for at in range(len(texts))]

    def _states(self, parts: Sequence[Part]) -> dict[Part, States]:
        """Of each part, by the part. In half precision also when they are new: a passage is always read alike."""
        states = {part: self._known.get(part) for part in parts}
        new = sorted((part for part, known in states.items() if known is None), key=lambda part: -len(part[0]))
        made = [computed[0].astype(np.float16) for computed in self._first.run([self._inputs(part) for part in new])]
        for part, own in zip(new, made, strict=True):
            self._known.keep(part, own)
        return {part: known for part, known in states.items() if known is not None} | dict(zip(new, made, strict=True))

    def _inputs(self, part: Part) -> Inputs:
        ids, begin = part
        return {
            "words": self._words.rows(ids).astype(np.float32)[None],
            "positions": np.arange(begin, begin + len(ids))[None],
        }


class _Remembered:
    """States by the part that they are of, up to a number of bytes; what was longest not asked for goes first."""

    def __init__(self, most: int) -> None:
        self._most = most
        self.bytes = 0
        self._lock = threading.Lock()
        self._states: OrderedDict[Part, States] = OrderedDict()

    def get(self, part: Part) -> States | None:
        with self._lock:
            if part in self._states:
                self._states.move_to_end(part)
            return self._states.get(part)

    def keep(self, part: Part, states: States) -> None:
        with self._lock:
            if part in self._states:
                return
            self._states[part] = states
            self.bytes += states.nbytes
            while self.bytes > self._most:
                self.bytes -= self._states.popitem(last=False)[1].nbytes
