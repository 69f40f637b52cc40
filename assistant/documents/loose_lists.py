"""Lists in lower case without bullets: which lines begin an item is told by where the line above could have gone on."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence

from assistant.documents import bullets
from assistant.documents.lines import Line
from assistant.documents.spacing import Spacing, is_open

_BETWEEN_ITEMS = re.compile(r"[,;]$|[,;]\s+(?:og|eller|samt)$")
"""How an item may end that others follow."""


def find(lines: Sequence[Line], spacing: Spacing, counted: Container[int]) -> dict[int, bool]:
    """The places of lines in such lists, each with whether it begins an item or goes on with the one above.

    Such a list follows a line that ends in a colon. A line ended before it was full ends an item; one that is full goes
    on in the next. Without a second item there is no list.
    """
    found: dict[int, bool] = {}
    if spacing.wrap is None:
        return found
    for at, line in enumerate(lines):
        if line.text.endswith(":") and at + 1 < len(lines) and lines[at + 1].text[0].islower():
            here = _items(lines, at + 1, spacing, counted)
            if sum(here.values()) > 1:
                found |= here
    return found


def _items(lines: Sequence[Line], first: int, spacing: Spacing, counted: Container[int]) -> dict[int, bool]:
    here: dict[int, bool] = {}
    for at in range(first, len(lines)):
        line, above = lines[at], lines[at - 1]
        if at in counted or bullets.marker(line.text) or (at > first and spacing.is_wide(line)):
            break
        begins = at == first or _ended(above, line, spacing)
        if begins and not line.text[0].islower():
            break
        here[at] = begins
        if line.text.endswith(":"):
            break
    return here


def _ended(above: Line, line: Line, spacing: Spacing) -> bool:
    if above.padded or spacing.is_full(above, line):
        return False
    return not is_open(above.text) or _BETWEEN_ITEMS.search(above.text) is not None
