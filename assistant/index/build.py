"""Bring the index in line with the corpus: only what is new or changed is read and embedded."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from assistant.documents import reading
from assistant.documents.model import Document
from assistant.errors import CorpusError, DocumentError
from assistant.index import folder_lock, store, units, writing
from assistant.index.embedding import Embedding
from assistant.index.store import Manifest
from assistant.index.writing import Generation, Progress


@dataclass(frozen=True, slots=True)
class Failure:
    """A file that could not be read, with the sentence that says why."""

    file: str
    error: str


@dataclass(frozen=True, slots=True)
class Result:
    """What a build did. Numbers of documents, sections and units are those of the finished index."""

    documents: int
    sections: int
    units: int
    added: int
    updated: int
    removed: int
    unchanged: int
    failed: tuple[Failure, ...]
    seconds: float


@dataclass(slots=True)
class _Plan:
    """What differs between the corpus and the index.

    ``fingerprints`` and ``paths`` are of the files in the corpus, ``kept`` the documents that stay as
    they are, ``failed`` the sentences about files that could not be read; all by file.
    """

    previous: Manifest | None
    paths: dict[str, Path]
    fingerprints: dict[str, str]
    kept: dict[str, Document]
    failed: dict[str, str] = field(default_factory=dict)

    @property
    def nothing_to_do(self) -> bool:
        """Whether each file was seen before as it is now, and no other was."""
        return self.previous is not None and self.previous.seen() == self.fingerprints


def build(
    corpus: Path,
    index: Path,
    model: Callable[[], Embedding],
    identity: str,
    chroma_url: str | None = None,
    progress: Progress = writing.no_progress,
) -> Result:
    """Build or update the index; ``model`` is called only when something must be embedded.

    The new generation is made beside the old one and taken into use by replacing one small file.

    Raises:
        CorpusError: the folder is missing, empty, or none of its files can be read.
        IndexBusy: another process has been building it for too long.
        IndexNotWritable: the index folder is read-only or the disk is full.
        ModelError: the model cannot be prepared.
        VectorStoreError: the Chroma server does not answer.
    """
    started = time.perf_counter()
    paths = reading.files(corpus)
    wanted = Manifest(store.format_now(), identity, chroma_url or "", {}, {})
    plan = _compared(corpus, index, paths, wanted)
    if plan.nothing_to_do:  # told before anything is written: a folder that can only be read is enough
        return _unchanged(plan, started)
    with folder_lock.writable(index), folder_lock.alone(index):
        plan = _compared(corpus, index, paths, wanted)
        if plan.nothing_to_do:
            return _unchanged(plan, started)
        documents = _documents(corpus, plan, progress)
        failed = {file: (plan.fingerprints[file], error) for file, error in plan.failed.items()}
        read = {d.file: plan.fingerprints[d.file] for d in documents}
        manifest = replace(
            wanted,
            files=read,
            failed=failed,
            read=_moments(plan, documents),
            sections=sum(len(document.sections) for document in documents),
            units=sum(len(units.of(document)) for document in documents),
        )
        writing.write(Generation(index, documents, frozenset(plan.kept), manifest, model, chroma_url, progress))
        return _result(plan, manifest, started)


def _moments(plan: _Plan, documents: list[Document]) -> dict[str, str]:
    """When each document was read: those that stay as they are, when they were."""
    now = datetime.now().astimezone().isoformat(timespec="seconds")
    before = plan.previous.read if plan.previous else {}
    moments = {d.file: before.get(d.file, "") if d.file in plan.kept else now for d in documents}
    return {file: moment for file, moment in moments.items() if moment}


def clear(index: Path, chroma_url: str | None = None) -> Result:
    """Take the last document out of the index: what is left is none.

    Raises:
        IndexBusy: another process has been building it for too long.
        IndexNotWritable: the index folder is read-only.
        VectorStoreError: the Chroma server does not answer.
    """
    started = time.perf_counter()
    with folder_lock.writable(index), folder_lock.alone(index):
        previous = store.manifest(index)
        writing.clear(index, chroma_url)
    removed = len(previous.files) if previous else 0
    return Result(0, 0, 0, 0, 0, removed, 0, (), round(time.perf_counter() - started, 3))


def _compared(corpus: Path, index: Path, paths: list[Path], wanted: Manifest) -> _Plan:
    previous = store.manifest(index)
    if previous is not None and (not previous.is_like(wanted) or not store.is_complete(index, previous.size)):
        previous = None
    by_file = {path.relative_to(corpus).as_posix(): path for path in paths}
    fingerprints = {file: _fingerprint(path) for file, path in by_file.items()}
    plan = _Plan(previous, by_file, fingerprints, {})
    if previous is not None and not plan.nothing_to_do:  # else no document need be taken up
        try:
            old = store.documents(index / (store.current(index) or ""))
        except (OSError, ValueError, KeyError, TypeError):
            return _Plan(None, by_file, fingerprints, {})  # damaged: made anew
        plan.kept = {d.file: d for d in old if previous.files[d.file] == fingerprints.get(d.file)}
        plan.failed = {
            file: error for file, (sha256, error) in previous.failed.items() if sha256 == fingerprints.get(file)
        }
    return plan


def _fingerprint(path: Path) -> str:
    try:
        return reading.fingerprint(path)
    except OSError:
        return ""  # reading it will say what is wrong


def _documents(corpus: Path, plan: _Plan, progress: Progress) -> list[Document]:
    """All documents that can be read, in the order of their files; the others go to ``plan.failed``."""
    documents: dict[str, Document] = {}
    plan.failed = {}  # what could not be read before is tried again: its twin, say, may be gone
    for done, (file, path) in enumerate(plan.paths.items()):
        progress("Leser dokumenter", done, len(plan.paths))
        try:
            document = plan.kept[file] if file in plan.kept else reading.read(path, corpus)
        except DocumentError as error:
            plan.failed[file] = str(error)
            continue
        twin = documents.get(document.id)
        if twin is not None:
            plan.kept.pop(file, None)
            plan.failed[file] = f"Filen «{file}» har samme navn som «{twin.file}». Gi en av dem et annet navn."
            continue
        documents[document.id] = document
    progress("Leser dokumenter", len(plan.paths), len(plan.paths))
    if not documents:
        reasons = " ".join(error for _, error in sorted(plan.failed.items()))
        raise CorpusError(f"Ingen av dokumentene i «{corpus}» kan leses. {reasons}")
    return list(documents.values())


def _unchanged(plan: _Plan, started: float) -> Result:
    """What is told where nothing was to do, from what the index says of itself: no document is taken up for it."""
    assert plan.previous is not None  # noqa: S101 - there is nothing to do only beside an earlier index
    plan.failed = {file: error for file, (_, error) in plan.previous.failed.items()}
    return replace(_result(plan, plan.previous, started), updated=0, unchanged=len(plan.previous.files))


def _result(plan: _Plan, made: Manifest, started: float) -> Result:
    before = set(plan.previous.files) if plan.previous else set()
    now = set(made.files)
    return Result(
        documents=len(now),
        sections=made.sections,
        units=made.units,
        added=len(now - before),
        updated=len((now & before) - set(plan.kept)),
        removed=len(before - now),
        unchanged=len(now & set(plan.kept)),
        failed=tuple(Failure(file, error) for file, error in sorted(plan.failed.items())),
        seconds=round(time.perf_counter() - started, 3),
    )
