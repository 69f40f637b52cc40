"""How a sentence asks for something, tells what to do, or says what is to be done."""

from __future__ import annotations

import re

_ASKS = re.compile(
    r"\b(?:foreslå\w*|gjer framlegg|ber(?: om| fylke\w*| kommun\w*| region\w*| stat\w*)|bes|bør|burde"
    r"|vi vil|me vil|krev\w*|(?:ber|bed)\s+(?:(?:vi|me|jeg|eg)\s+)?"
    r"(?:(?:òg|også|derfor|difor|dermed|samtidig|samstundes)\s+)?(?:om|rådmann\w*"
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

TELLING = (
    r"\W*(?:ansett|be|bed|bruk|bygg|bytt|del|fjern|flytt|få|gi|gje|gjev|gjer|gjør|grav|ha|heng|hev|hent|hold|hald|hjelp"
    r"|innfør|installér|installer|kjøp|krev|kutt|la|lat|lag|legg|lei|leig|lær|mal|merk|mål|opne?|opprett|plant|prioriter"
    r"|rydd|rust|sats|send|selg|sel|senk|sett?|skaff|start|steng|styrk|støtt|ta|tilby|tilset|utvid|vern|åpne?|øk|auk)\b"
)
"""How a sentence begins that tells what to do, where more than its first word says so."""

PUTS_FORWARD = re.compile(
    r"\b(?:foreslå\w*|gjer framlegg|tilrår|rår\s+(?:\w+\s+)?til|går\s+inn\s+for|anbefal\w+|vi ber|me ber"
    r"|(?:ber|bed)\s+(?:(?:vi|me|jeg|eg)\s+)?(?:(?:òg|også|derfor|difor)\s+)?om)\b",
    re.IGNORECASE,
)
"""What proposes something in the middle of the reasons for it."""

_TELLING = re.compile(TELLING, re.IGNORECASE)

_DOES = re.compile(
    r"\b(?:forslag\w*|framlegg\w*|tilråding|innfør\w+|bygges|byggjast|opprett\w+|etabler\w+|lages|lagast"
    r"|(?:jeg|eg|\w*partiet|høyre|venstre|rødt|raudt|sv|mdg|frp|krf|\w*(?:råd|lag|utvalg|utval)et|\w*foreninga|\w*foreningen"
    r"|foreldr\w+|elevan?e?ne|innbygg\w+)\s+vil\s+(?:at|ha)|vil\s+\w+\s+(?:at|ha)"
    r"|(?:sett|set|legg|åpn|opn|avvikl|kjøp|selg|sel|flytt|steng|utvid|øk|auk|reduser|hev|senk|fjern|ansett|tilset|forleng|avsett|avset)"
    r"j?(?:es|ast)|de[nt] (?:første|andre|tredje|fjerde|siste) (?:\w+ )?er at)\b",
    re.IGNORECASE,
)
_SHALL = re.compile(r"\b(?:skal|må|vil)\b", re.IGNORECASE)
"""Says what is to be done, or, beside sentences that ask, only how or why."""

_MUST = re.compile(r"\b(?:skal|må)\b", re.IGNORECASE)


def asks(text: str) -> bool:
    """Whether a text has words that ask for something, wherever they stand."""
    return bool(_ASKS.search(text))


def commands(sentence: str) -> bool:
    """Whether a sentence begins by telling what to do."""
    return bool(_COMMANDS.match(sentence))


def tells(sentence: str) -> bool:
    """Whether a sentence begins with a verb that may tell what to do, or be a noun: "Bygg"."""
    return bool(_TELLING.match(sentence))


def says_what_to_do(text: str) -> bool:
    """Whether a text says that something is, or shall be, done."""
    return bool(_DOES.search(text) or _SHALL.search(text))


def only_shall(sentence: str) -> bool:
    """Whether a sentence says no more than that something shall, must or will be."""
    asked = asks(sentence) or commands(sentence) or _DOES.search(sentence)
    return bool(_SHALL.search(sentence)) and not asked


def only_decides(sentence: str) -> bool:
    """Whether a sentence says no more than that something shall or must be, as each of a decision may."""
    return only_shall(sentence) and bool(_MUST.search(sentence))


def proposes(text: str) -> bool:
    """Whether a text has words that ask for something or say what is to be done, or asks a question."""
    return asks(text) or says_what_to_do(text) or "?" in text
