"""What makes a line look like a heading: its words, and that it stands by itself."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from assistant.documents import bullets, heading_numbers, tables
from assistant.documents.heading_numbers import Number
from assistant.documents.lines import Line, LineKind
from assistant.documents.spacing import Spacing, is_open

MAX_CHARACTERS = 120

MAX_WORDS = 14

_MOST_OF_SENTENCE = 6
"""Words of a § heading that ends in a period, at the most."""

_FEWEST_CAPITALS = 3
"""Letters that a heading in capitals has, at least."""

_MOST_LABEL_WORDS = 4
"""Words in a line such as "Vedtak:" or "Kommunedirektørens innstilling:", at the most."""

_NO_HEADING_END = (".", ",", ";", ":", "!", "?", "-", "–", "…", "”", "»")


_QUOTED = re.compile('[«"\u201c\u201d].*[.!?…][»"\u201c\u201d]')
"""A whole sentence that somebody says, such as is set in large type beside the text."""

_AUXILIARIES = frozenset("skal vil kan må bør".split())
_ASKING = frozenset("hva hvem hvor hvordan hvorfor kva kven kor korleis kvifor dit slik".split())
"""Words that begin a heading which may end in such a verb: "Hva vi vil"."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading that takes up the lines ``first`` to ``last`` (both included) of the document.

    ``level`` is 1 for the top.
    """

    first: int
    last: int
    text: str
    level: int


@dataclass(frozen=True, slots=True)
class Promise:
    """The last line of a heading that the table of contents has, and how deep it is there."""

    last: int
    depth: int


def may_be(line: Line) -> bool:
    """Whether a line may be a heading though the format does not say so."""
    return line.kind in (LineKind.PRINTED, LineKind.TEXT)


_OPEN_SENTENCE = re.compile(r"\s\w+.*,\s+(?:er|var|skal|vil|må|bør|kan|har|blir|vert)$")
"""How a sentence ends that the items of a list complete: "Verdiene som ligger til grunn, er"."""


def reads_as_heading(text: str, lenient: bool = False) -> bool:
    """Whether a line has the words of a heading; ``lenient``: its looks say already that it is one."""
    if len(text) > MAX_CHARACTERS or len(text.split()) > MAX_WORDS or bullets.marker(text):
        return False
    if not any(c.isalpha() or c == "§" for c in text) or _QUOTED.fullmatch(text):
        return False
    if _OPEN_SENTENCE.search(text):
        return False
    if lenient:
        return not text.endswith((":", ",", ";")) and (not text.endswith(".") or len(text.split()) <= 6)
    ends = text.endswith(_NO_HEADING_END) and not _is_numbered_sentence(text)
    return (text[0].isupper() or text[0].isdigit() or text[0] == "§") and not ends


def _is_numbered_sentence(text: str) -> bool:
    """Whether a numbered heading is written as a sentence: "§ 1. Formål.", "2. Hva er klima?"."""
    if text.endswith("?"):
        return text[0].isdigit() or text[0] == "§"
    return text[0] == "§" and text.endswith(".") and len(text.split()) <= _MOST_OF_SENTENCE


def labels(lines: Sequence[Line]) -> set[str]:
    """Short lines in bold with a colon that stand over running text, as "Behandling:" and "Vedtak:" do in minutes.

    One such line in a document is no heading, nor is what announces lists each time, or most of them.
    """
    over_text: Counter[str] = Counter()
    over_items: Counter[str] = Counter()
    for line, following in pairwise(lines):
        if line.bold and may_be(line) and line.text.endswith(":") and len(line.text.split()) <= _MOST_LABEL_WORDS:
            is_marked = bullets.marker(following.text) or bullets.is_counted(following.text)
            is_item = not may_be(following) or following.bold or is_marked
            (over_items if is_item else over_text)[line.text] += 1
    found = {text for text, count in over_text.items() if count > over_items[text]}
    return found if sum(over_text[text] for text in found) > 1 else set()


def is_capitals(text: str) -> bool:
    """Whether all letters are capitals."""
    letters = [character for character in text if character.isalpha()]
    return len(letters) >= _FEWEST_CAPITALS and all(map(str.isupper, letters))


def set_apart(lines: Sequence[Line], index: int, spacing: Spacing) -> bool:
    """Whether a short line stands alone: the distance above it is not that of running text."""
    line = lines[index]
    if not may_be(line) or not reads_as_heading(line.text) or _continues(lines, index, spacing):
        return False
    following = lines[index + 1] if index + 1 < len(lines) else None
    if following is None or following.text[0].islower() or _leads_to_bullets(line.text, following.text):
        return False
    if _is_numbered_sentence(line.text) and (following.text[0] == "§" or following.text[0].isdigit()):
        return False  # each is a rule of its own
    if following.kind is LineKind.ROW and tables.CAPTION.match(line.text):
        return False
    runs_on = not spacing.is_wide(following) and not spacing.is_tight(following)
    if runs_on and (is_open(line.text) or spacing.is_full(line, following)):
        return False  # the first line of a paragraph
    if line.gap is None or spacing.is_wide(line):
        return True
    return spacing.is_tight(line) and (spacing.is_wide(following) or spacing.is_tight(following))


def _leads_to_bullets(text: str, following: str) -> bool:
    """Whether a line ends in a verb that the bullets below it go on with: "Kommunen skal"."""
    first, *_, last = text.lower().split() * 2
    return bullets.marker(following) != "" and last in _AUXILIARIES and first not in _ASKING


def _continues(lines: Sequence[Line], index: int, spacing: Spacing) -> bool:
    if not index:
        return False
    above, line = lines[index - 1], lines[index]
    ended = spacing.wrap is not None and spacing.is_wide(line) and not spacing.is_full(above, line)
    return above.padded or (is_open(above.text) and not (ended and above.text[-1].isalpha()))


def listed(lines: Sequence[Line], spacing: Spacing) -> set[int]:
    """The places of lines that are counted items of a list: right after each other, but for what each goes on with."""
    found: set[int] = set()
    for first, second in bullets.pairs(line.text if may_be(line) else "" for line in lines):
        between = lines[first + 1 : second]
        is_wrapped = all(line.gap is not None and not spacing.is_wide(line) for line in between)
        if not between or (is_wrapped and spacing.is_full(lines[first], between[0])):
            found |= {first, second}
    return found


def without_runs(lines: Sequence[Line], found: Sequence[int], sure: set[int]) -> list[int]:
    """Drop runs of three and more with nothing between them: those are the items of a list.

    Headings that are numbered stay, unless they count on from each other, and so do those that are sure.
    """
    kept: list[int] = []
    run: list[int] = []
    for index in [*found, -9]:
        if run and index != run[-1] + 1:
            numbers = heading_numbers.of_all([lines[i].text for i in run])
            counted = _counted(numbers)
            is_list = sum(number is None for number in numbers) > 2
            for at, (i, number) in enumerate(zip(run, numbers, strict=True)):
                if i in sure or (at not in counted and (number is not None or not is_list)):
                    kept.append(i)
            run = []
        run.append(index)
    return kept


def _counted(numbers: Sequence[Number | None]) -> set[int]:
    """The places of three and more numbers of one kind that count on from each other."""
    found: set[int] = set()
    row: list[int] = []
    for at, number in enumerate([*numbers, None]):
        last = numbers[row[-1]] if row else None
        if row and (last is None or number is None or number != replace(last, value=last.value + 1)):
            found |= set(row) if len(row) > 2 else set()
            row = []
        if number is not None and number.kind in ("decimal", "letter", "roman"):
            row.append(at)
    return found
