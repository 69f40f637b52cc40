"""Lines of a section to paragraphs and lists: what was broken over several lines is put together again."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, takewhile, zip_longest

from assistant.documents import bullets, nesting, tables
from assistant.documents.joining import Text, joined
from assistant.documents.lines import Line, LineKind
from assistant.documents.model import BlockKind
from assistant.documents.nesting import Place
from assistant.documents.spacing import SENTENCE_ENDS, Spacing, is_open
from assistant.language import sentences

_BACK_REFERENCES = re.compile(
    r"(herunder|herav|dette|desse|disse|det vil si|det vil seie|dvs\.?|for eksempel|til dømes|f\.eks\.|blant annet|"
    r"bl\.a\.|mellom anna|jf\.?|jfr\.?|slik|slike)\b",
    re.IGNORECASE,
)
"""Words that a sentence begins with when it speaks of the one before it, and so belongs to the same item."""

_FINITE = frozenset(
    """
    skal vil kan må bør er har blir ble var hadde finnes gjør gir får skulle ville kunne måtte burde vert vart har
    finst gjer gjev får skulle ville kunne måtte burde
    """.split()
)
_SUBORDINATORS = frozenset(["som", "at", "der", "når", "dersom", "hvis", "fordi", "slik", "for", "om", "mens"])


@dataclass(frozen=True, slots=True)
class RawBlock:
    """A block before it has its place in the canonical text; ``wide``: more than a line's distance is above it."""

    kind: BlockKind
    intro: Text | None
    items: tuple[Text, ...]
    wide: bool


def of(lines: Sequence[Line], spacing: Spacing) -> list[RawBlock]:
    """The paragraphs, lists and tables that the lines of one section hold, in order; footnotes come after theirs."""
    found: list[RawBlock] = []
    for nature, together in groupby(lines, key=_nature):
        same = list(together)
        if nature.startswith(_TABLE):
            found.append(_table(same, found))
        elif nature == LineKind.PRINTED:
            found += _guessed(same, spacing)
        else:
            found += _marked(same)
    return [each for block in found for each in (block, *_notes(block))]


def notes(lines: Sequence[Line]) -> list[RawBlock]:
    """The footnotes that some lines refer to, each a paragraph."""
    texts = [Text(note, line.page) for line in lines for note in line.notes]
    return [RawBlock(BlockKind.PARAGRAPH, None, (text,), False) for text in texts]


def _notes(block: RawBlock) -> Iterator[RawBlock]:
    for text in (*([block.intro] if block.intro else []), *block.items):
        for note in text.notes:
            yield RawBlock(BlockKind.PARAGRAPH, None, (Text(note, text.page),), False)


_TABLE = "table "


def _nature(line: Line) -> str:
    """What is read together: all that is printed, all that is marked, and the lines of one table."""
    if line.kind in (LineKind.ROW, LineKind.CAPTION):
        return f"{_TABLE}{line.level}"
    return LineKind.PRINTED if line.kind is LineKind.PRINTED else LineKind.TEXT


def _table(lines: Sequence[Line], before: list[RawBlock]) -> RawBlock:
    """A table with its caption; a last paragraph that announces it is taken from ``before``."""
    texts = [Text(line.text, line.page, notes=line.notes) for line in lines]
    if lines[0].kind is LineKind.CAPTION and len(texts) > 1:
        return RawBlock(BlockKind.TABLE, texts[0], tuple(texts[1:]), False)
    if before and before[-1].kind is BlockKind.PARAGRAPH:
        above = before[-1].items[0].words
        if above.endswith(":") or tables.CAPTION.match(above):
            return RawBlock(BlockKind.TABLE, before.pop().items[0], tuple(texts), False)
    return RawBlock(BlockKind.TABLE, None, tuple(texts), False)


