"""A number that a question takes for granted, "hvilke tre filialer", and the one that the documents give instead."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.answer import counting, rows
from assistant.language import numerals, sentences, words

PART = 5
"""Letters at least in each half of a compound that is said as two words: "representanter for foreldrene"."""

_NUMBER = rf"(?P<number>{numerals.PATTERN})"
_THINGS = r"(?P<things>(?:[^\W\d_]+e\s+){0,2}[^\W\d_]{2,})"
_WHICH = re.compile(
    r"(?P<which>\W*(?:hvilke|hvilka|kva(?:\s+for)?|hva\s+for|ka\s+for|which|what))\s+"
    rf"{_NUMBER}\s+{_THINGS}\b(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_WHAT = re.compile(
    r"(?P<which>\W*(?:(?:hva|kva|ka|what|hvem|kven|kem|who)\s+(?:er|var|heter|heiter|are|were)|(?:nevn|nemn|list\s+opp|ramse?\s+opp|name|list))\s+"
    rf"(?:de|dei|the))\s+{_NUMBER}\s+{_THINGS}\b(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_WHY = re.compile(
    r"\W*(?:hvorfor|kvifor|korfor|koffor)\s+(?P<verb>[^\W\d_]+)\s+(?P<who>(?:[^\W_]+\s+){1,6}?)"
    rf"(?:(?:bare|berre|kun|hele|heile)\s+)?(?:(?:i|på)\s+)?{_NUMBER}\s+{_THINGS}\b(?P<rest>[^.!?]*)[?.!\s]*$",
    re.IGNORECASE,
)

_MEASURED_IN = {
    "måned": "måneder",
    "månad": "månader",
    "uke": "uker",
    "veke": "veker",
    "time": "timer",
    "dag": "dager",
    "minutt": "minutter",
    "gang": "ganger",
    "gong": "gonger",
}
"""What one of a measure is called when there are several."""

_FEWER = re.compile(
    r"\b(?:\w+(?:st|ste)|første|fyrste|neste|andre|øvrige|gjenværende|av|of|hundre\w*|tusen\w*|mill\w*|prosent|kr|kroner)\b",
    re.IGNORECASE,
)
"""Words that make a number one of some that are chosen among more, or an amount: "de tre viktigste"."""

_ABOUT = re.compile(
    r"(?:minst|mest|inntil|opptil|maks\w*|over|under|nesten|nærmere|nærare|cirka|ca\.?|om\s+lag|rundt|mellom|enn|"
    r"(?:hver|hvert|kvar|kvart)\s+av|[\d.,–-])\s*$",
    re.IGNORECASE,
)
"""Before a number that is no count of all: "minst to"."""

_NOT = re.compile(r"\b(?:ikke|ikkje|ingen|uten|utan|not)\b", re.IGNORECASE)
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Presumed:
    """A number that a question has before what it asks for, as it is ``said`` there: "tre filialer".

    ``others`` are the same question without the number, and the one for the number.
    """

    said: str
    number: int
    noun: str
    limits: tuple[str, ...]
    others: tuple[str, ...]

    def instead(self, texts: Sequence[str]) -> tuple[int, str] | None:
        """Where the texts give another number of the same, and how; None where they give the same one, or several."""
        given = [(place, value, said) for place, text in enumerate(texts) for value, said in self._numbers(text)]
        if len({value for _, value, _ in given}) != 1 or given[0][1] == self.number:
            return None
        return given[0][0], given[0][2]

    def is_given(self, texts: Sequence[str]) -> bool:
        """Whether a text has the number that the question has."""
        return any(numerals.value(word) == self.number for text in texts for word in words.tokens(text))

    def names(self, text: str) -> bool:
        """Whether a heading, or a line that announces a list, names what is asked for, with all that limits it."""
        said = {words.stem(word) for word in words.tokens(text)}
        return words.stem(self.noun) in said and self._is_limited(text)

    def _numbers(self, text: str) -> Iterator[tuple[int, str]]:
        """Each number that stands before what is asked for, in a sentence that says all that limits it."""
        for start, end in sentences.spans(text, 0, len(text)):
            sentence = text[start:end]
            if self._is_limited(sentence) and not _NOT.search(sentence):
                yield from self._in(sentence)

    def _in(self, sentence: str) -> Iterator[tuple[int, str]]:
        found = list(_WORD.finditer(sentence))
        for at, word in enumerate(found):
            value = numerals.value(word.group())
            thing = self._thing(found[at + 1 : at + 3], sentence) if value is not None else None
            between = "" if thing is None else sentence[word.end() : thing.end()]
            if value is None or thing is None or _ABOUT.search(sentence[: word.start()]) or ":" in between:
                continue
            yield value, sentence[word.start() : thing.end()]

    def _thing(self, following: Sequence[re.Match[str]], sentence: str) -> re.Match[str] | None:
        """What is counted, right after its number or after a word that the question has too."""
        for word in following:
            said = word.group().lower()
            if self._is_noun(said, sentence):
                return word
            if said not in counting.UNLIMITED and not self._limits_too(said):
                return None
        return None

    def _is_noun(self, said: str, sentence: str) -> bool:
        """Whether a word is what is asked for, or the last part of it where the first is said as well."""
        if words.stem(said) == words.stem(self.noun):
            return True
        first = self.noun.removesuffix(said)
        return len(said) >= PART and PART <= len(first) < len(self.noun) and f" {first}" in f" {sentence.lower()}"

    def _limits_too(self, said: str) -> bool:
        return any(counting.stems(said) & counting.stems(limit) for limit in self.limits)

    def _is_limited(self, text: str) -> bool:
        return counting.are_said([frozenset(counting.stems(limit)) for limit in self.limits], text)


def of(question: str) -> Presumed | None:
    """The number that a question takes for granted; None where it has none, or asks for some among more."""
    match = _WHICH.match(question) or _WHAT.match(question)
    why = _WHY.match(question) if match is None else None
    found = match or why
    number = numerals.value(found["number"]) if found else None
    if found is None or number is None or rows.ranks(question):
        return None
    *limits, noun = found["things"].split()
    if limits and not words.content(noun):  # "de fem delmålene i planen": no adjective
        noun, rest = limits.pop(), f" {noun}{found['rest']}"
    else:
        rest = found["rest"]
    things = " ".join((*limits, noun))
    if not words.content(noun) or any(map(_FEWER.fullmatch, (noun, *limits, *rest.split()[:1]))):
        return None
    others = _for_number(found, things, rest) if why else _without(found, things, rest)
    limited = tuple(limit.lower() for limit in limits if limit.lower() not in counting.UNLIMITED)
    return Presumed(f"{found['number']} {things}", number, noun.lower(), limited, others)


def _without(match: re.Match[str], things: str, rest: str) -> tuple[str, ...]:
    without = f"{match['which']} {things}{rest}"
    return (without, f"Hvor mange {things}{rest}") if match.re is _WHICH else (without,)


def _for_number(match: re.Match[str], things: str, rest: str) -> tuple[str, ...]:
    *limits, noun = things.split()
    several = " ".join((*limits, _MEASURED_IN.get(noun.lower(), noun)))
    return (f"Hvor mange {several} {match['verb']} {match['who'].strip()}{rest}?",)
