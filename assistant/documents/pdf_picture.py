"""A page of a PDF file as a picture, with a quotation marked where its characters stand."""

from __future__ import annotations

import io
import threading
import unicodedata
from pathlib import Path

import pypdfium2
from PIL import Image, ImageChops, ImageDraw
from pypdfium2 import raw

from assistant.errors import BrokenDocument

WIDTH = 1000
"""Pixels of a picture; one that is more than twice as tall is narrower."""

_YELLOW, _EDGE = (255, 226, 130), (120, 84, 0)

_MARGIN = 3
"""Pixels around the characters."""

_SHORTEST = 20
"""Signs of the beginning of a quotation that are enough to mark it when its end is on the next page."""

_NEAR = 30
"""Pages on either side of the cited one that are looked through."""

_lock = threading.Lock()
"""PDFium does one thing at a time."""

Box = tuple[float, float, float, float]
"""Left, top, right and bottom, in pixels of the picture."""


def draw(file: Path, page: int, quote: str, before: str = "") -> bytes:
    """The page, counted from 1, as PNG.

    Args:
        file: The PDF file.
        page: Which page; where it does not hold the quotation, the nearest that does is drawn.
        quote: What is marked, as it stands in the canonical text; where the page's own text has no such
            words, as in most tables, nothing is marked.
        before: The canonical text of the page before the quotation: it tells which of several places is meant.

    Raises:
        BrokenDocument: the file cannot be drawn, or has no such page.
    """
    try:
        with _lock:
            picture, boxes = _draw(file, page, quote, before)
    except (pypdfium2.PdfiumError, OSError, IndexError, ValueError) as error:
        raise BrokenDocument(f"Side {page} i «{file.name}» kan ikke vises som bilde.") from error
    content = io.BytesIO()
    _marked(picture, boxes).save(content, "PNG", optimize=True)
    return content.getvalue()


def _draw(file: Path, number: int, quote: str, before: str) -> tuple[Image.Image, list[Box]]:
    with pypdfium2.PdfDocument(file) as document:
        page = document[_page_with(document, number - 1, _plain(quote))]
        width, height = page.get_size()
        bitmap = page.render(scale=WIDTH / max(width, height / 2))
        words = page.get_textpage()
        boxes = []
        for index in _places(words, quote, before):
            left, bottom, right, top = words.get_charbox(index)
            corners = [bitmap.get_posconv(page).to_bitmap(x, y) for x, y in ((left, top), (right, bottom))]
            (x1, y1), (x2, y2) = corners
            boxes.append((min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2)))
        return bitmap.to_pil().convert("RGB"), _lines(boxes)


def _page_with(document: pypdfium2.PdfDocument, index: int, quote: str) -> int:
    """The page nearest to ``index`` that the whole quotation stands on: a printed page number may count otherwise."""
    for page in sorted(
        range(max(0, index - _NEAR), min(len(document), index + _NEAR + 1)), key=lambda at: abs(at - index)
    ):
        if quote in _plain(document[page].get_textpage().get_text_range()):
            return page
    if not 0 <= index < len(document):
        raise IndexError(index)
    return index


def _places(words: pypdfium2.PdfTextPage, quote: str, before: str) -> list[int]:
    """The numbers of the page's characters that the quotation is made of."""
    signs = [(chr(raw.FPDFText_GetUnicode(words, index)), index) for index in range(words.count_chars())]
    told = [(plain, index) for sign, index in signs for plain in _plain(sign)]
    text = "".join(plain for plain, _ in told)
    found = _find(text, _plain(quote), _plain(before).count(_plain(quote)))
    spans = [found] if found else _items(text, quote)
    return [index for start, end in spans for _, index in told[start:end]]


def _find(text: str, quote: str, skipped: int) -> tuple[int, int] | None:
    """Where the quotation stands, after so many like it, or else its beginning at the end of the page."""
    if not quote:
        return None
    at = text.find(quote)
    for _ in range(skipped):
        following = text.find(quote, at + 1)
        at = following if following >= 0 else at
    if at >= 0:
        return at, at + len(quote)
    low, high = 0, len(quote)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if quote[:middle] in text else (low, middle - 1)
    return (text.find(quote[:low]), text.find(quote[:low]) + low) if low >= _SHORTEST else None


def _items(text: str, quote: str) -> list[tuple[int, int]]:
    """The lines of a list each for itself: between them the page has bullets that the canonical text has not."""
    spans, at = [], 0
    for line in map(_plain, quote.split("\n")):
        start = text.find(line, at) if line else -1
        if start >= 0:
            at = start + len(line)
            spans.append((start, at))
    return spans


def _plain(text: str) -> str:
    """What is alike in the page and in the canonical text: no spaces, hyphens or ligatures."""
    return "".join(sign for sign in unicodedata.normalize("NFKC", text).casefold() if sign.isalnum())


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
