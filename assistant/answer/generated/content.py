"""Whether the source entails what a sentence says: words, meaning and what a reader of both makes of it."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import astuple, dataclass
from functools import lru_cache

from assistant.index.embedding import Embedding
from assistant.language import sentences, synonyms, words
from assistant.reading import answering
from assistant.reading.answering import Passage
from assistant.reading.reader import Reader

SYNONYM = 0.8
PART = 0.6
"""How fully a synonym, or a word that is part of a compound or has one as its part, says the same."""

SHORTEST_PART = 4

_CLAUSE = re.compile(r"[,;:–]|\b(?:og|men|som|slik at|fordi|mens|medan)\b")

PASSAGE = 900
"""Characters of the sources that are read together with a sentence."""


@dataclass(frozen=True, slots=True)
class Model:
    """A logistic regression over the measures, and the probability from which a sentence is supported."""

    weights: tuple[float, ...]
    bias: float
    threshold: float

    def supports(self, measures: Measures) -> bool:
        """Whether the sentence is held to be supported."""
        value = self.bias + sum(weight * part for weight, part in zip(self.weights, astuple(measures), strict=True))
        return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, value)))) >= self.threshold


# Found by ``python -m evals verification --fit`` on development pairs.
MODEL = Model(weights=(6.977, 0.532, -3.865, 0.327), bias=-4.694, threshold=0.47)

WITHOUT_READER = Model(weights=(9.151, 1.144, -20.0, 0.0), bias=-7.471, threshold=0.35)
"""The same where there is no reader: what turns a sentence round then decides alone."""


@dataclass(frozen=True, slots=True)
class Measures:
    """How well the sources cover a sentence.

    Attributes:
        meaning: Cosine of the sentence with the source sentence, or three in a row, that is nearest.
        weakest: Share of the content words of the clause that the sources say least of; rare words count more.
        turned: 1 where it says no, an opposite or another duty where the sources do not, else 0.
        read: Log of the odds, by the reader of both, that the sources say it; 0 where there is no reader.
    """

    meaning: float
    weakest: float
    turned: float
    read: float


def meaning(sentence: str, quotes: Sequence[str], embedding: Embedding) -> float:
    """Cosine of a sentence with what is nearest to it in the quotations that it cites."""
    windows = [window for quote in quotes for window in _windows(quote)]
    vectors = embedding.passages([sentence, *windows])
    return float(max(vectors[1:] @ vectors[0], default=0.0))


def weakest(sentence: str, quotes: Sequence[str], context: Sequence[str]) -> float:
    """How fully the quotations and the headings they stand under say the clause that they say least of."""
    there = frozenset(words.stem(word) for word in words.content(" ".join((*context, *quotes))))
    return min((_covered(clause, there) for clause in _clauses(sentence)), default=1.0)


def read(sentence: str, quotes: Sequence[str], reader: Reader) -> float:
    """Log of the odds, by the reader, that the quotations say the sentence: all together, or a part that is near."""
    passages = [Passage("", (text,)) for text in _to_read(quotes)]
    return max(pieces[0].score for pieces in answering.read(reader, sentence, passages))


def _to_read(quotes: Sequence[str]) -> list[str]:
    """The quotations in one, when they are short; or else each, in pieces of some sentences."""
    whole = " ".join(" ".join(quotes).split())
    if len(whole) <= PASSAGE:
        return [whole]
    pieces = [""]
    for quote in quotes:
        for start, end in (span for line in _lines(quote) for span in sentences.spans(quote, *line)):
            said = " ".join(quote[start:end].split())
            if len(pieces[-1]) + len(said) > PASSAGE:
                pieces.append("")
            pieces[-1] = f"{pieces[-1]} {said}".strip()
    return [piece for piece in pieces if piece]


def share(these: Iterable[str], those: set[str] | frozenset[str]) -> float:
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
