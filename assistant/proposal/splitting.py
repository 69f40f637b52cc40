"""A proposal to sentences, each with its part: what is proposed, why, or the rest (costs, law, procedure)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from assistant.language import sentences, words


class Part(StrEnum):
    """What a sentence does in a proposal."""

    PROPOSED = "proposed"
    WHY = "why"
    REST = "rest"


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of the proposal; ``adds`` says that it opens something besides what went before."""

    text: str
    part: Part
    start: int
    end: int
    adds: bool = False


@dataclass(frozen=True, slots=True)
class Thing:
    """One thing that is proposed; ``apart`` where the text sets it off from the others ("…, samt …", "i tillegg …")."""

    text: str
    apart: bool


_OF = r"(?:\w+(?:s|ens|ets|anes|enes)\s+)?"
_FOR = r"(?:\s+(?:til|for|av|i)\s+(?:vedtak|sak\w*|løsning|løysing|innstilling|forslag\w*|framlegg\w*|tiltak\w*))?"
_HEADINGS = (
    (
        Part.PROPOSED,
        rf"{_OF}(?:forslag|framlegg|tilråding|innstilling|vedtak|konklusjon|anbefaling|tiltak(?:et)?){_FOR}"
        r"|hva (?:som )?(?:blir |er )?foresl\w+|kva (?:som )?(?:blir |er |vert )?foresl\w+",
    ),
    (
        Part.WHY,
        rf"{_OF}(?:bakgrunn|begrunnelse|grunngjeving|grunngiving|formål|føremål|behov|hensikt|vurdering\w*|drøfting"
        rf"|saksopplysning\w*|saksfram\w+|sakens bakgrunn|faktiske opplysninger)(?:\s+og\s+\w+)?{_FOR}",
    ),
    (
        Part.REST,
        r"(?:\w+(?:,| og)\s+)*(?:økonomi\w*|kostnad\w*|finansiering|budsjett\w*|lov\w*|juridisk\w*|rettsl\w+"
        r"|saksgang\w*|høring\w*|høyring\w*|behandling\w*|handsaming\w*|vedlegg|personvern\w*|f(?:ra|re)mdrift\w*|tidsplan"
        r"|administrativ\w*|saksdokument\w*)(?:\s+og\s+\w+)*"
        r"(?:\s+(?:konsekvens\w*|forhold|tilhøve|følg\w+|vurdering\w*|grunnlag))?",
    ),
)
"""Headings inside a case document, whole, by the part that stands under them."""

_COSTS = re.compile(
    r"\b(?:finansier\w+|kostnad\w*|koster|kostar|budsjett\w*|bevilg\w+|løyv(?:er?|ast|de?|t|ing\w*)|dekk(?:es|ast) av"
    r"|merverdiavgift|mva|lovens?|lova|forskrift\w*|§+|forvaltningsloven|kommuneloven|høy?ring\w*|saksbehandl\w+ tid"
    r"|fremmes for|legges fram for|leggjast fram for|behandles i|vedtaket sendes|anskaffelsesregl\w+"
    r"|disposisjonsfond\w*|habil\w*|klagefrist\w*|politisk behandling)\b",
    re.IGNORECASE,
)
_GRANTS = re.compile(r"\b(?:bevilg|løyv)\w*\b.*\btil\b|\bsett\w*\s+av\b.*\btil\b", re.IGNORECASE)
_ASKS = re.compile(
    r"\b(?:foreslå\w*|gjer framlegg|ber(?: om| fylke\w*| kommun\w*| region\w*| stat\w*)|bes|bør|vi vil|me vil|krev\w*"
    r"|søk(?:er|jer) om|ønsk\w+|be om|tilrår|anbefal\w+)\b|^\W*ber\b",
    re.IGNORECASE,
)
"""Words that ask for something: what has one is proposed, whatever else it says."""

_PUTS_FORWARD = re.compile(r"\b(?:foreslå\w*|gjer framlegg|tilrår|anbefal\w+|vi ber|me ber|ber om)\b", re.IGNORECASE)
"""What proposes something in the middle of the reasons for it."""

_DOES = re.compile(
    r"\b(?:forslag\w*|framlegg\w*|tilråding|innfør\w+|bygges|byggjast|opprett\w+|etabler\w+|lages|lagast"
    r"|vil(?: at| ha))\b",
    re.IGNORECASE,
)
_SHALL = re.compile(r"\b(?:skal|må|vil)\b", re.IGNORECASE)
"""Says what is to be done, or, beside sentences that ask, only how or why."""

_WHY = re.compile(
    r"^(?:bakgrunn\w*|i dag|dette vil|det vil|slik kan|slik vil|målet|føremålet|formålet|hensikten|grunnen|derfor)\b"
    r"|\b(?:fordi|av di|ettersom|i dag|hittil|mangl\w+|for lite|for få|årsak\w*|skyldes|skuldast|begrunn\w+)\b",
    re.IGNORECASE,
)
_TELLS = re.compile(
    r"\b(?:er|var|har|hadde|ble|blei|vart|står|stod|går|gikk|gjekk|kan|finnes|finst|fins|mangler|manglar)\b",
    re.IGNORECASE,
)
_TELLS_WITHIN = 8
"""Words in which a first sentence that only tells how things are has its verb."""

