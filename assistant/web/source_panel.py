"""The source panel: one section of a document, with the quotation marked in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from markupsafe import Markup

from assistant.assistant import Assistant
from assistant.documents import spoken
from assistant.documents.model import Document, Section, Span
from assistant.retrieval.citation import Citation
from assistant.web import cited, documents, page_picture, passages, references, validity
from assistant.web.passages import Marking
from assistant.web.texts import Texts

WINDOW = 12_000
"""Characters shown on either side of the quotation; only sections longer than most books' are cut."""

NEIGHBOURS = 2
"""Headings shown before and after the section."""


def of(assistant: Assistant, citation: Citation, refused: bool, texts: Texts) -> Markup:
    """The panel of a citation, with what the document is today."""
    document = cited.document(assistant, citation)
    note = "" if cited.is_removed(document) else validity.note(document, assistant.validity(document), texts)
    return panel(document, citation, refused, note, texts)


def panel(document: Document, citation: Citation, refused: bool, note: str, texts: Texts) -> Markup:
    """The section that ``citation`` stands in, whole, with exactly the quotation in ``<mark>``.

    Of a document that was removed after it was quoted, or replaced so that it no longer has the quotation in its place,
    only the quotation is shown. ``note`` says why the document is not in force, or nothing.
    """
    section = _section(document, citation)
    title = texts.nearest_title if refused else texts.source_title
    language = spoken.language(document)
    return Markup(
        '<div class="panel-head"><h2 id="source-heading" tabindex="-1">{}</h2>'
        '<button type="button" class="close" data-close-source>{}</button></div>'
        '<p class="document" lang="{}">{}</p>{}{}{}{}<div class="excerpt" lang="{}">{}</div>'
        '<div class="panel-actions">{}<button type="button" class="quiet" data-copy="{}">{}</button></div>{}{}'
    ).format(
        title.format(number=citation.number),
        texts.close_source,
        language,
        document.title,
        _breadcrumbs(citation.section, language, texts),
        _facts(document, citation, texts),
        _warning(note),
        _warning(_since(document, citation, texts)),
        language,
        _excerpt(document, section, citation, texts),
        _way_to(document, citation, texts),
        references.reference(document, citation, texts),
        texts.copy_reference,
        page_picture.figure(document, citation, texts) if _is_of(document, citation) else "",
        _neighbours(document, section, language, texts),
    )


def empty(hint: str, texts: Texts) -> Markup:
    """The panel before any source is opened."""
    return Markup(
        '<section id="source-panel" class="empty" aria-labelledby="source-heading">'
        '<h2 id="source-heading" tabindex="-1">{}</h2><p class="hint">{}</p></section>'
    ).format(texts.sources, hint)


def _is_of(document: Document, citation: Citation) -> bool:
    return document.version == citation.version


def _since(document: Document, citation: Citation, texts: Texts) -> str:
    """What has become of the document since it was quoted."""
    if cited.is_removed(document):
        return texts.removed_since
    return "" if _is_of(document, citation) else texts.replaced_since.format(version=citation.version)


def _way_to(document: Document, citation: Citation, texts: Texts) -> Markup:
    if cited.is_removed(document):
        return Markup()
    return Markup('<a class="open-document" href="{}" target="_blank">{}</a>').format(
        documents.quotation_address(citation, texts), texts.open_document
    )


def _warning(sentence: str) -> Markup:
    return Markup('<p class="expired">{}</p>').format(sentence) if sentence else Markup()


def _section(document: Document, citation: Citation) -> Section | None:
    """The section with the citation's path that the quotation stands in, else any where it stands, verbatim."""
    if document.text[citation.start : citation.end] != citation.quote:
        return None
    holding = [section for section in document.sections if _holds(section, citation)]
    return next((section for section in holding if section.path == citation.section), holding[0] if holding else None)


def _holds(section: Section, citation: Citation) -> bool:
    spans = (section.heading, *(block.span for block in section.blocks))
    return any(span.start < citation.end and citation.start < span.end for span in spans)


def _breadcrumbs(path: Sequence[str], language: str, texts: Texts) -> Markup:
    crumbs = Markup().join(Markup('<li lang="{}">{}</li>').format(language, heading) for heading in path)
    return Markup('<ol class="breadcrumbs" aria-label="{}">{}</ol>').format(texts.path, crumbs)


def _facts(document: Document, citation: Citation, texts: Texts) -> Markup:
    facts = []
    if citation.page is not None:
        facts.append(texts.page.format(page=citation.page).capitalize())
    if document.metadata.period is not None and _is_of(document, citation):
        first, last = document.metadata.period
        facts.append(texts.period.format(first=first, last=last))
    return Markup('<p class="facts">{}</p>').format(" · ".join(facts)) if facts else Markup()


def _excerpt(document: Document, section: Section | None, citation: Citation, texts: Texts) -> Markup:
    if section is None:
        return Markup("<p><mark>{}</mark></p>").format(citation.quote)
    near = [block for block in section.blocks if _near(block.span, citation)]
    marking = [Marking(citation.start, citation.end)]
    shortened = Markup('<p class="shortened" lang="{}">{}</p>').format(texts.language, texts.shortened)
    return Markup("<h3>{}</h3>{}{}").format(
        passages.marked(document.text, section.heading, marking),
        shortened if len(near) < len(section.blocks) else "",
        Markup().join(passages.block(document.text, block, marking) for block in near),
    )


def _near(span: Span, citation: Citation) -> bool:
    return span.start < citation.end + WINDOW and citation.start - WINDOW < span.end


def _neighbours(document: Document, section: Section | None, language: str, texts: Texts) -> Markup:
    """The headings around the section, so that the reader sees where in the document it stands."""
    if section is None or len(document.sections) < 2:
        return Markup()
    lines = Markup().join(_neighbour_lines(document.sections, section))
    return Markup('<div class="neighbours"><h3>{}</h3><ul lang="{}">{}</ul></div>').format(
        texts.neighbours, language, lines
    )


def _neighbour_lines(sections: Sequence[Section], section: Section) -> Iterator[Markup]:
    at = sections.index(section)
    for neighbour in sections[max(0, at - NEIGHBOURS) : at + NEIGHBOURS + 1]:
        here = Markup(' class="here" aria-current="true"') if neighbour is section else Markup()
        yield Markup("<li{}>{}</li>").format(here, neighbour.path[-1])
