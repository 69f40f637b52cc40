"""What a heading or an introduction announces: strategies, something else, or only that some stand under it."""

from __future__ import annotations

import re
from functools import cache

from assistant.language import words

_PLANNING = re.compile(
    r"\b(?:\w*strategi(?:er|ar|ane|ene|en)?|strategiske?\s+(?:grep|val\w*|retning\w*|områd\w*)|satsn?ing\w*|innsats\w*"
    r"|sats(?:er|ar|e)\s+på|(?!for)\w*mål(?:et|a|ene|set[tnj]\w*|bil\w+|områd\w*)?|\w*tiltak(?:et|a|ene|s\w+)?"
    r"|ambisjon\w*|(?:fokus|utviklings)områd\w*|handlings(?:del|program)\w*|prioriter\w+|prosjekt(?:er|et|a|ene)?)\b",
    re.IGNORECASE,
)
"""A heading or introduction with one of these announces strategies."""

_NOT_MEASURES = re.compile(
    r"\b(?:\w*(?:formål|språkmål|spørsmål|føremål|(?:bære|bere)krafts?mål)|måling|målform)\w*\b|\bFNs?\s+(?:sine\s+)?mål\w*",
    re.IGNORECASE,
)
"""Goals in name only, and those of the United Nations, which a plan lists but does not set."""

WE_WILL = re.compile(
    r"\b(?:kommun(?:en|a|ene|ane)|region(?:en|ane|ene)?|fylk(?:et|eskommunen|eskommuna)|vi|me)\s+(?:skal|vil|må|bør)\b"
    r"|\b(?:skal|vil|må|bør)\s+(?:kommun(?:en|a|ene|ane)|region(?:en|ane|ene)?|fylk(?:et|eskommunen|eskommuna)|vi|me)\b",
    re.IGNORECASE,
)
"""An introduction in which the owner of a plan says what it will do announces strategies too: "Vi vil:"."""

_WE_DO = re.compile(
    r"(?:[\d.]+\s*)?(?:"
    r"(?:(?:dette|det|slik|hva|kva)\s+)?(?:(?:skal|vil|må)\s+(?:vi|me|kommunen)|(?:vi|me|kommunen)\s+(?:skal|vil|må))"
    r"(?:\s+(?:gjøre|gjere|gjera|satse\s+på|prioritere|prioritera|oppnå|få\s+til|det|dette))*"
    r"|(?:slik\s+(?:gjør|gjer|når|kommer|kjem|lykkes|lukkast)|(?:hvordan|korleis)\s+(?:skal|vil|kan|kommer|kjem|når|gjør|gjer))"
    r"\s+(?:vi|me)(?:\s+(?!\w*plan|følg|arbeid|jobb|rapport|måle\b|bruk)\w+){0,4}"
    r")\s*[:?]?",
    re.IGNORECASE,
)
"""A heading over what is to be done, in the plan's own voice: "Slik gjør vi det"."""

_CHOICES = re.compile(
    r"(?:[\d.]+\s*)?(?:(?:våre?|kommunens|regionens|fylkets)\s+)?(?:\w+\s+)?"
    r"(?:(?:hoved|hovud)grep(?:a|ene)?|(?:ve[gi]|retnings)val(?:g|ga|gene|a|et|get)?|tema(?:tiske)?\s?områd(?:e|er|a|ene)"
    r"|(?:hoved|hovud)tema(?:er|ene)?|strategisk\s+retning)",
    re.IGNORECASE,
)
"""A heading over the choices or themes of a plan, which does not call them strategies: "Veivalg"."""

_ABOUT = re.compile(
    r"^(?:[\d.]+\s*|[A-Z][.)]\s+)?(?:(?:om|slik|hvordan|korleis|hvorfor|kvifor|arbeidet med|innledning|innleiing|forord"
    r"|bakgrunn)\b"
    r"|(?:utsatte?|utsette|avslåtte|avslutt\w+|forkast\w+|ikke|ikkje)\s+(?:\w+\s+)?(?:tiltak|prosjekt|mål|prioriter)\w*"
    r"|(?:tiltak|prosjekt\w*|mål)\s+som\s+(?:er|blir|ble|vart|vert)\s+(?:utsatt|utsett|avslutt|tatt|teke|forkast)\w*|kriteri\w+"
    r"|(?:evaluering|rapportering|oppfølging|gjennomføring|organisering|finansiering)"
    r"(?:,?\s+(?:(?:og|,)\s+\w+|av\s+(?:planen?|plana|\w*strategi\w*|\w*tiltak\w*|\w*mål\w*|\w*program\w*)))*$"
    r"|(?:status|\w*indikator\w*|måltall?\w*|nøkkeltall?\w*|nåsituasjon\w*|no-?situasjon\w*|\w*utfordring\w*|medlemm?er|medlem[ae]r?|deltaker\w*|deltakar\w*"
    r"|samarbeidspartn\w+)(?:\s+(?:og|i|for)\b.*)?$)",
    re.IGNORECASE,
)
"""A heading that tells of strategies, or of how things stand, without being one's."""

MONEY = re.compile(r"\b(?:økonomi\w*|budsjett\w*|kostnad\w*|finansiering\w*)\b", re.IGNORECASE)
"""A heading over text about what strategies cost is none itself."""

OTHER_LISTS = re.compile(
    r"\b(?:kriteri\w*|krav|forutsetning\w*|føresetnad\w*|spørsmål|endring\w*|kilde\w*|kjelde\w*|prinsipp\w*|forhold"
    r"|dokument\w*|medlem\w*|deltaker\w*|tall|tal|beløp|utfordring\w*)\b",
    re.IGNORECASE,
)
"""An introduction with one of these announces something else."""


def announces(heading: str) -> bool:
    """Whether strategies stand under a heading."""
    return plans(heading) or in_own_voice(heading) or bool(_CHOICES.fullmatch(heading))


def in_own_voice(text: str) -> bool:
    """Whether a text says no more than that what follows is what the owner does: "Slik gjør vi det"."""
    return bool(_WE_DO.fullmatch(text))


def tells_of(heading: str) -> bool:
    """Whether a heading tells of strategies, or of how things stand, without being one's."""
    return bool(_ABOUT.search(heading)) and not in_own_voice(heading)


def plans(text: str) -> bool:
    """Whether a text has a word for strategies, goals or measures."""
    return bool(_PLANNING.search(_NOT_MEASURES.sub(" ", text)))


def is_label(heading: str) -> bool:
    """Whether a heading only says what sort of thing stands under it, and not about what: "Mål og tiltak"."""
    if in_own_voice(heading) or _CHOICES.fullmatch(heading):
        return True
    left = [word for word in words.content(heading) if not word.isdigit() and words.stem(word) not in _general()]
    return plans(heading) and all(_PLANNING.fullmatch(word) for word in left)


@cache
def _general() -> frozenset[str]:
    return frozenset(
        map(words.stem, "perioden planperioden hovedmål delmål våre regional regionale kommunale område".split())
    )
