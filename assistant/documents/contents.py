"""Tables of contents: recognised, taken out of the text, and kept as the headings that they promise."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from assistant.documents import heading_numbers
from assistant.documents.lines import Line, LineKind
from assistant.documents.packing import Packed

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


def taken_out(lines: Packed[Line]) -> tuple[Packed[Line], list[Entry]]:
    """The lines without tables of contents, and the entries of these in order."""
    keys = _Keys(lines)
    kept = Packed[Line]()
    entries: list[Entry] = []
    at = 0
    while at < len(lines):
        line = lines[at]
        if line.kind is LineKind.ENTRY:
            entries += _told(line)
            at += 1
            continue
        is_title = _TITLE.fullmatch(line.text) is not None
        listed = _listed(lines, at + is_title, keys, is_title)
        if listed:
            entries += (each.entry for each in listed)
            at = listed[-1].end
        else:
            kept.append(line)
            at += 1
    return kept, entries


class _Keys:
    """Where the lines of a document stand, by what they say.

    The hashes of the lines' keys stand for these, which take up as much room as the text.
    """

    def __init__(self, lines: Iterable[Line]) -> None:
        self._last = {hash(key(line.text)): at for at, line in enumerate(lines)}

    def last(self, text: str) -> int:
        """The last place of a line that says the same, as a heading does after its entry; -1 where there is none."""
        return self._last.get(hash(key(text)), -1)


def _told(line: Line) -> list[Entry]:
    """What the format says is an entry, without its page; a title over them, whose level is 0, is none."""
    if not line.level or _TITLE.fullmatch(line.text):
        return []
    numbered = _DOTTED.fullmatch(line.text) or _NUMBERED.fullmatch(line.text)
    return [Entry(numbered["text"] if numbered else line.text, line.left)]


def key(text: str) -> str:
    """What two ways to write a heading have in common."""
    return re.sub(r"\W+", "", text).casefold()


def _listed(lines: Sequence[Line], first: int, keys: _Keys, has_title: bool) -> list[_Listed]:
    """The entries of a table of contents that begins at a line; none when none does."""
    found: list[_Listed] = []
    at = first
    while (each := _entry(lines, at, keys, has_title)) is not None:
        if found and each.page is not None and (found[-1].page or 0) > each.page:
            break
        found.append(each)
        at = each.end
    recurring = sum(keys.last(each.entry.text) >= at for each in found)
    dotted = sum(each.dotted for each in found)
    if len(found) < _FEWEST - has_title:
        return []
    is_sure = dotted > len(found) / 2 or recurring >= _RECUR * len(found)
    return found if is_sure or (has_title and dotted + recurring >= len(found) / 2) else []


def _entry(lines: Sequence[Line], at: int, keys: _Keys, has_title: bool) -> _Listed | None:
    """The entry at a line, with its page; under a title one without a page too, if its heading comes later."""
    text = ""
    near = lines[at : at + _MOST_WRAPPED + 1]
    for end, line in enumerate(near, at):
        if line.kind in (LineKind.ROW, LineKind.CAPTION) or (end > at and not _may_go_on(near[0], line)):
            break
        text = f"{text} {line.text}".strip()
        match = (_DOTTED.fullmatch(text) or _NUMBERED.fullmatch(text)) if text[-1] in _PAGE_ENDS else None
        if match and len(match["text"]) <= _LONGEST_ENTRY and any(map(str.isalpha, match["text"])):
            page = int(match["page"]) if match["page"].isdecimal() else None
            dotted = match.re is _DOTTED
            is_later = keys.last(match["text"]) > end
            if dotted or is_later or (has_title and end == at and line.kind is not LineKind.HEADING):
                return _Listed(Entry(match["text"].rstrip(" .…·"), near[0].left), at, end + 1, page, dotted)
        if has_title and end == at and keys.last(text) > end and line.kind is not LineKind.HEADING:
            return _Listed(Entry(text, line.left), at, end + 1, None, False)
    return None


def _may_go_on(line: Line, following: Line) -> bool:
    """Whether an entry may go over to the next line: it looks the same, and begins no entry of its own."""
    begins = heading_numbers.of(following.text) is not None or _TITLE.fullmatch(following.text) is not None
    return (line.kind, line.size, line.bold) == (following.kind, following.size, following.bold) and not begins
