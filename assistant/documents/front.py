"""The lines of a document's front: when, where and by whom it was made or adopted."""

from __future__ import annotations

import re
from collections.abc import Sequence

_MONTHS = "januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember"
_YEAR = r"(?:19|20)\d\d"
_DATE = re.compile(
    rf"""
    (?: (?:vedtatt|vedteke[nt]|vedtatte|godkjent|godkjend|revidert)\b.*
      | (?:\w[\w -]*,|\w+)\s+(?:den\s+)?
    )?
    (?: \d{{1,2}}\.\s*(?:{_MONTHS}|\d{{1,2}}\.)\s*{_YEAR}
      | (?:{_MONTHS}|vår|våren|sommeren|sommaren|høsten|hausten|vinteren)\s+{_YEAR}
    )
    """,
    re.IGNORECASE | re.VERBOSE,
)
_TELLING = re.compile(rf"\b{_YEAR}\b|\b\d{{1,2}}\.\d{{1,2}}\.\d\d\b")

_MOST_LINES = 5
_MOST_WORDS = 10


_KIND = re.compile(
    r"\w*(?:plan|strategi|program|reglement|retningslinjer|retningsliner|vedtekter|avtale|forskrift|instruks|"
    r"budsjett|dokument|melding|politikk)\b|(?:19|20)\d\d\s*[-–—/]\s*(?:20)?\d\d\b",
    re.IGNORECASE,
)
_OWNER = re.compile(r"(?:[A-ZÆØÅ][\w-]*,?\s+(?:og\s+)?){1,4}(?i:kommune|fylkeskommune|regionråd(?:et)?|IKS)")
_OF_THE_FRONT = re.compile(
    r"(?:vedtatt|vedteke[nt]?|vedtatte|vedtekne|vedtak|godkjent|godkjend|fastsatt|fastsett|revidert|"
    r"sist (?:endret|endra|revidert)|ajourført|gjeldende|gjeldande|gjelder|gjeld|versjon|planperiode)\b",
    re.IGNORECASE,
)
_LONGEST_LINE = 300
"""Characters of a line of the front: one that tells of the adoption may be a whole sentence."""
_ADOPTION = re.compile(
    r"(?:vedtatt|vedteke[nt]?|vedtak|godkjent|godkjend|fastsatt|fastsett|sist (?:endret|endra))\b", re.IGNORECASE
)


def names_document(text: str) -> bool:
    """Whether a line says what kind of document it is, as its title or what stands below that does."""
    return _KIND.search(text) is not None


def is_owner(text: str) -> bool:
    """Whether a line says whose a document is, and no more."""
    return _OWNER.fullmatch(text) is not None and not names_document(text)


def is_date(text: str) -> bool:
    """Whether a line says when, and perhaps where or by whom, a document was made or adopted, and no more."""
    return _DATE.fullmatch(text) is not None


def is_of_front(text: str) -> bool:
    """Whether a line tells of the document's adoption, and so is no heading."""
    return is_date(text) or (_ADOPTION.match(text) is not None and _TELLING.search(text) is not None)


def is_front(texts: Sequence[str]) -> bool:
    """Whether lines below the title are its front: few, short, no sentences but of its adoption, and telling."""
    return 0 < len(texts) <= _MOST_LINES and all(map(_may_be_front, texts)) and any(map(_is_telling, texts))


def _may_be_front(text: str) -> bool:
    is_short = len(text.split()) <= _MOST_WORDS * (1 + names_document(text)) and not text.endswith((".", ":", ";", ","))
    return is_short or (_OF_THE_FRONT.match(text) is not None and len(text) <= _LONGEST_LINE)


def _is_telling(text: str) -> bool:
    return _TELLING.search(text) is not None or names_document(text) or is_owner(text)
