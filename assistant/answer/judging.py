"""How sure it is that what was found answers a question, and what of it is quoted then."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from assistant.answer import (
    calibration,
    cells,
    dealt_with,
    evidence,
    labelled,
    leaders,
    matter,
    own_thing,
    prices,
    ranked,
    signals,
    sought,
    use_price,
    when,
)
from assistant.answer.cells import Told
from assistant.answer.model import Reason
from assistant.answer.passage import Passage
from assistant.answer.question import Asked, Kind
from assistant.answer.signals import Signals
from assistant.answer.turn import Turn
from assistant.documents.model import BlockKind, Span
from assistant.index.store import Index
from assistant.index.units import UnitKind
from assistant.retrieval import headings
from assistant.retrieval.found import Decisive, Found
from assistant.retrieval.limits import Limits


@dataclass(frozen=True, slots=True)
class Judged:
    """What is quoted, with the chance that it answers; ``reason`` is why nothing is answered, None when it is."""

    signals: Signals
    confidence: float
    reason: Reason | None
    found: Found
    passages: Sequence[Passage]


def of(turn: Turn, found: Found, index: Index) -> Judged:
    """Judge what was found for a question: by the signals, and by what headings, lists and cells tell alone."""
    judged, told = _judged(turn, found, index)
    if told is None or told.rows:
        return judged
    return _beside_the_table(turn, found, judged, index) or judged


def _judged(turn: Turn, found: Found, index: Index) -> tuple[Judged, Told | None]:
    """The judgement, and the cells that answer, where what is quoted first is of a table."""
    passages = evidence.select(found, turn.asked, index)
    judged = signals.of(turn.searched, found, turn.asked, passages, index)
    model = calibration.MODEL if found.answers is not None else calibration.WITHOUT_READER
    confidence = model.probability(judged)
    if judged.unknown_year:
        confidence = min(confidence, calibration.OTHER_YEAR)
    elif _by_headings(turn.asked, found, passages, index):
        confidence = max(confidence, calibration.BY_HEADINGS)
    told = cells.answering(turn.searched, turn.asked, found.concepts, passages, index.lexicon)
    if told is not None:
        confidence = max(confidence, calibration.BY_CELL) if told.rows else min(confidence, calibration.NO_CELL)
        found, passages = _with_cells(found, told), list(told.rows) or passages
    elif turn.asked.kind in (Kind.FACT, Kind.COUNT):
        found = _with_columns(found, cells.in_named_column(turn.searched, passages))
    if _says_nothing_of_it(judged) or judged.premise_missing or _is_unheard(turn, found, judged, index):
        confidence = min(confidence, calibration.NOTHING_SAID)
    elif _is_of_another(turn, found, passages, index):
        confidence = min(confidence, calibration.OF_ANOTHER)
    priced = prices.of(found, turn.asked, index) if told is None or not told.rows else []
    if priced and (confidence < model.threshold or priced[0].section is passages[0].section):
        confidence, passages = max(confidence, calibration.BY_CELL), priced
    lines = (ranked.of(found, index) or labelled.of(found, turn.asked, index)) if told is None or not told.rows else []
    if lines:
        confidence, passages = max(confidence, calibration.BY_CELL), lines
    reason = _reason(judged, turn, found, index) if confidence < model.threshold else None
    return Judged(judged, confidence, reason, found, passages), told


def _by_headings(asked: Asked, found: Found, passages: Sequence[Passage], index: Index) -> bool:
    """Whether headings and lists alone tell that there is an answer: an overview, a section, a list that is counted."""
    return (
        asked.kind is Kind.OVERVIEW
        or bool(evidence.section_asked_for(found, asked, index))
        or (asked.kind is Kind.COUNT and bool(passages) and signals.lists_just(found, passages[0]))
        or signals.names_parts(found, passages)
        or any(headings.is_quoted(passage.told.path[-1], found.question) for passage in passages[:1])
    )


def _beside_the_table(turn: Turn, found: Found, without: Judged, index: Index) -> Judged | None:
    """What answers where the table that names what is asked of does not: the text beside it, or another's row."""
    document, named = without.passages[0].document, without.passages[0].section
    section = (document.id, document.sections.index(named))
    tables = {at for at, block in enumerate(named.blocks) if block.kind is BlockKind.TABLE}
    here = [hit for hit in found.hits if (hit.unit.document, hit.unit.section) == section]
    text = tuple(hit for hit in here if hit.unit.kind is not UnitKind.SECTION and hit.unit.block not in tables)
    rest = tuple(hit for hit in found.hits if hit not in here)
    beside, row = _judged(turn, replace(found, hits=text), index) if text else (without, None)
    if beside.reason is None and row is None and _speaks_of(turn, beside, index):
        return beside
    elsewhere, row = _judged(turn, replace(found, hits=rest), index) if rest else (without, None)
    return elsewhere if row is not None and row.rows else None


