"""What stands in the cells of a PDF table: runs of text to the words of a cell."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from assistant.documents import bullets
from assistant.documents.joining import glued
from assistant.documents.lines import Line
from assistant.documents.pdf_layout import line_of, rows_of
from assistant.documents.pdf_rules import Box
from assistant.documents.pdf_runs import COLUMN_GAP, Run
from assistant.documents.tables import Cell, together
from assistant.language import words

_LONGEST_REST = 3
"""Letters in what is the rest of a word and none by itself, at most, though a dictionary may have it."""

_DEEPEST_MARGIN = 9.0
"""How far from the left line of its cell a text begins, at most, in points."""


def in_boxes(boxes: Sequence[Box], runs: Sequence[Run]) -> list[Cell]:
    """The cells of a ruled table."""
    walls = {box.left: box.column for box in boxes}
    pieces = [piece for run in runs for piece in split(run, sorted(walls))]
    cells: list[Cell] = []
    for box in boxes:
        inside = [piece for piece in pieces if _is_in(box, piece)]
        starts = sorted(wall for wall in walls if box.left <= wall < box.right)
        columns = list(pairwise([*starts, box.right]))
        if box.rows == 1 < len(columns) and _keep_to(columns, inside):
            for left, right in columns:
                own = [piece for piece in inside if left - 1 <= piece.left < right - 1]
                cells.append(of(own, box.row, walls[left], (left, right)))
        else:
            whole = (piece for run in runs for piece in split(run, (box.left, box.right)))
            inside = [p for p in whole if _is_in(box, p)] if len(columns) > 1 else inside
            cell = of(inside, box.row, box.column, (box.left, box.right))
            cells.append(replace(cell, rows=box.rows, columns=box.columns))
    return cells


def _is_in(box: Box, run: Run) -> bool:
    return box.left - 1 <= run.left < box.right - 1 and box.bottom - 1 <= run.base < box.top


def _keep_to(columns: Sequence[tuple[float, float]], runs: Sequence[Run]) -> bool:
    """Whether words in one box are in the table's columns all the same, though no line is drawn between them here."""
    lefts = [left - 1 for left, _ in columns]
    places = [bisect(lefts, run.left) - 1 for run in runs]
    if not runs or any(run.right > columns[at][1] + 1 for run, at in zip(runs, places, strict=True)):
        return False
    if len({*places}) < 2:  # what stands by itself may be the rest of a cell in a row that the page's end cut
        return places[0] > 0 and min(run.left for run in runs) - columns[places[0]][0] <= _DEEPEST_MARGIN
    return all(
        after.left - run.right >= COLUMN_GAP * run.size
        for row in rows_of(runs)
        for run, after in pairwise(row)
        if bisect(lefts, run.left) != bisect(lefts, after.left)
    )


def of(runs: Sequence[Run], row: int, column: int, edges: tuple[float, float]) -> Cell:
    """The cell that holds some runs; ``edges`` are where its column begins and ends.

    Items with bullets are parted, and a word that was cut is whole again.
    """
    lines = [line for line in (line_of(line, 0) for line in rows_of(runs)) if line.text]
    texts: list[str] = []
    above: Line | None = None
    for line in lines:
        mark = bullets.marker(line.text) if bullets.is_sign(line.text[0]) else ""
        if above is None or mark:
            texts.append(line.text[len(mark) :])
        elif _is_cut(above, line, edges):
            texts[-1] += line.text
        else:
            texts[-1] = glued(texts[-1], line.text)
        above = line
    return Cell(together(texts), row, column, bold=bool(lines) and all(line.bold for line in lines))


def _is_cut(line: Line, following: Line, edges: tuple[float, float]) -> bool:
    """Whether a word was cut without a hyphen, as it is when it is longer than its cell is wide."""
    if " " in line.text or not line.text[-1].isalpha() or not following.text[0].islower():
        return False
    rest = following.text.split()[0].strip(",.;:")
    is_whole = words.in_dictionary(line.text.lower() + rest)
    if is_whole and not words.in_dictionary(line.text.lower()):
        return True
    margin = line.left - edges[0]
    width = (line.right - line.left) / len(line.text)
    if line.right + margin + width > edges[1] and not words.is_word(line.text.lower()):
        return rest not in words.function_words() or words.is_word(line.text.lower() + rest)
    is_word = rest in words.function_words() or (len(rest) > _LONGEST_REST and words.in_dictionary(rest))
    return line.right + margin + 2 * width > edges[1] and (is_whole or not is_word)


def split(run: Run, walls: Sequence[float]) -> Iterator[Run]:
    """Part a run where a line of the table stands between two of its pieces."""
    cuts = [
        (offset, left)
        for (_, before), (offset, left) in zip(run.pieces, run.pieces[1:], strict=False)
        if any(before < wall <= left + 1 for wall in walls)
    ]
    start, begin = 0, run.left
    for offset, left in [*cuts, (len(run.text), run.right)]:
        if text := run.text[start:offset].strip():
            yield replace(run, text=text, left=begin, right=min(left, run.right), pieces=[])
        start, begin = offset, left
