"""A page of a PDF file as a picture, with a quotation marked where its characters stand."""

from __future__ import annotations

import io
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pypdfium2
from PIL import Image, ImageChops, ImageDraw
from pypdfium2 import raw

from assistant.documents import pdf_places
from assistant.errors import BrokenDocument

WIDTH = 1000
"""Pixels of a picture; one that is more than twice as tall is narrower."""

_YELLOW, _EDGE = (255, 226, 130), (120, 84, 0)

_MARGIN = 3
"""Pixels around the characters."""

_NEAR = 30
"""Pages on either side of the cited one that are looked through."""

_lock = threading.Lock()
"""PDFium does one thing at a time; each thing is short, so that readers are served in turns."""

Box = tuple[float, float, float, float]
"""Left, top, right and bottom, in pixels of the picture."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A page as PNG, whether anything is marked on it, and whether the quotation goes on on the next page."""

    png: bytes
    is_marked: bool
    goes_on: bool


def draw(file: Path, page: int, quote: str, before: str = "") -> Picture:
    """The page, counted from 1.

    Args:
        file: The PDF file.
        page: Which page; where it does not hold the quotation, the nearest that does is drawn.
        quote: What is marked, as it stands in the canonical text; a table's row is marked cell by cell. Where the
            page's own text has no such words, nothing is marked.
        before: The canonical text of the page before the quotation: it tells which of several places is meant.

    Raises:
        BrokenDocument: the file cannot be drawn, or has no such page.
    """
    try:
        with _opened(file) as document:
            texts = _Texts(document)
            index = _page_with(texts, page - 1, quote)
            with _lock:
                picture, boxes, rest = _drawn(document, index, quote, before)
            goes_on = bool(rest) and rest in texts[index + 1]
    except (pypdfium2.PdfiumError, OSError, IndexError, ValueError) as error:
        raise BrokenDocument(f"Side {page} i «{file.name}» kan ikke vises som bilde.") from error
    content = io.BytesIO()
    _marked(picture, boxes).save(content, "PNG", optimize=True)
    return Picture(content.getvalue(), bool(boxes), bool(boxes) and goes_on)


@contextmanager
def _opened(file: Path) -> Iterator[pypdfium2.PdfDocument]:
    with _lock:
        document = pypdfium2.PdfDocument(file)
    try:
        yield document
    finally:
        with _lock:
            document.close()


class _Texts:
    """The plain texts of a document's pages, each read once, when it is looked at."""

    def __init__(self, document: pypdfium2.PdfDocument) -> None:
        self._document = document
        self._read: dict[int, str] = {}
        with _lock:
            self.count = len(document)

    def __getitem__(self, index: int) -> str:
        """The text of a page; none beyond the last."""
        if index not in self._read:
            if index >= self.count:
                return ""
            with _lock:
                self._read[index] = pdf_places.plain(self._document[index].get_textpage().get_text_range())
        return self._read[index]


def _page_with(texts: _Texts, index: int, quote: str) -> int:
    """The page nearest to ``index`` with the quotation, whole, begun, or most of the cells of its first row.

    A printed page number may count otherwise than the file.
    """
    whole, begun = pdf_places.plain(quote), pdf_places.beginning(quote)
    around = range(max(0, index - _NEAR), min(texts.count, index + _NEAR + 1))
    near = sorted(around, key=lambda at: abs(at - index))
    for part in (whole, begun):
        for page in near:
            if part in texts[page]:
                return page
    cells = pdf_places.cells(quote.split("\n")[0])
    best = max(near, key=lambda page: sum(len(cell) for cell in cells if cell in texts[page]), default=index)
    if not 0 <= best < texts.count or not (0 <= index < texts.count or any(cell in texts[best] for cell in cells)):
        raise IndexError(index)
    return best


def _drawn(document: pypdfium2.PdfDocument, index: int, quote: str, before: str) -> tuple[Image.Image, list[Box], str]:
    """The picture, the boxes around the quotation in it, and how what is not on the page begins."""
    page = document[index]
    width, height = page.get_size()
    bitmap = page.render(scale=WIDTH / max(width, height / 2))
    to_picture = bitmap.get_posconv(page).to_bitmap
    words = page.get_textpage()
    characters = [chr(raw.FPDFText_GetUnicode(words, number)) for number in range(words.count_chars())]

    def upright(number: int) -> tuple[float, float]:
        _, bottom, _, top = words.get_charbox(number)
        return bottom, top

    found = pdf_places.Page(characters, upright).places(quote, before)
    boxes = []
    for number in found.characters:
        left, bottom, right, top = words.get_charbox(number)
        (x1, y1), (x2, y2) = to_picture(left, bottom), to_picture(right, top)
        boxes.append((min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2)))
    return bitmap.to_pil().convert("RGB"), _lines(boxes), found.rest


def _lines(boxes: list[Box]) -> list[Box]:
    """The characters' boxes put together to one for each line."""
    lines: list[Box] = []
    for box in boxes:
        if lines and box[1] < lines[-1][3] and lines[-1][1] < box[3] and box[0] >= lines[-1][0]:
            last = lines.pop()
            box = (last[0], min(last[1], box[1]), max(last[2], box[2]), max(last[3], box[3]))
        lines.append(box)
    return lines


def _marked(picture: Image.Image, boxes: list[Box]) -> Image.Image:
    """The picture with each box yellow behind its text, and with an edge, so that colour is not all that tells."""
    layer = Image.new("RGB", picture.size, "white")
    drawing = ImageDraw.Draw(layer)
    for left, top, right, bottom in boxes:
        around = (left - _MARGIN, top - _MARGIN, right + _MARGIN, bottom + _MARGIN)
        drawing.rectangle(around, fill=_YELLOW, outline=_EDGE, width=1)
    return ImageChops.multiply(picture, layer)
