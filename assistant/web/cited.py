"""The document that a citation is from: as it is now, or what the citation tells of one that has been removed."""

from __future__ import annotations

from assistant.assistant import Assistant
from assistant.documents.metadata import Metadata
from assistant.documents.model import Document
from assistant.retrieval.citation import Citation


def document(assistant: Assistant, citation: Citation) -> Document:
    """The document as it is now; one that was removed after it was quoted has no file, and the quotation as text."""
    known = assistant.index.by_id.get(citation.document)
    return known or Document(citation.document, "", "", citation.quote, (), Metadata(title=citation.title))


def is_removed(document: Document) -> bool:
    """Whether the document is one that the assistant does not have any more."""
    return not document.file
