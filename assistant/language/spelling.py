"""Slips of the pen: which known word an unknown one was meant to be."""

from __future__ import annotations

from collections.abc import Iterable

from rapidfuzz import process
from rapidfuzz.distance import OSA

SHORTEST = 5
LONG = 9
"""From this length on, two slips are allowed instead of one."""

_ENDINGS = ("ene", "ane", "en", "et", "er", "ar", "n", "t", "r", "a", "s")
"""Of nouns, in both written forms."""

_PLAIN = str.maketrans({"å": "a", "ø": "o", "æ": "e"})


class Known:
    """Words that another may be a misspelling of, the likeliest first."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words = tuple(words)
        self._plain = tuple(map(_plain, self._words))

    def nearest(self, word: str, most: int = 2) -> str | None:
        """The known word that ``word`` is most likely a misspelling of, or None.

        Letters left out, added, changed or swapped count as slips (optimal string alignment), ``most`` of them at the
        most; a missing å, ø or æ does not, and the first letter must be right.
        """
        if len(word) < SHORTEST or any(c.isdigit() for c in word):
            return None
        plain = _plain(word)
        slips = min(most, 1 if len(word) < LONG else 2)
        near = process.extract(plain, self._plain, scorer=OSA.distance, score_cutoff=slips, limit=None)
        found = [(distance, place) for other, distance, place in near if other[0] == plain[0]]
        return self._words[min(found)[1]] if found else None

    def inflected(self, word: str) -> str | None:
        """As ``nearest``, where the known words have the word in another form: "innkalilngen" by "innkalling"."""
        for ending in _ENDINGS:
            base = word.removesuffix(ending)
            found = self.nearest(base) if base != word else None
            if found is not None:
                return found + ending
        return None


def _plain(word: str) -> str:
    """The word as typed on a keyboard without æ, ø and å."""
    return word.translate(_PLAIN)
