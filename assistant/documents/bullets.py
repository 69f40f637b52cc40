"""Bullets: the signs that list items begin with, and the numbers and letters that count them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from assistant.documents.enumeration import roman_value

_SIGN = r"[•◦▪▫●○■□‣⁃∙·➢➤►✓✔\uf000-\uf0ff]"
_BULLET = re.compile(rf"^(?:{_SIGN}\s*|[-–—*o]\s+)(?=\S)")


def marker(text: str) -> str:
    """The bullet that the line begins with, with its space, or an empty string."""
    match = _BULLET.match(text)
    return match.group(0) if match else ""


def is_sign(character: str) -> bool:
    """Whether a character is a bullet wherever it stands, as a dash is not."""
    return re.match(_SIGN, character) is not None


_MARK = re.compile(r"[^\w\s]{1,3}|o|§ ?\d|\(?(?:\d{1,2}|[a-zæøå]|[ivx]{1,3})[.)]?|[A-ZÆØÅ][.)]?|[IVX]{1,3}\.?|\d\.\d")


def is_mark(text: str) -> bool:
    """Whether a text is but what stands before an item or a heading: "•", "1.", "b)", "1.2", and no word ("Sum")."""
    return _MARK.fullmatch(text) is not None


_COUNT = re.compile(
    r"^(?P<open>\(?)(?:(?P<figure>\d{1,3})|(?P<letter>[a-z])|(?P<roman>[ivxl]{2,6}))(?P<end>[.)])\s+(?=\S)"
)


def counted(texts: Sequence[str]) -> dict[int, str]:
    """The places of the texts that are items of counted lists, with the kind of number that counts each.

    Such lists are "a)", "b)"; "1.", "2."; "i)", "ii)". A kind is a word with the signs around the number: "figure.".
    """
    return {place: kind for *pair, kind in _pairs(texts) for place in pair}


_CLAUSE = re.compile(r"^(?P<above>\d{1,2}(?:\.\d{1,2})*)\.(?P<last>\d{1,2})\.?\s+(?=\S)")


def clauses(texts: Sequence[str]) -> set[int]:
    """The places of texts that begin with numbers of several figures which count on: "4.1 …", "4.2 …"."""
    found: set[int] = set()
    last: dict[str, tuple[int, int]] = {}
    for at, text in enumerate(texts):
        match = _CLAUSE.match(text)
        if match is None:
            continue
        value, before = int(match["last"]), last.get(match["above"])
        if before is not None and value == before[0] + 1:
            found |= {before[1], at}
        if value == 1 or (before is not None and value == before[0] + 1):
            last[match["above"]] = (value, at)
    return found


def pairs(texts: Iterable[str]) -> Iterator[tuple[int, int]]:
    """The places of each two texts of which the second counts on from the first."""
    return ((first, second) for first, second, _ in _pairs(texts))


def _pairs(texts: Iterable[str]) -> Iterator[tuple[int, int, str]]:
    last: dict[tuple[str, str], tuple[int, int]] = {}  # by the kind of number: its last value and where it stood
    for at, text in enumerate(texts):
        for kind, value in _counts(text):
            before = last.get(kind)
            if before is not None and before[0] == value - 1:
                yield before[1], at, "".join(kind)
                last[kind] = (value, at)
            elif value == 1:
                last[kind] = (value, at)


def is_counted(text: str) -> bool:
    """Whether a text begins as an item of a counted list does: "b) …", "ii) …"."""
    return _COUNT.match(text) is not None


def is_count(text: str) -> bool:
    """Whether a text is the number of a list item, and no more: "a)", "1."."""
    return _COUNT.match(f"{text} x") is not None and " " not in text


def _counts(text: str) -> Iterator[tuple[tuple[str, str], int]]:
    """What a text may begin with the number of: "i)" is the ninth letter and the first Roman number."""
    match = _COUNT.match(text)
    if match is None:
        return
    around = match["open"] + match["end"]
    if match["figure"]:
        yield ("figure", around), int(match["figure"])
    if match["letter"]:
        yield ("letter", around), ord(match["letter"]) - ord("a") + 1
    value = roman_value((match["roman"] or match["letter"] or "").upper())
    if value:
        yield ("roman", around), value
