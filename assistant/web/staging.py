"""A document that an administrator has sent: read and shown, but not in the corpus before it is approved."""

from __future__ import annotations

import secrets
import shutil
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePath

import yaml

from assistant.documents import metadata, reading
from assistant.documents.model import Document
from assistant.errors import AssistantError, FileRefused

LARGEST = 100_000_000
"""Bytes of a document that is sent, at most."""

MOST = 5
"""Documents that wait for approval at the same time; the oldest gives way."""

FIELDS: Mapping[str, str] = {"tittel": "title", "type": "kind", "eier": "owner", "periode": "period"}
"""What an administrator can fill in, by its name in the metadata file."""


@dataclass(frozen=True, slots=True)
class Staged:
    """One that waits: its file in a folder of its own, how it was read, and which document it replaces, if any."""

    key: str
    file: Path
    document: Document
    replaces: str | None


class Staging:
    """The documents that wait; they are gone when the server stops."""

    def __init__(self) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="assistent-")
        self._waiting: dict[str, Staged] = {}

    def put(self, name: str, content: bytes, replaced: Document | None, corpus: Path) -> Staged:
        """Read what was sent, with the metadata of the document that it replaces.

        Raises:
            AssistantError: it is of a type that cannot be read, or cannot be read.
        """
        called = _file_name(name, replaced)
        folder = Path(tempfile.mkdtemp(dir=self._folder.name))
        file = folder / called
        try:
            file.write_bytes(content)
            if replaced:
                before = metadata.path_of(corpus / replaced.file)
                if before.exists():
                    shutil.copyfile(before, metadata.path_of(file))
            staged = Staged(
                secrets.token_urlsafe(16), file, reading.read(file, folder), replaced.id if replaced else None
            )
        except BaseException as error:
            shutil.rmtree(folder, ignore_errors=True)
            if isinstance(error, OSError):
                raise FileRefused(
                    "Filen kan ikke tas imot. Gi den et kortere navn, eller sjekk plassen på disken."
                ) from error
            raise
        while len(self._waiting) >= MOST:
            self.discard(next(iter(self._waiting)))
        self._waiting[staged.key] = staged
        return staged

    def get(self, key: str) -> Staged | None:
        """The one with this key, while it waits."""
        return self._waiting.get(key)

    def describe(self, staged: Staged, told: Mapping[str, str]) -> None:
        """Write what the administrator filled in into the metadata beside the file.

        Raises:
            MetadataError: a value is of the wrong kind.
        """
        path = metadata.path_of(staged.file)
        before = path.read_text(encoding="utf-8-sig") if path.exists() else None
        fields = yaml.safe_load(before) if before else {}
        known = staged.document.metadata
        for name, attribute in FIELDS.items():
            value = told.get(name, "").strip()
            if value and value != written(getattr(known, attribute)):
                fields[name] = value
        if not fields:
            return
        path.write_text(yaml.safe_dump(fields, allow_unicode=True, sort_keys=False), encoding="utf-8")
        try:
            metadata.read(staged.file, "")
        except AssistantError:
            path.unlink()
            if before:
                path.write_text(before, encoding="utf-8")
            raise

    def discard(self, key: str) -> None:
        """Forget one, with its file."""
        staged = self._waiting.pop(key, None)
        if staged:
            shutil.rmtree(staged.file.parent, ignore_errors=True)


def _file_name(name: str, replaced: Document | None) -> str:
    """What the file is called here: as it was sent, or as the document that it replaces, with its own ending."""
    suffix = PurePath(name).suffix.lower()
    stem = PurePath(replaced.file if replaced else name.replace("\\", "/")).stem
    if suffix not in reading.READERS:
        raise FileRefused(
            f"Filen «{PurePath(name).name}» er av en type som ikke kan leses. "
            f"Typene som kan leses, er {', '.join(sorted(reading.READERS))}."
        )
    if not stem.isprintable() or stem.startswith(".") or any(sign in stem for sign in '\\/:*?"<>|'):
        raise FileRefused("Filnavnet kan ikke brukes. Gi filen et navn av bokstaver, tall, bindestrek og mellomrom.")
    return f"{stem}{suffix}"


def written(value: object) -> str:
    """A value of the metadata as it is filled in."""
    if isinstance(value, tuple):
        return "–".join(str(year) for year in dict.fromkeys(value))
    return str(value or "")
