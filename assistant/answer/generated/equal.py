"""Whether a number of a sentence is one of the source's, also in another form: two weeks are fourteen days."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from assistant.answer.generated.facts import Facts, Number
from assistant.language import words

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

_WHOLE = 100

_A_YEAR = {"half": 2, "quarter": 4, "month": 12, "week": 52}
"""How many times a year is meant by half-yearly and the like."""

NOON = 12

_COUNTED = 2
"""Words after a number among which is what it counts."""

_NOT_COUNTED = frozenset("i på ved om til fra frå av for med og eller hos hjå under over mellom".split())
"""After a number that leaves out what it counts."""

_REACH = 40
"""Characters between two numbers of which the second one is what the first is changed to."""


def supported(number: Number, sentence: str, stated: Facts, known: Facts, source: str) -> bool:
    """Whether the source gives the number: as it is, in other units, as a share, a time, or a change from a to b."""
    if number.points_back:
        return not _too_many(number, sentence, known, source)
    if number.value == 1 and number.unit is None and not number.is_figure:
        return True  # "éin av dei" counts nothing that the source would have to count
    if any(number.within(other) for other in known.numbers):
        return True
    ours = set(_forms(number))
    return (
        any(ours & set(_forms(other)) for other in known.numbers)
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
    if number.is_whole and number.value:
        yield int(_WHOLE / number.value), "percent"
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


def _too_many(number: Number, sentence: str, known: Facts, source: str) -> bool:
    """Whether the source counts the same things once, and fewer; of more of them, these may be some."""
    ours = _counted(sentence, number)
    theirs = [other for other in known.numbers if other.unit is None and not isinstance(other.value, str)]
    counts = {float(other.value) for other in theirs if ours & _counted(source, other)}
    # "Three by the harbour and one by the hall": what counts nothing named may count the same.
    elsewhere = any(_is_elliptic(source, other) for other in theirs)
    return len(counts) == 1 and not elsewhere and 1 < max(counts) < float(number.value)


def _is_elliptic(text: str, number: Number) -> bool:
    return next(iter(words.tokens(text[number.end :])), "") in _NOT_COUNTED


def _counted(text: str, number: Number) -> set[str]:
    after = words.tokens(text[number.end :])[:_COUNTED]
    return {words.stem(word) for word in after if word not in words.function_words()}


def _changes(known: Facts, source: str) -> set[float]:
    """How much more or less what goes from one number to another becomes."""
    ordered = sorted((n for n in known.numbers if not isinstance(n.value, str)), key=lambda number: number.start)
    return {
        abs(float(second.value) - float(first.value))
        for first, second in pairwise(ordered)
        if second.start - first.end < _REACH and " til " in source[first.end : second.start + 1]
    }
