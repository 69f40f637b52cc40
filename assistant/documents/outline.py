"""Lines to canonical text and sections: headings with their own blocks, each knowing its place in the text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from assistant.documents import (
    blocks,
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
    lines = lone_numbers.joined(lines, measured)
    found = headings.find(lines, measured, entries)
    doubts = contents_check.doubts(entries, found)
    lines, found = run_in.parted(lines, found, measured)
    found, own = titles.apart(lines, found, measured)
    if own is not None:
        after = lines[own.last + 1 :]
        if own.first and after and after[0].gap is not None:  # it stands as far from the line before the title
            after[0] = replace(after[0], gap=sum(line.gap or 0.0 for line in lines[own.first : own.last + 2]))
        lines = [*lines[: own.first], *after]
        gone = own.last + 1 - own.first
        found = [replace(heading, first=heading.first - gone, last=heading.last - gone) for heading in found]
    found = [replace(heading, text=quotation_marks.alike(heading.text)) for heading in found]
    own_title = quotation_marks.alike(own.text) if own else None
    parts = _parts(lines, found, measured, own_title or title)
    _return_closing(parts)
    return replace(_written(parts, own_title), doubts=doubts)


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
        places = _children(parts, index)
        if len(places) < 3 or _children(parts, places[-1]):
            continue
        *others, last = (parts[place] for place in places)
        label = _label(last)
        alike = label is not None and all(len(child.blocks) == 1 and _label(child) == label for child in others)
        if alike and len(last.blocks) > 1 and last.blocks[1].wide:
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
        return self.put(quotation_marks.alike(text.words), text.page, after)

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
