"""Files with more of one thing than any document has, in the formats that have a structure of their own."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OPEN = "urn:oasis:names:tc:opendocument:xmlns"


def write(path: Path, body: str) -> Path:
    """A file whose body is such markup, in the format that its name ends in."""
    if path.suffix == ".docx":
        _packed(path, "word/document.xml", f'<w:document xmlns:w="{_WORD}"><w:body>{body}</w:body></w:document>')
    elif path.suffix == ".odt":
        names = " ".join(f'xmlns:{name}="{_OPEN}:{name}:1.0"' for name in ("office", "text", "table"))
        inside = f"<office:body><office:text>{body}</office:text></office:body>"
        _packed(path, "content.xml", f"<office:document-content {names}>{inside}</office:document-content>")
    else:
        path.write_text(body, encoding="utf-8")
    return path


def _packed(path: Path, name: str, part: str) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr(name, part)


def word(text: str, level: int | None = None) -> str:
    """A paragraph of a Word document, or a heading."""
    properties = "" if level is None else f'<w:pPr><w:outlineLvl w:val="{level}"/></w:pPr>'
    return f"<w:p>{properties}<w:r><w:t>{text}</w:t></w:r></w:p>"


def _nested(count: int, opening: str, closing: str, inside: str) -> str:
    return opening * count + inside + closing * count


_A = word("a")
_LONG = "veg " * 500
_ROW = f"<w:tr>{f'<w:tc>{_A}</w:tc>' * 4}</w:tr>"
_WORD_TABLE = "<w:tbl><w:tr><w:tc>", "</w:tc><w:tc/></w:tr><w:tr><w:tc/><w:tc/></w:tr></w:tbl>"
_HTML_TABLE = "<table><tr><td>", "<td>b<tr><td>c<td>d</table>"
_NOTE = "a<text:note><text:note-body><text:p>b</text:p></text:note-body></text:note>"

MANY: Mapping[str, Callable[[int], str]] = {
    "paragraphs.docx": lambda count: word("a") * count,
    "headings.docx": lambda count: (word("Veg", 0) + word("Bru", 1) * 3) * (count // 4),
    "cells.docx": lambda count: _nested(1, "<w:tbl>", "</w:tbl>", _ROW * (count // 4)),
    "paragraphs.odt": lambda count: "<text:p>a</text:p>" * count,
    "notes.odt": lambda count: f"<text:p>{_NOTE * count}</text:p>",
    "entries.odt": lambda count: (
        "<text:table-of-content>"
        + "".join(f"<text:p>Bru {at} bru</text:p>" for at in range(count // 4))
        + f"</text:table-of-content>{'<text:p>Vi skal bygge ny veg.</text:p>' * count}"
    ),
    "paragraphs.html": lambda count: "<p>a</p>" * count,
    "items.html": lambda count: f"<ul><li>a<ul>{'<li>b' * count}</ul>{'<p>c</p>' * count}</ul>",
    "notes.html": lambda count: (
        "".join(f'<p>a<sup><a href="#n{at}">1</a></sup></p>' for at in range(count))
        + "".join(f'<p id="n{at}">b</p>' for at in range(count))
    ),
    "paragraphs.md": lambda count: "a\n\n" * count,
    "notes.md": lambda count: "a[^1]\n\n" * count + "[^1]: b",
}

WITHOUT_MEASURE: Mapping[str, Callable[[], str]] = {
    "paragraphs.docx": lambda: word("a") * 1_400_000,
    "marks.docx": lambda: "<w:p/>" * 9_000_000,
    "attributes.docx": lambda: ("<w:p " + " ".join(f"a{at}=''" for at in range(2_000)) + "/>") * 3_000,
    "tables.docx": lambda: _nested(60, *_WORD_TABLE, word("a") * 50_000),
    "paragraphs.odt": lambda: "<text:p>a</text:p>" * 3_000_000,
    "spans.odt": lambda: (
        "<table:table>"
        + '<table:table-row><table:table-cell table:number-rows-spanned="20000" table:number-columns-spanned="200">'
        "<text:p>a</text:p></table:table-cell></table:table-row>" * 20_000 + "</table:table>"
    ),
    "paragraphs.html": lambda: "<p>a" * 7_000_000,
    "tables.html": lambda: _nested(80, *_HTML_TABLE, "<p>a" * 200_000),
    "spans.html": lambda: "<table><tr>" + f"<td rowspan=0>{_LONG}" * 200 + "<tr><td>" * 19_000,
    "stairs.html": lambda: (
        "<table>" + "".join(f"<tr>{'<td>' * (at % 200)}<td rowspan=0 colspan=999>a" for at in range(19_000))
    ),
    "links.html": lambda: '<p><sup><a href="#a">1</a></sup></p>' * 100_000 + '<p id="a">b</p>',
    "paragraphs.md": lambda: "a\n\n" * 9_000_000,
    "lines.md": lambda: "a\n" * 14_000_000,
    "emphasis.md": lambda: "**a _b " * 4_000_000,
    "brackets.md": lambda: "[" * 29_000_000,
    "addresses.md": lambda: "[a](" * 7_000_000,
    "quotations.md": lambda: "> " * 10_000_000 + "a",
    "table.md": lambda: "|a|b|\n|-|-|\n" + "|a|b|\n" * 4_000_000,
    "bullets.md": lambda: "".join(f"{' ' * (2 * depth)}- a\n" for depth in range(4_000)),
}
