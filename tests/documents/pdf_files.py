"""Real PDF files for the tests: outlines laid out by fpdf2, and pages drawn operator by operator."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from fpdf import FPDF
from fpdf.enums import EncryptionMethod, XPos, YPos

_DEJAVU = Path("/usr/share/fonts/truetype/dejavu")
FAMILIES = ("Helvetica", "DejaVu") if (_DEJAVU / "DejaVuSans-Bold.ttf").exists() else ("Helvetica",)
"""The type that this machine has: one that every PDF reader knows by name, and one that is embedded."""

_LARGER = {1: 1.6, 2: 1.3, 3: 1.1}
"""Size of a heading by its level, as a multiple of the text's; deeper ones are only bold."""

_LEADING = 1.3


class Bullets(NamedTuple):
    """A bullet list, with the line that announces it."""

    items: Sequence[str]
    label: str | None = None
    mark: str = "•"


class Part(NamedTuple):
    """A heading with what stands under it: paragraphs and bullet lists. A plain tuple will do as well."""

    level: int
    heading: str
    blocks: Sequence[str | Bullets] = ()


def write_pdf(
    path: Path,
    parts: Sequence[Part | tuple[int, str, Sequence[str | Bullets]]],
    *,
    title: str | None = None,
    header: str | None = None,
    footer: str | None = None,
    page_number: str | None = "Side {page} av {pages}",
    family: str = FAMILIES[-1],
    size: float = 11.0,
    columns: int = 1,
    justified: bool = False,
    password: str | None = None,
    owner_password: str | None = None,
    encryption: EncryptionMethod = EncryptionMethod.AES_256,
) -> Path:
    """Lay out an outline on A4 pages and return ``path``.

    Args:
        path: Where to write the file.
        parts: Headings from the top level (1) down, in reading order, with their blocks.
        title: A larger line above everything.
        header: A line in the upper margin of every page.
        footer: A line in the lower margin of every page.
        page_number: What stands below the footer, or None for pages without numbers.
        family: One of ``FAMILIES``.
        size: Type size of the text, in points.
        columns: Number of text columns.
        justified: Whether lines are filled out to the right margin.
        password: What the reader must type to open the file; "" locks it with an empty password.
        owner_password: What opens the file for changes; by itself it leaves the file open to readers.
        encryption: How the file is locked.
    """
    layout = _Layout(header, footer, page_number, family, size, columns, justified)
    if title:
        layout.paragraph(title, size * 2, bold=True, above=0)
    for part in parts:
        level, heading, blocks = part
        layout.paragraph(heading, size * _LARGER.get(level, 1.0), bold=True, above=1.4)
        for block in blocks:
            if isinstance(block, Bullets):
                layout.bullets(block)
            else:
                layout.paragraph(block, size, above=0.6)
    if password is not None or owner_password is not None:
        layout.set_encryption(owner_password or "eier", password, encryption)
    layout.output(str(path))
    return path


