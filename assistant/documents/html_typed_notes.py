"""Footnotes of an HTML page that nothing links to: raised figures in the text, and paragraphs that begin with them."""

from __future__ import annotations

import re
from typing import Any

from assistant.documents.html_text import BLOCKS, HEADINGS

_FIGURE = re.compile(r"\s*(\d{1,3})[.)]?\s*")
_BEGINS = re.compile(r"\s*(\d{1,3})[.)]?\s+\S")
_NO_WORD = re.compile(r"(?:^|[\s\d(])(?:[kcdm]?m|CO)?$")
"""How the text ends before a raised figure that refers to no note: "10²", "90 m²", or a space or nothing."""


def references(root: Any) -> dict[Any, Any]:
    """The raised figures that refer to notes, each with the paragraph that it refers to.

    Such a paragraph comes after them. It begins with the same figure, raised; or with the figure as it is, where
    neither heading nor table comes after it. Two paragraphs with the same figure are no notes.
    """
    raised = {node: match[1] for node in root.iter("sup") if (match := _FIGURE.fullmatch("".join(node.itertext())))}
    raised = {node: figure for node, figure in raised.items() if node.find(".//a") is None and not _in_link(node)}
    referring = {node: figure for node, figure in raised.items() if not _NO_WORD.search(_before(node))}
    wanted = set(referring.values())
    if not wanted:
        return {}
    order = list(root.iter())
    end = max((at for at, node in enumerate(order) if node.tag in HEADINGS or node.tag == "table"), default=-1)
    places: dict[str, list[int]] = {}
    for at, node in enumerate(order):
        figure = _begins_with(node, at > end) if node.tag in ("p", "div") else None
        if figure is not None and figure in wanted:
            places.setdefault(figure, []).append(at)
    notes = {figure: found[0] for figure, found in places.items() if len(found) == 1}
    found: dict[Any, Any] = {}
    for at, node in enumerate(order):
        note = notes.get(referring.get(node, ""), -1)
        if note > at:
            found[node] = order[note]
    return found


def _in_link(node: Any) -> bool:
    return next(node.iterancestors("a"), None) is not None


def _before(node: Any) -> str:
    """The text right before an element, within the one that it stands in."""
    above = node.getprevious()
    if above is None:
        return node.getparent().text or ""
    return above.tail or "".join(above.itertext())


def _begins_with(node: Any, at_end: bool) -> str | None:
    """The figure that a paragraph begins with: a raised one, or, at the page's end, any."""
    if any(child.tag in BLOCKS for child in node):
        return None
    first = next(iter(node), None)
    if first is not None and first.tag == "sup" and not (node.text or "").strip():
        match = _FIGURE.fullmatch("".join(first.itertext()))
    else:
        match = _BEGINS.match(node.text or "") if at_end else None
    return match[1] if match else None
