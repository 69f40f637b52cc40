"""Headings of text in which nothing is set apart: short lines that ended before they were full, between texts."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.documents import loose_lists
from assistant.documents.heading_signs import may_be, reads_as_heading
from assistant.documents.lines import Line
from assistant.documents.spacing import Spacing

_MOST_WORDS = 8
_ENDS = (".", "!", "?", ":")


def find(lines: Sequence[Line], spacing: Spacing) -> set[int]:
    """The places of the headings; none where the lines are not wrapped to a known width, or some are set apart.

    A heading stands over text, and below the end of another text. A short line may stand between the two, as a vision
    does under its heading.
    """
    if spacing.wrap is None or spacing.size is not None or any(spacing.is_wide(line) for line in lines):
        return set()
    items = loose_lists.find(lines, spacing, ())
    short = {at for at in range(len(lines) - 1) if _is_short(lines, at, spacing)}
    after = {at for at in short if at == 0 or lines[at - 1].text.endswith(_ENDS[:3]) or at - 1 in items}
    over_text = {at for at in short if _is_text(lines, at + 1, spacing)}
    found = {at for at in over_text if at in after or at == 1}
    for at in sorted(over_text - found):
        if at - 1 in short and at - 2 in after:
            found |= {at, at - 2}
    return {0, *found} if found and 0 in short else found


def _is_short(lines: Sequence[Line], at: int, spacing: Spacing) -> bool:
    """Whether a line reads as a heading, and what comes after it had a place on it."""
    line, following = lines[at], lines[at + 1]
    if not may_be(line) or not reads_as_heading(line.text):
        return False
    begins = following.text[0].isupper() or following.text[0] in "«”\"'"
    return len(line.text.split()) <= _MOST_WORDS and begins and not spacing.is_full(line, following)


def _is_text(lines: Sequence[Line], at: int, spacing: Spacing) -> bool:
    """Whether a sentence, or the announcement of a list, begins at a line."""
    if lines[at].text.endswith(_ENDS):
        return True
    return at + 1 < len(lines) and spacing.is_full(lines[at], lines[at + 1])
