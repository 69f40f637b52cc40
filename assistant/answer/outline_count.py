"""How many chapters or paragraphs a document has, which its headings tell and no sentence does."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum

from assistant.documents.model import Document, Section


class Part(StrEnum):
    """What a document can be asked the number of."""

    CHAPTER = "chapter"
    PARAGRAPH = "paragraph"


_KINDS = {
    Part.CHAPTER: r"kapit(?:tel|ler|tler|lar|tlar)|hovedkapit\w+|hovudkapit\w+|chapters",
    Part.PARAGRAPH: r"paragraf(?:er|ar)?|paragraphs",
}
_HAVE = r"har|er|finnes|finst|fins|står|består|inneholder|inneheld|are|does|has"
_ASKED = {
    part: re.compile(
        rf"^\W*(?:hvor|kor|ko|how)\s+(?:mange|many)\s+(?:{kinds})\s+(?:{_HAVE})\b"
        rf"(?:\s+(?:det|there|totalt|i\s+alt|til\s+sammen))*(?P<of>[^?]*)\W*$",
        re.IGNORECASE,
    )
    for part, kinds in _KINDS.items()
}
_ABOUT = re.compile(r"\b(?:om|handler|handlar|gjelder|gjeld|som|about|that)\b", re.IGNORECASE)
"""Asks for some of them only."""

_SIGN = re.compile(r"\s*(?:§|paragraf\s+\d)", re.IGNORECASE)
_NUMBERED = re.compile(r"\s*(?:kap(?:ittel|\.)?\s*(?:\d|[ivx]+\b)|del\s+(?:\d|[ivx]+\b)|\d+\.?\s)", re.IGNORECASE)


def asked(question: str) -> Part | None:
    """What the question wants the number of, all of them in a document; None where it wants another or some."""
    for part, pattern in _ASKED.items():
        match = pattern.match(question)
        if match and not _ABOUT.search(match["of"]):
            return part
    return None


def parts(document: Document, part: Part) -> Sequence[Section]:
    """The sections that are such parts, by the numbers in their headings, and stand in no other that is one.

    Without numbers nothing is sure: which headings are those of chapters may only be guessed from how they are set.
    """
    sign = _SIGN if part is Part.PARAGRAPH else _NUMBERED
    return [
        section
        for section in document.sections
        if section.heading.end > section.heading.start
        and sign.match(section.path[-1])
        and not any(map(sign.match, section.path[:-1]))
    ]
