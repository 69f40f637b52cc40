"""What stands around the text of an OpenDocument file: its running headers and footers, and its own title."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from assistant.documents.characters import clean

_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TITLE = "{http://purl.org/dc/elements/1.1/}title"


def texts(styles: Any) -> Iterator[str]:
    """What each line of the running headers and footers says; ``styles`` is their part of the file, if there is one."""
    for part in () if styles is None else styles.iter(f"{_STYLE}header", f"{_STYLE}footer"):
        for paragraph in part.iter(f"{_TEXT}p"):
            yield clean("".join(paragraph.itertext()))


def title(meta: Any) -> str:
    """The title that the file says it has; nothing where it says none."""
    found = None if meta is None else next(meta.iter(_TITLE), None)
    return clean(found.text or "") if found is not None else ""
