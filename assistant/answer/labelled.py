"""What stands behind a label in sections of a series: "Frist: 1. august" under "Tiltak 1", of one or all."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from assistant.answer import scope, series
from assistant.answer.columns import MONEY, TIME, WHO, Column, is_other_end
from assistant.answer.passage import Passage
from assistant.answer.question import Asked, Kind
from assistant.documents.model import BlockKind, Document, Section, Span
from assistant.index.store import Index
from assistant.language import sentences, words
from assistant.retrieval import headings
from assistant.retrieval.found import Found

_LABEL = re.compile(r"(?<!\S)(?P<label>[A-ZÆØÅ][^\W\d_]+(?:\s[a-zæøå]+){0,2}):\s+(?=\S)")
"""A word or a few before a colon; lines that follow each other may have become one paragraph."""

_COLUMNS = {"money": MONEY, "time": TIME, "responsible": WHO, "name": WHO}


@dataclass(frozen=True, slots=True)
class _Wanted:
    """Which labels answer, and whether a word of the question only asks for these."""

    answers: Callable[[str], bool]
    only_asks: Callable[[str], bool]


def of(found: Found, asked: Asked, index: Index) -> list[Passage]:
    """The labelled lines that are asked for, each in its section; nothing where the question is of no series.

    All else that it asks of must stand over the series: of one thing alone not every line tells.
    """
    if asked.kind not in (Kind.FACT, Kind.LIST, Kind.WAY):
        return []
    for document in dict.fromkeys(index.by_id[hit.unit.document] for hit in found.sections()):
        every = labelled(document)
        wanted = _wanted(found, asked, {label for told in every.values() for label, _ in told})
        lines = _asked_for(found, asked, document, every, wanted, index) if wanted and every else []
        if lines:
            return lines
    return []


def _asked_for(
    found: Found,
    asked: Asked,
    document: Document,
    every: Mapping[Section, Sequence[tuple[str, Span]]],
    wanted: _Wanted,
    index: Index,
) -> list[Passage]:
    numbered = headings.places((section.path[-1] for section in every), found.question)
    nouns = {series.noun(section) for section in every} & {words.stem(word) for word in words.content(found.question)}
    rest = [
        each
        for each in found.concepts
        if not all(
            (word.isdigit() and numbered)
            or words.stem(word) in nouns
            or scope.is_of_any(word)
            or wanted.only_asks(word)
            for word in words.content(each.word)
        )
    ]
    if numbered:
        sections = [list(every)[place] for place in numbered]
    elif nouns and not headings.references(found.question):
        sections = [section for section in every if series.noun(section) in nouns]
    elif asked.kind is Kind.LIST and scope.tells_where(found, rest):
        sections = list(every)
    else:
        return []
    over = tuple(name for name in sections[0].path[:-1] if all(name in section.path for section in sections))
    if not scope.covers(rest, document, over, index.lexicon):
        return []
    lines = [
        Passage(document, section, span)
        for section in sections
        for label, span in every[section]
        if wanted.answers(label)
    ]
    return lines if numbered or len({line.section.path for line in lines}) >= series.LEAST else []


def _wanted(found: Found, asked: Asked, labels: Set[str]) -> _Wanted | None:
    """The labels that the question says, or else those that tell the sort of fact that it wants."""
    said = {words.stem(word) for word in words.content(found.question)}
    named = {label for label in labels if _stems(label) and _stems(label) <= said}
    column = _COLUMNS.get(asked.sort.name) if asked.sort else None
    if named:
        stems = frozenset[str]().union(*map(_stems, named))
        return _Wanted(named.__contains__, lambda word: words.stem(word) in stems or _asks(column, word))
    if column is None:
        return None

    def answers(label: str) -> bool:
        other_end = column is TIME and is_other_end(label, found.question)
        return column.labels.search(label) is not None and not other_end

    return _Wanted(answers, lambda word: _asks(column, word))


def _asks(column: Column | None, word: str) -> bool:
    return column is not None and column.asks.match(word) is not None


def _stems(label: str) -> frozenset[str]:
    return frozenset(words.stem(word) for word in words.content(label))


def labelled(document: Document) -> dict[Section, list[tuple[str, Span]]]:
    """For each section of a series the labels that others of it have too, each with the stretch that it begins."""
    every = {section: list(_matches(document, section)) for section in series.members(document)}
    within = Counter(label for found in every.values() for label in {match["label"] for _, match in found})
    return {
        section: told
        for section, found in every.items()
        if (told := list(_stretches(document, [each for each in found if within[each[1]["label"]] >= series.LEAST])))
    }


def _matches(document: Document, section: Section) -> Iterator[tuple[Span, re.Match[str]]]:
    """Where labels stand in a section: in paragraphs or items of lists, each with its label."""
    for block in section.blocks:
        if block.kind is not BlockKind.TABLE:
            for span in block.items or (block.span,):
                yield from ((span, match) for match in _LABEL.finditer(document.text, span.start, span.end))


def _stretches(document: Document, labels: Sequence[tuple[Span, re.Match[str]]]) -> Iterator[tuple[str, Span]]:
    """What each label begins: up to the next one, or to where its first sentence ends."""
    starts = [match.start() for _, match in labels]
    for place, (span, match) in enumerate(labels):
        after = next(iter(starts[place + 1 :]), span.end)
        _, end = sentences.spans(document.text, match.start(), min(after, span.end))[0]
        yield match["label"], Span(match.start(), end, span.page)
