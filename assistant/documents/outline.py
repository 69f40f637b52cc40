"""Lines to canonical text and sections: headings with their own blocks, each knowing its place in the text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from assistant.documents import blocks, contents, contents_check, front, headings, spacing
from assistant.documents.blocks import RawBlock
from assistant.documents.heading_signs import Heading, is_capitals
from assistant.documents.joining import Text
from assistant.documents.lines import Line, LineKind
from assistant.documents.model import Block, BlockKind, Item, Section, Span

_MOST_FRONT_LINES = 6
"""Lines that may stand before the largest one, as an owner's name does."""

_MOST_TITLE_LINES = 3

_LONGEST_TITLE = 200


@dataclass(frozen=True, slots=True)
class Outline:
    """The canonical text of a document with its sections in reading order, and the title it carries itself.

    ``doubts`` says where the outline and the table of contents do not agree.
    """

    text: str
    sections: tuple[Section, ...]
    title: str | None
    doubts: tuple[str, ...] = ()


@dataclass(slots=True)
class _Part:
    """A heading and what stands under it, while the outline is being made."""

    heading: Heading | None
    page: int | None
    path: tuple[str, ...]
    blocks: list[RawBlock]
    closing: list[RawBlock] = field(default_factory=list)
    """Blocks that stand after the last subsection but belong to this part."""


def of(printed: Iterable[Line], title: str) -> Outline:
    """Make the outline; ``title`` is the path of text that stands before the first heading.

    Lines that nobody else holds are let go as their text is put together: a long document's take much room.
    """
    lines, entries = contents.taken_out(list(printed))
    measured = spacing.of(lines)
    found = headings.find(lines, measured, entries)
    doubts = contents_check.doubts(entries, found)
    found, own = _without_title(lines, found)
    own = own or _large_title(lines, found) or _first_lines(lines, found, measured)
    if own is not None:
        after = lines[own.last + 1 :]
        if own.first and after and after[0].gap is not None:  # it stands as far from the line before the title
            after[0] = replace(after[0], gap=sum(line.gap or 0.0 for line in lines[own.first : own.last + 2]))
        lines = [*lines[: own.first], *after]
        gone = own.last + 1 - own.first
        found = [replace(heading, first=heading.first - gone, last=heading.last - gone) for heading in found]
    own_title = own.text if own else None
    parts = _parts(lines, found, measured, own_title or title)
    _return_closing(parts)
    return replace(_written(parts, own_title), doubts=doubts)


def _without_title(lines: Sequence[Line], found: list[Heading]) -> tuple[list[Heading], Heading | None]:
    """Take away the document's title, which is no part of any path, and the headings that are lines of its front."""
    if len(found) < 2 or found[0].first > 0:
        if len(found) == 1 and not found[0].first and not headings.is_numbered(found[0].text):
            return [], found[0]
        lone = len(found) > 1 and found[0].level == 1 and all(heading.level > 1 for heading in found[1:])
        return (found[1:], found[0]) if lone else (found, None)
    leading = 1  # headings that stand right after each other from the first line on
    while leading < len(found) and found[leading].first == found[leading - 1].last + 1:
        leading += 1
    best = max(range(leading), key=lambda at: (lines[found[at].first].size or 0.0, -at))
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
        rest = rest[1:]
    following = rest[0]
    alone = title.level == 1 and all(heading.level > 1 for heading in rest)
    between = lines[title.last + 1 : following.first]
    is_front = all(line.kind is LineKind.PRINTED for line in between) and front.is_front(
        [line.text for line in between]
    )
    empty = following.level <= title.level and (not between or is_front or front.names_document(title.text))
    return (rest, title) if alone or empty else (found, None)


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
    others = [*lines[:first], *lines[last + 1 :]]
    is_larger = all((line.size or 0.0) < size for line in others)
    return Heading(first, last, text, 1) if is_larger and len(text) <= _LONGEST_TITLE else None


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
    is_title = last < _MOST_TITLE_LINES and len(text) <= _LONGEST_TITLE and not text.endswith((".", ":", ";", ","))
    return Heading(0, last, text, 1) if is_title and front.names_document(text) else None


