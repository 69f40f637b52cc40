"""Numbers and dates as they are written, each of which is one whole: "12,0", "1 310", "55 %", "31. desember 2026"."""

from __future__ import annotations

import re

from assistant.language.expectation import MONTH

_YEAR = r"(?:1[5-9]|20|21)\d\d"
_THOUSANDS = r"\d{1,3}(?:[ \u00a0.]\d{3}(?!\d))+"
DATE = re.compile(
    rf"(?<![\d.,])(?:\d{{1,2}}\.\s*{MONTH}\b(?:\s+{_YEAR}\b)?|{MONTH}\s+{_YEAR}\b|\d{{1,2}}\.\d{{1,2}}\.(?:{_YEAR}|\d\d)\b)",
    re.IGNORECASE,
)
"""A day or month, with its year where that follows."""

NUMBER = re.compile(rf"(?<!\d)(?<!\d[.,])(?:{_THOUSANDS}|\d+)(?:[.,]\d+)*(?:\s?%)?")
"""A number with its thousands, decimals and percent sign."""

_REFERS = re.compile(
    r"(?:§{1,2}|\b(?:paragraf(?:en)?|kap(?:ittel|itlet|\.)?|pkt\.?|punkt(?:et)?|avsnitt(?:et)?|ledd|side|sak|tabell|figur|vedlegg)"
    r"(?:\s+(?:nr\.?|nummer))?)\s*(?:\d+[-.–/ ]+)?$",
    re.IGNORECASE,
)


def is_reference(text: str, at: int) -> bool:
    """Whether the number at a place is that of a paragraph, chapter or page, which counts nothing."""
    return bool(_REFERS.search(text[max(0, at - 30) : at]))


def whole(text: str, start: int, end: int) -> tuple[int, int]:
    """A stretch widened to the whole of the dates and numbers that it has a part of."""
    for pattern in (NUMBER, DATE):
        for match in pattern.finditer(text):
            if match.start() < end and match.end() > start:
                start, end = min(start, match.start()), max(end, match.end())
    return start, end
