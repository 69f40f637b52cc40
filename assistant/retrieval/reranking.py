"""The best hits read together with the question, and put into a new order by what the reader makes of them."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np

from assistant.index.store import Index
from assistant.index.units import Unit, UnitKind
from assistant.language import words
from assistant.reading import answering
from assistant.reading.answering import Passage, Read
from assistant.reading.reader import Reader
from assistant.retrieval import headings, windows
from assistant.retrieval.found import Decisive, Found, Hit
from assistant.retrieval.windows import Window

STEPS = ((1, 4.0), (3, 1.0), (5, 0.0), (7, math.inf))
"""Windows that are read, and the log odds of an answer in them from which no more are: where the first answers beyond
doubt, no other is better; what is asked in quite other words lies further down. Over 2,660 questions of development
and ``confidence`` as good as up to eight with (5.0, 2.0) after one and three (AUROC .936, right section first 81.4 %),
and a quarter less is read; with six at the most more of the answerable are refused (3.7 % from 3.5 in development)."""

HOPELESS = -3.0
"""Log odds of an answer in the first three windows or more below which no more are read. Over the same questions a
sixth less is read, and the reader tells as well which have an answer (AUROC .9215 from .9212, by its score alone); of
324 answerable ones that go on to the end, one would have come above -1."""

BEHIND = 1.0
"""How far below the least of what was read a unit counts that was not."""

SHORTEST = 3
"""Words of the shortest question whose order of hits the reader has a say in: a bare word asks nothing."""

Places = Mapping[tuple[str, int], Read]
"""What came of each piece that was read, by its document and where it begins."""


def reread(found: Found, reader: Reader, index: Index, weight: float) -> Found:
    """The same hits in a new order: their scores, and ``weight`` times what the reader makes of each."""
    near = windows.around([hit.unit for hit in found.hits], index, STEPS[-1][0], found.concepts)
    if not near:
        return found
    places: dict[tuple[str, int], Read] = {}
    begin = 0
    for end, enough in STEPS:
        places |= _read(near[begin:end], reader, found.question)
        begin = end
        odds = _together(places)
        if odds >= enough or (end > STEPS[0][0] and odds < HOPELESS):
            break
    unread = min(read.score for read in places.values()) - BEHIND
    weight = weight if len(words.tokens(found.question)) >= SHORTEST else 0.0
    hits = [_rescored(hit, _score(hit.unit, index, places, unread), weight) for hit in found.hits]
    return replace(
        found,
        hits=tuple(sorted(hits, key=lambda hit: (not _is_under_quoted(hit, found.question), -hit.score))),
        answers=_together(places),
        decisive=_decisive(places),
    )


def _read(near: Sequence[Window], reader: Reader, question: str) -> dict[tuple[str, int], Read]:
    every = answering.read(reader, question, [Passage(window.heading, window.texts) for window in near])
    return {
        (window.document, piece.start): read
        for window, each in zip(near, every, strict=True)
        for piece, read in zip(window.pieces, each, strict=True)
    }


def _decisive(places: Places) -> tuple[Decisive, ...]:
    return tuple(
        Decisive(document, begin + start, begin + end)
        for (document, begin), read in places.items()
        for start, end in read.decisive
    )


def _together(places: Places) -> float:
    """Log of the odds that any of what was read answers."""
    return float(np.logaddexp.reduce([read.score for read in places.values()]))


def _rescored(hit: Hit, read: float, weight: float) -> Hit:
    return replace(hit, score=hit.score + weight * read, read=read)


def _is_under_quoted(hit: Hit, question: str) -> bool:
    """Whether a hit stands under the heading that the question has between « and »: there it is to be looked for."""
    return bool(hit.unit.path) and headings.is_quoted(hit.unit.path[-1], question)


def _score(unit: Unit, index: Index, places: Places, unread: float) -> float:
    """What the reader makes of a unit: of its own piece, or of the best of those that it holds."""
    if unit.kind in windows.PARTS:
        own = places.get((unit.document, unit.span.start))
        return own.score if own else unread
    blocks = index.by_id[unit.document].sections[unit.section].blocks
    inside = blocks if unit.kind is UnitKind.SECTION else (blocks[unit.block],)
    held = [
        read.score
        for (document, start), read in places.items()
        if document == unit.document and any(block.span.start <= start < block.span.end for block in inside)
    ]
    return max(held, default=unread)
