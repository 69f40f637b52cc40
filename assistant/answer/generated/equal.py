"""Whether a number of a sentence is one of the source's, also in another form: two weeks are fourteen days."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from assistant.answer.generated.facts import Facts, Number

_BASE = {
    "week": ("day", 7),
    "year": ("month", 12),
    "quarter": ("month", 3),
    "half": ("month", 6),
    "day": ("hour", 24),
    "mil": ("km", 10),
    "km": ("metre", 1000),
    "tonne": ("kilo", 1000),
    "hour": ("minute", 60),
}
"""Units as so many of a smaller one."""

_SHARES = {"1/2": 50, "1/3": 33, "1/4": 25}
"""Parts of a whole, in per cent."""

_A_YEAR = {"half": 2, "quarter": 4, "month": 12, "week": 52}
"""How many times a year is meant by half-yearly and the like."""

NOON = 12

_REACH = 40
"""Characters between two numbers of which the second one is what the first is changed to."""


def supported(number: Number, stated: Facts, known: Facts, source: str) -> bool:
    """Whether the source gives the number: as it is, in other units, as a share, a time, or a change from a to b."""
    if number.value == 1 and number.unit is None and not number.is_figure:
        return True  # "éin av dei" counts nothing that the source would have to count
    if any(number.within(other) for other in known.numbers):
        return True
    ours = set(_forms(number))
    return (
        any(ours & set(_forms(other)) for other in known.numbers)
        or any(number.unit is None and f"1/{number.value}" == other.value for other in known.numbers)
        or ("year" in stated.frequencies and any(_A_YEAR.get(each) == number.value for each in known.frequencies))
        or number.value in _changes(known, source)
    )


def as_often(stated: Facts, known: Facts) -> bool:
    """Whether what is told to happen regularly does so as often in the source."""
    counted = {number.value for number in known.numbers} if "year" in known.frequencies else set()
    told = {number.value for number in stated.numbers}
    return all(
        _A_YEAR.get(each) in counted
        or (each == "year" and any(_A_YEAR.get(other) in told for other in known.frequencies))
        for each in stated.frequencies - known.frequencies
    )


def _forms(number: Number) -> Iterator[tuple[float | str, str]]:
    """The number in each of the units that it can be told in."""
    if isinstance(number.value, str):
        if number.value in _SHARES:
            yield _SHARES[number.value], "percent"
        return
    value, unit = float(number.value), number.unit
    if unit is None:
        # A bare number after "klokka": the clock is told by twelve hours or by twenty-four.
        if number.is_clock:
            yield value % NOON, "clock"
        return
    yield value, unit
    while unit in _BASE:
        unit, times = _BASE[unit]
        value *= times
        yield value, unit


def _changes(known: Facts, source: str) -> set[float]:
    """How much more or less what goes from one number to another becomes."""
    ordered = sorted((n for n in known.numbers if not isinstance(n.value, str)), key=lambda number: number.start)
    return {
        abs(float(second.value) - float(first.value))
        for first, second in pairwise(ordered)
        if second.start - first.end < _REACH and " til " in source[first.end : second.start + 1]
    }
