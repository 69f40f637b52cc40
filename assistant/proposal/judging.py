"""What of a proposal no strategy covers: each thing in it is judged for itself, also when strategies are set aside."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from assistant.proposal import calibration
from assistant.proposal.signals import Match
from assistant.proposal.splitting import Thing

NOTHING = -1000.0
"""How near the nearest of no strategies is."""

Place = tuple[str, int, int]
"""A strategy by its document, and where it begins and ends in it."""


@dataclass(frozen=True, slots=True)
class Judged:
    """One thing that is proposed, with what strategies there are for it.

    ``least`` is the chance of being covered that it must have for it not to be said that no strategy covers it, and
    ``besides`` says that the text itself tells it from the others; ``by`` how near each strategy of the report is, by
    its rank, and ``likely`` how likely that it covers the thing; ``rest`` how near the nearest of all others is, and
    ``level`` all of them on the whole.
    """

    text: str
    least: float
    besides: bool
    by: Mapping[int, float]
    likely: Mapping[int, float]
    rest: float
    level: float

    def chance(self, aside: Collection[int] = ()) -> float:
        """The probability that any strategy covers it, but for those of the ranks ``aside``."""
        kept = (near for rank, near in self.by.items() if rank not in aside)
        return calibration.MODEL.covers(max((self.rest, *kept)), self.level)

    def is_named(self, aside: Collection[int]) -> bool:
        """Whether a strategy of the report that is not ``aside`` is likelier than not to cover it."""
        left = [chance for rank, chance in self.likely.items() if rank not in aside]
        return max(left, default=0) >= calibration.MODEL.direct

    def is_lost(self, aside: Collection[int]) -> bool:
        """Whether the strategy in the report that covers it likeliest is aside, and no other there covers it.

        What all others say together counts here no more: nothing in the report would show it.
        """
        best = max(self.likely, key=self.likely.__getitem__, default=None)
        return best in aside and not self.is_named(aside)


def of(things: Sequence[Thing], each: Sequence[Sequence[Match]], listed: Sequence[Match]) -> tuple[Judged, ...]:
    """The things with their matches; ``listed`` are the strategies in the report, the best first."""
    ranks = {_place(match): rank for rank, match in enumerate(listed, start=1)}
    return tuple(_judged(thing, matches, ranks) for thing, matches in zip(things, each, strict=False))


def _judged(thing: Thing, matches: Sequence[Match], ranks: Mapping[Place, int]) -> Judged:
    listed = {ranks[_place(match)]: match.signals for match in matches if _place(match) in ranks}
    by = {rank: signals.whole for rank, signals in listed.items()}
    likely = {rank: calibration.MODEL.probability(signals) for rank, signals in listed.items()}
    rest = max((match.signals.whole for match in matches if _place(match) not in ranks), default=NOTHING)
    _, level = calibration.MODEL.nearness([match.signals for match in matches])
    return Judged(thing.text, _least(thing), thing.added or thing.counted, by, likely, rest, level)


def _least(thing: Thing) -> float:
    model = calibration.MODEL
    if thing.added:
        return model.added
    return model.counted if thing.counted else model.uncovered if thing.apart else 0.0


def _place(match: Match) -> Place:
    strategy = match.strategy
    return strategy.document, strategy.span.start, strategy.span.end


def uncovered(judged: Sequence[Judged], covering: Collection[int] = (), aside: Collection[int] = ()) -> tuple[str, ...]:
    """The things that no strategy covers, without those of the ranks ``aside``; ``covering`` are said to cover.

    They are things that are hardly covered for how much they are told from the others, and those whose best strategy
    is set aside, where what is left hardly covers them. Where no single thing is covered for itself, they are only
    what is told to be besides the likeliest. None is a thing for which a strategy is said to cover: that it is
    likelier than not to cover, or covers likelier than any other thing.
    """
    chances = [thing.chance() for thing in judged]
    best = max(chances, default=0.0)
    if best >= calibration.MODEL.covered:
        without = [thing for thing in judged if _is_uncovered(thing, aside)]
    else:
        without = [
            thing
            for thing, chance in zip(judged, chances, strict=True)
            if thing.besides and chance < min(best, thing.least) and not thing.is_named(aside)
        ]
    claimed = [_claimed(judged, rank) for rank in covering]
    return tuple(thing.text for thing in without if thing not in claimed)


def _claimed(judged: Sequence[Judged], rank: int) -> Judged | None:
    """The thing that a strategy of the report covers likeliest."""
    return max(judged, key=lambda thing: thing.likely.get(rank, 0.0), default=None)


def _is_uncovered(thing: Judged, aside: Collection[int]) -> bool:
    return thing.is_lost(aside) or (thing.chance(aside) < thing.least and not thing.is_named(aside))
