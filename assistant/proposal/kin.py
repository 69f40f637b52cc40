"""What the things in a proposal are kinds of, beside what strategies speak of: a lupin beside "framande artar"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from assistant.index.lexicon import Lexicon
from assistant.language import kinds, words
from assistant.proposal.strategies import Strategy

Array = NDArray[np.float32]


class Kin:
    """A fixed set of strategies with the broad words that each says, or that its own things are kinds of."""

    def __init__(self, strategies: Sequence[Strategy], lexicon: Lexicon) -> None:
        self._parts = lexicon.compound_parts
        self._said = [self._broad_said(strategy.bare) for strategy in strategies]
        self._of = [
            self.broad(strategy.bare) | dict.fromkeys(said, 1.0)
            for strategy, said in zip(strategies, self._said, strict=True)
        ]
        self._rarity = _rarity(self._of)

    def broad(self, text: str) -> dict[str, float]:
        """What the things in a text are kinds of, each with how fully."""
        found: dict[str, float] = {}
        for kind in kinds.of(text, self._parts):
            for each in kind.broad:
                found[each] = max(found.get(each, 0.0), kind.fullness)
        return found

    def shared(self, text: str) -> Array:
        """The weight of the broad words that each strategy shares with a text; shape (strategies,).

        A word counts as rarely as strategies have it, relative to one that a single strategy has.
        """
        broad = self.broad(text)
        weights = {each: self._rarity[each] * fullness for each, fullness in broad.items() if each in self._rarity}
        return np.array(
            [sum(weight * own.get(each, 0.0) for each, weight in weights.items()) for own in self._of], np.float32
        )

    def pairs(self, text: str) -> list[dict[str, str]]:
        """For each strategy its words that say what a thing in the text is a kind of, each with that thing."""
        things = [(kind.word, each) for kind in kinds.of(text, self._parts) for each in kind.broad]
        return [{word: thing for thing, each in reversed(things) for word in said.get(each, ())} for said in self._said]

    def _broad_said(self, text: str) -> Mapping[str, tuple[str, ...]]:
        """The broad words that a text says in so many words or in compounds, with its own words that do."""
        own: dict[str, str] = {}
        for word in words.content(text):
            for said in (*words.split(word, self._parts), word):
                own[words.stem(said)] = word
        return {
            each: tuple(word for stem, word in own.items() if stem in stems)  # a set's order is another in each run
            for each, stems in kinds.broad_words().items()
            if stems <= own.keys()
        }


def _rarity(every: Sequence[Mapping[str, float]]) -> dict[str, float]:
    """Of each broad word the square of its idf over the strategies, relative to a word of one strategy only."""
    counts: dict[str, int] = {}
    for each in chain.from_iterable(every):
        counts[each] = counts.get(each, 0) + 1
    most = float(np.log(1 + len(every)))
    return {each: (float(np.log((1 + len(every)) / count)) / most) ** 2 for each, count in counts.items()}
