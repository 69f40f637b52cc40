"""What a question takes for granted: that something ended or failed, how it went, that others than these decide."""

from __future__ import annotations

import re

from assistant.language import words

_WHY = re.compile(
    r"\b(?:hvorfor|kvifor|korfor|why)\b|\b(?:da|då|etter at)\b|"
    r"\b(?:begrunnelse\w*|grunngiving\w*|grunnen|årsak\w*|bakgrunnen|reason\w*)\s+(?:til|for|bak|to|of)\b",
    re.IGNORECASE,
)

_SEVERAL = r"\s+(?:\S+\s+){0,3}"
"""Words between a verb and what belongs to it: "legge filialen på Nes ned"."""

_ENDS = (
    r"forkast\w*|avvis\w*|avslå\w*|avslo\w*|avslutt\w*|oppløs\w*|oppløys\w*|opphev\w*|mislyk\w*|mislukk\w*|avlys\w*|"
    r"stans[ea]?[tr]?|stopp(?:e|a|er|ar|et)?|stoppes|fjern(?:e|a|er|ar|et|es|ast)|skrinl\w+|ned(?:lagt|lagd|legg\w*)|"
    r"utsatt|utsett\w*|kutt(?:e|a|er|ar|et|es|ast)|dropp(?:e|a|er|ar|et|es|ast)|"
    r"steng(?:e|er|es|t|te|ja|jer|jast)|avvikl\w*|selg(?:e|er|es|ast)|sel(?:je|jast|gje|gjast)|sol(?:gt|gte)|seld[e]?|selt|"
    r"privatiser\w*|riv(?:e|es|er|ast)|rev(?:et|ne|e)|sløyf\w*|"
    rf"(?:tatt|teke|teken|ta|tar|tas){_SEVERAL}(?:ut|bort)|gikk galt|gjekk gale|gjekk galt|"
    rf"(?:trakk|trekte|trekt|trukket|meldte?){_SEVERAL}seg|(?:gikk|gjekk|gått|går){_SEVERAL}ut\s+av|"
    rf"(?:legge|leggje|legg|legger|la|lagt|lagd|lagde|legges|leggast|leggjast)\s+(?:\S+\s+){{0,3}}ned|"
    r"(?:sa|sagt|sier|seier|stemte|røysta)\s+(?:\S+\s+){0,4}(?:nei|imot|mot)|"
    r"slått sammen|slås sammen|slåast saman|reject\w*|cancel\w*|withdr\w*|abandon\w*|clos(?:e|ing|ed)|sell(?:ing)?|"
    r"shut(?:ting)?\s+down|demolish\w*|privatis\w*|privatiz\w*"
)
ENDING = re.compile(rf"\b(?<!få )(?<!fått )(?:{_ENDS})\b", re.IGNORECASE)
"""An ending; what one manages to sell is none: "vanskelig å få solgt huset"."""
_IN_OTHER_WORDS = re.compile(
    r"\b(?:opphør\w*|avslutn\w*|nedlegg\w*|steng\w*|stengj\w*|sal(?:et|g|get)|riving\w*|kutt\w*|fall\w* bort|"
    r"falle vekk|bortfall\w*|flytt\w*|samla?[st]?|samles|samlast|erstatt\w*|utgå\w*|slutt\w*|reduser\w*|mindre|færre|"
    r"(?:ikke|ikkje)\s+(?:lenger|lengre|vidareført|videreført|ha|drive|driv|være|vere)|"
    r"vedlikehold\w*|for\s+(?:få|dyrt?|dårlig|dårleg))\b",
    re.IGNORECASE,
)
"""How a section tells of an end without a word for it: "elevene samles på Nes"."""

KEEPS = re.compile(
    r"\b(?:(?:skal|vil)\s+(?:\S+\s+){0,3}(?:bestå|halde\s+fram|fortsette|fortsetje|vare\s+ved)|"
    r"behold\w*|behald\w*|opprettho?a?ld\w*|videreføre[sr]?|vidareføre[sr]?|vidareførast|keep|kept|maintain\w*)\b",
    re.IGNORECASE,
)
"""How a section tells that something does not end."""

_OUTCOME = re.compile(
    r"\b(?:i fjor|hittil|så langt|til nå|til no|resultat(?:et|a|ene)? av|resultatet|utfallet|vant|vann|"
    r"har (?:søkt|søkte|meldt|fått|kommet|kome|brukt)|viste|avstemning\w*|avrøysting\w*|so far|last year)\b",
    re.IGNORECASE,
)
_STATE = re.compile(
    r"\b(?:storting\w*|regjering\w*|statsbudsjett\w*|statsminister\w*|statsråd\w*|\w*departement\w*|høyesterett|høgsterett|"
    r"\w{4,}lov(?:en|a)|grunnlov\w*|eu|eøs|eu-\w+|fylkesordfører\w*|fylkesordførar\w*|fylkesting\w*|parliament|government)\b",
    re.IGNORECASE,
)


def end_missing(question: str, text: str) -> bool:
    """Whether a question takes for granted that something ends or failed, and the text tells of no end."""
    asks = bool(_WHY.search(question) and ENDING.search(question)) and not ENDING.search(text)
    return asks and (bool(KEEPS.search(text)) or not _IN_OTHER_WORDS.search(text))


def outcome_missing(question: str, text: str) -> bool:
    """Whether a question is how something went, and the text tells of no outcome."""
    return bool(_OUTCOME.search(question)) and not _OUTCOME.search(text)


def state_missing(question: str, text: str) -> bool:
    """Whether a question is of the state, a county or a law that the text does not speak of."""
    return not _of_state(question) <= _of_state(text)


def _of_state(text: str) -> set[str]:
    return {words.stem(match.group().lower())[:6] for match in _STATE.finditer(text)}
