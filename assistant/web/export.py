"""A conversation as a Word document, made from its Markdown with every source written out."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping

import docx
from docx.document import Document as WordDocument
from docx.text.paragraph import Paragraph
from markdown_it import MarkdownIt
from markdown_it.token import Token

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

_MARKDOWN = MarkdownIt("zero", {"html": False}).enable(["heading", "blockquote", "list", "emphasis", "escape"])

_UNWRITABLE = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Signs that XML, and so Word, cannot hold."""

_LISTS: Mapping[str, str] = {"bullet_list_open": "List Bullet", "ordered_list_open": "List Number"}


def to_word(markdown: str) -> bytes:
    """A Word document with the headings, quotations, lists and bold words of the Markdown; all else is text."""
    made = docx.Document()
    styles: list[str] = []
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
        elif token.type == "inline":
            _write(_paragraph(made, styles), token)
    content = io.BytesIO()
    made.save(content)
    return content.getvalue()


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
        elif token.content:
            run = paragraph.add_run(token.content)
            run.bold, run.italic = bold or None, italic or None
