"""Sections that are each one of a series, by their headings: "Tiltak 1: …", "3.3 Strategi A: …"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Set
from functools import lru_cache

from assistant.answer import scope
from assistant.answer.passage import Passage
from assistant.documents.model import Document, Section, Span
from assistant.index.store import Index
from assistant.language import words
from assistant.retrieval import headings
from assistant.retrieval.found import Found

LEAST = 2
"""Sections that make a series."""

NEAREST = 3
"""Sections, from the best down, of which one is of the series, where the question names nothing else."""

_MEMBER = re.compile(r"(?P<noun>[^\W\d_]{3,})\s+(?:nr\.?\s*)?(?:\d{1,2}(?:\.\d+)*[a-z]?|[IVX]{1,4}|[A-ZÆØÅ])(?![\w%])")
"""Begins the heading of one: a noun and its number or letter. A number of four figures is a year."""


def names(found: Found, index: Index) -> list[Passage]:
    """The headings of all that a question asks for, of the document that they stand in; nothing where none does.

    All else that the question asks of must stand over them: of one thing alone not every measure is.
    """
    asked = scope.noun(found)
    if not asked:
        return []
    stems, rest = scope.stems(found, asked), scope.rest(found, asked)
    sections = found.sections() if scope.tells_where(found, rest) else found.sections()[:NEAREST]
    for document in _documents(found, index):
        series = members(document, stems)
        places = {place for place, each in enumerate(document.sections) if each in series or _holds(each, series)}
        near = any(hit.unit.document == document.id and hit.unit.section in places for hit in sections)
        if near and len(series) >= LEAST and scope.covers(rest, document, _shared(series), index.lexicon):
            return [Passage(document, each, each.heading, under=_above(document, each)) for each in series]
    return []


def members(document: Document, stems: Set[str] | None = None) -> list[Section]:
    """The sections that are one of a series, of what has one of the stems where some are given; not those in others."""
    called = [(section, noun(section)) for section in document.sections]
    nouns = [each for _, each in called if each]
    series = [section for section, each in called if nouns.count(each) >= LEAST and (stems is None or each in stems)]
    paths = {section.path for section in series}
    return [
        section for section in series if not any(section.path[:end] in paths for end in range(1, len(section.path)))
    ]


def noun(section: Section) -> str:
    """The stem of what a section is one of, by its heading; empty where it has no such heading."""
    return _called(section.path[-1])


@lru_cache(maxsize=50_000)
def _called(heading: str) -> str:
    match = _MEMBER.match(headings.unnumbered(heading))
    return words.stem(match["noun"].lower()) if match else ""


def _documents(found: Found, index: Index) -> list[Document]:
    return [index.by_id[identifier] for identifier in dict.fromkeys(hit.unit.document for hit in found.sections())]


def _holds(section: Section, series: Iterable[Section]) -> bool:
    return any(each.path[:-1] == section.path for each in series)


def _shared(series: list[Section]) -> tuple[str, ...]:
    """The headings that all of a series stand under."""
    return tuple(name for name in series[0].path[:-1] if all(name in each.path for each in series))


def _above(document: Document, section: Section) -> Section:
    """What a section stands under: another, or the document itself."""
    above = (each for each in document.sections if each.path == section.path[:-1])
    return next(above, Section((document.title,), Span(0, 0), ()))
