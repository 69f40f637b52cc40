"""Question to units: meaning and words searched side by side and fused.

The fusion is a convex combination of scores normalised per question (Bruch, Gai and Ingber 2022,
"An Analysis of Fusion Functions for Hybrid Retrieval", arXiv 2210.11934). Cosines, which this kind of
model bunches together, are centred by their mean over the whole index.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from assistant.documents.validity import Register, State
from assistant.index.embedding import Embedding, Vectors
from assistant.index.store import Index
from assistant.index.units import Unit
from assistant.index.vectors import Collections
from assistant.language import words
from assistant.reading.reader import Reader
from assistant.retrieval import concepts, counted, headings, reranking, weights, windows
from assistant.retrieval.concepts import Concept
from assistant.retrieval.found import Found, Hit
from assistant.retrieval.limits import Limits
from assistant.retrieval.weights import Weights
from assistant.retrieval.windows import Window

Scores = NDArray[np.float32]
Mask = NDArray[np.bool_]

CANDIDATES = 400
"""Units that the word search hands on to the fusion at the most."""


class Search:
    """Searches one opened index; ``today`` tells which documents are in force."""

    def __init__(
        self,
        index: Index,
        embedding: Callable[[], Embedding],
        reader: Callable[[], Reader | None],
        today: Callable[[], date] = date.today,
    ) -> None:
        self._reader = reader
        self.index = index
        self.register = Register(index.documents)
        self.today = today
        self._embedding = embedding

    def find(
        self,
        question: str,
        limits: Limits | None = None,
        fusion: Weights = weights.FUSION,
        beside: Unit | None = None,
        nearby: Unit | None = None,
    ) -> Found:
        """Search the documents within the limits with the question; there may be none, and then no hit.

        ``beside`` answers the question before, where this one leans on it: the answer is often in the same section.
        ``nearby`` answers the question before one that may lean on it: the answer may be in the same document.
        Evals pass other weights, to compare with.

        Raises:
            UnknownDocument: a limit names what no document is or has.
        """
        limits = limits or Limits()
        chosen = limits.chosen(self.register, self.today())
        searched = self._of(chosen)
        about = concepts.of(question, self.index.lexicon)
        gist = self._gist(question)
        vectors = self._embedding().questions([question, gist])
        own, around = Collections.FIELDS
        cosines, dense = self._dense(own, vectors, chosen, fusion.gist)
        _, dense_window = self._dense(around, vectors, chosen, fusion.gist)
        by_words, by_words_window = self._by_words(own, about), self._by_words(around, about)
        of_heading = {heading: headings.named(heading, question, about) for heading in self._headings}
        named = np.array([of_heading[unit.path[-1]] for unit in self.index.units], np.float32)
        fused = (
            fusion.dense * dense
            + fusion.dense_window * dense_window
            + fusion.words * by_words
            + fusion.words_window * by_words_window
            + fusion.heading * named
        )
        numbers = counted.counted(question, self.index.units)
        if numbers is not None:
            fused += fusion.counted * np.array(numbers, np.float32)
        if beside is not None:
            fused += fusion.beside * np.array([_is_beside(unit, beside) for unit in self.index.units], np.float32)
        if nearby is not None:
            fused += fusion.nearby * self._of(frozenset({nearby.document}))
        if limits.at is None:
            fused -= fusion.outdated * self._outdated(chosen)
        order = [place for place in np.argsort(-fused, kind="stable") if searched[place]][:CANDIDATES]
        hits = tuple(
            Hit(
                unit=self.index.units[place],
                score=float(fused[place]),
                cosine=float(cosines[0][place]),
                dense=float(dense[place]),
                words=float(by_words[place]),
                dense_window=float(dense_window[place]),
                words_window=float(by_words_window[place]),
                heading=float(named[place]),
            )
            for place in order
        )
        found = Found(question, about, hits, float(cosines[1][searched].max(initial=0.0)))
        reader = self._reader() if fusion.read else None
        return reranking.reread(found, reader, self.index, fusion.read) if reader is not None else found

    def windows(self, question: str, limits: Limits | None, most: int) -> list[Window]:
        """The first ``most`` windows that are read for a question.

        Raises:
            UnknownDocument: as for ``find``.
        """
        unread = self.find(question, limits, replace(weights.FUSION, read=0.0))
        return windows.around([hit.unit for hit in unread.hits], self.index, most, unread.concepts)

    def _of(self, documents: frozenset[str]) -> Mask:
        """Which units are of these documents; shape (units,)."""
        wanted = np.array([document.id in documents for document in self.index.documents], bool)
        return wanted[self._owners]

    def _outdated(self, chosen: frozenset[str]) -> Mask:
        """Which units are of documents that are not in force, where another of the chosen ones is; shape (units,)."""
        today = self.today()
        in_force = frozenset(
            document.id
            for document in self.index.documents
            if self.register.validity(document, today).state is State.IN_FORCE
        )
        return ~self._of(in_force if in_force & chosen else chosen)

    @cached_property
    def _headings(self) -> frozenset[str]:
        return frozenset(unit.path[-1] for unit in self.index.units)

    @cached_property
    def _owners(self) -> NDArray[np.int64]:
        """For each unit the place of its document in the index."""
        places = {document.id: place for place, document in enumerate(self.index.documents)}
        return np.array([places[unit.document] for unit in self.index.units], np.int64)

    def _gist(self, question: str) -> str:
        """What is left of the question without the words that only ask, and those that name the documents."""
        left = words.gist(question)
        own = [word for word in left if words.stem(word) not in self.index.lexicon.own_names]
        return " ".join(own or left) or question

    def _dense(self, field: str, vectors: Vectors, chosen: frozenset[str], gist: float) -> tuple[Scores, Scores]:
        """Cosines of shape (2, units) of question and gist, and of shape (units,) both in standard deviations.

        Units that are not among the nearest get the value of the farthest that is: they can't pass it.
        """
        plain: list[Scores] = []
        centred: list[Scores] = []
        only = sorted(chosen) if len(chosen) < len(self.index.documents) else None
        for vector, near in zip(vectors, self.index.collections.nearest(field, vectors, only), strict=True):
            cosines = np.full(len(self.index.units), near.floor, np.float32)
            cosines[list(near.cosines)] = list(near.cosines.values())
            mean, spread = self.index.spread(field, vector)
            plain.append(cosines)
            centred.append((cosines - mean) / max(spread, 1e-6))
        return np.stack(plain), (1 - gist) * centred[0] + gist * centred[1]

    def _by_words(self, field: str, about: Sequence[Concept]) -> Scores:
        """Word scores of shape (units,) in standard deviations: for each concept its best alternative."""
        total = np.zeros(len(self.index.units), np.float32)
        for concept in about:
            best: Scores | None = None
            for other in concept.alternatives:
                scores = self._all(field, other.stems)
                if scores is not None:
                    best = other.weight * scores if best is None else np.maximum(best, other.weight * scores)
            if best is not None:
                total += best
        spread = float(total.std())
        return (total - total.mean()) / spread if spread > 1e-6 else np.zeros_like(total)

    def _all(self, field: str, stems: Sequence[str]) -> Scores | None:
        """The score of a phrase, only where all its words are."""
        if len(stems) == 1:
            return self.index.lexicon.scores(field, stems)
        each = [self.index.lexicon.scores(field, [stem]) for stem in stems]
        if any(scores is None for scores in each):
            return None
        stacked = np.stack([scores for scores in each if scores is not None])
        together: Scores = np.where((stacked > 0).all(0), stacked.sum(0), 0).astype(np.float32)
        return together


def _is_beside(unit: Unit, other: Unit) -> bool:
    return (unit.document, unit.section) == (other.document, other.section)
