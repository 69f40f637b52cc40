"""Plots as inline SVG: no script, no font or file from elsewhere; each has a title that is read aloud."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

WIDTH, HEIGHT, EDGE = 460, 300, 48

_BAR = 22
_NAMES = 205

Point = tuple[float, float]


def bars(title: str, rows: Sequence[tuple[str, float, float, float]]) -> Markup:
    """Horizontal bars with intervals: for each row its name, value, low and high, 0 to 1."""
    height, room = _BAR * len(rows) + 30, WIDTH - _NAMES - 60
    drawn = Markup("")
    for number, (name, value, low, high) in enumerate(rows):
        y = number * _BAR + 6
        drawn += Markup(
            '<text x="{}" y="{}" text-anchor="end">{}</text>'
            '<rect class="bar" x="{}" y="{}" width="{:.1f}" height="14"/>'
            '<path class="interval" d="M{:.1f} {}H{:.1f}"/><text x="{}" y="{}">{:.0f} %</text>'
        ).format(
            _NAMES - 8, y + 12, name, _NAMES, y, room * value, _NAMES + room * low, y + 7, _NAMES + room * high,
            _NAMES + room + 8, y + 12, 100 * value,
        )  # fmt: skip
    return _figure(title, height, drawn)


def curve(
    title: str, points: Sequence[Point], across: str, up: str, diagonal: bool = False, dots: bool = False
) -> Markup:
    """A line through points with both coordinates 0 to 1, with the names of the axes."""
    drawn = _axes(across, up)
    if diagonal:
        drawn += Markup('<path class="guide" d="M{} {}L{} {}"/>').format(*_at((0, 0)), *_at((1, 1)))
    path = " ".join(f"{'L' if number else 'M'}{x:.1f} {y:.1f}" for number, (x, y) in enumerate(map(_at, points)))
    drawn += Markup('<path class="line" d="{}"/>').format(path)
    for point in points if dots else ():
        drawn += Markup('<circle cx="{:.1f}" cy="{:.1f}" r="4"/>').format(*_at(point))
    return _figure(title, HEIGHT, drawn)


def histogram(title: str, values: Sequence[float], unit: str, bins: int = 20) -> Markup:
    """How often values fall where, up to the 99th percentile; the rest is in the last column."""
    ordered = sorted(values)
    highest = max(ordered[int(0.99 * (len(ordered) - 1))], 1e-9)
    counts = [0] * bins
    for value in values:
        counts[min(bins - 1, int(bins * value / highest))] += 1
    step, tallest = (WIDTH - 2 * EDGE) / bins, max(counts)
    drawn = _axes(f"0 til {highest:.0f} {unit}", f"0 til {tallest} spørsmål", ticks=False)
    for number, count in enumerate(counts):
        tall = (HEIGHT - 2 * EDGE) * count / tallest
        drawn += Markup('<rect class="bar" x="{:.1f}" y="{:.1f}" width="{:.1f}" height="{:.1f}"/>').format(
            EDGE + number * step, HEIGHT - EDGE - tall, step - 1, tall
        )
    return _figure(title, HEIGHT, drawn)


def _at(point: Point) -> Point:
    return EDGE + point[0] * (WIDTH - 2 * EDGE), HEIGHT - EDGE - point[1] * (HEIGHT - 2 * EDGE)


def _axes(across: str, up: str, ticks: bool = True) -> Markup:
    left, bottom = _at((0, 0))
    drawn = Markup('<path class="axis" d="M{} {}V{}H{}"/>').format(left, EDGE, bottom, WIDTH - EDGE)
    drawn += Markup('<text x="{}" y="{}" text-anchor="middle">{}</text>').format(WIDTH / 2, HEIGHT - 10, across)
    drawn += Markup('<text x="{}" y="{}">{}</text>').format(8, EDGE - 16, up)
    for tick in (0.0, 0.5, 1.0) if ticks else ():
        (x, _), (_, y) = _at((tick, 0)), _at((0, tick))
        drawn += Markup('<text x="{}" y="{}" text-anchor="middle">{:.0f}</text>').format(x, bottom + 16, 100 * tick)
        drawn += Markup('<text x="{}" y="{}" text-anchor="end">{:.0f}</text>').format(left - 6, y + 4, 100 * tick)
    return drawn


def _figure(title: str, height: int, drawn: Markup) -> Markup:
    return Markup(
        '<figure><figcaption>{}</figcaption><svg viewBox="0 0 {} {}" role="img" aria-label="{}">{}</svg></figure>'
    ).format(title, WIDTH, height, title, drawn)