_ADDS = re.compile(
    r"^(?:i tillegg|samtidig|samstundes|videre|vidare|dessuten|derimot|dertil|i samm?e (?:sak|vedtak)"
    r"|også|òg|til slutt|på samme tid|for øvrig|elles)\b",
    re.IGNORECASE,
)
_SAMTIDIG = re.compile(r"\b(?:samtidig|samstundes|i tillegg|dessuten|òg krev|også krev)\b", re.IGNORECASE)

_PURPOSE = re.compile(
    r",?\s+(?=(?:slik at|slik kan|sånn at|for at|fordi|av di|ettersom|for å (?:få|unngå|hindre|sikre|gjøre))\b)",
    re.IGNORECASE,
)
"""Where a sentence turns from what is proposed to what for."""

_AND = re.compile(r",\s+(?:og|samt|men)\s+|\s+samt\s+|;\s+", re.IGNORECASE)
"""Where a sentence goes on to another thing."""

_SHORTEST_CLAUSE = 4
"""Words before the turn, for what stands before it to be a proposal by itself."""

_LONGEST_HEADING = 60

_LABEL = re.compile(r"[^\n:.]{3,60}:[ \t]+(?=\S)")
_NUMBERED = "#0123456789.) \t"


def of(text: str) -> tuple[Sentence, ...]:
    """The sentences of a proposal in its order; headings are left out and say what stands under them."""
    found: list[Sentence] = []
    under: Part | None = None
    for start, end in _paragraphs(text):
        heading = _heading(text[start:end])
        if heading is not None:
            under = heading[0]
            continue
        over, begin = _label(text, start, end) or (under, start)
        for first, last in sentences.spans(text, begin, end):
            found += _clauses(text, first, last, over, is_first=not found)
    return tuple(_weighed(found)) or (Sentence(text, Part.PROPOSED, 0, len(text)),)


def things(found: Sequence[Sentence]) -> tuple[Thing, ...]:
    """What is proposed, one thing after the other: a sentence each, or several where it strings them together."""
    proposed = [sentence for sentence in found if sentence.part is Part.PROPOSED]
    return tuple(dict.fromkeys(thing for sentence in proposed for thing in _strung(sentence)))


def _strung(sentence: Sentence) -> list[Thing]:
    pieces = [piece.strip() for piece in _AND.split(sentence.text)]
    if len(pieces) > 1 and all(words.content(piece) for piece in pieces):
        return [Thing(piece, apart=True) for piece in pieces]
    return [Thing(sentence.text, sentence.adds)]


def whole(found: Sequence[Sentence]) -> str:
    """The proposal as one text: what is proposed, then why; without the rest, unless that is all there is."""
    of = [[each.text for each in found if each.part is part] for part in (Part.PROPOSED, Part.WHY, Part.REST)]
    return " ".join([*of[0], *of[1]] or of[2])


def _clauses(text: str, start: int, end: int, under: Part | None, is_first: bool) -> list[Sentence]:
    """A sentence that proposes something for a purpose, as two; any other as one."""
    whole = text[start:end]
    part = Part.PROPOSED if under is Part.WHY and _PUTS_FORWARD.search(whole) else under or _part(whole, is_first)
    turn = _PURPOSE.search(whole)
    if part is not Part.PROPOSED or turn is None or len(whole[: turn.start()].split()) < _SHORTEST_CLAUSE:
        return [Sentence(whole, part, start, end, _adds(whole))]
    before, after = start + turn.start(), start + turn.end()
    proposed = text[start:before]
    return [
        Sentence(proposed, part, start, before, _adds(proposed)),
        Sentence(text[after:end], Part.WHY, after, end),
    ]


def _weighed(found: list[Sentence]) -> list[Sentence]:
    """What only says that something shall be proposes nothing beside what asks for it; alone, all but the rest does."""
    proposed = [sentence for sentence in found if sentence.part is Part.PROPOSED]
    if not proposed:
        return [sentence if sentence.part is Part.REST else _as(sentence, Part.PROPOSED) for sentence in found]
    if not all(map(_only_shall, proposed)):
        return [_as(each, Part.WHY) if each in proposed and _only_shall(each) else each for each in found]
    return found


def _only_shall(sentence: Sentence) -> bool:
    said = sentence.text
    return bool(_SHALL.search(said)) and not (_ASKS.search(said) or _DOES.search(said)) and sentence.start > 0


def _as(sentence: Sentence, part: Part) -> Sentence:
    return replace(sentence, part=part)


def _paragraphs(text: str) -> list[tuple[int, int]]:
    """Lines that end short or stand alone are paragraphs, and so is a heading; a wrapped paragraph is one."""
    found: list[tuple[int, int]] = []
    for match in re.finditer(r"\S(?:[^\n]|\n(?!\s*\n|\s*[-•*\d#]))*", text):
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
            found.append((begin, match.end()))
    return found


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


def _part(sentence: str, is_first: bool) -> Part:
    if _ASKS.search(sentence):
        return Part.PROPOSED
    if is_first and not _TELLS.search(" ".join(sentence.split()[:_TELLS_WITHIN])):
        return Part.PROPOSED
    if _COSTS.search(sentence) and not _GRANTS.search(sentence):
        return Part.REST
    if _WHY.search(sentence):
        return Part.WHY
    return Part.PROPOSED if _DOES.search(sentence) or _SHALL.search(sentence) else Part.WHY


def _adds(sentence: str) -> bool:
    return bool(_ADDS.search(sentence) or _SAMTIDIG.search(sentence))
