"""Which lines are headings, and how they are nested: as marked, as promised, or as the layout shows."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain, pairwise

from assistant.documents import heading_numbers, headings_by_spacing, headings_by_type, tables
from assistant.documents.contents import Entry, key
from assistant.documents.heading_signs import Heading, Promise, labels, may_be, reads_as_heading
from assistant.documents.lines import Line, LineKind
from assistant.documents.spacing import Spacing

_FEWEST_BEFORE = 3

_MOST_LINES = 4
"""A heading goes over so many lines, at most."""


def find(lines: Sequence[Line], spacing: Spacing, promised: Sequence[Entry] = ()) -> list[Heading]:
    """The headings of a document in reading order.

    Those that the format marks win over all others. Bookmarks win for what they name, and what looks like a heading
    is kept beneath. Where none is marked but the title, type size, weight and capitals decide; without them the
    spacing does, together with labels that recur under several headings and lists that announce what the headings
    will be. What the table of contents promises is a heading.
    """
    marked = [
        Heading(index, index, line.text, line.level)
        for index, line in enumerate(lines)
        if line.kind is LineKind.HEADING
    ]
    kept = _promised(lines, promised)
    if any(heading.level for heading in marked):
        marked += _in_bold(lines, marked) + _before(lines, marked, spacing)
        marked += _beneath(lines, marked, headings_by_type.find(lines, spacing, kept, sparing=True))
        marked.sort(key=lambda heading: heading.first)
    else:
        guessed = headings_by_type.find(lines, spacing, kept) or headings_by_spacing.find(lines, spacing, kept)
        if not marked:
            return guessed
        marked = sorted([*marked, *guessed], key=lambda heading: heading.first)
    deeper = 1 - min(heading.level for heading in marked)
    return [replace(heading, level=heading.level + deeper) for heading in marked]


def _in_bold(lines: Sequence[Line], marked: Sequence[Heading]) -> list[Heading]:
    """Whole paragraphs in bold that stand over text: headings below the marked one, which the writer did not mark."""
    found: list[Heading] = []
    levels = {heading.first: heading.level for heading in marked}
    named = labels(lines)
    above: int | None = None
    for at, (line, following) in enumerate(pairwise(lines)):
        above = levels.get(at, above)
        is_caption = following.kind is LineKind.ROW and tables.CAPTION.match(line.text)
        is_heading = _is_bold(line) and (reads_as_heading(line.text) or line.text in named) and not is_caption
        is_over_text = following.kind is not LineKind.HEADING and not _is_bold(following)
        if above and is_heading and is_over_text:
            found.append(Heading(at, at, line.text, above + 1))
    return found


def _before(lines: Sequence[Line], marked: Sequence[Heading], spacing: Spacing) -> list[Heading]:
    """Paragraphs in bold between the title and the first marked heading, when several stand over text.

    The writer marked none of them, as on a web page whose only headings are those of what folds out.
    """
    end = next(heading.first for heading in marked if heading.level)
    start = max((heading.last + 1 for heading in marked if heading.first < end), default=0)
    before = lines[start:end]
    if any(line.kind is LineKind.PRINTED for line in before):
        return []
    found = [heading for heading in headings_by_type.find(before, spacing, {}) if before[heading.first].bold]
    firsts = {heading.first for heading in found}
    over_text = sum(heading.last + 1 not in firsts for heading in found)
    top = min(heading.level for heading in marked if heading.level) - 1
    kept = found if over_text >= _FEWEST_BEFORE else []
    return [replace(one, first=one.first + start, last=one.last + start, level=one.level + top) for one in kept]


def _is_bold(line: Line) -> bool:
    return line.kind is LineKind.TEXT and line.bold


def _beneath(lines: Sequence[Line], marked: Sequence[Heading], guessed: Sequence[Heading]) -> list[Heading]:
    """The printed headings that bookmarks leave out, each as much deeper than a bookmarked one as it looks.

    What looks higher than all that bookmarks name is none.
    """
    guessed = [heading for heading in guessed if lines[heading.first].kind is LineKind.PRINTED]
    if not guessed:
        return []
    together = sorted([*marked, *guessed], key=lambda heading: heading.first)
    looks = [headings_by_type.look(lines[heading.first]) for heading in together]
    ranks = headings_by_type.levels([heading.text for heading in together], looks)
    is_marked = {heading.first for heading in marked}
    found: list[Heading] = []
    for at, heading in enumerate(together):
        if heading.first in is_marked:
            continue
        before = (n for n in range(at - 1, -1, -1) if together[n].first in is_marked and ranks[n] <= ranks[at])
        alike = (n for n, other in enumerate(together) if other.first in is_marked and ranks[n] == ranks[at])
        above = next(before, next(alike, None))
        if above is not None:
            found.append(replace(heading, level=together[above].level + ranks[at] - ranks[above]))
    return found


def is_numbered(text: str) -> bool:
    """Whether a heading begins with a number of its own."""
    return heading_numbers.of(text) is not None


def _promised(lines: Sequence[Line], entries: Sequence[Entry]) -> dict[int, Promise]:
    """The headings that a table of contents promises, by their first lines: each entry's next place in the text."""
    edges = sorted({round(entry.left) for entry in entries})
    sought = sorted({key(entry.text) for entry in entries})
    beginnings: dict[str, list[int]] = {}  # the places of lines that an entry begins as, by their key
    for place, line in enumerate(lines if entries else ()):
        if may_be(line) and _begins_one(said := key(line.text)[:_LONGEST_KEY], sought):
            beginnings.setdefault(said, []).append(place)
    found: dict[int, Promise] = {}
    at = 0
    for entry in entries:
        wanted = key(entry.text)
        places = sorted(chain.from_iterable(_from(beginnings.get(said, ()), at) for said in _prefixes(wanted)))
        ends = ((place, last) for place in places if (last := _ends(lines, place, wanted)) is not None)
        if (here := next(ends, None)) is not None:
            place, last = here
            found[place] = Promise(last, edges.index(round(entry.left)))
            at = last + 1
    return found


_LONGEST_KEY = 200
_MOST_TRIED = 20
"""Lines that begin as an entry does and are not its heading, at most: each is tried."""


def _prefixes(wanted: str) -> Iterator[str]:
    return (wanted[:end] for end in range(1, min(len(wanted), _LONGEST_KEY) + 1))


def _begins_one(said: str, sought: Sequence[str]) -> bool:
    """Whether one of the sorted texts begins with what is said, if anything is."""
    at = bisect_left(sought, said)
    return said != "" and at < len(sought) and sought[at].startswith(said)


def _from(places: Sequence[int], at: int) -> Sequence[int]:
    """The first of the places, which rise, that are not before a line."""
    first = bisect_left(places, at)
    return places[first : first + _MOST_TRIED]


def _ends(lines: Sequence[Line], first: int, wanted: str) -> int | None:
    """The last of the lines from ``first`` that together say what is wanted, or None."""
    said = ""
    for at in range(first, min(first + _MOST_LINES, len(lines))):
        if not may_be(lines[at]):
            return None
        said += key(lines[at].text)
        if said == wanted:
            return at
        if not wanted.startswith(said):
            return None
    return None
