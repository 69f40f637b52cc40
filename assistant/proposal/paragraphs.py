"""A proposal's paragraphs, each with the part that a heading or a label gives it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum


class Part(StrEnum):
    """What a sentence does in a proposal."""

    PROPOSED = "proposed"
    WHY = "why"
    REST = "rest"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Where a paragraph stands, the part that its heading or label says it is, and whether it is an item of a list.

    ``section`` is the number of headings before it.
    """

    start: int
    end: int
    part: Part | None
    is_item: bool
    section: int


_OF = r"(?:\w+(?:s|ens|ets|anes|enes)\s+)?"
_FOR = r"(?:\s+(?:til|for|av|i)\s+(?:vedtak|sak\w*|løsning|løysing|innstilling|forslag\w*|framlegg\w*|tiltak\w*))?"
_HEADINGS = (
    (
        Part.PROPOSED,
        rf"(?:(?:enstemmig|samrøystes)\s+)?ved(?:tatt|teke)|{_OF}(?:forslag|framlegg|tilråding|innstilling|vedtak|konklusjon|anbefaling|tiltak(?:et)?){_FOR}"
        r"|hva (?:som )?(?:blir |er )?foresl\w+|kva (?:som )?(?:blir |er |vert )?foresl\w+",
    ),
    (
        Part.WHY,
        rf"{_OF}(?:bakgrunn|begrunnelse|grunngjeving|grunngiving|formål|føremål|behov|hensikt|vurdering\w*|drøfting"
        rf"|saksopplysning\w*|saksfram\w+|sakens bakgrunn|faktiske opplysninger|sammendrag|samandrag|alternativ\w*"
        rf"|folkehelse\w*|klima\w*|miljø\w*)(?:\s+og\s+\w+)?{_FOR}"
        r"|(?:hva saken gjelder|kva saka gjeld)|konsekvens\w*\s+for\s+.+|(?:forhold\w*|tilhøve\w*)\s+til\s+\w*plan\w*",
    ),
    (
        Part.REST,
        r"(?:\w+(?:,| og)\s+)*(?:økonomi\w*|kostnad\w*|finansiering|budsjett\w*|lov\w*|juridisk\w*|rettsl\w+"
        r"|saksgang\w*|høring\w*|høyring\w*|behandling\w*|handsaming\w*|vedlegg|personvern\w*|f(?:ra|re)mdrift\w*|tidsplan"
        r"|administrativ\w*|saksdokument\w*|votering|protokoll\w*|arkiv\w+|saksnummer|saksnr|saksbehandler|sakshandsamar|møtedato|dato)(?:\s+og\s+\w+)*"
        r"(?:\s+(?:konsekvens\w*|forhold|tilhøve|følg\w+|vurdering\w*|grunnlag))?",
    ),
)
"""Headings inside a case document, whole, by the part that stands under them."""

_LONGEST_HEADING, _MOST_WORDS = 60, 8
"""Characters and words of a heading at the most."""

_RAGGED = 20
"""Characters, at the most, that a line of running text stays behind the longest."""

_MARGIN = (60, 110)
"""Characters of the longest line of such text, at least and at the most."""

_LABEL = re.compile(r"[^\n:.]{3,60}:[ \t]+(?=\S)")
_NUMBERED = "#0123456789.) \t"

_BULLET = r"[-•*–]\s|[a-zæøå]\)\s"
_ITEM = re.compile(rf"\s*(?:{_BULLET}|\d{{1,2}}[.)]\s)")
_BULLETED = re.compile(rf"\s*(?:{_BULLET})")
_OPENS = re.compile(r"[\d.) ]*[A-ZÆØÅ]")
_ENDS = (".", "!", "?", ":", ";", ",")


def without_mark(item: str) -> str:
    """What an item of a list says, without its bullet or number."""
    mark = _ITEM.match(item)
    return item[mark.end() :] if mark else item


def of(text: str) -> Iterator[Paragraph]:
    """The paragraphs of a proposal in its order; headings are left out and say what stands under them."""
    found = _paragraphs(text)
    under: Part | None = None
    section = 0
    listed = False  # under a colon a line is an item also without a bullet, which a file's text has lost
    for place, (start, end) in enumerate(found):
        heading = _heading(text[start:end])
        if heading is not None:
            under, listed, section = heading[0], False, section + 1
        elif under is not None and _is_unknown_heading(text, found, place):
            under, listed, section = None, False, section + 1
        else:
            part, begin = _label(text, start, end) or (under, start)
            is_item = (listed and _is_next_line(text, found, place)) or bool(_ITEM.match(text, start, end))
            listed = is_item or text[start:end].endswith(":")
            yield Paragraph(begin, end, part, is_item, section)


