"""The file that a document was read from: the links to it, and the file itself, as it lies in the document folder."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from urllib.parse import quote

from fastapi import Response
from fastapi.responses import FileResponse
from markupsafe import Markup

from assistant.assistant import Assistant
from assistant.documents import reading, spoken
from assistant.documents.model import Document
from assistant.web import numbers
from assistant.web.shell import Content
from assistant.web.texts import Texts

ADDRESS = "original"
"""Below each language, and before the document's identifier."""

TYPES: Mapping[str, str] = {
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".odt": "application/vnd.oasis.opendocument.text",
    ".pdf": "application/pdf",
}
"""What a file is sent as, by its ending. All others go out as bytes: a browser has nothing to run in them."""


SHOWN = ".pdf"
"""What a browser shows in a viewer that keeps it apart from the pages: a PDF file. All others are only saved."""

_POLICY = "; ".join(
    (
        "default-src 'none'",
        "object-src 'self'",  # the viewer's own element for the file
        "style-src 'unsafe-inline'",  # and how it fills the window
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'self'",
    )
)
"""What a file that is shown may load: nothing, and no more than the browsers' viewers need for themselves."""


def links(assistant: Assistant, document: Document, texts: Texts) -> Markup:
    """The ways to the file, with its type and size; nothing when it is not in the folder any more."""
    try:
        size = _path(assistant, document).stat().st_size
    except OSError:
        return Markup()
    ending = _ending(document.file)
    where = f"/{texts.language}/{ADDRESS}/{quote(document.id)}"
    ways = ((f"{where}?vis=1", texts.original_open), (where, texts.original))
    return Markup('<p class="original">{}</p>').format(
        Markup(" ").join(
            Markup('<a href="{}">{}</a>').format(
                way, label.format(kind=ending.removeprefix(".").upper(), size=numbers.size(size, texts))
            )
            for way, label in (ways if ending == SHOWN else ways[1:])
        )
    )


def file(assistant: Assistant, document: Document) -> Path | None:
    """The file that the document was read from; None when another lies in its place now, or none."""
    path = _path(assistant, document)
    try:
        return path if reading.fingerprint(path) == document.sha256 else None
    except OSError:
        return None


def sent(path: Path, shown: bool = False) -> Response:
    """The file under its own name, to be saved; a PDF file can be ``shown``, others would be pages of this app's."""
    shown = shown and _ending(path.name) == SHOWN
    headers = {"cache-control": "private, no-cache"}
    return FileResponse(
        path,
        media_type=TYPES.get(_ending(path.name), "application/octet-stream"),
        filename=path.name,
        content_disposition_type="inline" if shown else "attachment",
        headers=headers | {"content-security-policy": _POLICY} if shown else headers,
    )


def gone(document: Document, texts: Texts) -> Content:
    """What is shown in place of a file that is not the one that was read."""
    return Content(
        document.title,
        Markup('<h1 lang="{}">{}</h1><p class="lead">{}</p><p><a href="/{}/dokumenter/{}">{}</a></p>').format(
            *(spoken.language(document), document.title, texts.original_gone),
            *(texts.language, quote(document.id), texts.original_read),
        ),
    )


def _path(assistant: Assistant, document: Document) -> Path:
    """Where the index found the file: nothing that a visitor writes is part of it."""
    return assistant.settings.corpus / document.file


def _ending(name: str) -> str:
    return Path(name).suffix.lower()
