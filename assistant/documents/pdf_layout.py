"""How a printed page is read: pieces of text to lines, and lines to their order, in one column or two."""

from __future__ import annotations

import unicodedata
from bisect import bisect
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise, takewhile

from assistant.documents import bullets
from assistant.documents.lines import Line
from assistant.documents.pdf_runs import COLUMN_GAP, WORD_GAP, Run, is_apart, shown

_SAME_BASE = 0.25
"""How far from each other the pieces of one line may stand, in parts of the type size: bullets are set unevenly."""

_LONGEST_RAISED = 4
"""Characters in a figure that is raised on a line, at most."""

_DASHES = ("-", "–", "—")

_SAME_EDGE = 5.0
"""How far from each other the gutters of two pages may be, in points."""

_NEAR_MIDDLE = 0.15
_COLUMN_WIDTH = 0.2
_COLUMN_RATIO = 0.6
_COLUMN_LINES = 5
_COMMON = 0.25
"""Two columns meet so near the middle of the page, in parts of its width; each has so much of it, and the narrower so
much of the wider one's width; and each has so many lines, at least. Where the
right one begins, so many lines do, as a part of those at the most common place."""

_FEWEST_ROWS = 3
"""Fewer rows, between lines that go across, are those of a table; a page's second column may have but one line."""

_HEADING_SPACE = 2.5
"""How far a heading stands above its text, at most, in parts of its type size."""

_DEEPEST_INDENT = 3.0
_COLUMN_EDGE = 0.6
_COLUMN_FILL = 0.55
_TABLE_SHARE = 0.34
"""In running text, more than these parts of the lines begin within an indent (in parts of the type size) of the
column's edge, and of its width are filled; and fewer than the last have a wide space at the same place."""

_CLEAN = {code: unicodedata.normalize("NFKC", chr(code)) for code in range(0xFB00, 0xFB07)}  # ff, fi, fl, ffi, …
_CLEAN |= dict.fromkeys((0x2010, 0x2011), "-")
_CLEAN |= dict.fromkeys({*range(0x20), 0x7F, 0xAD, *range(0x200B, 0x2010), 0x2060, 0xFEFF} - set(b"\t\n\v\f\r"), "")


def in_reading_order(rows: Sequence[list[Run]], gutter: float | None) -> list[list[Run]]:
    """Put the rows of a page in order: where it is set in two columns, down the left and then down the right one."""
    if gutter is None:
        return list(rows)
    ordered: list[list[Run]] = []
    for stretch in _stretches(rows, gutter):
        columns = _columns(stretch, gutter)
        if columns and max(map(len, columns)) >= _FEWEST_ROWS and all(map(_is_text, columns)):
            # Made anew, as the lines of two columns need not stand level.
            ordered += (row for column in columns for row in rows_of([run for line in column for run in line]))
        else:
            ordered += stretch
    return ordered


def rows_of(runs: Sequence[Run]) -> list[list[Run]]:
    """Put the runs that stand on one line together: rows from the top down, each from left to right."""
    bases: list[float] = []
    rows: list[list[Run]] = []
    for run in sorted(runs, key=lambda run: -run.size):  # a line is where its largest type stands
        at = bisect(bases, run.base)
        near = min(range(max(at - 1, 0), min(at + 1, len(bases))), key=lambda i: abs(bases[i] - run.base), default=None)
        if near is not None and (
            abs(bases[near] - run.base) <= _SAME_BASE * rows[near][0].size or _is_raised(run, rows[near][0])
        ):
            rows[near].append(run)
        else:
            bases.insert(at, run.base)
            rows.insert(at, [run])
    return [sorted(row, key=lambda run: run.left) for row in reversed(rows)]


def _is_raised(run: Run, line: Run) -> bool:
    """Whether a run is a figure that is raised on a line: it may stand higher than another piece of it would."""
    return (
        len(run.text.strip()) <= _LONGEST_RAISED and run.size < line.size and 0 < run.base - line.base < line.size / 2
    )


def gutter_of(rows: Sequence[list[Run]], page: tuple[float, float], known: float | None) -> float | None:
    """Find where the right one of two text columns begins; None for a page that is not set in two.

    ``page`` is where the page begins and ends. One whose gutter is where it was on the page before,
    which is ``known``, need not be full.
    """
    parts = [part for row in rows for part in parts_of(row)]
    width = page[1] - page[0]
    middle = (round(left) - 1.0 for left, _ in parts if abs(left - sum(page) / 2) < _NEAR_MIDDLE * width)
    edges = Counter(middle)
    if not edges:
        return None
    # The edge that the fewest lines go across, and not that of indented lines in the right column, or of a lone line.
    common = [edge for edge, count in edges.items() if count >= _COMMON * max(edges.values())]
    gutter = min(common, key=lambda edge: (sum(left < edge < right for left, right in parts), -edges[edge]))
    for stretch in _stretches(rows, gutter):
        columns = _columns(stretch, gutter)
        if not columns or not all(column and _is_text(column) for column in columns):
            continue
        if known is not None and abs(gutter - known) <= _SAME_EDGE:
            return gutter
        widths = [_width(column) for column in columns]
        are_alike = min(widths) > max(_COLUMN_WIDTH * width, _COLUMN_RATIO * max(widths))
        if are_alike and all(len(column) >= _COLUMN_LINES for column in columns):
            return gutter
    return None


