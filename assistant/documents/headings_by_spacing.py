"""Headings of documents without type sizes: lines that stand by themselves, nested by numbers and repetitions."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from assistant.documents import heading_groups, heading_numbers, heading_runs, headings_by_breaks
from assistant.documents.heading_signs import (
    MAX_WORDS,
    Heading,
    Promise,
    is_capitals,
    listed,
    may_be,
    reads_as_heading,
    set_apart,
)
from assistant.documents.lines import Line
from assistant.documents.spacing import Spacing, is_open


def find(lines: Sequence[Line], spacing: Spacing, promised: Mapping[int, Promise]) -> list[Heading]:
    """The headings of a document without type sizes; what is promised is one."""
    labelled = _above_recurring_labels(lines, spacing)
    apart = {i for i in range(len(lines)) if set_apart(lines, i, spacing)} - listed(lines, spacing)
    inside = {i for first, promise in promised.items() for i in range(first + 1, promise.last + 1)}
    found = sorted((labelled | set(promised) | apart | headings_by_breaks.find(lines, spacing)) - inside)
    found = [
        index for index in found if index in labelled or index in promised or not _is_announced(lines, index, spacing)
    ]
    found = heading_runs.kept(lines, found, labelled | set(promised), spacing)
    found = sorted({*found, *(_numbered_on(lines, found) - inside)})
    announced = _announced(lines, found)
    alike = labelled | announced if len(labelled | announced) > 1 else set()
    texts = [lines[i].text for i in found]
    numbers = list(heading_numbers.of_all(texts))
    ranks = iter(known := heading_numbers.ranks([number for number in numbers if number is not None]))
    within = {found[at] for at in heading_numbers.within(numbers)}
    deepest = max(known, default=-1) + 1
    capitals = [number is None and is_capitals(text) for number, text in zip(numbers, texts, strict=True)]
    under_capitals = capitals and sum(capitals) > 1
    headings: list[Heading] = []
    for index, text, number, capital in zip(found, texts, numbers, capitals, strict=True):
        if number is not None:
            level = next(ranks) + 1
        else:
            below = index in alike and _has_parent(found, alike, index)
            level = 1 + (below or bool(under_capitals and not capital)) + (deepest if index in within else 0)
        last = promised[index].last if index in promised else index
        headings.append(
            Heading(index, last, " ".join([text, *(line.text for line in lines[index + 1 : last + 1])]), level)
        )
    return heading_groups.nested(lines, headings)


def _numbered_on(lines: Sequence[Line], found: Sequence[int]) -> set[int]:
    """Lines that nothing sets apart, but that number the sections of a heading: "5.1 …", text, "5.2 …" under "5 …"."""
    rows: dict[str, list[int]] = {}  # by the number of the heading above: the places of 1, 2, 3, …
    known: set[str] = set()
    headings = set(found)
    for at, line in enumerate(lines[:-1]):
        figures = re.match(r"(\d{1,2}(?:\.\d{1,2})*)\.?\s", line.text)
        if figures is None:
            continue
        above, _, last = figures[1].rpartition(".")
        if at in headings:
            known.add(figures[1])
        row = rows.setdefault(above, [])
        if at in headings and above:
            row.append(at)
        elif above in known and int(last) == len(row) + 1 and _stands_over_text(lines, at):
            row.append(at)
            known.add(figures[1])
    return {at for row in rows.values() if len(row) > 1 for at in row}


def _stands_over_text(lines: Sequence[Line], at: int) -> bool:
    line, following = lines[at], lines[at + 1]
    is_heading = may_be(line) and reads_as_heading(line.text) and heading_numbers.of(line.text) is not None
    return (
        is_heading
        and not following.text[0].islower()
        and not is_open(line.text)
        and heading_numbers.of(following.text) is None
    )


def _is_announced(lines: Sequence[Line], index: int, spacing: Spacing) -> bool:
    """Whether a line is the first of a list of short lines that the line above announces."""
    return index > 0 and lines[index - 1].text.endswith(":") and heading_runs.is_list(lines, index, spacing)


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
        candidates = [index for index in indices if reads_as_heading(lines[index].text)]
        apart = [
            i for i in candidates if lines[i].gap is None or spacing.is_wide(lines[i]) or spacing.is_tight(lines[i])
        ]
        if len(indices) > 1 and len(candidates) == len(indices) and len(apart) * 2 > len(indices):
            found.update(candidates)
    return found


def _announced(lines: Sequence[Line], found: Sequence[int]) -> set[int]:
    """Headings that also stand, earlier, as lines of the text: the list that announces them."""
    headings = {index: _key(lines[index].text) for index in found}
    wanted = set(headings.values())
    first: dict[str, int] = {}
    for index, line in enumerate(lines):
        if index not in headings and (key := _key(line.text)) in wanted:
            first.setdefault(key, index)
    return {index for index, key in headings.items() if first.get(key, index) < index}


def _has_parent(found: Sequence[int], alike: set[int], index: int) -> bool:
    return any(other < index and other not in alike for other in found)


def _key(text: str) -> str:
    return re.sub(r"\W+", " ", text).casefold().strip()
