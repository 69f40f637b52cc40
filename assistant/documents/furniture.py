"""Page furniture: the headers, footers and page numbers that surround the text of a document."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from operator import attrgetter
from typing import NamedTuple

from assistant.documents import page_numbers, spacing
from assistant.documents.lines import Line

# Headers and footers stand in the outer 15 % of a page and are seldom more than four lines; text set
# with ordinary margins (2 cm on A4) stays out of the outer 8 %.
_EDGE = 0.15
_MARGIN = 0.08
_MOST_LINES = 4

# Three pages tell a header from a heading that happens to come twice.
_SURE = 3

# A running header is set at the same height on every page, give or take a rounding.
_SAME_HEIGHT = 3.0

# A header that skips every other page (left and right pages differ) goes on; one that skips more has ended.
_LONGEST_STEP = 2

# A header that is larger than the text by more than a rounding may be a heading, and a number that is
# much larger the number of a chapter.
_AS_LARGE = 1.05
_MUCH_LARGER = 1.25

_PAGE_NUMBER = re.compile(
    r"""[-–—|\[(]?\s*
        (?: (?:side|page|s\.|p\.)\s*\d{1,4} | \d{1,3} )
        (?: \s*(?:av|of|/)\s*\d{1,4} | \s*\(\d{1,4}\) )?
        \s*[-–—|\])]?""",
    re.IGNORECASE | re.VERBOSE,
)

_NAMED_PAGE = re.compile(
    r"(?:.*[\s|–—-])?(?:side|page|s\.|p\.)\s*(?P<page>\d{1,4})\s*(?:av|of|/)\s*\d{1,4}"
    r"|(?:https?|file)://\S*\s+(?P<printed>\d{1,4})/\d{1,4}",
    re.IGNORECASE,
)
"""What says by itself which of how many pages it stands on: "Økonomiplan – Side 2 av 9", or what a browser prints."""


class PrintedLine(NamedTuple):
    """A line with its place on the page; its own ``gap`` is not known before the furniture is gone.

    Attributes:
        line: The line; ``line.page`` is always set.
        top: Distance from the page's upper edge down to the baseline, in points.
        bottom: Distance from the baseline down to the page's lower edge, in points.
    """

    line: Line
    top: float
    bottom: float


@dataclass(frozen=True, slots=True)
class _Place:
    """A line that may be furniture: its number in the document, and how far it is from its edge of the page."""

    number: int
    printed: PrintedLine
    distance: float

    @property
    def page(self) -> int:
        return self.printed.line.page or 0

    def is_within(self, share: float) -> bool:
        """Whether the line stands in the outermost ``share`` of the page's height."""
        return self.distance < share * (self.printed.top + self.printed.bottom)


def places(lines: Sequence[PrintedLine]) -> set[int]:
    """The places of the furniture among the lines of a document.

    Furniture are bare page numbers, Roman ones that count on from page to page too, at the upper and lower edge of
    the pages, and lines there that come again at the same height on at least three pages close to each other. Their
    digits may change, and so may the words beside the page's number, if they stand in the margin and do not look like
    headings; in a document of two or three pages two such lines are enough. A header that stands on one page only is
    known by the sentence that goes on below it, or by the title that it says again. Nothing that has text between
    itself and the edge is furniture.
    """
    text_size = _text_size(lines)
    page_count = len({printed.line.page for printed in lines})
    furniture: set[int] = set()
    for at, edge in enumerate(_edges(lines)):
        edge = [place for place in edge if place.is_within(_MARGIN) or not _is_running(lines, place.number, text_size)]
        repeated = _repeated(edge, page_count, text_size, is_foot=bool(at)) | _roman_numbers(edge, text_size)
        if not at:
            repeated |= _small_at_one_height(edge, text_size)
        for page in _by_page(edge):
            for place in page:  # from the edge inwards, up to the first line of real text
                if place.number not in repeated and not _is_page_number(place, text_size):
                    break
                furniture.add(place.number)
    furniture.update(_lone_headers(lines, furniture, text_size))
    return furniture


_LONGEST_HEADER = 2
_CAPTION = re.compile(r"(?:figur|tabell|bilde|bilete|foto|kart|diagram)\b", re.IGNORECASE)