class _Layout(FPDF):
    """Lays out blocks one below the other, from column to column and page to page."""

    _MARGIN = 71.0
    _GUTTER = 18.0

    def __init__(
        self,
        header: str | None,
        footer: str | None,
        page_number: str | None,
        family: str,
        size: float,
        columns: int,
        justified: bool,
    ) -> None:
        super().__init__(unit="pt", format="A4")
        self._header, self._footer, self._page_number = header, footer, page_number
        self._family, self._size = family, size
        self._columns, self._column = columns, 0
        self._align = "J" if justified else "L"
        # The core fonts are drawn in Windows-1252, which has "–", "•" and "”" beside latin-1.
        self.core_fonts_encoding = "cp1252"
        if family == "DejaVu":
            self.add_font(family, "", _DEJAVU / "DejaVuSans.ttf")
            self.add_font(family, "B", _DEJAVU / "DejaVuSans-Bold.ttf")
        self.alias_nb_pages("{pages}")
        self.set_margins(self._MARGIN, self._MARGIN)
        self.set_auto_page_break(True, self._MARGIN)
        self._set_type(size)
        self.add_page()

    def paragraph(self, text: str, size: float, *, above: float, bold: bool = False, indent: float = 0.0) -> None:
        """A wrapped block of text; ``above`` is the space over it in parts of the type size."""
        self._set_type(size, bold)
        if self.get_y() > self._MARGIN:
            self.ln(size * above)
        self.set_x(self._left() + indent)
        width = self._column_width() - indent
        self.multi_cell(
            width, size * _LEADING, text, align="L" if bold else self._align, new_x=XPos.LEFT, new_y=YPos.NEXT
        )

    def bullets(self, block: Bullets) -> None:
        """The label if there is one, and the items, whose bullets are drawn apart from their words."""
        if block.label:
            self.paragraph(block.label, self._size, above=0.6)
        for item in block.items:
            if self.will_page_break(self._size * _LEADING):
                self.add_page()
            self._set_type(self._size)
            self.set_x(self._left() + 6)
            self.cell(self._size, self._size * _LEADING, block.mark, new_y=YPos.TOP)
            self.paragraph(item, self._size, above=0, indent=20)

    def header(self) -> None:
        """Called by fpdf2 at the top of each page."""
        if self._header:
            self._margin_line(self._header, 28)

    def footer(self) -> None:
        """Called by fpdf2 at the foot of each page."""
        if self._footer:
            self._margin_line(self._footer, -45)
        if self._page_number:
            self._margin_line(self._page_number.format(page=self.page_no(), pages="{pages}"), -32, align="C")

    @property
    def accept_page_break(self) -> bool:
        """Asked by fpdf2 at the foot of a column: go on in the next one, or on a new page."""
        self._column = (self._column + 1) % self._columns
        self.set_x(self._left())
        if self._column == 0:
            return True
        self.set_y(self._MARGIN)
        self.set_x(self._left())
        return False

    def _margin_line(self, text: str, y: float, align: str = "L") -> None:
        self._set_type(self._size * 0.8)
        self.set_y(y)
        self.set_x(self._MARGIN)
        self.cell(self.w - 2 * self._MARGIN, self._size, text, align=align)
        self.set_y(self._MARGIN)

    def _set_type(self, size: float, bold: bool = False) -> None:
        self.set_font(self._family, "B" if bold else "", size)

    def _column_width(self) -> float:
        return (self.w - 2 * self._MARGIN - (self._columns - 1) * self._GUTTER) / self._columns

    def _left(self) -> float:
        return self._MARGIN + self._column * (self._column_width() + self._GUTTER)


_HELVETICA = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
_HELVETICA_BOLD = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>"


def draw_pdf(
    path: Path,
    *pages: str,
    fonts: Mapping[str, str] | None = None,
    objects: Mapping[str, tuple[str, str]] | None = None,
    page_entries: str = "/MediaBox [0 0 595 842]",
) -> Path:
    """Write a PDF whose pages are drawn by the given operators, and return ``path``.

    Args:
        path: Where to write the file.
        pages: The content of each page, in Windows-1252.
        fonts: Font dictionaries by name, beside /F1 (Helvetica) and /F2 (Helvetica-Bold).
        objects: Forms and pictures by name: the entries of the dictionary, and the content.
        page_entries: What else each page's dictionary holds.
    """
    all_fonts = {"F1": _HELVETICA, "F2": _HELVETICA_BOLD, **(fonts or {})}
    streams = {name: _stream(content, entries) for name, (entries, content) in (objects or {}).items()}
    first = 4 + len(streams)
    kids = " ".join(f"{first + 2 * index} 0 R" for index in range(len(pages)))
    resources = "<< /Font << {} >> /XObject << {} >> >>".format(
        " ".join(f"/{name} {font}" for name, font in all_fonts.items()),
        " ".join(f"/{name} {number} 0 R" for number, name in enumerate(streams, start=4)),
    )
    numbered = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        resources,
        *streams.values(),
    ]
    for index, content in enumerate(pages):
        page = f"/Type /Page /Parent 2 0 R /Resources 3 0 R /Contents {first + 2 * index + 1} 0 R {page_entries}"
        numbered += [f"<< {page} >>", _stream(content)]
    path.write_bytes(_file(numbered))
    return path


def _stream(content: str, entries: str = "") -> str:
    return f"<< {entries} /Length {len(content.encode('cp1252'))} >>\nstream\n{content}\nendstream"


def _file(objects: Sequence[str]) -> bytes:
    data = bytearray(b"%PDF-1.7\n")
    places = []
    for number, content in enumerate(objects, start=1):
        places.append(len(data))
        data += f"{number} 0 obj\n{content}\nendobj\n".encode("cp1252")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    size = len(objects) + 1
    tail = f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer\n<< /Size {size} /Root 1 0 R >>\n"
    return bytes(data) + f"{tail}startxref\n{len(data)}\n%%EOF\n".encode()
