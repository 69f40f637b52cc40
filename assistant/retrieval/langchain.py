"""The search as a LangChain retriever, for chains that are built around it."""

from __future__ import annotations

from collections.abc import Callable

from langchain_core.callbacks import CallbackManagerForRetrieverRun
from langchain_core.documents import Document
from langchain_core.retrievers import BaseRetriever

from assistant.retrieval.found import Hit
from assistant.retrieval.limits import Limits
from assistant.retrieval.search import Search


class SectionRetriever(BaseRetriever):
    """The best quotation of each section, from the best section down, as LangChain documents.

    ``page_content`` is verbatim; the metadata say where it stands.
    """

    find: Callable[[str], list[Document]]

    def _get_relevant_documents(
        self,
        query: str,
        *,
        run_manager: CallbackManagerForRetrieverRun,  # noqa: ARG002 — LangChain's signature
    ) -> list[Document]:
        return self.find(query)


def sections(search: Search, query: str, k: int, limits: Limits | None) -> list[Document]:
    """The best quotations of the ``k`` best sections."""
    return [_document(hit, search) for hit in search.find(query, limits).sections()[:k]]


def _document(hit: Hit, search: Search) -> Document:
    unit = hit.unit
    document = search.index.by_id[unit.document]
    return Document(
        page_content=unit.span.of(document.text),
        metadata={
            "document": document.id,
            "title": document.title,
            "section": list(unit.path),
            "page": unit.span.page,
            "start": unit.span.start,
            "end": unit.span.end,
            "version": document.version,
            "score": hit.score,
        },
    )
