"""What people write around a question: a greeting, who asks, that they wonder. The search needs none of it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answer import leaning
from assistant.answer import question as asked_for
from assistant.language import words

FEWEST = 2
"""Content words that must be left of a question whose asker is passed over: fewer may be asked of the asker."""

_ASKER = r"(?:jeg|eg|æ|vi|me|we|i(?=\s+(?:am|was|have|wonder|want|would)))\b"
_JUST = r"(?:nettopp|nylig|nyleg|akkurat|just)"
_IS = rf"\s+(?:er|e|æ|ble|blei|vart|sitter|sit|am|are|was|were|(?:har|have)(?=\s+{_JUST}\b))\b"
"""Before what somebody is: what they have or need ("Vi trenger nye boliger …") is what they ask about."""

_QUESTION = (
    r"(?:(?:i|på|til|for|med|av|hos|fra|frå|om|from|for|to|with)\s+)?"
    r"(?:hv\w+|va|kv\w+|ka|kor\w*|kem|koss\w*|åssen|når|what|who|when|where|why|how|which)\b"
)
_ROLE = (
    r"\b(?:ny|nye|nytt|nyvalgt\w*|nyvald\w*|nytilsatt\w*|nyansatt\w*|fersk\w*|politik\w+|representant\w*|\w*medlem\w*|"
    r"saksbehand\w+|sakshandsam\w+|ansatt\w*|tilsett\w*|innbygg\w+|student\w*|journalist\w*|folkeval\w+|kommunestyre\w*|"
    r"vararepresentant\w*|nettopp|nyleg|nylig|(?:sette?|set|sett)\s+(?:meg|oss)\s+inn|forstå|førebu\w*|forberede\w*|new)\b"
)
_TELL = r"(?:fortell?e?|fortelje|si|seie|forklare?|opplyse?|tell)"
_WONDER = (
    r"(?:lurer|lurar|lurte|undrer|undrast|wonder|"
    r"(?:vil|ville|ønsker|ynskjer|skulle|trenger|treng|would\s+like|want|har\s+lyst)\s+(?:\w+\s+){0,2}(?:vite|veta|vete|know))"
    r"(?:\s+(?:jeg|eg|vi|me|litt|bare|berre|no|nå|da|då))*(?:\s+på)?\s+"
)
_BRIEFLY = (
    r"(?:kort|(?:helt|heilt)\s+kort|kort\s+(?:fortalt|sagt|oppsummert)|"
    r"i\s+(?:korte|grove)\s+trekk|med\s+få\s+ord|i\s+korthet|briefly|in\s+short)"
)
"""That a short answer is wanted, as all are."""

_POLITE = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        # Hei! God dag alle sammen,
        r"^\W*(?:hei+|heisann|hallo|halla|morn|goddag|god\s+(?:dag|morgen|morgon|kveld)|hello|hi|dear)"
        r"(?:\s+(?:alle|dere|dykk|du|sammen|saman|der|igjen))*\s*[,.!:–-]+\s*",
        # Jeg lurer på hva …
        rf"^\W*{_ASKER}\s+(?:\w+\s+)?{_WONDER}(?={_QUESTION})",
        # Kort fortalt, hva …
        rf"^\W*{_BRIEFLY}\s*[,:–-]\s*(?={_QUESTION})",
        # Oppsummer det planen sier om …
        r"^\W*(?:oppsummere?|oppsummera|samanfatt[ae]?|sammenfatte?)\s+(?:alt\s+)?(?:det\s+)?(?:som\s+)?(?=\w*(?:plan|strategi|dokument|vedtekt|reglement)\w*\s+(?:sier|seier|skriver|skriv)\s+om\b)",
        # Kunne du vært så vennlig å fortelle meg hva …
        r"^\W*(?:(?:kan|kunne|can|could)\s+(?:du|dere|dykk|noen|nokon|you)\s+(?:(?:være|vere|vært|vore)\s+så\s+\w+\s+(?:å|og)\s+)?|"
        rf"vennligst\s+|ver\s+så\s+\w+\s+(?:å|og)\s+|please\s+){_TELL}\s+(?:(?:meg|oss|me|us|kort|litt|kjapt|enkelt)\s+)*(?={_QUESTION})",
        # Gi meg en kort oppsummering av hvordan … Kan du oppsummere hva …
        rf"^\W*(?:(?:kan|kunne|can|could)\s+(?:du|dere|dykk|you)\s+)?(?:{asked_for.SUMMARY}\s+(?:av|over|om|of)|"
        rf"(?:oppsummere?|oppsummera|samanfatt[ae]?|sammenfatte?|summari[sz]e))\s+(?:(?:kort|kjapt)\s+)?(?={_QUESTION})",
    )
)
_TELLS_MORE = r"\b(?:at|om|som|hv\w+|kva|kor\w*|kven|lest|lese|lesi|hørt|høyrt|about|that|which)\b"
"""In a sentence about the asker: it says what the question is about too."""

_PERSONAL = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        # Jeg er ny i kommunestyret.
        rf"^\W*{_ASKER}{_IS}(?=[^.?!]*{_ROLE})(?![^.?!]*{_TELLS_MORE})[^.?!]*[.!]\s+(?=\S)",
        # Jeg er ny og lurer på om …
        rf"^\W*(?:som\b|{_ASKER}{_IS})(?=[^.?!]*{_ROLE})[^.?!]*?\b{_WONDER}(?:om\s+|if\s+|whether\s+|(?={_QUESTION}))",
        # Beklager et dumt spørsmål, men jeg lurer på hva …
        rf"^\W*(?:beklager|beklagar|unnskyld|orsak|sorry)\b[^.?!]*?\b{_WONDER}(?={_QUESTION})",
    )
)
_AFTER_BRIEFLY = re.compile(rf"\s*,\s*{_BRIEFLY}\W*$", re.IGNORECASE)
_AFTER = re.compile(
    r"(?<=[?.!])\s*(?:(?:på\s+(?:forhånd|førehand)\s*,?\s*)?(?:tusen\s+)?takk(?:\s+(?:for\s+hjelpe?n?|på\s+forhånd|på\s+førehand))?|"
    r"(?:med\s+vennlig\s+hilsen|vennlig\s+hilsen|mvh|hilsen|helsing|thanks|thank\s+you)\b[^?]{0,60})\W*$",
    re.IGNORECASE,
)


def without(question: str) -> str:
    """The question alone; who asks stays where the question points to it, or says too little without."""
    left = _AFTER_BRIEFLY.sub("", _AFTER.sub("", question))
    while (shorter := _shorter(left)) != left:
        left = shorter
    if left == question or not words.content(left):
        return question
    return left[:1].upper() + left[1:]


def _shorter(text: str) -> str:
    polite = _without(_POLITE, text)
    if polite != text:
        return polite
    rest = _without(_PERSONAL, text)
    core = _without(_POLITE, rest)
    can_stand = len(words.content(core)) >= FEWEST and not leaning.points_back(core)
    return rest if can_stand or asked_for.of_documents(core) else text


def _without(patterns: Sequence[re.Pattern[str]], text: str) -> str:
    match = next(filter(None, (pattern.match(text) for pattern in patterns)), None)
    return text[match.end() :] if match else text
