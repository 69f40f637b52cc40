"""An answer that tells what was looked up and not searched for: its composer, and how confident it is."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answer.compose import Composer
from assistant.answer.model import Explanation, Scored
from assistant.answer.turn import Turn
from assistant.retrieval.found import Decisive
from assistant.retrieval.search import Search

SAID = 0.95
"""Confidence of an answer that tells where words stand, or a document's period: they do stand there."""

NEARLY_SAID = 0.85
"""The same of the answer that they stand nowhere, and what they are a kind of does: an answer for all of 15 questions
of development, ``confidence`` and ``reading`` that get it."""

UNSAID = 0.05
"""The same of the answer that they stand nowhere."""


def composer(turn: Turn, search: Search, decisive: Sequence[Decisive] = ()) -> Composer:
    """The composer of such an answer, which has said nothing yet; ``decisive`` as for ``Composer``."""
    several = len(search.index.documents) > 1
    return Composer(turn.language, (), turn.asked, several_documents=several, decisive=decisive)


def told(turn: Turn, composer: Composer, confidence: float = SAID) -> Explanation:
    """An answer that tells what was looked up and not searched for."""
    answer = turn.answer(composer, confidence, None)
    found = tuple(Scored(cited.document, cited.section, cited.quote, {}) for cited in composer.citations)
    return Explanation(answer, {}, found)
