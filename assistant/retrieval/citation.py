"""A citation: a verbatim quotation with the place it comes from."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Citation:
    """One numbered source of an answer.

    Attributes:
        number: The ``[n]`` that refers to it in the answer.
        document: The document's identifier.
        title: The document's title.
        section: The headings from the top down to the section that the quotation stands in.
        page: The page that the quotation starts on, or None when pages are not known.
        quote: The quotation, equal to ``canonical_text[start:end]`` of the document.
        start: First character of the quotation in the canonical text.
        end: The character after its last.
        version: Which version of the document it is from (see ``Document.version``).
    """

    number: int
    document: str
    title: str
    section: tuple[str, ...]
    page: int | None
    quote: str
    start: int
    end: int
    version: str
