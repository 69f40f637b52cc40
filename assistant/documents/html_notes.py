"""The footnotes of an HTML page: raised links to places further down, or raised figures, with what stands there."""

from __future__ import annotations

import re
from typing import Any

from assistant.documents import html_text, html_typed_notes
from assistant.documents.bounds import Work
from assistant.documents.characters import clean

_MARK = re.compile(r"\W*(?:\d{1,3}(?::\d{1,3})?|[a-z*†‡])\W*", re.IGNORECASE)
"""What refers to a note; Markdown's second reference to the same one is "1:1"."""

_BACK = re.compile(r"\W*(?:\d{1,3}|tilbake)?\W*", re.IGNORECASE)
_WORD = ("#_ftn", "#_edn")
"""How addresses of footnotes begin that Word wrote, which raises the mark by a style alone."""

_HOLDERS = frozenset(["li", "p", "div", "dd", "aside", "td"])


class Notes:
    """The footnotes of a page: what raised links within it lead to, when that comes after them.

    ``references`` are the elements that refer to footnotes, each with the one that it refers to, in the order of the
    page; ``targets`` are the elements that are footnotes, each with its number; ``apart`` are all that are no text
    where they stand. Each note is told once, where it is first referred to.
    """

    def __init__(self, root: Any) -> None:
        found = _references(root) | html_typed_notes.references(root)
        self.references = {node: found[node] for node in root.iter() if node in found} if found else {}
        self.targets: dict[Any, int] = {}
        self._marks: dict[Any, str] = {}  # what first refers to a note
        for reference, target in self.references.items():
            self.targets.setdefault(target, len(self.targets) + 1)
            self._marks.setdefault(target, "".join(reference.itertext()).strip())
        self.apart = {*self.references, *(node for node in self.targets if node.tag != "td")}
        self._told: set[Any] = set()

    def of(self, node: Any, work: Work) -> list[str]:
        """The footnotes that an element refers to, itself or within, each with its number."""
        found: list[str] = []
        for reference in work.counted(node.iter()) if self.references else ():
            target = self.references.get(reference)
            if target is not None and target not in self._told:
                self._told.add(target)
                found.append(f"Fotnote {self.targets[target]}: {_words(target, self._marks[target], work)}")
        return found


def _words(target: Any, mark: str, work: Work) -> str:
    """The words of a footnote without its own mark, and the links at its ends that lead back to the text."""
    words = clean(html_text.inside(target, work))
    begin, end = 0, len(words)
    for link in target.iter("a"):
        back = clean(html_text.inside(link, work))
        if not (link.get("href") or "").startswith("#") or not back or not _BACK.fullmatch(back):
            continue
        if words.endswith(back, begin, end):
            end -= len(back)
            end -= end > begin and words[end - 1] == " "
        if words.startswith(back, begin, end):
            begin += len(back)
            begin += words[begin : begin + 1] == " "
    if not begin and target.tag != "li":  # an item is counted, and its mark none of its words
        first = next(iter(target), None)
        is_raised = first is not None and first.tag == "sup" and not (target.text or "").strip()
        own = re.match(re.escape(mark) + (r"[.)]?\s*" if is_raised else r"[.)]?\s+"), words)
        begin = own.end() if own else 0
    return words[begin:end].strip()


def _references(root: Any) -> dict[Any, Any]:
    named = {name: node for node in root.iter() if (name := node.get("id") or node.get("name"))}
    links: dict[Any, tuple[Any, Any]] = {}  # with the element that refers, and the footnote
    for link in root.iter("a"):
        raised = next((node for node in (link, *link.iterancestors("sup")) if node.tag == "sup"), link.find("sup"))
        address = link.get("href") or ""
        target = _holder(named.get(address.removeprefix("#"))) if address.startswith("#") else None
        if target is None or (raised is None and not address.startswith(_WORD) and not _says_so(link)):
            continue
        if _MARK.fullmatch("".join(link.itertext()).strip() or "-"):
            links[link] = (link if raised is None or raised not in link.iterancestors() else raised, target)
    found: dict[Any, Any] = {}
    targets = {target for _, target in links.values()}
    passed: set[Any] = set()
    for node in root.iter() if links else ():
        if node in targets:
            passed.add(node)
        if node in links and links[node][1] not in passed:
            found[links[node][0]] = links[node][1]
    return found


def _says_so(link: Any) -> bool:
    """Whether a link is marked as one to a note."""
    return "noteref" in (link.get("epub:type") or "").split() or link.get("role") == "doc-noteref"


def _holder(node: Any) -> Any:
    """The paragraph or item that a place stands in."""
    if node is None:
        return None
    return next((each for each in (node, *node.iterancestors()) if each.tag in _HOLDERS), None)
