"""Reader for plain text: lines with the spacing that is all the layout a text file has."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from assistant.documents import furniture, page_numbers, tables, text_line_numbers, text_rules, text_tables
from assistant.documents.characters import clean
from assistant.documents.furniture import PrintedLine
from assistant.documents.lines import Content, Line, LineKind
from assistant.documents.packing import Packed
from assistant.errors import BrokenDocument, EmptyDocument, NotText

PADDING = 3
"""Spaces at a line's end that show it was filled out: two can come from careless typing."""

LARGEST = 30_000_000
"""Bytes of a text, at most: some 10,000 pages. What is larger is no document, and takes long to look through."""

_TAB = 4
"""How far apart the stops of a tab that indents are, in characters."""

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
    """The lines of a text file in UTF-8, UTF-16 or Windows-1252.

    A form feed, as text from a PDF has between pages, starts a new page.

    Raises:
        BrokenDocument: it is too large.
        EmptyDocument: there is nothing but white space.
        NotText: the file holds something other than text.
    """
    text, doubts = decoded(path)
    if not text.strip():
        raise EmptyDocument(f"Filen «{path.name}» er tom. Legg inn en fil med tekst, eller fjern den fra mappen.")
    pages = text_line_numbers.without([page.rstrip().split("\n") for page in text.split("\f")])
    levels = text_rules.levels(pages)
    orders = count(1)  # the numbers of the tables
    rows = [
        row for at, page in enumerate(pages, start=1) for row in _rows(page, at if pages[1:] else None, orders, levels)
    ]
    if len(pages) == 1:
        return Content(Packed(_with_gaps(rows)), doubts)
    height = float(max(map(len, pages)))
    beside = furniture.places([row.printed(height) for row in rows])
    lines = _with_gaps([row for at, row in enumerate(rows) if at not in beside])
    names = page_numbers.of(
        (rows[at].line for at in sorted(beside)), [str(number) for number in range(1, len(pages) + 1)]
    )
    return Content(Packed(page_numbers.named(lines, names)), doubts)


def decoded(path: Path) -> tuple[str, tuple[str, ...]]:
    """The text of a file in UTF-8, UTF-16 or Windows-1252, with what is doubtful about it.

    Raises:
        BrokenDocument: it is too large.
        NotText: the file holds something other than text.
    """
    if path.stat().st_size > LARGEST:
        raise BrokenDocument(f"Filen «{path.name}» er for stor til å leses: del den i flere, og prøv igjen.")
    data = path.read_bytes()
    encoding = next((name for mark, name in _BYTE_ORDER_MARKS if data.startswith(mark)), None)
    try:
        text = data.decode(encoding or _unmarked(data))
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


_MOSTLY = 0.8
_SELDOM = 0.01


def _unmarked(data: bytes) -> str:
    """The encoding of a text without a mark: UTF-16 when nearly every second byte is empty, and none of the others."""
    low, high = data[::2], data[1::2]
    for often, seldom, encoding in ((high, low, "utf-16-le"), (low, high, "utf-16-be")):
        if len(low) == len(high) and often.count(0) > _MOSTLY * len(often) and seldom.count(0) <= _SELDOM * len(seldom):
            return encoding
    return "utf-8"


@dataclass(frozen=True, slots=True)
class _Row:
    """A line with its place on its page, from 0, and how many lines the page has."""

    line: Line
    place: int
    count: int

    def printed(self, height: float) -> PrintedLine:
        """The row as on a printed page with so many lines, where a short one has its text, and then its foot."""
        if self.place < self.count / 2:
            return PrintedLine(self.line, self.place + 1.0, height - self.place)
        return PrintedLine(self.line, height - (self.count - self.place), float(self.count - self.place))


_MOST_ABOVE = 3
"""Lines between a blank one and a table, at most."""


def _rows(raw: Sequence[str], number: int | None, orders: Iterator[int], levels: Mapping[str, int]) -> Iterator[_Row]:
    """The lines and tables of a page; ``levels`` are those of headings, by the signs drawn below them."""
    at = first = end = 0  # where the lines that stand together begin and end
    while at < len(raw):
        if at >= end:
            first = end = at
            while end < len(raw) and raw[end].strip():
                end += 1
        # A table may stand right below its caption and the line that announces it.
        table = text_tables.at(raw, at, end) if at - first < _MOST_ABOVE else None
        if table is None:
            line = None if text_rules.is_drawn(raw[at]) else _line(raw[at], number)
            if line is not None and (level := text_rules.level(raw, at, levels)) is not None:
                line = line._replace(kind=LineKind.HEADING, level=level)
            if line is not None:
                yield _Row(line, at, len(raw))
            at += 1
            continue
        cells, after = table
        made, order = tables.written(cells), next(orders)
        if made.caption:
            yield _Row(Line(clean(made.caption), number, kind=LineKind.CAPTION, level=order), at, len(raw))
        for text, row in zip(made.rows, made.places, strict=True):
            yield _Row(Line(clean(text), number, kind=LineKind.ROW, level=order), at + row, len(raw))
        at = after


def _line(raw: str, number: int | None) -> Line | None:
    words = raw.lstrip()
    full = _ODD_SPACES.sub(" ", raw[: len(raw) - len(words)].expandtabs(_TAB) + words)
    words = clean(full)
    left = len(full) - len(full.lstrip())
    if not words:
        return None
    return Line(
        text=words,
        page=number,
        left=float(left),
        right=float(left + len(words)),
        padded=len(full) - len(full.rstrip()) >= PADDING,
    )


def _with_gaps(rows: Sequence[_Row]) -> Iterator[Line]:
    above: _Row | None = None
    for row in rows:
        is_first = above is None or above.line.page != row.line.page
        gap = None if is_first or above is None else float(row.place - above.place)
        yield row.line._replace(gap=gap)
        above = row
