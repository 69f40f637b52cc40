"""What a question is limited to: documents, kinds, owners, a point in time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from assistant.documents.model import Document
from assistant.documents.validity import Moment, Register
from assistant.errors import UnknownDocument


@dataclass(frozen=True, slots=True)
class Limits:
    """Which documents a question is asked of; an empty field limits nothing.

    Attributes:
        documents: Identifiers of documents.
        kinds: Kinds of document, as their metadata have them; capitals do not matter.
        owners: Owners, likewise.
        at: When the documents were in force: in a year, in some part of several, or on a day.
    """

    documents: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    owners: tuple[str, ...] = ()
    at: Moment | None = None

    def chosen(self, register: Register, today: date) -> frozenset[str]:
        """Identifiers of the documents within the limits.

        Raises:
            UnknownDocument: a limit names what no document is or has.
        """
        left = register.documents
        for wanted, of, sentence in (
            (self.documents, _identifier, "Fant ikke dokumentet «{}». Dokumentene er: {}."),
            (self.kinds, _kind, "Ingen dokumenter er av typen «{}». Typene er: {}."),
            (self.owners, _owner, "Ingen dokumenter har eieren «{}». Eierne er: {}."),
        ):
            if not wanted:
                continue
            known = {of(document).casefold(): of(document) for document in register.documents if of(document)}
            for name in wanted:
                if name.casefold() not in known:
                    raise UnknownDocument(sentence.format(name, ", ".join(sorted(known.values())) or "ingen"))
            folded = {name.casefold() for name in wanted}
            left = tuple(document for document in left if of(document).casefold() in folded)
        if self.at is not None:
            left = tuple(document for document in left if register.was_in_force(document, self.at, today))
        return frozenset(document.id for document in left)


def _identifier(document: Document) -> str:
    return document.id


def _kind(document: Document) -> str:
    return document.metadata.kind or ""


def _owner(document: Document) -> str:
    return document.metadata.owner or ""
