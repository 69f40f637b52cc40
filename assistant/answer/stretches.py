"""Which sentences of a section are quoted, as stretches of its text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from assistant.answer.question import Asked
from assistant.documents.model import Block, Section, Span
from assistant.index.units import Unit, UnitKind
from assistant.language import sentences

MARGIN = 1.2
"""How far below the best hit, in standard deviations, another may lie and still be quoted beside it."""

FACT_MARGIN = 1.5
"""The same for a sentence that has the sort of fact which is asked for, where nearer ones have none."""

MOST_SENTENCES = 3

LONGEST_BRIDGE = 240
"""Characters of a sentence that is quoted because it stands between two that answer."""

_FIRST = re.compile(r"(?:for\s+)?(?:det|den|dei|de)\s+(?:første|fyrste|eine|ene)\b|først\b|fyrst\b", re.IGNORECASE)
_NEXT = re.compile(
    r"(?:for\s+)?(?:det|den|dei|de)\s+(?:andre|annet|tredje|fjerde|femte|siste)\b|(?:deretter|dernest|til\s+slutt|endelig)\b",
    re.IGNORECASE,
)
"""How the parts of an enumeration in running text begin."""


@dataclass(frozen=True, slots=True)
class Fit:
    """A unit of a section with how well it fits the question, beside the others there."""

    unit: Unit
    score: float


def of(fits: Sequence[Fit], section: Section, text: str, asked: Asked) -> list[Span]:
    """The best sentence with others that fit nearly as well; alone, it takes the one that follows it along."""
    best = fits[0].score
    said = [fit for fit in fits if fit.unit.kind is UnitKind.SENTENCE]
    near = [fit.unit for fit in said if fit.score >= best - MARGIN][:MOST_SENTENCES]
    if asked.sort is not None and not any(asked.sort.answer.search(unit.text) for unit in near):
        told = (fit.unit for fit in said if fit.score >= best - FACT_MARGIN and asked.sort.answer.search(fit.unit.text))
        near += list(islice(told, 1))
    best_at = near[0].span.start
    # The most telling stretch comes first, the others in their order.
    spans = sorted(_joined(near, text), key=lambda span: not span.start <= best_at < span.end)
    if len(near) == 1:
        return [_with_neighbour(spans[0], section.blocks[near[0].block], text)]
    return spans


def _with_neighbour(span: Span, block: Block, text: str) -> Span:
    """The sentence with the next one of its paragraph, or the one before when it is the last."""
    bounds = sentences.spans(text, block.span.start, block.span.end)
    at = next(i for i, (start, _) in enumerate(bounds) if start == span.start)
    if at + 1 < len(bounds):
        last = at + 1
        while (
            _FIRST.match(text, bounds[at + 1][0]) and last + 1 < len(bounds) and _NEXT.match(text, bounds[last + 1][0])
        ):
            last += 1  # "… tre grunner. Den første er … Den andre er …"
        return Span(span.start, bounds[last][1], span.page)
    return Span(bounds[max(0, at - 1)][0], span.end, span.page)


def _is_bridged(text: str, start: int, end: int) -> bool:
    between = text[start:end].strip()
    return not between or (len(between) <= LONGEST_BRIDGE and len(sentences.spans(text, start, end)) <= 1)


def _joined(units: Sequence[Unit], text: str) -> list[Span]:
    """Sentences that follow each other in one paragraph, or with one between them, as one stretch."""
    joined: list[Span] = []
    block = -1
    for unit in sorted(units, key=lambda unit: unit.span.start):
        if joined and unit.block == block and _is_bridged(text, joined[-1].end, unit.span.start):
            joined[-1] = Span(joined[-1].start, unit.span.end, joined[-1].page)
        else:
            joined.append(unit.span)
        block = unit.block
    return joined
