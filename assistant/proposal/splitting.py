"""A proposal to sentences, each with its part: what is proposed, why, or the rest (costs, law, procedure)."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.language import sentences, words
from assistant.proposal import asking, framing, paragraphs
from assistant.proposal.paragraphs import Paragraph, Part


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of the proposal.

    ``adds`` says that it opens something besides what went before, ``decided`` that it stands under a heading of what
    is to be decided.
    """

    text: str
    part: Part
    start: int
    end: int
    adds: bool = False
    decided: bool = False


@dataclass(frozen=True, slots=True)
class Thing:
    """One thing that is proposed.

    ``apart`` says that the text sets it off from the others ("…, samt …"), ``added`` that it says so itself ("I tillegg
    …"), ``counted`` that it is one of several points ("1. … 2. …"): what is only strung together is mostly of one
    matter.
    """

    text: str
    apart: bool
    added: bool = False
    counted: bool = False


_COSTS = re.compile(
    r"\b(?:finansier\w+|kostnad\w*|koster|kostar|budsjett\w*|bevilg\w+|løyv(?:er?|ast|de?|t|ing\w*)|dekk(?:es|ast) av"
    r"|merverdiavgift|mva|lovens?|lova|forskrift\w*|§+|forvaltningsloven|kommuneloven|høy?ring\w*|saksbehandl\w+ tid"
    r"|fremmes for|legges fram for|leggjast fram for|behandles i|vedtaket sendes|anskaffelsesregl\w+"
    r"|disposisjonsfond\w*|habil\w*|klagefrist\w*|politisk behandling)\b",
    re.IGNORECASE,
)
_FUNDED = re.compile(
    r"(?<=\w),\s+(?:finansiert|finansiera|dekt|dekket|dekka|betalt|som\s+(?:finansieres|finansierast|dekkes|dekkjast|betales))"
    r"\s+(?:av|med|over|gjennom|ved|fra|frå)\b[^,;]*$",
    re.IGNORECASE,
)
"""The end of a sentence that says who pays for what it proposes: "…, finansiert av utbyttet"."""

_GRANTS = re.compile(r"\b(?:bevilg|løyv)\w*\b.*\btil\b|\bsett\w*\s+av\b.*\btil\b", re.IGNORECASE)
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

_RELATIVE = re.compile(r"\b(?:som|der|dit|hvor|kor|til at)\b", re.IGNORECASE)

_ADDS = re.compile(
    r"^(?:i tillegg|samtidig|samstundes|videre|vidare|dessuten|dessutan|derimot|dertil|attåt|attpåtil"
    r"|i samm?e (?:sak|vedtak|søknad|møte|brev|forslag|framlegg|slengen)|også|òg|til slutt|på samme tid|på same tid"
    r"|(?:på )?(?:samm?e sted(?:et)?|same stad(?:en)?)|for øvrig|elles|og så (?=må|bør|vil|ber|skal)"
    r"|for det (?:andre|tredje|fjerde)|de[nt] (?:andre|tredje|fjerde|siste)(?: (?:delen|punktet|kravet|forslaget))?)\b",
    re.IGNORECASE,
)
_COUNTED = re.compile(r"\d{1,2}[.)]\s")
"""A sentence that is one of several: "1. Det bygges bru. 2. Kommunen selger ferja."."""

_SAMTIDIG = re.compile(
    r"\b(?:samtidig|samstundes|i tillegg|dessuten|dessutan|òg krev|også krev)\b"
    r"|\b(?:vil|må|ber|bør|ønsker|ynskjer|mener|meiner|fore?slår|føreslår) (?:vi |me |jeg |eg |det )?(?:også|òg)\b"
    r"|\b(?:et|eit) (?:annet|anna) (?:ønske|ynskje?|krav|forslag|framlegg)\b"
    rf"|^{asking.TELLING}\s+(?:\S+\s+){{0,2}}(?:også|òg)\b",
    re.IGNORECASE,
)

_PURPOSE = re.compile(
    r"(?<!sørg)(?<!sørge)(?<!sørger)(?<!sørgja)(?<!syt)(?<!syte)(?<!syter)(?<!rette)(?<!arbeide)(?<!arbeida)"
    r",?\s+(?=(?:slik at|slik kan|sånn at|for at|fordi|av di|ettersom|for å (?:få|unngå|hindre|sikre|gjøre))\b)",
    re.IGNORECASE,
)
"""Where a sentence turns from what is proposed to what for; "sørge for at" says what."""

_AND = re.compile(r",\s+(?:og|samt|men)\s+(?!som\b)|\s+samt\s+|;\s+|[:,]?\s+(?:\d|[a-e])\)\s+", re.IGNORECASE)
"""Where a sentence goes on to another thing, or to the next that it counts: "1) … 2) …"."""

