"""Numbers that stand on a line of their own above the heading that they number: "§ 1", and below it "Formål"."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence

from assistant.documents.heading_signs import may_be, reads_as_heading
from assistant.documents.lines import Line, LineKind
from assistant.documents.packing import Packed
from assistant.documents.spacing import Spacing

_LONE = re.compile(r"§\s*\d+(?:[-–.]\d+)*\.?|(?:kapittel|kap\.|del)\s+(?:\d{1,2}|[IVX]{1,5})\.?", re.IGNORECASE)

_FEWEST = 2
"""Such numbers in a document that is set so, at least."""

_SHORTEST = 40
"""Characters in a title that may be longer than the line below it, at most."""

_LARGER = 1.06
"""How much larger than the text a heading's type is, at least."""


def joined(lines: Packed[Line], spacing: Spacing) -> Packed[Line]:
    """The lines, each such number with its heading on one line that looks as the heading does."""
    places = {at for at, line in enumerate(lines) if _LONE.fullmatch(line.text)} - {len(lines) - 1}
    titled = {at for at in places if at + 1 not in places and _is_title(lines, at + 1, spacing)}
    return Packed(_joined(lines, titled)) if len(titled) >= _FEWEST else lines


def _joined(lines: Sequence[Line], titled: Container[int]) -> Iterator[Line]:
    for at, line in enumerate(lines):
        if at in titled:
            title = lines[at + 1]
            text, notes = f"{line.text} {title.text}", line.notes + title.notes
            whole = (line if line.kind is LineKind.HEADING else title)._replace(text=text, notes=notes)
            yield whole._replace(page=line.page, gap=line.gap, left=line.left)
        elif at - 1 not in titled:
            yield line


def _is_title(lines: Sequence[Line], at: int, spacing: Spacing) -> bool:
    """Whether the line below a number is a heading: marked as the number is, in bold or larger type, or short."""
    number, title = lines[at - 1], lines[at]
    if title.kind is LineKind.HEADING:
        return number.kind is LineKind.HEADING and title.level == number.level
    if not may_be(title) or not reads_as_heading(title.text):
        return False
    if title.size is not None:
        return title.bold or title.size > _LARGER * (spacing.size or title.size)
    following = lines[at + 1] if at + 1 < len(lines) else None
    if following is None or title.gap is None or (number.gap is not None and number.gap <= title.gap):
        return False
    return not following.text[0].islower() and len(title.text) < max(len(following.text), _SHORTEST)
