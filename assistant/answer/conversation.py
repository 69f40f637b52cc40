"""A question that leans on the one before it, made whole."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.language import words

_CONTINUES = re.compile(r"^\W*(?:og|hva med|kva med|ka med|enn|men hva|men kva|what about|and)\b", re.IGNORECASE)
_POINTS_BACK = re.compile(
    r"\b(?:det|den|de|dei|dette|denne|disse|desse|de andre|dei andre|it|they|that|those|this)\b", re.IGNORECASE
)
FEW = 1
"""Content words at the most in a question that is taken to lean on the one before when it points back."""


def standalone(question: str, history: Sequence[str]) -> str:
    """The question with what the last one gives it; unchanged when it stands by itself.

    "Og hva med bane?" and "Hvem har ansvar for det?" lean on what was asked before; a question with its
    own topic does not, whatever came before it.
    """
    before = next((earlier.strip() for earlier in reversed(history) if earlier.strip()), "")
    if not before or not _leans(question):
        return question
    return f"{before.rstrip(' ?.!')} – {question}"


def _leans(question: str) -> bool:
    few = len(words.content(question)) <= FEW
    return bool(_CONTINUES.search(question)) or (few and bool(_POINTS_BACK.search(question)))
