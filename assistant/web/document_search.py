"""Finding words in the documents: all of them in one section, inflected or not; in quotation marks, as they stand.

A hit of one word is each place where it stands. A hit of several is a place in a section that has them all where they
stand as near each other as can be; the section's other places are marked as well.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup

from assistant.documents.model import Document, Span
from assistant.index.occurrences import Place
from assistant.index.store import Index
from assistant.web import passages
from assistant.web.passages import Marking

LONGEST = 100
"""Characters of a search that are used."""

AROUND = 70
"""Characters that are shown before and after a hit."""

NEAR = 110
"""Characters that words may be apart to be shown together."""

_QUOTES = '"“”„«»'
_PARTS = re.compile(rf"[{_QUOTES}]([^{_QUOTES}]+)(?:[{_QUOTES}]|$)|([^{_QUOTES}]+)")
"""What stands in quotation marks, of which the last may be left out, and what does not."""

_PIECES = re.compile(r"(?:[^\w\s]+\s+)*\S*\w\S*(?:\s+[^\w\s]+(?=\s|$))*|\S+")
"""Words, with the signs beside them that say nothing alone: "§ 5", "10 %"."""

_WORD = re.compile(r"[^\W_]+")
_AROUND = ".,;:!?()[]…'’"

_BINDING = frozenset(
    (
        "a an and are as at av be ble blei bli blir blitt både da de dei den der desse det dette disse då eg ei ein "
        "eit eller en er et for fra frå ha har i in is jeg kan med men må of og også om on or på seg sin sine sitt "
        "skal som så the til to ved vart vert vi vil òg å"
    ).split()
)
"""Words that hold others together; fewer than those that a question may leave out, such as "ny" and "folk"."""

Term = str | re.Pattern[str]
"""A word in any of its forms, or what is to stand as it is typed."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A place that is gone to: its anchor, where it begins, and where the last of the words that are near ends."""

    name: str
    start: int
    end: int

    @property
    def is_near(self) -> bool:
        """Whether the words can be seen at a glance."""
        return self.end - self.start <= NEAR


@dataclass(frozen=True, slots=True)
class Found:
    """What is found in a document, in the order of the text; the first marking of each hit has its name."""

    markings: tuple[Marking, ...] = ()
    hits: tuple[Hit, ...] = ()

    def __len__(self) -> int:
        return len(self.hits)

    def first(self, markings: int) -> Found:
        """Only so many markings, with the hits that begin in them."""
        shown = self.markings[:markings]
        return Found(shown, self.hits[: sum(bool(marking.name) for marking in shown)])


class Search:
    """One search, understood once and then made in one document after the other."""

    def __init__(self, index: Index, typed: str) -> None:
        self._index = index
        self._terms = _terms(typed[:LONGEST])
        self._forms = {term: index.occurrences.forms(term) for term in self._terms if isinstance(term, str)}
        together = self._terms and len(typed.split()) > 1 and not set(_QUOTES) & set(typed)
        self._together = _as_typed(typed[:LONGEST]) if together else None

    def find(self, document: Document) -> Found:
        """All places that have what is looked for."""
        sections: dict[int, list[tuple[int, int, int]]] = {}
        for number, term in enumerate(self._terms):
            places = self._standing(document, term)
            if not places:
                return Found()
            for start, end, section in places:
                sections.setdefault(section, []).append((start, end, number))
        having_all = [places for places in sections.values() if len({term for *_, term in places}) == len(self._terms)]
        stretches = sorted(each for places in having_all for each in _nearest(sorted(places), len(self._terms)))
        marked = [(start, end) for places in having_all for start, end, _ in places]
        if having_all and self._together:
            marked += [(start, end) for start, end, _ in self._standing(document, self._together)]
        return _named(sorted(marked), stretches)

    def _standing(self, document: Document, term: Term) -> list[Place]:
        places = self._index.occurrences
        return (
            places.standing(document, self._forms[term]) if isinstance(term, str) else places.verbatim(document, term)
        )


