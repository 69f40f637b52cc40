"""Slips of the pen: which known word an unknown one was meant to be."""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz import process
from rapidfuzz.distance import OSA

SHORTEST = 5
LONG = 9
"""From this length on, two slips are allowed instead of one."""

_PLAIN = str.maketrans({"å": "a", "ø": "o", "æ": "e"})


def nearest(word: str, known: Sequence[str]) -> str | None:
    """The known word that ``word`` is most likely a misspelling of, or None.

    Letters left out, added, changed or swapped count as slips (optimal string alignment); a missing å, ø
    or æ does not, and the first letter must be right.
    """
    if len(word) < SHORTEST or any(c.isdigit() for c in word):
        return None
    slips = 1 if len(word) < LONG else 2
    match = process.extractOne(word, known, scorer=OSA.distance, score_cutoff=slips, processor=_plain)
    return str(match[0]) if match and _plain(match[0])[0] == _plain(word)[0] else None


def _plain(word: str) -> str:
    """The word as typed on a keyboard without æ, ø and å."""
    return word.translate(_PLAIN)
