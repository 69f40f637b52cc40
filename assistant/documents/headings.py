"""Which lines are headings, and how they are nested, by the layout and the document's own repetitions."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.documents import bullets
from assistant.documents.lines import Line, LineKind
from assistant.documents.spacing import Spacing, is_open

MAX_CHARACTERS = 120
MAX_WORDS = 14
LARGER = 1.06
"""How much larger than the body's type a heading's is, at least."""

AS_LARGE = 0.98
"""The same for a heading in bold, which need not be larger."""

_NUMBER = re.compile(
    r"^(?:(?P<decimal>\d{1,2}(?:\.\d{1,2})*)\.?\s+(?=[A-ZÆØÅ])|§\s*(?P<paragraph>\d+(?:[-–.]\d+)*)\b|"
    r"(?P<part>(?:kapittel|kap\.|del|vedlegg)\s+(?:\d+|[IVX]+|[A-Z])\b))",
    re.IGNORECASE,
)
"""Numbers that headings begin with: "3.2 Mål", "§ 4-1 Formål", "Kapittel 2", "Del II"."""

_NO_HEADING_END = (".", ",", ";", ":", "!", "?", "-", "–", "…", "”", "»")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading that takes up the lines ``first`` to ``last`` (both included) of the document.

    ``level`` is 1 for the top.
    """

    first: int
    last: int
    text: str
    level: int


def find(lines: Sequence[Line], spacing: Spacing) -> list[Heading]:
    """The headings of a document in reading order.

    Those that the format marks win over all others. Where it marks none but the title, type size and weight
    decide; without them the spacing does, together with labels that recur under several headings and lists
    that announce what the headings will be.
    """
    marked = [
        Heading(index, index, line.text, line.level)
        for index, line in enumerate(lines)
        if line.kind is LineKind.HEADING
    ]
    if not any(heading.level for heading in marked):
        guessed = _by_type(lines, spacing) or _by_spacing(lines, spacing)
        if not marked:
            return guessed
        marked = sorted([*marked, *guessed], key=lambda heading: heading.first)
    deeper = 1 - min(heading.level for heading in marked)
    return [replace(heading, level=heading.level + deeper) for heading in marked]


def _may_be(line: Line) -> bool:
    """Whether a line may be a heading though the format does not say so."""
    return line.kind in (LineKind.PRINTED, LineKind.TEXT)


# Documents with type sizes


def _by_type(lines: Sequence[Line], spacing: Spacing) -> list[Heading]:
    if spacing.size is None:
        return []
    found: list[tuple[int, int]] = []
    for index, line in enumerate(lines):
        if _stands_out(line, spacing) and _reads_as_heading(line.text, lenient=True):
            if found and found[-1][1] == index - 1 and _same_heading(lines[index - 1], line):
                found[-1] = (found[-1][0], index)
            else:
                found.append((index, index))
    styles = sorted({_style(lines[first]) for first, _ in found}, reverse=True)
    levels = {style: level for level, style in enumerate(styles, start=1)}
    return [
        Heading(first, last, " ".join(line.text for line in lines[first : last + 1]), levels[_style(lines[first])])
        for first, last in found
    ]


def _stands_out(line: Line, spacing: Spacing) -> bool:
    if spacing.size is None or line.size is None or not _may_be(line):
        return False
    return line.size >= spacing.size * (AS_LARGE if line.bold else LARGER)


def _same_heading(line: Line, following: Line) -> bool:
    close = following.gap is not None and following.gap <= (following.size or 0.0) * 1.6
    return close and _style(line) == _style(following)


def _style(line: Line) -> tuple[float, bool]:
    return (round(line.size or 0.0, 1), line.bold)


# Documents without


def _by_spacing(lines: Sequence[Line], spacing: Spacing) -> list[Heading]:
    labelled = _above_recurring_labels(lines, spacing)
    found = sorted(labelled | {i for i in range(len(lines)) if _set_apart(lines, i, spacing)})
    found = _without_runs(lines, found, labelled)
    announced = _announced(lines, found)
    alike = labelled | announced if len(labelled | announced) > 1 else set()
    headings: list[Heading] = []
    for index in found:
        numbered = _depth(lines[index].text)
        under = index in alike and _has_parent(found, alike, index)
        headings.append(Heading(index, index, lines[index].text, numbered or (2 if under else 1)))
    return headings


