"""The thing that a follow-up asks of besides what it takes along: no document may say a word of it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answer import leaning, sought, topics, unsaid
from assistant.index.lexicon import Lexicon
from assistant.retrieval.concepts import Concept

_NOUN = r"(?P<noun>[^\W\d_]{3,})"
_ENDS = r"(?=(?:\s+(?:da|då|også|òg|nå|no|her|der))*\W*$)"
_PLACES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        # hvilket firma skal bygge, kva bedrifter er med
        rf"^\W*(?:hvilke\w*|kva\s+for(?:\s+(?:ein|ei|eit|nokre|nokon))?|which)\s+{_NOUN}",
        rf"^\W*kva\s+{_NOUN}\s+(?:er|har|skal|kan|får|gjeld|kjem)\b",
        # får de ha hund
        rf"\b(?:ha|har|hadde|få|får|fikk|fekk)\s+(?:(?:en|ei|et|ein|eit)\s+)?{_NOUN}{_ENDS}",
        # hvor mye er lønna hennes, hva er renta på det
        rf"^\W*(?:(?:hva|kva|ka)|(?:hvor|kor)\s+\w+)\s+(?:er|var|blir|vert)\s+{_NOUN}(?:\s+(?:hans|hennes|hennar|deres|deira|(?:på|for|av|til)\s+\w+))?\W*$",
        # gjelder det hytter også
        rf"\b(?:gjelder|gjeld)\s+det\s+(?:(?:også|òg|bare|berre)\s+)?(?:for\s+)?{_NOUN}{_ENDS}",
        # hva får de i lønn
        rf"\s(?:i|om|med)\s+{_NOUN}{_ENDS}",
    )
)
"""Where a noun stands, and no verb or adverb, for which documents have other words."""

_OF_NO_THING = re.compile(
    r"(?:forskjell|skilnad|sammenheng|samanheng|navn|namn|mening|meining|retning)\w*|overalt", re.IGNORECASE
)
"""Words for how things are to one another, which no document need say to tell of it."""


def is_unheard(question: str, concepts: Sequence[Concept], lexicon: Lexicon) -> bool:
    """Whether a question that leans on another asks of a thing that no document says a word of.

    What it takes along is said, and would be quoted: "Får de ha hund – ungdomsboligene?". Of the development
    follow-ups without an answer six more are refused so, and of those with one none.
    """
    asked, _, carried = question.partition(topics.MARK)
    return bool(carried) and any(
        sought.are_unheard([concept], lexicon)
        for noun in _nouns(asked)
        for concept in concepts
        if noun in concept.word.split()
    )


def _nouns(asked: str) -> list[str]:
    found = (match["noun"].lower() for place in _PLACES for match in place.finditer(asked))
    return [
        noun
        for noun in found
        if not (_OF_NO_THING.fullmatch(noun) or leaning.is_always_somethings(noun) or unsaid.asks_of_anything(noun))
    ]