def snippets(text: str, found: Found, most: int) -> list[tuple[Hit, Markup]]:
    """The first hits with what stands around them; those whose words can all be seen there come before others."""
    near_first = sorted(found.hits, key=lambda hit: not hit.is_near)
    return [(hit, _around(text, hit, found.markings)) for hit in near_first[:most]]


def _around(text: str, hit: Hit, markings: Sequence[Marking]) -> Markup:
    """What stands in the line of a hit, as much of it as is shown."""
    until = hit.end if hit.is_near else hit.start
    line_start = text.rfind("\n", 0, hit.start) + 1
    line_end = text.find("\n", until) % (len(text) + 1)  # the last line has no sign at its end
    start, end = max(line_start, hit.start - AROUND), min(line_end, until + AROUND)
    if start > line_start:
        start = text.find(" ", start, hit.start) + 1 or start
    if end < line_end:
        end = max(until, text.rfind(" ", until, end))
    shown = [replace(marking, name="") for marking in markings if start < marking.end and marking.start < end]
    return passages.marked(text, Span(start, end), shown)


def _terms(typed: str) -> list[Term]:
    """What is looked for; words that only hold others together are left out, unless there are no others."""
    found: dict[Term, bool] = {}
    for quoted, plain in _PARTS.findall(typed):
        if quoted.strip():
            found[_as_typed(quoted)] = True
        for piece in _PIECES.findall(plain):
            bare = piece.strip(_AROUND)
            if _WORD.fullmatch(bare):
                found[bare.lower()] = bare.lower() not in _BINDING
            elif bare:
                found[_as_typed(bare, inflected=True)] = True
    return [term for term, tells in found.items() if tells] or list(found)


def _as_typed(text: str, inflected: bool = False) -> re.Pattern[str]:
    """The text in small or capital letters, with any white space between its words, and no part of a longer word."""
    pattern = r"\s+".join(map(re.escape, text.split()))
    first, last = text.split()[0][0], text.split()[-1][-1]
    if first.isalnum():  # what stands before is looked at once the first letter fits, which is four times as fast
        pattern = f"{first}(?<![^\\W_]{first}){pattern[1:]}"
    ending = r"[^\W\d_]*" if inflected and last.isalpha() else r"(?![^\W_])" if last.isalnum() else ""
    return re.compile(pattern + ending, re.IGNORECASE)


def _nearest(places: Sequence[tuple[int, int, int]], terms: int) -> list[tuple[int, int]]:
    """Stretches that hold all terms, the shortest taken first and none over another."""
    last: dict[int, tuple[int, int]] = {}
    stretches = []
    for start, end, term in places:
        last[term] = (start, end)
        if len(last) == terms:
            first, until = min(last.values())[0], max(end for _, end in last.values())
            stretches.append((until - first, first, until))
    taken: list[tuple[int, int]] = []
    for _, first, until in sorted(stretches):
        at = bisect.bisect(taken, (first, until))
        if (at == 0 or taken[at - 1][1] <= first) and (at == len(taken) or until <= taken[at][0]):
            taken.insert(at, (first, until))
    return taken


def _named(marked: Sequence[tuple[int, int]], stretches: Sequence[tuple[int, int]]) -> Found:
    """What is marked, where it overlaps as one, named where a stretch with all words begins in it."""
    apart: list[tuple[int, int]] = []
    for start, end in marked:
        if apart and start < apart[-1][1]:
            apart[-1] = (apart[-1][0], max(end, apart[-1][1]))
        else:
            apart.append((start, end))
    markings: list[Marking] = []
    hits: list[Hit] = []
    for start, end in apart:
        at = bisect.bisect_left(stretches, (start, start))
        begins = at < len(stretches) and stretches[at][0] < end
        if begins:
            hits.append(Hit(f"treff-{len(hits) + 1}", start, max(end, stretches[at][1])))
        markings.append(Marking(start, end, hits[-1].name if begins else ""))
    return Found(tuple(markings), tuple(hits))
