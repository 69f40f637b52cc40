"""A question that asks what was in force in a year: "Hva gjaldt for skoleskyss i 2015?"."""

from __future__ import annotations

import re

_ASKS = re.compile(r"\b(?:hva|kva|ka|hvilke[nt]?|what|which)\b", re.IGNORECASE)
_IN_FORCE = re.compile(
    r"\b(?:(?:gjaldt|galdt)(?=\s+(?:for|om|i|når|per|pr)\b|\W*$)|"
    r"var\s+(?:i\s+kraft|gyldige?|gjeldende|gjeldande)\b|(?:was|were)\s+in\s+force\b|applied\b)",
    re.IGNORECASE,
)
_YEAR = re.compile(
    r"\s*\b(?:i|in|per|pr\.?)\s+(?:året\s+|år\s+)?(?P<year>(?:19|20)\d\d)\b(?!\s*[-–]\s*\d),?", re.IGNORECASE
)


def of(question: str) -> tuple[str, int | None]:
    """The question without the point in time that it asks of, and the year; None when it asks of none.

    A year alone is no such thing: only that something was in force then is.
    """
    year = _YEAR.search(question)
    if not year or not _ASKS.search(question) or not _IN_FORCE.search(question):
        return question, None
    without = question[: year.start()] + question[year.end() :]
    return _IN_FORCE.sub("er", without, count=1).strip(), int(year["year"])
