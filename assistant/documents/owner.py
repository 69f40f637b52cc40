"""Whose a document is, where only what stands around its text says it: running headers, footers, a page's title."""

from __future__ import annotations

import re
from collections.abc import Iterable

from assistant.documents import front

_APART = re.compile(r"\s+[-–—|·•:/]\s+|[|,\n]|\s{3,}")
"""What stands between the names in a header: "Elvedal kommune – Kulturplan 2024"."""

_BODY = re.compile(r"\b([A-ZÆØÅ][\w-]+) (kommune|herad|fylkeskommune)\b")


def named(around: Iterable[str]) -> str | None:
    """The municipality, county or company that is named around a text; None where there is none, or several."""
    pieces = [" ".join(piece.split()) for text in around for piece in _APART.split(text)]
    found = dict.fromkeys(piece for piece in pieces if front.is_owner(piece))
    if not found:
        found = dict.fromkeys(match[0] for piece in pieces for match in _BODY.finditer(piece))
    return next(iter(found)) if len(found) == 1 else None
