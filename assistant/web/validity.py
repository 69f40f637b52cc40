"""Whether a document is in force, told from its period, and dates as they are written."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Literal

from assistant.documents.metadata import Metadata
from assistant.web.texts import Texts

Status = Literal["valid", "expired", "coming", "no_period"]

_GIVEN: Mapping[str | None, Status] = {"utgått": "expired", "forslag": "coming"}


def status(metadata: Metadata, today: date) -> Status:
    """What the metadata say, or else the period, which lasts to the end of its last year."""
    if metadata.status in _GIVEN:
        return _GIVEN[metadata.status]
    if metadata.period is None:
        return "no_period"
    first, last = metadata.period
    if last < today.year:
        return "expired"
    return "coming" if first > today.year else "valid"


def note(metadata: Metadata, today: date, texts: Texts) -> str:
    """The warning that a document's period has ended, or nothing."""
    if metadata.period is None or metadata.period[1] >= today.year:
        return ""
    return texts.expired_note.format(year=metadata.period[1])


def years(period: tuple[int, int]) -> str:
    """A period as it is written in Norwegian."""
    first, last = period
    return f"{first}–{last}" if first != last else str(first)


def moment(when: datetime, texts: Texts) -> str:
    """A date and time as it is written in the language of the texts."""
    return texts.date.format(
        day=when.day, month=texts.months[when.month - 1], year=when.year, hour=when.hour, minute=when.minute
    )