def _parts(lines: list[Line], found: Sequence[Heading], measured: spacing.Spacing, title: str) -> list[_Part]:
    """The parts in order; ``lines`` is emptied."""
    parts: list[_Part] = []
    for heading, path in zip(reversed(found), reversed(_paths(found)), strict=True):
        own = blocks.notes(lines[heading.first : heading.last + 1]) + blocks.of(lines[heading.last + 1 :], measured)
        parts.append(_Part(heading, lines[heading.first].page, path, own))
        del lines[heading.first :]
    if before := blocks.of(lines, measured):
        parts.append(_Part(None, lines[0].page, (title,), before))
    lines.clear()
    return parts[::-1]


def _paths(found: Sequence[Heading]) -> list[tuple[str, ...]]:
    paths: list[tuple[str, ...]] = []
    path: list[tuple[int, str]] = []
    for heading in found:
        path = [(level, text) for level, text in path if level < heading.level] + [(heading.level, heading.text)]
        paths.append(tuple(text for _, text in path))
    return paths


def _return_closing(parts: list[_Part]) -> None:
    """Give back to the parent what the layout shows is not the last subsection's.

    When three or more sections beside each other all hold one list under the same label and nothing
    else, and a wider space and then more text follows the last one's list, that text is about them all.
    """
    for index, parent in enumerate(parts):
        children = _children(parts, index)
        if len(children) < 3 or _children(parts, parts.index(children[-1])):
            continue
        *others, last = children
        label = _label(last)
        alike = label is not None and all(len(child.blocks) == 1 and _label(child) == label for child in others)
        if alike and len(last.blocks) > 1 and last.blocks[1].wide:
            parent.closing = last.blocks[1:]
            last.blocks = last.blocks[:1]


def _children(parts: Sequence[_Part], index: int) -> list[_Part]:
    depth = len(parts[index].path)
    found: list[_Part] = []
    for part in parts[index + 1 :]:
        if len(part.path) <= depth:
            break
        if len(part.path) == depth + 1:
            found.append(part)
    return found


def _label(part: _Part) -> str | None:
    first = part.blocks[0] if part.blocks else None
    return first.intro.words if first and first.kind is BlockKind.LIST and first.intro else None


class _Writer:
    """Puts the canonical text together and hands out the place of each piece."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._length = 0

    def put(self, text: str, page: int | None, after: str) -> Span:
        span = Span(self._length, self._length + len(text), page)
        self._pieces += (text, after)
        self._length += len(text) + len(after)
        return span

    def block(self, raw: RawBlock) -> Block:
        if raw.kind is BlockKind.PARAGRAPH:  # a list or table has its items each on a line
            return Block(raw.kind, self._text(raw.items[0], "\n\n"))
        intro = self._text(raw.intro, "\n") if raw.intro else None
        *others, last = raw.items
        spans = [self._text(item, "\n") for item in others] + [self._text(last, "\n\n")]
        first = intro or spans[0]
        items = tuple(
            Item(span.start, span.end, span.page, text.level) for span, text in zip(spans, raw.items, strict=True)
        )
        return Block(raw.kind, Span(first.start, spans[-1].end, first.page), intro, items)

    def _text(self, text: Text, after: str) -> Span:
        return self.put(text.words, text.page, after)

    def text(self) -> str:
        self._pieces[-1:] = ["\n"]  # not stripped afterwards, which would hold the whole text three times
        text = "".join(self._pieces)
        self._pieces.clear()
        return text


def _written(parts: Sequence[_Part], title: str | None) -> Outline:
    writer = _Writer()
    heading_spans: list[Span] = []
    own: list[list[Block]] = [[] for _ in parts]
    open_parts: list[int] = []
    if title:
        writer.put(title, parts[0].page if parts else None, "\n\n")

    def close(depth: int) -> None:
        while open_parts and len(parts[open_parts[-1]].path) > depth:
            index = open_parts.pop()
            own[index] += [writer.block(raw) for raw in parts[index].closing]

    for index, part in enumerate(parts):
        close(len(part.path) - 1)
        open_parts.append(index)
        heading_spans.append(writer.put(part.path[-1], part.page, "\n\n") if part.heading else Span(0, 0, part.page))
        own[index] = [writer.block(raw) for raw in part.blocks]
    close(0)
    sections = tuple(
        Section(part.path, span, tuple(found)) for part, span, found in zip(parts, heading_spans, own, strict=True)
    )
    return Outline(writer.text(), sections, title)
