"""A question that compares two things: its sides, and what each side is asked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.answer import naming
from assistant.answer.model import Language
from assistant.documents.model import Document

Both = tuple[str | None, str | None]
"""The documents that the two sides are, where they are any."""

LONGEST = 300
"""Characters in a question that compares at the most."""


@dataclass(frozen=True, slots=True)
class Side:
    """One of the things compared: its name, what is asked of it, and the only document that is asked, if it is one."""

    name: str
    question: str
    document: str | None = None


@dataclass(frozen=True, slots=True)
class _Form:
    """A way to ask for a comparison.

    ``asks`` is what each side is asked, by language, where ``side`` and ``what`` are filled in; None where the side
    alone says it. ``documents`` says that it is a comparison only of documents, ``apart`` that the second side lacks
    nothing that the first one has.
    """

    pattern: re.Pattern[str]
    asks: dict[Language, str] | None = None
    documents: bool = False
    apart: bool = False


def _form(pattern: str, asks: dict[Language, str] | None = None, documents: bool = False, apart: bool = False) -> _Form:
    return _Form(re.compile(rf"\W*(?:{pattern})\W*", re.IGNORECASE), asks, documents, apart)


_AND = r"\s+(?:og|kontra|versus|vs\.?|and|mot)\s+"
_TWO = rf"(?:mellom\s+|between\s+)?(?P<a>.+?){_AND}(?P<b>.+?)"
_DIFFERENCE = r"(?:\w*forskjell\w*|skilnad\w*|ulikskap\w*|likhet\w*|likskap\w*|difference\w*|similarit\w*)"
_WHAT_IS: dict[Language, str] = {
    "nb": "Hva er {what} for {side}?",
    "nn": "Kva er {what} for {side}?",
    "en": "What is the {what} for {side}?",
}
_HOW: dict[Language, str] = {
    "nb": "Hvor {what} er {side}?",
    "nn": "Kor {what} er {side}?",
    "en": "How {what} is {side}?",
}
_SAME_OF: dict[Language, str] = dict.fromkeys(("nb", "nn", "en"), "{what} {side}?")
_SAYS: dict[Language, str] = {
    "nb": "Hva står det om {what}?",
    "nn": "Kva står det om {what}?",
    "en": "What does it say about {what}?",
}
_OF: dict[Language, str] = {
    "nb": "Hva står det om {side}?",
    "nn": "Kva står det om {side}?",
    "en": "What does it say about {side}?",
}
_UNDER: dict[Language, str] = {
    "nb": "Hva står det under {side}?",
    "nn": "Kva står det under {side}?",
    "en": "What does the section {side} say?",
}
_OVERVIEW: dict[Language, str] = {
    "nb": "Hva handler dokumentet om?",
    "nn": "Kva handlar dokumentet om?",
    "en": "What is the document about?",
}

_FORMS = (
    _form(
        rf"(?:(?:hva|kva|ka|what|hvilke|kva\s+for|er|is|are|finnes|finst|vis|forklar|what\s+are)\s+(?:(?:er|e|æ|is|are|det|there|the|den|dei|de|noen|nokon|any|a)\s+)*)?"
        rf"(?:\w+e\s+)?{_DIFFERENCE}(?:\s+(?:er|det|is|are|there))*\s+(?:på|mellom|i|between|in)\s+{_TWO}"
    ),
    _form(r"(?:(?:kan|kunne|can|could)\s+(?:du|dere|you)\s+)?(?:sammenlign\w*|samanlikn\w*|compare)\s+(?P<a>.+?)\s+(?:og|med|and|with|to)\s+(?P<b>.+?)"),
    _form(r"(?:hva|kva|ka|hvordan|korleis)\s+(?:skiller|skil|skiljer)\s+(?P<a>.+?)\s+(?:seg\s+)?(?:fra|frå)\s+(?P<b>.+?)"),
    _form(r"(?:hvordan|korleis|how)\s+(?:er|is|are)\s+(?P<a>.+?)\s+(?:sammenlignet|samanlikna|i\s+forhold|i\s+høve|compared)\s+(?:med|til|with|to)\s+(?P<b>.+?)"),
    _form(
        r"(?P<what>(?:hva|kva|ka|hvor|kor|hvordan|korleis|hvilke\w*|what|how|which)\s.+?\s(?P<before>for|til|på|i|om|av|med|in|of|about))\s+(?P<a>.+?),?\s+"
        r"(?:sammenlignet|sammenliknet|samanlikna|i\s+forhold|i\s+høve|i\s+motsetning|i\s+motsetnad|compared)\s+(?:med|til|with|to)\s+"
        r"(?:(?:det|hva|kva|slik|de|dei|den|what)\s(?:.+?\s)?)?(?P=before)\s+(?P<b>.+?)",
        _SAME_OF,
        apart=True,
    ),
    _form(rf"(?:hva|kva|ka|what)\s+(?:er|is)\s+(?:likt|like|ulikt|ulike|forskjellig|felles|sams|different|similar)\s+(?:i|for|på|mellom|in|for|between)\s+(?:både\s+)?{_TWO}"),
    _form(rf"(?:hva|kva|ka)\s+har\s+{_TWO}\s+(?:til\s+)?(?:felles|sams)"),
    _form(
        rf"(?:har|får|fekk|fikk|bruker|brukar|gjelder|gjeld|do|does|have)\s+{_TWO}\s+(?:have\s+)?(?:(?:den|det|dei|de|the)\s+)?"
        r"(?:samme|same|like|lik|ulik\w*|forskjellig\w*|different)\s+(?P<what>\w+)",
        _WHAT_IS,
    ),
    _form(
        r"(?:gjelder|gjeld|er|is)\s+(?:(?:den|det|dei|de|the)\s+)?(?:samme|same)\s+(?P<what>\w+)\s+(?:for|i|på|in)\s+"
        rf"(?:både\s+|både\s+)?{_TWO}",
        _WHAT_IS,
    ),
    _form(rf"(?:er|is)\s+(?:the\s+)?(?P<what>\w+)\s+(?:(?:den|det)\s+)?(?:samme|same|like|lik|ulik)\s+(?:for|i|på|in)\s+{_TWO}", _WHAT_IS),
    _form(rf"(?:er|is|are)\s+{_TWO}\s+(?:like|equally)\s+(?P<what>\w+)", _HOW),
    _form(rf"(?:er|is|are)\s+{_TWO}\s+(?:(?:det|den|the)\s+)?(?:samme|same|like|ulike|forskjellige|forskjellig|different|alike)"),
    _form(
        r"(?:hva|kva|ka|what)\s+(?:sier|seier|står\s+det\s+i|stend\s+det\s+i|skriver|skriv|do|does)\s+(?:både\s+)?"
        r"(?P<a>.+?)\s+(?:og|and)\s+(?P<b>.+?)\s+(?:say\s+)?(?:om|about)\s+(?P<what>.+?)",
        _SAYS,
        documents=True,
    ),
)  # fmt: skip
_ABOUT = re.compile(
    r"\s+(?:når\s+det\s+(?:gjelder|gjeld)|med\s+(?:tanke|omsyn|hensyn)\s+(?:på|til)|om|about|regarding)\s+(?P<what>.+)$",
    re.IGNORECASE,
)
_SAY = r"(?:sier|seier|skriver|skriv|krever|krev|says?|say)"
_OF_WHAT_THEY_SAY = re.compile(
    r"^(?:hva|kva|ka|det|what)\s+(?:som\s+)?(?:(?:det\s+)?(?:står|stend)\s+(?:det\s+)?i\s+)?(?=\S)", re.IGNORECASE
)
_THEY_SAY = re.compile(rf"\s+{_SAY}(?:\s+(?P<what>(?:om|about)\s+.+))?$", re.IGNORECASE)
"""Around two documents in what they say: "hva klimaplanen og kulturplanen sier om barn"."""

_AGAINST = re.compile(
    r"\W*(?P<asks>(?:hva|kva|ka|hvor|kor|hvordan|korleis|hvem|kven|når|hvilke\w*|what|how|which|who|when)\s.+?),?\s+"
    r"(?:sammenlignet|sammenliknet|samanlikna|i\s+forhold|i\s+høve|i\s+motsetning|i\s+motsetnad|compared)\s+(?:med|til|with|to)\s+"
    r"(?P<b>.+?)\W*",
    re.IGNORECASE,
)
"""Asks something of a document, and the same of another: "Hvordan rulleres kulturplanen sammenlignet med havneplanen?"."""

_HEAD = re.compile(r"^(?P<head>.+?\s+(?:for|i|om|til|på|innen|innan|in|of))\s+\S.*$", re.IGNORECASE)
_PREPOSITION = re.compile(r"\s(?P<word>for|i|om|til|på|av|innen|innan|in|of)\s+", re.IGNORECASE)
_WITHIN = ("i", "in")
_OWN_PREPOSITION = re.compile(r"(?P<word>for|i|om|til|på|av|innen|innan|in|of)\s+", re.IGNORECASE)


def of(
    text: str, language: Language, documents: Sequence[Document], headings: frozenset[str], vocabulary: frozenset[str]
) -> tuple[Side, Side] | None:
    """The two sides that the text compares; None when it compares nothing.

    A side that names one of several documents is asked of that one, and a side that is a heading for what stands
    under it; ``headings`` has them in lower case, and ``vocabulary`` the words that compounds are made of.
    """
    if len(text) > LONGEST:
        return None
    against = _against(text, documents, vocabulary)
    if against is not None:
        return against
    for form in _FORMS:
        match = form.pattern.fullmatch(text)
        if match is None:
            continue
        what = match.groupdict().get("what") or ""
        first, second = _bare(match.group("a")), _bare(match.group("b"))
        first, second = _without_saying(first, second)
        about = _ABOUT.search(second)
        if about and not form.asks:
            second, what = second[: about.start()], about.group("what")
        named: Both = (_document(first, documents, vocabulary), _document(second, documents, vocabulary))
        if form.documents and None in named:
            continue
        shared = None if any(named) else _shared(first, second, documents, vocabulary)
        if shared is not None:
            second, within = shared
            second = second if form.apart else _with_head(first, second)
            one, other = (
                Side(n, _asked(n, what, form.asks, None, language, headings), within) for n in (first, second)
            )
            return one, other
        if not form.apart:
            second, named = _completed(first, second, named, documents, vocabulary)
        one, other = (
            Side(name, _asked(name, what, form.asks, document, language, headings), document)
            for name, document in zip((first, second), named, strict=True)
        )
        return one, other
    return None


def _against(text: str, documents: Sequence[Document], vocabulary: frozenset[str]) -> tuple[Side, Side] | None:
    """What is asked of one document, and of another that it is set against."""
    match = _AGAINST.fullmatch(text)
    other = _document(_bare(match["b"]), documents, vocabulary) if match else None
    named = naming.within(match["asks"], documents, vocabulary) if match and other else None
    if match is None or other is None or named is None or named.document == other:
        return None
    question = f"{match['asks'][: named.start]}{naming.INSTEAD}{match['asks'][named.end :]}?"
    return Side(match["asks"][named.start : named.end], question, named.document), Side(
        _bare(match["b"]), question, other
    )


def _without_saying(first: str, second: str) -> tuple[str, str]:
    """Two documents without the words that ask what they say, where both stand there."""
    begins, ends = _OF_WHAT_THEY_SAY.match(first), _THEY_SAY.search(second)
    if begins is None or _THEY_SAY.search(first):
        return first, second
    if ends is None:
        return first[begins.end() :], second
    return first[begins.end() :], f"{second[: ends.start()]} {ends['what'] or ''}".strip()


def _shared(
    first: str, second: str, documents: Sequence[Document], vocabulary: frozenset[str]
) -> tuple[str, str] | None:
    """The second side without the only document that both are asked of, and that: "skole og kultur i planen"."""
    if any(_document(first[match.end() :], documents, vocabulary) for match in _PREPOSITION.finditer(first)):
        return None
    for match in _PREPOSITION.finditer(second):
        document = _document(second[match.end() :], documents, vocabulary) if match["word"] in _WITHIN else None
        if document is not None:
            return second[: match.start()], document
    return None


def _asked(
    name: str,
    what: str,
    asks: dict[Language, str] | None,
    document: str | None,
    language: Language,
    headings: frozenset[str],
) -> str:
    if document is not None:
        return (_SAYS if what else _OVERVIEW)[language].format(what=what)
    if asks is not None:
        return asks[language].format(side=name, what=what)
    if name.lower() in headings:
        return _UNDER[language].format(side=name)
    return _OF[language].format(side=f"{name} {what}".strip())


def _bare(side: str) -> str:
    return side.strip(' «»"')


def _completed(
    first: str, second: str, named: Both, documents: Sequence[Document], vocabulary: frozenset[str]
) -> tuple[str, Both]:
    """The second side, and what documents the sides are, with what it shares with the first.

    Of a document it shares that only where the first side asks something of another: "målene i kulturplanen".
    """
    last = list(_PREPOSITION.finditer(first))[-1:]
    for match in last if named[0] is None else ():
        own = _OWN_PREPOSITION.match(second)
        bare = second[own.end() :] if own and own.group("word").lower() == match.group("word").lower() else second
        both = _document(first[match.end() :], documents, vocabulary), _document(bare, documents, vocabulary)
        if None not in both:
            return f"{first[: match.end()]}{bare}", (None, None)
    return (second, named) if named[1] is not None else (_with_head(first, second), named)


def _with_head(first: str, second: str) -> str:
    """The second side with what it shares with the first: "målene for skole" and "kultur" give "målene for kultur"."""
    head = _HEAD.match(first)
    if head is None:
        return second
    own = _OWN_PREPOSITION.match(second)
    if own and head.group("head").lower().endswith(f" {own.group('word').lower()}"):  # "målene for skole og for kultur"
        second = second[own.end() :]
    return second if _PREPOSITION.search(f" {second} ") else f"{head.group('head')} {second}"


def _document(name: str, documents: Sequence[Document], vocabulary: frozenset[str]) -> str | None:
    """The document that a side is, where there are several."""
    return naming.titled(name, documents, vocabulary) if len(documents) > 1 else None
