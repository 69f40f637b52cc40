"""What a refusal has to show: that the documents say the contrary of what the question takes for granted."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answer import premises, sought
from assistant.answer.passage import Passage
from assistant.index.lexicon import Lexicon
from assistant.language import words
from assistant.retrieval.concepts import Concept

_NOT = re.compile(r"\b(?:ikke|ikkje|ingen|inga|aldri|not|never)\b", re.IGNORECASE)
_CLOSED = re.compile(r"\b(?:stengt|stengte|stengd|stengde|uaktuel\w+|utsatt|utsett|closed)\b", re.IGNORECASE)
"""A state that is the contrary of what is asked of more often than not."""


def of(question: str, concepts: Sequence[Concept], nearest: Sequence[Passage], lexicon: Lexicon) -> Passage | None:
    """The nearest passage, where it denies something or says that it goes on, of just what the question names.

    Of 475 labelled questions that were refused so 14 have one. A question that says "ikke" itself may be agreed with.
    """
    if not nearest or _NOT.search(question):
        return None
    said = nearest[0].span.of(nearest[0].document.text)
    denies = any(pattern.search(said) for pattern in (_NOT, _CLOSED, premises.KEEPS))
    return nearest[0] if denies and _is_of(said, _but_for_its_end(question, concepts), lexicon) else None


def _but_for_its_end(question: str, concepts: Sequence[Concept]) -> list[Concept]:
    """What is asked of without the words for its end, which a text that says that it goes on does not have."""
    end = {word for match in premises.ENDING.finditer(question) for word in words.tokens(match.group())}
    return [concept for concept in concepts if not end.issuperset(concept.word.split())]


def _is_of(said: str, concepts: Sequence[Concept], lexicon: Lexicon) -> bool:
    """Whether a text says at least half of what is asked of, and among it something that is no everyday word."""
    there = set(words.terms(said, lexicon.compound_parts))
    about = [concept for concept in concepts if not sought.measures(concept)]
    told = [concept for concept in about if sought.is_said(concept, there, lexicon)]
    return len(told) * 2 >= len(about) and any(_tells(concept, lexicon) for concept in told)


def _tells(concept: Concept, lexicon: Lexicon) -> bool:
    own = concept.alternatives[0].stems
    return not all(lexicon.is_everyday(stem) or stem in lexicon.own_names for stem in own)
