"""What of a proposal no strategy covers: each thing in it is judged for itself, also when strategies are set aside."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce

from assistant.proposal import calibration
from assistant.proposal.signals import Match
from assistant.proposal.splitting import Thing
from assistant.proposal.weighing import Evidence

Place = tuple[str, int, int]
"""A strategy by its document, and where it begins and ends in it."""


@dataclass(frozen=True, slots=True)
class Judged:
    """One thing that is proposed, with what speaks for its being covered.

    ``apart`` says that the text sets it off from the others, ``added`` that it says so itself; ``by`` what each
    strategy of the report says of it, by its rank, and ``rest`` what all others say together.
    """

    text: str
    apart: bool
    added: bool
    by: Mapping[int, Evidence]
    rest: Evidence

    def chance(self, aside: Collection[int] = ()) -> float:
        """The probability that any strategy covers it, but for those of the ranks ``aside``."""
        kept = (evidence for rank, evidence in self.by.items() if rank not in aside)
        return calibration.MODEL.covers(self.text, reduce(Evidence.beside, kept, self.rest))

    def is_lost(self, aside: Collection[int]) -> bool:
        """Whether the strategy in the report that covers it likeliest is aside, and no other there covers it.

        What all others say together counts here no more: nothing in the report would show it.
        """
        alone = {rank: calibration.MODEL.covers(self.text, evidence) for rank, evidence in self.by.items()}
        left = [chance for rank, chance in alone.items() if rank not in aside]
        return (
            max(alone, key=alone.__getitem__, default=None) in aside
            and max(left, default=0) < calibration.MODEL.covered
        )


def of(things: Sequence[Thing], each: Sequence[Sequence[Match]], listed: Sequence[Match]) -> tuple[Judged, ...]:
    """The things with their matches; ``listed`` are the strategies in the report, the best first."""
    ranks = {_place(match): rank for rank, match in enumerate(listed, start=1)}
    return tuple(_judged(thing, matches, ranks) for thing, matches in zip(things, each, strict=False))


def _judged(thing: Thing, matches: Sequence[Match], ranks: Mapping[Place, int]) -> Judged:
    evidence = calibration.MODEL.evidence
    by = {ranks[_place(match)]: evidence([match.signals]) for match in matches if _place(match) in ranks}
    rest = evidence(match.signals for match in matches if _place(match) not in ranks)
    return Judged(thing.text, thing.apart, thing.added, by, rest)


def _place(match: Match) -> Place:
    strategy = match.strategy
    return strategy.document, strategy.span.start, strategy.span.end


def uncovered(judged: Sequence[Judged], aside: Collection[int] = ()) -> tuple[str, ...]:
    """The things that no strategy covers, without those of the ranks ``aside``.

    They are things that are added and hardly covered, those that are only set off and surely not covered, and those
    whose best strategy is set aside, where what is left hardly covers them. Where no single thing is covered for
    itself, they are only what is added beside the likeliest.
    """
    chances = [thing.chance() for thing in judged]
    best = max(chances, default=0.0)
    if best >= calibration.MODEL.covered:
        return tuple(thing.text for thing in judged if _is_uncovered(thing, aside))
    return tuple(
        thing.text
        for thing, chance in zip(judged, chances, strict=True)
        if thing.added and chance < min(best, calibration.MODEL.added)
    )


def _is_uncovered(thing: Judged, aside: Collection[int]) -> bool:
    least = calibration.MODEL.added if thing.added else calibration.MODEL.uncovered
    return thing.is_lost(aside) or (thing.apart and thing.chance(aside) < least)
