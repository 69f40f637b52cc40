"""Whether a document is in force, in words, and dates as they are written."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime

from assistant.documents.model import Document
from assistant.documents.validity import State, Validity
from assistant.web.texts import Texts

_STATUSES: Mapping[State, str] = {
    State.IN_FORCE: "valid",
    State.EXPIRED: "expired",
    State.SUPERSEDED: "superseded",
    State.WITHDRAWN: "withdrawn",
    State.PROPOSED: "proposed",
    State.NOT_YET: "coming",
}
"""What a state is called in one or two words: the name of the text."""


def status(found: Validity, texts: Texts) -> str:
    """The state in one or two words; one that nothing is known of is not said to be in force."""
    return named(found.state, texts) if found.stated else texts.no_period


def named(state: State, texts: Texts) -> str:
    """A state in one or two words."""
    return str(getattr(texts, _STATUSES[state]))


def note(document: Document, found: Validity, texts: Texts) -> str:
    """The warning about a document that is not in force, or nothing."""
    first, last = document.metadata.period or (0, 0)
    notes = {
        State.EXPIRED: texts.expired_note,
        State.SUPERSEDED: texts.superseded_note,
        State.WITHDRAWN: texts.withdrawn_note,
        State.PROPOSED: texts.proposed_note,
        State.NOT_YET: texts.coming_note,
    }
    newer = found.by.title if found.by else ""
    return notes.get(found.state, "").format(first=first, last=last, newer=newer)


def years(period: tuple[int, int]) -> str:
    """A period as it is written in Norwegian."""
    first, last = period
    return f"{first}–{last}" if first != last else str(first)


def day(written: str, texts: Texts) -> str:
    """A day in ISO 8601 as it is written in the language of the texts; a year alone is a year."""
    if len(written) == len("2023"):
        return written
    when = date.fromisoformat(written)
    return texts.day.format(day=when.day, month=texts.months[when.month - 1], year=when.year)


def moment(when: datetime, texts: Texts) -> str:
    """A date and time as it is written in the language of the texts."""
    return texts.date.format(
        day=when.day, month=texts.months[when.month - 1], year=when.year, hour=when.hour, minute=when.minute
    )
