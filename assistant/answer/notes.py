"""Notes on sources that are not in force: one plain sentence for each document that is quoted."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from assistant.answer import markdown
from assistant.answer.phrases import Phrases
from assistant.documents.model import Document
from assistant.documents.validity import Register, State
from assistant.retrieval.citation import Citation
from assistant.retrieval.search import Search


def on(citations: Sequence[Citation], search: Search, phrases: Phrases, always: bool = False) -> list[str]:
    """The notes on the documents that an answer cites; on one that is in force only if ``always``."""
    cited = dict.fromkeys(citation.document for citation in citations)
    return of([search.index.by_id[name] for name in cited], search.register, search.today(), phrases, always)


def of(
    quoted: Sequence[Document], register: Register, today: date, phrases: Phrases, always: bool = False
) -> list[str]:
    """The notes on the quoted documents; none on one that is in force, unless ``always``."""
    sentences = {
        State.IN_FORCE: phrases.in_force,
        State.EXPIRED: phrases.expired,
        State.SUPERSEDED: phrases.superseded,
        State.WITHDRAWN: phrases.withdrawn,
        State.PROPOSED: phrases.proposed,
        State.NOT_YET: phrases.not_yet,
    }
    notes: list[str] = []
    for document in quoted:
        validity = register.validity(document, today)
        if validity.state is State.IN_FORCE and not always:
            continue
        first, last = document.metadata.period or (0, 0)
        told = phrases.in_force_for if validity.state is State.IN_FORCE and first else sentences[validity.state]
        notes.append(
            (told if validity.stated else phrases.not_stated).format(
                name=f"«{markdown.in_line(document.title)}»" if len(register.documents) > 1 else phrases.this_document,
                period=f"{first}–{last}" if first < last else str(first),
                first=first,
                newer=markdown.in_line(validity.by.title) if validity.by else "",
            )
        )
    return notes
