"""Questions that only point back: without one before them nobody can tell what they are about."""

from __future__ import annotations

import re

from assistant.answer import follow_ups, leaning, openings
from assistant.answer import question as asked_for
from assistant.answer.follow_ups import Manner
from assistant.answer.question import Kind
from assistant.language import words
from assistant.retrieval import headings

_SAID_OF_ANYTHING = re.compile(
    "|".join(
        """
        sant sann riktig rett stemm(?:er|a|e) feil gal[et]? inneb(?:ærer|ærar|er) bety(?:r|dd?e) tyd(?:er|de)
        men(?:er|te) mein(?:er|te) mulig mogleg råd lov nødvendig naudsynt vanlig vanleg vanskelig vanskeleg
        lett dyrt? billi[ge]t?
        gratis bra dårlig dårleg nytt? ferdige? slutt snart begynn(?:er|te) byrj(?:ar|a) start(?:er|ar|et|a)
        skj(?:er|edde) hend(?:er|e) foregår fungerer fungerar virk(?:er|et) verk(?:ar|a)
        heter heiter sikkert? enig samd eier eig leder leier driver driv
        styrer styrar betaler betalar gjør gjer
        punkt(?:et|ene|a)? siste første fyrste andre
        """.split()
    ),
    re.IGNORECASE,
)
"""Words that can be said of anything, and so tell nothing of what is meant."""

_HIGHEST = re.compile(r"\b(?:det|den|de|dei|the)\s+(?!(?:siste|sist|første|fyrste)\b)\w{2,}ste?\b", re.IGNORECASE)
"""A superlative, which its article belongs to: "det viktigste"."""

_ONE_OF_A_ROW = re.compile(
    rf"\b(?:det|den)\s+(?:siste|{follow_ups.ORDINAL_WORD})\s+(?!(?:punkt|gang|gong|tid)|av\b)[^\W\d_]{{3,}}(?:et|en|a)\b",
    re.IGNORECASE,
)
"""A noun with its number in a row, which says what is meant: "det første kravet"."""

_SHORT = 6
"""Words of a question that only points back, at most: with more it says something, if in very common words."""

_OF_THE_ANSWER = (Manner.MORE, Manner.SOURCE, Manner.SIMPLER, Manner.OTHERS, Manner.EXAMPLE)


def nowhere(question: str) -> bool:
    """Whether a question that no other stands before says nothing of what it is about: "Hvem har ansvaret for det?".

    What names the documents, a section of them, or the region itself is asked of that.
    """
    if follow_ups.manner(question) in _OF_THE_ANSWER:
        return True
    asked = openings.INDIRECT.sub("", openings.AND.sub("", question))
    if len(words.tokens(asked)) > _SHORT or headings.references(asked):
        return False
    if asked_for.understand(asked).kind is Kind.OVERVIEW:
        return False
    content = words.content(asked)
    if _ONE_OF_A_ROW.search(asked) or not all(
        leaning.is_always_somethings(word) or _SAID_OF_ANYTHING.fullmatch(word) for word in content
    ):
        return False
    if not content and len(words.tokens(asked)) == 1:  # "Og så da?"
        return asked != question
    return leaning.has_pronoun(_HIGHEST.sub(" ", asked)) or bool(follow_ups.ORDINAL.search(asked))


def says_something(question: str) -> bool:
    """Whether a question, standing by itself, is about anything that another can lean on."""
    about = bool(words.content(question)) or asked_for.understand(question).kind is Kind.OVERVIEW
    return about and not nowhere(question)
