"""A proposal to sentences, each with its part: what is proposed, why, or the rest (costs, law, procedure)."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.language import sentences, words
from assistant.proposal import framing, paragraphs
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
    """One thing that is proposed; ``apart`` where the text sets it off from the others ("…, samt …", "i tillegg …")."""

    text: str
    apart: bool


_COSTS = re.compile(
    r"\b(?:finansier\w+|kostnad\w*|koster|kostar|budsjett\w*|bevilg\w+|løyv(?:er?|ast|de?|t|ing\w*)|dekk(?:es|ast) av"
    r"|merverdiavgift|mva|lovens?|lova|forskrift\w*|§+|forvaltningsloven|kommuneloven|høy?ring\w*|saksbehandl\w+ tid"
    r"|fremmes for|legges fram for|leggjast fram for|behandles i|vedtaket sendes|anskaffelsesregl\w+"
    r"|disposisjonsfond\w*|habil\w*|klagefrist\w*|politisk behandling)\b",
    re.IGNORECASE,
)
_GRANTS = re.compile(r"\b(?:bevilg|løyv)\w*\b.*\btil\b|\bsett\w*\s+av\b.*\btil\b", re.IGNORECASE)
_ASKS = re.compile(
    r"\b(?:foreslå\w*|gjer framlegg|ber(?: om| fylke\w*| kommun\w*| region\w*| stat\w*)|bes|bør|burde"
    r"|vi vil|me vil|krev\w*|(?:ber|bed)\s+(?:(?:òg|også|derfor|difor|dermed|samtidig|samstundes)\s+)?(?:om|rådmann\w*"
    r"|administrasjon\w*|ordfør\w*|formannskap\w*|\w*utvalg\w*|\w*utval|\w*styret|\w*direktør\w*|\w*sjefen|kommun\w*|regjering\w*)"
    r"|søk(?:er|jer) om|ønsk\w+|ynskj\w+|be om|tilrår|rår\s+(?:\w+\s+)?til|går\s+inn\s+for|anbefal\w+"
    r"|(?:jeg|eg|vi|me)\s+(?:håp[ae]r|vonar))\b|^\W*ber\b"
    r"|\b(?:kan|kunne|er det (?:mulig|mogleg))\b[^.!?]*\?"
    r"|\b(?:lur[ea]r på om|[hk]va med|hvorfor ikke|kvifor ikkje)\b",
    re.IGNORECASE,
)
"""Words that ask for something: what has one is proposed, whatever else it says."""

_COMMANDS = re.compile(
    r"\W*(?:\d+[.)]\s+)?(?:(?:sett?|legg|ta|bygg|bytt|riv|hold|hald)"
    r"\s+(?:inn|opp|ut|ned|av|i gang|til rette|vekk|bort|åpen|ope)"
    r"|(?:lag|bygg|kjøp|plant|start|gi|gje|skaff|ansett|tilset)\s+(?:en|ein|ei|et|eit|nye?|nytt|flere|fleire|alle|meir|mer)"
    r"|(?:bytt|innfør|opprett|etabler|utvid|styrk|fjern|stopp|stans|forby|øk|auk|reduser|reparer|flytt|sørg|syt)"
    r"(?!\s+(?:og|eller|er|har|som|på|i|av|fra|frå|mellom)\b)|la\s+(?:oss|alle|barn\w*|born\w*|ungdom\w*|elev\w*))\s",
    re.IGNORECASE,
)
"""A sentence that begins by telling what to do: "Bytt ut vinduene"."""

_PUTS_FORWARD = re.compile(
    r"\b(?:foreslå\w*|gjer framlegg|tilrår|rår\s+(?:\w+\s+)?til|går\s+inn\s+for|anbefal\w+|vi ber|me ber"
    r"|(?:ber|bed)\s+(?:(?:òg|også|derfor|difor)\s+)?om)\b",
    re.IGNORECASE,
)
"""What proposes something in the middle of the reasons for it."""

_DOES = re.compile(
    r"\b(?:forslag\w*|framlegg\w*|tilråding|innfør\w+|bygges|byggjast|opprett\w+|etabler\w+|lages|lagast"
    r"|(?:jeg|eg|\w*partiet|høyre|venstre|rødt|raudt|sv|mdg|frp|krf|\w*(?:råd|lag|utvalg|utval)et|\w*foreninga|\w*foreningen"
    r"|foreldr\w+|elevan?e?ne|innbygg\w+)\s+vil\s+(?:at|ha))\b",
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
_SAMTIDIG = re.compile(
    r"\b(?:samtidig|samstundes|i tillegg|dessuten|òg krev|også krev)\b"
    r"|\b(?:vil|ber|bør|ønsker|ynskjer|fore?slår|føreslår) (?:vi |me |jeg |eg )?(?:også|òg)\b",
    re.IGNORECASE,
)

_PURPOSE = re.compile(
    r"(?<!sørg)(?<!sørge)(?<!sørger)(?<!sørgja)(?<!syt)(?<!syte)(?<!syter)(?<!rette)(?<!arbeide)(?<!arbeida)"
    r",?\s+(?=(?:slik at|slik kan|sånn at|for at|fordi|av di|ettersom|for å (?:få|unngå|hindre|sikre|gjøre))\b)",
    re.IGNORECASE,
)
"""Where a sentence turns from what is proposed to what for; "sørge for at" says what."""

_AND = re.compile(r",\s+(?:og|samt|men)\s+|\s+samt\s+|;\s+|[:,]?\s+(?:\d|[a-e])\)\s+", re.IGNORECASE)
"""Where a sentence goes on to another thing, or to the next that it counts: "1) … 2) …"."""

_DEALT_WITH = re.compile(
    r"\b(?:fullmakt\w*|sak(?:en|a)\s+(?:sendes|sendast|legges|leggjast|tas|takast|behandles|handsamast|fremmes)"
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


def asks(text: str) -> bool:
    """Whether a text has words that ask for something, wherever they stand."""
    return bool(_ASKS.search(text))


def proposes(text: str) -> bool:
    """Whether a text has words that ask for something or say what is to be done, or asks a question."""
    return asks(text) or bool(_DOES.search(text) or _SHALL.search(text)) or "?" in text


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
    return sentence.text.endswith(":") and (sentence.part is Part.PROPOSED or asks(sentence.text))


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
    said = paragraphs.without_mark(sentence.text)
    pieces = [piece.strip() for piece in _AND.split(said)]
    if len(pieces) > 1 and all(words.content(piece) for piece in pieces):
        return [Thing(piece, apart=True) for piece in pieces if framing.announced(piece)]
    return [Thing(said, sentence.adds)]


def _is_procedure(text: str) -> bool:
    paid = _COSTS.search(text) and not _GRANTS.search(text) and not _PUTS_FORWARD.search(text)
    return bool(paid or _DEALT_WITH.search(text)) or text.endswith(":")


def whole(found: Sequence[Sentence]) -> str:
    """The proposal as one text: what is proposed, then why; without the rest, unless that is all there is."""
    of = [[each.text for each in found if each.part is part] for part in (Part.PROPOSED, Part.WHY, Part.REST)]
    return " ".join([*of[0], *of[1]] or of[2])


def _clauses(text: str, start: int, end: int, paragraph: Paragraph, is_first: bool) -> list[Sentence]:
    """A sentence that proposes something for a purpose, as two; any other as one."""
    whole, under = text[start:end], paragraph.part
    decided = under is Part.PROPOSED
    part = Part.PROPOSED if under is Part.WHY and _PUTS_FORWARD.search(whole) else under or _part(whole, is_first)
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

    What is to be decided stands as it is: "Kommunen skal …" is how a decision is worded.
    """
    proposed = [sentence for sentence in found if sentence.part is Part.PROPOSED]
    if not proposed:
        return [sentence if sentence.part is Part.REST else _as(sentence, Part.PROPOSED) for sentence in found]
    if not all(map(_only_shall, proposed)):
        return [_as(each, Part.WHY) if each in proposed and _only_shall(each) else each for each in found]
    return found


def _only_shall(sentence: Sentence) -> bool:
    said = sentence.text
    asked = _ASKS.search(said) or _DOES.search(said) or _COMMANDS.match(said)
    return bool(_SHALL.search(said)) and not asked and sentence.start > 0 and not sentence.decided


def _as(sentence: Sentence, part: Part) -> Sentence:
    return replace(sentence, part=part)


def _part(sentence: str, is_first: bool) -> Part:
    if framing.frames(sentence, is_first):
        return Part.REST
    if _ASKS.search(sentence) or _COMMANDS.match(sentence):
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