_SUM = re.compile(
    r"\b(?:\d+|kr|kroner|million\w*|milliard\w*|år(?:et|a|ene)?|årlig\w*|årleg\w*|måned\w*|månad\w*)\b", re.IGNORECASE
)
"""What a piece is made of that only says how much is asked for: "…, og 60 000 kroner i året"."""

_DEALT_WITH = re.compile(
    r"\b(?:fullmakt\w*|sak(?:en|a)\s+(?:sendes|sendast|legges|leggjast|tas|takast|behandles|handsamast|fremmes"
    r"|(?:blir|vert|skal)\s+(?:sendt?|lag[td]|teken|tatt|legges|leggjast|sendes|sendast|behandles|handsamast))"
    r"|innarbeid\w+\s+i|påklag\w+|evaluer\w+|rapporter\w+|trer i kraft|trår i kraft|gjeld(?:er)? fra|sendes? på)\b",
    re.IGNORECASE,
)
"""What is said of how a proposal is dealt with, and is nothing that a strategy could cover."""

LONG, KEPT = 250, 120
"""Words of a long proposal without the rest, and words of its reasons that are then held up against strategies."""

CLAUSE = 3
"""Characters at the most between a sentence and its own purpose."""

_SHORTEST_CLAUSE = 4
"""Words before the turn, for what stands before it to be a proposal by itself."""


def of(text: str) -> tuple[Sentence, ...]:
    """The sentences of a proposal in its order; headings are left out and say what stands under them."""
    found: list[Sentence] = []
    announcing: Paragraph | None = None
    every = tuple(paragraphs.of(text))
    listed = all(paragraphs.is_short(text[each.start : each.end]) for each in every)
    for paragraph in every:
        if paragraph.is_item and announcing is not None and announcing.section == paragraph.section:
            paragraph = replace(paragraph, part=Part.PROPOSED)
            found[-1] = _announcing(found[-1])
        for first, last in sentences.spans(text, paragraph.start, paragraph.end):
            found += _clauses(text, first, last, paragraph, is_first=listed or not found)
        if not paragraph.is_item:
            announcing = paragraph if found and _announces(found[-1]) else None
    return tuple(_weighed(found)) or (Sentence(text, Part.PROPOSED, 0, len(text)),)


def _announces(sentence: Sentence) -> bool:
    """Whether what follows in a list is what is proposed."""
    return sentence.text.endswith(":") and (sentence.part is Part.PROPOSED or asking.asks(sentence.text))


def _announcing(sentence: Sentence) -> Sentence:
    """A sentence before a list: where it only says that something is proposed, it is nothing to hold up itself."""
    only = sentence.text.endswith(":") and not framing.announced(sentence.text)
    return _as(sentence, Part.REST) if only else sentence


