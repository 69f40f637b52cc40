"""Questions that leave out what they are about: only verbs, roles and what comes after, with nothing to search for."""

from __future__ import annotations

import re

from assistant.answer import leaning, whereabouts
from assistant.language import words

FEW = 3
"""Content words at the most in a question that may go on from the one before."""

_SOMEBODY = r"(?:jeg|eg|æ|vi|me|man|ein|en|du|dere|de|dei|noen|nokon|I|we|they)"
_MODAL = r"(?:må|kan|får|skal|bør|vil|kunne|skulle|must|can|should)"
_SLIPS = r"(?:slipper|slepp|får|må|kan|skal|bør|vil)"
_TO_DO = r"(?:\w{2,}[ea]|gå|få|bo|bu|se|sjå|si|gi|gje|ta|bli|stå|ha|pay|wait|apply)"
"""An infinitive, which no noun stands beside: those end otherwise, unless they are definite."""

_PERHAPS = r"(?:\s+(?:ikke|ikkje|også|òg|da|då|bare|berre|selv|sjølv|not))*"
_ANYTHING = r"(?:\s+(?:noe|noko|for|på|med|om|til|opp|ut|inn|seg|selv|sjølv|da|då|også|òg|først|fyrst))*"

_PATTERNS = (
    # må jeg betale noe, kan man klage, hvor lenge må jeg vente
    rf"(?:(?:hva|kva|ka|hvorfor|kvifor|korfor|hvor\s+\w+|kor\s+\w+|når|hvordan|korleis)\s+)?{_MODAL}\s+{_SOMEBODY}{_PERHAPS}\s+{_TO_DO}{_ANYTHING}",
    # er det noen som slipper å betale
    rf"(?:er|finnes|finst|fins)\s+det\s+(?:noen|nokon|nokre)\s+som\s+{_SLIPS}{_PERHAPS}\s+(?:å\s+)?{_TO_DO}{_ANYTHING}",
    # hvem slipper å betale
    rf"(?:hvem|kven|kem)\s+{_SLIPS}\s+(?:å\s+)?{_TO_DO}{_ANYTHING}",
    # hva hvis jeg ikke betaler, hva skjer hvis jeg kommer for sent
    rf"(?:hva|kva|ka)(?:\s+(?:skjer|hender|gjør\s+{_SOMEBODY}|gjer\s+{_SOMEBODY}))?(?:\s+(?:da|då))?\s+"
    rf"(?:hvis|viss|om|dersom)\s+{_SOMEBODY}{_PERHAPS}\s+\w{{2,}}(?:er|ar|år|r)?{_PERHAPS}"
    r"(?:\s+for\s+(?:sent|seint|tidlig|tidleg|mye|mykje|lite|mange|få))?",
    # samanlikna med kva år
    r"\w+\s+(?:med|for|på|av|til|fra|frå|mot|hos)\s+(?:hva|kva|hvem|kven|hvilke\w*)(?:\s+\w+)?",
    # hvor mange trengs, hvor mange mangler i år
    r"(?:hvor|kor|ko)\s+(?:mange|mye|mykje)\s+(?:treng(?:s|st|es)|kreves|krevst|mangl(?:er|ar)|gjenstår)"
    r"(?:\s+(?:nå|no|i\s+(?:dag|år)|(?:i|innen|innan|fram\s+mot|frem\s+mot|før)\s+(?:\d{4}|år(?:ene|a)\s+som\s+k\w+)))?",
    # jeg er 17, kan jeg
    rf"(?:[^?.!,]{{3,40}},\s*)?(?:og\s+)?{_MODAL}\s+{_SOMEBODY}(?:\s+(?:det|da|då|også|òg|ikke|ikkje))*",
    # hvorfor så dyrt
    r"(?:hvorfor|kvifor|korfor|why)\s+(?:så|so)\s+\w+",
    # i nabokommunen
    r"(?:i|på|for|hos|ved)\s+(?!å\b)[^\W\d_]+",
)
_LEAVES_OUT = re.compile(rf"\W*(?:{'|'.join(_PATTERNS)})\W*", re.IGNORECASE)
_BETWEEN = re.compile(r",?\s+(?:og|and)\s+(?=(?:hv|k)\w+\s|når\s)", re.IGNORECASE)

