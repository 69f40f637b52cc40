"""Whether a document is in force, told from its period, and dates as they are written."""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal

from assistant.documents.metadata import Metadata
from assistant.web.texts import Texts

Status = Literal["valid", "expired", "coming", "no_period"]


def status(metadata: Metadata, today: date) -> Status:
    """A period lasts from the first day of its first year to the last day of its last."""
    if metadata.period is None:
        return "no_period"
    first, last = metadata.period
    if last < today.year:
        return "expired"
    return "coming" if first > today.year else "valid"


def note(metadata: Metadata, today: date, texts: Texts) -> str:
    """The warning that a document's period has ended, or nothing."""
    if metadata.period is None or status(metadata, today) != "expired":
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
