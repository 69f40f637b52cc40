"""The section that a question calls by a part of its heading: "kapittelet om transport" of "4.1 Transport og areal"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from assistant.index.lexicon import Lexicon
from assistant.index.units import Unit
from assistant.language import words
from assistant.retrieval import headings
from assistant.retrieval.found import Found

_PART = (
    r"(?:kapit(?:tel|let)(?:et)?|kap\.|avsnitt(?:et)?|paragraf(?:en)?|del(?:en)?|punkt(?:et)?|seksjon(?:en)?|"
    r"section|chapter)"
)
_SUMMARY = (
    r"(?:(?:oppsummer|sammenfatt|samanfatt|referer)e?|"
    r"(?:oppsummering|sammendrag|samandrag|summary)\s+(?:av|over|of))"
)
_SAID = r"(?:(?:det|alt)\s+)?(?:som\s+)?(?:står|stend|blir\s+sagt|vert\s+sagt|er\s+skrevet|er\s+skrive)\s+om\s+"
_IN_DOCUMENT = re.compile(
    r"\s+(?:i|fra|frå|av)\s+(?:\w+\s+){0,2}[\w-]*(?:plan|strategi|dokument|vedtekt|reglement|forskrift|oversikt|program)\w*\W*$",
    re.IGNORECASE,
)
_FORMS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b{_PART}\s+(?:om|for|som\s+(?:handler|handlar|gjelder|gjeld)\s+(?:om)?|about|on)\s+(?P<topic>.+)",
        r"\b(?P<topic>[\w-]{3,}?)s?(?:kapit(?:tel|let)(?:et)?|avsnittet)\b",
        rf"\b{_SUMMARY}\s+(?:{_SAID})?(?P<topic>.+)",
    )
)
"""How a section is asked for by what it is about, the most telling first."""

LONGEST = 4
"""Words of content in such a topic at the most."""

Stems = frozenset[str]


def named(question: str, found: Found, lexicon: Lexicon) -> Unit | None:
    """What was found of the only section whose heading says all of the topic; None where no heading does.

    Of several headings the one that says least besides is meant, and of equal ones the outermost, where it is over
    the others: else nobody can tell which.
    """
    every = [hit.unit for hit in found.sections()]
    for topic in _topics(question):
        asked = _stems(topic)
        if not asked or len(asked) > LONGEST:
            continue
        saying = [unit for unit in every if asked <= _stems(unit.path[-1])]
        saying = saying or [unit for unit in every if asked.issubset(_terms(unit, lexicon))]
        if saying:
            return _meant(saying)
    return None


def _topics(question: str) -> Iterator[str]:
    bare = question.strip(" ?.!")
    for form in _FORMS:
        match = form.search(bare)
        if match:
            yield _IN_DOCUMENT.sub("", match["topic"])


def _meant(saying: Sequence[Unit]) -> Unit | None:
    least = min(len(_stems(unit.path[-1])) for unit in saying)
    brief = sorted((unit for unit in saying if len(_stems(unit.path[-1])) == least), key=lambda unit: len(unit.path))
    first = brief[0]
    under = all(unit.document == first.document and unit.path[: len(first.path)] == first.path for unit in brief)
    return first if under else None


@lru_cache(maxsize=4096)
def _stems(text: str) -> Stems:
    return frozenset(words.stem(word) for word in words.content(text) if not word.isdigit())


def _terms(unit: Unit, lexicon: Lexicon) -> list[str]:
    """What a heading says, also in the parts of its compounds."""
    return words.terms(headings.unnumbered(unit.path[-1]), lexicon.compound_parts)
