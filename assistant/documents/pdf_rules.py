"""The ruled lines of a PDF page, and the grids of cells that they make (ISO 32000-2, 8.5)."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

_THICKEST = 3.0
"""A filled box no thicker than this is a line."""

_SLACK = 2.0
"""How far from each other lines may be that meet, or that are one."""

_FEWEST_POINTS = 4

_SMALLEST_DOT = 1.0
_LARGEST_DOT = 10.0
_ROUND = 1.3
"""A dot is so wide and high, in points, and no more than so many times wider than high, or higher than wide."""

_MOST_RULES = 4_000
"""A page with more lines is a drawing."""

_Matrix = tuple[float, float, float, float, float, float]
_PAINTS_EDGES = (b"S", b"s", b"B", b"B*", b"b", b"b*")


@dataclass(frozen=True, slots=True)
class Rule:
    """A line at ``at``, from ``start`` to ``end``: level at a height, or upright at a distance from the left."""

    level: bool
    at: float
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Box:
    """A cell of a grid: its row and column from the top left, how many it covers, and its edges on the page."""

    row: int
    column: int
    rows: int
    columns: int
    left: float
    right: float
    bottom: float
    top: float


Frame = tuple[float, float, float, float]
"""The left, bottom, right and top of a box that is drawn or filled."""


class Pen:
    """Follows the operators that draw lines, boxes and dots."""

    def __init__(self) -> None:
        self.rules: list[Rule] = []
        self.frames: list[Frame] = []
        self.dots: list[Frame] = []
        self._boxes: list[Frame] = []
        self._outlines: list[Frame] = []
        self._path: list[tuple[float, float]] = []  # the points of the outline that is being made
        self._lines: list[Rule] = []
        self._at: tuple[float, float] | None = None
        self._from: tuple[float, float] | None = None

    def move(self, operator: bytes, operands: Sequence[Any], matrix: _Matrix) -> None:
        """Follow an operator that makes a path; curves only move the pen."""
        if operator == b"h":
            self._line(self._from)
            return
        numbers = [float(operand) for operand in operands]
        if operator == b"re":
            x, y, width, height = numbers
            corners = (_placed(x, y, matrix), _placed(x + width, y + height, matrix))
            (left, right), (bottom, top) = sorted(c[0] for c in corners), sorted(c[1] for c in corners)
            self._boxes.append((left, bottom, right, top))
            return
        point = _placed(numbers[-2], numbers[-1], matrix)
        if operator == b"l":
            self._line(point)
        elif operator == b"m":
            self._close()
            self._from = point
        self._path.append(point)
        self._at = point

    def paint(self, operator: bytes) -> None:
        """Follow an operator that paints the path, or drops it."""
        self._close()
        if operator != b"n" and len(self.frames) < _MOST_RULES:
            drawn = (*self._boxes, *self._outlines)
            self.frames += (box for box in drawn if min(box[2] - box[0], box[3] - box[1]) > _THICKEST)
        if operator != b"n" and len(self.dots) < _MOST_RULES:
            self.dots += filter(_is_dot, (*self._boxes, *self._outlines))
        if operator != b"n" and len(self.rules) < _MOST_RULES:
            edges = operator in _PAINTS_EDGES
            for left, bottom, right, top in self._boxes:
                self._box(left, bottom, right, top, edges)
            self.rules += self._lines if edges else []
        self._boxes, self._outlines, self._lines = [], [], []

    def _close(self) -> None:
        """End an outline: one whose points, the corners rounded or not, lie on the edges of a box is a frame."""
        path, self._path = self._path, []
        if len(path) < _FEWEST_POINTS:
            return
        (left, right), (bottom, top) = ((min(axis), max(axis)) for axis in zip(*path, strict=True))
        if all(min(x - left, right - x, y - bottom, top - y) < 1 for x, y in path):
            self._outlines.append((left, bottom, right, top))

    def _line(self, to: tuple[float, float] | None) -> None:
        if self._at is not None and to is not None:
            (x, y), (a, b) = self._at, to
            if abs(y - b) < 1 < abs(x - a):
                self._lines.append(Rule(True, y, min(x, a), max(x, a)))
            elif abs(x - a) < 1 < abs(y - b):
                self._lines.append(Rule(False, x, min(y, b), max(y, b)))
        self._at = to

    def _box(self, left: float, bottom: float, right: float, top: float, edges: bool) -> None:
        if top - bottom <= _THICKEST < right - left:
            self.rules.append(Rule(True, (top + bottom) / 2, left, right))
        elif right - left <= _THICKEST < top - bottom:
            self.rules.append(Rule(False, (left + right) / 2, bottom, top))
        elif edges and right - left > _THICKEST and top - bottom > _THICKEST:
            self.rules += (Rule(True, at, left, right) for at in (bottom, top))
            self.rules += (Rule(False, at, bottom, top) for at in (left, right))


def _is_dot(box: Frame) -> bool:
    small, large = sorted((box[2] - box[0], box[3] - box[1]))
    return small >= _SMALLEST_DOT and large <= min(_LARGEST_DOT, _ROUND * small)


def grids(rules: Sequence[Rule]) -> list[list[Box]]:
    """The grids of two and more columns that lines on a page make, from the top down; some have but one row."""
    if len(rules) >= _MOST_RULES:
        return []
    found = [boxes for group in _groups(rules) if (boxes := _boxes(group))]
    return sorted(found, key=lambda boxes: -boxes[0].top)


def _groups(rules: Sequence[Rule]) -> list[list[Rule]]:
    """Lines that meet, directly or through others."""
    parent = list(range(len(rules)))

    def root(at: int) -> int:
        while parent[at] != at:
            parent[at] = parent[parent[at]]
            at = parent[at]
        return at

    level = sorted((rule.at, number) for number, rule in enumerate(rules) if rule.level)
    heights = [at for at, _ in level]
    for number, rule in enumerate(rules):
        if rule.level:
            continue
        for at in range(bisect_left(heights, rule.start - _SLACK), len(level)):
            height, other = level[at]
            if height > rule.end + _SLACK:
                break
            if rules[other].start - _SLACK <= rule.at <= rules[other].end + _SLACK:
                parent[root(number)] = root(other)
    groups: dict[int, list[Rule]] = {}
    for number, rule in enumerate(rules):
        groups.setdefault(root(number), []).append(rule)
    return [group for group in groups.values() if len(group) > 2]


def _boxes(group: Sequence[Rule]) -> list[Box]:
    upright, level = [rule for rule in group if not rule.level], [rule for rule in group if rule.level]
    if not upright or not level:
        return []
    # A table may have no lines around it: it is as wide and high as those inside it.
    xs = _clustered([*(r.at for r in upright), min(r.start for r in level), max(r.end for r in level)])
    ys = _clustered([*(r.at for r in level), min(r.start for r in upright), max(r.end for r in upright)])[::-1]
    if len(xs) < 3 or len(ys) < 2:
        return []
    walls, floors = _drawn(upright, xs), _drawn(level, ys)

    def is_open_right(row: int, column: int) -> bool:
        return not _covers(walls[column + 1], (ys[row] + ys[row + 1]) / 2)

    def is_open_down(row: int, column: int) -> bool:
        return not _covers(floors[row + 1], (xs[column] + xs[column + 1]) / 2)

    taken: set[tuple[int, int]] = set()
    boxes: list[Box] = []
    for row in range(len(ys) - 1):
        for column in range(len(xs) - 1):
            if (row, column) in taken:
                continue
            wide = high = 1
            while column + wide < len(xs) - 1 and is_open_right(row, column + wide - 1):
                wide += 1
            while row + high < len(ys) - 1 and is_open_down(row + high - 1, column):
                high += 1
            taken.update((row + i, column + j) for i in range(high) for j in range(wide))
            boxes.append(Box(row, column, high, wide, xs[column], xs[column + wide], ys[row + high], ys[row]))
    return boxes


def _clustered(places: Sequence[float]) -> list[float]:
    """The different places, from the smallest up; those closer than the slack are one."""
    found: list[float] = []
    for place in sorted(places):
        if not found or place - found[-1] > _SLACK:
            found.append(place)
    return found


def _drawn(rules: Sequence[Rule], places: Sequence[float]) -> list[list[Rule]]:
    return [[rule for rule in rules if abs(rule.at - place) <= _SLACK] for place in places]


def _covers(rules: Sequence[Rule], at: float) -> bool:
    return any(rule.start <= at <= rule.end for rule in rules)


def _placed(x: float, y: float, m: _Matrix) -> tuple[float, float]:
    return m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]