def _lone_headers(lines: Sequence[PrintedLine], known: set[int], text_size: float) -> Iterator[int]:
    """The numbers of the lines in the upper margin that part a sentence from its end, or say the title again."""
    text = ((number, printed) for number, printed in enumerate(lines) if number not in known)
    titles: set[str] | None = None
    last: PrintedLine | None = None  # the last line of the page before
    for _, group in groupby(text, key=lambda each: each[1].line.page):
        page = list(group)
        for count in range(1, min(_LONGEST_HEADER + 1, len(page))):
            header, (_, below) = page[:count], page[count]
            if last is None or not _is_above(header[-1][1], below, text_size):
                continue
            is_title = " ".join(printed.line.text for _, printed in header).casefold() in (titles or ())
            if is_title or _goes_on(last, below, text_size):
                yield from (number for number, _ in header)
                break
        last = page[-1][1]
        if titles is None:
            large = (each.line for _, each in page if (each.line.size or 0.0) > text_size * _AS_LARGE)
            titles = {line.text.casefold() for line in large}


def _is_above(header: PrintedLine, below: PrintedLine, text_size: float) -> bool:
    """Whether a line stands in the upper margin by itself, in no larger type than the text, and is no caption."""
    is_within = header.top < _MARGIN * (header.top + header.bottom)
    is_apart = below.top - header.top > _NEXT_LINE * text_size
    return is_within and is_apart and _is_plain(header.line, text_size) and not _CAPTION.match(header.line.text)


def _goes_on(above: PrintedLine, below: PrintedLine, text_size: float) -> bool:
    """Whether a sentence goes on from the foot of a page, both lines in the text's own type."""
    return above.line.size == below.line.size == text_size and spacing.goes_on(above.line, below.line)


def with_gaps(lines: Iterable[PrintedLine]) -> Iterator[Line]:
    """The lines with the gap above each, which is known when the furniture is gone."""
    above: PrintedLine | None = None
    for printed in lines:
        same_page = above is not None and above.line.page == printed.line.page
        # The line before the first one of a new column stands lower on the page, not above it.
        gap = printed.top - above.top if above is not None and same_page else 0.0
        yield printed.line._replace(gap=round(gap, 1) if gap > 0 else None)
        above = printed


def _text_size(lines: Iterable[PrintedLine]) -> float:
    sizes: Counter[float] = Counter()
    for printed in lines:
        sizes[printed.line.size or 0.0] += len(printed.line.text)
    return max(sizes, key=sizes.__getitem__, default=0.0)


def _edges(lines: Sequence[PrintedLine]) -> Iterator[list[_Place]]:
    """Find the outermost lines of all pages: first those at the upper edge, then those at the lower."""
    for distance in (attrgetter("top"), attrgetter("bottom")):
        places = (_Place(number, printed, distance(printed)) for number, printed in enumerate(lines))
        yield [place for page in _by_page(places) for place in page[:_MOST_LINES] if place.is_within(_EDGE)]


def _by_page(places: Iterable[_Place]) -> Iterator[list[_Place]]:
    """Give the places of each page, which stand together, from its edge inwards."""
    for _, page in groupby(places, key=lambda place: place.page):
        yield sorted(page, key=lambda place: place.distance)


def _repeated(edge: Iterable[_Place], page_count: int, text_size: float, is_foot: bool) -> set[int]:
    """Find the numbers of the lines that come again on other pages."""
    alike: defaultdict[str, list[_Place]] = defaultdict(list)
    for place in edge:
        text = place.printed.line.text.casefold()
        alike[re.sub(r"\d+", "#", text)].append(place)
        # A header with the chapter's name changes, but the page number in it goes on.
        for number in re.findall(r"^\d{1,4}\b|\b\d{1,4}$", text) if place.is_within(_MARGIN) else ():
            alike[f"page {int(number) - place.page:+}"].append(place)
    furniture = (
        place.number
        for places in alike.values()
        for series in _series(places)
        if _is_furniture(series, page_count, text_size, is_foot)
        for place in series
    )
    return set(furniture)