_OF_ANYTHING = re.compile(
    "|".join(
        """
        innan innen lang[te]? lenger? korte? tid(?:en|a)? vente[rt]? ventar ventetid(?:en|a)? forveien
        svar(?:et|a)? beskjed(?:en)? melding(?:en|a)? ja nei avslag(?:et)? medlem(?:mer|mar|mene|mane)? private?
        post(?:en|er|ar|ene|ane)? sum(?:men|mene|mane)? andel(?:en)? lite mye mykje
        forvegen førevegen dyr[te]? dyreste? dyraste? billigt? billegt? billigste? billegaste?
        """.split()
    ),
    re.IGNORECASE,
)
"""Words for how long, how much, for whom and with what reply, which is asked of any topic and tells none."""

_STANDS_FOR = re.compile(
    # hvor ofte møter hun gruppa
    r"\b(?:han|ham|hun|ho|henne|hans|hennes|hennar)\b|"
    # kan private leie den, hvor lenge kan de bo der nå
    r"\b(?:den|dem|dei|de|der|denne|disse|desse)(?:\s+(?:nå|no|da|då|også|òg|ikke|ikkje|i\s+(?:dag|år)))*\W*$|"
    # hvor lang tid i forveien får de beskjed; not "får de eldre hjelp", where it is an article
    r"\b(?:får|fikk|fekk)\s+(?:de|dei)\s+(?!\w+(?:e|ane|a)\b)\w|"
    r"\b(?:må|kan)\s+(?:de|dei)\s+(?!\w+[ea]\s+(?!(?:nå|no|da|då|om|det|noe|noko|også|òg)\b)\w)(?!\w+(?:ene|ane)\b)\w",
    re.IGNORECASE,
)
_NEW_CLAUSE = re.compile(
    r"[,;:]|\b(?:og|eller|men|når|hvis|viss|dersom|som|at|om|fordi|før|etter|and|or|when|if)\b", re.IGNORECASE
)
"""What stands between a noun and a pronoun that stands for it: "Hva er en kommuneplan, og hvem vedtar den?"."""

_ROLE = re.compile(r"\W*(?:hvem|kven|kem|who)\s+(?:er|e|æ|var|is|are)\s+(?P<role>\w{3,11})\W*", re.IGNORECASE)
"""Asks who has a role, which is always one in something."""

_AFTERWARDS = re.compile(r"\b(?:etterpå|deretter|i\s+etterkant|som\s+følge\s+av|afterwards)\b", re.IGNORECASE)
"""After what was told of."""


def leaves_out(question: str) -> bool:
    """Whether a question that another stands before leaves out what it asks of: "Er det noen som slipper å betale?"."""
    return all(map(_leaves_out, _BETWEEN.split(question))) or asks_of_anything(question)


def asks_of_anything(question: str) -> bool:
    """Whether all words of a question can be asked of any topic: "Hvor lenge må man vente på svar?"."""
    content = words.content(question)
    return bool(content) and all(_OF_ANYTHING.fullmatch(word) or leaning.is_always_somethings(word) for word in content)


def stands_for_something(question: str) -> bool:
    """Whether a short question of one clause has a pronoun for somebody, something or somewhere that it never names."""
    said = _STANDS_FOR.search(question)
    own = [word for word in words.content(question) if not _OF_ANYTHING.fullmatch(word)]
    return bool(said) and len(own) <= FEW and not (whereabouts.names(question) or _NEW_CLAUSE.search(question))


def tells_little(question: str) -> bool:
    """Whether a question has few words of its own and no name or number: it may go on from the one before."""
    return len(words.content(question)) <= FEW and not (whereabouts.names(question) or re.search(r"\d", question))


def _leaves_out(part: str) -> bool:
    content = words.content(part)
    if content and all(map(leaning.is_always_somethings, content)):
        return True
    role = _ROLE.fullmatch(part)
    if role:
        return len(content) == 1 and not leaning.is_one_of_its_kind(role["role"]) and role["role"].islower()
    if _AFTERWARDS.search(part):
        return len(content) <= leaning.FEW
    return bool(_LEAVES_OUT.fullmatch(part))
