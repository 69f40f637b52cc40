"""What of an HTML page is its text, and the words inside an element."""

from __future__ import annotations

import re
from collections.abc import Container
from typing import Any

from assistant.documents.bounds import Work
from assistant.documents.characters import clean

LEFT_OUT = frozenset(
    """
    script style nav template noscript head svg math iframe frame object embed applet canvas audio video map
    form button select input textarea datalist dialog footer menu
    """.split()
)
BLOCKS = frozenset(
    """
    html body main article section header aside div p blockquote pre address figure figcaption details summary
    dl dt dd ul ol hr fieldset center button tr td th tbody thead tfoot
    """.split()
)
HEADINGS = {f"h{level}": level for level in range(1, 7)}
BOLD = frozenset(["b", "strong"])
_ROLES = frozenset("navigation search dialog alertdialog contentinfo menu menubar toolbar".split())
_AROUND = re.compile(
    r"(?:^|[\s_-])(?:breadcrumbs?|brodsmule\w*|cookies?|cookiebanner|skip(?:-?links?)?)(?:$|[\s_-])", re.IGNORECASE
)
"""How pages name, by custom, what stands around their text: the way to the page, what to agree to, and leaps in it."""

_PLAIN = frozenset("div section aside ol ul p span a".split())
_OF_TEXT = ("h1", "main", "article", "table")
"""What is named so is left out if it is one of these, and has none of those inside."""

_HIDDEN = ("display:none", "visibility:hidden")


def is_shown(node: Any) -> bool:
    """Whether an element is text of the page, and not hidden."""
    return isinstance(node.tag, str) and not _is_left_out(node) and not _is_hidden(node)


def _is_left_out(node: Any) -> bool:
    """Whether an element is no text of the page; a button that folds out what stands below it names that."""
    if node.tag == "button":
        return node.get("aria-expanded") is None and not any(up.tag in HEADINGS for up in node.iterancestors())
    return node.tag in LEFT_OUT or node.get("role") in _ROLES or _is_around(node)


def _is_around(node: Any) -> bool:
    named = f"{node.get('class', '')} {node.get('id', '')}"
    return node.tag in _PLAIN and _AROUND.search(named) is not None and next(node.iter(*_OF_TEXT), None) is None


def _is_hidden(node: Any) -> bool:
    style = node.get("style", "").replace(" ", "").lower()
    return node.get("hidden") is not None or node.get("aria-hidden") == "true" or any(h in style for h in _HIDDEN)


def inside(node: Any, work: Work, without: Container[Any] = ()) -> str:
    """The text inside an element, but not in those within that are left out; a block or a break parts its words."""
    return " ".join(pieces(node, work, without))


def pieces(node: Any, work: Work, without: Container[Any] = ()) -> list[str]:
    """The text inside an element, as ``inside`` has it, of each block by itself."""
    found: list[str] = []
    _gather(node, found, work, without)
    return "".join(found).split(_APART)


_APART = "\u2029"
"""Between blocks, while their text is put together; a page has it for the end of a paragraph, if at all."""


def _gather(node: Any, found: list[str], work: Work, without: Container[Any]) -> None:
    work.spend()
    found.append(node.text or "")
    for child in node:
        if is_shown(child) and child not in without:
            apart = _APART if child.tag in BLOCKS or child.tag in ("li", "table") else " " * (child.tag == "br")
            found.append(apart)
            _gather(child, found, work, without)
            found.append(apart)
        found.append(child.tail or "")


def is_bold(node: Any, work: Work) -> bool:
    """Whether all words of an element are set in bold."""
    words = clean(inside(node, work))
    return words != "" and words == clean(" ".join(inside(bold, work) for bold in node.iter(*BOLD)))


_LONGEST_TERM = 80


def is_defined_beside(term: Any) -> bool:
    """Whether a term in a list of definitions may stand on one line with what comes after it: both are words only."""
    after = term.getnext()
    if (
        after is None
        or after.tag != "dd"
        or any(node.tag in BLOCKS for part in (term, after) for node in part.iterdescendants())
    ):
        return False
    text = "".join(term.itertext()).strip()
    return 0 < len(text) <= _LONGEST_TERM and not text.endswith((".", "?", "!"))


def is_beside_its_term(node: Any) -> bool:
    """Whether an element is the first definition of such a term."""
    before = node.getprevious() if node.tag == "dd" else None
    return before is not None and before.tag == "dt" and is_defined_beside(before)
