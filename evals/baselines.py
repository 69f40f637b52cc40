"""Plain searches to compare with: what a first attempt with common parts gives on the same documents."""

from __future__ import annotations

import logging
import os
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, cast

import numpy as np

from assistant import Assistant, Document

CHUNK, OVERLAP = 1000, 200
"""Characters, as in LangChain's introduction to retrieval."""

_CHUNKS = 40
"""Chunks that a question asks for: enough to name ten sections or more."""

Place = tuple[str, tuple[str, ...]]
"""A section: its document's identifier and its path."""


@dataclass(frozen=True, slots=True)
class Text:
    """What a plain search ranks: a text with the section that it is, or the document where the path is empty."""

    place: Place
    text: str


def sections(documents: Sequence[Document]) -> list[Text]:
    """Each section, with its headings in front of its own text."""
    return [
        Text((document.id, section.path), f"{' – '.join(section.path)}. {document.section_text(section)}")
        for document in documents
        for section in document.sections
    ]


class PlainWords:
    """BM25 over whole texts, with Snowball stems and nothing else (Robertson and Zaragoza 2009; k1 1.5, b 0.75)."""

    def __init__(self, texts: Sequence[Text]) -> None:
        import bm25s
        import Stemmer

        logging.getLogger("bm25s").setLevel(logging.WARNING)
        self._texts = texts
        self._stemmer = Stemmer.Stemmer("norwegian")
        self._index: Any = bm25s.BM25(k1=1.5, b=0.75)
        self._index.index([self._stems(text.text) for text in texts], show_progress=False)

    def _stems(self, text: str) -> list[str]:
        stems: list[str] = self._stemmer.stemWords(re.findall(r"\w+", text.lower()))
        return stems

    def ranked(self, question: str) -> list[Place]:
        """All texts from the best down."""
        known = [stem for stem in self._stems(question) if stem in self._index.vocab_dict]
        scores = self._index.get_scores(known) if known else np.zeros(len(self._texts))
        return [self._texts[i].place for i in np.argsort(-scores, kind="stable")]


class PlainMeaning:
    """Cosines of the question with whole texts, by the assistant's own model."""

    def __init__(self, texts: Sequence[Text], assistant: Assistant) -> None:
        self._texts = texts
        self._model = assistant.embedding
        self._vectors = self._model.passages([text.text for text in texts])

    def ranked(self, question: str) -> list[Place]:
        """All texts from the best down."""
        cosines = self._vectors @ self._model.questions([question])[0]
        return [self._texts[i].place for i in np.argsort(-cosines, kind="stable")]


class Quickstart:
    """LangChain's introductory pipeline: recursive splitter, the same embedding model, similarity in Chroma."""

    def __init__(self, assistant: Assistant) -> None:
        os.environ["ANONYMIZED_TELEMETRY"] = "False"
        from chromadb import EphemeralClient
        from chromadb.config import Settings as ChromaSettings
        from langchain_chroma import Chroma
        from langchain_core.embeddings import Embeddings
        from langchain_text_splitters import RecursiveCharacterTextSplitter

        splitter = RecursiveCharacterTextSplitter(chunk_size=CHUNK, chunk_overlap=OVERLAP, add_start_index=True)
        self._documents = {document.id: document for document in assistant.documents()}
        chunks = splitter.create_documents(
            [document.text for document in self._documents.values()],
            [{"document": document.id} for document in self._documents.values()],
        )
        # The client without files is one for the whole process: each quickstart needs a collection of its own.
        self._store = Chroma(
            f"quickstart-{id(self)}",
            cast("Embeddings", assistant.embedding),
            client=EphemeralClient(ChromaSettings(anonymized_telemetry=False)),
        )
        self._store.add_documents(chunks)

    def chunks(self, question: str) -> list[list[Place]]:
        """For each chunk from the nearest down the sections in it, the one that fills most of it first."""
        found = self._store.similarity_search(question, k=_CHUNKS)
        return [
            _inside(
                self._documents[chunk.metadata["document"]],
                chunk.metadata["start_index"],
                chunk.metadata["start_index"] + len(chunk.page_content),
            )
            for chunk in found
        ]

    def ranked(self, question: str) -> list[Place]:
        """Sections in the order in which the chunks bring them."""
        return list(dict.fromkeys(place for chunk in self.chunks(question) for place in chunk))


def _inside(document: Document, start: int, end: int) -> list[Place]:
    overlap: dict[Place, int] = {}
    for section in document.sections:
        spans = [section.heading, *(block.span for block in section.blocks)]
        shared = sum(max(0, min(end, span.end) - max(start, span.start)) for span in spans)
        if shared:
            overlap[(document.id, section.path)] = shared
    return sorted(overlap, key=lambda place: -overlap[place])
