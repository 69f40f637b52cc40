"""Which groups of letters speak for nynorsk and which for bokmål, where no word does that only one of them has.

"Vassprisen", "skulevegar", "nemnd": weighed by a logistic regression over groups of two to five letters, as in n-gram
based language identification (Cavnar and Trenkle 1994). ``python -m evals tune-written-form`` finds the weights.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

SHORTEST, LONGEST = 2, 5

_WORD = re.compile(r"(?<![\w-])[A-ZÆØÅ]?[a-zæøåéèêòóô]+")


@dataclass(frozen=True, slots=True)
class Weights:
    """What a text's words tell of its form, and each group of letters, in log odds of nynorsk."""

    words: float
    groups: Mapping[str, float]

    def log_odds(self, by_words: float, groups: Collection[str]) -> float:
        """How much a text speaks for nynorsk (above 0) or for bokmål, by ``written_form.told``."""
        return self.words * by_words + sum(self.groups.get(group, 0.0) for group in groups)


@cache
def weights() -> Weights:
    """The weights in ``letter_groups.json``."""
    saved = json.loads(resources.files("assistant.language").joinpath("letter_groups.json").read_text(encoding="utf-8"))
    return Weights(**saved)


def groups(text: str) -> set[str]:
    """The groups of letters within a text's words, a space before and after each word counted as one.

    Names tell nothing: of words with a capital only the first counts, where a sentence goes on from it.
    """
    first, *rest = _WORD.findall(text) or [""]
    small = {word for word in rest if word.islower()}
    found: set[str] = set()
    for word in small | ({first.lower()} if small or first.islower() else set()):
        padded = f" {word} "
        for length in range(SHORTEST, LONGEST + 1):
            found.update(padded[at : at + length] for at in range(len(padded) - length + 1))
    return found
