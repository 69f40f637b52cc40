"""Questions that want all that stands under a heading: "Utdyp økonomi", "Og det andre?" of a list of chapters."""

from __future__ import annotations

import re
from collections.abc import Mapping

from assistant.language import words
from assistant.retrieval import headings

_ELABORATE = (
    r"(?:utdyp|utdjup)\w*|(?:forklar|fortel)\w*(?:\s+(?:litt|noe|noko))?\s+(?:mer|meir)\s+om|"
    r"elaborate\s+on|tell\s+me\s+more\s+about"
)
_MORE = r"(?:si|sei|seie|sie)(?:\s+(?:litt|noe|noko))?\s+(?:mer|meir)\s+om"
_MEANS = r"forklar\w*|(?:hva|kva|ka)\s+(?:innebærer|inneber|betyr|tyder|ligger\s+i|ligg\s+i|med)|what\s+about"
_PLEASE = r"^\W*(?:(?:og|men|så)\s+)*(?:(?:kan|kunne)\s+(?:du|dere)\s+)?"
_END = r"(?:\s+(?:nærmere|nærare|mer|meir|litt|bedre|betre))*\W*$"
_OF_ANY = re.compile(rf"{_PLEASE}(?:{_ELABORATE}|{_MORE})\s+(?P<what>\w.*?|«.+»){_END}", re.IGNORECASE)
_OF_ITEM = re.compile(rf"{_PLEASE}(?:(?:{_ELABORATE}|{_MORE}|{_MEANS})\s+)?«(?P<what>.+)»{_END}", re.IGNORECASE)

_LABEL = re.compile(r"(?P<label>[^\W\d_]{3,}\s+[A-ZÆØÅ])(?:\s*[:.–—]|\s+-\s|$)")
"""A noun and the letter that tells it from others, before the heading's own words."""

Stems = frozenset[str]


def of(question: str, item: str | None) -> Stems:
    """The stems of what a question wants to be elaborated, with ``item`` the point of a list; none when it does not."""
    match = (_OF_ITEM if item else _OF_ANY).match(question)
    return stems(match["what"]) if match else frozenset()


def stems(heading: str) -> Stems:
    """What a heading says, by the stems of its words and without its number."""
    return frozenset(map(words.stem, words.content(headings.unnumbered(heading))))


def label(heading: str) -> str | None:
    """What a heading is called for short, by a letter: "strategi b" of "3.4 Strategi B: Fortetting"; None without."""
    match = _LABEL.match(headings.unnumbered(heading))
    return match["label"].casefold() if match else None


def labelled(question: str, headings_by_label: Mapping[str, str]) -> str | None:
    """The question with the heading that it calls by its label in full: "Si mer om strategi B"."""
    match = _OF_ANY.match(question)
    heading = headings_by_label.get(match["what"].strip().casefold()) if match else None
    return f"{question[: match.start('what')]}«{heading}»" if match and heading else None
