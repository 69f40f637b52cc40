"""Which language a document is in: it is told of it, and a screen reader reads aloud so what is shown of it."""

from __future__ import annotations

from assistant.documents.model import Document
from assistant.language import written_form
from assistant.language.written_form import Language

ENOUGH = 20_000
"""Characters that are looked at; a document is in one language."""

_found: dict[tuple[str, str], Language] = {}


def language(document: Document) -> Language:
    """The language that most of the document is in, found once for each version of it."""
    which = (document.id, document.version)
    if which not in _found:
        _found[which] = written_form.of(document.text[:ENOUGH])
    return _found[which]
