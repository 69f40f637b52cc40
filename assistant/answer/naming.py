"""The documents that a question names and wants its answer from: "Hva sier klimaplanen om sykkel?"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from assistant.documents.model import Document
from assistant.language import synonyms, words

_SORTS = r"(?:plan|strategi|vedtekt|reglement|program|melding|budsjett|instruks|retningslinje|avtale)"
_ALSO = r"(?:forskrift|oversikt|rapport|utredning|utgreiing|analyse)"
"""Sorts that a word in the definite form, or a compound, may be called by: "ha oversikt", "etter forskrift"."""
_THE_SORT = rf"(?:[\w-]{{3,}}{_ALSO}\w*|{_ALSO}(?:a|en|n|ene|ane|ens|as|ns|er|ar)\b)"
_DOCUMENT = re.compile(rf"(?:[\w-]*(?:{_SORTS}|dokument|strategy|statutes)\w*|{_THE_SORT})$", re.IGNORECASE)
"""A word that may be a document's sort."""

_BEFORE_IT = r"(?:i|på|for|til|om|av|med|fra|frå|in|of|for|about)"
_BEGINS = re.compile(
    rf"(?:(?!{_BEFORE_IT}\b)[\w«»\"':,-]+\s+){{0,4}}(?:[\w-]*(?:{_SORTS}|dokument|strategy|statutes)\w*|{_THE_SORT}|[\w-]{{3,}}del(?:en|s|ens)?)(?!\w)",
    re.IGNORECASE,
)
"""How the name of a document begins: its sort stands before what it is of or for, "vedtektene for barnehagene"."""

_PART = re.compile(r"[\w-]{3,}del(?:en|s|ens)?", re.IGNORECASE)
"""A document that is one part of another: "samfunnsdelen"."""

_SORT = re.compile(rf"(?:{_SORTS}|{_ALSO})(?:en|er|ar|m?et|a|m?ene|ane|n|ne)?s?", re.IGNORECASE)
"""A document called by its sort alone: "vedtektene"."""

_SORT_LAST = re.compile(rf"(?<=\w\w\w){_SORT.pattern}$", re.IGNORECASE)
"""The sort as the last part of a word, also of one that is not made of two known words: "kommunedelplan"."""

_WORD = re.compile(rf"\b{_THE_SORT}|\b[\w-]*?(?:{_SORTS}|(?<=\w\w\w)del)\w*", re.IGNORECASE)
_LEAD = r"(?:i|fra|frå|ifølge|ifølgje|etter)"
_SAYS = (
    r"(?:sier|seier|skriver|skriv|krever|krev|har|hadde|inneholder|inneheld|omtaler|omtalar|nevner|nemner|omfatter|"
    r"omfattar|beskriver|beskriv|prioriterer|foreslår|legger|legg|setter|set|stiller|bestemmer|fastsetter|fastset|"
    r"regulerer|dekker|dekkjer|dekkar|behandler|behandlar|peker|peikar|lover|lovar|tar|tek|vil|skal)"
)
_ARTICLES = r"(?:(?:den|det|dei|de|vår|vårt|våre|denne|gjeldende|gjeldande|nye|siste|hele|heile|selve|sjølve)\s+)*"
_LED = re.compile(rf"(?:^|(?<=\W)){_LEAD}\s+(?P<articles>{_ARTICLES})$", re.IGNORECASE)
_TOLD = re.compile(rf"(?:^|\W){_SAYS}\s+(?P<articles>{_ARTICLES})$", re.IGNORECASE)
_NOT_ASKED = re.compile(r"^\W*(?:hvem|kven|kem|når|hvor\s+ofte|kor\s+ofte)\b", re.IGNORECASE)
"""Questions in which what stands after the verb has something done to it: "Hvem har klimaplanen på høring?"."""

