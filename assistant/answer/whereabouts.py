"""Names in a question, and which of them only says where: "i Tangen" in "Kor lang er vegen i Tangen?"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.language import words

PROPER = re.compile(r"(?<=[\w,;:»)] )[A-ZÆØÅ][\w-]+(?: [A-ZÆØÅ][\w-]+)*")
"""A name inside a question."""

PROPER_ALONE = re.compile(r"[A-ZÆØÅ][\w-]+(?: (?:(?:og|i|for) )?[A-ZÆØÅ][\w-]+)*")
"""A text that is nothing but a name."""

_OF_A_KIND = re.compile(r"\b[A-ZÆØÅ][\w-]+(?: [A-ZÆØÅ][\w-]+)* (?P<kind>[a-zæøå]{4,})\b")

PREDICATE = re.compile(
    r"ferdige?|klare?t?|stå|være|vere|bli|verte|ligge|liggje|åpne|opne|starte|begynne|byrje|koste|tas|tast|vedtatt|vedteken?|"
    r"nevnt|nemnt?|\w{3,}(?:es|ast)",
    re.IGNORECASE,
)
"""A word that is said of the topic, and no part of it."""

PASSIVE = re.compile(r"^\W*(?:\w+\s+)?(?:blir|ble|blei|vert|vart)\s", re.IGNORECASE)
PARTICIPLE = re.compile(r"\s\w{3,}(?:t|d|a|en)$", re.IGNORECASE)
"""What was done to the topic at the end: "stiftet" in "Når ble rådet stiftet"."""

_IS = re.compile(r"^\W*(?:\w+\s+)?(?:er|var)\s", re.IGNORECASE)
_IS_DONE = re.compile(r"\s\w{2,}(?:gt|rt|kt|gd|sd|dd|et)$", re.IGNORECASE)
"""The same after "er", where a noun may stand as well: "nedlagt" in "Er skolen i Lia nedlagt?", not "i Lia arena"."""

_PLACE = re.compile(
    r"\s(?:[Ii]|på|ved|in|at)\s(?P<name>[A-ZÆØÅ][\w-]+(?: [A-ZÆØÅ][\w-]+)*(?: (?:kommune|fylke|sentrum|by|bygd)\b)?)"
)
_NEXT = re.compile(r"\s+(?P<word>[^\W\d_]+)")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a question says where: the preposition and the name, and the name alone."""

    start: int
    end: int
    name: tuple[int, int]


def place(question: str) -> Place | None:
    """The last name that only says where; a name that is the first part of a longer one does not: "i Lia barnehage"."""
    found = [match for match in _PLACE.finditer(question) if not _goes_on(question, match.end())]
    return Place(found[-1].start(), found[-1].end(), found[-1].span("name")) if found else None


def without_place(question: str) -> str:
    """The question without the last name that only says where."""
    said = place(question)
    return f"{question[: said.start]}{question[said.end :]}" if said else question


def _goes_on(question: str, end: int) -> bool:
    """Whether a noun follows that belongs to the name."""
    after = _NEXT.match(question, end)
    if after is None:
        return False
    word = after["word"].lower()
    done = after.end() == len(question.rstrip(" ?.!")) and any(
        asks.match(question) and ends.search(f" {word}") for asks, ends in ((PASSIVE, PARTICIPLE), (_IS, _IS_DONE))
    )
    return not (done or PREDICATE.fullmatch(word) or word in words.function_words())


def is_name(text: str) -> bool:
    """Whether a text is a name and nothing else."""
    return PROPER_ALONE.fullmatch(text) is not None


def names(question: str) -> bool:
    """Whether a question has a name in it."""
    return PROPER.search(question) is not None


def kind(text: str) -> str | None:
    """What a name is of, where the text is a name with that behind it: "barnehage" in "Lia barnehage"."""
    named = _OF_A_KIND.fullmatch(text)
    return named["kind"] if named else None


def named_kind(question: str, of: str) -> tuple[int, int] | None:
    """Where the first name of a kind stands, with the kind."""
    return next((match.span() for match in _OF_A_KIND.finditer(question, 1) if match["kind"] == of), None)


def named_like(question: str, name: str) -> tuple[int, int] | None:
    """Where the first name stands that is written as another one is: "SFO" is none that "Lundmo" can stand for."""
    alike = (match.span() for match in PROPER.finditer(question) if match.group().isupper() == name.isupper())
    return next(alike, None)
