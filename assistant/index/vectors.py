"""The vectors in Chroma: embedded in the index folder, or on a server when one is set."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, cast
from urllib.parse import urlsplit

import numpy as np

from assistant.errors import SettingsError, VectorStoreError
from assistant.index.embedding import Vectors

if TYPE_CHECKING:
    from chromadb.api.client import Client
    from chromadb.api.models.Collection import Collection
    from chromadb.api.types import Where

NEAREST = 400
"""How many of the nearest units a search asks for; a smaller corpus is searched whole."""

_BATCH = 2000


@dataclass(frozen=True, slots=True)
class Near:
    """Cosines of the nearest units by their place in the index; all others lie below ``floor``."""

    cosines: Mapping[int, float]
    floor: float


def connect(folder: Path, url: str | None) -> Client:
    """A Chroma client: over files in ``folder``, or to the server at ``url``. No telemetry is sent.

    Raises:
        SettingsError: the address is not one.
        VectorStoreError: the server does not answer.
    """
    os.environ["ANONYMIZED_TELEMETRY"] = "False"
    import chromadb
    from chromadb.config import Settings as ChromaSettings

    settings = ChromaSettings(anonymized_telemetry=False)
    if url is None:
        return cast("Client", chromadb.PersistentClient(folder, settings=settings))
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise SettingsError(f"ASSISTANT_CHROMA_URL er «{url}», som ikke er en adresse. Skriv den som http://navn:8000.")
    with _server(url):
        secure = parts.scheme == "https"
        port = parts.port or (443 if secure else 8000)
        return cast("Client", chromadb.HttpClient(parts.hostname, port, ssl=secure, settings=settings))


class Collections:
    """Two collections of one generation of the index: each unit by its own words, and with its surroundings.

    A unit's key is its place in the index; its document is kept beside the vector, so that unchanged
    documents can be carried over to the next generation without being embedded again.
    """

    FIELDS = ("units", "windows")

    def __init__(self, client: Client, generation: str, url: str | None = None) -> None:
        self._client = client
        self._url = url
        self._names = {field: f"{generation}-{field}" for field in self.FIELDS}
        self._opened: dict[str, Collection] = {}

    def create(self) -> None:
        """Make the empty collections of a new generation."""
        with _server(self._url):
            for field, name in self._names.items():
                self._opened[field] = self._client.create_collection(
                    name,
                    embedding_function=None,
                    configuration={"hnsw": {"space": "cosine", "ef_search": 2 * NEAREST, "ef_construction": 200}},
                )

    def drop(self) -> None:
        """Remove the collections of a generation that is no longer used."""
        with _server(self._url):
            present = {collection.name for collection in self._client.list_collections()}
            for name in self._names.values():
                if name in present:
                    self._client.delete_collection(name)

    def add(self, field: str, places: Sequence[int], documents: Sequence[str], vectors: Vectors) -> None:
        """Store vectors of shape (places, dimensions) for the units at ``places``."""
        collection = self._collection(field)
        with _server(self._url):
            for start in range(0, len(places), _BATCH):
                part = slice(start, start + _BATCH)
                collection.add(
                    ids=[str(place) for place in places[part]],
                    embeddings=vectors[part],
                    metadatas=[{"document": document} for document in documents[part]],
                )

    def of_document(self, field: str, document: str) -> dict[int, Vectors]:
        """All vectors of one document, by the units' places."""
        with _server(self._url):
            found = self._collection(field).get(where={"document": document}, include=["embeddings"])
        embeddings = found["embeddings"] if found["embeddings"] is not None else ()
        return {int(key): np.asarray(row, np.float32) for key, row in zip(found["ids"], embeddings, strict=True)}

    def all(self, field: str) -> dict[int, Vectors]:
        """All vectors, by the units' places."""
        collection = self._collection(field)
        rows: dict[int, Vectors] = {}
        with _server(self._url):
            for start in range(0, collection.count(), _BATCH):
                found = collection.get(limit=_BATCH, offset=start, include=["embeddings"])
                embeddings = found["embeddings"] if found["embeddings"] is not None else ()
                rows |= {
                    int(key): np.asarray(row, np.float32) for key, row in zip(found["ids"], embeddings, strict=True)
                }
        return rows

    def nearest(self, field: str, questions: Vectors, documents: Sequence[str] | None = None) -> list[Near]:
        """The nearest units to each question vector, given in shape (questions, dimensions).

        ``documents`` are those to search, all when it is None.
        """
        if documents is not None and not documents:
            return [Near({}, 0.0) for _ in questions]
        collection = self._collection(field)
        where = cast("Where | None", {"document": {"$in": list(documents)}} if documents is not None else None)
        with _server(self._url):
            found = collection.query(query_embeddings=questions, n_results=NEAREST, where=where, include=["distances"])
        result: list[Near] = []
        for keys, distances in zip(found["ids"], found["distances"] or [], strict=True):
            cosines = {int(key): 1.0 - float(far) for key, far in zip(keys, distances, strict=True)}
            result.append(Near(cosines, min(cosines.values(), default=0.0)))
        return result

    def close(self) -> None:
        """Let go of the files."""
        self._client.close()

    def _collection(self, field: str) -> Collection:
        if field not in self._opened:
            with _server(self._url):
                self._opened[field] = self._client.get_collection(self._names[field], embedding_function=None)
        return self._opened[field]


def moments(parts: Iterable[Vectors], dimensions: int) -> tuple[Vectors, Vectors]:
    """Mean of shape (d,) and covariance of shape (d, d) of all vectors, given in parts.

    With them the mean and spread of a question's cosines over the whole index are known without
    computing each: mean·q, and the square root of q·covariance·q.
    """
    count, total = 0, np.zeros(dimensions)
    products = np.zeros((dimensions, dimensions))
    for part in parts:
        count += len(part)
        total += part.sum(0)
        products += part.T.astype(np.float64) @ part
    mean = total / max(1, count)
    covariance = products / max(1, count) - np.outer(mean, mean)
    return mean.astype(np.float32), covariance.astype(np.float32)


@contextmanager
def _server(url: str | None) -> Iterator[None]:
    """Turn the errors of a server that is set into one sentence; without one, errors are ours and go on."""
    if url is None:
        yield
        return
    try:
        yield
    except (OSError, ValueError) as error:
        raise _no_answer(url) from error
    except Exception as error:
        if type(error).__module__.partition(".")[0] in ("chromadb", "httpx", "httpcore"):
            raise _no_answer(url) from error
        raise


def _no_answer(url: str) -> VectorStoreError:
    return VectorStoreError(
        f"Chroma-tjeneren på {url} svarer ikke som den skal. Start den, rett ASSISTANT_CHROMA_URL, "
        "eller fjern innstillingen for å bruke lagringen som er innebygd."
    )
