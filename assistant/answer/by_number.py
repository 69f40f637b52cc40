"""Sections that are asked of by their numbers: "Og § 18?" after "Hva sier § 17?"."""

from __future__ import annotations

import re

from assistant.retrieval import headings

_BARE = re.compile(
    r"(?:(?:i|på|om|under|in)\s+)?(?!(?:19|20)\d\d$)(?P<number>\d+(?:[.-]\d+)*(?:\s?[a-d])?)", re.IGNORECASE
)
"""A number without what it is of, and no year: "3.3", "i 3.3"."""

_IN = re.compile(r"(?:i|på|om|under|in)\s+(?=\S)", re.IGNORECASE)


def instead(question: str, new: str) -> str | None:
    """The question with the numbers that it gives replaced by new ones; None where it or the new text gives none."""
    given = headings.numbers(question)
    if not given:
        return None
    bare = _BARE.fullmatch(new)
    if bare:
        start, end = given[-1].numbers
        return f"{question[:start]}{bare['number']}{question[end:]}"
    reference = _IN.sub("", new, count=1)
    whole = headings.numbers(reference)
    if len(whole) != 1 or whole[0].whole != (0, len(reference)):
        return None
    start, end = given[-1].whole
    return f"{question[:start]}{reference}{question[end:]}"
