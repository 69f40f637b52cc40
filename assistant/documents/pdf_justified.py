"""Lines of a PDF that are set out to both margins: their wide spaces part no columns."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from assistant.documents.pdf_runs import Run

_SAME_EDGE = 2.0
"""How far from each other lines may begin and end that keep to the same margins, in points."""

_EVEN = 3.0
"""How much the spaces of one line may differ, in points."""

_MOST_MARGINS = 6
"""Pairs of margins on a page, at most."""

_FEWEST_WHOLE = 3
_FEWEST_WORDS = 3
"""So many lines in one piece, of so many words, begin and end at the same two places where text keeps to margins."""

_CLOSE = 1.7
"""A line of the same paragraph is no farther above or below, in parts of the type size."""

Margins = tuple[float, float]


def joined(rows: Sequence[list[Run]]) -> list[list[Run]]:
    """The rows of a page, with each line that is set out to its margins in one piece.

    It has single words with even spaces between, and stands in a paragraph with lines in one piece: a row of a table
    may end where the text does, but has others of its kind above and below.
    """
    found = list(rows)
    for margins in _margins(rows):
        _join(found, margins)
    return found


def _margins(rows: Sequence[list[Run]]) -> list[Margins]:
    """Where the lines of each text column begin and end."""
    whole = Counter(
        (round(run.left), round(run.right)) for row in rows for run in row if len(run.text.split()) >= _FEWEST_WORDS
    )
    common = whole.most_common(_MOST_MARGINS)
    return [(float(left), float(right)) for (left, right), count in common if count >= _FEWEST_WHOLE]


def _join(rows: list[list[Run]], margins: Margins) -> None:
    places = {at: place for at, row in enumerate(rows) if (place := _between(row, margins))}
    beside = _beside(rows, places)
    spread = {at for at in places if _is_spread(rows[at][slice(*places[at])])}
    known = {at for at in places if _is_whole(rows[at][slice(*places[at])], margins)}
    while new := {at for at in spread - known if not known.isdisjoint(beside[at])}:
        known |= new
    for at in spread & known:
        first, last = places[at]
        rows[at] = [*rows[at][:first], _one(rows[at][first:last]), *rows[at][last:]]


def _between(row: Sequence[Run], margins: Margins) -> tuple[int, int] | None:
    """The runs of a row that stand between two margins, by where they begin and end."""
    left, right = margins[0] - _SAME_EDGE, margins[1] + _SAME_EDGE
    inside = [at for at, run in enumerate(row) if left <= run.left and run.right <= right]
    return (inside[0], inside[-1] + 1) if inside and inside[-1] - inside[0] + 1 == len(inside) else None


def _is_whole(runs: Sequence[Run], margins: Margins) -> bool:
    return len(runs) == 1 and max(abs(runs[0].left - margins[0]), abs(runs[0].right - margins[1])) <= _SAME_EDGE


def _is_spread(runs: Sequence[Run]) -> bool:
    """Whether runs are single words, not figures most of them, with even spaces between."""
    if len(runs) < 2 or any(" " in run.text.strip() for run in runs):
        return False
    if any((run.size, run.bold) != (runs[0].size, runs[0].bold) for run in runs):
        return False
    gaps = [following.left - run.right for run, following in pairwise(runs)]
    worded = sum(run.text.strip()[:1].isalpha() for run in runs)
    ends_in_word = any(map(str.isalpha, runs[-1].text))
    return max(gaps) - min(gaps) <= _EVEN and 2 * worded > len(runs) and ends_in_word


def _beside(rows: Sequence[list[Run]], places: Mapping[int, tuple[int, int]]) -> dict[int, set[int]]:
    """The lines right above and below each line, between the same margins."""
    beside: dict[int, set[int]] = {at: set() for at in places}
    for above, below in pairwise(places):
        first, second = rows[above][places[above][0]], rows[below][places[below][0]]
        if first.size == second.size and first.base - second.base <= _CLOSE * first.size:
            beside[above].add(below)
            beside[below].add(above)
    return beside


def _one(runs: Sequence[Run]) -> Run:
    """The words of a line as one run."""
    text, pieces = "", []
    for run in runs:
        text += " " if text else ""
        pieces.append((len(text), run.left))
        text += run.text.strip()
    return replace(runs[0], text=text, right=runs[-1].right, pieces=pieces)
