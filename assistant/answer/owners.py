"""Whose documents a question is about: "i Elvedal brann og redning" says no more than that its own are meant.

In its own documents a municipality or company hardly ever stands beside what is said: "styret har sju medlemmer",
"kommunen skal byggje". So its documents are searched, where no other speaks of it; and what is not found under its
name is looked for without, or as theirs who speak of themselves.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from assistant.documents.model import Document
from assistant.language import words

_THEIRS = r"\w*(?:plan|strategi|vedtekt|forskrift|reglement|kommun|program|avtale|mål|tiltak|visjon)\w*"
"""What a municipality has: "planen til Elvedal" is its own, where "vegen til Elvedal" only goes there."""

_LED = re.compile(rf"(?:\b{_THEIRS}\s+)?(?P<led>(?<!\w)(?:i|for|hos|ved|in|at|til))\s+(?=[A-ZÆØÅ])")
_WORD = re.compile(r"\s*([\w-]+)")
_BODY = re.compile(r"\b([A-ZÆØÅ][\w-]+) (?i:(kommune|herad|fylkeskommune))\b")
_SORTS = frozenset({"kommune", "herad", "fylkeskommune", "iks", "as", "kf"})

_OF_ITSELF = {"kommune": "kommunen", "herad": "kommunen", "fylkeskommune": "fylkeskommunen"}
"""What a body calls itself in its documents, by its sort."""

_ACTS = re.compile(
    r"(?<=[\wæøåéÆØÅ] )(?P<name>[A-ZÆØÅ][\w-]+?)(?P<of>s?)(?:\s+(?P<sort>kommunes?|herads?|fylkeskommunes?))?"
    r"(?=\s+[a-zæøå]|[\s?.!]*$)",
)
"""A name inside a question, which another name does not follow: "skal Elvedal bygge", "Elvedals mål"."""

_PLACE = re.compile(r"(?:\b(?:til|fra|frå|mellom|mot|og|eller|nær|from|to)|\b[A-ZÆØÅ][\w-]+)\s+$")
"""Before a name that is one of several, or of a place; a verb that begins the question is none of these."""

_FIRST = re.compile(r"^\W*[\w-]+\s+$")

FRONT = 600
"""Characters at the beginning of a document in which it names the municipality that it is of."""


@dataclass(frozen=True, slots=True)
class Owned:
    """The documents of the owner that a question names, and the question without the name.

    ``alone``: no other document speaks of it, so that only these can be meant.
    """

    documents: tuple[str, ...]
    question: str
    alone: bool


def of(question: str, documents: Sequence[Document]) -> Owned | None:
    """Whose documents a question is about; None where it names no owner of one, or asks of nothing else."""
    return _where(question, documents) or _acting(question, documents)


def _where(question: str, documents: Sequence[Document]) -> Owned | None:
    """The owner that a question names as the place: "i Elvedal kommune", which is left out."""
    for led in _LED.finditer(question):
        if led["led"] == "til" and led.start() == led.start("led"):
            continue
        called = {document.id: _end_of_name(question, led.end(), _own_names(document)) for document in documents}
        end = max(called.values())
        if end == led.end():
            continue
        name = words.tokens(question[led.end() : end])[0]
        owned = tuple(document.id for document in documents if called[document.id] == end)
        rest = f"{question[: led.start('led')].rstrip()}{question[end:]}"
        if words.content(rest):
            return Owned(owned, rest, _is_alone(name, owned, documents))
    return None


def _acting(question: str, documents: Sequence[Document]) -> Owned | None:
    """The owner that a question says does or has something: "skal Elvedal bygge", which calls itself "kommunen"."""
    for match in _ACTS.finditer(question):
        before = question[: match.start()]
        if _PLACE.search(before) and not _FIRST.match(before):
            continue
        for name, of_whom in ((match["name"], match["of"]), (match["name"] + match["of"], "")):
            owned = {document.id: sort for document in documents if (sort := _body(document).get(name.lower()))}
            if not owned or any(_is_in_longer_name(match, document) for document in documents):
                continue
            itself = _OF_ITSELF[next(iter(owned.values()))]
            genitive = "s" if of_whom or (match["sort"] or "").endswith("s") else ""
            rest = f"{before}{itself}{genitive}{question[match.end() :]}"
            if set(words.content(rest)) - {itself, f"{itself}s"}:
                return Owned(tuple(owned), rest, _is_alone(name.lower(), tuple(owned), documents))
    return None


def _is_in_longer_name(match: re.Match[str], document: Document) -> bool:
    """Whether a document has the name with the noun that follows it in the question: "Elvedal kirke"."""
    after = _WORD.match(match.string, match.end())
    if after is None or after[1] in words.function_words():
        return False
    return re.search(rf"\b{re.escape(match[0])}\s+{re.escape(after[1])}\b", document.text, re.IGNORECASE) is not None


def _own_names(document: Document) -> frozenset[str]:
    return _names(document.title, document.metadata.owner or "", document.text[:FRONT])


@lru_cache(maxsize=4096)
def _names(title: str, owner: str, front: str) -> frozenset[str]:
    """The words, in lower case, of the names of those whose document it is; of the front where it names one alone."""
    return frozenset(words.tokens(f"{title} {owner} {' '.join(_bodies(front))}")) | _SORTS


def _body(document: Document) -> dict[str, str]:
    """The municipality or county whose document it is, by its name in lower case, with its sort."""
    told = f"{document.metadata.owner or ''}\n{document.title}\n{document.text[:FRONT]}"
    return _bodies(told)


@lru_cache(maxsize=4096)
def _bodies(text: str) -> dict[str, str]:
    """The municipality or county that a text names alone, by its name in lower case, with its sort."""
    found = {name.lower(): sort.lower() for name, sort in _BODY.findall(text)}
    return found if len(found) == 1 else {}


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


def _is_alone(name: str, owned: Sequence[str], documents: Sequence[Document]) -> bool:
    return not any(_speaks_of(document, name) for document in documents if document.id not in owned)


def _speaks_of(document: Document, name: str) -> bool:
    return re.search(rf"\b{re.escape(name)}", document.text, re.IGNORECASE) is not None
