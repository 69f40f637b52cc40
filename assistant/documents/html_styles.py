"""How large a web page sets its text, and what it calls its title, where it marks no heading: by styles and classes."""

from __future__ import annotations

import re
from typing import Any

from assistant.documents.flow import TEXT_SIZE

_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_SELECTOR = re.compile(r"(?P<tag>\w+)?(?:\.(?P<name>[\w-]+))?")
_SIZE = re.compile(
    r"(?:^|[;\s])font-size\s*:\s*(?P<number>\d{1,4}(?:\.\d{1,4})?)\s*(?P<unit>pt|px|em|rem|%)", re.IGNORECASE
)
_TITLE = re.compile(r"(?:mso)?(?:(?:doc(?:ument)?|dokument|page|side|hoved|main)[-_]?)?(?:title|tittel)", re.IGNORECASE)
_OF_FONT = {"1": 7.5, "2": 10.0, "3": 12.0, "4": 13.5, "5": 18.0, "6": 24.0, "7": 36.0}
"""The sizes that <font size> has in points."""

_LONGEST_STYLE = 200_000
"""Characters of style sheets that are looked at."""

_PARAGRAPHS = ("p", "div", "span")


class Sizes:
    """The type sizes of a page; selectors other than of an element, a class or both are passed over."""

    def __init__(self, root: Any) -> None:
        sheets = " ".join(node.text or "" for node in root.iter("style"))[:_LONGEST_STYLE]
        self._rules: dict[tuple[str | None, str | None], str] = {}
        for selectors, style in _RULE.findall(sheets):
            for selector in selectors.split(","):
                if (match := _SELECTOR.fullmatch(selector.strip())) and _SIZE.search(style):
                    self._rules[match["tag"], match["name"]] = style

    def of(self, node: Any, around: float) -> float:
        """The size of an element's text in points; ``around`` is that of what it stands in."""
        size = _OF_FONT.get(node.get("size") or "", around) if node.tag == "font" else around
        names = (node.get("class") or "").split()
        styles = [self._rules.get((tag, name)) for name in (None, *names) for tag in (node.tag, None)]
        for style in (*styles, node.get("style")):
            if style and (match := _SIZE.search(style)):
                number, unit = float(match["number"]), match["unit"].lower()
                factor = {"pt": 1.0, "px": 0.75, "em": around, "rem": TEXT_SIZE, "%": around / 100}[unit]
                size = number * factor
        return size


def is_title(node: Any) -> bool:
    """Whether an element that is no heading is called the title of the page by its class."""
    names = (node.get("class") or "").split()
    return node.tag in _PARAGRAPHS and any(_TITLE.fullmatch(name) for name in names)