def _speaks_of(turn: Turn, judged: Judged, index: Index) -> bool:
    first = judged.passages[0]
    return cells.is_spoken_of(turn.searched, turn.asked, judged.found.concepts, first, index.lexicon)


def _with_cells(found: Found, told: Told) -> Found:
    """The same with the cells that answer for what is decisive in their rows, whatever the reader made of them."""
    here = [
        Decisive(row.document.id, cell.start, cell.end)
        for row in told.rows
        for cell in told.cells
        if row.span.start <= cell.start < row.span.end
    ]
    return replace(found, decisive=tuple(here)) if here else found


def _with_columns(found: Found, named: Mapping[Passage, Span]) -> Found:
    """The same with the cells of the columns that are named for what is decisive in their rows."""
    left = [
        each
        for each in found.decisive
        if not any(row.document.id == each.document and row.span.start <= each.start < row.span.end for row in named)
    ]
    cells_of = [Decisive(row.document.id, cell.start, cell.end) for row, cell in named.items()]
    return replace(found, decisive=(*left, *cells_of)) if named else found


def _says_nothing_of_it(judged: Signals) -> bool:
    """Whether a figure or a time is all that what was found has in common with the question."""
    return bool(judged.thing_unheard) and judged.meaning < calibration.NEAR


def _is_unheard(turn: Turn, found: Found, judged: Signals, index: Index) -> bool:
    """Whether a thing that the question asks of by its grammar is said nowhere, and hardly in other words."""
    if own_thing.is_unheard(turn.searched, found.concepts, index.lexicon):
        return True
    return judged.meaning < calibration.OTHER_WORDS and dealt_with.is_unheard(
        turn.searched, found.concepts, index.lexicon
    )


def _is_of_another(turn: Turn, found: Found, passages: Sequence[Passage], index: Index) -> bool:
    """Whether what is quoted is of another matter, body or price than the question, or of no time that it asks for."""
    return (
        matter.is_another(turn.searched, turn.asked, found.concepts, passages, index.lexicon)
        or leaders.is_of_another(turn.searched, passages)
        or use_price.is_untold(turn.searched, turn.asked, passages)
        or when.is_untold(turn.searched, turn.asked, passages)
    )


def _reason(judged: Signals, turn: Turn, found: Found, index: Index) -> Reason:
    """Why nothing is answered: nothing of the question is known here, or just not this.

    Of some documents alone it is not said what they are about: the others may be about it. What the documents name
    they are about, though not here. And of English words nobody can tell that they are not said in Norwegian.
    """
    far = judged.meaning + judged.coverage < calibration.OFF_TOPIC
    if not far or turn.limits != Limits() or sought.is_spoken_of(turn.searched, found.concepts, index.lexicon):
        return "not_covered"
    return (
        "not_covered" if turn.language == "en" and judged.meaning >= calibration.OFF_TOPIC_IN_ENGLISH else "off_topic"
    )