def _is_next_line(text: str, found: Sequence[tuple[int, int]], place: int) -> bool:
    """Whether a paragraph follows the one before it without an empty line between."""
    return place > 0 and text[found[place - 1][1] : found[place][0]].count("\n") == 1


def _is_unknown_heading(text: str, found: Sequence[tuple[int, int]], place: int) -> bool:
    """Whether a short line stands alone over running text, and so ends what the heading before it began."""
    line = text[slice(*found[place])].strip()
    if place + 1 == len(found) or not is_short(line) or _BULLETED.match(line) or not _OPENS.match(line):
        return False
    after = text[slice(*found[place + 1])].strip()
    stands_alone = text[found[place][1] :].lstrip(" \t").startswith("\n\n")
    return stands_alone and not is_short(after) and after.endswith((".", "!", "?"))


def is_short(line: str) -> bool:
    """Whether a line is as short and bare as a heading, or as an item of a list."""
    fits = len(line) <= _LONGEST_HEADING and len(line.split()) <= _MOST_WORDS
    return fits and "\n" not in line and not line.endswith(_ENDS)


def _paragraphs(text: str) -> list[tuple[int, int]]:
    """Lines that end short or stand alone are paragraphs, and so is a heading; a wrapped paragraph is one."""
    found: list[tuple[int, int]] = []
    for match in re.finditer(r"\S(?:[^\n]|\n(?!\s*\n|\s*[-•*–\d#]|\s*[a-zæøå]\)\s))*", text):
        begin = match.start()
        for line in re.finditer(r"[^\n]+", match.group()):
            start, end = match.start() + line.start(), match.start() + line.end()
            is_heading = _part_under(line.group()) is not None
            if (is_heading or _label(text, start, end)) and begin < start:
                found.append((begin, start))
                begin = start
            if is_heading:
                found.append((start, end))
                begin = end
        if text[begin : match.end()].strip():
            found += _lines(text, begin, match.end())
    return found


def _lines(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The lines of a list without bullets, each for itself, and what stands above it; else the whole.

    Lines that are all short are such a list, and so are those after a colon that are not wrapped at a margin.
    """
    lines = [(start + line.start(), start + line.end()) for line in re.finditer(r"[^\n]+", text[start:end])]
    said = [text[slice(*line)].strip() for line in lines]
    if all(is_short(line) and _OPENS.match(line) for line in said):
        return lines
    colon = max((place for place, line in enumerate(said) if line.endswith(":")), default=len(said))
    if colon + 1 < len(said) and not _wrapped(said[colon + 1 :]):
        return [(start, lines[colon][1]), *lines[colon + 1 :]]
    if len(said) > 1 and is_short(said[0]) and _OPENS.match(said[1]) and len(said[0]) < len(said[1]) / 2:
        return [lines[0], (lines[1][0], end)]
    return [(start, end)]


def _wrapped(lines: Sequence[str]) -> bool:
    """Whether lines are running text that is broken at a margin."""
    margin = max(map(len, lines))
    is_margin = _MARGIN[0] <= margin <= _MARGIN[1]
    return is_margin and len(lines) > 1 and all(len(line) > margin - _RAGGED for line in lines[:-1])


def _label(text: str, start: int, end: int) -> tuple[Part, int] | None:
    """The part that a label before a paragraph names ("Bakgrunn: …"), and where its text begins."""
    match = _LABEL.match(text, start, end)
    part = _part_under(match.group().rstrip()) if match else None
    return (part, match.end()) if match and part else None


def _heading(paragraph: str) -> tuple[Part | None] | None:
    """The part under a heading; a line of its own that is none of the known ones ends what the one before began."""
    part = _part_under(paragraph)
    if part is not None:
        return (part,)
    return (None,) if paragraph.lstrip().startswith("#") else None


def _part_under(heading: str) -> Part | None:
    line = heading.strip().lstrip(_NUMBERED).strip("*_ ").rstrip(":")
    if len(line) > _LONGEST_HEADING or "\n" in line or line.endswith((".", "!", "?")):
        return None
    return next((part for part, names in _HEADINGS if re.fullmatch(names, line, re.IGNORECASE)), None)
