"""Tables of contents: recognised, taken out of the text, and kept as the headings that they promise."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.documents import heading_numbers
from assistant.documents.lines import Line, LineKind

_TITLE = re.compile(
    r"(?:innhold|innholdsfortegnelse|innholdsliste|innhald|innhaldsliste|innhaldsoversyn|innholdsoversikt|contents|"
    r"innhold på (?:denne )?siden|innhald på (?:denne )?sida|på denne (?:siden|sida)|"
    r"table of contents)\W*",
    re.IGNORECASE,
)
_LEADERS = r"\s*(?:[._·…‥]{3,}|(?:[.·]\s){3,}|…+)[\s.]*"
_DOTTED = re.compile(rf"(?P<text>.*?\S){_LEADERS}(?P<page>\d{{1,4}}|[ivxl]{{1,6}})")
_NUMBERED = re.compile(r"(?P<text>.*?\S)\s+(?P<page>\d{1,4}|[ivxl]{1,6})")

_PAGE_ENDS = frozenset("0123456789ivxl")

_FEWEST = 3
_LONGEST_ENTRY = 160
_MOST_WRAPPED = 2
"""Lines that one entry may go over before the one with its page."""

_RECUR = 0.6
"""Where nothing else tells, so many of the entries must come again as lines of their own."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A heading as the table of contents has it; ``left`` is where it begins, which tells how deep it is."""

    text: str
    left: float


@dataclass(frozen=True, slots=True)
class _Listed:
    """An entry with its lines, from ``first`` to before ``end``, and its page where it has one."""

    entry: Entry
    first: int
    end: int
    page: int | None
    dotted: bool


def taken_out(lines: Sequence[Line]) -> tuple[list[Line], list[Entry]]:
    """The lines without tables of contents, and the entries of these in order."""
    keys: dict[str, int] = {}
    for at, line in enumerate(lines):
        keys[key(line.text)] = at  # the last one wins: the heading stands after its entry
    kept: list[Line] = []
    entries: list[Entry] = []
    at = 0
    while at < len(lines):
        if lines[at].kind is LineKind.ENTRY:
            entries += _told(lines[at])
            at += 1
            continue
        is_title = _TITLE.fullmatch(lines[at].text) is not None
        listed = _listed(lines, at + is_title, keys, is_title)
        if listed:
            entries += (each.entry for each in listed)
            at = listed[-1].end
        else:
            kept.append(lines[at])
            at += 1
    return kept, entries


def _told(line: Line) -> list[Entry]:
    """What the format says is an entry, without its page; a title over them, whose level is 0, is none."""
    if not line.level or _TITLE.fullmatch(line.text):
        return []
    numbered = _DOTTED.fullmatch(line.text) or _NUMBERED.fullmatch(line.text)
    return [Entry(numbered["text"] if numbered else line.text, line.left)]


def key(text: str) -> str:
    """What two ways to write a heading have in common."""
    return re.sub(r"\W+", "", text).casefold()


def _listed(lines: Sequence[Line], first: int, keys: dict[str, int], has_title: bool) -> list[_Listed]:
    """The entries of a table of contents that begins at a line; none when none does."""
    found: list[_Listed] = []
    at = first
    while (each := _entry(lines, at, keys, has_title)) is not None:
        if found and each.page is not None and (found[-1].page or 0) > each.page:
            break
        found.append(each)
        at = each.end
    recurring = sum(keys.get(key(each.entry.text), -1) >= at for each in found)
    dotted = sum(each.dotted for each in found)
    if len(found) < _FEWEST - has_title:
        return []
    is_sure = dotted > len(found) / 2 or recurring >= _RECUR * len(found)
    return found if is_sure or (has_title and dotted + recurring >= len(found) / 2) else []


def _entry(lines: Sequence[Line], at: int, keys: dict[str, int], has_title: bool) -> _Listed | None:
    """The entry at a line, with its page; under a title one without a page too, if its heading comes later."""
    text = ""
    for end in range(at, min(at + _MOST_WRAPPED + 1, len(lines))):
        line = lines[end]
        if line.kind in (LineKind.ROW, LineKind.CAPTION) or (end > at and not _may_go_on(lines[at], line)):
            break
        text = f"{text} {line.text}".strip()
        match = (_DOTTED.fullmatch(text) or _NUMBERED.fullmatch(text)) if text[-1] in _PAGE_ENDS else None
        if match and len(match["text"]) <= _LONGEST_ENTRY and any(map(str.isalpha, match["text"])):
            page = int(match["page"]) if match["page"].isdecimal() else None
            dotted = match.re is _DOTTED
            is_later = keys.get(key(match["text"]), -1) > end
            if dotted or is_later or (has_title and end == at and line.kind is not LineKind.HEADING):
                return _Listed(Entry(match["text"].rstrip(" .…·"), lines[at].left), at, end + 1, page, dotted)
        if has_title and end == at and keys.get(key(text), -1) > end and line.kind is not LineKind.HEADING:
            return _Listed(Entry(text, line.left), at, end + 1, None, False)
    return None


def _may_go_on(line: Line, following: Line) -> bool:
    """Whether an entry may go over to the next line: it looks the same, and begins no entry of its own."""
    begins = heading_numbers.of(following.text) is not None or _TITLE.fullmatch(following.text) is not None
    return (line.kind, line.size, line.bold) == (following.kind, following.size, following.bold) and not begins
