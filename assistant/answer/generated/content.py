"""Whether the source entails what a sentence says, by its words and its meaning: a logistic rule, fitted on pairs."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import astuple, dataclass
from functools import lru_cache

from assistant.index.embedding import Embedding
from assistant.language import sentences, synonyms, words

SYNONYM = 0.8
PART = 0.6
"""How fully a synonym, or a word that is part of a compound or has one as its part, says the same."""

SHORTEST_PART = 4

_CLAUSE = re.compile(r"[,;:–]|\b(?:og|men|som|slik at|fordi|mens|medan)\b")

# Found by ``python -m evals verification --fit`` on development pairs.
WEIGHTS = (9.151, 1.144)
BIAS = -7.471
THRESHOLD = 0.35


@dataclass(frozen=True, slots=True)
class Measures:
    """How well the sources cover a sentence.

    Attributes:
        meaning: Cosine of the sentence with the source sentence, or three in a row, that is nearest.
        weakest: Share of the content words of the clause that the sources say least of; rare words count more.
    """

    meaning: float
    weakest: float


def probability(measures: Measures) -> float:
    """How likely it is that the sentence is supported."""
    value = BIAS + sum(weight * part for weight, part in zip(WEIGHTS, astuple(measures), strict=True))
    return 1.0 / (1.0 + math.exp(-value))


def measure(sentence: str, quotes: Sequence[str], context: Sequence[str], embedding: Embedding) -> Measures:
    """Measure one sentence against the quotations that it cites, and the headings they stand under."""
    windows = [window for quote in quotes for window in _windows(quote)]
    there = frozenset(words.stem(word) for word in words.content(" ".join((*context, *quotes))))
    vectors = embedding.passages([sentence, *windows])
    return Measures(
        meaning=float(max(vectors[1:] @ vectors[0], default=0.0)),
        weakest=min((_covered(clause, there) for clause in _clauses(sentence)), default=1.0),
    )


def share(these: Iterable[str], those: set[str]) -> float:
    """Mean fullness with which the stems ``those`` say each of ``these``."""
    found = [said_by(stem, those) for stem in these]
    return sum(found) / len(found) if found else 0.0


def said_by(stem: str, there: Iterable[str]) -> float:
    """How fully the stems ``there`` say one, 0 to 1: itself, a synonym, or as a part of a compound."""
    known = there if isinstance(there, set | frozenset) else set(there)
    if stem in known:
        return 1.0
    if any(known.issuperset(other) for other in synonyms.of((stem,))) or any(
        (stem,) in synonyms.of((t,)) for t in known
    ):
        return SYNONYM
    return PART if any(_is_part(stem, other) or _is_part(other, stem) for other in known) else 0.0


def _is_part(short: str, long: str) -> bool:
    return SHORTEST_PART <= len(short) < len(long) and (long.startswith(short) or long.endswith(short))


def _windows(quote: str) -> list[str]:
    """Each sentence or line with the one before and after it."""
    single = [quote[start:end] for line in _lines(quote) for start, end in sentences.spans(quote, *line)]
    return [" ".join(single[max(0, at - 1) : at + 2]) for at in range(len(single))] + single


def _lines(text: str) -> list[tuple[int, int]]:
    found, at = [], 0
    for line in text.split("\n\n"):
        found.append((at, at + len(line)))
        at += len(line) + 2
    return found


def _covered(said: Sequence[str], there: frozenset[str]) -> float:
    """Share of the words that the stems ``there`` say, rare words counting more."""
    total = sum(_weight(word) for word in said)
    return sum(_weight(word) * said_by(words.stem(word), there) for word in said) / total


@lru_cache(maxsize=20_000)
def _weight(word: str) -> float:
    from wordfreq import zipf_frequency

    return max(1.0, 8.0 - float(zipf_frequency(word, "nb")))


def _clauses(sentence: str) -> list[list[str]]:
    """The content words of each clause that has two or more."""
    found = [list(dict.fromkeys(words.content(clause))) for clause in _CLAUSE.split(sentence)]
    return [clause for clause in found if len(clause) > 1]
