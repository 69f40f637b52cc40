"""A conversation, or a summary with footnotes, as a file to take along: from its Markdown to blocks of text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin

Kind = Literal["heading", "paragraph", "quote", "bullet", "number"]

_MARKDOWN = (
    MarkdownIt("zero", {"html": False})
    .enable(["heading", "blockquote", "list", "emphasis", "escape"])
    .use(footnote_plugin, inline=False)
)

_UNWRITABLE = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Signs that XML, and so Word, cannot hold."""

_OPENS: Mapping[str, Kind] = {
    "bullet_list_open": "bullet",
    "ordered_list_open": "number",
    "blockquote_open": "quote",
    "heading_open": "heading",
}
_CLOSES = ("bullet_list_close", "ordered_list_close", "blockquote_close", "heading_close")


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text that looks the same; ``note`` is the number of a footnote that it ends in, or 0."""

    text: str
    bold: bool = False
    italic: bool = False
    note: int = 0


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph of some kind; ``level`` is a heading's, from 1."""

    kind: Kind
    runs: tuple[Run, ...]
    level: int = 0


@dataclass(frozen=True, slots=True)
class Content:
    """All blocks in order, and the footnotes by their numbers from 1."""

    blocks: list[Block] = field(default_factory=list)
    notes: dict[int, str] = field(default_factory=dict)


def read(markdown: str) -> Content:
    """The headings, quotations, lists, bold words and footnotes of the Markdown; all else is text."""
    content = Content()
    kinds: list[tuple[Kind, int]] = []
    note = 0
    for token in _MARKDOWN.parse(_UNWRITABLE.sub("", markdown)):
        if token.type in _OPENS:
            kinds.append((_OPENS[token.type], int(token.tag[1]) if token.type == "heading_open" else 0))
        elif token.type in _CLOSES:
            kinds.pop()
        elif token.type in ("footnote_open", "footnote_close"):
            note = token.meta["id"] + 1 if token.type == "footnote_open" else 0
        elif token.type == "inline" and note:
            said = "".join(run.text for run in _runs(token))
            content.notes[note] = " ".join(filter(None, (content.notes.get(note), said)))
        elif token.type == "inline":
            kind, level = kinds[-1] if kinds else ("paragraph", 0)
            content.blocks.append(Block(kind, tuple(_runs(token)), level))
    return content


def _runs(inline: Token) -> list[Run]:
    runs = []
    bold = italic = False
    for token in inline.children or ():
        if token.type in ("strong_open", "strong_close"):
            bold = token.type == "strong_open"
        elif token.type in ("em_open", "em_close"):
            italic = token.type == "em_open"
        elif token.type in ("softbreak", "hardbreak"):
            runs.append(Run("\n"))
        elif token.type == "footnote_ref":
            runs.append(Run("", note=token.meta["id"] + 1))
        elif token.content:
            runs.append(Run(token.content, bold, italic))
    return runs
