"""The styles of a Word document: which are headings, how large and bold their text is (ECMA-376, part 1, 17.7)."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Any

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"

_DEFAULT_SIZE = 10.0
"""Points, where the document says nothing."""

_DEEPEST_STYLE = 30
_HEADING_NAME = re.compile(r"(?:heading|overskrift|header)\s*([1-9])", re.IGNORECASE)
_TITLE_NAMES = ("title", "tittel")
_CAPTION_NAMES = ("caption", "bildetekst", "tabelltekst")
_CONTENTS_NAME = re.compile(r"(?:toc|innh|contents)\s*(\d)|toc heading|table of figures", re.IGNORECASE)
_BODY_TEXT = 9
"""The outline level that says: no heading."""


@dataclass(frozen=True, slots=True)
class Style:
    """How a paragraph looks and what it is.

    ``level`` is 0 for the title and 1 for the top heading; ``numbering`` is its list and its level there. ``left`` is
    its indent in points, None where the list says it. ``contents`` is the level of an entry of the table of contents.
    """

    size: float
    bold: bool
    level: int | None = None
    numbering: tuple[str, int] | None = None
    left: float | None = None
    is_caption: bool = False
    contents: int | None = None


@dataclass(frozen=True, slots=True)
class Look:
    """How a run of text looks."""

    size: float
    bold: bool
    is_hidden: bool


def value(node: Any) -> str | None:
    """The w:val of an element."""
    found = node.get(f"{W}val")
    return None if found is None else str(found)


class Styles:
    """The styles of a document; a document without any has the default one."""

    def __init__(self, root: Any) -> None:
        nodes = [] if root is None else root.findall(f"{W}style")
        self._nodes = {node.get(f"{W}styleId"): node for node in nodes}
        self._known: dict[str, Style] = {}
        default = None if root is None else root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
        self.size, bold = _run_look(default, _DEFAULT_SIZE, False)
        self._plain = Style(self.size, bold)
        defaults = (n for n in nodes if n.get(f"{W}type") == "paragraph" and n.get(f"{W}default") in ("1", "true"))
        self._default = next((node.get(f"{W}styleId") for node in defaults), None)
        if self._default:
            self.size = self._style(self._default).size

    def of_paragraph(self, paragraph: Any) -> Style:
        """The style of a paragraph with what it says itself."""
        properties = paragraph.find(f"{W}pPr")
        named = properties.find(f"{W}pStyle") if properties is not None else None
        style = self._style((value(named) if named is not None else None) or self._default or "")
        return style if properties is None else _with_paragraph(style, properties)

    def of_run(self, run: Any, size: float, bold: bool) -> Look:
        """How a run looks in a paragraph whose text has this size and weight."""
        properties = run.find(f"{W}rPr")
        if properties is None:
            return Look(size, bold, False)
        named = properties.find(f"{W}rStyle")
        node = self._nodes.get(value(named)) if named is not None else None
        if node is not None:
            size, bold = _run_look(node.find(f"{W}rPr"), size, bold)
        size, bold = _run_look(properties, size, bold)
        return Look(size, bold, _switch(properties, "vanish", False))

    def _style(self, name: str, depth: int = 0) -> Style:
        if name in self._known:
            return self._known[name]
        node = self._nodes.get(name)
        if node is None or depth > _DEEPEST_STYLE:
            return self._plain
        based = node.find(f"{W}basedOn")
        style = self._style(value(based) or "", depth + 1) if based is not None else self._plain
        size, bold = _run_look(node.find(f"{W}rPr"), style.size, style.bold)
        style = replace(style, size=size, bold=bold)
        name_node = node.find(f"{W}name")
        printed = (value(name_node) or "") if name_node is not None else ""
        style = _named(style, printed.strip())
        properties = node.find(f"{W}pPr")
        if properties is not None:
            style = _with_paragraph(style, properties)
        self._known[name] = style
        return style


def _named(style: Style, name: str) -> Style:
    heading = _HEADING_NAME.fullmatch(name)
    if heading:
        style = replace(style, level=int(heading.group(1)))
    elif name.lower() in _TITLE_NAMES:
        style = replace(style, level=0)
    return replace(
        style,
        is_caption=style.is_caption or name.lower() in _CAPTION_NAMES,
        contents=int(contents[1] or 0) if (contents := _CONTENTS_NAME.fullmatch(name)) else style.contents,
    )


def _with_paragraph(style: Style, properties: Any) -> Style:
    outline = properties.find(f"{W}outlineLvl")
    level = _figure(outline)
    if level is not None:
        style = replace(style, level=level + 1 if level < _BODY_TEXT else None)
    numbering = properties.find(f"{W}numPr")
    if numbering is not None:
        known, depth = style.numbering or (None, 0)
        found = numbering.find(f"{W}numId")
        number = value(found) if found is not None else known
        own = _figure(numbering.find(f"{W}ilvl"))
        style = replace(style, numbering=(number, depth if own is None else own) if number not in (None, "0") else None)
        style = replace(style, left=None)  # the list's indent goes before that of a style further down
    left = indent(properties)
    return style if left is None else replace(style, left=left)


def indent(properties: Any) -> float | None:
    """How far in a paragraph stands, in points, or None when its properties do not say."""
    node = properties.find(f"{W}ind")
    text = None if node is None else node.get(f"{W}left") or node.get(f"{W}start")
    return int(text) / 20 if text and text.isdecimal() and len(text) < 9 else None


def _run_look(properties: Any, size: float, bold: bool) -> tuple[float, bool]:
    if properties is None:
        return size, bold
    half_points = _figure(properties.find(f"{W}sz"))
    return half_points / 2 if half_points else size, _switch(properties, "b", bold)


def _switch(properties: Any, name: str, otherwise: bool) -> bool:
    node = properties.find(f"{W}{name}")
    return otherwise if node is None else value(node) not in ("0", "false", "off", "none")


def _figure(node: Any) -> int | None:
    text = value(node) if node is not None else None
    return int(text) if text and text.isdecimal() and len(text) < 9 else None
