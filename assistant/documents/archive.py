"""Documents that are ZIP archives of XML (DOCX, ODT): opened with bounds on what they may unpack to."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from lxml import etree

from assistant.documents.bounds import TooMuch, check_marks
from assistant.errors import BrokenDocument, DocumentError, EncryptedDocument

MOST_PARTS = 20_000
LARGEST_PART = 60_000_000
"""Bytes of XML in one part, unpacked: some 20,000 pages. Pictures are never unpacked."""

_COMPOUND_FILE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How a file begins that is locked by Office, or saved in the formats from before 2007."""

_PARSER_OPTIONS: dict[str, Any] = {
    "resolve_entities": False,
    "no_network": True,
    "load_dtd": False,
    "huge_tree": False,
    "remove_comments": True,
    "remove_pis": True,
}


class Archive:
    """The XML parts of an opened document. Nothing else in the file is read, and no reference is followed."""

    def __init__(self, opened: zipfile.ZipFile) -> None:
        self._opened = opened
        self._sizes = {info.filename: info.file_size for info in opened.infolist()}
        if len(self._sizes) > MOST_PARTS:
            raise ValueError("too many parts")

    def xml(self, name: str) -> Any:
        """The root element of a part, or None when the archive has no such part.

        Raises:
            ValueError: the part is larger than any document's.
            TooMuch: it has more marks than any document's.
            etree.XMLSyntaxError: it is not well-formed XML.
        """
        if name not in self._sizes:
            return None
        if self._sizes[name] > LARGEST_PART:
            raise ValueError("too large a part")
        # zipfile unpacks no more than the size that the archive gives.
        part = self._opened.read(name)
        check_marks(part)
        return etree.fromstring(part, etree.XMLParser(**_PARSER_OPTIONS))

    def optional_xml(self, name: str) -> Any:
        """The same of a part that the document can be read without: None when it is damaged, too."""
        try:
            return self.xml(name)
        except (ValueError, TooMuch, etree.XMLSyntaxError):
            return None


@contextmanager
def opened(path: Path, program: str) -> Iterator[Archive]:
    """Open a document; whatever goes wrong while it is read becomes one sentence about the file.

    Args:
        path: The file.
        program: The name of the format, for the sentence, such as "Word-dokument".

    Raises:
        BrokenDocument: it is damaged, unpacks to too much, or is of another type.
        EncryptedDocument: it is locked.
        TooMuch: it holds more than any document.
        OSError: the file is not there or may not be read.
    """
    with path.open("rb") as file:
        if file.read(len(_COMPOUND_FILE)) == _COMPOUND_FILE:
            raise EncryptedDocument(
                f"Filen «{path.name}» er låst med passord eller lagret i et gammelt format: "
                "lagre den på nytt uten passord i dagens format, og legg den inn igjen."
            )
        file.seek(0)
        try:
            with zipfile.ZipFile(file) as unpacked:
                if any(info.flag_bits & 1 for info in unpacked.infolist()):
                    raise EncryptedDocument(
                        f"Filen «{path.name}» er låst med passord: lagre den uten passord, og legg den inn på nytt."
                    )
                yield Archive(unpacked)
        except (DocumentError, TooMuch):
            raise
        except Exception as error:  # zipfile, zlib and lxml raise all kinds on damaged files, and so do odd trees
            raise BrokenDocument(
                f"Filen «{path.name}» er skadet eller er ikke et {program}: "
                "lag eller last den ned på nytt, og prøv igjen."
            ) from error
