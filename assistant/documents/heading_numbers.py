"""The numbers that headings begin with, and how they nest: "Del II", "Kapittel 4", "§ 4-1", "3.2", "IV.", "A."."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.documents.enumeration import roman_value

_WORDS = {"del": "part", "kapittel": "chapter", "kap.": "chapter", "vedlegg": "appendix"}
_NUMBER = re.compile(
    r"""
    (?P<decimal>\d{1,2}(?:[.-]\d{1,2})*)\.?\s+(?=[«"”]?[A-ZÆØÅ])
    | §\s*(?P<paragraph>\d+(?:[-–.]\d+)*)\b
    | (?P<word>(?i:kapittel|kap\.|del|vedlegg))\s+(?P<named>\d+|[IVXL]+|[A-Z])\b
    | (?P<letter>[A-ZÆØÅ])[.)]\s+(?=[A-ZÆØÅ])
    | (?P<roman>[IVXL]{2,7}|[IVX](?=\.))\.?\s+(?=[A-ZÆØÅ])
    """,
    re.VERBOSE,
)
_ORDER = ("part", "chapter", "paragraph")
"""Kinds that nest in this order wherever they stand first."""


@dataclass(frozen=True, slots=True)
class Number:
    """A heading's number: its kind, how many figures it has, and the last of them."""

    kind: str
    depth: int
    value: int


def of(text: str) -> Number | None:
    """The number that a heading begins with; a letter that may be a Roman number is a letter."""
    match = _NUMBER.match(text)
    if match is None:
        return None
    if match["decimal"]:
        figures = re.split(r"[.-]", match["decimal"])
        return Number("decimal", len(figures), int(figures[-1]))
    if match["paragraph"]:
        return Number("paragraph", 1, int(re.split(r"\D", match["paragraph"])[-1]))
    if match["word"]:
        named = match["named"]
        return Number(_WORDS[match["word"].lower()], 1, int(named) if named.isdecimal() else roman_value(named) or 0)
    if match["letter"]:
        return Number("letter", 1, ord(match["letter"]) - ord("A") + 1)
    value = roman_value(match["roman"])
    return Number("roman", 1, value) if value else None


def of_all(texts: Sequence[str]) -> list[Number | None]:
    """The numbers of all headings in order: a letter that goes on no row of letters may begin or go on a Roman one."""
    found: list[Number | None] = []
    last: dict[str, int] = {}
    for text in texts:
        number = of(text)
        if number is not None and number.kind == "letter":
            value = roman_value(text[0])
            goes_on = last.get("letter") == number.value - 1 or number.value == 1
            if value and not goes_on and value in (1, last.get("roman", -1) + 1):
                number = Number("roman", 1, value)
        if number is not None:
            last[number.kind] = number.value
        found.append(number)
    return found


def ranks(numbers: Sequence[Number | None]) -> list[int]:
    """How deep each of some headings that look alike is, by their numbers only: 0 for the top.

    Kinds nest in the order in which they stand first, figures by how many there are. A heading without a number
    is at the top, unless numbered ones go on after it: then it is deeper than they.
    """
    known = [at for at, number in enumerate(numbers) if number is not None and number.kind != "appendix"]
    if not known:
        return [0] * len(numbers)
    offsets, deepest = _offsets([number for number in numbers if number is not None])
    is_divided = any(number is None for number in numbers[known[0] : known[-1]])
    found: list[int] = []
    for at, number in enumerate(numbers):
        if number is not None:
            found.append(offsets[number.kind] + number.depth - 1)
        else:
            found.append(deepest if is_divided and at > known[0] else 0)
    return found


def within(numbers: Sequence[Number | None]) -> set[int]:
    """The places of headings without a number under a numbered one: the next number counts on from the last.

    Those after the last number are so too where others were.
    """
    found: set[int] = set()
    waiting: list[int] = []
    last: Number | None = None
    for at, number in enumerate(numbers):
        if number is None:
            waiting += [at] if last is not None else []
        elif number.kind != "appendix":
            found |= set(waiting) if last is not None and _counts_on(last, number) else set()
            waiting, last = [], number
    return found | set(waiting) if found else found


def _counts_on(last: Number, number: Number) -> bool:
    if last.kind != number.kind:
        return False
    return number.depth != last.depth or number.value == last.value + 1


def _offsets(numbers: Sequence[Number]) -> tuple[dict[str, int], int]:
    """How many levels stand above each kind of number, and how many there are in all."""
    first: dict[str, int] = {}
    depths: dict[str, int] = {}
    for at, number in enumerate(numbers, start=len(_ORDER)):
        place = _ORDER.index(number.kind) if number.kind in _ORDER else at
        first.setdefault(number.kind, place)
        depths[number.kind] = max(number.depth, depths.get(number.kind, 0))
    if "paragraph" in first and "chapter" not in first and "part" not in first:
        first["paragraph"] = min(at for at, number in enumerate(numbers, len(_ORDER)) if number.kind == "paragraph")
    offsets: dict[str, int] = {"appendix": 0}
    above = 0
    for kind in sorted(first.keys() - {"appendix"}, key=first.__getitem__):
        offsets[kind] = above
        above += depths[kind]
    return offsets, above
