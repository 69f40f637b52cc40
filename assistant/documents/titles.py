"""The title that a document carries itself: over several lines, below its owner, or among the lines of its front."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.documents import case_title, front, headings, spacing
from assistant.documents.heading_signs import Heading, is_capitals
from assistant.documents.lines import Line, LineKind

_MOST_FRONT_LINES = 6
"""Lines that may stand before the largest one, as an owner's name does."""

_MOST_TITLE_LINES = 3
_MOST_TITLE_WORDS = 8
"""Words in a line that goes on with a title, at most."""

_LONGEST_TITLE = 200


def apart(
    lines: Sequence[Line], found: list[Heading], measured: spacing.Spacing
) -> tuple[list[Heading], Heading | None]:
    """The headings without the title, which is no part of any path, and the title if the document has one."""
    found, title = _without_title(lines, found)
    title = title or _large_title(lines, found) or _first_lines(lines, found, measured)
    if title is None:
        return found, None
    title = _whole(lines, found, title, measured)
    return [heading for heading in found if heading.first > title.last], title


def _without_title(lines: Sequence[Line], found: list[Heading]) -> tuple[list[Heading], Heading | None]:
    """Take away the document's title, which is no part of any path, and the headings that are lines of its front."""
    if len(found) < 2 or found[0].first > 0:
        if len(found) == 1 and not found[0].first and _is_title_alone(lines[0], found[0]):
            return [], found[0]
        lone = len(found) > 1 and found[0].level == 1 and all(heading.level > 1 for heading in found[1:])
        return (found[1:], found[0]) if lone and not _is_below_larger(lines, found) else (found, None)
    leading = 1  # headings that stand right after each other from the first line on
    while leading < len(found) and found[leading].first == found[leading - 1].last + 1:
        leading += 1
    sizes = [lines[heading.first].size for heading in found[:leading]]
    # What a format marks without a size is not outdone by a paragraph in bold below it.
    best = max(range(leading), key=lambda at: (sizes[at] or 0.0, -at)) if sizes[0] is not None else 0
    if best == 0 and leading > 1 and front.is_owner(found[0].text) and not headings.is_numbered(found[1].text):
        best = 1
    title, rest = found[best], found[best + 1 :]
    if len(rest) > 1 and _is_linked(lines[title.last + 1 : rest[0].first], rest[0]):  # "VEDTEKTER / for / …"
        words = " ".join(line.text for line in lines[title.last + 1 : rest[0].last + 1])
        title, rest = replace(title, last=rest[0].last, text=f"{title.text} {words}"), rest[1:]
    if headings.is_numbered(title.text) or not rest:
        return found, None
    at = title.last + 1
    while len(rest) > 1 and rest[0].first == at and _is_of_front(rest):
        at = rest[0].last + 1
        if rest[0].text[0].islower() and _is_as_large(lines[title.first], lines[rest[0].first]):  # "for Ås vannverk"
            title = replace(title, last=rest[0].last, text=f"{title.text} {rest[0].text}")
        rest = rest[1:]
    following = rest[0]
    alone = title.level == 1 and all(heading.level > 1 for heading in rest)
    between = lines[title.last + 1 : following.first]
    is_front = all(line.kind is LineKind.PRINTED for line in between) and front.is_front(
        [line.text for line in between]
    )
    empty = following.level <= title.level and (not between or is_front or front.names_document(title.text))
    return (rest, title) if alone or empty or case_title.is_sort(title.text) else (found, None)


def _is_as_large(line: Line, following: Line) -> bool:
    return line.size is not None and (line.size, line.bold) == (following.size, following.bold)


def _is_title_alone(line: Line, heading: Heading) -> bool:
    """Whether the only heading is the title: the format marks it, or it says what the document is."""
    is_marked = line.kind is LineKind.HEADING
    return (is_marked or front.names_document(heading.text)) and not headings.is_numbered(heading.text)


def _is_linked(between: Sequence[Line], following: Heading) -> bool:
    """Whether one word, such as "for" or "mellom", binds the first line to the heading below it."""
    return (
        len(between) == 1
        and spacing.is_open(between[0].text)
        and len(between[0].text.split()) == 1
        and not (headings.is_numbered(following.text))
    )


