"""How often: every so many years, or so many times a year, which the same number may tell."""

from __future__ import annotations

import re

from assistant.answer.generated import facts

_UNIT = r"(?P<unit>år|måned|månad|uke|veke|dag)"
_UNITS = {"månad": "måned", "veke": "uke"}
_A_YEAR = {"år": 1, "måned": 12, "uke": 52, "dag": 365}

_SECOND = r"andre|annet|annen|anna|annan"
_NTH = {"tredje": 3, "fjerde": 4, "femte": 5, "sjette": 6, "åttende": 8, "åttande": 8, "tiende": 10, "tiande": 10}
_EVERY_SO_MANY = re.compile(
    rf"\b(?:(?:hvert|hver|kvart|kvar)\s+(?P<nth>{_SECOND}|{'|'.join(_NTH)})"
    rf"|annethvert|annenhver|annakvart|annankvar)\s+{_UNIT}\b"
)
_EACH = re.compile(rf"\b(?:hvert|hver|kvart|kvar)\s+{_UNIT}\b|\b(?:årlig|årleg|år for år)\b")
_A_YEAR_TIMES = re.compile(
    r"\b(?P<number>\w+)\s+(?:\w+\s+){0,2}?(?:i|per|pr\.?|om|kvart|hvert)\s+(?:året|år)\b|\b(?:halvår|kvartal|tertial)"
)
_TIMES = re.compile(r"\b(?P<number>\w+)\s+(?:gang|gong)(?:er|ar)?\s+(?:i|per|pr\.?|om|kvart|hvert)\s+(?:året|år)\b")


def intervals(text: str) -> frozenset[tuple[int, str]]:
    """Every so many of which unit: "hvert fjerde år" is four years, "årlig" one."""
    low = text.lower()
    yearly = {(1, _unit(match["unit"] or "år")) for match in _EACH.finditer(low)}
    return frozenset(_every_so_many(low) | yearly)


def exchanged(sentence: str, source: str) -> bool:
    """Whether "two times a year" stands for "every second year", or the other way round."""
    ours, theirs = sentence.lower(), source.lower()
    every, known = _every_so_many(ours), _every_so_many(theirs)
    if (times := _times(ours)) and known and not _A_YEAR_TIMES.search(theirs):
        return times.isdisjoint(_rates(known))
    return bool(every and not known) and bool(times := _times(theirs)) and times.isdisjoint(_rates(every))


def _every_so_many(low: str) -> set[tuple[int, str]]:
    return {(_NTH.get(match["nth"] or "", 2), _unit(match["unit"])) for match in _EVERY_SO_MANY.finditer(low)}


def _times(low: str) -> set[float]:
    """How many times a year."""
    numbers = (facts.of(match["number"], is_source=True).numbers for match in _TIMES.finditer(low))
    return {float(number.value) for found in numbers for number in found if not isinstance(number.value, str)}


def _rates(every: set[tuple[int, str]]) -> set[float]:
    """How many times a year, by what lies between."""
    return {float(_A_YEAR[unit] // many) if many <= _A_YEAR[unit] else 1 / many for many, unit in every}


def _unit(name: str) -> str:
    return _UNITS.get(name, name)
