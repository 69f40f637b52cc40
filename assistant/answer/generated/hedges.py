"""What a source only considers, recommends or allows, told as settled."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answer.generated import content, told

_SETTLED = re.compile(r"\b(?:skal|vil|må|blir|vert|får|har (?:rett til|rett på|krav på))\b")
_IF = re.compile(r"\W*(?:om|hvis|viss|dersom|når|skal|vil|må|blir|vert|får|har)\b")
"""How a condition begins: with such a word, or with its verb."""

_HEDGE = re.compile(
    r"\b(?:vurder\w*|utred\w*|utgrei\w*|grei\w+ ut|drøft\w*|undersøk\w*|avklar\w*|bør|burde|kan|kunne|ønsk\w+"
    r"|tilstreb\w*|forsøk\w*|prøv\w*|foreslå\w*|føreslå\w*|(?:arbeid|jobb)\w* for|tar sikte|tek sikte|mål|målet|måls\w+"
    r"|intensjon\w*|ambisjon\w*|anbefal\w*|tilrå\w*|forvent\w*|vent\w*|håp\w*|plan|planlegg\w*|planlagt|muli[gk]\w*"
    r"|mogleg\w*|eventuel\w*|(?:se|sjå|ser) på|tilrettelegg\w*|legg\w* til rette|helst|oppfordr\w*|oppmod\w*)\b"
)
_OPEN = re.compile(r"\b(?:bør|burde|vurder\w*|utred\w*|utgrei\w*)\b")
_CERTAIN = re.compile(r"\b(?:skal|må|(?:etter|ut frå|ut fra|på grunnlag av)\b.{0,25}\bvurder\w*)\b")

_CONSIDERED = re.compile(
    r"\b(?:(?:vurder|utred|utgrei|drøft|undersøk)\w*|greie? ut)\s+(?:å|om|(?:mulighet|moglegheit)\w* (?:for|til) å)\b"
    r"(?P<what>[^,;.]+)"
)
_MOST = 0.75
"""Share of what is considered that a sentence must tell, before it tells that."""

_RIGHT = re.compile(r"\bhar (?:rett (?:til|på)|krav på)\b")
_MAY = re.compile(r"\bkan\b")
_OWED = re.compile(r"\b(?:\w*rett(?:en|ar|er|igheter?)?|rettar|kr[ae]v\w*|skal|må|plikt\w*|får|sikr\w+|garant\w+)\b")


def dropped(sentence: str, quotes: Sequence[str]) -> bool:
    """Whether a clause tells as settled, or as a right, what the sources consider, recommend or allow."""
    source = "\n".join(quotes).lower()
    if _RIGHT.search(sentence.lower()) and _MAY.search(source) and not _OWED.search(source):
        return True
    return any(_settles(clause.lower(), quotes) for clause in told.clauses_of((sentence,)))


def _settles(clause: str, quotes: Sequence[str]) -> bool:
    if _HEDGE.search(clause) or not _SETTLED.search(clause) or _IF.match(clause):
        return False
    source = told.nearest(clause, told.clauses_of(quotes))
    if source is None:
        return False
    low = source.lower()
    considered = _CONSIDERED.search(low)
    if considered and content.share(told.stems(considered["what"]), told.every_stem(clause)) >= _MOST:
        return True
    return bool(_OPEN.search(low)) and not _CERTAIN.search(low)
