"""Lines that stand alone in a row: which of them are headings, and which a vision, values or the lines of a front."""

from __future__ import annotations

import math
from collections.abc import Sequence

from assistant.documents import front, heading_numbers
from assistant.documents.heading_signs import reads_as_heading, without_runs
from assistant.documents.lines import Line
from assistant.documents.spacing import SENTENCE_ENDS, Spacing

_FEWEST = 3
"""Lines that are a row, at least."""


def kept(lines: Sequence[Line], found: Sequence[int], sure: set[int], spacing: Spacing) -> list[int]:
    """Those of the candidates that are headings; what is sure is one.

    A row of lines that stand alone is a list, and so none is a heading, but where the space above shows which are,
    and else where text goes before it and after it: then its first and last are.
    """
    first_of_lists = _first_of_lists(lines, found, spacing)
    found = [index for index in found if index in sure or index not in first_of_lists]
    headings = set(without_runs(lines, found, sure))
    for run in _runs(found):
        numbers = heading_numbers.of_all([lines[index].text for index in run])
        if len(run) >= _FEWEST and not any(numbers) and not headings & set(run):
            headings |= set(_standing_over(lines, run))
    return sorted(index for index in headings if index in sure or not front.is_of_front(lines[index].text))


def _runs(found: Sequence[int]) -> list[list[int]]:
    runs: list[list[int]] = []
    for index in found:
        if runs and runs[-1][-1] == index - 1:
            runs[-1].append(index)
        else:
            runs.append([index])
    return runs


def _standing_over(lines: Sequence[Line], run: Sequence[int]) -> list[int]:
    """The headings in a row of lines without numbers."""
    above = lines[run[0] - 1].text if run[0] else ""
    if above.endswith(":"):
        return []
    gaps = [lines[index].gap or math.inf for index in run]  # a page's first line is as far from the one above as can be
    largest = max((gap for gap in gaps if gap < math.inf), default=math.inf)
    if min(gaps) < largest:
        return [index for index, gap in zip(run, gaps, strict=True) if gap >= largest]
    is_after_text = not above or above.endswith(SENTENCE_ENDS)
    return [run[0], run[-1]] if is_after_text and run[-1] + 1 < len(lines) else []


def _first_of_lists(lines: Sequence[Line], found: Sequence[int], spacing: Spacing) -> set[int]:
    """The candidates right below another that are the first lines of lists.

    In a document that sets its headings apart from the text below them, what is close above a short line is no heading.
    """
    apart = {index for index in found if index + 1 < len(lines) and spacing.is_wide(lines[index + 1])}
    candidates = set(found)
    over_text = [index for index in found if index + 1 not in candidates]
    if sum(index in apart for index in over_text) * 2 <= len(over_text):
        return set()
    return {index for index in found if index not in apart and index - 1 in apart and is_list(lines, index, spacing)}


def is_list(lines: Sequence[Line], first: int, spacing: Spacing) -> bool:
    """Whether what stands together from a line on is short lines, and no sentences."""
    end = first + 1
    while end < len(lines) and lines[end].gap is not None and not spacing.is_wide(lines[end]):
        end += 1
    together = lines[first:end]
    return len(together) > 1 and all(
        reads_as_heading(line.text) or (line.text[0].islower() and not line.text.endswith(SENTENCE_ENDS))
        for line in together
    )
