"""Reader for plain text: lines with the spacing that is all the layout a text file has."""

from __future__ import annotations

import codecs
import re
from pathlib import Path

from assistant.documents.lines import Content, Line
from assistant.errors import EmptyDocument, NotText

PADDING = 3
"""Spaces at a line's end that show it was filled out: two can come from careless typing."""

_ODD_SPACES = re.compile(r"[\u00a0\u2000-\u200a\u202f\u205f\u3000\t]")
_INVISIBLE = re.compile(r"[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f]")
_UNKNOWN = "\ufffd"
_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def read_text(path: Path) -> Content:
    """The lines of a text file in UTF-8, UTF-16 with a mark, or Windows-1252.

    A form feed, as text from a PDF has between pages, starts a new page.

    Raises:
        EmptyDocument: there is nothing but white space.
        NotText: the file holds something other than text.
    """
    text, doubts = decoded(path)
    if not text.strip():
        raise EmptyDocument(f"Filen «{path.name}» er tom. Legg inn en fil med tekst, eller fjern den fra mappen.")
    pages = text.split("\f")
    lines = (
        line for number, page in enumerate(pages, start=1) for line in _lines(page, number if len(pages) > 1 else None)
    )
    return Content(tuple(lines), doubts)


def decoded(path: Path) -> tuple[str, tuple[str, ...]]:
    """The text of a file in UTF-8, UTF-16 or Windows-1252, with what is doubtful about it.

    Raises:
        NotText: the file holds something other than text.
    """
    data = path.read_bytes()
    encoding = next((name for mark, name in _BYTE_ORDER_MARKS if data.startswith(mark)), None)
    try:
        text = data.decode(encoding or "utf-8")
    except UnicodeDecodeError:
        text = data.decode("cp1252", errors="replace")
    odd = len(_CONTROLS.findall(text)) + text.count(_UNKNOWN)
    if odd > len(text) / 200:
        raise NotText(
            f"Filen «{path.name}» inneholder ikke lesbar tekst. "
            "Lagre dokumentet som ren tekst (UTF-8) eller PDF, og legg det inn på nytt."
        )
    doubts = (f"{text.count(_UNKNOWN)} tegn kunne ikke leses.",) if _UNKNOWN in text else ()
    return _CONTROLS.sub(" ", _INVISIBLE.sub("", text)).replace("\r\n", "\n").replace("\r", "\n"), doubts


def _lines(page: str, number: int | None) -> list[Line]:
    lines: list[Line] = []
    since = 0
    for raw in page.split("\n"):
        since += 1
        full = _ODD_SPACES.sub(" ", raw)
        words = " ".join(full.split())
        if not words:
            continue
        left = len(full) - len(full.lstrip())
        lines.append(
            Line(
                text=words,
                page=number,
                gap=float(since) if lines else None,
                left=float(left),
                right=float(left + len(words)),
                padded=len(full) - len(full.rstrip()) >= PADDING,
            )
        )
        since = 0
    return lines
