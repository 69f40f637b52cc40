"""The footnotes of an HTML page: raised links to places further down, with what stands there."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from assistant.documents.characters import clean

_MARK = re.compile(r"\W*(?:\d{1,3}|[a-z*†‡])\W*", re.IGNORECASE)
_BACK = re.compile(r"\W*(?:\d{1,3}|tilbake)?\W*", re.IGNORECASE)
_WORD = ("#_ftn", "#_edn")
"""How addresses of footnotes begin that Word wrote, which raises the mark by a style alone."""

_HOLDERS = frozenset(["li", "p", "div", "dd", "aside", "td"])


@dataclass(frozen=True, slots=True)
class Notes:
    """The elements that refer to footnotes, each with the one that it refers to, in the order of the page."""

    references: dict[Any, Any]

    @property
    def targets(self) -> set[Any]:
        """The elements that are footnotes."""
        return set(self.references.values())

    def text(self, target: Any, texts: Callable[[Any], list[str]]) -> str:
        """A footnote with its number; ``texts`` gives the text inside an element."""
        number = list(dict.fromkeys(self.references.values())).index(target) + 1
        words = clean("".join(texts(target)))
        for link in target.iter("a"):
            back = clean("".join(texts(link)))
            if (link.get("href") or "").startswith("#") and back and _BACK.fullmatch(back):
                words = clean(words.removesuffix(back).removeprefix(back))
        return f"Fotnote {number}: {words}"


def of(root: Any) -> Notes:
    """The footnotes of a page: what raised links within it lead to, when that comes after them."""
    places = {node: at for at, node in enumerate(root.iter())}
    named = {node.get("id") or node.get("name"): node for node in places if node.get("id") or node.get("name")}
    found: dict[Any, Any] = {}
    for link in root.iter("a"):
        raised = next((node for node in (link, *link.iterancestors("sup")) if node.tag == "sup"), link.find("sup"))
        target = _holder(named.get((link.get("href") or "").removeprefix("#")))
        address = link.get("href") or ""
        if target is None or not address.startswith("#") or (raised is None and not address.startswith(_WORD)):
            continue
        if places[target] > places[link] and _MARK.fullmatch("".join(link.itertext()).strip() or "-"):
            found[link if raised is None or raised not in link.iterancestors() else raised] = target
    return Notes(found)


def _holder(node: Any) -> Any:
    """The paragraph or item that a place stands in."""
    if node is None:
        return None
    return next((each for each in (node, *node.iterancestors()) if each.tag in _HOLDERS), None)
