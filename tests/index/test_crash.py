"""Whatever stops a build, the last good index is there and the next build comes through."""

from __future__ import annotations

import errno
import os
import shutil
import signal
import subprocess
import sys
import textwrap
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import chromadb.errors
import numpy as np
import pytest

from assistant import Assistant, AssistantError
from assistant.errors import IndexNotWritable
from assistant.index import lexicon, store
from assistant.index.embedding import Embedding, PackagedEmbedding
from assistant.index.store import Manifest
from assistant.index.vectors import Collections
from tests.corpora import NURSING, ROADS, SCHOOLS, settings_of
from tests.index.indexed import Indexed, counts

Make = Callable[..., Indexed]
QUESTION = "Når er vegen ferdig?"


class Crash(Exception):
    """What stops the build in these tests."""


def raising(error: BaseException) -> Callable[..., Any]:
    def fail(*args: object, **more: object) -> None:
        raise error

    return fail


def at_pointer(error: BaseException) -> Callable[..., Any]:
    """Fails only when the new index is taken into use."""
    real = Path.replace

    def replace(path: Path, target: Path) -> Path:
        if Path(target).name == store.CURRENT:
            raise error
        return real(path, target)

    return replace


STAGES: dict[str, tuple[object, str, Callable[[BaseException], Callable[..., Any]]]] = {
    "making the vector store": (Collections, "create", raising),
    "embedding": (PackagedEmbedding, "passages", raising),
    "storing vectors": (Collections, "add", raising),
    "storing moments": (np, "savez", raising),
    "making the word index": (lexicon, "save", raising),
    "writing the manifest": (Manifest, "save", raising),
    "taking it into use": (Path, "replace", at_pointer),
}


@pytest.fixture
def built(indexed: Make) -> Indexed:
    """An index whose document has since changed, and to which another has come."""
    made = indexed(a_txt=ROADS, b_txt=NURSING)
    made.build()
    made.write(a_txt=ROADS.replace("2027", "2035"), c_txt=SCHOOLS)
    return made


@pytest.mark.parametrize(
    ("stage", "error"), [*((stage, Crash(stage)) for stage in STAGES), ("embedding", KeyboardInterrupt())]
)
def test_a_build_that_is_stopped_leaves_the_last_index_and_the_next_one_finishes(
    built: Indexed, monkeypatch: pytest.MonkeyPatch, stage: str, error: BaseException
) -> None:
    target, name, fails = STAGES[stage]
    good = built.generations()
    with monkeypatch.context() as patched:
        patched.setattr(target, name, fails(error))
        with pytest.raises(type(error)):
            built.build()
    assert "2027" in built.found(QUESTION)[0]
    assert built.generations() == good
    assert counts(built.build()) == {"documents": 3, "added": 1, "updated": 1, "removed": 0, "unchanged": 1}
    assert "2035" in built.found(QUESTION)[0]


@pytest.mark.parametrize(
    ("stage", "error"),
    [
        ("making the word index", OSError(errno.ENOSPC, "No space left on device")),
        ("storing moments", OSError(errno.EDQUOT, "Disk quota exceeded")),
        ("writing the manifest", OSError(errno.ENOSPC, "No space left on device")),
        ("storing vectors", chromadb.errors.InternalError("(code: 13) database or disk is full")),
    ],
    ids=["words", "moments", "manifest", "vectors"],
)
def test_a_full_disk_is_told_in_a_sentence_and_the_last_index_is_kept(
    built: Indexed, monkeypatch: pytest.MonkeyPatch, stage: str, error: Exception
) -> None:
    target, name, fails = STAGES[stage]
    with monkeypatch.context() as patched:
        patched.setattr(target, name, fails(error))
        with pytest.raises(IndexNotWritable, match=r"^Det er ikke plass på disken til indeksen i «.+»\. .+ --index\.$"):
            built.build()
    assert "2027" in built.found(QUESTION)[0]


def test_an_error_while_cleaning_up_does_not_hide_what_went_wrong(
    built: Indexed, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lexicon, "save", raising(OSError(errno.ENOSPC, "No space left on device")))
    monkeypatch.setattr(Collections, "drop", raising(chromadb.errors.InternalError("database or disk is full")))
    with pytest.raises(IndexNotWritable, match="ikke plass på disken"):
        built.build()


# kill -9

BUILD_AND_HANG = """
    import sys, time
    from pathlib import Path
    from assistant.index import build
    from assistant.index.embedding import identity_of, open_embedding
    from tests.corpora import MODELS

    corpus, index, reached = map(Path, sys.argv[1:])
    name = "multilingual-e5-small"

    class Hanging:
        identity = identity_of(name)
        real = open_embedding(name, MODELS)

        def passages(self, texts):
            vectors = self.real.passages(texts)
            reached.touch()
            time.sleep(600)
            return vectors

    build.build(corpus, index, lambda: Hanging(), Hanging.identity)
"""


def test_a_build_that_is_killed_leaves_the_last_index_and_the_next_one_finishes(built: Indexed, tmp_path: Path) -> None:
    reached = tmp_path / "reached"
    builder = subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(BUILD_AND_HANG), built.corpus, built.folder, reached]
    )
    try:
        until = time.monotonic() + 60
        while not reached.exists() and builder.poll() is None and time.monotonic() < until:
            time.sleep(0.05)
        assert reached.exists()
        assert len(built.generations()) == 2
    finally:
        os.kill(builder.pid, signal.SIGKILL)
        builder.wait()
    assert "2027" in built.found(QUESTION)[0]
    assert counts(built.build())["documents"] == 3
    assert "2035" in built.found(QUESTION)[0]
    assert len(built.generations()) == 1


# An index that was damaged afterwards


def damaged(folder: Path, part: str) -> None:
    """Cut a file short, or take a folder away."""
    path = folder / part if part == store.CURRENT else folder / (store.current(folder) or "") / part
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.write_bytes(path.read_bytes()[:20])


@pytest.mark.parametrize(
    "part",
    [
        "current",
        "manifest.json",
        "documents.jsonl",
        "moments.npz",
        "words",
        "words/vocabulary.json",
        "words/units",
        "chroma",
        "chroma/chroma.sqlite3",
    ],
)
def test_a_damaged_index_is_mended_or_named_with_the_way_out(indexed: Make, real_model: Embedding, part: str) -> None:
    made = indexed(a_txt=ROADS)
    made.build()
    damaged(made.folder, part)
    assistant = Assistant(settings_of(made.corpus))
    assistant.embedding = real_model  # type: ignore[assignment]
    try:
        assistant.update()
        said = assistant.ask(QUESTION).answer
    except AssistantError as error:
        said = str(error)
    assert "2027" in said or said == (
        f"Indeksen i «{made.folder}» er skadet. Slett mappen og kjør «python -m assistant index» på nytt."
    )


@pytest.mark.parametrize("part", ["documents.jsonl", "moments.npz", "words", "chroma", "chroma/chroma.sqlite3"])
def test_a_damaged_index_is_mended_by_a_build_that_has_something_to_do(built: Indexed, part: str) -> None:
    damaged(built.folder, part)
    result = built.build()
    assert (result.documents, result.failed) == (3, ())
    assert "2035" in built.found(QUESTION)[0]
