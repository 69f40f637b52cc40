"""The page of a PDF that a quotation stands on, as a picture: its place in the source panel, and the picture itself."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from urllib.parse import quote, urlencode

from markupsafe import Markup

from assistant.assistant import Assistant
from assistant.documents import pdf_picture, reading
from assistant.documents.model import Document, Span
from assistant.documents.pdf_picture import Picture
from assistant.errors import AssistantError, UnknownDocument
from assistant.retrieval.citation import Citation
from assistant.web.texts import Texts

KEPT = 64
"""Pictures that are kept, since a reader goes back and forth between sources."""


def figure(document: Document, citation: Citation, texts: Texts) -> Markup:
    """The picture, loaded when the panel is opened; nothing for a document that is no PDF.

    What the caption says of the quotation is asked for once the picture has come: only then is it known.
    """
    if citation.page is None or not document.file.lower().endswith(".pdf"):
        return Markup()
    place = f"{quote(document.id)}?" + urlencode(
        {"sitat": f"{citation.start}-{citation.end}", "side": citation.page, "utgave": document.version}
    )
    return Markup(
        '<figure class="page-picture"><a href="{0}" target="_blank"><img src="{0}" width="595" height="842" alt="{1}" '
        'data-caption="{2}"></a><figcaption>{3}</figcaption></figure>'
    ).format(
        f"/{texts.language}/side/{place}",
        texts.page_picture_alt.format(page=citation.page, title=document.title),
        f"/{texts.language}/sidetekst/{place}",
        texts.page_picture.format(page=citation.page),
    )


def caption(picture: Picture, page: int, texts: Texts) -> str:
    """What is said below the picture once it is known what is marked on it."""
    if not picture.is_marked:
        return texts.page_picture.format(page=page)
    return (texts.page_picture_begun if picture.goes_on else texts.page_picture_marked).format(page=page)


def picture(assistant: Assistant, identifier: str, page: int, quotation: str, version: str) -> Picture | None:
    """The picture, or None when the document is no longer the one that was quoted, or has no such quotation."""
    try:
        document = assistant.document(identifier)
        start, end = map(int, quotation.split("-"))
    except (AssistantError, ValueError):
        return None
    if document.version != version or not document.file.lower().endswith(".pdf") or not _can_be(document, start, end):
        return None
    file = assistant.settings.corpus / document.file
    try:
        return _drawn(file, document.sha256, page, document.text[start:end], _before(document, page, start))
    except (AssistantError, OSError):
        return None


def _spans(document: Document) -> Iterator[Span]:
    return (span for section in document.sections for span in (section.heading, *(b.span for b in section.blocks)))


def _can_be(document: Document, start: int, end: int) -> bool:
    """Whether a stretch can be a quotation: none goes beyond its heading, paragraph, list or table."""
    return start < end and any(span.start <= start and end <= span.end for span in _spans(document))


def _before(document: Document, page: int, start: int) -> str:
    """The text from the top of the page to the quotation."""
    first = min((span.start for span in _spans(document) if span.page == page), default=start)
    return document.text[first:start]


@lru_cache(KEPT)
def _drawn(file: Path, sha256: str, page: int, quote: str, before: str) -> Picture:
    """The picture, from the file that was read: one that has been put in its place since is another document."""
    if reading.fingerprint(file) != sha256:
        raise UnknownDocument(f"Filen «{file.name}» er en annen enn den som er lest.")
    return pdf_picture.draw(file, page, quote, before)
