"""Quotation marks made one: « and » for double ones in all their forms, and one apostrophe."""

from __future__ import annotations

import re

_DOUBLE = re.compile(r"[“”„‟\"″]|``|''")
_BEFORE_OPENING = frozenset(" ([{-–—/«»")
_AFTER_CLOSING = frozenset(" .,;:!?…)]}")

_SINGLE = re.compile(r"(?<!\w)‘[^‘’]*’|(?<=\w)[’‘ʼ]")
"""What is quoted in single marks, and apostrophes: only these are within words or at their ends."""


def alike(text: str) -> str:
    """A whole paragraph, item or heading with its marks alike; what has no partner stays as it is, as inches do."""
    pieces: list[str] = []
    written = 0  # how far the text is in the pieces
    opening: re.Match[str] | None = None
    for mark in _DOUBLE.finditer(text):
        if _opens(text, mark):
            opening = mark
        elif opening is not None:
            pieces += (text[written : opening.start()], "«", text[opening.end() : mark.start()], "»")
            written = mark.end()
            opening = None
    whole = "".join([*pieces, text[written:]])
    return _SINGLE.sub(lambda found: found[0] if len(found[0]) > 1 else "'", whole)


def _opens(text: str, mark: re.Match[str]) -> bool:
    """Whether a mark opens a quotation: no word is before it, and one is right after it."""
    before, after = text[max(0, mark.start() - 1) : mark.start()], text[mark.end() : mark.end() + 1]
    return (not before or before in _BEFORE_OPENING) and bool(after) and after not in _AFTER_CLOSING
