"""The search as a LangChain retriever."""

from __future__ import annotations

from langchain_core.retrievers import BaseRetriever
from langchain_core.runnables import RunnableLambda

from assistant import Assistant


def test_it_gives_the_best_quotation_of_each_section_verbatim_with_its_place(assistant: Assistant) -> None:
    retriever = assistant.retriever(k=3)
    documents = retriever.invoke("Får vi raskere internett?")
    assert isinstance(retriever, BaseRetriever)
    assert len(documents) == 3
    assert documents[0].page_content == "Gjennom utvikling av fiber/bredbåndstilbudet"
    for document in documents:
        known = document.metadata
        source = assistant.document(known["document"])
        assert document.page_content == source.text[known["start"] : known["end"]]
        assert (known["title"], known["page"]) == (source.title, None)
        assert tuple(known["section"]) in {section.path for section in source.sections}
    scores = [document.metadata["score"] for document in documents]
    assert scores == sorted(scores, reverse=True)
    assert len({tuple(document.metadata["section"]) for document in documents}) == 3


def test_it_takes_its_place_in_a_chain(assistant: Assistant) -> None:
    chain = assistant.retriever(k=1) | RunnableLambda(lambda documents: documents[0].metadata["section"][-1])
    assert chain.invoke("høgskolene") == "Kunnskapsutvikling"


def test_it_finds_what_has_come_to_the_index_since(assistant: Assistant) -> None:
    assert len(assistant.retriever(k=100).invoke("veg")) == len(assistant.documents()[0].sections)
