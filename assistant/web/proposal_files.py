"""Files with proposals, as the page sends them: read at once, and nowhere kept."""

from __future__ import annotations

import tempfile
from pathlib import Path, PurePath
from typing import Any

from assistant.errors import AssistantError
from assistant.proposal import from_file, spreadsheet
from assistant.web.texts import Language, errors

LARGEST = 50_000_000
"""Bytes of a file, at most."""

_LONGEST_NAME = 120


def read(name: str, content: bytes, language: Language) -> dict[str, Any]:
    """The file's proposals, each with ``name``, ``text`` and ``error``; ``many`` where it is a spreadsheet of them.

    Only ``error`` where the file cannot be used.
    """
    safe = _safe(name)
    try:
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder, safe)
            file.write_bytes(content)
            found = [
                {"name": each.name, "text": each.text, "error": errors.said(each.error, language)}
                for each in from_file.several(file)
            ]
        return {"proposals": found, "many": file.suffix.lower() in spreadsheet.TYPES}
    except AssistantError as error:
        return {"error": errors.said(str(error), language)}


def _safe(name: str) -> str:
    """The name as a file here can have it: its last part, printable, and not too long."""
    last = PurePath(name.replace("\\", "/")).name
    last = "".join(sign for sign in last if sign.isprintable() and sign != "/").lstrip(".") or "forslag"
    suffix = PurePath(last).suffix[:10]
    stem = last[: len(last) - len(suffix)].encode()[:_LONGEST_NAME].decode(errors="ignore")
    return f"{stem}{suffix}"