def focused(found: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """The sentences with only those reasons of a long text kept that say most of the words of what is proposed.

    A case document tells of much on its way to what is to be decided, and some of that would match any strategy.
    What is proposed outside of the decision is then a reason too, but for the title.
    """
    if sum(len(sentence.text.split()) for sentence in found if sentence.part is not Part.REST) <= LONG:
        return tuple(found)
    decided = any(sentence.decided for sentence in found)
    proposed = {
        place
        for place, each in enumerate(found)
        if each.part is Part.PROPOSED and (each.decided or not decided or (not place and not each.text.endswith(".")))
    }
    stems = [frozenset(map(words.stem, words.content(sentence.text))) for sentence in found]
    rarity = Counter(stem for each in stems for stem in each)
    wanted = frozenset(stem for place in proposed for stem in stems[place])
    others = [place for place, each in enumerate(found) if place not in proposed and each.part is not Part.REST]
    others.sort(
        key=lambda place: (
            found[place - 1].end < found[place].start - CLAUSE or place - 1 not in proposed,
            -math.fsum(1 / rarity[stem] for stem in stems[place] & wanted),
        )
    )
    kept, left = set(proposed), KEPT
    for place in others:
        left -= len(found[place].text.split())
        if left < 0:
            break
        kept.add(place)
    return tuple(
        sentence if place in proposed else _as(sentence, Part.WHY if place in kept else Part.REST)
        for place, sentence in enumerate(found)
    )


def things(found: Sequence[Sentence]) -> tuple[Thing, ...]:
    """What is proposed, one thing after the other: a sentence each, or several where it strings them together.

    What only tells how it is to be paid for and dealt with is no thing, unless there is nothing else.
    """
    proposed = [sentence for sentence in found if sentence.part is Part.PROPOSED]
    every = tuple(dict.fromkeys(thing for sentence in proposed for thing in _strung(sentence)))
    return tuple(thing for thing in every if not _is_procedure(thing.text)) or every


def _strung(sentence: Sentence) -> list[Thing]:
    said, added = _FUNDED.sub("", paragraphs.without_mark(sentence.text)), _says_it_adds(sentence.text)
    pieces = [piece.strip() for piece in _AND.split(said)]
    if len(pieces) > 1 and all(words.content(piece) for piece in pieces):
        return [Thing(piece, True, added) for piece in pieces if framing.announced(_SUM.sub(" ", piece))]
    return [Thing(said, sentence.adds, added, bool(_COUNTED.match(sentence.text)))]


def _is_procedure(text: str) -> bool:
    paid = _COSTS.search(text) and not _GRANTS.search(text) and not asking.PUTS_FORWARD.search(text)
    return bool(paid or _DEALT_WITH.search(text)) or text.endswith(":")


def whole(found: Sequence[Sentence]) -> str:
    """The proposal as one text: what is proposed, then why; without the rest, unless that is all there is."""
    of = [[each.text for each in found if each.part is part] for part in (Part.PROPOSED, Part.WHY, Part.REST)]
    return " ".join([*of[0], *of[1]] or of[2])


def _clauses(text: str, start: int, end: int, paragraph: Paragraph, is_first: bool) -> list[Sentence]:
    """A sentence that proposes something for a purpose, as two; any other as one."""
    whole, under = text[start:end], paragraph.part
    decided = under is Part.PROPOSED
    part = Part.PROPOSED if under is Part.WHY and asking.PUTS_FORWARD.search(whole) else under or _part(whole, is_first)
    turn = _PURPOSE.search(whole)
    if part is not Part.PROPOSED or turn is None or len(whole[: turn.start()].split()) < _SHORTEST_CLAUSE:
        return [Sentence(whole, part, start, end, _adds(whole) or (decided and paragraph.is_item), decided)]
    before, after = start + turn.start(), start + turn.end()
    proposed = text[start:before]
    return [
        Sentence(proposed, part, start, before, _adds(proposed) or (decided and paragraph.is_item), decided),
        Sentence(text[after:end], Part.WHY, after, end),
    ]


def _weighed(found: list[Sentence]) -> list[Sentence]:
    """What only says that something shall be proposes nothing beside what asks for it; alone, all but the rest does.

    What is to be decided stands as it is: "Kommunen skal …" is how a decision is worded, also sentence by sentence.
    """
    proposed = [sentence for sentence in found if sentence.part is Part.PROPOSED]
    if not proposed:
        return [sentence if sentence.part is Part.REST else _as(sentence, Part.PROPOSED) for sentence in found]
    if all(asking.only_decides(sentence.text) for sentence in proposed):
        return found
    return [_as(each, Part.WHY) if each in proposed and _only_shall(each) else each for each in found]


def _only_shall(sentence: Sentence) -> bool:
    opens = sentence.start == 0 or sentence.decided or sentence.adds
    return asking.only_shall(sentence.text) and not opens


def _as(sentence: Sentence, part: Part) -> Sentence:
    return replace(sentence, part=part)


def _part(sentence: str, is_first: bool) -> Part:
    if framing.frames(sentence, is_first):
        return Part.REST
    if asking.asks(sentence) or asking.commands(sentence):
        return Part.PROPOSED
    if is_first and not _TELLS.search(_main(" ".join(sentence.split()[:_TELLS_WITHIN]))):
        return Part.PROPOSED
    if _COSTS.search(_FUNDED.sub("", sentence)) and not _GRANTS.search(sentence):
        return Part.REST
    if _says_it_adds(sentence) and asking.tells(sentence):
        return Part.PROPOSED
    if _WHY.search(_PURPOSE.split(sentence, maxsplit=1)[0]):
        return Part.WHY
    granted = _GRANTS.search(sentence) and _adds(sentence)
    does = granted or _COUNTED.match(sentence) or asking.says_what_to_do(sentence)
    return Part.PROPOSED if does else Part.WHY


def _main(begins: str) -> str:
    """How a sentence begins, without a relative clause that has the only verb which tells how things are."""
    relative = _RELATIVE.search(begins)
    return begins[: relative.start()] if relative and len(_TELLS.findall(begins)) == 1 else begins


def _adds(sentence: str) -> bool:
    return _says_it_adds(sentence) or bool(_COUNTED.match(sentence))


def _says_it_adds(sentence: str) -> bool:
    return bool(_ADDS.search(sentence) or _SAMTIDIG.search(sentence))
