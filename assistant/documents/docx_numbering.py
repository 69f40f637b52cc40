"""The automatic numbers of a Word document, counted as Word counts them (ECMA-376, part 1, 17.9)."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Any

from assistant.documents.docx_styles import W, indent, value
from assistant.documents.enumeration import Numbering, formatted
from assistant.documents.flow import INDENT

_LEVELS = 9
_DEEPER = 2.0
_SILENT = ("bullet", "none")
_FORMS = {form.value: form for form in Numbering}


@dataclass(frozen=True, slots=True)
class _Level:
    """How one level of a list is numbered: ``text`` is such as "%1.%2". ``left`` is its indent, where it has one."""

    form: str
    text: str
    start: int
    legal: bool
    left: float | None


class Numbers:
    """The lists of a document, and how far each has come."""

    def __init__(self, root: Any) -> None:
        abstract = {} if root is None else {n.get(f"{W}abstractNumId"): n for n in root.findall(f"{W}abstractNum")}
        self._levels: dict[str, dict[int, _Level]] = {}
        self._counts: dict[str, list[int | None]] = {}  # by the list that is counted
        self._counted: dict[str, str] = {}
        for number in [] if root is None else root.findall(f"{W}num"):
            name = str(number.get(f"{W}numId"))
            link = number.find(f"{W}abstractNumId")
            shared = (value(link) or "") if link is not None else ""
            node = _followed(abstract.get(shared), abstract)
            levels = {} if node is None else {int(n.get(f"{W}ilvl")): _level(n) for n in node.findall(f"{W}lvl")}
            overrides = number.findall(f"{W}lvlOverride")
            for override in overrides:
                _override(levels, override)
            self._levels[name] = levels
            # Lists of one kind are counted together, unless one says where it starts.
            self._counted[name] = f"own {name}" if overrides else shared

    def indent(self, numbering: tuple[str, int]) -> float:
        """How far in the items of a list's level stand, in points: always farther than those of the level above it."""
        name, depth = numbering
        levels = self._levels.get(name, {})
        found = 0.0
        for at in range(min(depth, _LEVELS) + 1):
            own = levels[at].left if at in levels else None
            found = max(own if own is not None else INDENT * at, found + _DEEPER if at else 0.0)
        return found

    def next(self, numbering: tuple[str, int] | None) -> str | None:
        """The number of the next paragraph of a list; "" for a bullet, None for a paragraph that is in no list."""
        if numbering is None:
            return None
        name, depth = numbering
        levels = self._levels.get(name, {})
        level = levels.get(depth)
        if level is None or not 0 <= depth < _LEVELS:
            return ""
        counts = self._counts.setdefault(self._counted[name], [None] * _LEVELS)
        before = counts[depth]
        counts[depth] = level.start if before is None else before + 1
        counts[depth + 1 :] = [None] * (_LEVELS - depth - 1)
        if level.form in _SILENT:
            return "" if level.form == "bullet" else None

        def shown(match: re.Match[str]) -> str:
            at = int(match.group(1)) - 1
            other = levels.get(at, level)
            if counts[at] is None:
                counts[at] = other.start
            form = Numbering.DECIMAL if level.legal else _FORMS.get(other.form)
            return formatted(counts[at] or 0, form)

        return re.sub(r"%([1-9])", shown, level.text).strip()


def _followed(node: Any, abstract: dict[Any, Any]) -> Any:
    """The list that another takes its levels from, by the name of a style."""
    link = node.find(f"{W}numStyleLink") if node is not None else None
    if link is None:
        return node
    for other in abstract.values():
        style = other.find(f"{W}styleLink")
        if style is not None and value(style) == value(link):
            return other
    return node


def _override(levels: dict[int, _Level], override: Any) -> None:
    depth = int(override.get(f"{W}ilvl"))
    own = override.find(f"{W}lvl")
    if own is not None:
        levels[depth] = _level(own)
    start = override.find(f"{W}startOverride")
    if start is not None and depth in levels:
        level = levels[depth]
        levels[depth] = replace(level, start=int(value(start) or 1))


def _level(node: Any) -> _Level:
    def of(name: str, otherwise: str) -> str:
        found = node.find(f"{W}{name}")
        return otherwise if found is None else (value(found) or "")

    legal = node.find(f"{W}isLgl")
    start = of("start", "1")
    return _Level(
        form=of("numFmt", "decimal"),
        text=of("lvlText", ""),
        start=int(start) if start.isdecimal() else 1,
        legal=legal is not None and value(legal) not in ("0", "false"),
        left=indent(properties) if (properties := node.find(f"{W}pPr")) is not None else None,
    )