def _is_furniture(series: Sequence[_Place], page_count: int, text_size: float, is_foot: bool) -> bool:
    # «Strategi 1», «Strategi 2», … at the top of their pages are headings: by their looks, or by their place.
    is_within = all(place.is_within(_MARGIN) for place in series)
    is_marginal = is_within and all(_is_plain(place.printed.line, text_size) for place in series)
    is_same = len({place.printed.line.text for place in series}) == 1
    if len(series) >= _SURE:
        return is_same or is_marginal or (is_foot and is_within)  # no heading stands at the foot of page after page
    return len(series) > 1 and page_count <= _SURE and is_marginal


def _is_running(lines: Sequence[PrintedLine], number: int, text_size: float) -> bool:
    """Whether a line in the text's own type stands as close to another such line as in a paragraph."""
    for above, below in pairwise(lines[max(0, number - 1) : number + 2]):
        alike = all(
            text_size and printed.line.size == text_size and not printed.line.bold for printed in (above, below)
        )
        if alike and above.line.page == below.line.page and 0 < below.top - above.top <= _NEXT_LINE * text_size:
            return True
    return False


_NEXT_LINE = 1.6
_SMALLER = 0.95


def _small_at_one_height(edge: Sequence[_Place], text_size: float) -> set[int]:
    """The numbers of the first lines of pages that are set smaller than the text, all at one height: running headers.

    What they say may change with the chapter.
    """
    firsts = [page[0] for page in _by_page(edge)]
    small = [place for place in firsts if 0 < (place.printed.line.size or 0.0) < _SMALLER * text_size]
    series = _series(place for place in small if place.is_within(_MARGIN))
    return {place.number for places in series if len(places) >= _SURE for place in places}


def _roman_numbers(edge: Iterable[_Place], text_size: float) -> set[int]:
    """The numbers of bare Roman page numbers in the margin: the next one at their height counts on, or is a plain 1."""
    known: defaultdict[int, list[_Place]] = defaultdict(list)
    for place in edge:
        if place.is_within(_MARGIN) and _is_plain(place.printed.line, text_size):
            known[place.page].append(place)
    found: set[int] = set()
    for place in (place for page in list(known.values()) for place in page):
        value = page_numbers.roman(place.printed.line.text)
        for following in _after(place, known) if value is not None else ():
            text = following.printed.line.text
            if page_numbers.roman(text) == (value or 0) + following.page - place.page:
                found |= {place.number, following.number}
            elif re.fullmatch(r"\W{0,2}1\W{0,2}", text):
                found.add(place.number)
    return found


def _after(place: _Place, known: Mapping[int, Sequence[_Place]]) -> Iterator[_Place]:
    """What stands at the same height on one of the next pages."""
    for page in range(place.page + 1, place.page + _LONGEST_STEP + 1):
        yield from (other for other in known.get(page, ()) if abs(place.distance - other.distance) <= _SAME_HEIGHT)


def _series(places: Iterable[_Place]) -> Iterator[list[_Place]]:
    """Divide lines that are alike into those at one height on pages that follow each other."""
    going_on: list[list[_Place]] = []
    for place in sorted(places, key=lambda place: place.page):
        yield from (series for series in going_on if place.page - series[-1].page > _LONGEST_STEP)
        going_on = [series for series in going_on if place.page - series[-1].page <= _LONGEST_STEP]
        level = (series for series in going_on if abs(place.distance - series[-1].distance) <= _SAME_HEIGHT)
        series = next((series for series in level if series[-1].page < place.page), None)
        if series is None:
            going_on.append([place])
        else:
            series.append(place)
    yield from going_on


def _is_plain(line: Line, text_size: float) -> bool:
    return not line.bold and (line.size or 0.0) <= text_size * _AS_LARGE


def _is_page_number(place: _Place, text_size: float) -> bool:
    line = place.printed.line
    if _PAGE_NUMBER.fullmatch(line.text):
        return (line.size or 0.0) <= text_size * _MUCH_LARGER
    named = _NAMED_PAGE.fullmatch(line.text) if place.is_within(_MARGIN) and _is_plain(line, text_size) else None
    return named is not None and int(named["page"] or named["printed"]) == place.page
