"""A conversation, or a summary with footnotes, as a Word document, made from its Markdown."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping

import docx
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.shared import Mm
from docx.text.paragraph import Paragraph
from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin

from assistant.web import footnotes
from assistant.web.texts import Language

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

_MARKDOWN = (
    MarkdownIt("zero", {"html": False})
    .enable(["heading", "blockquote", "list", "emphasis", "escape"])
    .use(footnote_plugin, inline=False)
)

_UNWRITABLE = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Signs that XML, and so Word, cannot hold."""

_TAGS: Mapping[Language, str] = {"nb": "nb-NO", "nn": "nn-NO", "en": "en-GB"}

_LISTS: Mapping[str, str] = {"bullet_list_open": "List Bullet", "ordered_list_open": "List Number"}


def to_word(markdown: str, language: Language) -> bytes:
    """A Word document with the headings, quotations, lists, bold words and footnotes of the Markdown.

    All else is text; ``language`` is what most of it is written in, for screen readers and spell checkers.
    """
    made = _empty(language)
    styles: list[str] = []
    notes: dict[int, str] = {}
    note: int | None = None
    for token in _MARKDOWN.parse(_UNWRITABLE.sub("", markdown)):
        if token.type in _LISTS:
            styles.append(_LISTS[token.type])
        elif token.type == "blockquote_open":
            styles.append("Quote")
        elif token.type in ("bullet_list_close", "ordered_list_close", "blockquote_close"):
            styles.pop()
        elif token.type == "heading_open":
            styles.append(f"Heading {token.tag[1]}")
        elif token.type == "heading_close":
            styles.pop()
        elif token.type in ("footnote_open", "footnote_close"):
            note = token.meta["id"] + 1 if token.type == "footnote_open" else None
        elif token.type == "inline" and note is not None:
            notes[note] = " ".join(filter(None, (notes.get(note), _plain(token))))
        elif token.type == "inline":
            _write(_paragraph(made, styles), token)
    if notes:
        footnotes.write(made, notes)
    content = io.BytesIO()
    made.save(content)
    return content.getvalue()


def _empty(language: Language) -> WordDocument:
    made = docx.Document()
    made.sections[0].page_width, made.sections[0].page_height = Mm(210), Mm(297)
    for told in made.styles.element.iter(qn("w:lang")):
        told.set(qn("w:val"), _TAGS[language])
    footnotes.prepare(made)
    return made


def _plain(inline: Token) -> str:
    return "".join(token.content for token in inline.children or ())


def _paragraph(made: WordDocument, styles: list[str]) -> Paragraph:
    return made.add_paragraph(style=styles[-1] if styles else None)


def _write(paragraph: Paragraph, inline: Token) -> None:
    bold = italic = False
    for token in inline.children or ():
        if token.type in ("strong_open", "strong_close"):
            bold = token.type == "strong_open"
        elif token.type in ("em_open", "em_close"):
            italic = token.type == "em_open"
        elif token.type in ("softbreak", "hardbreak"):
            paragraph.add_run().add_break()
        elif token.type == "footnote_ref":
            footnotes.refer(paragraph, token.meta["id"] + 1)
        elif token.content:
            run = paragraph.add_run(token.content)
            run.bold, run.italic = bold or None, italic or None