_KINDS_ASKED = re.compile(
    r"\b(?:hvilke|kva(?:\s+for(?:\s+nokre)?)?|hva\s+slags|kva\s+slags|(?:hvor|kor)\s+mange|which|how\s+many)\s+(?:\w+e\s+){0,2}"
    r"(?:planer|planar|strategier|strategiar|plans|strategies)$",
    re.IGNORECASE,
)
"""Asks which there are, in the plural: of what is asked for, and not of a document with this in its title."""

_AND = re.compile(rf"\s*(?:,|og|eller|samt)\s+(?:{_LEAD}\s+)?(?P<articles>{_ARTICLES})", re.IGNORECASE)
_OTHER_YEAR = re.compile(r"\s+(?:for\s+)?(?:år(?:et)?\s+)?(?:19|20)\d\d\b", re.IGNORECASE)
"""After a name: the document of a year that there is none of."""

_SPEAKS = re.compile(rf"\s+{_SAYS}\b", re.IGNORECASE)
_NEXT = re.compile(r"\s+[\w–-]+")
_BEFORE = re.compile(r"[\w-]+\s+$")
_YEAR = re.compile(r"(?:19|20)\d\d")

FURTHER, BACK = 5, 2
"""Words after and before a document's sort that may belong to its name."""

SHORT = 4
"""Letters of a word that may be short for one in a title: "SFO"."""

INSTEAD, SEVERAL = "dokumentet", "dokumentene"
"""What a name is called when it has told which document is meant, and what two are that stand together."""


@dataclass(frozen=True, slots=True)
class Named:
    """Identifiers of the documents that are named, and what is asked of them: nothing of content where it is all."""

    documents: tuple[str, ...]
    question: str


@dataclass(frozen=True, slots=True)
class _Name:
    """Where a name stands with what leads to it, the documents that have it, and what is said in its stead."""

    start: int
    end: int
    documents: tuple[str, ...]
    instead: str


def of(question: str, documents: Sequence[Document], vocabulary: frozenset[str]) -> Named | None:
    """The documents, some of those given, that a question wants its answer from; None when it names none so.

    A document that something is done to is not asked: the statutes tell who adopts the action plan.
    ``vocabulary`` has the words that compounds are made of.
    """
    names = _names(question, documents, vocabulary) if len(documents) > 1 else []
    told, led = [name for name in names if name.instead], [name for name in names if not name.instead]
    # "Hva sier klimaplanen om sykkel i vedtektene?" is what a follow-up makes of "Og i vedtektene?".
    asked = led[-1:] if told and led and led[-1].start > told[-1].start else names
    meant = tuple(dict.fromkeys(identifier for name in asked for identifier in name.documents))
    if not meant or len(meant) == len(documents):
        return None
    text, at = "", 0
    for name in names:
        text, at = f"{text}{question[at : name.start]}{name.instead}", name.end
    return Named(meant, " ".join(f"{text}{question[at:]}".split()).replace(" ?", "?"))


def titled(name: str, documents: Sequence[Document], vocabulary: frozenset[str]) -> str | None:
    """The only document whose title has all the name's words, each whole or in its parts."""
    if not _BEGINS.match(name):
        return None
    called = _called(name, documents, vocabulary)
    return called[0] if len(called) == 1 else None


@dataclass(frozen=True, slots=True)
class Place:
    """Where the name of just one document stands in a text."""

    start: int
    end: int
    document: str


def within(text: str, documents: Sequence[Document], vocabulary: frozenset[str]) -> Place | None:
    """The first name in a text that just one document has, whatever is asked of it."""
    for match in _WORD.finditer(text):
        found = _longest(text, match.start(), match.end(), documents, vocabulary)
        if found is not None and len(found[2]) == 1:
            return Place(found[0], found[1], found[2][0])
    return None


def is_known(name: str, documents: Sequence[Document], vocabulary: frozenset[str]) -> bool:
    """Whether a document has the name in its title; the only one there is may be called by a sort alone."""
    return bool(_called(name, documents, vocabulary)) or (len(documents) == 1 and bool(_SORT.fullmatch(name)))


