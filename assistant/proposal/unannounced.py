"""The strategies of a plan that announces none: lists of what is to be done, under one heading after the other."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.documents.model import Block, BlockKind, Document, Section, Span
from assistant.proposal import headings, infinitives, intentions

_PLAN = re.compile(r"(?:plan|strategi|program)(?:en|et|met|ar|er)?\b", re.IGNORECASE)
"""How a word ends in the title of a document that plans."""

_DUTIES = re.compile(
    r"(?:oppg[aå]v|ansvar|roll|mandat|myndig|mynde|plikt|rutine|frist|sjekkliste|hugseliste)", re.IGNORECASE
)
"""A heading over what somebody has to do, now and always."""

_SECTIONS, _ITEMS, _MOSTLY = 2, 3, 0.8
"""Sections of a plan with such a list, items of one at the least, and the share of them that begin with infinitives."""


def of(document: Document) -> Iterator[tuple[Section, Span]]:
    """The items of such lists with their sections, or nothing where only one section has any."""
    if not _PLAN.search(document.title) or intentions.only_binds(document):
        return
    lists = [
        (section, block)
        for section in document.sections
        for block in section.blocks
        if not any(headings.tells_of(heading) or _DUTIES.search(heading) for heading in section.path)
        and _is_of_measures(document, block)
    ]
    if len({section.path for section, _ in lists}) >= _SECTIONS:
        for section, block in lists:
            yield from ((section, item) for item in block.items)


def _is_of_measures(document: Document, block: Block) -> bool:
    """Whether a list that nothing introduces is of what is to be done."""
    if block.kind is not BlockKind.LIST or block.intro is not None or len(block.items) < _ITEMS:
        return False
    return sum(infinitives.opens(item.of(document.text)) for item in block.items) >= _MOSTLY * len(block.items)
