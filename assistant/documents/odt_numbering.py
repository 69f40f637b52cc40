"""The automatic numbers of lists and headings in an OpenDocument text (ODF 1.3, part 3, 16.31 and 16.34)."""

from __future__ import annotations

from typing import Any

from assistant.documents.enumeration import Numbering, formatted
from assistant.documents.flow import INDENT
from assistant.documents.odt_styles import FO, STYLE, TEXT, length

_FORMS = {
    "1": Numbering.DECIMAL,
    "a": Numbering.LOWER_LETTER,
    "A": Numbering.UPPER_LETTER,
    "i": Numbering.LOWER_ROMAN,
    "I": Numbering.UPPER_ROMAN,
}
_DEEPEST = 10
_DEEPER = 2.0
_LONGEST_NUMBER = 6


def _level_of(style: Any, depth: int) -> Any:
    """The level of a list style, or None when it is one of bullets, or there is none."""
    if style is None:
        return None
    names = (f"{TEXT}list-level-style-number", f"{TEXT}outline-level-style")
    found = (node for node in style if node.tag in names and node.get(f"{TEXT}level") == str(depth))
    level = next(found, None)
    return level if level is not None and level.get(f"{STYLE}num-format") in _FORMS else None


def _shown(style: Any, depth: int, counts: list[int]) -> str:
    """The number of a level, after the numbers of those above it that it shows."""
    level = _level_of(style, depth)
    if level is None:
        return ""
    displayed = level.get(f"{TEXT}display-levels") or "1"
    first = max(1, depth - (int(displayed) if displayed.isdecimal() else 1) + 1)
    levels = [(at, _level_of(style, at)) for at in range(first, depth + 1)]
    numbers = [formatted(counts[at - 1], _FORMS[lv.get(f"{STYLE}num-format")]) for at, lv in levels if lv is not None]
    return f"{level.get(f'{STYLE}num-prefix') or ''}{'.'.join(numbers)}{level.get(f'{STYLE}num-suffix') or ''}".strip()


def _start(style: Any, depth: int) -> int:
    level = _level_of(style, depth)
    text = level.get(f"{TEXT}start-value") if level is not None else None
    return int(text) if text and text.isdecimal() and len(text) < _LONGEST_NUMBER else 1


def _indent(style: Any, depth: int) -> float:
    """How far in the items of a level stand; the two ways to say so are those of ODF 1.2 and before it."""
    for level in () if style is None else style:
        if level.get(f"{TEXT}level") == str(depth):
            for node in level.iter(f"{STYLE}list-level-label-alignment", f"{STYLE}list-level-properties"):
                found = length(node.get(f"{FO}margin-left") or node.get(f"{TEXT}space-before"))
                if found is not None:
                    return found
    return INDENT * depth


class Outline:
    """The numbers of the headings."""

    def __init__(self, style: Any) -> None:
        self._style = style
        self._counts: list[int] = []

    def next(self, level: int) -> str:
        """The number of the next heading of a level, or "" when it has none."""
        level = min(level, _DEEPEST)
        missing = [_start(self._style, depth) for depth in range(len(self._counts) + 1, level)]
        counts = self._counts[:level] + missing
        self._counts = [*counts, _start(self._style, level)] if len(counts) < level else counts
        if len(counts) == level:
            self._counts[-1] += 1
        return _shown(self._style, level, self._counts)


class Counter:
    """The numbers of the items of one list; a list inside another takes over its style.

    ``left`` is how far in its items stand, in points: always farther than those of the list around it.
    """

    def __init__(self, style: Any, above: Counter | None) -> None:
        self._style: Any = style if style is not None else above._style if above else None
        before = above._counts if above else []
        own = _indent(self._style, len(before) + 1)
        self.left: float = max(own, above.left + _DEEPER) if above else own
        self._counts: list[int] = [*before, _start(self._style, len(before) + 1) - 1]

    @property
    def last(self) -> int:
        """The number of the last item."""
        return self._counts[-1]

    def go_on_after(self, last: int | None) -> None:
        """Count on from the last number of an earlier list, if there was one."""
        if last is not None:
            self._counts[-1] = last

    def next(self, start: str | None = None) -> str:
        """The number of the next item, or "" for a bullet; ``start`` is where the item itself says that it begins."""
        begins = start is not None and start.isdecimal() and len(start) < _LONGEST_NUMBER
        self._counts[-1] = int(start or 0) if begins else self._counts[-1] + 1
        return _shown(self._style, len(self._counts), self._counts)
