"""Windows: short runs of what a section says around the best hits, for the reader to read in one go."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from assistant.documents.model import BlockKind, Document, Section
from assistant.index.store import Index
from assistant.index.units import Unit, UnitKind
from assistant.language import sentences, words
from assistant.retrieval.concepts import SYNONYM, Concept

LENGTH = 620
"""Characters of a window at the most, some 160 tokens, but for a single longer piece."""

_OF_ANY = frozenset(
    map(
        words.stem,
        "kommune kommunen kommunal kommunale fylkeskommune fylke herad region regionen plan planen strategi strategien "
        "vedtekter vedtektene reglement program dokument år".split(),
    )
)
"""Stems of what the titles of many documents have, whatever they are about."""

PARTS = (UnitKind.SENTENCE, UnitKind.ITEM, UnitKind.ROW)
"""The kinds of unit that a section's text is made of, each character of it in one."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A sentence, item, row, or the line that announces a list, by its offsets in the canonical text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Window:
    """Consecutive pieces of one section; ``title`` is that of the document, where a question says a word of it."""

    document: str
    section: int
    path: tuple[str, ...]
    pieces: tuple[Piece, ...]
    texts: tuple[str, ...]
    title: str = ""

    @property
    def heading(self) -> str:
        """What the reader is told of where the window stands: the two nearest headings, and the title if it matters."""
        return " – ".join([*([self.title] if self.title else []), *self.path[-2:]])


def around(units: Sequence[Unit], index: Index, most: int, about: Sequence[Concept]) -> list[Window]:
    """The first ``most`` windows that it takes to read these units, best first, for a question about something."""
    windows: list[Window] = []
    named = {
        stem for concept in about for other in concept.alternatives if other.fullness >= SYNONYM for stem in other.stems
    }
    for unit in units:
        if len(windows) == most:
            break
        if not any(_holds(window, unit) for window in windows):
            made = _window(unit, index)
            if made is not None:
                windows.append(replace(made, title=_title(index.by_id[unit.document], named - _OF_ANY)))
    return windows


def _title(document: Document, named: Collection[str]) -> str:
    """The document's title with its owner, where the question says a word of these: the text takes it as known.

    Under "§ 6 Oppsigelse" statutes for nurseries do not say what one gives notice of.
    """
    owner = document.metadata.owner or ""
    told = document.title if not owner or owner in document.title else f"{document.title}, {owner}"
    return told if any(words.stem(word) in named for word in words.tokens(told)) else ""


def _holds(window: Window, unit: Unit) -> bool:
    if (window.document, window.section) != (unit.document, unit.section):
        return False
    if unit.kind is UnitKind.SECTION:
        return True
    return window.pieces[0].start <= unit.span.start and unit.span.start < window.pieces[-1].end


def _window(unit: Unit, index: Index) -> Window | None:
    document = index.by_id[unit.document]
    section = document.sections[unit.section]
    pieces = list(_pieces(document.text, section))
    if not pieces:
        return None
    at = 0
    if unit.kind is not UnitKind.SECTION:
        at = next((place for place, piece in enumerate(pieces) if piece.end > unit.span.start), 0)
    first, last = _grown(pieces, at, unit.kind is UnitKind.LIST)
    chosen = tuple(pieces[first:last])
    texts = tuple(document.text[piece.start : piece.end] for piece in chosen)
    return Window(unit.document, unit.section, section.path, chosen, texts)


def _grown(pieces: Sequence[Piece], at: int, forward: bool) -> tuple[int, int]:
    """The bounds of the window around a piece: it grows on both sides in turn, or forward first for a list."""
    first, last = at, at + 1
    room = LENGTH - (pieces[at].end - pieces[at].start)
    sides = [True, False] if not forward else [True, True, True, False]
    blocked = {True: False, False: False}
    step = 0
    while not all(blocked.values()):
        after = sides[step % len(sides)]
        step += 1
        place = last if after else first - 1
        if not 0 <= place < len(pieces) or pieces[place].end - pieces[place].start > room:
            blocked[after] = True
            continue
        room -= pieces[place].end - pieces[place].start
        first, last = (first, last + 1) if after else (first - 1, last)
    return first, last


def _pieces(text: str, section: Section) -> Iterator[Piece]:
    for block in section.blocks:
        if block.kind is BlockKind.PARAGRAPH:
            yield from (Piece(*bounds) for bounds in _sentences(text, block.span.start, block.span.end))
        else:
            if block.intro is not None:
                yield Piece(block.intro.start, block.intro.end)
            yield from (Piece(item.start, item.end) for item in block.items)


@lru_cache(maxsize=4096)
def _sentences(text: str, start: int, end: int) -> list[tuple[int, int]]:
    return sentences.spans(text, start, end)
