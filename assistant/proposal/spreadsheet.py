"""Proposals in a spreadsheet, one a row: which column they stand in, and what each is called."""

from __future__ import annotations

import csv
import re
from collections.abc import Sequence
from pathlib import Path

from openpyxl import load_workbook

from assistant.errors import ProposalError

TYPES = (".csv", ".xlsx")

LARGEST = 50_000_000
"""Bytes of a spreadsheet that are read, at most."""

_TEXT = re.compile(
    r"\b(?:forslag\w*|framlegg\w*|tekst|text|beskrivelse|beskriving|vedtak|innhold|proposal)\b", re.IGNORECASE
)
_NAME = re.compile(r"\b(?:id|nr|nummer|sak\w*|navn|namn|tittel|name|title)\b", re.IGNORECASE)

_WORDS_IN_HEADING = 3
"""A first row with no more words than this in the proposals' column is one of headings."""

Rows = list[list[str]]


def rows(path: Path) -> list[tuple[str, str]]:
    """The name and the text of each proposal; a row is named by its own cell, or else by its number.

    Raises:
        ProposalError: the file cannot be read, or has no column of texts.
    """
    table = _read(path)
    column = _column_of_texts(table)
    if column is None:
        raise ProposalError(f"Regnearket «{path.name}» har ingen kolonne med forslag. Skriv ett forslag i hver rad.")
    first = next(cells for cells in table if _cell(cells, column))
    has_headings = len(_cell(first, column).split()) <= _WORDS_IN_HEADING
    named = _named(first, column) if has_headings else None
    found = [
        ((named is not None and _cell(cells, named)) or f"Rad {number}", _cell(cells, column))
        for number, cells in enumerate(table, start=1)
        if _cell(cells, column) and not (has_headings and cells is first)
    ]
    if not found:
        raise ProposalError(f"Regnearket «{path.name}» har ingen forslag. Skriv ett forslag i hver rad.")
    return found


def _column_of_texts(table: Rows) -> int | None:
    """The column whose heading says so, else the one with most text in it."""
    width = max(map(len, table), default=0)
    length = [sum(len(_cell(cells, column)) for cells in table) for column in range(width)]
    worded = [c for c in range(width) if any(len(_cell(cells, c).split()) > _WORDS_IN_HEADING for cells in table)]
    said = [column for column in worded if _TEXT.search(_cell(table[0], column)[:40])]
    return max(said or worded, key=lambda column: length[column], default=None)


def _named(headings: Sequence[str], texts: int) -> int | None:
    return next((c for c, heading in enumerate(headings) if c != texts and _NAME.search(heading)), None)


def _cell(cells: Sequence[str], column: int) -> str:
    return cells[column] if column < len(cells) else ""


def _read(path: Path) -> Rows:
    try:
        if path.stat().st_size > LARGEST:
            raise ProposalError(f"Regnearket «{path.name}» er for stort. Del det i flere, og prøv igjen.")
        return _excel(path) if path.suffix.lower() == ".xlsx" else _commas(path)
    except ProposalError:
        raise
    except OSError as error:
        raise ProposalError(f"Kan ikke åpne «{path.name}» ({error.strerror}). Sjekk navnet og tilgangen.") from error
    except Exception as error:  # openpyxl raises all kinds on damaged files
        raise ProposalError(
            f"Regnearket «{path.name}» er skadet eller er ikke et regneark. Lagre det på nytt, og prøv igjen."
        ) from error


def _excel(path: Path) -> Rows:
    book = load_workbook(path, read_only=True, data_only=True)
    try:
        sheet = book.worksheets[0]
        return [[_text(value) for value in cells] for cells in sheet.iter_rows(values_only=True)]
    finally:
        book.close()


def _text(value: object) -> str:
    return "" if value is None else str(value).strip()


def _commas(path: Path) -> Rows:
    content = path.read_bytes()
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("cp1252")  # what Excel writes in Norway
    first = text.split("\n", 1)[0]
    delimiter = max(";,\t", key=first.count)
    return [
        [cell.strip() for cell in cells] for cells in csv.reader(text.splitlines(keepends=True), delimiter=delimiter)
    ]
