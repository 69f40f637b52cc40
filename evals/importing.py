"""``python -m evals import FILE --set NAME``: questions from a case officer's spreadsheet, or from the app's feedback.

A spreadsheet (.xlsx or .csv) has one question a row under the headings of ``COLUMNS``; feedback (.jsonl) is what the
app exports, one object a line with question, answer, reason, comment and citations. Out come rows for a development
set. Nothing is written while any row is wrong; each error names its row.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Collection, Iterator, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from assistant import Assistant
from evals import questions
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
KINDS = (
    "list", "fact", "definition", "mentioned", "why", "how", "count", "overview", "summary", "section",
    "absent_fact", "wrong_year", "wrong_place", "false_premise", "other_level", "offtopic", "nonsense",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Imported:
    """The rows of a file, and for each thing that is wrong a Norwegian sentence that names the row."""

    rows: list[Row] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)


class _Wrong(ValueError):
    """A cell that cannot be used; the message says which and what to write."""


def read(file: Path, prefix: str, assistant: Assistant, asked: Collection[str]) -> Imported:
    """The questions of a spreadsheet or of the app's feedback, checked against the documents.

    Args:
        file: .xlsx, .csv or .jsonl.
        prefix: What the identifiers begin with.
        assistant: Opened over the documents that are asked about.
        asked: Questions that are already in a set, of any split; they are not taken again.

    Raises:
        ValueError: the file is of another type, cannot be read, or lacks a heading.
    """
    imported, taken = Imported(), {question.casefold() for question in asked}
    text = _plain(" ".join(document.text for document in assistant.documents()))
    paths = {section.path for document in assistant.documents() for section in document.sections}
    reader = _READERS.get(file.suffix.lower())
    if reader is None:
        raise ValueError(f"Filen «{file.name}» må være av typen {', '.join(sorted(_READERS))}.")
    for number, cells in reader(file):
        try:
            row = _row(f"{prefix}-{number:03}", cells)
            _check(row, paths, text)
            if row.question.casefold() in taken:
                raise _Wrong("Spørsmålet finnes fra før. Fjern raden.")
        except _Wrong as wrong:
            imported.errors.append(f"Rad {number}: {wrong}")
            continue
        taken.add(row.question.casefold())
        imported.rows.append(row)
    return imported


def _row(identifier: str, cells: Mapping[str, str]) -> Row:
    if not cells["question"]:
        raise _Wrong("«Spørsmål» er tomt. Skriv spørsmålet.")
    return Row(
        id=identifier,
        question=" ".join(cells["question"].split()),
        history=tuple(_lines(cells["history"])),
        language=_chosen("Målform", cells["language"] or "bokmål", _LANGUAGES),
        kind=_chosen("Slag", cells["kind"], {kind: kind for kind in KINDS}),
        answerable=_chosen("Kan besvares", cells["answerable"], _ANSWERABLE),
        sections=tuple(tuple(name.strip() for name in line.split(" > ")) for line in _lines(cells["sections"])),
        facts=tuple(tuple(variant.strip() for variant in line.split(" / ")) for line in _lines(cells["facts"])),
        notes=cells["notes"],
    )


def _check(row: Row, paths: Collection[tuple[str, ...]], text: str) -> None:
    if row.answerable != bool(row.sections) or (row.facts and not row.answerable):
        raise _Wrong(
            "Et spørsmål som kan besvares, må ha avsnitt. Et som ikke kan, skal verken ha avsnitt eller fakta."
        )
    for path in row.sections:
        if path not in paths:
            raise _Wrong(f"Avsnittet «{' > '.join(path)}» finnes ikke i dokumentene. Skriv overskriftene som der.")
    for fact in row.facts:
        if not any(_plain(variant) in text for variant in fact):
            raise _Wrong(f"Faktaet «{' / '.join(fact)}» står ikke i dokumentene. Skriv det med dokumentets ord.")


def _chosen(name: str, cell: str, choices: Mapping[str, Any]) -> Any:
    value = choices.get(cell.strip().casefold())
    if value is None:
        raise _Wrong(f"«{name}» er «{cell}». Skriv en av disse: {', '.join(choices)}.")
    return value


def _lines(cell: str) -> list[str]:
    return [line.strip() for line in cell.splitlines() if line.strip()]


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()


def _from_csv(file: Path) -> Iterator[tuple[int, dict[str, str]]]:
    try:
        text = file.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise ValueError(f"Filen «{file.name}» er ikke lagret som UTF-8. Velg «CSV UTF-8» når du lagrer.") from error
    delimiter = ";" if text.partition("\n")[0].count(";") else ","
    yield from _named(file, list(csv.reader(text.splitlines(keepends=True), delimiter=delimiter)))


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


def _from_feedback(file: Path) -> Iterator[tuple[int, dict[str, str]]]:
    """Feedback as drafts for a person to correct: the sections are those that were cited, the kind is a guess."""
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), start=1):
        if not line.strip():
            continue
        try:
            given = json.loads(line)
            cited = {tuple(citation["section"]) for citation in given["citations"]}
            notes = "; ".join(("fra tilbakemelding, må kontrolleres", given["reason"] or "", given["comment"] or ""))
            question = given["question"]
        except (ValueError, KeyError, TypeError) as error:
            raise ValueError(f"Linje {number} i «{file.name}» er ikke en tilbakemelding fra appen.") from error
        yield (
            number,
            {
                "question": question,
                "history": "",
                "language": "nb",
                "kind": "fact" if cited else "absent_fact",
                "answerable": "ja" if cited else "nei",
                "sections": "\n".join(" > ".join(path) for path in sorted(cited)),
                "facts": "",
                "notes": notes,
            },
        )


_READERS = {".xlsx": _from_xlsx, ".csv": _from_csv, ".jsonl": _from_feedback}


def write(rows: list[Row], file: Path) -> None:
    """Add rows to a set's file of JSON lines."""
    with file.open("a", encoding="utf-8") as lines:
        lines.writelines(json.dumps(asdict(row), ensure_ascii=False) + "\n" for row in rows)


def all_questions() -> list[str]:
    """The questions of all sets and splits."""
    splits = ("development", "validation")
    return [row.question for name in questions.SETS for split in splits for row in questions.load(name, split)]
