"""``python -m evals import FILE --set NAME``: questions from a case officer's spreadsheet.

The spreadsheet (.xlsx or .csv) has one question a row under the headings of ``COLUMNS``. Out come rows for a
development set. Nothing is written while any row is wrong; each error names its row. Feedback from the app becomes
such a spreadsheet first (``evals.drafts``).
"""

from __future__ import annotations

import csv
import hashlib
import io
import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from assistant import Document
from evals import checking, questions
from evals.questions import Row

COLUMNS = {
    "spørsmål": "question",
    "tidligere spørsmål": "history",
    "målform": "language",
    "slag": "kind",
    "kan besvares": "answerable",
    "avsnitt": "sections",
    "fakta": "facts",
    "merknad": "notes",
}
"""The spreadsheet's headings and the fields of a row. Several earlier questions, sections or facts stand on a line
each; a section is its path with " > " between headings; variants of a fact have " / " between them."""

_LANGUAGES = {"bokmål": "nb", "nynorsk": "nn", "engelsk": "en", "nb": "nb", "nn": "nn", "en": "en"}
_ANSWERABLE = {"ja": True, "nei": False}
KINDS = sorted(checking.ANSWERABLE | checking.UNANSWERABLE)

Asked = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Imported:
    """The rows of a file, and for each thing that is wrong a Norwegian sentence that names the row."""

    rows: list[Row] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)


class _Wrong(ValueError):
    """A cell that cannot be used; the message says which and what to write."""


def read(file: Path, prefix: str, documents: Iterable[Document], asked: Collection[Asked]) -> Imported:
    """The questions of a spreadsheet, checked against the documents.

    Args:
        file: .xlsx or .csv.
        prefix: What the identifiers begin with.
        documents: What is asked about.
        asked: Questions with their history that are already in a set, of any split; they are not taken again.

    Raises:
        ValueError: the file is of another type, cannot be read, or lacks a heading.
    """
    imported, taken, sections = Imported(), set(asked), checking.texts(documents)
    reader = _READERS.get(file.suffix.lower())
    if reader is None:
        raise ValueError(f"Filen «{file.name}» må være av typen {', '.join(sorted(_READERS))}.")
    for number, cells in reader(file):
        try:
            row = _row(prefix, cells)
            found = checking.wrong(row, sections)
            if asking(row) in taken:
                found.append("Spørsmålet finnes fra før. Fjern raden.")
        except _Wrong as wrong:
            found = [str(wrong)]
        imported.errors.extend(f"Rad {number}: {sentence}" for sentence in found)
        if not found:
            taken.add(asking(row))
            imported.rows.append(row)
    return imported


def asking(row: Row) -> Asked:
    """What makes two questions the same: their words, and those of the questions before them."""
    return tuple(checking.squeezed(text) for text in (row.question, *row.history))


def _row(prefix: str, cells: Mapping[str, str]) -> Row:
    if not cells["question"]:
        raise _Wrong("«Spørsmål» er tomt. Skriv spørsmålet.")
    question, history = " ".join(cells["question"].split()), tuple(_lines(cells["history"]))
    digest = hashlib.sha256("\n".join((question, *history)).casefold().encode()).hexdigest()
    return Row(
        id=f"{prefix}-{digest[:8]}",
        question=question,
        history=history,
        language=_chosen("Målform", cells["language"] or "bokmål", _LANGUAGES),
        kind=_chosen("Slag", cells["kind"], {kind: kind for kind in KINDS}),
        answerable=_chosen("Kan besvares", cells["answerable"], _ANSWERABLE),
        sections=tuple(tuple(name.strip() for name in line.split(" > ")) for line in _lines(cells["sections"])),
        facts=tuple(tuple(variant.strip() for variant in line.split(" / ")) for line in _lines(cells["facts"])),
        notes=cells["notes"],
    )


def _chosen(name: str, cell: str, choices: Mapping[str, Any]) -> Any:
    value = choices.get(cell.strip().casefold())
    if value is None:
        raise _Wrong(f"«{name}» er «{cell}». Skriv en av disse: {', '.join(choices)}.")
    return value


def _lines(cell: str) -> list[str]:
    return [line.strip() for line in cell.splitlines() if line.strip()]


def _from_csv(file: Path) -> Iterator[tuple[int, dict[str, str]]]:
    try:
        text = file.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise ValueError(f"Filen «{file.name}» er ikke lagret som UTF-8. Velg «CSV UTF-8» når du lagrer.") from error
    delimiter = ";" if text.partition("\n")[0].count(";") else ","
    yield from _named(file, list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)))


def _from_xlsx(file: Path) -> Iterator[tuple[int, dict[str, str]]]:
    from zipfile import BadZipFile

    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        sheet = load_workbook(file, read_only=True, data_only=True).worksheets[0]
    except (BadZipFile, InvalidFileException, KeyError) as error:
        raise ValueError(f"Filen «{file.name}» er ikke et regneark som kan leses. Lagre den som .xlsx.") from error
    table = [["" if cell is None else str(cell) for cell in row] for row in sheet.iter_rows(values_only=True)]
    yield from _named(file, table)


def _named(file: Path, table: list[list[str]]) -> Iterator[tuple[int, dict[str, str]]]:
    """The rows below the first by the fields of their columns, numbered as in the spreadsheet."""
    heads = [cell.strip().casefold() for cell in table[0]] if table else []
    if missing := [name for name in COLUMNS if name not in heads]:
        raise ValueError(
            f"Filen «{file.name}» mangler kolonnen {', '.join(missing)}. Første rad skal ha overskriftene."
        )
    for number, row in enumerate(table[1:], start=2):
        cells = {COLUMNS[head]: cell.strip() for head, cell in zip(heads, row, strict=False) if head in COLUMNS}
        if any(cells.values()):
            yield number, {field: cells.get(field, "") for field in COLUMNS.values()}


_READERS = {".xlsx": _from_xlsx, ".csv": _from_csv}


def write(rows: list[Row], file: Path) -> None:
    """Add rows to a set's file of JSON lines."""
    with file.open("a", encoding="utf-8") as lines:
        lines.writelines(json.dumps(asdict(row), ensure_ascii=False) + "\n" for row in rows)


def all_questions() -> set[Asked]:
    """The questions of all sets and splits, each with its history."""
    sets = [questions.every(name, split) for name in questions.SETS for split in questions.SPLITS]
    return {asking(row) for rows in sets for row in rows}
