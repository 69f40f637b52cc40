"""A question with one question word for two things: "Når er fristen for å søke støtte og lån?"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.documents.model import Document
from assistant.language import words

LONGEST = 200
"""Characters in such a question at the most."""

_NOUN = r"[^\W\d_][\w-]*\w"
_AND = r"\s+(?:og|samt|and)\s+"
_PREPOSITION = r"(?:i|på|for|til|om|av|med|fra|frå|ved|hos|innen|innan|in|of|for)"
_ROLE = (
    r"(?:status|bakgrunn|visjon|(?:hoved|hovud|del)?mål|f(?:or|øre)mål|virkeområde|verkeområde|tiltak|(?:hoved|hovud)?strategi(?:er|ar)?|"
    r"utfordring(?:er|ar)|mulighet(?:er)?|mogleg[eh]e(?:i)?t(?:er)?|frist(?:er|ar)?|pris(?:er|ar)?|kostnad(?:er|ar)?|krav|vilkår|"
    r"oppg[aå]ve(?:r)?|rolle(?:r)?|satsingsområde(?:r)?|innsatsområde(?:r)?|risiko|gevinst(?:er|ar)?)"
)
"""What a section of a document is often for: two such are two things, also without an article."""

_DEFINITE = r"[^\W\d_]{2,}(?:en|et|a|ene|ane)"
_THING = rf"(?:{_ROLE}|{_DEFINITE})"
_OF_THE_QUESTION = re.compile(
    rf"(?P<before>\W*(?:hva|kva|ka|what)\s+(?:er|var|is|are)\s+)(?P<a>{_THING}){_AND}(?P<b>{_THING})(?P<after>(?:\s+{_PREPOSITION}\s.+?)?\W*)",
    re.IGNORECASE,
)
"""Asks what two things are: "Hva er visjonen og målene?"."""

_ONE_FACT = (
    r"(?:når|kva\s+tid|hvem|kven|kem|(?:hva|kva|ka)\s+kost[ae]r|(?:hvor|kor)\s+(?:mye|mykje|mange|lenge|lang\w*|ofte|stor\w*|høy\w*|høg\w*)|"
    r"when|who|how\s+(?:much|many|long|often))"
)
_ENDS = rf"(?:\s+{_PREPOSITION}\s.+?|\s+\w{{3,}}(?:es|ast)(?:\s+{_PREPOSITION}\s.+?)?)?\W*"
_IN_THE_QUESTION = re.compile(
    rf"(?P<before>\W*{_ONE_FACT}\s(?:.*?\s)?)(?P<a>{_NOUN}){_AND}(?P<b>{_NOUN})(?P<after>{_ENDS})", re.IGNORECASE
)
"""Asks one fact of two things: "Når skal planen og programmet rulleres?"."""

_NOT_BEFORE = re.compile(r"\b(?:mellom|between|å|to|både)\s+$", re.IGNORECASE)
_AUXILIARY = re.compile(r"\b(?:skal|vil|kan|må|bør)\s+$", re.IGNORECASE)
_SURE_NOUN = re.compile(r"\w{2,}(?:en|et|ene|ane)", re.IGNORECASE)
"""Before and in what is no pair of things: verbs ("Hvem skal lede og styre?"), or two that are asked of together."""


@dataclass(frozen=True, slots=True)
class Half:
    """One of two things, and the question asked of it alone."""

    thing: str
    question: str


def of(text: str, documents: Sequence[Document]) -> tuple[Half, Half] | None:
    """The two questions in one; None where it has one thing, or what the documents have together as one.

    "Barn og unge" is one thing: a text that says both side by side asks or answers of them together.
    """
    if len(text) > LONGEST:
        return None
    match = _OF_THE_QUESTION.fullmatch(text)
    if match is None:
        match = _IN_THE_QUESTION.fullmatch(text)
        if match is None or _is_no_pair(match["before"], match["a"]) or _together(match["a"], match["b"], documents):
            return None
    if len(words.content(f"{match['a']} {match['b']}")) != 2 or words.stem(match["a"]) == words.stem(match["b"]):
        return None
    one, other = (Half(thing, f"{match['before']}{thing}{match['after']}") for thing in match.group("a", "b"))
    return one, other


def _is_no_pair(before: str, first: str) -> bool:
    verb = _AUXILIARY.search(before) is not None and not _SURE_NOUN.fullmatch(first)
    return verb or _NOT_BEFORE.search(before) is not None


def _together(one: str, other: str, documents: Sequence[Document]) -> bool:
    """Whether a text has two words side by side, in any of their forms and either order."""
    stems = [re.escape(words.stem(word.lower())) for word in (one, other)]
    side_by_side = "|".join(
        rf"{first}\w*(?:\s*,\s*|-?\s+(?:og|eller|samt)\s+){second}" for first, second in (stems, reversed(stems))
    )
    return any(re.search(rf"\b(?:\w*)(?:{side_by_side})", document.text, re.IGNORECASE) for document in documents)
