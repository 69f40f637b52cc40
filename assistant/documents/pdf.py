"""PDF files: their text as lines, in the order in which they are read."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import BinaryIO

from pypdf import PasswordType, PdfReader
from pypdf.errors import EmptyFileError, PdfReadError
from pypdf.generic import StreamObject

from assistant.documents.furniture import PrintedLine, without_furniture
from assistant.documents.lines import Content
from assistant.documents.pdf_font import UNREADABLE, Face
from assistant.documents.pdf_layout import gutter_of, in_reading_order, line_of, rows_of
from assistant.documents.pdf_page import MOST_WORK, Drawing
from assistant.documents.pdf_tables import Tables
from assistant.errors import BrokenDocument, EmptyDocument, EncryptedDocument, ScannedDocument

# pypdf tells of every flaw that it mends; what it cannot mend becomes one of our errors.
logging.getLogger("pypdf").setLevel(logging.CRITICAL)

_PAGES_KEPT = 32
"""pypdf keeps every stream that it has read; after so many pages they are let go."""


def read_pdf(path: Path) -> Content:
    """Read the text of a PDF file, without its headers, footers and page numbers.

    ``size`` is the printed size that most of the line's characters have. ``gap`` is None for the first
    line of a page and of a text column. Text that is turned or lies outside the page is left out.

    Raises:
        BrokenDocument: the file is damaged, or is not a PDF.
        EncryptedDocument: the file asks for a password, or is protected in another way.
        ScannedDocument: there are pictures, or letters without meaning, and no text.
        EmptyDocument: there is neither text nor pictures, or nothing in the file at all.
        OSError: the file is not there or may not be read.
    """
    empty = EmptyDocument(f"Filen «{path.name}» er tom: legg inn en fil med tekst, eller fjern den fra mappen.")
    with path.open("rb") as file:
        try:
            tables = Tables()
            printed, has_pictures = _read_pages(_opened(file, path.name), tables)
        except EncryptedDocument:
            raise
        except EmptyFileError as error:
            raise empty from error
        except Exception as error:  # pypdf raises all kinds on damaged files, RecursionError and MemoryError too
            raise BrokenDocument(
                f"Filen «{path.name}» er skadet eller er ikke en PDF: lag eller last den ned på nytt, og prøv igjen."
            ) from error
    lines = without_furniture([line for line in printed if line.line.text.strip(UNREADABLE + " ")])
    text = "".join(line.line.text for line in printed)
    is_readable = text.count(UNREADABLE) <= len(text) / 2
    if lines and is_readable:
        return Content(tuple(tables.put_back(lines)))
    if has_pictures or not is_readable:
        raise ScannedDocument(
            f"Filen «{path.name}» har bilder av tekst i stedet for tekst: kjør tekstgjenkjenning (OCR), og prøv igjen."
        )
    raise empty


def _opened(file: BinaryIO, name: str) -> PdfReader:
    message = f"Filen «{name}» er låst med passord: lagre den uten passord, og legg den inn på nytt."
    try:
        reader = PdfReader(file)
    except NotImplementedError as error:  # protected by something else than a password, such as rights management
        raise EncryptedDocument(message) from error
    if reader.is_encrypted and reader.decrypt("") is PasswordType.NOT_DECRYPTED:
        raise EncryptedDocument(message)
    return reader


def _read_pages(reader: PdfReader, tables: Tables) -> tuple[list[PrintedLine], bool]:
    """Read all lines of all pages, and whether there are pictures too."""
    faces: dict[tuple[int, int], Face | None] = {}
    printed: list[PrintedLine] = []
    has_pictures = False
    work_left = MOST_WORK
    gutter = None
    if not reader.pages:
        raise PdfReadError("no pages")
    for number, page in enumerate(reader.pages, start=1):
        drawing = Drawing(page, faces, work_left)
        work_left = drawing.work_left
        has_pictures = has_pictures or drawing.has_pictures
        rows = rows_of(tables.taken_out(drawing, number))
        gutter = gutter_of(rows, (drawing.left, drawing.right), gutter)
        for row in tables.aligned(in_reading_order(rows, gutter), number, gutter is None):
            base = max(row, key=lambda run: len(run.text)).base
            printed.append(PrintedLine(line_of(row, number), drawing.top - base, base - drawing.bottom))
        if number % _PAGES_KEPT == 0:
            for key in [key for key, kept in reader.resolved_objects.items() if isinstance(kept, StreamObject)]:
                del reader.resolved_objects[key]
    return printed, has_pictures