def _is_of_front(rest: Sequence[Heading]) -> bool:
    """Whether a heading right below the title, without text of its own, is a line of the front."""
    heading, following = rest[0], rest[1]
    is_empty = following.first == heading.last + 1 and following.level <= heading.level
    text = heading.text
    if headings.is_numbered(text):
        return False
    return text[0].islower() or (is_empty and (front.is_owner(text) or front.is_front([text])))


def _large_title(lines: Sequence[Line], found: Sequence[Heading]) -> Heading | None:
    """The title that bookmarks leave out: the first lines, before all headings, in the largest type there is."""
    before = lines[: found[0].first] if found else []
    sizes = [line.size or 0.0 for line in before]
    size = max(sizes, default=0.0)
    first = sizes.index(size) if size else 0
    if not size or first >= _MOST_FRONT_LINES:
        return None
    last = first
    while last + 1 < len(before) and sizes[last + 1] == size:
        last += 1
    text = " ".join(line.text for line in before[first : last + 1])
    is_larger = all((line.size or 0.0) < size for at, line in enumerate(lines) if not first <= at <= last)
    return Heading(first, last, text, 1) if is_larger and len(text) <= _LONGEST_TITLE else None


def _is_below_larger(lines: Sequence[Line], found: Sequence[Heading]) -> bool:
    """Whether the title that bookmarks leave out stands above the first heading, in larger type than that."""
    own, size = _large_title(lines, found), lines[found[0].first].size
    return own is not None and size is not None and (lines[own.first].size or 0.0) > size


def _is_same_title(text: str, following: Line, measured: spacing.Spacing) -> bool:
    if following.gap is None or measured.is_wide(following):
        return False
    alike = is_capitals(text) and is_capitals(following.text)
    return alike or spacing.is_open(text) or following.text[0].islower() or not front.names_document(text)


def _first_lines(lines: Sequence[Line], found: Sequence[Heading], measured: spacing.Spacing) -> Heading | None:
    """A title over several lines, or one too long for a heading: what stands first and names the document."""
    if not found or not found[0].first or measured.size is not None or lines[0].kind is not LineKind.PRINTED:
        return None
    last = 0
    text = lines[0].text
    while last + 1 < found[0].first and _is_same_title(text, lines[last + 1], measured):
        last += 1
        text += f" {lines[last].text}"
    if len(found) > 1 and _is_linked(lines[last + 1 : found[0].first], found[0]):
        text = " ".join([text, *(line.text for line in lines[last + 1 : found[0].last + 1])])
        last = found[0].last
    is_title = last < _MOST_TITLE_LINES and len(text) <= _LONGEST_TITLE and not text.endswith((".", ":", ";", ","))
    return Heading(0, last, text, 1) if is_title and front.names_document(text) else None


def _whole(lines: Sequence[Line], found: Sequence[Heading], own: Heading, measured: spacing.Spacing) -> Heading:
    """The title as the lines below it complete it: it stands below its owner, or goes on with "for …"."""
    if measured.size is not None:
        return own
    below = [line.kind is LineKind.PRINTED for line in lines[own.last + 1 : found[0].first if found else len(lines)]]
    if not all(below[:_MOST_TITLE_LINES]):
        return own
    first, last, text, end = own.first, own.last, own.text, own.last + len(below)
    if below and front.is_owner(text) and _is_named_below(lines[last + 1].text):
        first = last = last + 1
        text = lines[first].text
    while last < end and last - first < _MOST_TITLE_LINES - 1 and _is_rest(text, lines[last + 1], measured):
        last += 1
        text += f" {lines[last].text}"
    return Heading(first, last, text, own.level)


def _is_named_below(text: str) -> bool:
    """Whether the line below an owner's name says what the document is, in words and no sentence."""
    return front.names_document(text) and text[0].isalpha() and not text.endswith((".", ":", ";", ","))


def _is_rest(text: str, following: Line, measured: spacing.Spacing) -> bool:
    """Whether a short line right below a title goes on with it, as "for Ljosvik kommune" does."""
    words = following.text.split()
    is_short = len(words) <= _MOST_TITLE_WORDS and not following.text.endswith((".", ":", ";", ","))
    is_below = following.gap is not None and not measured.is_wide(following)
    return is_short and is_below and (spacing.is_open(text) or spacing.is_open(words[0]))
