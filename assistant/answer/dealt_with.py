"""What a question asks what is done about, "Hva gjør kommunen med rotter?": no document may say a word of it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answer import sought
from assistant.index.lexicon import Lexicon
from assistant.language import words
from assistant.retrieval.concepts import Concept

_ASKS = r"(?:hva|va|kva|ka|hvordan|korleis|korsn|åssen)"
_DEALS = (
    r"(?:gjør|gjer|gjøre|gjere|gjera|gjøres|gjerast|gjort|gjorde|skjer|hender|jobb(?:er|ar|es|ast|e|a|et)|"
    r"arbeid(?:er|ar|es|ast|e|a|et|de|d)|satse[rs]?|satsar|satsast)"
)
_WITH = r"(?:med|mot|imot|for|overfor|andsynes)"
_BETWEEN = r"(?:(?!(?:hvis|viss|dersom|om|når|for|fordi|og)\b)\S+\s+){0,5}?"
_NO_THING = r"(?!(?:å|at|sent|seint|sen|sein|tidlig|tidleg|mye|mykje|lite|mange|få|stor|liten|dyrt?|langt?)\b)"
_OBJECT = re.compile(
    rf"^\W*{_ASKS}\s{_BETWEEN}{_DEALS}\s{_BETWEEN}{_WITH}\s+{_NO_THING}(?P<object>[^?.!,;:]+)", re.IGNORECASE
)
"""After "for å" stands what is to be reached, which a document may say in its own words; "for sent" is no object."""

_WHERE = re.compile(
    r"\s(?:i|på|ved|langs|rundt|under|hos|som|når|hvis|viss|dersom|etter|før|innen|innan)\s", re.IGNORECASE
)
"""Begins what only tells where and when, or of which kind."""


def is_unheard(question: str, concepts: Sequence[Concept], lexicon: Lexicon) -> bool:
    """Whether a question is what is done about something that no document says a word of, in part or in other words.

    Any governing document tells of something that the municipality does.
    """
    match = _OBJECT.search(question)
    named = set(words.tokens(_WHERE.split(match["object"], maxsplit=1)[0])) if match else set()
    things = [concept for concept in concepts if named & set(concept.word.split())]
    return bool(things) and all(sought.are_unheard([thing], lexicon) for thing in things)
