"""The lines of a document's front: when, where and by whom it was made or adopted."""

from __future__ import annotations

import re
from collections.abc import Sequence

_MONTHS = "januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember"
_YEAR = r"(?:19|20)\d\d"
_DATE = re.compile(
    rf"""
    (?: (?:vedtatt|vedteke[nt]|vedtatte|godkjent|godkjend|revidert)\b.*
      | (?:\w[\w -]*,|\w+)\s+(?:den\s+)?
    )?
    (?: \d{{1,2}}\.\s*(?:{_MONTHS}|\d{{1,2}}\.)\s*{_YEAR}
      | (?:{_MONTHS}|vår|våren|sommeren|sommaren|høsten|hausten|vinteren)\s+{_YEAR}
    )
    """,
    re.IGNORECASE | re.VERBOSE,
)
_TELLING = re.compile(rf"\b{_YEAR}\b")

_MOST_LINES = 5
_MOST_WORDS = 10


def is_date(text: str) -> bool:
    """Whether a line says when, and perhaps where or by whom, a document was made or adopted, and no more."""
    return _DATE.fullmatch(text) is not None


def is_front(texts: Sequence[str]) -> bool:
    """Whether some lines below the title are its front: few and short, no sentences, and with a year among them."""
    is_short = 0 < len(texts) <= _MOST_LINES and all(len(text.split()) <= _MOST_WORDS for text in texts)
    return (
        is_short and any(map(_TELLING.search, texts)) and not any(text.endswith((".", ":", ";", ",")) for text in texts)
    )
