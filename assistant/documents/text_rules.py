"""What is drawn with signs in plain text: lines across it, and those under its headings."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

_RULE = re.compile(r"\s*([=\-~*])\1{2,}\s*")
_FEWEST = 2
"""Headings with a line below them: one alone can be a title, and tells nothing of the others."""

_LONGEST = 120
_OFF = 3
"""Characters that a line may be shorter or longer than the heading that it is drawn under, or a quarter of it."""


def is_drawn(raw: str) -> bool:
    """Whether a line is but drawn."""
    return _RULE.fullmatch(raw) is not None


def levels(pages: Sequence[Sequence[str]]) -> dict[str, int]:
    """How deep the headings are that have each sign below them, in the order in which the signs come.

    The sign that stands but once, under the first line of the text, is the title's, and its level is 0. Where but one
    heading has a line below it, none are told.
    """
    signs = [sign for lines in pages for at in range(len(lines)) if (sign := _below(lines, at))]
    if len(signs) < _FEWEST:
        return {}
    order = list(dict.fromkeys(signs))
    first = next(((lines, at) for lines in pages for at, line in enumerate(lines) if line.strip()), None)
    has_title = first is not None and _below(*first) == signs[0] and signs.count(signs[0]) == 1
    return {sign: place + (not has_title) for place, sign in enumerate(order)}


def level(lines: Sequence[str], at: int, known: Mapping[str, int]) -> int | None:
    """The level of a heading with a line drawn below it, or None."""
    return known.get(_below(lines, at))


def _below(lines: Sequence[str], at: int) -> str:
    """The sign that is drawn below a line that stands by itself, from its beginning to its end; "" for none."""
    words = lines[at].strip()
    match = _RULE.fullmatch(lines[at + 1]) if at + 1 < len(lines) else None
    is_alone = at == 0 or not lines[at - 1].strip() or is_drawn(lines[at - 1])
    if match is None or not is_alone or len(words) > _LONGEST or not any(map(str.isalpha, words)):
        return ""
    off = abs(len(lines[at + 1].strip()) - len(words))
    return match[1] if off <= max(_OFF, len(words) // 4) else ""
