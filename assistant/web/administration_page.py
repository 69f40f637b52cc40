"""What an administrator sees: the way in, the documents, and a document that waits for approval."""

from __future__ import annotations

from markupsafe import Markup

from assistant.assistant import Assistant
from assistant.documents import reading
from assistant.documents.model import Document
from assistant.web import documents, numbers
from assistant.web.shell import Content
from assistant.web.staging import FIELDS, Staged, written
from assistant.web.texts import Texts


def way_in(texts: Texts) -> Markup:
    """The box for the password."""
    return Markup(
        '<h1>{}</h1><p class="lead">{}</p><form class="search" data-enter><label for="password">{}</label>'
        '<div><input id="password" type="password" autocomplete="current-password" required>'
        "<button>{}</button></div></form>{}"
    ).format(texts.admin_page, texts.admin_way_in, texts.admin_key, texts.admin_enter, _messages(texts))


def refused(contact: str | None, texts: Texts) -> Content:
    """What is shown to one whom the proxy in front does not let in; ``contact`` is whom to ask, if that is known."""
    return Content(
        texts.admin_refused_heading,
        Markup('<h1>{}</h1><p class="lead">{}</p><p>{}</p><p><a href="/{}/dokumenter">{}</a></p>').format(
            texts.admin_refused_heading,
            texts.admin_way_in,
            texts.contact.format(contact=contact) if contact else texts.no_contact,
            texts.language,
            texts.to_documents,
        ),
    )


def page(assistant: Assistant, leaves: bool, texts: Texts) -> Markup:
    """The documents, each with what can be done, the box to add one, and the way out where there is one."""
    lines = Markup().join(
        _line(document, texts) for document in sorted(assistant.documents(), key=lambda document: document.title)
    )
    return Markup(
        '<p class="back"><a href="/{}/dokumenter">{}</a></p><h1>{}</h1><p class="lead">{}</p>{}'
        '<section aria-labelledby="add"><h2 id="add">{}</h2><p>{}</p>{}</section><div id="approval"></div>'
        '<section aria-labelledby="all"><h2 id="all">{}</h2><ul class="managed">{}</ul></section>'
        "{}"
    ).format(
        texts.language,
        texts.all_documents,
        texts.admin_page,
        texts.admin_lead,
        _messages(texts),
        texts.admin_add,
        texts.admin_add_note,
        _picker("add-file", "", texts.admin_choose),
        texts.all_documents,
        lines,
        Markup('<p><button type="button" class="quiet" data-leave>{}</button></p>').format(texts.admin_leave)
        if leaves
        else "",
    )


def approval(staged: Staged, texts: Texts) -> Markup:
    """How the document was read, with what is known of it to fill in, before it goes live."""
    document = staged.document
    outline = Markup().join(
        Markup('<li class="depth-{}">{}{}</li>').format(
            min(len(section.path), 6),
            section.path[-1],
            f", {texts.page.format(page=section.page)}" if section.page else "",
        )
        for section in document.sections
    )
    doubts = documents.doubts(document, texts)
    heading = texts.admin_approve_replacement if staged.replaces else texts.admin_approve_new
    return Markup(
        '<section class="approval" aria-labelledby="approve"><h2 id="approve" tabindex="-1">{}</h2><p>{}</p>'
        '<form data-approve="{}"><div class="fields">{}</div>{}<h3>{}</h3><ul class="outline">{}</ul>'
        '<div class="actions"><button>{}</button><button type="button" class="quiet" data-discard="{}">{}</button>'
        "</div></form></section>"
    ).format(
        heading.format(file=staged.file.name),
        texts.admin_approve_note.format(
            sections=numbers.grouped(len(document.sections), texts),
            characters=numbers.grouped(len(document.text), texts),
        ),
        staged.key,
        _fields(document, texts),
        Markup('<h3>{}</h3><ul class="prose-list">{}</ul>').format(texts.doubts, doubts) if doubts else "",
        texts.contents,
        outline,
        texts.admin_approve,
        staged.key,
        texts.admin_discard,
    )


def _messages(texts: Texts) -> Markup:
    return Markup(
        '<p id="status" role="status"></p><p id="trouble" role="alert"></p>'
        '<div id="progress" hidden><p id="progress-text">{}</p>'
        '<progress aria-labelledby="progress-text"></progress></div>'
    ).format(texts.admin_working)


def _line(document: Document, texts: Texts) -> Markup:
    return Markup(
        '<li><div><a href="{address}">{title}</a><span class="place">{file}</span></div>'
        '<div class="actions">{replace}<button type="button" class="quiet" data-remove="{name}" '
        'data-confirm="{confirm}" aria-label="{remove}: {title}">{remove}</button></div></li>'
    ).format(
        address=documents.address(document.id, texts),
        title=document.title,
        file=document.file,
        replace=_picker(f"replace-{document.id}", document.id, texts.admin_replace, document.title),
        name=document.id,
        confirm=texts.admin_confirm.format(title=document.title),
        remove=texts.admin_remove,
    )


def _picker(identifier: str, replaces: str, label: str, title: str = "") -> Markup:
    """A button to choose a file by."""
    return Markup(
        '<span class="picker"><input id="{0}" type="file" accept="{1}" data-replaces="{2}">'
        '<label class="quiet" for="{0}">{3}{4}</label></span>'
    ).format(
        identifier,
        ",".join(sorted(reading.READERS)),
        replaces,
        label,
        Markup('<span class="visually-hidden">: {}</span>').format(title) if title else "",
    )


def _fields(document: Document, texts: Texts) -> Markup:
    labels = dict(zip(FIELDS, (texts.title_fact, texts.kind, texts.owner, texts.period_fact), strict=True))
    return Markup().join(
        Markup('<label>{}<input name="{}" value="{}" maxlength="300" autocomplete="off"></label>').format(
            labels[name], name, written(getattr(document.metadata, attribute))
        )
        for name, attribute in FIELDS.items()
    )
