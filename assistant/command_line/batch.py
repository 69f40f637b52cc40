"""Files of JSON lines that a command works through."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from assistant.errors import AssistantError


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the file with the number of its line; ``error`` says in Norwegian what is wrong with it."""

    number: int
    row: Mapping[str, Any] = field(default_factory=dict)
    error: str = ""


def lines(file: Path, field: str, what: str, error: type[AssistantError]) -> list[Line]:
    """The lines that say something, each with a text in ``field`` or an error; ``what`` names them in messages.

    Raises:
        error: the file cannot be read.
    """
    try:
        text = file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as cause:
        raise error(f"Kan ikke lese {what} i «{file}». Oppgi en fil med JSON-linjer i UTF-8.") from cause
    numbered = enumerate(text.split("\n"), start=1)
    return [_line(number, line, file, field) for number, line in numbered if line.strip()]


def _line(number: int, line: str, file: Path, field: str) -> Line:
    try:
        row = json.loads(line)
    except (json.JSONDecodeError, RecursionError):
        row = None
    known = row if isinstance(row, dict) else {}
    if isinstance(known.get(field), str):
        return Line(number, known)
    return Line(
        number, known, f"Linje {number} i «{file}» er ikke JSON med feltet «{field}». Rett linjen, og prøv igjen."
    )