def _marked(lines: Sequence[Line]) -> list[RawBlock]:
    """Paragraphs and lists as the format tells them; a bullet that was typed by hand makes an item too."""
    texts: list[Text] = []
    counted = bullets.counted([line.text if line.kind is LineKind.TEXT else "" for line in lines])
    for index, line in enumerate(lines):
        mark = bullets.marker(line.text) if line.kind is LineKind.TEXT else ""
        sign = mark.strip() or counted.get(index, "")
        place = (
            Place(line.left, sign, list=line.level if line.kind is LineKind.ITEM else 0)
            if sign or line.kind is LineKind.ITEM
            else None
        )
        texts.append(Text(line.text[len(mark) :], line.page, place=place, notes=line.notes))
    texts = list(_with_announcements(texts))
    found: list[RawBlock] = []
    at = 0
    while at < len(texts):
        block, at = _bulleted(texts, at) or _paragraph(texts, at)
        found.append(block)
    return found


def _guessed(lines: Sequence[Line], spacing: Spacing) -> list[RawBlock]:
    texts = joined(lines, spacing)
    texts = list(_with_announcements(texts))
    found: list[RawBlock] = []
    at = 0
    while at < len(texts):
        block, at = _bulleted(texts, at) or _announced(texts, at) or _terse(texts, at) or _paragraph(texts, at)
        found.append(block)
    return found


_MOST_ANNOUNCING = 14
"""Words in a line without a colon that announces the bullets below it, at most."""


_FEWEST_LED_ON_TO = 2
"""Lines in lower case that a line without a colon leads on to, at the least."""


def _announces(words: str) -> bool:
    """Whether what bullets stand below announces them, with a colon or without ("Kommunen skal")."""
    if words.endswith(":") or _leads_on(words):
        return True
    return not words.endswith(SENTENCE_ENDS) and len(words.split()) <= _MOST_ANNOUNCING


def _leads_on(words: str) -> bool:
    """Whether a text ends so that its items go on with it."""
    return is_open(words) or words.split()[-1].lower() in _FINITE


def _with_announcements(texts: Sequence[Text]) -> Iterator[Text]:
    for text, following in zip_longest(texts, texts[1:]):
        yield from _announcement_apart(text, following is not None and following.place is not None)


def _announcement_apart(text: Text, has_bullets: bool) -> list[Text]:
    """A paragraph whose last sentence announces a list ("…. Vi har tre mål:"): that sentence by itself."""
    if text.place or not (text.words.endswith(":") or (has_bullets and _leads_on(text.words))):
        return [text]
    *before, last = sentences.spans(text.words)
    if not before:
        return [text]
    return [
        replace(text, words=text.words[: before[-1][1]]),
        replace(text, words=text.words[last[0] :], wide=False, notes=()),
    ]


def _paragraph(texts: Sequence[Text], at: int) -> tuple[RawBlock, int]:
    return RawBlock(BlockKind.PARAGRAPH, None, (texts[at],), texts[at].wide), at + 1


def _bulleted(texts: Sequence[Text], at: int) -> tuple[RawBlock, int] | None:
    """Items with bullets, and the line above them when that is what announces them."""
    first = at if texts[at].place else at + 1
    has_intro = first > at
    if has_intro and not _announces(texts[at].words):
        return None
    items: list[Text] = []
    is_spaced = False  # a wide space stands between two of the items
    following = (texts[place] for place in range(first, len(texts)))  # a slice would copy all that is left each time
    for text in takewhile(lambda text: _is_with(text, texts[first]), following):
        if not is_spaced and _begins_anew(text, items):
            break
        is_spaced = is_spaced or (bool(items) and text.wide)
        items.append(text)
    if not items:
        return None
    levels = nesting.levels([item.place for item in items if item.place])
    nested = tuple(replace(item, level=level) for item, level in zip(items, levels, strict=True))
    intro = texts[at] if has_intro else None
    return RawBlock(BlockKind.LIST, intro, nested, texts[at].wide), first + len(items)


def _is_with(text: Text, first: Text) -> bool:
    """Whether a text is an item of the list that another begins."""
    return text.place is not None and first.place is not None and text.place.list == first.place.list


