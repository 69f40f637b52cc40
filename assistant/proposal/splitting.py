"""A proposal to sentences, each with its part: what is proposed, why, or the rest (costs, law, procedure)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from assistant.language import sentences


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


_HEADINGS = (
    (Part.PROPOSED, r"forslag|framlegg|tilråding|innstilling|vedtak|tiltak(?:et)?$|hva (?:som )?foreslås|kva"),
    (Part.WHY, r"bakgrunn|begrunnelse|grunngjeving|formål|føremål|behov|hensikt|vurdering|drøfting|saksopplysning"),
    (
        Part.REST,
        r"økonomi|kostnad|finansiering|budsjett|lov|juridisk|rettslig|saksgang|høring|høyring|behandling|handsaming"
        r"|vedlegg|personvern|framdrift|fremdrift|tidsplan|administrative?",
    ),
)
"""Beginnings of headings inside a case document, by the part that stands under them."""

_REST = re.compile(
    r"\b(?:finansier\w+|kostnad\w*|koster|kostar|budsjett\w*|bevilg\w+|løyv\w+|dekkes av|dekkast av|merverdiavgift"
    r"|mva|lovens?|lova|forskrift\w*|§+|forvaltningsloven|kommuneloven|høring\w*|høyring\w*|saksbehandl\w+ tid"
    r"|fremmes for|legges fram for|leggjast fram for|behandles i|vedtaket sendes|anskaffelsesregl\w+"
    r"|disposisjonsfond\w*|habil\w*|klagefrist\w*|politisk behandling)\b",
    re.IGNORECASE,
)
_PROPOSED = re.compile(
    r"\b(?:foreslå\w*|forslag\w*|framlegg\w*|gjer framlegg|ber(?: om| fylke\w*| kommun\w*| region\w*| stat\w*)?|bes|bed"
    r"|bør|skal|må|krev\w*|søk(?:er|jer)|ønsk\w+|vil(?: at| ha)?|be om|tilrår|tilråding|anbefal\w+|innfør\w+|bygges"
    r"|byggjast|opprett\w+|etabler\w+|lages|lagast)\b",
    re.IGNORECASE,
)
_WHY = re.compile(
    r"^(?:bakgrunn\w*|i dag|dette vil|det vil|slik kan|slik vil|målet|føremålet|formålet|hensikten|grunnen|derfor)\b"
    r"|\b(?:fordi|av di|ettersom|i dag|hittil|mangl\w+|for lite|for få|årsak\w*|skyldes|skuldast|begrunn\w+)\b",
    re.IGNORECASE,
)
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

_SHORTEST_CLAUSE = 4
"""Words before the turn, for what stands before it to be a proposal by itself."""

_LONGEST_HEADING = 60


def of(text: str) -> tuple[Sentence, ...]:
    """The sentences of a proposal in its order; headings are left out and say what stands under them."""
    found: list[Sentence] = []
    under: Part | None = None
    for start, end in _paragraphs(text):
        heading = _heading(text[start:end])
        if heading is not None:
            under = heading[0]
            continue
        for first, last in sentences.spans(text, start, end):
            found += _clauses(text, first, last, under)
    if not any(sentence.part is Part.PROPOSED for sentence in found):
        return tuple(_proposing(sentence) for sentence in found)
    return tuple(found)


def _clauses(text: str, start: int, end: int, under: Part | None) -> list[Sentence]:
    """A sentence that proposes something for a purpose, as two; any other as one."""
    whole = text[start:end]
    part = _part(whole, under)
    turn = _PURPOSE.search(whole)
    if part is not Part.PROPOSED or turn is None or len(whole[: turn.start()].split()) < _SHORTEST_CLAUSE:
        return [Sentence(whole, part, start, end, _adds(whole))]
    before, after = start + turn.start(), start + turn.end()
    proposed = text[start:before]
    return [
        Sentence(proposed, part, start, before, _adds(proposed)),
        Sentence(text[after:end], Part.WHY, after, end),
    ]


def _proposing(sentence: Sentence) -> Sentence:
    """Where nothing says that it proposes, all that is not the rest is what is proposed."""
    if sentence.part is Part.REST:
        return sentence
    return Sentence(sentence.text, Part.PROPOSED, sentence.start, sentence.end, sentence.adds)


def _paragraphs(text: str) -> list[tuple[int, int]]:
    """Lines that end short or stand alone are paragraphs; a wrapped paragraph is one."""
    return [(match.start(), match.end()) for match in re.finditer(r"\S(?:[^\n]|\n(?!\s*\n|\s*[-•*\d#]))*", text)]


def _heading(paragraph: str) -> tuple[Part | None] | None:
    line = paragraph.strip().lstrip("#0123456789.) ").rstrip(":")
    if len(line) > _LONGEST_HEADING or "\n" in line or line.endswith((".", "!", "?")) or len(line.split()) > 8:
        return None
    for part, words in _HEADINGS:
        if re.match(rf"(?:{words})", line, re.IGNORECASE):
            return (part,)
    return (None,) if paragraph.lstrip().startswith("#") else None


def _part(sentence: str, under: Part | None) -> Part:
    if under is not None:
        return under
    proposes = bool(_PROPOSED.search(sentence))
    if _REST.search(sentence) and not re.search(r"\b(?:foreslå\w*|vi vil|vi ber|ønsk\w+)\b", sentence, re.IGNORECASE):
        return Part.REST
    if _WHY.search(sentence) and not re.search(
        r"\b(?:foreslå\w*|framlegg|derfor|bør|ber om)\b", sentence, re.IGNORECASE
    ):
        return Part.WHY
    return Part.PROPOSED if proposes else Part.WHY


def _adds(sentence: str) -> bool:
    return bool(_ADDS.search(sentence) or _SAMTIDIG.search(sentence))