def is_numbered(text: str) -> bool:
    """Whether a heading begins with a number of its own."""
    return _depth(text) is not None


def _depth(text: str) -> int | None:
    """How deep a numbered heading is: 1 for "3 Mål" and "§ 2", 2 for "3.2 Tiltak"; None without a number."""
    match = _NUMBER.match(text)
    if match is None:
        return None
    return match.group("decimal").count(".") + 1 if match.group("decimal") else 1


def _set_apart(lines: Sequence[Line], index: int, spacing: Spacing) -> bool:
    """Whether a short line stands alone: the distance above it is not that of running text."""
    line = lines[index]
    if not _may_be(line) or not _reads_as_heading(line.text) or _continues(lines, index):
        return False
    following = lines[index + 1] if index + 1 < len(lines) else None
    if following is None or following.text[0].islower():
        return False
    runs_on = not spacing.is_wide(following) and not spacing.is_tight(following)
    if runs_on and (is_open(line.text) or spacing.is_full(line, following)):
        return False  # the first line of a paragraph
    if line.gap is None or spacing.is_wide(line):
        return True
    return spacing.is_tight(line) and (spacing.is_wide(following) or spacing.is_tight(following))


def _continues(lines: Sequence[Line], index: int) -> bool:
    return index > 0 and (lines[index - 1].padded or is_open(lines[index - 1].text))


def _above_recurring_labels(lines: Sequence[Line], spacing: Spacing) -> set[int]:
    """Lines right above a label ("Tiltak:") that stands word for word under several of them.

    That counts only where most of those lines are set apart: otherwise the label parts two lists, and
    the line above it is the last item of the first.
    """
    above: dict[str, list[int]] = defaultdict(list)
    for index, line in enumerate(lines):
        if index and line.text.endswith(":") and len(line.text.split()) <= MAX_WORDS // 2:
            above[line.text].append(index - 1)
    found: set[int] = set()
    for indices in above.values():
        candidates = [index for index in indices if _reads_as_heading(lines[index].text)]
        apart = [
            i for i in candidates if lines[i].gap is None or spacing.is_wide(lines[i]) or spacing.is_tight(lines[i])
        ]
        if len(indices) > 1 and len(candidates) == len(indices) and len(apart) * 2 > len(indices):
            found.update(candidates)
    return found


def _announced(lines: Sequence[Line], found: Sequence[int]) -> set[int]:
    """Headings that also stand, earlier, as lines of the text: the list that announces them."""
    body = {index: _key(line.text) for index, line in enumerate(lines) if index not in set(found)}
    return {
        heading
        for heading in found
        if any(index < heading and key == _key(lines[heading].text) for index, key in body.items())
    }


def _without_runs(lines: Sequence[Line], found: Sequence[int], sure: set[int]) -> list[int]:
    """Drop runs of three and more with nothing between them: those are the items of a list.

    Headings that are numbered, and lines above recurring labels, stay.
    """
    kept: list[int] = []
    run: list[int] = []
    for index in [*found, -9]:
        if run and index != run[-1] + 1:
            is_list = len([i for i in run if _depth(lines[i].text) is None]) > 2
            kept += [i for i in run if not is_list or i in sure or _depth(lines[i].text) is not None]
            run = []
        run.append(index)
    return kept


def _has_parent(found: Sequence[int], alike: set[int], index: int) -> bool:
    return any(other < index and other not in alike for other in found)


def _reads_as_heading(text: str, lenient: bool = False) -> bool:
    if len(text) > MAX_CHARACTERS or len(text.split()) > MAX_WORDS or bullets.marker(text):
        return False
    if not any(c.isalpha() for c in text):
        return False
    if lenient:
        return not text.endswith((":", ",", ";")) and (not text.endswith(".") or len(text.split()) <= 6)
    return (text[0].isupper() or text[0].isdigit() or text[0] == "§") and not text.endswith(_NO_HEADING_END)


def _key(text: str) -> str:
    return re.sub(r"\W+", " ", text).casefold().strip()
