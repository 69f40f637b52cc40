"""The page of a PDF that a quotation stands on, as a picture: its place in the source panel, and the picture itself."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from urllib.parse import quote, urlencode

from markupsafe import Markup

from assistant.assistant import Assistant
from assistant.documents import pdf_picture, reading
from assistant.documents.model import Document
from assistant.errors import AssistantError
from assistant.retrieval.citation import Citation
from assistant.web.texts import Texts

KEPT = 64
"""Pictures that are kept, since a reader goes back and forth between sources."""


def figure(document: Document, citation: Citation, texts: Texts) -> Markup:
    """The picture, loaded when the panel is opened; nothing for a document that is no PDF."""
    if citation.page is None or not document.file.lower().endswith(".pdf"):
        return Markup()
    address = f"/{texts.language}/side/{quote(document.id)}?" + urlencode(
        {"sitat": f"{citation.start}-{citation.end}", "side": citation.page, "utgave": document.version}
    )
    return Markup(
        '<figure class="page-picture"><a href="{0}" target="_blank"><img src="{0}" width="595" height="842" alt="{1}">'
        "</a><figcaption>{2}</figcaption></figure>"
    ).format(
        address,
        texts.page_picture_alt.format(page=citation.page, title=document.title),
        texts.page_picture.format(page=citation.page),
    )


def picture(assistant: Assistant, identifier: str, page: int, quotation: str, version: str) -> bytes | None:
    """The picture as PNG, or None when the document is no longer the one that was quoted."""
    try:
        document = assistant.document(identifier)
        start, end = map(int, quotation.split("-"))
    except (AssistantError, ValueError):
        return None
    file = assistant.settings.corpus / document.file
    if document.version != version or not document.file.lower().endswith(".pdf") or not 0 <= start < end:
        return None
    try:
        if reading.fingerprint(file) != document.sha256:
            return None
        return _draw(file, version, page, document.text[start:end], _before(document, page, start))
    except (AssistantError, OSError):
        return None


def _before(document: Document, page: int, start: int) -> str:
    """The text from the top of the page to the quotation."""
    spans = (span for section in document.sections for span in (section.heading, *(b.span for b in section.blocks)))
    first = min((span.start for span in spans if span.page == page), default=start)
    return document.text[first:start]


@lru_cache(KEPT)
def _draw(file: Path, version: str, page: int, quote: str, before: str) -> bytes:
    del version  # tells pictures of a replaced file from those of the file before
    return pdf_picture.draw(file, page, quote, before)
