"""The model's own word that it has no answer, as its instructions ask for when the sources have none."""

from __future__ import annotations

import re
from typing import Literal

_LONGEST = 160
"""Characters: what is longer says more than that."""

_NOT = r"\b(?:ikke|ikkje|ingen|inga|ingenting|inkje|not|no|none|nothing|cannot|\w+n't)\b"
_SOURCES = r"\b(?:kilde|kjelde|dokument|sitat|utdrag|materiale|source|document|passage|excerpt|context)\w*"
_SAID = (
    r"\b(?:be)?svar\w*|\b(?:nevn|nemn|omtal|opplys|informasjon|finn|fant|fann|dekk|dekt|inn?eh[oe]ld|inneholder)\w*"
    r"|\b(?:sier|seier|står|stod|fremgår|framgår|går fram|gir|gjev)\b"
    r"|\b(?:answer|mention|say|contain|cover|inform|address|provide|state|find|found)\w*"
)
_SPEAKER = r"\b(?:jeg|eg|vi|me|i|we)\b"
_KNOWS = r"\b(?:finner|finn|fant|fann|vet|veit|find|found|know)\b"
_DOES = r"\b(?:svar\w*|hjelp\w*|answer|help|assist)\b"

_WAYS: tuple[tuple[Literal["unanswered", "refused"], tuple[str, ...]], ...] = (
    ("unanswered", (_SOURCES, _NOT, _SAID)),
    ("unanswered", (_SPEAKER, _NOT, _KNOWS)),
    ("unanswered", (r"\b(?:spørsmål|question)\w*", _NOT, r"\b(?:be)?svar\w*|\banswer\w*")),
    ("refused", (_SPEAKER, _NOT, _DOES)),
)
"""What such a sentence has, in any order, and what it says; the first that fits."""


def of(sentence: str) -> Literal["unanswered", "refused"] | None:
    """Whether a sentence that no source says tells that the sources have no answer, or that the model gives none."""
    plain = sentence.lower().replace("’", "'")
    if len(plain) > _LONGEST:
        return None
    return next((said for said, parts in _WAYS if all(re.search(part, plain) for part in parts)), None)
