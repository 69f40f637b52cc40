"""One generation of the index, written beside the one in use and then taken into use whole."""

from __future__ import annotations

import json
import shutil
import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

import numpy as np

from assistant.documents import storage
from assistant.documents.model import Document
from assistant.index import lexicon, store, units, vectors
from assistant.index.embedding import Embedding, Vectors
from assistant.index.store import Manifest
from assistant.index.vectors import Collections

Progress = Callable[[str, int, int], None]
"""Called with what is being done (Norwegian), how much of it is done, and how much there is."""

ADDED_AT_ONCE = 2000
EMBEDDED_AT_ONCE = 64


def no_progress(what: str, done: int, of: int) -> None:
    """Say nothing of the progress."""
    del what, done, of


@dataclass(frozen=True, slots=True)
class Generation:
    """What is to be written: ``kept`` names the files whose vectors are carried over from the last one."""

    index: Path
    documents: list[Document]
    kept: frozenset[str]
    manifest: Manifest
    model: Callable[[], Embedding]
    chroma_url: str | None
    progress: Progress


def write(made: Generation) -> None:
    """Write a generation and take it into use; when anything fails, nothing of it is left behind."""
    before = store.current(made.index)
    _sweep(made.index, keep=before)
    name = f"g-{uuid.uuid4().hex[:12]}"
    folder = made.index / name
    folder.mkdir()
    client = vectors.connect(folder / "chroma", made.chroma_url)
    collections = Collections(client, name, made.chroma_url)
    try:
        collections.create()
        _write_vectors(made, collections, folder)
        _write_texts(made, folder)
        replace(made.manifest, size=(folder / "documents.jsonl").stat().st_size).save(folder)
        pointer = made.index / f".{store.CURRENT}-{name}"
        pointer.write_text(name, encoding="utf-8")
        pointer.replace(made.index / store.CURRENT)
    except BaseException:
        collections.drop()
        client.close()
        shutil.rmtree(folder, ignore_errors=True)
        raise
    if made.chroma_url and before:
        Collections(client, before, made.chroma_url).drop()
    client.close()
    _sweep(made.index, keep=name)


def clear(index: Path, chroma_url: str | None) -> None:
    """Remove the whole index: nothing is found any more."""
    before = store.current(index)
    (index / store.CURRENT).unlink(missing_ok=True)
    if chroma_url and before:
        client = vectors.connect(index, chroma_url)
        Collections(client, before, chroma_url).drop()
        client.close()
    _sweep(index, keep=None)


def _write_texts(made: Generation, folder: Path) -> None:
    made.progress("Lager ordregister", 0, 1)
    with (folder / "documents.jsonl").open("w", encoding="utf-8") as lines:
        lines.writelines(json.dumps(storage.to_json(d), ensure_ascii=False) + "\n" for d in made.documents)
    names = [name for d in made.documents for name in (d.title, d.metadata.owner) if name]
    lexicon.save(folder / "words", [unit for document in made.documents for unit in units.of(document)], names)
    made.progress("Lager ordregister", 1, 1)


def _write_vectors(made: Generation, collections: Collections, folder: Path) -> None:
    carried = _carried(made)
    written: dict[str, list[Vectors]] = {name: [] for name in Collections.FIELDS}
    total = sum(len(units.of(document)) for document in made.documents)
    place = 0
    store_rows = _Buffer(collections)
    for document in made.documents:
        found = units.of(document)
        if not found:
            continue
        places = list(range(place, place + len(found)))
        for name in Collections.FIELDS:
            if (name, document.id) in carried:
                rows = carried[name, document.id]
            else:
                texts = [unit.embedded if name == "units" else unit.embedded_window for unit in found]
                rows = _embedded(texts, made.model, partial(_count, made.progress, place, total))
            store_rows.add(name, places, document.id, rows)
            written[name].append(rows)
        place += len(found)
    store_rows.flush()
    made.progress("Beregner betydning", total, total)
    _write_moments(folder, written)


class _Buffer:
    """Gathers the vectors of many small documents: each writing to Chroma waits for the disk."""

    def __init__(self, collections: Collections) -> None:
        self._collections = collections
        self._waiting: dict[str, list[tuple[int, str, Vectors]]] = {name: [] for name in Collections.FIELDS}

    def add(self, name: str, places: list[int], document: str, rows: Vectors) -> None:
        """Take the vectors of one document."""
        waiting = self._waiting[name]
        waiting += ((place, document, row) for place, row in zip(places, rows, strict=True))
        if len(waiting) >= ADDED_AT_ONCE:
            self._write(name)

    def flush(self) -> None:
        """Write what is left."""
        for name in self._waiting:
            self._write(name)

    def _write(self, name: str) -> None:
        if self._waiting[name]:
            places, documents, rows = zip(*self._waiting[name], strict=True)
            self._collections.add(name, places, documents, np.stack(rows))
            self._waiting[name] = []


def _carried(made: Generation) -> dict[tuple[str, str], Vectors]:
    """Vectors of the documents that stay as they are, by field and document; none when the old index is damaged."""
    if not made.kept:
        return {}
    try:
        previous = store.Index(made.index, made.chroma_url)
        places = _places(previous.documents)
        carried: dict[tuple[str, str], Vectors] = {}
        kept = [d for d in made.documents if d.file in made.kept and places[d.id]]
        for name in Collections.FIELDS:
            rows = previous.collections.all(name)
            for document in kept:
                carried[name, document.id] = np.stack([rows[place] for place in places[document.id]])
        previous.close()
    except Exception:  # whatever is wrong with the old index, all can be computed anew
        return {}
    return carried


def _count(progress: Progress, place: int, total: int, done: int) -> None:
    progress("Beregner betydning", place + done, total)


def _write_moments(folder: Path, written: Mapping[str, list[Vectors]]) -> None:
    arrays: dict[str, Vectors] = {}
    for name, parts in written.items():
        dimensions = parts[0].shape[1] if parts else 1
        arrays[f"{name}_mean"], arrays[f"{name}_spread"] = vectors.moments(parts, dimensions)
    np.savez(folder / "moments.npz", **arrays)  # type: ignore[arg-type]


def _embedded(texts: list[str], model: Callable[[], Embedding], done: Callable[[int], None]) -> Vectors:
    """Vectors for texts, each different text computed once."""
    different = list(dict.fromkeys(texts))
    rows: list[Vectors] = []
    for start in range(0, len(different), EMBEDDED_AT_ONCE):
        done(start)
        rows.append(model().passages(different[start : start + EMBEDDED_AT_ONCE]))
    at = {text: number for number, text in enumerate(different)}
    return np.concatenate(rows)[[at[text] for text in texts]]


def _places(documents: tuple[Document, ...]) -> dict[str, list[int]]:
    places: dict[str, list[int]] = {}
    place = 0
    for document in documents:
        count = len(units.of(document))
        places[document.id] = list(range(place, place + count))
        place += count
    return places


def _sweep(index: Path, keep: str | None) -> None:
    """Remove generations that are not in use: of a build that was cut off, or replaced."""
    for folder in index.glob("g-*"):
        if folder.name != keep:
            shutil.rmtree(folder, ignore_errors=True)
    for pointer in index.glob(f".{store.CURRENT}-*"):
        pointer.unlink(missing_ok=True)
