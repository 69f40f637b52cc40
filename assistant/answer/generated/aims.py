"""An aim told as reached: the source says what is to be done, the sentence that it is so."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answer.generated import facts, told
from assistant.language import words

_MODAL = r"\b(?:skal|skulle|vil|ville|bør|burde|må|kan|kunne)\b"
_WISH = (
    r"\b(?:mål|måla|målet|måls\w+|målet?ne|delmål\w*|hovedmål\w*|hovudmål\w*|ambisjon\w*|visjon\w*|ønsk\w+|intensjon\w*"
    r"|hensikt\w*|formål\w*|føremål\w*|planlegg\w*|planlagt\w*|foreslå\w*|føreslå\w*|tilstreb\w*|tar sikte|tek sikte"
    r"|(?:arbeid|jobb|strev|streb)\w* (?:for|mot|med)|satse\w*|satsar|prioriter\w*|legger vekt|legg vekt|forvent\w*"
    r"|vent\w*|håp\w*|neste|kommende|komande|framover|fremover)\b"
)
_AHEAD = re.compile(f"{_MODAL}|{_WISH}|\\b(?:innen|innan|for å|slik at|fram til|frem til|fram mot|frem mot)\\b")
"""What tells that something is not there yet."""

_TO_BE = re.compile(f"{_MODAL}|{_WISH}")
_WISHED = re.compile(
    r"\b(?:mål|målet|hovedmål\w*|hovudmål\w*|delmål\w*|ambisjon\w*|visjon\w*)\b.*\bat\b.*\bskal\b|\bønsk\w+ (?:at|å)\b"
)
"""A sentence of a source that is about an aim as a whole."""

_DONE = re.compile(
    r"\b(?P<be>har|hadde|er|ble|blei|vart)\b(?:\s+(?:alt|allerede|allereie|no|nå|blitt|vorte|vorti|fått|ikke|ikkje|nylig|"
    r"nyleg|også|òg|\d[\d ,]*|prosent)){0,3}\s+(?P<verb>\w{3,}(?:t|a|dd|de))\b"
)
_BY = re.compile(r"\b(?:innen|innan|fram til|frem til|fram mot|frem mot|i løpet av|mål|målet|ambisjon\w*|ønsk\w+)\b")

_PASSIVE = re.compile(r"\b(?:blir|vert|får|bli|verte|\w{3,}(?:es|ast))\b")
"""Present forms that may tell what is to come."""

_INFINITIVE = ("e", "es", "ast", "a", "å", "ing")
"""How a verb ends that is to be done, or the noun of it."""

_SAME_VERB = 4
"""Letters that two forms of a verb share at least."""


def reached(sentence: str, quotes: Sequence[str]) -> bool:
    """Whether the sentence tells as done, or as being so, what the nearest sentence of the sources only aims at."""
    low = sentence.lower()
    source = told.nearest(sentence, told.sentences_of(quotes))
    if source is None or _AHEAD.search(low) or _another_number(sentence, source):
        return False
    return _done(low, source.lower()) or _is_so(low, source.lower())


def _another_number(sentence: str, source: str) -> bool:
    """Whether a number is told elsewhere: what the sentence tells of it is then not what this source aims at."""
    known = {number.value for number in facts.of(source, is_source=True).numbers}
    return any(number.value not in known for number in facts.of(sentence).numbers)


def _done(sentence: str, source: str) -> bool:
    done = _DONE.search(sentence)
    if not done or done["verb"] in words.tokens(source) or (done["be"] == "er" and not _BY.search(source)):
        return False  # "er delt i to" may be what "skal delast i to" says
    to_be = _TO_BE.search(source)
    return bool(to_be) and any(_is_same_verb(done["verb"], word) for word in words.tokens(source[to_be.end() :]))  # type: ignore[union-attr]


def _is_so(sentence: str, source: str) -> bool:
    return bool(_WISHED.search(source)) and not _PASSIVE.search(sentence)


def _is_same_verb(participle: str, word: str) -> bool:
    """Whether a word is the infinitive or the noun of a participle that it is not itself: "styrkt" and "styrkje"."""
    shared = max(_SAME_VERB, min(len(participle), len(word)) - 2)
    return participle != word and participle[:shared] == word[:shared] and word.endswith(_INFINITIVE)
