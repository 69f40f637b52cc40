"""What stands around the text of a web page: its title as the browser shows it, and its header and footer."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

_PART = re.compile(r"<(title|header|footer)\b[^>]*>(.{0,5000}?)</\1\s*>", re.IGNORECASE | re.DOTALL)
_EDGE = 50_000
"""Characters at the beginning and the end of a page that these parts stand in."""

_TAG = re.compile(r"<[^>]*>")


def texts(markup: str) -> Iterator[str]:
    """What each of these parts says, its elements on lines of their own."""
    edges = (markup,) if len(markup) <= 2 * _EDGE else (markup[:_EDGE], markup[-_EDGE:])
    for edge in edges:
        for part in _PART.finditer(edge):
            yield html.unescape(_TAG.sub("\n", part[2]))
