"""The corpus folder as it is kept: documents put into it, taken out of it, and looked over."""

from __future__ import annotations

import os
import shutil
import uuid
from collections.abc import Container, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from assistant.documents import metadata, reading
from assistant.documents.model import Document
from assistant.errors import CorpusError, DocumentError, FileRefused, UnknownDocument


@dataclass(frozen=True, slots=True)
class Checked:
    """What reading one file gave.

    Attributes:
        file: The file's place below the corpus folder.
        document: The document, or None when it cannot be read.
        doubts: What was doubtful, in Norwegian sentences.
        error: Why it cannot be read or used, or None.
    """

    file: str
    document: Document | None
    doubts: tuple[str, ...]
    error: str | None


def place(file: Path, corpus: Path) -> list[Path]:
    """Copy a document, with the metadata beside it, into the corpus folder; return the new files.

    Raises:
        FileRefused: it is no file that can be read, or its name is taken or may not be used.
        DocumentError: it or its metadata cannot be read.
    """
    _check_name(file, corpus)
    reading.read(file, file.parent)
    sources = [metadata.path_of(file), file] if metadata.path_of(file).exists() else [file]
    placed: list[Path] = []
    try:
        corpus.mkdir(parents=True, exist_ok=True)
        for source in sources:
            target = corpus / source.name
            with source.open("rb") as original, target.open("xb") as copy:
                placed.append(target)
                shutil.copyfileobj(original, copy)
    except FileExistsError as error:
        discard(placed)
        raise FileRefused(_taken(Path(str(error.filename)).name)) from error
    except OSError as error:
        discard(placed)
        raise FileRefused(
            f"Filen «{file.name}» kan ikke legges i dokumentmappen «{corpus}» ({error.strerror}). "
            "Sjekk tilgangen og plassen på disken."
        ) from error
    return placed


def discard(files: list[Path]) -> None:
    """Delete files that ``place`` made."""
    for file in files:
        file.unlink(missing_ok=True)


@contextmanager
def taken_out(identifier: str, corpus: Path) -> Iterator[Path]:
    """Take a document and its metadata out of the folder that it gives; when the block fails, they come back.

    Raises:
        UnknownDocument: there is none with this identifier.
        FileRefused: the files cannot be deleted.
    """
    known = {reading.identifier(path, corpus): path for path in reading.files(corpus)}
    if identifier not in known:
        raise UnknownDocument(f"Fant ikke dokumentet «{identifier}». Dokumentene er: {', '.join(sorted(known))}.")
    path = known[identifier]
    mark = f".fjernes-{uuid.uuid4().hex[:12]}-"  # hidden files are not read
    hidden: dict[Path, Path] = {}
    try:
        for file in (path, metadata.path_of(path)):
            if os.path.lexists(file):
                hidden[file] = file.rename(file.with_name(mark + file.name))
        yield path.parent
    except OSError as error:
        _restore(hidden)
        raise FileRefused(
            f"Filen «{path.name}» kan ikke fjernes ({error.strerror}). Sjekk tilgangen til den."
        ) from error
    except BaseException:
        _restore(hidden)
        raise
    discard(list(hidden.values()))


def check(corpus: Path) -> list[Checked]:
    """Read all files in the folder, and say of each what is doubtful or wrong.

    Raises:
        CorpusError: there is no such folder, or no document in it.
    """
    documents = reading.files(corpus)
    names = {reading.identifier(path, corpus) for path in documents}
    metadata_files = {metadata.path_of(path) for path in documents}
    seen: dict[str, str] = {}
    checked: list[Checked] = []
    for path in documents:
        file, name = path.relative_to(corpus).as_posix(), reading.identifier(path, corpus)
        if name in seen:
            error = f"Filen «{file}» har samme navn som «{seen[name]}». Gi en av dem et annet navn."
            checked.append(Checked(file, None, (), error))
            continue
        seen[name] = file
        checked.append(_read(path, corpus, file, names))
    for path in sorted(set(corpus.rglob("*")) - set(documents) - metadata_files):
        below = path.relative_to(corpus)
        if path.is_file() and not any(part.startswith((".", "~$")) for part in below.parts):
            checked.append(Checked(below.as_posix(), None, (), _not_read(path, below.as_posix())))
    return checked


def _read(path: Path, corpus: Path, file: str, names: set[str]) -> Checked:
    try:
        document = reading.read(path, corpus)
    except DocumentError as error:
        return Checked(file, None, (), str(error))
    return Checked(file, document, (*document.doubts, *doubts_of_superseded(document, names)), None)


def doubts_of_superseded(document: Document, names: Container[str]) -> tuple[str, ...]:
    """What is doubtful about the documents that one takes the place of; ``names`` are the identifiers of all."""
    doubts = [
        f"Feltet «erstatter» nevner «{older}», som ikke finnes i dokumentmappen."
        for older in document.metadata.supersedes
        if older not in names
    ]
    if document.id in document.metadata.supersedes:
        doubts.append("Feltet «erstatter» nevner dokumentet selv.")
    return tuple(doubts)


def _not_read(path: Path, file: str) -> str:
    if path.name.endswith(metadata.SUFFIX):
        return f"Metadatafilen «{file}» hører ikke til noe dokument. Gi den samme navn som dokumentet, eller slett den."
    return f"Filen «{file}» er av en type som ikke kan leses. {_types()}"


def _check_name(file: Path, corpus: Path) -> None:
    name = file.name
    if (
        name in ("", "..")
        or name.startswith((".", "~$"))
        or any(sign in name for sign in '\\:*?"<>|')
        or not name.isprintable()
    ):
        raise FileRefused(
            f"Filnavnet «{''.join(sign if sign.isprintable() else '?' for sign in name)}» kan ikke brukes i "
            "dokumentmappen. Gi filen et navn av bokstaver, tall, bindestrek og mellomrom."
        )
    if not file.is_file():
        raise FileRefused(f"Fant ikke filen «{file}». Sjekk navnet, og prøv igjen.")
    if file.suffix.lower() not in reading.READERS:
        raise FileRefused(f"Filen «{name}» er av en type som ikke kan leses. {_types()}")
    try:
        known = {reading.identifier(path, corpus): path.name for path in reading.files(corpus)}
    except CorpusError:
        known = {}  # the first document makes the folder
    if Path(name).stem in known:
        raise FileRefused(_taken(known[Path(name).stem]))


def _taken(name: str) -> str:
    return f"Dokumentmappen har allerede «{name}». Fjern den først, eller gi filen et annet navn."


def _types() -> str:
    return f"Typene som kan leses, er {', '.join(sorted(reading.READERS))}."


def _restore(hidden: dict[Path, Path]) -> None:
    for file, away in hidden.items():
        away.rename(file)
