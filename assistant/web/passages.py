"""From a document's blocks to HTML, with stretches of the text marked: the same wherever a document is shown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from assistant.documents.model import Block, Item, Span


@dataclass(frozen=True, slots=True)
class Marking:
    """A stretch of the canonical text to mark; ``name`` is the anchor of its first mark, or empty."""

    start: int
    end: int
    name: str = ""


def block(text: str, block: Block, markings: Sequence[Marking]) -> Markup:
    """A paragraph, or a list with its introduction and nested lists."""
    if not block.items:
        return Markup("<p>{}</p>").format(marked(text, block.span, markings))
    intro = Markup("<p>{}</p>").format(marked(text, block.intro, markings)) if block.intro else Markup()
    return intro + _list(text, block.items, markings)


def _list(text: str, items: Sequence[Item], markings: Sequence[Marking]) -> Markup:
    """The items, those that are nested as lists inside their items."""
    parts: list[Markup] = []
    depth = -1
    for item in items:
        parts.append(Markup("<ul>") if item.level > depth else _END + _END_INSIDE * (depth - item.level))
        parts.append(Markup("<li>") + marked(text, item, markings))
        depth = item.level
    return Markup().join([*parts, _END, _END_INSIDE * depth, Markup("</ul>")])


_END = Markup("</li>")
_END_INSIDE = Markup("</ul></li>")


def marked(text: str, span: Span, markings: Sequence[Marking]) -> Markup:
    """The span's text, with the parts that the markings cover in ``<mark>``; markings are in order and apart."""
    parts, at = [], span.start
    for marking in markings:
        start, end = max(at, marking.start), min(span.end, marking.end)
        if start >= end:
            continue
        anchor = marking.name if marking.name and start == marking.start else ""
        parts.append(escape(text[at:start]))
        parts.append(
            Markup("<mark{}>{}</mark>").format(
                Markup(' id="{}" tabindex="-1"').format(anchor) if anchor else "", text[start:end]
            )
        )
        at = end
    parts.append(escape(text[at : span.end]))
    return Markup().join(parts)
