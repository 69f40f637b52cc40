"""Printed lines to whole paragraphs and list items: what was broken over several lines is put together again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.documents import bullets, loose_lists
from assistant.documents.lines import Line
from assistant.documents.nesting import Place
from assistant.documents.spacing import Spacing, goes_on, is_open


@dataclass(frozen=True, slots=True)
class Text:
    """One whole paragraph or list item, with the layout of its first line, and the footnotes that it refers to.

    ``place`` is where an item begins that has a bullet or a number, or that the format marks as one, and None for
    all others. ``level`` is how deep an item is nested.
    """

    words: str
    page: int | None
    wide: bool = False
    place: Place | None = None
    notes: tuple[str, ...] = ()
    level: int = 0


def joined(lines: Sequence[Line], spacing: Spacing) -> list[Text]:
    """Put broken lines together: each text is a whole paragraph or item."""
    texts: list[Text] = []
    in_list = False
    announced = False  # by a line that ends in a colon, a little above
    bullet_left = 0.0
    column = 0
    counted = bullets.counted([line.text for line in lines])
    clauses = bullets.clauses([line.text for line in lines])
    loose = loose_lists.find(lines, spacing, counted)
    several_bullets = sum(1 for line in lines if bullets.marker(line.text)) > 1
    for index, line in enumerate(lines):
        mark = bullets.marker(line.text) if several_bullets or _certain(line.text) else ""
        previous = lines[index - 1] if index else None
        column += line.gap is None
        wide = spacing.is_wide(line)
        in_list = in_list and not wide
        announced = texts[-1].words.endswith(":") if wide and texts else announced
        is_item = bool(mark) or index in counted
        goes_on_above = (
            previous is not None
            and not is_item
            and index not in clauses
            and _belongs(previous, line, spacing, in_list, texts[-1], bullet_left)
            and not (announced and _ended(previous, line, spacing))
        )
        if not loose.get(index, not goes_on_above):
            last = texts[-1]
            texts[-1] = replace(last, words=glued(last.words, line.text), notes=last.notes + line.notes)
        else:
            if is_item:
                bullet_left = line.left
            place = Place(line.left, mark.strip() or counted.get(index, ""), column, line.size) if is_item else None
            texts.append(Text(line.text[len(mark) :], line.page, wide, place, line.notes))
        in_list = in_list or texts[-1].words.endswith(":") or is_item
    return texts


def _certain(text: str) -> bool:
    """A real bullet sign, which a dash or an "o" is only among others of its kind."""
    return bool(bullets.marker(text)) and text[0] not in "-–—*o"


def _belongs(previous: Line, line: Line, spacing: Spacing, in_list: bool, text: Text, bullet_left: float) -> bool:
    if spacing.whole:
        return previous.padded or _is_indented(line, text, bullet_left)
    if previous.padded or (goes_on(previous, line) and not (spacing.is_wide(line) and not is_open(previous.text))):
        return True
    if spacing.is_wide(line):
        return False
    if is_open(previous.text) or line.text[0] in "-–—":
        return True
    if text.place:
        if _is_indented(line, text, bullet_left):
            return True
        # Some lists are set without a hanging indent.
        is_below = previous.left <= bullet_left + 1 and line.left >= bullet_left - 1 and line.gap is not None
        return is_below and spacing.is_full(previous, line)
    if line.text[0].islower():
        return True
    if in_list or previous.text.endswith(":"):
        return False
    if previous.size is not None and line.gap is not None:
        return True
    return spacing.is_full(previous, line)


def _is_indented(line: Line, text: Text, bullet_left: float) -> bool:
    """Whether a line goes on with an item by standing farther in than its bullet."""
    return text.place is not None and line.left > bullet_left + 1


def _ended(previous: Line, line: Line, spacing: Spacing) -> bool:
    """Whether the words leave it open if a line goes on, and there was room for more of it."""
    is_told = is_open(previous.text) or line.text[0].islower() or line.text[0] in "-–—"
    return not is_told and not previous.padded and not spacing.is_full(previous, line)


_SHARED = frozenset(["og", "eller", "samt", "til", "men", "inkl"])
"""Words after which a hyphen stands for what two words share: "by- og stedsutvikling"."""


_BEFORE_HYPHEN = frozenset(["ikke", "ikkje", "non"])
"""Words that a hyphen ties to the next one wherever they stand: "ikke-lovpålagte"."""


def glued(text: str, more: str) -> str:
    """Join two lines of one text; a word divided with a hyphen becomes whole, "by- og tettsted" does not change."""
    ending = text[-40:]  # a whole paragraph is long to search in
    if re.search(r"\w(?:-?/|–)$", ending) and more[0].isalnum():
        return text + more
    if re.search(r"\w-$", ending) and re.match(r"/\w", more):
        return text + more
    divided = re.search(r"(\w+)-$", ending)
    if divided is None or not more[0].isalnum() or more.split()[0].strip(",.") in _SHARED:
        return f"{text} {more}"
    part = divided[1]
    # What is a hyphen also within a line: "IKT-løsninger", "e-post", "Nord-Norge", "2010-2021".
    is_name = not more[0].islower() or len(part) == 1 or part[-1].isdigit() or part.isupper()
    keeps_hyphen = is_name or part.lower() in _BEFORE_HYPHEN
    return text + more if keeps_hyphen else text[:-1] + more
