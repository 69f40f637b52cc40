"""What a report says in its own words, in bokmål and nynorsk."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from assistant.proposal.genre import Genre
from assistant.proposal.model import WrittenForm


@dataclass(frozen=True, slots=True)
class Phrases:
    """The sentences of one målform; names in braces are filled in, and ``kinds`` are what is no proposal."""

    no_proposal: str
    kinds: Mapping[Genre, str]
    direct: str
    direct_many: str
    partly: str
    partly_many: str
    related: str
    only_related: str
    uncovered: str
    uncovered_many: str
    not_covered: str
    nearest: str
    against: str
    contradiction: str
    under: str
    within: str
    it: str
    expired: str
    superseded: str
    withdrawn: str
    proposed: str
    not_yet: str
    silent: str
    silent_many: str
    corpus: str
    human: str
    page: str
    number: str
    conjunction: str
    months: tuple[str, ...]


_MONTHS = (
    *("januar", "februar", "mars", "april", "mai", "juni"),
    *("juli", "august", "september", "oktober", "november", "desember"),
)

_BOKMAAL = Phrases(
    no_proposal=(
        "Teksten ser ikke ut til å være et forslag, men {kind}. Ingen strategi er derfor regnet for å dekke den. "
        "Skriv hva som foreslås, og sjekk på nytt."
    ),
    kinds={
        Genre.RECIPE: "en oppskrift",
        Genre.INVOICE: "en faktura",
        Genre.FIGURES: "en tabell med tall",
        Genre.GREETING: "en hilsen",
        Genre.MINUTES: "et møtereferat uten forslag",
        Genre.STORY: "en fortelling eller en nyhetssak",
        Genre.THANKS: "en takk",
        Genre.COMPLAINT: "en klage på et vedtak",
        Genre.NOTICE: "et nabovarsel",
        Genre.NOTED: "et vedtak om å ta noe til orientering",
    },
    direct="Forslaget er dekket av strategien {strategies}.",
    direct_many="Forslaget er dekket av strategiene {strategies}.",
    partly="Forslaget er delvis dekket av strategien {strategies}.",
    partly_many="Forslaget er delvis dekket av strategiene {strategies}.",
    related="Det berører også {strategies}, men mindre direkte.",
    only_related="Ingen strategi dekker forslaget direkte, men det berører {strategies}.",
    uncovered="Ingen strategi dekker denne delen av forslaget: {things}.",
    uncovered_many="Ingen strategi dekker disse delene av forslaget: {things}.",
    not_covered="Ingen strategi i styringsdokumentene dekker forslaget.",
    nearest="Nærmest kommer {strategies}. Vurder om forslaget likevel hører til der.",
    against="Forslaget ser ut til å gå imot {strategies}.",
    contradiction="Strategiene {one} og {other} ser ut til å trekke i hver sin retning. Avklar hvilken som gjelder.",
    under="{strategies} under {area}",
    within="{strategies} i {title}",
    it="Dokumentet",
    expired="{name} gjaldt for {period} og er utløpt. Avklar om det fortsatt gjelder.",
    superseded="{name} er erstattet av {newer}. Sjekk forslaget mot det nyeste dokumentet.",
    withdrawn="{name} er utgått. Avklar hva som gjelder nå.",
    proposed="{name} er et forslag, og er ikke vedtatt.",
    not_yet="{name} gjelder først fra {first}.",
    silent="{titles} har ingen strategi som dekker forslaget.",
    silent_many="Ingen av de {number} andre dokumentene har en strategi som dekker forslaget.",
    corpus="Vurderingen bygger på dokumentene slik de var {date}.",
    human="Den er laget av et dataprogram. Saksbehandleren avgjør.",
    page="side {page}",
    number="nr. {number}",
    conjunction="og",
    months=_MONTHS,
)
_NYNORSK = Phrases(
    no_proposal=(
        "Teksten ser ikkje ut til å vere eit framlegg, men {kind}. Ingen strategi er difor rekna for å dekkje han. "
        "Skriv kva framlegget går ut på, og sjekk på nytt."
    ),
    kinds={
        Genre.RECIPE: "ei oppskrift",
        Genre.INVOICE: "ei rekning",
        Genre.FIGURES: "ein tabell med tal",
        Genre.GREETING: "ei helsing",
        Genre.MINUTES: "eit møtereferat utan framlegg",
        Genre.STORY: "ei forteljing eller ei nyheitssak",
        Genre.THANKS: "ein takk",
        Genre.COMPLAINT: "ei klage på eit vedtak",
        Genre.NOTICE: "eit nabovarsel",
        Genre.NOTED: "eit vedtak om å ta noko til orientering",
    },
    direct="Framlegget er dekt av strategien {strategies}.",
    direct_many="Framlegget er dekt av strategiane {strategies}.",
    partly="Framlegget er delvis dekt av strategien {strategies}.",
    partly_many="Framlegget er delvis dekt av strategiane {strategies}.",
    related="Det vedkjem òg {strategies}, men mindre direkte.",
    only_related="Ingen strategi dekkjer framlegget direkte, men det vedkjem {strategies}.",
    uncovered="Ingen strategi dekkjer denne delen av framlegget: {things}.",
    uncovered_many="Ingen strategi dekkjer desse delane av framlegget: {things}.",
    not_covered="Ingen strategi i styringsdokumenta dekkjer framlegget.",
    nearest="Nærast kjem {strategies}. Vurder om framlegget likevel høyrer til der.",
    against="Framlegget ser ut til å gå imot {strategies}.",
    contradiction="Strategiane {one} og {other} ser ut til å dra i kvar si retning. Avklar kva for ein som gjeld.",
    under="{strategies} under {area}",
    within="{strategies} i {title}",
    it="Dokumentet",
    expired="{name} galdt for {period} og har gått ut. Avklar om det framleis gjeld.",
    superseded="{name} er erstatta av {newer}. Sjekk framlegget mot det nyaste dokumentet.",
    withdrawn="{name} har gått ut. Avklar kva som gjeld no.",
    proposed="{name} er eit framlegg, og er ikkje vedteke.",
    not_yet="{name} gjeld først frå {first}.",
    silent="{titles} har ingen strategi som dekkjer framlegget.",
    silent_many="Ingen av dei {number} andre dokumenta har ein strategi som dekkjer framlegget.",
    corpus="Vurderinga byggjer på dokumenta slik dei var {date}.",
    human="Ho er laga av eit dataprogram. Sakshandsamaren avgjer.",
    page="side {page}",
    number="nr. {number}",
    conjunction="og",
    months=_MONTHS,
)

OF: dict[WrittenForm, Phrases] = {"nb": _BOKMAAL, "nn": _NYNORSK}
