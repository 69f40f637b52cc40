"""Questions for when, or by whom, a document was adopted, answered from the place that states it.

A document often tells of the adoption of others too, of the plan that it replaces or the budget that is to come.
"""

from __future__ import annotations

import re
from enum import StrEnum

from assistant.answer import in_force
from assistant.answer.follow_ups import NAMED_DOCUMENT
from assistant.answer.passage import Passage
from assistant.documents import stated
from assistant.documents.model import Document
from assistant.language import words
from assistant.retrieval.found import Decisive

_WHEN = r"(?:når|kva\s+tid|ko\s+tid|katti|(?:hvilken|hvilket|kva(?:\s+for(?:\s+ei[nt]?)?)?)\s+(?:dato|dag|år))"
_WAS = r"(?:ble|blei|blev|vart|er|var)"
_ADOPTED = r"(?:vedtatt|vedtatte|vedteken|vedteke|vedtekne|vedtekte|godkjent|godkjend|fastsatt|fastsett)"
_CHANGED = r"(?:endret|endra|revidert|oppdatert)"
_THE = r"(?:(?:den|det|denne|dette)\s+(?:nye\s+)?)?"
_BY = r"(?:av|i)\s+(?P<body>[\w-]+)(?:\s+i\s+[\w-]+)?"

_ASKS_WHEN = re.compile(
    rf"^\W*{_WHEN}\s+(?:{_WAS}\s+{_THE}{NAMED_DOCUMENT}\s+(?:endelig\s+|endeleg\s+)?{_ADOPTED}(?:\s+{_BY})?|"
    rf"(?:vedtok|godkjente|godkjende)\s+(?P<subject>[\w-]+)\s+{_THE}{NAMED_DOCUMENT})\W*$",
    re.IGNORECASE,
)
_ASKS_WHO = re.compile(
    rf"^\W*(?:hvem|kven|kem)\s+(?:vedtok|godkjente|godkjende|har\s+{_ADOPTED})\s+{_THE}{NAMED_DOCUMENT}\W*$",
    re.IGNORECASE,
)
_ASKS_CHANGE = re.compile(
    rf"^\W*{_WHEN}\s+{_WAS}\s+{_THE}{NAMED_DOCUMENT}\s+(?:sist|siste\s+gang|seinast|senest)\s+{_CHANGED}\W*$",
    re.IGNORECASE,
)


class Sought(StrEnum):
    """What is asked of an adoption."""

    DAY = "day"
    BODY = "body"
    CHANGE = "change"


def sought(question: str) -> Sought | None:
    """What a question that stands by itself asks of a document's adoption; None when it asks something else."""
    if _ASKS_WHEN.match(question):
        return Sought.DAY
    if _ASKS_CHANGE.match(question):
        return Sought.CHANGE
    return Sought.BODY if _ASKS_WHO.match(question) else None


def told(question: str, document: Document) -> tuple[Passage, Decisive] | None:
    """Where a document tells what is asked, with the words that do; None where it does not, or of another body."""
    asked = sought(question)
    return place(document, asked, _body(question)) if asked else None


def place(document: Document, asked: Sought, body: str | None = None) -> tuple[Passage, Decisive] | None:
    """Where a document tells of its own adoption what is asked, with the words that do; of a ``body`` alone, if given.

    What stands in a section comes before the lines of the title, which say no more than when.
    """
    if document.metadata.adopted is None:
        return None
    found = []
    for section, span in in_force.places(document):
        sentence = span.of(document.text)
        if body and body not in {words.stem(word) for word in words.tokens(sentence)}:
            continue
        at = _at(sentence, asked, document.metadata.adopted)
        if at:
            decisive = Decisive(document.id, span.start + at[0], span.start + at[1])
            found.append((Passage(document, section, span), decisive))
    return max(found, key=lambda each: each[0].section.path[-1] != document.title, default=None)


def _at(sentence: str, asked: Sought, day: str) -> tuple[int, int] | None:
    """Where a sentence tells what is asked of the document that was adopted that day, and not of its programme."""
    adoption = stated.adoption(sentence)
    if asked is Sought.CHANGE:
        return stated.last_change(sentence)
    if adoption is None or adoption.day != day:
        return None
    return adoption.day_at if asked is Sought.DAY else adoption.by_at


def _body(question: str) -> str | None:
    """The stem of who is taken to have adopted it."""
    match = _ASKS_WHEN.match(question)
    named = (match["body"] or match["subject"]) if match else None
    return words.stem(named.lower()) if named else None
