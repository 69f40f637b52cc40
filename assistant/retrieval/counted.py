"""Units that say how many there are of what a question counts, or which they are."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from functools import lru_cache

from assistant.index.units import Unit, UnitKind
from assistant.language import expectation, words

_ASKED = re.compile(
    rf"\b(?:(?P<many>(?:hvor|kor|ko|how)\s+(?:mange|many)(?!\s+{expectation.MEASURE}))|hvilke|kva\s+for|kva\s+slags|which|what)\s+"
    r"(?P<what>[^\W\d_]+(?:\s+[^\W\d_]+)?)",
    re.IGNORECASE,
)
_DONE = re.compile(
    r"^\W*(?:hva|kva|ka|what)\s+(?:(?:er|blir|vert|skal|vil|bør|må|is|are|will|should)\s+)?"
    r"(?:(?:vi|det|dere|dei|de|man|ein|regionen|kommunen|fylket|be|do|we|you)\s+)?(?:(?:bli|be)\s+)?(?P<what>[^\W\d_]+)"
    r"(?:\s+(?:i|innen|innan|for|in|by)\s+(?:19|20)\d\d)?\W*$",
    re.IGNORECASE,
)
"""A question whose one word with a meaning is what is done: "Hva prioriteres?" asks which things are."""

_ENUMERATES = re.compile(r"(?:[^,;:]{2,60},\s+){2,}[^,;:]{2,80}\s(?:og|and)\s")
"""Three and more in a row, in running text: "Rød, Gul, Grønn og Blå"."""

_NEAR = 2
"""Words that may stand between the number and what is counted: "19 ulike tiltak"."""

_LAST_PART = 3
"""Letters of the stem that a compound ends in, at the least: "bol" of "omsorgsboliger"."""


def counted(question: str, units: Sequence[Unit]) -> list[float] | None:
    """For each unit 1 when it gives the number of what is asked for, or tells which; None when neither is asked."""
    match = _ASKED.search(question) or _DONE.match(question)
    asked = {words.stem(word) for word in words.content(match.group("what"))} if match else set()
    if match is None or not asked:
        return None
    gives = _gives_number if match.groupdict().get("many") else _tells_which
    return [float(unit.kind is not UnitKind.SECTION and gives(unit, asked)) for unit in units]


def how_many(question: str) -> list[str]:
    """The words for what a question wants the number of; empty when it wants no number of anything."""
    match = _ASKED.search(question)
    return words.content(match.group("what")) if match and match.group("many") else []


def is_numbered(text: str, asked: Set[str]) -> bool:
    """Whether a number stands just before a word with one of the stems."""
    stems = _stems(text)
    return any(
        expectation.is_number(token) and any(_is_asked(stem, asked) for _, stem in stems[at + 1 : at + 2 + _NEAR])
        for at, (token, _) in enumerate(stems)
    )


def _is_asked(stem: str, asked: Set[str]) -> bool:
    """Whether a word is what is asked for, or a sort of it: of schools, "grunnskoler"."""
    return stem in asked or any(
        len(other) >= _LAST_PART and len(stem) - len(other) >= words.MIN_PART and stem.endswith(other)
        for other in asked
    )


def _gives_number(unit: Unit, asked: set[str]) -> bool:
    return is_numbered(unit.text, asked) or _tells_which(unit, asked)


def _tells_which(unit: Unit, asked: set[str]) -> bool:
    if unit.kind is UnitKind.LIST:
        return any(stem in asked for _, stem in _stems(unit.text.split("\n", 1)[0]))
    told = unit.kind is UnitKind.SENTENCE and _ENUMERATES.search(unit.text)
    return bool(told) and any(stem in asked for _, stem in _stems(unit.text))


@lru_cache(maxsize=20_000)
def _stems(text: str) -> tuple[tuple[str, str], ...]:
    """Each word of a text with its stem, "%" as "prosent"; kept, since each question looks through the same units."""
    return tuple((word, words.stem(word)) for word in words.tokens(text.replace("%", " prosent ")))
