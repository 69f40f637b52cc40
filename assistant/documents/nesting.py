"""Nested lists: how deep each item is, from where it begins and from what it is marked with."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

SLACK = 0.5
"""How far apart two items of one level may begin, in parts of the type size; numbers that are set flush right
(" 9.", "10.") stand farther apart than bullets do, and are told by their kind."""

_SLACK_OF_COUNTS = 1.2
_SLACK_UNSIZED = 1.0
"""The same where there are no type sizes: in characters, or in the unit of a format's own indents."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a list item begins, and with what sign: "•", or a kind of number such as "1." or "a)".

    ``left`` is compared only with other items' of the same column; ``column`` counts the columns and pages of the
    document. The sign is empty where the format tells the nesting by ``left`` alone.
    """

    left: float
    sign: str = ""
    column: int = 0
    size: float | None = None
    list: int = 0


def levels(places: Sequence[Place]) -> list[int]:
    """How deep each item of one list is, 0 for the top; each is at most one deeper than the one before it."""
    found: list[int] = []
    stack: list[Place] = []  # the item that each open level began with
    known: dict[tuple[str, int], Place] = {}  # the last item with a sign and a level
    to_come = Counter(place.sign for place in places)  # how many are still to come
    shift = 0.0
    for at, place in enumerate(places):
        if at and place.column != places[at - 1].column:
            end = next((n for n in range(at, len(places)) if places[n].column != place.column), len(places))
            shift = _shift(places[at:end], known)
        to_come[place.sign] -= 1
        here = replace(place, left=place.left - shift)
        depth = _depth(here, stack, known, to_come)
        stack[depth:] = [here]
        known[here.sign, depth] = here
        found.append(depth)
    return found


def _depth(
    place: Place, stack: Sequence[Place], known: Mapping[tuple[str, int], Place], to_come: Mapping[str, int]
) -> int:
    """The level of an item under the levels that are open.

    Text that was copied has lost its indents: where an item begins as the level above does, its sign may tell that
    it is one deeper, when it did so before, or when the sign of the level above comes again later.
    """
    for depth in range(len(stack) - 1, -1, -1):
        level = stack[depth]
        if place.left > level.left + _slack(place, level):
            return depth + 1
        if place.left < level.left - _slack(place, level):
            continue
        if not place.sign or place.sign == level.sign:
            return depth
        before = known.get((place.sign, depth + 1))
        if before is not None and _begin_alike(place, before):
            return depth + 1
        if any(stack[other].sign == place.sign for other in range(depth)):
            continue
        return depth + (to_come[level.sign] > 0)
    return 0


def _shift(beside: Sequence[Place], known: Mapping[tuple[str, int], Place]) -> float:
    """How far to the right of the list's earlier items a new page or column stands, by its first item's sign.

    It stands as before when any of its items begins where an earlier one with its sign did.
    """
    first = beside[0]
    alike = [other for (sign, _), other in known.items() if sign == first.sign]
    if not alike or any(
        _begin_alike(place, known[sign, at]) for place in beside for sign, at in known if sign == place.sign
    ):
        return 0.0
    return first.left - alike[-1].left


def _begin_alike(place: Place, other: Place) -> bool:
    return abs(place.left - other.left) <= _slack(place, other)


def _slack(place: Place, level: Place) -> float:
    if place.size is None:
        return _SLACK_UNSIZED
    is_count = place.sign == level.sign and place.sign[-1:] in (".", ")")
    return place.size * (_SLACK_OF_COUNTS if is_count else SLACK)
