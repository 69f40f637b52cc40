"""What pages are called: the numbers printed on them, or else the labels that the file gives them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from pypdf import PdfReader

from assistant.documents.enumeration import roman_value
from assistant.documents.lines import Line

_FIGURES = re.compile(r"^\D{0,8}(\d{1,4})\b|\b(\d{1,4})\D{0,3}$")
_ROMAN = re.compile(
    r"[-–—|\[(]?\s*(?:(?:side|page|s\.|p\.)\s*)?(?P<number>[ivxl]{1,7}|[IVXL]{1,7})\s*[-–—|\])]?", re.ASCII
)
_ENOUGH = 0.5
"""The share of pages with a number from which on the numbers are those of the pages."""


def roman(text: str) -> int | None:
    """The value of a page number in Roman figures ("iv", "– IV –"), or None for what is none."""
    match = _ROMAN.fullmatch(text)
    return roman_value(match["number"].upper()) if match else None


def labels(reader: PdfReader, count: int) -> list[str]:
    """What a PDF calls its pages, in order: their places where it does not say, or not in a way that can be read."""
    places = [str(number) for number in range(1, count + 1)]
    try:
        if "/PageLabels" not in reader.root_object:
            return places
        found = reader.page_labels
    except Exception:  # pypdf raises all kinds on damaged labels; the text is as good without them
        return places
    return found if len(found) == count else places


def named(lines: Iterable[Line], names: dict[int, int | None]) -> Iterator[Line]:
    """The lines with the names of their pages; one that has none of figures has none."""
    return (line._replace(page=names[line.page]) if line.page in names else line for line in lines)


def of(furniture: Iterable[Line], labels: Sequence[str]) -> dict[int, int | None]:
    """The numbers of a document's pages by their place, from 1; empty when they are called by their places.

    Pages with Roman numbers have none.

    Args:
        furniture: Headers, footers and page numbers.
        labels: What the file calls its pages.
    """
    furniture = list(furniture)
    printed = _printed(furniture, len(labels))
    in_roman = {line.page or 0 for line in furniture if roman(line.text)} - printed.keys()
    if printed and len(printed) + len(in_roman) >= max(2, _ENOUGH * len(labels)):
        return _filled(printed, in_roman, len(labels))
    plain = [str(number) for number in range(1, len(labels) + 1)]
    if list(labels) == plain:
        return {}
    return {number: int(label) if label.isdecimal() else None for number, label in enumerate(labels, start=1)}


def _printed(furniture: Iterable[Line], count: int) -> dict[int, int]:
    """The number on each page; of several figures there, the one that goes on as the pages do."""
    candidates: dict[int, set[int]] = {}
    for line in furniture:
        for match in _FIGURES.finditer(line.text):
            candidates.setdefault(line.page or 0, set()).add(int(match[1] or match[2]))
    steps = Counter(value - page for page, values in candidates.items() for value in values)
    printed: dict[int, int] = {}
    for page, values in candidates.items():
        best = max(values, key=lambda value: steps[value - page])
        if steps[best - page] > 1:
            printed[page] = best
    return {page: value for page, value in printed.items() if page <= count}


def _filled(printed: dict[int, int], in_roman: set[int], count: int) -> dict[int, int | None]:
    """Pages without a number of their own are called as the one after, or else before them, goes on."""
    steps: dict[int, int] = {}
    step = None
    for page in range(count, 0, -1):
        step = printed[page] - page if page in printed else step
        if step is not None:
            steps[page] = step
    last = max(printed)
    steps |= dict.fromkeys(range(last + 1, count + 1), printed[last] - last)
    if not in_roman and not any(steps.values()):
        return {}
    return {page: page + step if page + step > 0 and page not in in_roman else None for page, step in steps.items()}
