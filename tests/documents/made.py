"""Documents written by other programs' libraries: the same content in each format that has a structure of its own."""

from __future__ import annotations

import html
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from docx import Document as WordDocument
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from odf import style, table, text
from odf.opendocument import OpenDocumentText

from tests.documents.pdf_files import Bullets


class Grid(NamedTuple):
    """A table: its heading row and the others. None is covered by the cell to the left, ... by the one above."""

    rows: Sequence[Sequence[str | None]]
    caption: str | None = None


Content = str | Bullets | Grid
Chapter = tuple[int, str, Sequence[Content]]


def write_docx(path: Path, title: str, chapters: Sequence[Chapter]) -> None:
    made = WordDocument()
    made.add_heading(title, 0)
    for level, heading, contents in chapters:
        made.add_heading(heading, level)
        for content in contents:
            if isinstance(content, str):
                made.add_paragraph(content)
            elif isinstance(content, Bullets):
                if content.label:
                    made.add_paragraph(content.label)
                for item in content.items:
                    made.add_paragraph(item, style="List Bullet")
            else:
                _word_table(made, content)
    made.save(str(path))


def _word_table(made: WordDocument, grid: Grid) -> None:
    if grid.caption:
        made.add_paragraph(grid.caption, style="Caption")
    shown = made.add_table(len(grid.rows), len(grid.rows[0]))
    marked = OxmlElement("w:tblHeader")
    marked.set(qn("w:val"), "true")
    shown.rows[0]._tr.get_or_add_trPr().append(marked)
    for row, column, words, high, wide in placed(grid):
        cell = shown.cell(row, column)
        if high > 1 or wide > 1:
            cell = cell.merge(shown.cell(row + high - 1, column + wide - 1))
        cell.text = words


def write_odt(path: Path, title: str, chapters: Sequence[Chapter]) -> None:
    made = OpenDocumentText()
    named = style.Style(name="Title", family="paragraph")
    bullets = text.ListStyle(name="Punkt")
    bullets.addElement(text.ListLevelStyleBullet(level=1, bulletchar="•"))
    made.styles.addElement(named)
    made.automaticstyles.addElement(bullets)
    made.text.addElement(text.P(stylename=named, text=title))
    for level, heading, contents in chapters:
        made.text.addElement(text.H(outlinelevel=level, text=heading))
        for content in contents:
            if isinstance(content, str):
                made.text.addElement(text.P(text=content))
            elif isinstance(content, Bullets):
                if content.label:
                    made.text.addElement(text.P(text=content.label))
                listed = text.List(stylename=bullets)
                for item in content.items:
                    entry = text.ListItem()
                    entry.addElement(text.P(text=item))
                    listed.addElement(entry)
                made.text.addElement(listed)
            else:
                _open_table(made, content)
    made.save(str(path))


def _open_table(made: OpenDocumentText, grid: Grid) -> None:
    if grid.caption:
        caption = style.Style(name="Table", family="paragraph")
        made.styles.addElement(caption)
        made.text.addElement(text.P(stylename=caption, text=grid.caption))
    shown = table.Table()
    shown.addElement(table.TableColumn(numbercolumnsrepeated=len(grid.rows[0])))
    first = table.TableHeaderRows()
    shown.addElement(first)
    cells = {(row, column): rest for row, column, *rest in placed(grid)}
    for number, row in enumerate(grid.rows):
        line = table.TableRow()
        for column in range(len(row)):
            if (number, column) not in cells:
                line.addElement(table.CoveredTableCell())
                continue
            words, high, wide = cells[number, column]
            cell = table.TableCell(numberrowsspanned=high, numbercolumnsspanned=wide)
            cell.addElement(text.P(text=words))
            line.addElement(cell)
        (shown if number else first).addElement(line)
    made.text.addElement(shown)


def write_html(path: Path, title: str, chapters: Sequence[Chapter]) -> None:
    parts = [f"<nav><a href='#1'>Meny</a></nav><h1>{html.escape(title)}</h1>"]
    for level, heading, contents in chapters:
        parts.append(f"<h{level + 1}>{html.escape(heading)}</h{level + 1}>")
        for content in contents:
            if isinstance(content, str):
                parts.append(f"<p>{html.escape(content)}</p>")
            elif isinstance(content, Bullets):
                items = "".join(f"<li>{html.escape(item)}" for item in content.items)
                parts.append(f"<p>{html.escape(content.label or '')}<ul>{items}</ul>")
            else:
                parts.append(_html_table(content))
    path.write_text(
        f"<!doctype html><title>Nettside</title><style>p {{}}</style><script>alert(1)</script>{''.join(parts)}"
        "<footer>Kontakt oss</footer>",
        encoding="utf-8",
    )


def _html_table(grid: Grid) -> str:
    rows: dict[int, str] = dict.fromkeys(range(len(grid.rows)), "")
    for row, column, words, high, wide in placed(grid):
        del column
        tag = "td" if row else "th"
        rows[row] += f"<{tag} rowspan={high} colspan={wide}>{html.escape(words)}</{tag}>"
    caption = f"<caption>{html.escape(grid.caption)}</caption>" if grid.caption else ""
    return f"<table>{caption}{''.join(f'<tr>{row}</tr>' for row in rows.values())}</table>"


def write_markdown(path: Path, title: str, chapters: Sequence[Chapter]) -> None:
    """A table of Markdown has no merged cells: what covers others is written in each of them."""
    parts = [f"---\nforfatter: Ola\n---\n\n# {title}"]
    for level, heading, contents in chapters:
        parts.append(f"{'#' * (level + 1)} {heading}")
        for content in contents:
            if isinstance(content, str):
                parts.append(content.replace("<", "\\<"))
            elif isinstance(content, Bullets):
                parts += [content.label or "", "\n".join(f"- {item}" for item in content.items)]
            else:
                lines = ["| " + " | ".join(row) + " |" for row in filled(content)]
                lines.insert(1, "|" + "---|" * len(content.rows[0]))
                parts += [content.caption or "", "\n".join(lines)]
    path.write_text("\n\n".join(parts), encoding="utf-8")


WRITERS: Mapping[str, Callable[[Path, str, Sequence[Chapter]], None]] = {
    ".docx": write_docx,
    ".odt": write_odt,
    ".html": write_html,
    ".md": write_markdown,
}


def placed(grid: Grid) -> list[tuple[int, int, str, int, int]]:
    """The cells with row, column, words, and how many rows and columns they cover."""
    found = []
    for number, row in enumerate(grid.rows):
        for column, words in enumerate(row):
            if words is None or words == "^":
                continue
            wide = 1
            while column + wide < len(row) and row[column + wide] is None:
                wide += 1
            high = 1
            while number + high < len(grid.rows) and grid.rows[number + high][column] == "^":
                high += 1
            found.append((number, column, words, high, wide))
    return found


def filled(grid: Grid) -> list[list[str]]:
    """The rows with the words of merged cells in each place that they cover downwards; to the right they are empty."""
    rows = [["" for _ in row] for row in grid.rows]
    for row, column, words, high, _ in placed(grid):
        for number in range(row, row + high):
            rows[number][column] = words
    return rows
