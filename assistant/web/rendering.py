"""From an answer to HTML: its Markdown, the numbers that open its sources, and the list of them.

Whatever an answer or a document holds, only the structure that answers are made of comes out: raw
HTML, links and images in the Markdown are text, and every value is escaped.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markupsafe import Markup

from assistant.retrieval.citation import Citation
from assistant.web.texts import Texts

TOOLTIP = 300
"""Characters of a quotation that its tooltip shows; the whole stands in the source panel."""

SHOWN = 5
"""Sources listed under an answer; the rest are one step away."""

_MARK = re.compile(r"\[(\d{1,3})\]([.,;:!?)]*)")
"""A source mark, and the punctuation that may not stand on another line than it."""

_WORD = re.compile(r"(?<!\S)\S{1,18} ?$|\S$")
"""The word before a mark, or of a longer one, which must be free to be divided in a narrow window, its last sign."""


def answer(
    markdown: str,
    citations: Sequence[Citation] | None,
    refused: bool,
    texts: Texts,
    language: Callable[[Citation], str] | None = None,
) -> Markup:
    """The answer's Markdown as HTML.

    Args:
        markdown: The answer, or as much of it as has come.
        citations: What ``[n]`` stands for, or None while that is not known: the numbers are then
            shown, but open nothing.
        refused: Whether the citations are only the nearest sections.
        texts: The interface's language.
        language: Gives the language of a citation's document, which its quotation is read aloud in.
    """
    known = None if citations is None else {citation.number: citation for citation in citations}
    env: dict[str, Any] = {"citations": known, "refused": refused, "texts": texts, "language": language}
    return Markup(_MARKDOWN.render(markdown, env))  # noqa: S704 - escaped by the renderer


def source_name(citation: Citation, refused: bool, texts: Texts) -> str:
    """What a screen reader calls the button that opens the source."""
    name = texts.nearest_name if refused else texts.source_name
    return name.format(number=citation.number, section=citation.section[-1] if citation.section else citation.title)


def sources(citations: Sequence[Citation], refused: bool, texts: Texts) -> Markup:
    """The list under an answer, each line a button that opens its source."""
    if not citations:
        return Markup()
    lines = [_source_line(citation, refused, texts) for citation in citations]
    shown, rest = lines[:SHOWN], lines[SHOWN:]
    more = Markup("<details><summary>{}</summary><ul>{}</ul></details>").format(
        texts.more_sources.format(count=len(rest)), Markup().join(rest)
    )
    return Markup('<div class="sources{}"><h4>{}</h4><ul>{}</ul>{}</div>').format(
        " nearest" if refused else "",
        texts.nearest if refused else texts.sources,
        Markup().join(shown),
        more if rest else "",
    )


def _source_line(citation: Citation, refused: bool, texts: Texts) -> Markup:
    *parents, heading = citation.section or (citation.title,)
    above = Markup().join(Markup('<span class="above">{} › </span>').format(parent) for parent in parents)
    title = texts.nearest_title if refused else texts.source_title
    return Markup(
        '<li><button type="button" class="source-line" data-source="{number}">'
        '<span class="visually-hidden">{title}: </span><span class="number" aria-hidden="true">{number}</span>'
        '<span class="source-text"><span class="source-path">{above}{heading}</span>'
        '<span class="source-title">{place}</span></span></button></li>'
    ).format(
        number=citation.number,
        title=title.format(number=citation.number),
        above=above,
        heading=heading,
        place=place(citation, texts),
    )


def place(citation: Citation, texts: Texts) -> str:
    """The document's title, with the page where it is known."""
    if citation.page is None:
        return citation.title
    return f"{citation.title}, {texts.page.format(page=citation.page)}"


def _parse_mark(state: StateInline, silent: bool) -> bool:
    found = _MARK.match(state.src, state.pos, state.posMax)
    if not found:
        return False
    number = int(found[1])
    known: Mapping[int, Citation] | None = state.env["citations"]
    if known is not None and number not in known:
        return False
    if not silent:
        state.push("citation", "", 0).meta = {"before": "", "number": number, "after": found[2]}
    state.pos = found.end()
    return True


def _say_languages(state: StateCore) -> None:
    """Gives a quotation that stands apart the language of the document that its source mark names."""
    known, language = state.env["citations"], state.env["language"]
    quotations: list[Token] = []
    for token in state.tokens if known and language else ():
        if token.type == "blockquote_open":
            quotations.append(token)
        elif token.type == "blockquote_close":
            quotations.pop()
        marks = [child for child in token.children or () if child.type == "citation"]
        if quotations and marks:
            quotations[-1].attrSet("lang", language(known[marks[0].meta["number"]]))


def _hold_words(state: StateCore) -> None:
    """Gives each source mark the word before it, so that no line begins with a number that says nothing by itself."""
    for inline in state.tokens:
        for before, mark in pairwise(inline.children or ()):
            word = _WORD.search(before.content) if before.type == "text" and mark.type == "citation" else None
            if word:
                before.content = before.content[: word.start()]
                mark.meta["before"] = word[0]


def _render_mark(
    _: RendererHTML, tokens: Sequence[Token], index: int, _options: Mapping[str, Any], env: Mapping[str, Any]
) -> str:
    before, number, after = (tokens[index].meta[part] for part in ("before", "number", "after"))
    chip = _chip(number, env)
    return Markup('<span class="held">{}{}{}</span>').format(before, chip, after) if before or after else chip


def _chip(number: int, env: Mapping[str, Any]) -> Markup:
    if env["citations"] is None:
        return Markup('<span class="chip waiting">{}</span>').format(number)
    citation: Citation = env["citations"][number]
    shown = citation.quote if len(citation.quote) <= TOOLTIP else f"{citation.quote[:TOOLTIP].rstrip()} …"
    return Markup(
        '<button type="button" class="chip{}" data-source="{}" aria-label="{}" data-quote="{}">{}</button>'
    ).format(
        " nearest" if env["refused"] else "",
        number,
        source_name(citation, env["refused"], env["texts"]),
        f"«{shown}»",
        number,
    )


def _markdown() -> MarkdownIt:
    """Only what answers are made of: paragraphs, lists, quotations, bold, escapes and source marks."""
    markdown = MarkdownIt("zero", {"html": False, "linkify": False, "breaks": True})
    markdown.enable(["blockquote", "list", "emphasis", "escape", "newline"])
    markdown.inline.ruler.push("citation", _parse_mark)
    markdown.core.ruler.push("languages", _say_languages)
    markdown.core.ruler.push("words", _hold_words)
    markdown.add_render_rule("citation", _render_mark)
    return markdown


_MARKDOWN = _markdown()
