"""Text to vectors: the packaged model by ONNX Runtime, or any sentence-transformers model by name.

Both are LangChain ``Embeddings``. Vectors are float32 of length 1, so a dot product is a cosine.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

import numpy as np
from langchain_core.embeddings import Embeddings
from numpy.typing import NDArray

from assistant.errors import ModelError
from assistant.index import model_export, packaged_model, prepared
from assistant.index.adapter import Task
from assistant.index.prepared import Prepared

Vectors = NDArray[np.float32]

DIMENSIONS = 384
"""Of the packaged model's vectors."""


class Embedding(Protocol):
    """What the other rooms need of a model: an identity, and vectors for passages and questions."""

    @property
    def identity(self) -> str:
        """Changes whenever the vectors would: an index made under another identity is rebuilt."""

    def passages(self, texts: Sequence[str]) -> Vectors:
        """Vectors of shape (texts, dimensions) for texts that are searched."""

    def questions(self, texts: Sequence[str]) -> Vectors:
        """Vectors of shape (texts, dimensions) for texts that search."""


def identity_of(model: str) -> str:
    """The identity that the model called ``model`` will have, told without loading it."""
    return model_export.identity() if model == packaged_model.NAME else model


def open_embedding(model: str, folder: Path, task: Task = Task.SEARCH) -> PackagedEmbedding | NamedEmbedding:
    """The model called ``model``; the packaged one, as trained for a task, is prepared in ``folder`` when missing.

    Raises:
        ModelError: the model is unknown, or cannot be prepared or read.
    """
    if model != packaged_model.NAME:
        return NamedEmbedding(model)
    try:
        return PackagedEmbedding(folder, task)
    except OSError as error:
        raise model_export.cannot_be_saved(folder, error) from error


class _LangChain(Embeddings):
    """The two methods that LangChain asks for, in terms of ours."""

    def passages(self, texts: Sequence[str]) -> Vectors:
        raise NotImplementedError

    def questions(self, texts: Sequence[str]) -> Vectors:
        raise NotImplementedError

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        """LangChain's name for ``passages``."""
        rows: list[list[float]] = self.passages(texts).tolist()
        return rows

    def embed_query(self, text: str) -> list[float]:
        """LangChain's name for one of ``questions``."""
        row: list[float] = self.questions([text])[0].tolist()
        return row


class PackagedEmbedding(_LangChain):
    """multilingual-e5-small from its prepared files, in int8, without torch."""

    def __init__(self, folder: Path, task: Task) -> None:
        """Prepare the model for a task in ``folder`` when it is not there, and open it.

        Raises:
            ModelError: the package with the model is missing or has been changed.
            OSError: the folder cannot be written to.
        """
        base = model_export.prepare(folder)
        self.identity = model_export.identity(task)
        self._tokenizer = prepared.tokenizer(base)
        self._model = Prepared(base, model_export.prepare_vectors(task, folder), "vectors")

    def passages(self, texts: Sequence[str]) -> Vectors:
        """Vectors of shape (texts, 384) for texts that are searched."""
        return self._vectors([f"passage: {_whole(text)}" for text in texts], prepared.BATCH_TOKENS)

    def questions(self, texts: Sequence[str]) -> Vectors:
        """Vectors of shape (texts, 384) for texts that search."""
        return self._vectors([f"query: {_whole(text)}" for text in texts], prepared.ALONE)

    def _vectors(self, texts: Sequence[str], together: int) -> Vectors:
        tokens = [encoding.ids for encoding in self._tokenizer.encode_batch_fast(list(texts))]
        return np.stack(self._model.run(tokens, together)) if tokens else np.empty((0, DIMENSIONS), np.float32)


def _whole(text: str) -> str:
    """The text with halves of letters, which the tokenizer does not take, replaced."""
    return text.encode("utf-8", "replace").decode("utf-8")


class NamedEmbedding(_LangChain):
    """Any sentence-transformers model, by its name or folder; needs torch while it runs."""

    def __init__(self, name: str) -> None:
        try:
            from sentence_transformers import SentenceTransformer

            self._model = SentenceTransformer(name, device="cpu")
        except Exception as error:  # the library raises a dozen kinds for a name that cannot be had
            raise ModelError(
                f"Språkmodellen «{name}» finnes ikke på denne maskinen og kan ikke hentes. "
                "Sett ASSISTANT_EMBEDDING_MODEL til mappen den ligger i, eller fjern innstillingen. "
                "Skal den hentes fra nettet, må HF_HUB_OFFLINE være 0."
            ) from error
        self.identity = name

    def passages(self, texts: Sequence[str]) -> Vectors:
        """Vectors of shape (texts, dimensions) for texts that are searched."""
        return np.asarray(self._model.encode_document(list(texts), normalize_embeddings=True), np.float32)

    def questions(self, texts: Sequence[str]) -> Vectors:
        """Vectors of shape (texts, dimensions) for texts that search."""
        return np.asarray(self._model.encode_query(list(texts), normalize_embeddings=True), np.float32)
