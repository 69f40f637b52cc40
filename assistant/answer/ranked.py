"""The table whose rows a question ranks by what a column holds, though its heading may say it in other words."""

from __future__ import annotations

import re

from assistant.answer import columns, extremes, listed, rows
from assistant.answer.passage import Passage, of_block
from assistant.documents.model import Block, BlockKind, Document
from assistant.index.store import Index
from assistant.language import words
from assistant.retrieval.found import Found

_WHICH = re.compile(
    r"\b(?:hvilken|hvilket|hvilke|kva(?:\s+for(?:\s+(?:ein|ei|eit|en|et))?)?|which)\s+(?:av\s+)?(?P<noun>[^\W\d_]{3,})",
    re.IGNORECASE,
)
_RANK = re.compile(
    r"(?:mest|minst|flest|færrest|(?:størst|høyest|høgast|lavest|lågast)e?|har|er|bor|bur|finnes|finst|det)$",
    re.IGNORECASE,
)

_MANY = r"folketal|innbygg|befolk|folkemengd"
_SHARE = r"\b(?:del|andel)|prosent|%"
_ALIKE = (
    (r"eldre|gamle|pensjonist\w*", r"eldre|\b(?:over|fra|frå)\s+[678]\d\b|\b[678]\d\s*(?:\+|år\s+og\s+(?:over|eldre))"),
    (r"unge|ungdom\w*|barn|born", r"unge|ungdom|barn|born|\bunder\s+[12]\d\b|\b0\s*[-–]\s*1\d\b"),
    (extremes.SHARE.pattern, _SHARE),
    (r"innbygg\w*|folketal\w*|befolkning\w*|folk|menneske\w*", _MANY),
)
"""Words of a question, and how headings of columns say the same."""

_PLACE = re.compile(r"(?:kommune|by|bygd|tettste[dt]|fylke|stad|sted|øy)\w{0,3}$", re.IGNORECASE)
"""What is large by how many live there, where nothing else is said."""


def of(found: Found, index: Index) -> list[Passage]:
    """The only table with rows of what is ranked and one column of what it is ranked by, its first row on top."""
    which = _WHICH.search(found.question)
    if which is None or not rows.ranks(found.question):
        return []
    documents = dict.fromkeys(index.by_id[hit.unit.document] for hit in found.hits)
    told = [
        listed.ranked(of_block(document, section, block), first)
        for document in documents
        for section in document.sections
        for block in section.blocks
        if (label := _meant(found.question, which["noun"], document, block))
        and (first := extremes.first(found.question, document, block, label))
    ]
    return told if len(told) == 1 else []


def _meant(question: str, noun: str, document: Document, block: Block) -> str | None:
    """The heading of the only column that the question can rank by."""
    if block.kind is not BlockKind.TABLE or len(block.items) < 2:
        return None
    row = block.items[0].of(document.text)
    of = columns.first(row)
    if {words.stem(word) for word in words.content(of)} != {words.stem(noun.lower())}:
        return None
    rest = [word for word in words.content(question) if word != noun.lower() and not _RANK.match(word)]
    labels = [cell.partition(": ")[0] for cell in row.split("; ")]
    if rest:
        said = [label for label in labels if label != of and _is_said(rest, label)]
    else:
        said = [label for label in labels if _PLACE.match(noun) and re.search(_MANY, label, re.IGNORECASE)]
    return said[0] if len(said) == 1 else None


def _is_said(rest: list[str], label: str) -> bool:
    """Whether a heading says all that is ranked by; a share is ranked only where a share is asked for."""
    shares = re.search(_SHARE, label, re.IGNORECASE) is not None
    stems = {words.stem(word) for word in words.content(label)}
    return shares == any(map(extremes.SHARE.fullmatch, rest)) and all(
        words.stem(word) in stems
        or any(re.fullmatch(asks, word) and re.search(says, label, re.IGNORECASE) for asks, says in _ALIKE)
        for word in rest
    )
