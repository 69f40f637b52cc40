"""PDF files: their text as lines, in the order in which they are read."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from pypdf import PageObject, PasswordType, PdfReader
from pypdf.errors import EmptyFileError, LimitReachedError, PdfReadError

from assistant.documents import (
    furniture,
    ocr,
    ocr_sizes,
    page_numbers,
    pdf_bookmarks,
    pdf_dots,
    pdf_footnotes,
    pdf_justified,
    spacing,
)
from assistant.documents.furniture import PrintedLine, with_gaps
from assistant.documents.lines import Content, Line
from assistant.documents.packing import Packed
from assistant.documents.pdf_bookmarks import Bookmark
from assistant.documents.pdf_clutter import Clutter
from assistant.documents.pdf_font import UNREADABLE, Face
from assistant.documents.pdf_layout import gutter_of, in_reading_order, line_of, rows_of
from assistant.documents.pdf_page import MOST_WORK, Drawing
from assistant.documents.pdf_tables import Tables
from assistant.errors import BrokenDocument, EmptyDocument, EncryptedDocument, ScannedDocument

# pypdf tells of every flaw that it mends; what it cannot mend becomes one of our errors.
logging.getLogger("pypdf").setLevel(logging.CRITICAL)

_PAGES_KEPT = 32
"""pypdf keeps all that it has read; after so many pages it is let go, and what more pages share is read anew."""


_RECOGNISED = "Sider som er bilder, er lest med tekstgjenkjenning (OCR), så enkelte ord kan være feil."

_MOST_NAMED = 10

_FEWEST_UNREADABLE = 3
"""Letters on a page in a font that does not say what they are: fewer are signs and bullets."""

_FEWEST_LETTERS = 20
"""A page with a picture and fewer letters is a scanned one; a page number or stamp may be set on it."""

_EDGE = 0.1
"""Where running headers and footers stand, in parts of the page's height."""

_BARE = 1 / 3
_FEWEST_BARE = 2
"""Where more of the pages, and so many at least, have fewer letters and no pictures, their text may be drawn."""


@dataclass(slots=True)
class _Read:
    """What a file holds: its lines as printed, its pages' labels, its bookmarks, and which pages are pictures.

    ``around`` is what its running headers and footers say. ``printed`` are the lines that something can be read in;
    ``letters`` and ``unknown`` count all characters, and those that the file does not tell. ``recognised`` are the
    pages whose text was made by text recognition, in this program or another; ``unreadable`` are those with text in a
    font that does not say what its letters are; ``bare`` have neither text nor pictures, and
    ``framed`` a picture and no text but at the upper and lower edge.
    """

    bookmarks: list[Bookmark]
    labels: list[str]
    around: set[str] = field(default_factory=set)
    printed: Packed[PrintedLine] = field(default_factory=Packed)
    tables: Tables = field(default_factory=Tables)
    pictured: list[int] = field(default_factory=list)
    framed: list[int] = field(default_factory=list)
    recognised: set[int] = field(default_factory=set)
    unreadable: list[int] = field(default_factory=list)
    bare: int = 0
    letters: int = 0
    unknown: int = 0

    @property
    def is_readable(self) -> bool:
        """Whether the file tells what most of its letters are."""
        return self.unknown <= self.letters / 2

    def put(self, printed: PrintedLine) -> None:
        """Take note of a line."""
        text = printed.line.text
        self.letters += len(text)
        self.unknown += text.count(UNREADABLE)
        if text.strip(UNREADABLE + " "):
            self.printed.append(printed)


def read_pdf(path: Path) -> Content:
    """Read the text of a PDF file, without its headers, footers and page numbers.

    Pages that are pictures are recognised when OCRmyPDF and Tesseract are installed. Bookmarks that stand in the
    text are its headings. A line's page is called as it is printed on it.

    ``size`` is the printed size that most of the line's characters have. ``gap`` is None for the first
    line of a page and of a text column. Text that is turned or lies outside the page is left out.

    Raises:
        BrokenDocument: the file is damaged or not a PDF, or takes too long to read.
        EncryptedDocument: the file asks for a password, or is protected in another way.
        ScannedDocument: there are pictures, or letters without meaning, and no text; nor can they be recognised.
        EmptyDocument: there is neither text nor pictures, or nothing in the file at all.
        OSError: the file is not there or may not be read.
    """
    read = _read(path)
    doubts = (_RECOGNISED,) if read.recognised else ()
    if read.pictured or not read.is_readable:
        with ocr.recognised(path, all_pages=not read.is_readable) as made:
            if made is not None:
                read = _read(made)
                doubts = (_RECOGNISED,)
            elif read.pictured:
                doubts = (*doubts, _pictures(read.pictured))
    if read.framed:
        doubts = (*doubts, _framed(read.framed))
    if read.unreadable:
        doubts = (*doubts, _unreadable(read.unreadable))
    if read.bare >= _FEWEST_BARE and read.bare > _BARE * len(read.labels):
        doubts = (*doubts, f"{read.bare} av {len(read.labels)} sider har lite eller ingen tekst som kan leses.")
    lines = _lines(read)
    if lines and read.is_readable:
        return Content(lines, doubts, tuple(sorted(read.around)))
    if read.pictured or not read.is_readable:
        raise ScannedDocument(
            f"Filen «{path.name}» har bilder av tekst i stedet for tekst. {ocr.HOW_TO_INSTALL}, og prøv igjen."
        )
    raise EmptyDocument(f"Filen «{path.name}» er tom: legg inn en fil med tekst, eller fjern den fra mappen.")


