"""The years that a document is for, as its title, its front and its own sentences tell."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.documents.metadata import Period
from assistant.language import sentences

YEAR = r"(?:19|20)\d\d"
_DATE = r"(?:\d{1,2}\.\s*(?:\d{1,2}\.|[a-z]+)\s*)?"
_SPAN = (
    rf"(?:{_DATE})(?P<first>{YEAR})\s*(?:[-–—/]|til(?:\s+og\s+med)?|t\.?o\.?m\.?)\s*"
    rf"{_DATE}(?P<last>{YEAR}|\d\d)\b(?![./-]\d)"
)
_TITLE_SPAN = re.compile(_SPAN)
_TITLE_YEAR = re.compile(
    rf"(?:plan|program|budsjett)\w*\s+(?:for\s+)?(?:år(?:et)?\s+)?(?P<first>{YEAR})\b", re.IGNORECASE
)
_FRONT_SPAN = re.compile(
    rf"(?:(?!erstatt|avløys|avløs|revider)[^\W\d](?:(?!\b{YEAR}\b).){{0,60}}?[\s(])?{_SPAN}\)?", re.IGNORECASE
)
_FRONT_LINES = 6
_TITLE_MADE = re.compile(rf"(?<!mot )(?<!til )(?<!inn[ae]n )\b{YEAR}\b", re.IGNORECASE)
"""The year of a title that is not what the document looks forward to: "Folkehelseoversikt 2024", "mot 2040"."""

_NOUN = (
    r"(?<!-)\b\w*(?:plan(?:en)?|program(?:met)?|strategi(?:en)?|plattform(?:en|a)?|avtale(?:n)?|avtala|dokument(?:et)?|"
    r"budsjett(?:et)?|reglement(?:et)?|vedtekt(?:ene|ane|er)|retningslin(?:j)?(?:ene|er|ane)|føresegn(?:ene|er)|"
    r"bestemmelse(?:ne|r)|forretningsorden(?:en)?|instruks(?:en)?|melding(?:en|a))\b"
)
"""What a document calls itself, or is called in its own sentences."""

_PHRASES = (
    # "Planen gjelder for perioden 2024–2027": who it is that applies is looked at below.
    re.compile(
        rf"\b(?P<verb>gjelder|gjeld|gjeldande|gjeldende)\s+(?:[^\W\d]\w*\s+|\d{{1,2}}\.\s+\w+\s+(?:{YEAR}\s+)?){{0,6}}?{_SPAN}",
        re.I,
    ),
    # "Dette er en temaplan for årene 2024–2027", "handlingsplan for folkehelse for perioden 2024–2027"
    re.compile(
        rf"{_NOUN}\s+(?:er\s+|(?:for|om)\s+\w+(?:\s+og\s+\w+)?\s+)?for\s+(?:\w*period(?:en|a)|år(?:ene|a))\s+{_SPAN}",
        re.I,
    ),
    # "Planperioden er 2024–2027"
    re.compile(
        r"\b\w*(?:plan|program|strategi|avtale|budsjett)s?period(?:e|en|a):?\s+(?:(?:er|går|varer|varar)\s+)?"
        rf"(?:fr[aå]\s+)?{_SPAN}",
        re.I,
    ),
    # "Rådet prioriterer dette i perioden 2024–2027"
    re.compile(rf"\b(?:prioriter\w*|satse\w*|satsar)\b(?:(?!\d).){{0,80}}?\bperiod(?:en|a)\s+{_SPAN}", re.I),
)
"""How a sentence tells which years the document is for. Figures have their periods too: "214 brot i perioden 2019–2023"
is none of these."""

_SUBJECT = re.compile(
    rf"(?<!\bi )(?<!\bav )(?<!\btil )(?<!\bpå )(?<!\bom )(?<!\bfor )(?<!\bfrå )(?<!\bfra ){_NOUN}", re.I
)
_PRONOUN = re.compile(r"(?:den|det|de|dei|denne|dette|desse|disse)\b", re.IGNORECASE)
_OF_ANOTHER = re.compile(
    r"\b(?:forrige|førre|førige|tidligere|tidlegare|gamle|gjaldt|galdt|erstatt\w+|avløys\w+|avløs\w+|evaluering\w*)\b",
    re.IGNORECASE,
)
"""Words of a sentence that tells of the document before."""


def of(title: str, beginning: str, adopted: str | None) -> Period | None:
    """The first and last year that a document is for.

    Years that had ended before it was ``adopted``, or before the year in its title, are those of what it reports.
    """
    made = max(int(year) for year in (*_TITLE_MADE.findall(title)[:1], (adopted or "")[:4] or 0, 0))
    for match in _spans(title, beginning):
        first = int(match["first"])
        last = int(match.groupdict().get("last") or first)
        last = last if last > 99 else first // 100 * 100 + last
        if first <= last >= made:
            return first, last
    return None


def _spans(title: str, beginning: str) -> Iterator[re.Match[str]]:
    """Where years are named that may be the document's, the surest first."""
    yield from filter(None, (pattern.search(title) for pattern in (_TITLE_SPAN, _TITLE_YEAR)))
    lines = [line for line in beginning.split("\n") if line]
    yield from filter(None, (_FRONT_SPAN.fullmatch(line) for line in lines[:_FRONT_LINES]))
    for line in lines:
        for start, end in sentences.spans(line):
            for pattern in _PHRASES:
                yield from (match for match in pattern.finditer(line[start:end]) if _is_own(match))


def _is_own(match: re.Match[str]) -> bool:
    """Whether the years that a sentence tells of are those of the document that it stands in."""
    before = match.string[: match.start()]
    if match.groupdict().get("verb"):
        subject = before.strip()
        return not subject or _PRONOUN.match(subject) is not None or _SUBJECT.search(subject) is not None
    return not _OF_ANOTHER.search(match.string, 0, match.start("first"))
