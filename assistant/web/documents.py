"""The page «Dokumenter»: all documents, and one of them to read, search and link to."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime
from urllib.parse import quote, urlencode

from markupsafe import Markup, escape

from assistant.assistant import Assistant
from assistant.documents import spoken
from assistant.documents.metadata import Metadata
from assistant.documents.model import Document
from assistant.documents.validity import Validity
from assistant.errors import UnknownDocument
from assistant.retrieval.citation import Citation
from assistant.web import document_search, document_text, notices, numbers, originals, validity
from assistant.web.document_search import Found, Search
from assistant.web.passages import Marking
from assistant.web.shell import Asked, Content
from assistant.web.texts import Texts, errors

SNIPPETS = 5
"""Hits shown for each document when all are searched."""

MARKED = 500
"""Places that are marked in one document; nobody steps through more."""

_QUOTATION = re.compile(r"(\d{1,9})-(\d{1,9})")
_ON_THE_WEB = re.compile(r"https?://[^\s/]", re.IGNORECASE)
_LANGUAGES = {"nb": "in_bokmal", "nn": "in_nynorsk", "en": "in_english"}


def read(assistant: Assistant, texts: Texts, asked: Asked) -> Content | None:
    """All documents, or the one that ``asked.rest`` names; None when there is no such document."""
    words = " ".join(asked.query.get("sok", "").split())[: document_search.LONGEST]
    if not asked.rest:
        return _all(assistant, texts, words, asked.administration)
    try:
        document = assistant.document(asked.rest)
    except UnknownDocument:
        return None
    return _one(assistant, document, texts, words, asked.query)


def address(document: str, texts: Texts) -> str:
    """Where a document is read."""
    return f"/{texts.language}/dokumenter/{quote(document)}"


def quotation_address(citation: Citation, texts: Texts) -> str:
    """Where a quotation is read in its document, which must be of the same version for it to be marked."""
    place = urlencode({"sitat": f"{citation.start}-{citation.end}", "utgave": citation.version})
    return f"{address(citation.document, texts)}?{place}#sitat"


# --- All documents ------------------------------------------------------------------------------


def _all(assistant: Assistant, texts: Texts, words: str, administration: bool) -> Content:
    search = Search(assistant.index, words)
    found = {document.id: search.find(document) for document in assistant.documents()}
    shown = [document for document in assistant.documents() if not words or found[document.id]]
    cards = Markup().join(
        Markup('<li><article class="card"><h2><a href="{}" lang="{}">{}</a></h2>{}{}</article></li>').format(
            address(document.id, texts) + (f"?{urlencode({'sok': words})}" if words else ""),
            spoken.language(document),
            document.title,
            *_card(assistant, document, found[document.id], words, texts),
        )
        for document in shown
    )
    return Content(
        texts.documents_page,
        Markup('<h1>{}</h1><p class="lead">{}</p>{}{}{}<ul class="cards">{}</ul><p class="note">{}</p>').format(
            texts.documents_page,
            texts.documents_intro,
            _administration(texts) if administration else "",
            _search(texts.search_all, words, f"/{texts.language}/dokumenter", texts),
            _count(sum(map(len, found.values())), words, texts),
            cards,
            texts.updated.format(date=validity.moment(assistant.updated, texts)),
        ),
    )


def _card(assistant: Assistant, document: Document, hits: Found, words: str, texts: Texts) -> tuple[Markup, Markup]:
    """What a card says below its title: all that is known of the document, or, in a search, just what was found."""
    found = assistant.validity(document)
    if words:
        status = Markup('<p class="status {}">{}</p>').format(_state(found), validity.status(found, texts))
        return status, _snippets(document, hits, words, texts)
    return facts(document, found, assistant.index.read_at(document), texts), _doubts(document, texts)


def _state(found: Validity) -> str:
    return found.state if found.stated else "unknown"


def _administration(texts: Texts) -> Markup:
    return Markup('<p><a href="/{}/administrer">{}</a></p>').format(texts.language, texts.admin_link)


def facts(document: Document, found: Validity, read_at: datetime | None, texts: Texts) -> Markup:
    """What is known of a document, as a list of names and values; what is not known is left out."""
    known = document.metadata
    values: list[tuple[str, object]] = [
        (
            texts.status,
            Markup('<span class="status {}">{}</span>').format(_state(found), validity.status(found, texts)),
        ),
        (texts.period_fact, _found("period", known, validity.years(known.period) if known.period else "", texts)),
        (texts.kind, known.kind),
        (texts.owner, known.owner),
        (texts.municipalities, ", ".join(known.municipalities)),
        (texts.adopted, _found("adopted", known, _adopted(known, texts), texts)),
        (texts.document_language, getattr(texts, _LANGUAGES[spoken.language(document)])),
        (texts.revised, known.revised),
        (texts.next_revision, known.next_revision),
        (texts.sections, numbers.grouped(len(document.sections), texts)),
        (texts.file, document.file),
        (texts.read_at, validity.moment(read_at, texts) if read_at else ""),
        (texts.web_address, _source(known.source or "")),
    ]
    rows = Markup().join(
        Markup("<div><dt>{}</dt><dd>{}</dd></div>").format(name, value) for name, value in values if value
    )
    return Markup('<dl class="facts">{}</dl>').format(rows)


def _adopted(known: Metadata, texts: Texts) -> str:
    when = validity.day(known.adopted, texts) if known.adopted else ""
    if not known.adopted_by:
        return when
    return texts.adopted_by.format(when=when, who=known.adopted_by).strip()


def _source(address: str) -> Markup:
    """Where a document is published, as it is written; what leads to no page on the web leads nowhere."""
    if not _ON_THE_WEB.match(address):
        return escape(address)
    return Markup('<a href="{0}" rel="noopener noreferrer">{0}</a>').format(address)


def _found(field: str, known: Metadata, value: str, texts: Texts) -> str:
    """A value, and whether it was found in the text instead of given."""
    return f"{value} ({texts.found_in_text})" if value and field in known.found else value


def _snippets(document: Document, found: Found, words: str, texts: Texts) -> Markup:
    where = f"{address(document.id, texts)}?{urlencode({'sok': words})}"
    lines = (
        Markup('<li><a href="{}#{}">{}</a></li>').format(where, hit.name, around)
        for hit, around in document_search.snippets(document.text, found, SNIPPETS)
    )
    return Markup('{}<ul class="snippets" lang="{}">{}</ul>').format(
        _count(len(found), words, texts), spoken.language(document), Markup().join(lines)
    )


# --- One document -------------------------------------------------------------------------------


def _one(assistant: Assistant, document: Document, texts: Texts, words: str, query: Mapping[str, str]) -> Content:
    found = assistant.validity(document)
    hits = Search(assistant.index, words).find(document)
    quotation = _quotation(document, query)
    markings = [quotation] if quotation else hits.first(MARKED).markings
    names = document_text.anchors(document)
    return Content(
        document.title,
        Markup(
            '<p class="back"><a href="{back}">{all}</a></p><h1 lang="{language}">{title}</h1>'
            '{expired}{facts}{original}{doubts}<div class="document-page"><aside>{search}{count}{contents}</aside>'
            '<article class="document-text" lang="{language}">{text}</article></div>'
        ).format(
            back=f"/{texts.language}/dokumenter",
            all=texts.all_documents,
            title=document.title,
            expired=_note(validity.note(document, found, texts), "warning"),
            facts=facts(document, found, assistant.index.read_at(document), texts),
            original=originals.links(assistant, document, texts),
            doubts=_doubts(document, texts),
            search=_search(texts.search_one, words, address(document.id, texts), texts),
            count=_told(quotation, query, texts) or _hits(hits, words, texts),
            contents=document_text.contents(document, names, texts),
            language=spoken.language(document),
            text=document_text.text(document, names, markings, texts),
        ),
    )


def _doubts(document: Document, texts: Texts) -> Markup:
    if not document.doubts:
        return Markup()
    return Markup('<details class="doubts"><summary>{}</summary><p>{}</p><ul>{}</ul></details>').format(
        texts.doubts, texts.doubts_explained, doubts(document, texts)
    )


def doubts(document: Document, texts: Texts) -> Markup:
    """What the reader of the file was not sure of, as items of a list."""
    return Markup().join(Markup("<li>{}</li>").format(errors.said(doubt, texts.language)) for doubt in document.doubts)


def _quotation(document: Document, query: Mapping[str, str]) -> Marking | None:
    found = _QUOTATION.fullmatch(query.get("sitat", ""))
    if not found or query.get("utgave") != document.version:
        return None
    start, end = int(found[1]), int(found[2])
    return Marking(start, end, "sitat") if start < end <= len(document.text) else None


def _told(quotation: Marking | None, query: Mapping[str, str], texts: Texts) -> Markup:
    """What has become of the quotation that the reader followed a link to."""
    if quotation:
        return _note(texts.quoted_here, "note")
    return _note(texts.quotation_gone, "note") if "sitat" in query else Markup()


def _note(sentence: str, kind: str) -> Markup:
    return Markup('<p class="{}">{}</p>').format(kind, sentence) if sentence else Markup()


# --- Searching ----------------------------------------------------------------------------------


def _search(label: str, words: str, where: str, texts: Texts) -> Markup:
    clear = Markup('<a class="clear" href="{}">{}</a>').format(where, texts.clear_search) if words else ""
    return Markup(
        '<form class="search" role="search" action="{}"><label for="sok">{}</label>'
        '<div><input id="sok" name="sok" type="search" maxlength="{}" value="{}" autocomplete="off" '
        'aria-describedby="sok-hint"><button>{}</button></div>{}{}<p id="sok-hint" class="note">{}</p></form>'
    ).format(
        *(where, label, document_search.LONGEST, words, texts.search, notices.warning(texts), clear, texts.search_hint)
    )


def _count(count: int, words: str, texts: Texts) -> Markup:
    if not words:
        return Markup()
    sentence = {0: texts.hits_none, 1: texts.hits_one}.get(count, texts.hits_many)
    return Markup('<p class="hits">{}</p>').format(sentence.format(count=numbers.grouped(count, texts), words=words))


def _hits(found: Found, words: str, texts: Texts) -> Markup:
    shown = len(found.first(MARKED))
    most = _note(texts.hits_most.format(count=shown), "hits") if shown < len(found) else Markup()
    first = (
        Markup('<p><a class="next-hit" href="#{}" data-next-hit>{}</a></p>').format(found.hits[0].name, texts.hit_next)
        if found.hits
        else ""
    )
    return Markup("{}{}{}").format(_count(len(found), words, texts), most, first)
