"""Quotations into Markdown: as text, so that nothing in a document can become a link, a picture or a heading."""

from __future__ import annotations

import re
from collections.abc import Sequence

_SPECIAL = re.compile(r"([\\`*_\[\]<>~|&!])")
_AT_LINE_START = re.compile(r"^(\s*)([#+=-]|\d{1,9}[.)])(?=\s|$|[#=-])", re.MULTILINE)


def escaped(text: str) -> str:
    """The text with everything that Markdown would read as a sign made plain."""
    return _AT_LINE_START.sub(lambda m: m.group(1) + _plain_start(m.group(2)), _SPECIAL.sub(r"\\\1", text))


def in_line(text: str) -> str:
    """A name or heading escaped for the middle of a line, where "5." begins no list."""
    return _SPECIAL.sub(r"\\\1", " ".join(text.split()))


def _plain_start(sign: str) -> str:
    return f"{sign[:-1]}\\{sign[-1]}"


def emphasised(text: str, strong: Sequence[tuple[int, int]]) -> str:
    """The text escaped, with the stretches ``strong`` (start, end) in bold; those that overlap are joined."""
    pieces: list[str] = []
    at = 0
    for start, end in _merged(text, strong):
        pieces += [_SPECIAL.sub(r"\\\1", text[at:start]), "**", _SPECIAL.sub(r"\\\1", text[start:end]), "**"]
        at = end
    pieces.append(_SPECIAL.sub(r"\\\1", text[at:]))
    return _AT_LINE_START.sub(lambda m: m.group(1) + _plain_start(m.group(2)), "".join(pieces))


def _whole_runs(text: str, start: int, end: int) -> tuple[int, int]:
    """A stretch with the letters or figures that a mark at its end is stuck to: bold cannot end inside "kr.0"."""
    while start < end < len(text) and not text[end - 1].isalnum() and text[end].isalnum():
        end = next((at for at in range(end, len(text)) if not text[at].isalnum()), len(text))
    while 0 < start < end and not text[start].isalnum() and text[start - 1].isalnum():
        start = next((at + 1 for at in range(start - 1, -1, -1) if not text[at].isalnum()), 0)
    return start, end


def _merged(text: str, stretches: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Stretches in order, joined where only white space is between them."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(_whole_runs(text, *each) for each in stretches):
        if merged and not text[merged[-1][1] : start].strip():
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        elif start < end:
            merged.append((start, end))
    return merged
