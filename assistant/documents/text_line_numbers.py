"""The numbers of a text's lines, which some programs print at the beginning of each."""

from __future__ import annotations

import re
from collections.abc import Sequence

_NUMBERED = re.compile(r"\s*(\d{1,5})(?:(\s+)(\S.*))?\s*")
_FEWEST = 10


def without(pages: Sequence[Sequence[str]]) -> list[list[str]]:
    """The lines of each page without their numbers.

    They are numbers of lines when every line has one that counts on, and some line has nothing else: a list has no
    empty items.
    """
    kept = [list(lines) for lines in pages]
    matches = [[_NUMBERED.fullmatch(line) for line in lines] for lines in kept]
    found = [match for page in matches for match in page if match]
    if len(found) < max(_FEWEST, sum(map(len, matches))) or all(match[3] for match in found):
        return kept
    if not all(_counts_on([int(match[1]) for match in page if match]) for page in matches):
        return kept
    apart = min((len(match[2]) for match in found if match[3]), default=0)
    return [[f"{match[2][apart:]}{match[3]}" if match and match[3] else "" for match in page] for page in matches]


def _counts_on(numbers: Sequence[int]) -> bool:
    return all(number == numbers[0] + at for at, number in enumerate(numbers))
