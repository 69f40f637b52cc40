"""A chat assistant over governing documents that quotes its sources and says when they do not answer."""

from assistant.answer.model import Answer, Explanation, Finished, Piece, Scored
from assistant.assistant import Assistant
from assistant.documents.model import Document, Section
from assistant.errors import AssistantError
from assistant.index.build import Result
from assistant.proposal.model import Covering, DocumentVerdict, Report
from assistant.retrieval.citation import Citation
from assistant.settings import Settings

__all__ = [
    "Answer",
    "Assistant",
    "AssistantError",
    "Citation",
    "Covering",
    "Document",
    "DocumentVerdict",
    "Explanation",
    "Finished",
    "Piece",
    "Report",
    "Result",
    "Scored",
    "Section",
    "Settings",
]
