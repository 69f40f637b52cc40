"""Lines to canonical text and sections: headings with their own blocks, each knowing its place in the text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice

from assistant.documents import (
    blocks,
    case_title,
    contents,
    contents_check,
    headings,
    lone_numbers,
    quotation_marks,
    run_in,
    spacing,
    titles,
)
from assistant.documents.blocks import RawBlock
from assistant.documents.heading_signs import Heading
from assistant.documents.joining import Text
from assistant.documents.lines import Line
from assistant.documents.model import Block, BlockKind, Item, Section, Span
from assistant.documents.packing import Packed


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
    """A heading and what stands under it, while the outline is being made.

    Attributes:
        path: The headings from the top down to its own.
        heading: Where its own stands.
        blocks: What stands under it.
        label: What announces the list that it begins with, if it begins with one.
        is_parted: Whether a wider space stands between its first block and the second.
        closing: Blocks that stand after the last subsection but belong to this part.
    """

    path: tuple[str, ...]
    heading: Span
    blocks: list[Block]
    label: str | None
    is_parted: bool
    closing: list[Block] = field(default_factory=list)


def of(printed: Iterable[Line], title: str) -> Outline:
    """Make the outline; ``title`` is the path of text that stands before the first heading."""
    lines, entries = contents.taken_out(Packed(printed))
    measured = spacing.of(lines)
    lines = lone_numbers.joined(lines, measured)
    found = headings.find(lines, measured, entries)
    doubts = contents_check.doubts(entries, found)
    lines, found = run_in.parted(lines, found, measured)
    found, own = titles.apart(lines, found, measured)
    if own is not None:
        lines = Packed(_without_title(lines, own))
        gone = own.last + 1 - own.first
        found = [replace(heading, first=heading.first - gone, last=heading.last - gone) for heading in found]
    found = [replace(heading, text=quotation_marks.alike(heading.text)) for heading in found]
    own_title = quotation_marks.alike(own.text) if own else None
    writer = _Writer()
    if own_title:
        writer.put(own_title, lines[0].page if lines else None, "\n\n")
    name = case_title.of(own_title, found)
    parts = list(_parts(writer, lines, found, measured, name or title))
    _return_closing(parts)
    sections = tuple(Section(part.path, part.heading, (*part.blocks, *part.closing)) for part in parts)
    return Outline(writer.text(), sections, name, doubts)


def _without_title(lines: Packed[Line], own: Heading) -> Iterator[Line]:
    above = sum(line.gap or 0.0 for line in lines[own.first : own.last + 2])
    for at, line in enumerate(lines.emptied()):
        if at == own.last + 1 and own.first and line.gap is not None:
            yield line._replace(gap=above)  # it stands as far from the line before the title
        elif not own.first <= at <= own.last:
            yield line


def _parts(
    writer: _Writer, lines: Packed[Line], found: Sequence[Heading], measured: spacing.Spacing, title: str
) -> Iterator[_Part]:
    """The parts in order, each written when its lines are reached, which then are let go; ``lines`` is emptied."""
    ends = [*(heading.first for heading in found), len(lines)]
    left = lines.emptied()
    before = list(islice(left, ends[0]))
    if raw := blocks.of(before, measured):
        yield writer.part((title,), Span(0, 0, before[0].page), raw)
    for heading, path, end in zip(found, _paths(found), ends[1:], strict=True):
        own = list(islice(left, end - heading.first))
        below = heading.last + 1 - heading.first
        span = writer.put(path[-1], own[0].page, "\n\n")
        yield writer.part(path, span, blocks.notes(own[:below]) + blocks.of(own[below:], measured))


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
        places = _children(parts, index)
        if len(places) < 3 or _children(parts, places[-1]):
            continue
        *others, last = (parts[place] for place in places)
        alike = all(len(child.blocks) == 1 and child.label == last.label for child in others)
        if alike and last.label is not None and last.is_parted:
            parent.closing = last.blocks[1:]
            last.blocks = last.blocks[:1]


def _children(parts: Sequence[_Part], index: int) -> list[int]:
    """The places of a part's children."""
    depth = len(parts[index].path)
    found: list[int] = []
    for place in range(index + 1, len(parts)):
        if len(parts[place].path) <= depth:
            break
        if len(parts[place].path) == depth + 1:
            found.append(place)
    return found


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

    def part(self, path: tuple[str, ...], heading: Span, raw: Sequence[RawBlock]) -> _Part:
        first = raw[0] if raw else None
        label = first.intro.words if first and first.kind is BlockKind.LIST and first.intro else None
        is_parted = len(raw) > 1 and raw[1].wide
        return _Part(path, heading, [self._block(block) for block in raw], label, is_parted)

    def _block(self, raw: RawBlock) -> Block:
        if raw.kind is BlockKind.PARAGRAPH:  # a list or table has its items each on a line
            return Block(raw.kind, self._put(raw.items[0], "\n\n"))
        intro = self._put(raw.intro, "\n") if raw.intro else None
        *others, last = raw.items
        spans = [self._put(item, "\n") for item in others] + [self._put(last, "\n\n")]
        first = intro or spans[0]
        items = tuple(
            Item(span.start, span.end, span.page, text.level) for span, text in zip(spans, raw.items, strict=True)
        )
        return Block(raw.kind, Span(first.start, spans[-1].end, first.page), intro, items)

    def _put(self, text: Text, after: str) -> Span:
        return self.put(quotation_marks.alike(text.words), text.page, after)

    def text(self) -> str:
        self._pieces[-1:] = ["\n"]  # not stripped afterwards, which would hold the whole text three times
        return "".join(self._pieces)
