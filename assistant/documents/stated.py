"""What a document says of itself: its period, and when and by whom it was adopted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from assistant.documents import periods
from assistant.documents.periods import YEAR
from assistant.language import sentences

_BEGINNING = 4000
"""Characters at the start of a document that tell what it is; what comes later may speak of other documents."""

_SELF = (
    r"(?:(?:denne|dette|desse|disse)\s+)?\w*(?:dokumentet|planen|programmet|strategien|vedtektene|vedtektane|budsjettet|"
    r"reglementet|retningslinjene|retningslinene|avtalen|avtala)"
)
_ADOPTED = (
    r"(?:(?:enstemmig|endelig|endeleg|samrøystes)\s+)?(?:vedtatte?|vedteke[nt]?|vedtekne|godkjente?|godkjend[et]?|fastsatte?|"
    r"fastsett|vedtak(?=\s+(?:i|av)\b))"
)
_STATEMENTS = (
    re.compile(
        rf"^(?:{_SELF}|den|det|de|dei)\s+(?:\w+\s+)?(?:ble|blei|blev|vart|er|var)\s+{_ADOPTED}\b(?P<rest>.*)",
        re.I | re.S,
    ),
    re.compile(rf"^(?:(?:behandl|handsam)\w+\s+og\s+)?{_ADOPTED}\b:?(?P<rest>.*)", re.I | re.S),
    re.compile(r"^(?:vedtaksdato|vedtatt dato|vedteken dato):?(?P<rest>.*)", re.I | re.S),
    re.compile(rf"^(?P<body>[^\W\d_]\w*)\s+(?:vedtok|godkjente|godkjende)\s+{_SELF}\b(?P<rest>.*)", re.I | re.S),
)
"""Sentences that tell of the document's own adoption: with it as their subject, or without one, standing alone."""

_FIELD = r"[a-zæøå]+(?:(?:,\s+[a-zæøå]+)*\s+og\s+[a-zæøå]+)?"
_BODY = re.compile(
    r"\b(?:av|i|på)\s+(?P<body>(?:[^\W\d_][\w-]*\s+){0,2}?[^\W\d_]*(?:styret?|styrene|styra|råd(?:et)?|ting(?:et)?|formannskap(?:et)?|representantskap(?:et)?|"
    r"nemnd(?:a|i|en)?|komité(?:en)?|møte(?:t)?|forsamling(?:en|a)?|"
    rf"utval(?:et)?(?:\s+for\s+{_FIELD})?|utvalg(?:et)?(?:\s+for\s+{_FIELD})?))(?:\s+(?:i|for)\s+(?P<where>[A-ZÆØÅ][\w-]+(?:\s+(?:kommune|regionråd(?:et)?|IKS))?))?(?!\w)"
)
_MONTHS = "januar februar mars april mai juni juli august september oktober november desember".split()
_DAYS = (
    re.compile(
        rf"\b(?P<day>\d{{1,2}})\.\s*(?:(?P<name>{'|'.join(_MONTHS)})\s*(?P<year>{YEAR})"
        rf"|(?P<number>\d{{1,2}})\.\s*(?P<short>{YEAR}|\d\d))\b",
        re.IGNORECASE,
    ),
    re.compile(rf"\b(?P<day>\d{{1,2}})/(?P<number>\d{{1,2}})\s*[-–]\s*(?P<year>{YEAR})\b"),
    re.compile(rf"\b(?P<year>{YEAR})-(?P<number>\d\d)-(?P<day>\d\d)\b"),
)
"""A day as it is written: "12. mars 2025", "12.03.2025", "12.03.25", "12/3-2025", "2025-03-12"."""

_CENTURY = 2000
_CHANGED = re.compile(r"\b(?:sist\s+)?(?:endr|revider)\w*\b", re.IGNORECASE)
"""What is told after this is when it was changed."""

_WAS_CHANGED = re.compile(r"\b(?:sist\s+)?(?:endret|endra|revidert|oppdatert)\b", re.IGNORECASE)

_ONLY_YEAR = re.compile(
    rf"\b(?:i|våren|vår|hausten|høsten|vinteren|sommeren|sommaren|{'|'.join(_MONTHS)})\s+(?P<year>{YEAR})\b", re.I
)


@dataclass(frozen=True, slots=True)
class Adoption:
    """When (ISO 8601) and by whom a document was adopted, as far as a sentence tells, and where in it each stands."""

    day: str | None
    by: str | None
    day_at: tuple[int, int] | None
    by_at: tuple[int, int] | None


def of(title: str, text: str) -> dict[str, Any]:
    """The fields of ``Metadata`` that the document's title and beginning give, by name; missing ones are left out."""
    beginning = text[:_BEGINNING]
    fields: dict[str, Any] = {}
    for told in _adoptions(beginning):
        fields["adopted"], fields["adopted_by"] = told.day, told.by
        if told.day:
            break
    fields["period"] = periods.of(title, beginning, fields.get("adopted"))
    return {name: value for name, value in fields.items() if value}


def _adoptions(text: str) -> Iterator[Adoption]:
    """What each sentence about the document's own adoption tells of it."""
    for paragraph in text.split("\n"):
        for start, end in sentences.spans(paragraph):
            told = adoption(paragraph[start:end])
            if told is not None:
                yield told


def adoption(sentence: str) -> Adoption | None:
    """What a sentence tells of the adoption of the document that it stands in; None when it tells of something else."""
    found = [match for pattern in _STATEMENTS if (match := pattern.match(sentence))]
    if not found:
        return None
    rest, begins = found[0]["rest"], found[0].start("rest")
    day, day_at = _day(rest)
    by, by_at = _body(rest)
    by_at = _moved(by_at, begins)
    if "body" in found[0].groupdict():
        by, by_at = found[0]["body"], found[0].span("body")
    return Adoption(day, by, _moved(day_at, begins), by_at)


def last_change(sentence: str) -> tuple[int, int] | None:
    """Where a sentence on the document's own adoption, or on its changes alone, has the day of the last one."""
    changed = _WAS_CHANGED.search(sentence)
    if changed is None or (changed.start() > 0 and adoption(sentence) is None):
        return None
    days = [match.span() for pattern in _DAYS for match in pattern.finditer(sentence, changed.end())]
    return max(days, default=None)


def _moved(at: tuple[int, int] | None, by: int) -> tuple[int, int] | None:
    return (at[0] + by, at[1] + by) if at else None


def _body(rest: str) -> tuple[str, tuple[int, int]] | tuple[None, None]:
    named = _BODY.search(rest)
    if named is None:
        return None, None
    is_one = not named["body"].endswith(("styra", "styrene"))
    where = f" i {named['where']}" if is_one and named["where"] else ""
    return f"{named['body']}{where}", named.span("body")


def _day(text: str) -> tuple[str, tuple[int, int]] | tuple[None, None]:
    told = _CHANGED.split(text, maxsplit=1)[0]
    match = next(filter(None, (pattern.search(told) for pattern in _DAYS)), None)
    if match:
        found = match.groupdict()
        month = _MONTHS.index(found["name"].lower()) + 1 if found.get("name") else int(found["number"])
        year = int(found.get("year") or found["short"])
        try:
            day = date(year if year >= _CENTURY // 2 else year + _CENTURY, month, int(found["day"]))
        except ValueError:
            return None, None
        return day.isoformat(), match.span()
    only = _ONLY_YEAR.search(told)
    return (only["year"], only.span("year")) if only else (None, None)
