"""A source as it is written in a case document, and a turn of the conversation as text that keeps its sources."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from assistant.answer.model import Answer
from assistant.documents.model import Document
from assistant.retrieval.citation import Citation
from assistant.web.texts import Texts


def reference(document: Document, citation: Citation, texts: Texts) -> str:
    """The owner, title, section and page: ``Owner: Title, «Part › Section», side 3``."""
    owner = document.metadata.owner
    parts = [f"{owner}: {citation.title}" if owner and owner not in citation.title else citation.title]
    if citation.section:
        parts.append(f"«{' › '.join(citation.section)}»")
    if citation.page is not None:
        parts.append(texts.page.format(page=citation.page))
    return ", ".join(parts)


def turn(
    asked: str, answer: Answer, document: Callable[[Citation], Document], texts: Texts, above: Sequence[str] = ()
) -> str:
    """A question, with what stands above its answer, and the answer as Markdown, with every source written out."""
    heading = texts.nearest if answer.refused else texts.sources
    lines = _sources(answer.citations, document, texts)
    sources = f"\n\n**{heading}**\n\n{lines}" if lines else ""
    small = "".join(f"*{_escaped(line)}*\n\n" for line in above)
    return f"## {_escaped(' '.join(asked.split()))}\n\n{small}{answer.answer}{sources}\n\n*{texts.notice}*\n"


def _sources(citations: Sequence[Citation], document: Callable[[Citation], Document], texts: Texts) -> str:
    return "\n".join(
        f"- [{citation.number}] {_escaped(reference(document(citation), citation, texts))}" for citation in citations
    )


def _escaped(text: str) -> str:
    """Text that Markdown would read as markup, taken as it is."""
    return "".join(f"\\{sign}" if sign in "\\`*_[]<>#!|" else sign for sign in text)
