"""Whether a document, by its title and a heading, is of all that a question asks of, besides the thing itself."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from assistant.answer import sought
from assistant.answer.counting import NEARLY, UNLIMITED
from assistant.documents.model import Document
from assistant.index.lexicon import Lexicon
from assistant.language import words
from assistant.retrieval.concepts import Concept
from assistant.retrieval.found import Found

_ANY = re.compile(
    r"(?:(?:plan|strategi|program|dokument)(?:en|et|ene|ane|er|ar|a|met)?|(?:kommune|region)(?:n|en|ens|ns)?|fylket?|vi|vår[et]?)$",
    re.IGNORECASE,
)
"""Words for the document that is asked, or for whose it is, which nothing over it needs to say."""

_BEING_THERE = re.compile(
    r"(?:inneholder|inneheld|finnes|finst|fins|består|står|stend|gjelder|gjeld|omfatter|omfattar|oversikt\w*|liste[nr]?)$",
    re.IGNORECASE,
)


def noun(found: Found) -> str:
    """What is asked for: the first word with a meaning, but for one that limits nothing; empty where there is none."""
    said = (word for word in words.content(found.question) if word not in UNLIMITED and not _BEING_THERE.match(word))
    return next(said, "")


def stems(found: Found, word: str) -> frozenset[str]:
    """The stems of a word of the question, and of its near synonyms of one word."""
    return frozenset({words.stem(word)}) | {
        stem
        for concept in found.concepts
        if word in concept.word.split()
        for way in concept.alternatives
        if way.fullness >= NEARLY
        for stem in way.stems
    }


def rest(found: Found, word: str) -> list[Concept]:
    """All that a question asks of besides this word: nothing for "Hvilke tiltak har planen?"."""
    return [each for each in found.concepts if word not in each.word.split() and not is_of_any(each.word)]


def tells_where(found: Found, rest: Sequence[Concept]) -> bool:
    """Whether it is known where a thing is to be looked for: more is asked of than the thing, or one document alone."""
    return bool(rest) or len({hit.unit.document for hit in found.hits}) == 1


def covers(concepts: Iterable[Concept], document: Document, over: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether all the concepts are said by a document's title, its owner, or what stands ``over`` the thing."""
    return says(
        concepts,
        " ".join((document.title, document.metadata.owner or "", document.metadata.kind or "", *over)),
        lexicon,
    )


def says(concepts: Iterable[Concept], text: str, lexicon: Lexicon) -> bool:
    """Whether all the concepts are said by a text."""
    there = set(words.terms(text, lexicon.compound_parts))
    return all(sought.is_said(each, there, lexicon, NEARLY) for each in concepts)


def is_of_any(said: str) -> bool:
    """Whether words limit nothing: they are for the document that is asked, for whose it is, or for being there."""
    return all(each in UNLIMITED or _ANY.match(each) or _BEING_THERE.match(each) for each in said.split())