def _names(question: str, documents: Sequence[Document], vocabulary: frozenset[str]) -> list[_Name]:
    """The names of documents that are asked, from the first to the last."""
    names: list[_Name] = []
    for match in _WORD.finditer(question):
        found = _longest(question, match.start(), match.end(), documents, vocabulary)
        if found is None or _OTHER_YEAR.match(question, found[1]) or (names and found[0] < names[-1].end):
            continue
        start, end, called = found
        if names and _AND.fullmatch(question, names[-1].end, start):
            last = names.pop()
            both = SEVERAL if last.instead else ""
            names.append(_Name(last.start, end, (*last.documents, *called), both))
            continue
        led, told = _LED.search(question[:start]), _TOLD.search(question[:start])
        of_it = match.group().endswith("s") and bool(_NEXT.match(question, end))
        if led and not of_it:
            names.append(_Name(led.start(), end, called, ""))
        elif led or of_it or (told and not _NOT_ASKED.match(question)) or _SPEAKS.match(question, end):
            before = led or told
            begins = before.start("articles") if before else start
            names.append(_Name(begins, end, called, f"{INSTEAD}s" if of_it else INSTEAD))
    return names


def _longest(
    question: str, start: int, end: int, documents: Sequence[Document], vocabulary: frozenset[str]
) -> tuple[int, int, tuple[str, ...]] | None:
    """The longest name around a word that documents have in their titles."""
    starts, ends = [start], [end]
    for _ in range(BACK):
        before = _BEFORE.search(question[: starts[-1]])
        starts += [before.start()] if before else []
    for _ in range(FURTHER):
        after = _NEXT.match(question, ends[-1])
        ends += [after.end()] if after else []
    for last in reversed(ends):
        for first in reversed(starts):
            name = question[first:last]
            if _is_loose(name) or _KINDS_ASKED.search(question[:last]):
                continue
            called = _called(name, documents, vocabulary)
            if called and (len(called) == 1 or not _SORT.fullmatch(name)):
                return first, last, tuple(called)
    return None


def _is_loose(name: str) -> bool:
    """Whether a name begins or ends with a word that says nothing."""
    tokens = words.tokens(name)
    return not tokens or any(
        token in words.function_words() and not _DOCUMENT.match(token) for token in (tokens[0], tokens[-1])
    )


def _called(name: str, documents: Sequence[Document], vocabulary: frozenset[str]) -> list[str]:
    named = [word for word in words.tokens(name) if word not in words.function_words() or _DOCUMENT.match(word)]
    return [document.id for document in documents if named and _has(document, named, vocabulary)]


def _has(document: Document, named: Sequence[str], vocabulary: frozenset[str]) -> bool:
    """Whether a document's title or kind has the words, whole or in its parts, and its period the years."""
    metadata = document.metadata
    whole, parts = _stems(f"{document.title} {metadata.kind or ''} {metadata.owner or ''}", vocabulary)
    return all(
        _stem(word) in (parts if _SORT.fullmatch(word) else whole)
        or ((split := words.split(word, vocabulary)) != () and parts.issuperset(map(_stem, split)))
        or (len(word) <= SHORT and any(whole.issuperset(other) for other in synonyms.of((_stem(word),))))
        or (_YEAR.fullmatch(word) is not None and _covers(document, int(word)))
        for word in named
    )


@lru_cache(maxsize=4096)
def _stems(title: str, vocabulary: frozenset[str]) -> tuple[frozenset[str], frozenset[str]]:
    """The stems of a title's words, and with those of their parts; kept, since each question asks all titles."""
    said = words.tokens(title)
    whole = frozenset(map(_stem, said))
    parts = {_stem(part) for word in said for part in words.split(word, vocabulary)}
    return whole, whole | parts | {_stem(sort.group()) for word in said if (sort := _SORT_LAST.search(word))}


def _stem(word: str) -> str:
    """The stem of a word of a name; no word ends in "mm", which the stemmer leaves of "programmet"."""
    return re.sub("mm$", "m", words.stem(word))


def _covers(document: Document, year: int) -> bool:
    period = document.metadata.period
    return period is not None and period[0] <= year <= period[1]
