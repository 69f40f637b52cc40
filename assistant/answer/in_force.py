"""Questions for how long a document is in force, answered from its period and the place that states it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.answer import follow_ups
from assistant.answer.follow_ups import NAMED_DOCUMENT
from assistant.answer.passage import Passage
from assistant.documents.model import BlockKind, Document, Section, Span
from assistant.language import sentences
from assistant.retrieval.found import Decisive

_GOES = r"(?:gjelder|gjeld|dekker|dekkjer|omfatter|omfattar|varer|varar|løper|løyper|er|har)"
_REACHES = r"(?:strekker|strekkjer|går|gjeng)"
_THE = r"(?:(?:den|det|denne|dette|hele|heile|vår|vårt)\s+(?:(?:nye|overordne(?:de|te)|gjeldende|gjeldande)\s+)?)?"
_DOCUMENT = rf"{_THE}{NAMED_DOCUMENT}(?:\s+(?:vår|vårt))?"
_SPAN_OF_TIME = r"(?:(?:plan|strategi|tids|gyldighets|gyldigheits)?periode|tidsrom|år)"
_WHICH = r"(?:hvilken|hvilket|hvilke|kva(?:\s+for(?:\s+ei[nt]?)?)?)"

_ASKS = re.compile(
    r"^\W*(?:"
    rf"(?:hvor|kor|ko)\s+(?:lenge|lengje)\s+(?:{_GOES}\s+{_DOCUMENT}|skal\s+{_DOCUMENT}\s+(?:gjelde|vare|vara))"
    r"(?:\s+(?:for|i|gyldig|i\s+kraft))?|"
    rf"(?:(?:for|i)\s+)?{_WHICH}\s+{_SPAN_OF_TIME}\s+{_GOES}\s+{_DOCUMENT}(?:\s+(?:for|over|i))?|"
    rf"{_WHICH}\s+{_SPAN_OF_TIME}\s+(?:{_REACHES}\s+{_DOCUMENT}\s+seg|{_DOCUMENT}\s+(?:\w+\s+)?{_REACHES}\s+seg)\s+over|"
    rf"{_WHICH}\s+{_SPAN_OF_TIME}\s+{_DOCUMENT}\s+(?:\w+\s+)?{_GOES}(?:\s+(?:for|over|i))?|"
    rf"(?:hva|kva|ka)\s+er\s+(?:(?:plan|strategi|gyldighets|gyldigheits)perioden|(?:tids)?perioden\s+(?:for|til)\s+{_DOCUMENT})|"
    rf"(?:når|kva\s+tid|ko\s+tid)\s+(?:utløper|går|gjeng|gjelder|gjeld|slutter|sluttar)\s+{_DOCUMENT}(?:\s+(?:ut|fra|frå|til|for))?"
    r")\W*$",
    re.IGNORECASE,
)
"""A question for the time that a document as a whole is for, and for nothing in it."""

_CALLED = re.compile(rf"\b(?!\w*period){NAMED_DOCUMENT}", re.IGNORECASE)

_ANY = re.compile(r"(?:plan|strategi|dokument)(?:en|et|a)?", re.IGNORECASE)

_SPEAKS_OF_ITSELF = re.compile(rf"\b(?:{NAMED_DOCUMENT}|period\w*|gjelder|gjeld)\b", re.IGNORECASE)


def asks(question: str) -> bool:
    """Whether a question that stands by itself asks how long a document is in force, or whether it still is."""
    return _ASKS.match(question) is not None or follow_ups.document_in_force(question) is not None


def named(question: str) -> str | None:
    """What a question for the time of a document calls it: "boligplanen"."""
    called = _CALLED.search(question)
    return called.group() if called else None


def is_any(name: str) -> bool:
    """Whether what a document is called may be any: "planen"."""
    return _ANY.fullmatch(name) is not None


def stated(document: Document) -> tuple[Passage, Decisive] | None:
    """Where a document states its period, with the words that do: a sentence on itself, else its title or a heading."""
    if document.metadata.period is None:
        return None
    years = _written(*document.metadata.period)
    found = [
        (section, span, match)
        for section, span in places(document)
        if (match := years.search(document.text, span.start, span.end))
    ]
    if not found:
        return None
    section, span, match = max(
        found,
        key=lambda each: (each[1] != each[0].heading) and bool(_SPEAKS_OF_ITSELF.search(each[1].of(document.text))),
    )
    return Passage(document, section, span), Decisive(document.id, match.start(), match.end())


def _written(first: int, last: int) -> re.Pattern[str]:
    """A period as it is written: "2024–2027", "2024-27", "2024 til 2027", "frå 2024 til og med 2027"."""
    if first == last:
        return re.compile(rf"\b{first}\b")
    between = r"\s*(?:[-–—/]|til(?:\s+og\s+med)?|t\.?\s?o\.?\s?m\.?)\s*"
    return re.compile(rf"\b{first}{between}(?:{last}|{last % 100:02})\b", re.IGNORECASE)


def _begins(section: Section) -> int:
    """Where a section begins; what stands before the first heading has none of its own, and begins with its text."""
    if section.heading.end > section.heading.start or not section.blocks:
        return section.heading.start
    return section.blocks[0].intro.start if section.blocks[0].intro else section.blocks[0].span.start


def places(document: Document) -> Iterator[tuple[Section, Span]]:
    """The lines of the title, which belong to no section, and all headings and sentences, in their order."""
    front = min(map(_begins, document.sections), default=0)
    for line in re.finditer(r"[^\n]+", document.text[:front]):
        title = Span(*line.span(), 1 if document.sections[0].page else None)
        yield Section((document.title,), title, ()), title
    for section in document.sections:
        if section.heading.end > section.heading.start:
            yield section, section.heading
        for block in section.blocks:
            if block.kind is BlockKind.PARAGRAPH:
                bounds = sentences.spans(document.text, block.span.start, block.span.end)
                yield from ((section, Span(start, end, block.span.page)) for start, end in bounds)
