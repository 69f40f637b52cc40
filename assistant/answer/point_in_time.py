"""A question that asks what was in force, or what a document said, at a time: "Hva gjaldt for skyss i 2015?"."""

from __future__ import annotations

import re
from datetime import date

from assistant.documents.validity import Moment

_ASKS = re.compile(r"\b(?:hva|kva|ka|hvilke[nt]?|what|which)\b", re.IGNORECASE)
_IN_FORCE = re.compile(
    r"\b(?:(?:gjaldt|galdt)(?=\s+(?:(?:for|om|i|når|per|pr|før|mellom|den|fra|frå)\b|\d)|\W*$)|"
    r"var\s+(?:i\s+kraft|gyldige?|gjeldende|gjeldande)\b|(?:was|were)\s+in\s+force\b|applied\b)",
    re.IGNORECASE,
)
_SAID = re.compile(
    r"\b(?P<verb>sa|sto|stod)\s+(?P<subject>(?:(?:det\s+)?i\s+)?(?:\w+\s+)?\w*(?:planen|planane|planene|strategien|"
    r"programmet|budsjettet|reglementet|vedtektene|vedtektane|retningslinjene|retningslinene|dokumentet|dokumenta|"
    r"dokumentene))\b",
    re.IGNORECASE,
)
"""What a document said; a time right after its name is when it said so, and one farther on may be of what it said."""

_MONTHS = "januar februar mars april mai juni juli august september oktober november desember".split()
_Y = r"(?:19|20)\d\d"
_TIME = re.compile(
    rf"""\s*(?:
    \b(?:(?:den|per|pr\.?)\s+)?(?P<day>\d{{1,2}})\.\s*(?:(?P<name>{"|".join(_MONTHS)})\s+|(?P<month>\d{{1,2}})\.\s*)(?P<of>{_Y})
    | \b(?:i|for|in)\s+(?:(?:the\s+)?(?:tids)?period\w*\s+|årene\s+|åra\s+)?(?P<first>{_Y})\s*[-–]\s*(?P<last>{_Y}|\d\d)
    | \b(?:mellom|between|fra|frå|from)\s+(?P<begin>{_Y})\s+(?:og|and|til|to)\s+(?P<end>{_Y})
    | \b(?P<before>før|before)\s+(?:året\s+|år\s+)?(?P<limit>{_Y})
    | \b(?:i|in|per|pr\.?)\s+(?:året\s+|år\s+)?(?P<year>{_Y})
    )\b(?!\s*[-–./]\s*\d),?""",
    re.IGNORECASE | re.VERBOSE,
)


def of(question: str) -> tuple[str, Moment | None]:
    """The question without the time that it asks of, and that time; None when it asks of none.

    A year alone is no such thing: only that something was in force then is, or that a document said it then. What
    was in force before a year is what was so in the year before it.
    """
    time = _TIME.search(question)
    moment = _moment(time) if time and _ASKS.search(question) else None
    if time is None or moment is None:
        return question, None
    without = (question[: time.start()] + question[time.end() :]).strip()
    if _IN_FORCE.search(question):
        return _IN_FORCE.sub("er", without, count=1), moment
    said = _SAID.search(question)
    if said and time.start() in (0, said.end()):
        return _SAID.sub(_now, without, count=1), moment
    return question, None


def _moment(time: re.Match[str]) -> Moment | None:
    """The time that is named; None for a day that does not exist, and years that go backwards."""
    if time["day"]:
        month = _MONTHS.index(time["name"].lower()) + 1 if time["name"] else int(time["month"])
        try:
            return date(int(time["of"]), month, int(time["day"]))
        except ValueError:
            return None
    if time["before"]:
        return int(time["limit"]) - 1
    if time["year"]:
        return int(time["year"])
    first, last = time["first"] or time["begin"], time["last"] or time["end"]
    years = int(first), int(last if len(last) == len(first) else first[:2] + last)
    return years if years[0] <= years[1] else None


def _now(said: re.Match[str]) -> str:
    verb = "sier" if said["verb"].lower() == "sa" else "står"
    return f"{verb} {said['subject']}"
