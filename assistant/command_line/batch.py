"""Files of JSON lines that a command works through."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from assistant.errors import AssistantError


def rows(file: Path, field: str, what: str, error: type[AssistantError]) -> list[tuple[int, dict[str, Any]]]:
    """The rows with their line numbers, each with a text in ``field``; ``what`` names them in messages.

    Raises:
        error: the file cannot be read, or a line is not such a row.
    """
    try:
        lines = file.read_text(encoding="utf-8-sig").split("\n")
    except (OSError, UnicodeDecodeError) as cause:
        raise error(f"Kan ikke lese {what} i «{file}». Oppgi en fil med JSON-linjer i UTF-8.") from cause
    found: list[tuple[int, dict[str, Any]]] = []
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except (json.JSONDecodeError, RecursionError):
            row = None
        if not isinstance(row, dict) or not isinstance(row.get(field), str):
            raise error(f"Linje {number} i «{file}» er ikke JSON med feltet «{field}». Rett linjen, og prøv igjen.")
        found.append((number, row))
    return found
