"""Whether a sentence may be shown: its form, its facts and its content must all be those of the sources it cites."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from assistant.answer.generated import (
    aims,
    alignment,
    bound,
    content,
    copied,
    equal,
    facts,
    hedges,
    order,
    organs,
    polarity,
    reach,
    rhythm,
)
from assistant.answer.generated.content import Measures
from assistant.answer.generated.facts import Facts
from assistant.index.embedding import Embedding
from assistant.language import words, written_form
from assistant.reading.reader import Reader

Reason = Literal["form", "language", "number", "name", "negation", "content"]

_FOREIGN = re.compile(r"https?:|www\.|<\s*/?\w|!\[|\]\(|`|\bjavascript:|\bdata:\w+/", re.IGNORECASE)
"""What no answer of ours holds: addresses, HTML, pictures, links, code."""

_HIDDEN = re.compile(
    r"[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u0370-\u03ff\u0400-\u04ff]|\{\s*\"|\w\"\s*:\s*[\"{\[]"
)
"""What the reader cannot see or tells from nothing: invisible signs, letters of another script, raw JSON."""

_ADDRESS = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")

_NAME = re.compile(r"(?<=[\w,;:«(–-] )«?([A-ZÆØÅ][\wæøåé]*(?:-[A-ZÆØÅ]\w*)*)")
_NEAR = 40
"""Characters around a number that say what it counts."""

_CLEARLY = 0.34
"""How much more another number's surroundings must share with a number's own before they have changed places."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a sentence is supported, and what it falls on when it is not."""

    supported: bool
    reason: Reason | None
    measures: Measures | None = None


class Verifier:
    """Holds sentences against their sources. Safe to use from several threads."""

    def __init__(self, embedding: Callable[[], Embedding], reader: Callable[[], Reader | None]) -> None:
        """Compare meanings with ``embedding`` and read with ``reader``, which are called when they are first needed."""
        self._embedding = embedding
        self._reader = reader

    def verify(
        self, sentence: str, quotes: Sequence[str], language: Literal["nb", "nn"], context: Sequence[str] = ()
    ) -> Verdict:
        """Judge a sentence, without its marks, by the quotations it cites; ``context`` is where they stand.

        A title or heading says who or what is spoken of, so that its words and names may be used; its numbers and
        years are those of a chapter or a period, and say nothing of what stands under it.
        """
        source = "\n".join(quotes)
        unknown = [address for address in _ADDRESS.findall(sentence) if address.lower() not in source.lower()]
        if _FOREIGN.search(sentence) or unknown or set(_HIDDEN.findall(sentence)) - set(_HIDDEN.findall(source)):
            return Verdict(False, "form")
        if (written_form.surely(sentence) or language) != language:
            return Verdict(False, "language")
        stated, known = facts.of(sentence), facts.of(source, is_source=True)
        if (
            rhythm.exchanged(sentence, source)
            or not _same_facts(sentence, stated, known, source)
            or not _counts_the_same(sentence, stated, source, known)
        ):
            return Verdict(False, "number")
        if unknown_names(sentence, "\n".join((*context, source))) or organs.exchanged(sentence, quotes):
            return Verdict(False, "name")
        if at := alignment.nearest(sentence, quotes):
            if copied.another_organ(at):
                return Verdict(False, "name")
            if copied.turned(at):
                return Verdict(False, "negation")
            if copied.another(at, quotes) or order.differs(sentence, quotes, at):
                return Verdict(False, "content")
        if bound.elsewhere(sentence, quotes):
            return Verdict(False, "number")
        if aims.reached(sentence, quotes) or hedges.dropped(sentence, quotes) or reach.widened(sentence, quotes):
            return Verdict(False, "content")
        reader = self._reader()
        measures = Measures(
            meaning=content.meaning(sentence, quotes, self._embedding()),
            weakest=content.weakest(sentence, quotes, context),
            turned=float(polarity.differs(sentence, source)),
            read=content.read(sentence, quotes, reader) if reader else 0.0,
        )
        if (content.MODEL if reader else content.WITHOUT_READER).supports(measures):
            return Verdict(True, None, measures)
        return Verdict(False, "negation" if measures.turned else "content", measures)


def _same_facts(sentence: str, stated: Facts, known: Facts, source: str) -> bool:
    """Whether the source has every date, year, frequency and number, and these with their unit."""
    return (
        all(any(date.within(other) for other in known.dates) for date in stated.dates)
        and stated.years <= known.years
        and stated.weekdays <= known.weekdays
        and (not known.frequencies or equal.as_often(stated, known))
        and all(equal.supported(number, sentence, stated, known, source) for number in stated.numbers)
    )


def _counts_the_same(sentence: str, stated: Facts, source: str, known: Facts) -> bool:
    """Whether each number stands beside a word that stands beside it in the source too.

    Two numbers that have changed places are both in the source, each with the other's words.
    """
    if len({number.value for number in known.numbers}) < 2:
        return True
    around = [(other.value, _around(source, other.start, other.end)) for other in known.numbers]
    told = {number.value: _around(sentence, number.start, number.end) for number in stated.numbers}
    for number in stated.numbers:
        if number.points_back or all(value != number.value for value, _ in around):
            continue  # it counts nothing new, or is there in another form
        here = told[number.value]
        same = _beside(number.value, here, around)
        for other in {value for value, _ in around} - {number.value}:
            # Where the sentence has the other one too, that must have come to stand beside this one's words.
            stayed = other in told and _beside(number.value, told[other], around) <= _beside(other, told[other], around)
            if _beside(other, here, around) > same + _CLEARLY and not stayed:
                return False
    return True


def _beside(value: float | str, here: set[str], around: Sequence[tuple[float | str, set[str]]]) -> float:
    """The largest share of some words that stand beside a number of the source."""
    return max((content.share(here, there) for other, there in around if other == value), default=0.0)


def _around(text: str, start: int, end: int) -> set[str]:
    before, after = text[max(0, start - _NEAR) : start], text[end : end + _NEAR]
    # The words at the cuts may be halves.
    before = before.split(" ", 1)[-1] if start > _NEAR else before
    after = after.rsplit(" ", 1)[0] if end + _NEAR < len(text) else after
    return {words.stem(word) for word in words.content(f"{before} {after}") if not word.isdigit()}


def unknown_names(sentence: str, source: str) -> list[str]:
    """Names in the sentence that are not in the source, also in the genitive or as part of a longer name."""
    there = source.casefold()
    found = []
    first = re.match(r"\W*([A-ZÆØÅ][\wæøåé]+)", sentence)
    names = _NAME.findall(sentence)
    if first and not words.is_word(first.group(1).lower()):
        names.append(first.group(1))
    for name in names:
        plain = name.casefold()
        if plain not in there and plain.removesuffix("s") not in there:
            found.append(name)
    return found
