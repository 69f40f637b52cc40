"""Whose documents a question is about: "i Elvedal brann og redning" says no more than that its own are meant.

In its own documents a municipality or company hardly ever stands beside what is said: "styret har sju medlemmer".
So its name is not searched for, and only its documents are, where no other speaks of it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from assistant.answer.naming import Named
from assistant.documents.model import Document
from assistant.language import words

_LED = re.compile(r"\b(?:i|for|hos|ved|in|at)\s+(?=[A-ZÆØÅ])")
_WORD = re.compile(r"\s*([\w-]+)")
_BODY = re.compile(r"\b([A-ZÆØÅ][\w-]+) (?:kommune|herad|fylkeskommune)\b")
_SORTS = frozenset({"kommune", "herad", "fylkeskommune", "iks", "as", "kf"})

FRONT = 600
"""Characters at the beginning of a document in which it names the municipality that it is of."""


def of(question: str, documents: Sequence[Document]) -> Named | None:
    """The documents of the owner that a question names, and the question without that; None where it names none so."""
    for led in _LED.finditer(question):
        called = {document.id: _end_of_name(question, led.end(), _own_names(document)) for document in documents}
        end = max(called.values())
        if end == led.end():
            continue
        name = words.tokens(question[led.end() : end])[0]
        owned = tuple(document.id for document in documents if called[document.id] == end)
        rest = f"{question[: led.start()].rstrip()}{question[end:]}"
        if words.content(rest) and not any(
            _speaks_of(document, name) for document in documents if document.id not in owned
        ):
            return Named(owned, rest)
    return None


def _own_names(document: Document) -> frozenset[str]:
    return _names(document.title, document.metadata.owner or "", document.text[:FRONT])


@lru_cache(maxsize=4096)
def _names(title: str, owner: str, front: str) -> frozenset[str]:
    """The words, in lower case, of the names of those whose document it is; of the front where it names one alone."""
    bodies = set(_BODY.findall(front))
    return frozenset(words.tokens(f"{title} {owner} {' '.join(bodies) if len(bodies) == 1 else ''}")) | _SORTS


def _end_of_name(question: str, start: int, own: frozenset[str]) -> int:
    """Where the name that begins at ``start`` ends; ``start`` itself where its first word is not one of ``own``."""
    at = end = start
    while word := _WORD.match(question, at):
        said, at = word[1].lower(), word.end()
        if said in own and (end > start or said not in _SORTS):
            end = at
        elif end == start or said not in words.function_words():
            break
    return end


def _speaks_of(document: Document, name: str) -> bool:
    return re.search(rf"\b{re.escape(name)}", document.text, re.IGNORECASE) is not None
