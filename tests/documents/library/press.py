"""Made documents as PDF files, laid out by fpdf2 in the ways that governing documents are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from fpdf import FPDF
from fpdf.enums import TableSpan, XPos, YPos
from fpdf.fonts import FontFace

from tests.documents.library.plan import Content, Items, Noted, Part, marks
from tests.documents.made import Grid

_DEJAVU = Path("/usr/share/fonts/truetype/dejavu")
_MARGIN = 71.0
_LEADING = 1.3
_GUTTER = 20.0


@dataclass(frozen=True, slots=True)
class Look:
    """How a document is laid out.

    Attributes:
        sizes: Type size of the headings of each level, as a multiple of the text's.
        bold: Which levels have headings in bold.
        size: Type size of the text, in points.
        space: What stands over a heading, in parts of the type size.
        header: A line in the upper margin.
        page_number: A line in the lower margin; ``{page}`` is the number.
        restart: Whether the text begins on a page 1; those before it have Roman numbers.
        cover: Whether the title has a page of its own.
        contents: The table of contents: "dots", "plain" (numbers at the right margin), or none.
        bookmarks: Whether the headings are bookmarks too.
        labels: Whether the file says what the pages are called.
        columns: Number of text columns.
        watermark: A word across every page, under its text.
        line_numbers: Every which line is numbered in the margin.
        justified: Whether lines are filled out to the right margin.
        ruled: Whether tables have lines.
        new_pages: Whether chapters begin on a new page.
        serif: Whether the type has serifs.
    """

    sizes: Mapping[int, float] = field(default_factory=lambda: {1: 1.6, 2: 1.3, 3: 1.1})
    bold: frozenset[int] = frozenset({1, 2, 3, 4})
    size: float = 11.0
    space: float = 1.3
    header: str | None = None
    page_number: str | None = "Side {page}"
    restart: bool = False
    cover: bool = False
    contents: str | None = None
    bookmarks: bool = False
    labels: bool = False
    columns: int = 1
    watermark: str | None = None
    line_numbers: int = 0
    justified: bool = False
    ruled: bool = True
    new_pages: bool = False
    serif: bool = False


def print_pdf(path: Path, title: str, parts: Sequence[Part], look: Look) -> list[int]:
    """Write the file, and return the printed page of each heading."""
    pages: list[int] = [0] * len(parts)
    for _ in range(2 if look.contents else 1):  # once more, when the table of contents knows its pages
        press = _Press(look, [(part.level, part.heading, page) for part, page in zip(parts, pages, strict=True)])
        pages = press.document(title, parts)
    press.output(str(path))
    return pages


class _Press(FPDF):
    def __init__(self, look: Look, contents: Sequence[tuple[int, str, int]]) -> None:
        super().__init__(unit="pt", format="A4")
        self.look, self._contents = look, contents
        self._face = "DejaVuSerif" if look.serif else "DejaVu"
        for style, name in (("", ""), ("B", "-Bold")):
            self.add_font(self._face, style, _DEJAVU / f"{'DejaVuSerif' if look.serif else 'DejaVuSans'}{name}.ttf")
        self.set_margins(_MARGIN, _MARGIN)
        self.set_auto_page_break(look.columns == 1, _MARGIN)
        self._front = 0
        self._column = 0
        self._notes: list[tuple[int, str]] = []
        self._note_count = 0
        self._body = False
        self._line_number = 0

    def document(self, title: str, parts: Sequence[Part]) -> list[int]:
        look = self.look
        if any(isinstance(content, Noted) for part in parts for content in part.contents):
            self.set_auto_page_break(True, _MARGIN + 60)
        self.add_page()
        if look.labels:
            self.set_page_label("r", label_start=1)
        self._front_matter(title)
        self._front = self.page - 1 if look.restart else 0
        self._body = True
        if look.labels:
            self.set_page_label("D", label_start=1)
        pages: list[int] = []
        for number, part in enumerate(parts):
            if look.new_pages and part.level == 1 and number:
                self.add_page()
            self._make_room(look.size * 6)
            self._heading(part.level, part.heading)
            pages.append(self._printed())
            for content in part.contents:
                self._content(content)
        return pages

    def _front_matter(self, title: str) -> None:
        look = self.look
        if look.cover:
            self.set_y(260)
            self._text(title, look.size * 2.4, bold=True)
            self.add_page()
        else:
            self._text(title, look.size * 2, bold=True)
        if look.contents:
            self.ln(20)
            self._text("Innhold", look.size * look.sizes.get(1, 1), bold=1 in look.bold)
            for level, heading, page in self._contents:
                self._contents_line(level, heading, str(page))
            self.add_page()

    def _contents_line(self, level: int, heading: str, page: str) -> None:
        self._type(self.look.size)
        self.set_x(_MARGIN + 14 * (level - 1))
        right = self.w - _MARGIN
        words = heading + " "
        if self.look.contents == "dots":
            room = right - self.get_x() - self.get_string_width(words + page) - 8
            words += "." * max(3, int(room / self.get_string_width(".")))
        self.cell(self.get_string_width(words), self.look.size * 1.4, words, new_y=YPos.TOP)
        self.set_x(right - 40)
        self.cell(40, self.look.size * 1.4, page, align="R", new_x=XPos.LMARGIN, new_y=YPos.NEXT)

    def _printed(self) -> int:
        return self.page - self._front

    def _heading(self, level: int, words: str) -> None:
        look = self.look
        if self.get_y() > _MARGIN:
            self.ln(look.size * look.space)
        if look.bookmarks:
            self.start_section(words, level=level - 1)
        self._text(words, look.size * look.sizes.get(level, 1.0), bold=level in look.bold)
        self.ln(look.size * look.space * 0.4)

    def _content(self, content: Content) -> None:
        if isinstance(content, str):
            self._text(content, self.look.size)
            self.ln(self.look.size * 0.6)
        elif isinstance(content, Items):
            self._items(content)
        elif isinstance(content, Noted):
            self._noted(content)
        elif self.look.ruled:
            self._table(content)
        else:
            self._aligned(content)

    def _text(self, words: str, size: float, bold: bool = False, indent: float = 0.0) -> None:
        self._type(size, bold)
        self.set_x(self._left() + indent)
        align = "J" if self.look.justified and not bold else "L"
        if not self.look.line_numbers and self.look.columns == 1:
            self.multi_cell(
                self._width() - indent, size * _LEADING, words, align=align, new_x=XPos.LMARGIN, new_y=YPos.NEXT
            )
            return
        lines = self.multi_cell(self._width() - indent, size * _LEADING, words, dry_run=True, output="LINES")
        for line in lines:
            self._line_by_itself(line, size, indent)

    def _line_by_itself(self, line: str, size: float, indent: float) -> None:
        bold = self.font_style == "B"
        self._make_room(size * _LEADING)
        self._line_number += 1
        if self.look.line_numbers and self._line_number % self.look.line_numbers == 0:
            self._type(7)
            self.set_x(_MARGIN - 34)
            self.cell(20, size * _LEADING, str(self._line_number), align="R", new_y=YPos.TOP)
        self._type(size, bold)
        self.set_x(self._left() + indent)
        self.cell(0, size * _LEADING, line, new_x=XPos.LMARGIN, new_y=YPos.NEXT)

    def _items(self, listed: Items) -> None:
        size = self.look.size
        if listed.intro:
            self._text(listed.intro, size)
        for (depth, words), mark in zip(listed.deep(), marks(listed), strict=True):
            self._make_room(size * _LEADING * (3 if self.look.columns == 1 else 1))
            self._type(size)
            self.set_x(self._left() + 8 + 16 * depth)
            self.cell(18, size * _LEADING, mark, new_x=XPos.LMARGIN, new_y=YPos.TOP)
            self._text(words, size, indent=28 + 16 * depth)
        self.ln(size * 0.6)

    def _noted(self, content: Noted) -> None:
        size = self.look.size
        self._note_count += 1
        self._type(size)
        self.write(size * _LEADING, content.words)
        self.char_vpos = "SUP"
        self.write(size * _LEADING, str(self._note_count))
        self.char_vpos = "LINE"
        self._notes.append((self._note_count, content.note))
        self.write(size * _LEADING, content.rest)
        self.ln(size * (_LEADING + 0.6))

    def _table(self, grid: Grid) -> None:
        if grid.caption:
            self._text(grid.caption, self.look.size)
        self._type(self.look.size * 0.9)
        with self.table(
            width=self.epw, line_height=self.look.size * 1.3, headings_style=FontFace(emphasis="BOLD"), align="LEFT"
        ) as table:
            for row in grid.rows:
                line = table.row()
                for cell in row:
                    line.cell(TableSpan.COL if cell is None else TableSpan.ROW if cell == "^" else cell)
        self.ln(self.look.size * 0.8)

    def _aligned(self, grid: Grid) -> None:
        if grid.caption:
            self._text(grid.caption, self.look.size)
        widths = [self.epw * 0.4] + [self.epw * 0.6 / (len(grid.rows[0]) - 1)] * (len(grid.rows[0]) - 1)
        for number, row in enumerate(grid.rows):
            self._make_room(self.look.size * 1.6)
            self._type(self.look.size * 0.9, bold=number == 0)
            for column, (cell, width) in enumerate(zip(row, widths, strict=True)):
                words = "" if cell in (None, "^") else cell
                self.cell(width, self.look.size * 1.6, words, align="R" if column else "L", new_y=YPos.TOP)
            self.ln(self.look.size * 1.6)
        self.ln(self.look.size * 0.8)

    def header(self) -> None:
        """Called by fpdf2 at the top of each page."""
        self._column = 0
        if self.look.header and not (self.look.cover and self.page == 1):
            self._type(8)
            self.set_y(30)
            self.cell(0, 10, self.look.header, align="R")
        if self.look.watermark:
            self._type(80, bold=True)
            self.set_text_color(220)
            self.set_xy(120, 380)
            self.cell(0, 80, self.look.watermark)
            self.set_text_color(0)
        self.set_xy(self._left(), _MARGIN)

    def footer(self) -> None:
        """Called by fpdf2 at the foot of each page."""
        if self._notes:
            self.line(_MARGIN, self.h - _MARGIN - 52, _MARGIN + 140, self.h - _MARGIN - 52)
            self.set_y(self.h - _MARGIN - 48)
            self.set_auto_page_break(False)
            for number, words in self._notes:
                self._type(self.look.size * 0.5)
                self.cell(5, self.look.size * 0.6, str(number), new_y=YPos.TOP)
                self._type(self.look.size * 0.8)
                self.multi_cell(0, self.look.size, words, new_x=XPos.LMARGIN, new_y=YPos.NEXT)
            self.set_auto_page_break(True, _MARGIN + 60)
            self._notes = []
        if self.look.page_number and not (self.look.cover and self.page == 1):
            is_front = self.look.restart and not self._body
            number = ("i", "ii", "iii", "iv")[self.page - 1] if is_front else str(self._printed())
            self._type(8)
            self.set_y(-40)
            self.cell(0, 10, self.look.page_number.format(page=number), align="C")

    def _make_room(self, height: float) -> None:
        """Go on in the next column, or on a new page, when there is not so much left of this one."""
        if self.get_y() + height <= self.page_break_trigger:
            return
        if self._column + 1 < self.look.columns:
            self._column += 1
            self.set_xy(self._left(), _MARGIN)
        else:
            self.add_page()

    def _type(self, size: float, bold: bool = False) -> None:
        self.set_font(self._face, "B" if bold else "", size)

    def _width(self) -> float:
        return (self.w - 2 * _MARGIN - (self.look.columns - 1) * _GUTTER) / self.look.columns

    def _left(self) -> float:
        return _MARGIN + self._column * (self._width() + _GUTTER)
