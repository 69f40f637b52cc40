"""The index folder while it is being written: by one builder at a time, with mistakes told in plain words."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from assistant.errors import AssistantError, IndexBusy, IndexNotWritable

LOCK_SECONDS = 20.0
"""How long a second builder waits for the first."""

_FULL = (errno.ENOSPC, errno.EDQUOT)
_FORBIDDEN = (errno.EACCES, errno.EPERM, errno.EROFS, errno.EEXIST, errno.ENOTDIR, errno.ENOENT)
_SAID_BY_SQLITE = {
    "disk is full": errno.ENOSPC,
    "readonly database": errno.EROFS,
    "unable to open database": errno.EACCES,
}


@contextmanager
def alone(index: Path) -> Iterator[None]:
    """Keep other builders out.

    Raises:
        IndexBusy: one is at work, and was not done in time.
    """
    try:
        with FileLock(index / ".lock", timeout=LOCK_SECONDS):
            yield
    except Timeout as error:
        raise IndexBusy(
            f"Indeksen i «{index}» blir allerede bygget av et annet program. Vent til det er ferdig, og prøv igjen."
        ) from error


@contextmanager
def writable(index: Path) -> Iterator[None]:
    """Make the folder, and tell what is wrong when something cannot be written in it.

    Raises:
        IndexNotWritable: it is read-only, or the disk is full.
    """
    try:
        index.mkdir(parents=True, exist_ok=True)
        yield
    except AssistantError:
        raise
    except Exception as error:
        number = _number(error)
        if number in _FULL:
            raise IndexNotWritable(
                f"Det er ikke plass på disken til indeksen i «{index}». "
                "Frigjør plass, eller velg en annen mappe med --index."
            ) from error
        if number in _FORBIDDEN:
            raise IndexNotWritable(
                f"Kan ikke skrive i indeksmappen «{index}». Gi skrivetilgang, eller velg en annen mappe med --index."
            ) from error
        raise


def _number(error: Exception) -> int | None:
    """The system's error number, also of an error that Chroma passes on in words from SQLite."""
    if isinstance(error, OSError):
        return error.errno
    return next((number for words, number in _SAID_BY_SQLITE.items() if words in str(error)), None)