def _stretches(rows: Sequence[list[Run]], gutter: float) -> Iterator[list[list[Run]]]:
    """Divide a page into stretches of rows that keep clear of the gutter, and of rows that go across.

    A heading at the foot of the left column is that of the text which goes across right below it.
    """
    above: list[list[Run]] = []
    for goes_across, group in groupby(rows, key=lambda row: _goes_across(row, gutter)):
        stretch = list(group)
        if above and goes_across:
            own = len(above) - _headings_at_foot(above, stretch[0], gutter)
            yield from filter(None, (above[:own], above[own:]))
        if goes_across:
            yield stretch
        above = [] if goes_across else stretch
    if above:
        yield above


def _headings_at_foot(columns: Sequence[list[Run]], below: Sequence[Run], gutter: float) -> int:
    """How many rows at the foot of two columns are headings of the row below: in larger or bolder type, and near it."""
    looks: Counter[tuple[float, bool]] = Counter()
    for run in (run for row in columns for run in row):
        looks[(run.size, run.bold)] += len(run.text)
    size, bold = max(looks, key=looks.__getitem__)
    count, base = 0, below[0].base
    for row in reversed(columns):
        stands_out = all(run.size > size or (run.bold and not bold) for run in row)
        if row[-1].right > gutter or not stands_out or row[0].base - base > _HEADING_SPACE * row[0].size:
            break
        count, base = count + 1, row[0].base
    return count


def _goes_across(row: Sequence[Run], gutter: float) -> bool:
    before = [run for run in row if run.left < gutter]
    after = [run for run in row if run.left >= gutter]
    return before[-1].right > gutter or bool(after and not _is_gap(before[-1], after[0])) if before else False


def _columns(rows: Sequence[list[Run]], gutter: float) -> tuple[list[list[Run]], list[list[Run]]] | None:
    """Divide a stretch of rows at the gutter; None when its rows go across."""
    if _goes_across(rows[0], gutter):
        return None
    left = [[run for run in row if run.left < gutter] for row in rows]
    right = [[run for run in row if run.left >= gutter] for row in rows]
    return [line for line in left if line], [line for line in right if line]


def _is_text(column: Sequence[Sequence[Run]]) -> bool:
    """Whether a column is one of running text: most of its lines begin at its edge and fill it, and it has no cells."""
    if not column:
        return True
    edge = min(line[0].left for line in column) + _DEEPEST_INDENT * column[0][0].size
    at_edge = sum(line[0].left <= edge for line in column)
    filled = sum(line[-1].right - line[0].left for line in column)
    # A line filled out to the margin may have wide spaces like those between cells, but each in its own place.
    # Figures have their places where they end.
    parts = [part for line in column for part in list(parts_of(line))[1:]]
    cells = Counter(round(left / 3) for left, _ in parts), Counter(round(right / 3) for _, right in parts)
    return (
        at_edge > _COLUMN_EDGE * len(column)
        and filled > _COLUMN_FILL * _width(column) * len(column)
        and max((count for places in cells for count in places.values()), default=0) < _TABLE_SHARE * len(column)
    )


def _width(column: Sequence[Sequence[Run]]) -> float:
    return max(line[-1].right for line in column) - min(line[0].left for line in column)


def parts_of(row: Sequence[Run], has_marks: bool = True) -> Iterator[tuple[float, float]]:
    """Find where the pieces of a row begin and end that a gutter may stand between.

    The space after a bullet or a number does not part it from its words, unless there are none (``has_marks``): after
    a figure in a table it does.
    """
    start = 0
    for at in range(1, len(row) + 1):
        text = row[start].text.strip()
        is_figure = start > 0 and (text.isdigit() or text in _DASHES)
        is_mark = has_marks and at == start + 1 and bullets.is_mark(text) and not is_figure
        if at == len(row) or (_is_gap(row[at - 1], row[at]) and not is_mark):
            yield row[start].left, row[at - 1].right
            start = at


def _is_gap(run: Run, following: Run) -> bool:
    return following.left - run.right >= COLUMN_GAP * max(run.size, following.size)


def line_of(row: Sequence[Run], page: int) -> Line:
    """Put a row's pieces together, with a space wherever there is one to be seen."""
    largest = max(row, key=lambda run: run.size)
    text = shown(row[0], largest.base, largest.size)
    for run, following in pairwise(row):
        if following.text == run.text and following.left - run.left < WORD_GAP * run.size:
            continue  # set twice, to look bold
        gap, size = following.left - run.right, min(run.size, following.size)
        text += " " * is_apart(text, gap, size, following.text)
        text += shown(following, largest.base, largest.size)
    sizes: Counter[float] = Counter()
    for run in row:
        sizes[run.size] += len(run.text.strip())
    worded = [run for run in row if any(map(str.isalnum, run.text))]  # a bullet is often not bold when the words are
    return Line(
        text=_clean(text),
        page=page,
        left=round(row[0].left, 1),
        right=round(max(run.right for run in row), 1),
        size=max(sizes, key=sizes.__getitem__),
        bold=all(run.bold for run in worded or row),
        lead=_clean(" ".join(run.text for run in takewhile(lambda run: run.bold, row))) if not row[-1].bold else "",
    )


def _clean(text: str) -> str:
    if text.rstrip().endswith("\u00ad"):
        text = text.rstrip() + "-"  # at the end of a line a soft hyphen is printed, and the word goes on
    whole = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return " ".join(unicodedata.normalize("NFC", whole.translate(_CLEAN)).split())
