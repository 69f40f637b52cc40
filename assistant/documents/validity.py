"""Whether a document is in force: by its status, its period, and what takes its place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from assistant.documents.model import Document

Moment = int | tuple[int, int] | date
"""A year, the first and the last of several, or a day."""


class State(StrEnum):
    """What a document is at a day."""

    IN_FORCE = "in_force"
    EXPIRED = "expired"
    SUPERSEDED = "superseded"
    WITHDRAWN = "withdrawn"
    PROPOSED = "proposed"
    NOT_YET = "not_yet"


@dataclass(frozen=True, slots=True)
class Validity:
    """A document's state; ``by`` is the document that takes its place, where one does.

    ``stated``: a period or status tells the state; a document that says nothing of it counts as in force.
    """

    state: State
    by: Document | None = None
    stated: bool = True


class Register:
    """Tells of the documents of one corpus whether they are in force."""

    def __init__(self, documents: Iterable[Document]) -> None:
        self.documents = tuple(documents)
        self._newer: defaultdict[str, list[Document]] = defaultdict(list)
        for document in self.documents:
            if document.metadata.status != "forslag":
                for older in set(document.metadata.supersedes) - {document.id}:
                    self._newer[older].append(document)

    def validity(self, document: Document, today: date) -> Validity:
        """What the document is today; one without period or status is in force."""
        known = document.metadata
        newer = [other for other in self._newer[document.id] if _start(other) <= today]
        if newer:
            return Validity(State.SUPERSEDED, max(newer, key=_start))
        if known.status == "utgått":
            return Validity(State.WITHDRAWN)
        if known.period and known.period[1] < today.year:
            return Validity(State.EXPIRED)
        if known.status == "forslag":
            return Validity(State.PROPOSED)
        if known.period and known.period[0] > today.year:
            return Validity(State.NOT_YET)
        return Validity(State.IN_FORCE, stated=bool(known.period or known.status))

    def was_in_force(self, document: Document, at: Moment, today: date) -> bool:
        """Whether the document was in force at a day, or in some part of a year, or of several.

        One that does not say when it ended is taken to have been in force until a newer one was, or, when that
        does not say since when, or it was just withdrawn, until today.
        """
        known = document.metadata
        if known.status == "forslag":
            return False
        if isinstance(at, date):
            first = last = at
        else:
            years = at if isinstance(at, tuple) else (at, at)
            first, last = date(years[0], 1, 1), date(years[1], 12, 31)
        ends = [date(known.period[1], 12, 31)] if known.period else []
        for newer in self._newer[document.id]:
            start = _start(newer)
            ends.append((start if start > date.min else today) - timedelta(days=1))
        if known.status == "utgått":
            ends.append(today - timedelta(days=1))
        return _start(document) <= last and first <= min(ends, default=date.max)


def _start(document: Document) -> date:
    """The first day of the period, or the day of the adoption; the beginning of time when neither is known."""
    known = document.metadata
    if known.period:
        return date(known.period[0], 1, 1)
    if known.adopted is None:
        return date.min
    return date.fromisoformat(known.adopted) if len(known.adopted) > len("2023") else date(int(known.adopted), 1, 1)
