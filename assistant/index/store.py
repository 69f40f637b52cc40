"""A built index as it lies in its folder, opened for searching.

current              the name of the generation in use; replaced whole, so a crash leaves the last good one
<generation>/
  manifest.json      format, model, and for each file its fingerprint and when it was read
  documents.jsonl    canonical texts with sections and metadata
  words/             BM25
  chroma/            vectors, unless a Chroma server holds them
  moments.npz        mean and covariance of the vectors
"""

from __future__ import annotations

import hashlib
import json
import zipfile
from dataclasses import asdict, dataclass, field
from datetime import datetime
from functools import cached_property
from importlib import resources
from pathlib import Path

import numpy as np

from assistant.documents import storage
from assistant.documents.model import Document
from assistant.errors import BuildError, IndexMissing
from assistant.index import units, vectors
from assistant.index.embedding import Vectors
from assistant.index.lexicon import Lexicon
from assistant.index.occurrences import Occurrences
from assistant.index.units import Unit
from assistant.index.vectors import Collections

FORMAT = 19
"""Raised whenever what is stored, what is read of files, or how text becomes units and terms, changes."""

_WORD_FILES = ("spellings.txt", "function_words.txt", "short_words.txt")

CURRENT = "current"


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a generation was made from, and what would make it stale.

    ``files`` gives the fingerprint of each document, ``failed`` that of each file that could not be read,
    with the sentence that says why, ``read`` the moment that each document was read at, where that was noted.
    ``sections`` and ``units`` are how many there are, and ``size`` the bytes that the documents take as they are kept.
    """

    format: str
    model: str
    store: str
    files: dict[str, str]
    failed: dict[str, tuple[str, str]]
    read: dict[str, str] = field(default_factory=dict)
    sections: int = 0
    units: int = 0
    size: int = 0

    def seen(self) -> dict[str, str]:
        """The fingerprints of all files, read or not."""
        return {**self.files, **{file: sha256 for file, (sha256, _) in self.failed.items()}}

    def is_like(self, other: Manifest) -> bool:
        """Whether vectors of one can be used in the other."""
        return (self.format, self.model, self.store) == (other.format, other.model, other.store)

    def save(self, folder: Path) -> None:
        """Write it into a generation's folder."""
        (folder / "manifest.json").write_text(json.dumps(asdict(self), ensure_ascii=False, indent=1), encoding="utf-8")


def format_now() -> str:
    """The format that an index made now has: the program's, and the word lists that texts are indexed by."""
    lists = resources.files("assistant.language")
    digest = hashlib.sha256(b"".join(lists.joinpath(name).read_bytes() for name in _WORD_FILES))
    return f"{FORMAT}-{digest.hexdigest()[:12]}"


def current(folder: Path) -> str | None:
    """The name of the generation in use, or None when nothing is built."""
    try:
        return (folder / CURRENT).read_text(encoding="utf-8").strip() or None
    except OSError:
        return None


def built(folder: Path) -> datetime:
    """When the generation in use was put in its place, in the machine's own time.

    Raises:
        OSError: nothing is built.
    """
    return datetime.fromtimestamp((folder / CURRENT).stat().st_mtime).astimezone()


def manifest(folder: Path) -> Manifest | None:
    """The manifest of the generation in use, or None when there is none that can be read."""
    name = current(folder)
    return None if name is None else _manifest(folder / name)


def _manifest(generation: Path) -> Manifest | None:
    try:
        return Manifest(**json.loads((generation / "manifest.json").read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None


def damaged(folder: Path) -> str:
    """The sentence about an index that cannot be read."""
    return f"Indeksen i «{folder}» er skadet. Slett mappen og kjør «python -m assistant index» på nytt."


def is_complete(folder: Path, size: int) -> bool:
    """Whether the generation in use has all its files, and its documents take so many bytes."""
    generation = folder / (current(folder) or "")
    kept = generation / "documents.jsonl"
    return (
        all((generation / name).exists() for name in ("words", "moments.npz"))
        and kept.exists()
        and kept.stat().st_size == size
    )


def documents(folder: Path) -> list[Document]:
    """The documents of a generation's folder, in the order of their files."""
    with (folder / "documents.jsonl").open(encoding="utf-8") as lines:
        return [storage.from_json(json.loads(line)) for line in lines]


class Index:
    """One generation, opened: documents, units, words and vectors that belong together."""

    def __init__(self, folder: Path, chroma_url: str | None) -> None:
        name = current(folder)
        if name is None:
            raise IndexMissing(
                f"Ingen dokumenter er indeksert i «{folder}» ennå. Kjør «python -m assistant index» først."
            )
        self.generation = name
        self._folder = folder / name
        self._url = chroma_url
        try:
            self.documents = tuple(documents(self._folder))
            self.lexicon = Lexicon(self._folder / "words")
            with np.load(self._folder / "moments.npz") as saved:
                self._moments = {
                    field: (saved[f"{field}_mean"], saved[f"{field}_spread"]) for field in Collections.FIELDS
                }
        except (OSError, ValueError, KeyError, TypeError, zipfile.BadZipFile) as error:
            raise BuildError(damaged(folder)) from error
        made = _manifest(self._folder)
        self._read = made.read if made else {}
        self.by_id = {document.id: document for document in self.documents}
        self.units: tuple[Unit, ...] = tuple(unit for document in self.documents for unit in units.of(document))

    @cached_property
    def collections(self) -> Collections:
        """The vectors; opened at the first question, so that what needs none does not load Chroma."""
        return Collections(vectors.connect(self._folder / "chroma", self._url), self.generation, self._url)

    @cached_property
    def occurrences(self) -> Occurrences:
        """Where the words stand; made at the first search of the texts."""
        return Occurrences(self.documents, self.lexicon.compound_parts)

    def read_at(self, document: Document) -> datetime | None:
        """When a document was read, in the machine's own time; None in an index that did not note it yet."""
        noted = self._read.get(document.file)
        return datetime.fromisoformat(noted).astimezone() if noted else None

    def spread(self, field: str, question: Vectors) -> tuple[float, float]:
        """Mean and standard deviation of the question's cosines with all units of the index."""
        mean, covariance = self._moments[field]
        return float(mean @ question), float(np.sqrt(max(1e-12, question @ covariance @ question)))

    def close(self) -> None:
        """Let go of the files."""
        if "collections" in self.__dict__:
            self.collections.close()
