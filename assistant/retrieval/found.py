"""What a search gives: hits from the best down."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.index.units import Unit
from assistant.retrieval.concepts import Concept


@dataclass(frozen=True, slots=True)
class Hit:
    """A unit with what was found of it.

    ``cosine`` is the plain cosine of the unit. The others are in standard deviations over the index:
    ``dense`` and ``words`` of the unit's own words, ``dense_window`` and ``words_window`` of it with its
    surroundings, and ``score``, all fused. ``heading`` is the share of the unit's heading that the
    question names. ``read`` is the reader's score of the unit as an answer, as in ``reading.answering``.
    """

    unit: Unit
    score: float
    cosine: float
    dense: float
    words: float
    dense_window: float
    words_window: float
    heading: float
    read: float = 0.0


@dataclass(frozen=True, slots=True)
class Decisive:
    """A stretch of a document's canonical text that the reader takes for the answer itself."""

    document: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Found:
    """What a search gave: hits from the best down, and what was searched for.

    ``gist`` is the cosine of the question's content words alone with the unit nearest to them. ``answers`` is
    the log of the odds, by the reader, that what it read holds an answer; None where nothing was read. ``decisive``
    are the words there that answer.
    """

    question: str
    concepts: tuple[Concept, ...]
    hits: tuple[Hit, ...]
    gist: float
    answers: float | None = None
    decisive: tuple[Decisive, ...] = ()

    def sections(self) -> list[Hit]:
        """The best hit of each section, from the best down."""
        best: dict[tuple[str, int], Hit] = {}
        for hit in self.hits:
            best.setdefault((hit.unit.document, hit.unit.section), hit)
        return list(best.values())