def _read(path: Path) -> _Read:
    with path.open("rb") as file:
        try:
            return _read_pages(_opened(file, path.name))
        except EncryptedDocument:
            raise
        except EmptyFileError as error:
            raise EmptyDocument(
                f"Filen «{path.name}» er tom: legg inn en fil med tekst, eller fjern den fra mappen."
            ) from error
        except LimitReachedError as error:
            raise BrokenDocument(
                f"Filen «{path.name}» er for stor eller for innviklet til å leses: del den i flere, og prøv igjen."
            ) from error
        except Exception as error:  # pypdf raises all kinds on damaged files, RecursionError and MemoryError too
            raise BrokenDocument(
                f"Filen «{path.name}» er skadet eller er ikke en PDF: lag eller last den ned på nytt, og prøv igjen."
            ) from error


def _lines(read: _Read) -> Packed[Line]:
    printed = ocr_sizes.evened(read.printed, read.recognised)
    beside = furniture.places(printed)
    read.around.update(printed[at].line.text for at in beside)
    names = page_numbers.of((printed[at].line for at in sorted(beside)), read.labels)
    size = spacing.body_size(each.line for at, each in enumerate(printed) if at not in beside) or 0.0
    text = with_gaps(each for at, each in enumerate(printed.emptied()) if at not in beside)
    kept, notes = pdf_footnotes.taken_out(text, size, read.tables.inside)
    lines: Iterable[Line] = pdf_footnotes.tied(read.tables.put_back(kept.emptied()), notes)
    if read.bookmarks:
        lines = pdf_bookmarks.marked(Packed(lines), read.bookmarks)
    return Packed(page_numbers.named(lines, names))


def _pictures(pages: list[int]) -> str:
    unread = f"{_named(pages)} er lagret som bilde, og teksten der er ikke lest."
    return f"{unread} {ocr.HOW_TO_INSTALL} hvis den skal bli lest."


def _framed(pages: list[int]) -> str:
    return (
        f"{_named(pages)} har et bilde og ellers bare topp- eller bunntekst. Står det tekst i bildet, er den ikke lest."
    )


def _unreadable(pages: list[int]) -> str:
    return f"{_named(pages)} har tekst som ikke er lest, fordi filen ikke sier hvilke bokstaver skriften viser."


def _named(pages: list[int]) -> str:
    return f"Side {', '.join(map(str, pages[:_MOST_NAMED]))}" + (" og flere" if len(pages) > _MOST_NAMED else "")


def _opened(file: BinaryIO, name: str) -> PdfReader:
    message = f"Filen «{name}» er låst med passord: lagre den uten passord, og legg den inn på nytt."
    try:
        reader = PdfReader(file)
    except NotImplementedError as error:  # protected by something else than a password, such as rights management
        raise EncryptedDocument(message) from error
    if reader.is_encrypted and reader.decrypt("") is PasswordType.NOT_DECRYPTED:
        raise EncryptedDocument(message)
    return reader


def _read_pages(reader: PdfReader) -> _Read:
    faces: dict[tuple[int, int], Face | None] = {}
    bookmarks = pdf_bookmarks.of(reader)
    if not reader.pages:
        raise PdfReadError("no pages")
    read = _Read(bookmarks, page_numbers.labels(reader, len(reader.pages)))
    clutter = Clutter()
    work_left = MOST_WORK
    gutter = None
    for number, page in enumerate(_pages(reader), start=1):
        drawing = Drawing(page, faces, work_left)
        work_left = drawing.work_left
        if drawing.is_recognised:
            read.recognised.add(number)
        drawing.runs = pdf_dots.with_bullets(clutter.without(drawing.runs), drawing.dots)
        if drawing.has_pictures and _has_furniture_only(drawing):
            read.framed.append(number)
        if sum(len(run.text) for run in drawing.runs) < _FEWEST_LETTERS:
            read.pictured += [number] if drawing.has_pictures else []
            read.bare += not drawing.has_pictures
        if sum(run.text.count(UNREADABLE) for run in drawing.runs) >= _FEWEST_UNREADABLE:
            read.unreadable.append(number)
        rows = pdf_justified.joined(rows_of(read.tables.taken_out(drawing, number)))
        gutter = gutter_of(rows, (drawing.left, drawing.right), gutter)
        for row in read.tables.aligned(in_reading_order(rows, gutter), number, gutter is None):
            base = max(row, key=lambda run: len(run.text)).base
            read.put(PrintedLine(line_of(row, number), drawing.top - base, base - drawing.bottom))
    return read


def _has_furniture_only(drawing: Drawing) -> bool:
    """Whether all text of a page stands at its upper and lower edge, as running headers and footers do."""
    height = drawing.top - drawing.bottom
    inner = drawing.bottom + _EDGE * height, drawing.top - _EDGE * height
    letters = sum(len(run.text) for run in drawing.runs)
    inside = sum(len(run.text) for run in drawing.runs if inner[0] < run.base < inner[1])
    return inside < _FEWEST_LETTERS <= letters


def _pages(reader: PdfReader) -> Iterator[PageObject]:
    """The pages in order; the reader does not have them afterwards."""
    left = list(reversed(reader.pages))
    reader.flattened_pages = None
    while left:
        if len(left) % _PAGES_KEPT == 0:
            reader.resolved_objects.clear()
        yield left.pop()
