"""Reads a question, or a generated sentence, together with passages, by ONNX Runtime in int8, without torch."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from assistant.index import model_export, packaged_model, prepared
from assistant.index.adapter import Adapter, Task
from assistant.index.prepared import Prepared
from assistant.reading import export
from assistant.reading.apart import Apart
from assistant.reading.encoding import Encoded, Encoder

Logits = NDArray[np.float32]


class Tokens(NamedTuple):
    """What is read of one passage, token for token.

    ``logits`` are of shape (tokens, outputs). ``pieces`` has the number of the piece that each token is of, -1 for the
    tokens of none, and ``places`` where in it the token stands (start, end).
    """

    logits: Logits
    pieces: NDArray[np.int64]
    places: Sequence[tuple[int, int]]


def open_reader(task: Task, folder: Path) -> Reader | None:
    """The reader for a task, prepared in ``folder`` when it is not there; None where the model's package is not.

    Raises:
        ModelError: the package's file is another than the one that was checked, or the folder cannot be written to.
    """
    if not packaged_model.is_installed():
        return None
    try:
        return Reader(task, folder)
    except OSError as error:
        raise model_export.cannot_be_saved(folder, error) from error


def prepare_all(folder: Path) -> None:
    """Make the models' files in ``folder`` that are not there, so that no question or proposal has to wait for them.

    The reader of generated sentences is made when a language model is first used.

    Raises:
        ModelError: as for ``open_reader``.
    """
    if not packaged_model.is_installed():
        return
    try:
        model_export.prepare(folder)
        model_export.prepare_vectors(Task.PROPOSALS, folder)
        export.prepare(Adapter(Task.ANSWERS), folder)
    except OSError as error:
        raise model_export.cannot_be_saved(folder, error) from error


class Pair(NamedTuple):
    """What is read together: a question or sentence, and a passage, which is a heading and pieces of text."""

    first: str
    heading: str
    pieces: Sequence[str]


class Reader:
    """One task's model, opened. ``read`` is safe to call from several threads."""

    def __init__(self, task: Task, folder: Path) -> None:
        """Prepare the model in ``folder`` when it is not there, and open it.

        Raises:
            ModelError: the package with the model is missing or has been changed.
            OSError: the folder cannot be written to.
        """
        base = model_export.prepare(folder)
        files = export.prepare(Adapter(task), folder)
        self._encoder = Encoder(prepared.tokenizer(base), task)
        self.model = Apart(base, files.apart, files.together) if files.apart else _Whole(base, files.together)

    def read(self, pairs: Sequence[Pair]) -> list[Tokens]:
        """Read each pair for itself; all in one call, several side by side."""
        encoded = [self._encoder.encode(*pair) for pair in pairs]
        computed = self.model.run(encoded)
        return [
            Tokens(logits, np.array(each.pieces), each.places) for logits, each in zip(computed, encoded, strict=True)
        ]


class _Whole:
    """The one graph of a reader that reads both texts together in all its layers."""

    def __init__(self, base: Path, file: Path) -> None:
        self._model = Prepared(base, file, export.LOGITS)

    def run(self, texts: Sequence[Encoded]) -> list[Logits]:
        return self._model.run([text.ids for text in texts])
