"""The styles of an OpenDocument text: which are headings, how large and bold their text is (ODF 1.3, part 3, 16)."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import Any

from assistant.documents.flow import TEXT_SIZE

_NAMESPACE = "{{urn:oasis:names:tc:opendocument:xmlns:{}:1.0}}"
TEXT, TABLE, STYLE, DRAW = (_NAMESPACE.format(name) for name in ("text", "table", "style", "drawing"))
FO, SVG = (_NAMESPACE.format(f"{name}-compatible") for name in ("xsl-fo", "svg"))

_POINTS = {"pt": 1.0, "in": 72.0, "cm": 72 / 2.54, "mm": 72 / 25.4, "pc": 12.0}
_TITLE_NAMES = ("title", "tittel")
_DEEPEST_STYLE = 30
_BOLD_WEIGHT = 600


@dataclass(frozen=True, slots=True)
class Style:
    """How a paragraph or a stretch of one looks and what it is; ``level`` is 0 for the document's title.

    ``left`` is a paragraph's indent, in points. ``is_hidden``: it is shown neither on the screen nor on paper.
    """

    size: float
    bold: bool
    level: int | None = None
    is_caption: bool = False
    left: float = 0.0
    is_hidden: bool = False


class Styles:
    """The styles of a document; ``lists`` are its list styles by name, ``outline`` the one of its headings."""

    def __init__(self, *roots: Any) -> None:
        trees = [root for root in roots if root is not None]
        self._nodes = {node.get(f"{STYLE}name"): node for root in trees for node in root.iter(f"{STYLE}style")}
        self.lists = {node.get(f"{STYLE}name"): node for root in trees for node in root.iter(f"{TEXT}list-style")}
        self.outline = next((node for root in trees for node in root.iter(f"{TEXT}outline-style")), None)

    def of(self, name: str | None, size: float = TEXT_SIZE, bold: bool = False) -> Style:
        """The style with this name; ``size`` and ``bold`` are those of what stands around it, which is shown."""
        return self._of(name, Style(size, bold), 0)

    def _of(self, name: str | None, around: Style, depth: int) -> Style:
        node = self._nodes.get(name)
        if node is None and name is not None and name.lower() in _TITLE_NAMES:
            return replace(around, level=0)  # files that programs write name it without saying how it looks
        if node is None or depth > _DEEPEST_STYLE:
            return around
        style = self._of(node.get(f"{STYLE}parent-style-name"), around, depth + 1)
        look = node.find(f"{STYLE}text-properties")
        if look is not None:
            size, weight = look.get(f"{FO}font-size") or "", look.get(f"{FO}font-weight") or ""
            style = replace(style, size=length(size) or style.size)
            if display := look.get(f"{TEXT}display"):
                style = replace(style, is_hidden=display == "none")
            if weight:
                style = replace(style, bold=weight == "bold" or _number(weight, 0) >= _BOLD_WEIGHT)
        margins = node.find(f"{STYLE}paragraph-properties")
        left = length(margins.get(f"{FO}margin-left")) if margins is not None else None
        if left is not None:
            style = replace(style, left=left)
        level = node.get(f"{STYLE}default-outline-level") or ""
        printed = (node.get(f"{STYLE}display-name") or node.get(f"{STYLE}name") or "").lower()
        if level.isdecimal() and len(level) < 3:
            style = replace(style, level=int(level))
        elif printed in _TITLE_NAMES:
            style = replace(style, level=0)
        elif printed in ("caption", "table", "illustration"):
            style = replace(style, is_caption=True)
        return style


def length(text: str | None) -> float | None:
    """A length in points, or None when it is none, or a part of another."""
    unit = (text or "")[-2:]
    number = _number((text or "")[:-2], math.nan)
    return number * _POINTS[unit] if unit in _POINTS and math.isfinite(number) else None


def _number(text: str, otherwise: float) -> float:
    try:
        return float(text)
    except ValueError:
        return otherwise
