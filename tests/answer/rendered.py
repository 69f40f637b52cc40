"""What a reader sees of an answer's Markdown: its text, and what stands out in it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain, pairwise

from markdown_it import MarkdownIt
from markdown_it.token import Token

HARMLESS = frozenset(
    "inline text softbreak paragraph_open paragraph_close blockquote_open blockquote_close bullet_list_open "
    "bullet_list_close list_item_open list_item_close strong_open strong_close".split()
)
"""What an answer is made of; headings, links, pictures, code, HTML, rules and tables are not."""

_MARKDOWN = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])


@dataclass(frozen=True, slots=True)
class Rendered:
    """The text with white space folded, the stretches in bold, the items of lists, and all that should not be there."""

    text: str
    bold: tuple[str, ...]
    items: tuple[str, ...]
    unwanted: tuple[str, ...]


def rendered(markdown: str) -> Rendered:
    """Render the Markdown as a viewer would that allows HTML."""
    tokens = _MARKDOWN.parse(markdown)
    inline = [token for token in tokens if token.type == "inline"]
    flat = list(chain.from_iterable([token, *(token.children or ())] for token in tokens))
    items = [
        _text(token.children or ())
        for (before, _), (_, token) in pairwise(pairwise(tokens))
        if before.type == "list_item_open"
    ]
    return Rendered(
        text=" ".join(_text(token.children or ()) for token in inline),
        bold=tuple(bold for token in inline for bold in _bold(token.children or ())),
        items=tuple(items),
        unwanted=tuple(token.type for token in flat if token.type not in HARMLESS),
    )


def _text(tokens: Iterable[Token]) -> str:
    pieces = (" " if token.type == "softbreak" else token.content for token in tokens)
    return " ".join("".join(pieces).split())


def _bold(tokens: Iterable[Token]) -> list[str]:
    found: list[str] = []
    inside = False
    for token in tokens:
        if token.type == "strong_open":
            inside = True
            found.append("")
        elif token.type == "strong_close":
            inside = False
        elif inside:
            found[-1] += token.content
    return found
