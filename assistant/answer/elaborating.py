"""Questions that want all that stands under a heading: "Utdyp økonomi", "Og det andre?" of a list of chapters."""

from __future__ import annotations

import re

from assistant.language import words
from assistant.retrieval import headings

_ELABORATE = (
    r"(?:utdyp|utdjup)\w*|(?:forklar|fortel)\w*(?:\s+(?:litt|noe|noko))?\s+(?:mer|meir)\s+om|"
    r"elaborate\s+on|tell\s+me\s+more\s+about"
)
_MEANS = r"forklar\w*|(?:hva|kva|ka)\s+(?:innebærer|inneber|betyr|tyder|ligger\s+i|ligg\s+i|med)|what\s+about"
_PLEASE = r"^\W*(?:(?:og|men|så)\s+)*(?:(?:kan|kunne)\s+(?:du|dere)\s+)?"
_END = r"(?:\s+(?:nærmere|nærare|mer|meir|litt|bedre|betre))*\W*$"
_OF_ANY = re.compile(rf"{_PLEASE}(?:{_ELABORATE})\s+(?P<what>\w.*?|«.+»){_END}", re.IGNORECASE)
_OF_ITEM = re.compile(rf"{_PLEASE}(?:(?:{_ELABORATE}|{_MEANS})\s+)?«(?P<what>.+)»{_END}", re.IGNORECASE)

Stems = frozenset[str]


def of(question: str, item: str | None) -> Stems:
    """The stems of what a question wants to be elaborated, with ``item`` the point of a list; none when it does not."""
    match = (_OF_ITEM if item else _OF_ANY).match(question)
    return stems(match["what"]) if match else frozenset()


def stems(heading: str) -> Stems:
    """What a heading says, by the stems of its words and without its number."""
    return frozenset(map(words.stem, words.content(headings.unnumbered(heading))))