def _begins_anew(text: Text, items: Sequence[Text]) -> bool:
    """Whether an item begins another list: numbers that stand apart below bullets and no deeper, or the reverse.

    The items before it stand close.
    """
    if not text.wide or not text.place or len(items) < 2:
        return False
    places = [item.place for item in items if item.place]
    is_counted = len(text.place.sign) > 1
    is_other = all((len(place.sign) > 1) != is_counted for place in places)
    return is_other and text.place.left <= min(place.left for place in places) + 1


def _announced(texts: Sequence[Text], at: int) -> tuple[RawBlock, int] | None:
    """A line that ends in a colon and the lines after it, up to a wider space: a list without bullets.

    So is a line that is no whole sentence, where what stands close below begins in lower case.
    """
    if not texts[at].words.endswith(":"):
        return _led_on_to(texts, at)
    end = at + 1
    spaced = end < len(texts) and texts[end].wide
    while end < len(texts) and texts[end].wide == spaced and not texts[end].words.endswith(":"):
        end += 1
    items = _with_back_references(texts[at + 1 : end])
    kept = _without_closing(items)
    if len(kept) < 2:
        # Short lines that stand together may stand a little below what announces them.
        apart = _terse(texts, at + 1, fewest=2) if spaced else None
        return (replace(apart[0], intro=texts[at], wide=texts[at].wide), apart[1]) if apart else None
    consumed = end - sum(1 for _ in items[len(kept) :])
    return RawBlock(BlockKind.LIST, texts[at], tuple(kept), texts[at].wide), consumed


def _led_on_to(texts: Sequence[Text], at: int) -> tuple[RawBlock, int] | None:
    if texts[at].place or texts[at].words.endswith(SENTENCE_ENDS):
        return None
    items = list(takewhile(_is_in_lower_case, (texts[place] for place in range(at + 1, len(texts)))))
    if len(items) < _FEWEST_LED_ON_TO:
        return None
    return RawBlock(BlockKind.LIST, texts[at], tuple(items), texts[at].wide), at + 1 + len(items)


def _is_in_lower_case(text: Text) -> bool:
    return not text.wide and not text.place and text.words[0].islower()


def _terse(texts: Sequence[Text], at: int, fewest: int = 3) -> tuple[RawBlock, int] | None:
    """Three and more short lines in a row that are no sentences: a list that nothing announces."""
    end = at
    while end < len(texts) and not texts[end].words.endswith(SENTENCE_ENDS) and (end == at or not texts[end].wide):
        if texts[end].place:
            end -= 1  # the line above bullets announces them
            break
        end += 1
    if end - at < fewest:
        return None
    return RawBlock(BlockKind.LIST, None, tuple(texts[at:end]), texts[at].wide), end


def _with_back_references(items: Sequence[Text]) -> list[Text]:
    whole: list[Text] = []
    for item in items:
        if whole and _BACK_REFERENCES.match(item.words):
            whole[-1] = replace(whole[-1], words=f"{whole[-1].words} {item.words}")
        else:
            whole.append(item)
    return whole


def _without_closing(items: list[Text]) -> list[Text]:
    """Leave out full sentences that follow a list whose items are none: they close it and are not of it."""
    in_lower_case = bool(items) and items[0].words[0].islower() and not items[0].words.endswith(".")
    sentences = [
        _is_sentence(item.words) or (in_lower_case and item.words[0].isupper() and item.words.endswith("."))
        for item in items
    ]
    if sum(sentences) * 2 >= len(items):
        return items
    end = len(items)
    while end and sentences[end - 1]:
        end -= 1
    return items[:end]


def _is_sentence(text: str) -> bool:
    """Whether the first sentence has a finite verb of its own, not one inside a subordinate clause."""
    if not text.endswith((".", "!", "?")):
        return False
    for word in re.findall(r"\w+", text.split(". ")[0].lower()):
        if word in _SUBORDINATORS:
            return False
        if word in _FINITE:
            return True
    return False
