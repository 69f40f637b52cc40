"""From a file in the corpus to a document: which reader takes which type of file."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path, PurePosixPath

from assistant.documents import metadata, outline, owner, stated
from assistant.documents.bounds import TooMuch
from assistant.documents.docx import read_docx
from assistant.documents.html import read_html
from assistant.documents.lines import Content, Line
from assistant.documents.markdown import read_markdown
from assistant.documents.model import Document
from assistant.documents.odt import read_odt
from assistant.documents.outline import Outline
from assistant.documents.pdf import read_pdf
from assistant.documents.text_file import read_text
from assistant.errors import BrokenDocument, CorpusError, EmptyDocument

Reader = Callable[[Path], Content]

READERS: Mapping[str, Reader] = {
    ".docx": read_docx,
    ".htm": read_html,
    ".html": read_html,
    ".md": read_markdown,
    ".odt": read_odt,
    ".pdf": read_pdf,
    ".txt": read_text,
}
"""The types of file that can be read, by the ending of their names."""


def files(corpus: Path) -> list[Path]:
    """The documents in the corpus folder and its subfolders, in the order of their names.

    Hidden files, files of other types and links that lead out of the folder are passed over.

    Raises:
        CorpusError: there is no such folder, or no document in it.
    """
    if not corpus.is_dir():
        raise CorpusError(
            f"Fant ikke dokumentmappen «{corpus}». Lag mappen og legg dokumentene i den, "
            "eller oppgi en annen med --corpus."
        )
    found = _found(corpus)
    if not found:
        types = sorted(READERS)
        raise CorpusError(
            f"Dokumentmappen «{corpus}» har ingen dokumenter. "
            f"Legg inn minst én fil av typen {', '.join(types[:-1])} eller {types[-1]}, og prøv igjen."
        )
    return found


def has_files(corpus: Path) -> bool:
    """Whether there is a document in the corpus folder."""
    return bool(_found(corpus))


def _found(corpus: Path) -> list[Path]:
    root = corpus.resolve()
    return sorted(
        path
        for path in corpus.rglob("*")
        if path.suffix.lower() in READERS
        and path.is_file()
        and path.resolve().is_relative_to(root)
        and not any(part.startswith((".", "~$")) for part in path.relative_to(corpus).parts)
    )


def fingerprint(path: Path) -> str:
    """SHA-256 over the document and its metadata file: it changes when either does."""
    digest = hashlib.sha256()
    for file in (path, metadata.path_of(path)):
        if file.exists():
            with file.open("rb") as opened:
                digest.update(hashlib.file_digest(opened, "sha256").digest())
    return digest.hexdigest()


def identifier(path: Path, corpus: Path) -> str:
    """The document's name within the corpus: its path below the folder, without the ending."""
    return path.relative_to(corpus).with_suffix("").as_posix()


LARGEST = 500_000_000
"""Bytes of a file that are read, at most."""


def read(path: Path, corpus: Path) -> Document:
    """Read one document with its metadata.

    Raises:
        DocumentError: the file or its metadata cannot be read; the message names it.
    """
    try:
        if path.stat().st_size > LARGEST:
            raise BrokenDocument(f"Filen «{path.name}» er for stor til å leses: del den i flere, og prøv igjen.")
        lines, doubts, around = _content(path)
        sha256 = fingerprint(path)
    except TooMuch as error:
        raise BrokenDocument(
            f"Filen «{path.name}» er for stor eller for innviklet til å leses: del den i flere, og prøv igjen."
        ) from error
    except OSError as error:
        raise BrokenDocument(
            f"Filen «{path.name}» kan ikke åpnes ({error.strerror}). Sjekk tilgangen til filen, og prøv igjen."
        ) from error
    known = metadata.read(path, default_title="")
    known = replace(known, supersedes=tuple(map(_without_ending, known.supersedes)))
    made = outline.of(lines, known.title or path.stem)
    if made.text.isspace():
        raise EmptyDocument(f"Filen «{path.name}» er tom. Legg inn en fil med tekst, eller fjern den fra mappen.")
    title = known.title or made.title or path.stem
    told = {"title": made.title, "owner": owner.named(around), **stated.of(title, made.text)}
    known = metadata.completed(known, told)
    return Document(
        id=identifier(path, corpus),
        file=path.relative_to(corpus).as_posix(),
        sha256=sha256,
        text=made.text,
        sections=made.sections,
        metadata=replace(known, title=title),
        doubts=doubts + made.doubts + _without_headings(made) + _with_little_text(path, made),
    )


def _without_ending(name: str) -> str:
    """The identifier of a document that is named by its file."""
    ending = PurePosixPath(name).suffix
    return name.removesuffix(ending) if ending.lower() in READERS else name


def _content(path: Path) -> tuple[Iterator[Line], tuple[str, ...], tuple[str, ...]]:
    """The lines of a file, held by nobody but who goes through them, what its reader doubted, and what is around."""
    content = READERS[path.suffix.lower()](path)
    return content.lines.emptied(), content.doubts, content.around


_MANY_CHARACTERS = 3_000
"""A text of so many characters, a page or more, is expected to have headings."""


def _without_headings(made: Outline) -> tuple[str, ...]:
    headings = sum(section.heading.end > section.heading.start for section in made.sections)
    if headings or len(made.text) < _MANY_CHARACTERS:
        return ()
    return ("Ingen overskrifter ble funnet, så hele dokumentet er ett avsnitt.",)


_LITTLE_TEXT = 1_000
_LARGE = 300_000
"""A file of so many bytes with fewer characters of text holds something else, such as pictures of text."""


def _with_little_text(path: Path, made: Outline) -> tuple[str, ...]:
    if len(made.text) >= _LITTLE_TEXT or path.stat().st_size < _LARGE:
        return ()
    return ("Filen er stor, men har lite tekst. Det som står i bilder, er ikke lest.",)
