"""The marks that tie words to notes: raised figures and letters, superscripts, asterisks; and what only looks so."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from assistant.documents.pdf_runs import LOWERED_AGAIN, RAISED

_FIGURES = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_PLAIN = str.maketrans(_FIGURES, "0123456789")
_SIGN = r"\*{1,3}|[†‡]"
_MARK = re.compile(
    rf"{RAISED}(?P<raised>[^{LOWERED_AGAIN}]+){LOWERED_AGAIN}|(?P<figures>[{_FIGURES}]{{1,3}})"
    rf"|(?<=[\w.,;:!?)»”])(?P<sign>{_SIGN})(?=[\s.,;:!?)]|$)"
)
_SIGNS = re.compile(rf"[{RAISED}{_FIGURES}*†‡]")
"""What all marks have, and few lines: it is looked for much faster than they are."""

_BEGINS = re.compile(
    rf"(?:{RAISED}([^{LOWERED_AGAIN}]+){LOWERED_AGAIN}\)?|([{_FIGURES}]{{1,3}})|({_SIGN})|(\d{{1,3}})[.)]?\s)\s*(?=\S)"
)
_UNIT = re.compile(r"(?:^|[\s\d(/])[kcdm]?m ?$")


def begins(text: str) -> str | None:
    """The mark that a note begins with, or None: letters only where they are raised."""
    match = _BEGINS.match(text)
    return _name(next(filter(None, match.groups()))) if match else None


def without(text: str) -> str:
    """A note without the mark that it begins with."""
    return plain(_BEGINS.sub("", text, count=1))


def references(text: str) -> list[str]:
    """The marks in a text, but not one that it begins with."""
    begin = _BEGINS.match(text)
    return [_name(match[0]) for match in _marks(text, begin.end() if begin else 0)]


def replaced(text: str, is_taken: Callable[[str], bool]) -> str:
    """The text without the marks that are taken; the others stay as they are printed."""
    if not _SIGNS.search(text):
        return text
    taken = {match.start() for match in _marks(text, 0) if is_taken(_name(match[0]))}
    return _MARK.sub(lambda match: "" if match.start() in taken else match["raised"] or match[0], text)


def plain(text: str) -> str:
    """The text with all marks as they are printed."""
    return replaced(text, lambda _: False)


def _marks(text: str, start: int) -> Iterator[re.Match[str]]:
    """The marks from a place on, without the figures of powers: "900 m²" and "10⁶" refer to nothing."""
    for match in _MARK.finditer(text, start) if _SIGNS.search(text) else ():
        before = text[: match.start()][-8:]
        is_power = _UNIT.search(before) or (match["figures"] and re.search(r"\b10$", before))
        if not (is_power and _name(match[0]).isdecimal()):
            yield match


def _name(mark: str) -> str:
    return mark.strip(RAISED + LOWERED_AGAIN + ")").translate(_PLAIN)
