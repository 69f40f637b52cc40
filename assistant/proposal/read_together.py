"""What the reader makes of a proposal beside the strategies: each is read among its siblings, under their area."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from assistant.proposal.strategies import Strategy
from assistant.reading import answering
from assistant.reading.answering import Passage
from assistant.reading.reader import Reader

Array = NDArray[np.float32]

LENGTH = 620
"""Characters of strategies that are read together at the most."""

GROUPS, OF_ONE_THING = 8, 3
"""Groups of strategies that are read for a proposal, and for one of the things in it: those that come nearest."""

UNREAD = -8.0
"""The score of a strategy that was not read, for want of nearness."""


@dataclass(frozen=True, slots=True)
class Group:
    """Strategies that stand under the same heading, by their places among all."""

    area: str
    places: tuple[int, ...]
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Text:
    """What is held up against the strategies.

    ``nearness`` of shape (strategies,) decides which groups are read, ``most`` of them.
    """

    text: str
    nearness: Array
    most: int


def groups(strategies: Sequence[Strategy]) -> tuple[Group, ...]:
    """The strategies in groups of one heading, none longer than what is read together."""
    made: list[Group] = []
    for place, strategy in enumerate(strategies):
        last = made[-1] if made else None
        before = strategies[place - 1]
        together = last is not None and (before.document, before.section) == (strategy.document, strategy.section)
        if last is not None and together and sum(map(len, last.texts)) + len(strategy.bare) <= LENGTH:
            made[-1] = Group(last.area, (*last.places, place), (*last.texts, strategy.bare))
        else:
            made.append(Group(strategy.area, (place,), (strategy.bare,)))
    return tuple(made)


def scores(reader: Reader, texts: Sequence[Text], made: Sequence[Group]) -> list[Array]:
    """For each text the reader's score of each strategy as one that covers it, of shape (strategies,)."""
    chosen = [_nearest(made, text) for text in texts]
    read = iter(
        answering.read_each(
            reader,
            [
                (text.text, Passage(group.area, group.texts))
                for text, groups_of_it in zip(texts, chosen, strict=True)
                for group in groups_of_it
            ],
        )
    )
    every: list[Array] = []
    for text, groups_of_it in zip(texts, chosen, strict=True):
        found = np.full(len(text.nearness), UNREAD, np.float32)
        for group in groups_of_it:
            found[list(group.places)] = np.maximum(answering.scores(next(read)), UNREAD)
        every.append(found)
    return every


def _nearest(made: Sequence[Group], text: Text) -> list[Group]:
    return sorted(made, key=lambda group: -max(float(text.nearness[place]) for place in group.places))[: text.most]
