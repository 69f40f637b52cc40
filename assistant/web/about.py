"""The page «Om»: what this is and is not, what is stored, and whom to ask."""

from __future__ import annotations

from markupsafe import Markup

from assistant.assistant import Assistant
from assistant.documents import spoken
from assistant.index import packaged_model
from assistant.web import accessibility, documents, prose
from assistant.web.shell import Asked, Content
from assistant.web.texts import Texts


def read(assistant: Assistant, texts: Texts, asked: Asked) -> Content | None:
    """The page, filled with what is true of this installation."""
    if asked.rest:
        return None
    model = assistant.settings.embedding_model
    contact, writer = assistant.settings.contact, assistant.settings.llm
    values = {
        "owner": assistant.name,
        "answers": texts.answers_written if writer else texts.answers_quoted,
        "search": texts.search_writes if writer else texts.search_quotes,
        "documents": Markup("<ul>{}</ul>").format(
            Markup().join(
                Markup('<li><a href="{}" lang="{}">{}</a></li>').format(
                    documents.address(document.id, texts), spoken.language(document), document.title
                )
                for document in assistant.documents()
            )
        ),
        "model": (texts.model_packaged if model == packaged_model.NAME else texts.model_other).format(model=model),
        "readers": texts.model_readers.format(model=packaged_model.NAME) if packaged_model.is_installed() else "",
        "writer": texts.writer_model.format(model=writer) if writer else texts.writer_none,
        "stored": texts.feedback_on if assistant.settings.feedback else texts.feedback_off,
        "thumbs": texts.thumbs_kept if assistant.settings.feedback else "",
        "accessibility": accessibility.figures(texts, _names(texts)),
        "contact": texts.contact.format(contact=contact) if contact else texts.no_contact,
    }
    return Content(texts.about_page, prose.fill("about", texts.language, values))


def _names(texts: Texts) -> dict[str, str]:
    """What the page at each address is called."""
    return {
        "": texts.ask_page,
        "sjekk": texts.check_page,
        "dokumenter": texts.documents_page,
        "kvalitet": texts.quality_page,
        "om": texts.about_page,
        "administrer": texts.admin_page,
    }
