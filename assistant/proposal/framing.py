"""What stands around a proposal and asks for nothing itself: titles, greetings, and what announces a list."""

from __future__ import annotations

import re

from assistant.language import words

_FROM_WHOM = r"(?:\s+(?:til|fra|frå|ved|av|for|nr\.?)\s+[^.:]{1,60})?"
_OPENING = re.compile(
    r"\W*(?:"
    r"(?:interpellasjon|(?:(?:grunngitt|grunngjeve|skriftl\w+)\s+)?spørsmål|\w*forslag|\w*framlegg|innspill?|oppmoding"
    rf"|referat|\w*protokoll|møtebok){_FROM_WHOM}"
    r"|(?:hei|hallo|heisann|kjære|god dag)(?:\s+[\wæøå]+){0,3}"
    r"|til (?:[\wæøå-]+ ){0,3}?(?:kommunen?|kommuna|\w*styret|ordfør[ea]r\w*|formannskapet|rådmannen|kommunedirektøren"
    r"|\w*utvalget|\w*utvalet|\w*rådet|politikerne|politikarane)"
    r")[.:!,]?",
    re.IGNORECASE,
)
"""A title that only says what sort of text it is, and from whom to whom; or a greeting."""

_SIGNED = re.compile(r"\W*(?:(?:med )?(?:vennlig |venleg |beste )?(?:hilsen|helsing)|mvh)\b[^.!?]*[.!]?", re.IGNORECASE)

_ANNOUNCING = re.compile(
    r"\b(?:foresl\w+|føresl\w+|følg(?:er|jer|ende|jande)|kommunestyre\w*|fylkesting\w*|formannskap\w*|regionråd\w*|utval\w*"
    r"|styre\w*|råd\w*|\w*parti\w*|kommune(?:n|direktør\w*)?|kommuna|ordfør[ea]r\w*|rådmann\w*|administrasjon\w*"
    r"|ber|bed|bes|be|bør|krev\w*|vedt\w+|ved(?:tek|tak)\w*|gjer|legg\w*|fram|frem|forslag\w*|framlegg\w*|tiltak\w*|punkt\w*"
    r"|derfor|difor|bakgrunn\w*|tilrå\w*|anbefal\w*|innstilling\w*|sette|setje|gang|desse|disse)\b",
    re.IGNORECASE,
)
"""Words that a list of what is proposed is announced with, and that say nothing of what."""


_BY_WHOM = re.compile(
    r"^\W*(?:(?:framlegg|forslag|innspill?|interpellasjon)\s+(?:frå|fra|ved)\s+[^:.]{2,60}:\s*"
    r"|(?:\S+\s+){0,3}?\S*(?:laget|foreninga|foreningen|partiet|rådet|utvalget|utvalet|nemnda|forbundet|klubben)\s+"
    r"(?=(?:ber|bed|krever?|f[oø]reslår|gjer|ønsker|ynskjer|vil|mener|meiner|rår|går)\b))",
    re.IGNORECASE,
)
"""Who proposes something, before what: a farmers' union asks for more than farming."""


def frames(sentence: str, is_first: bool) -> bool:
    """Whether a sentence only opens the text, as the first can, or is the signature."""
    return bool(_SIGNED.fullmatch(sentence) or (is_first and _OPENING.fullmatch(sentence)))


def announced(text: str) -> list[str]:
    """The content words that are left of a text without those that only announce what is proposed."""
    return words.content(_ANNOUNCING.sub(" ", text))


def without_proposer(sentence: str) -> str:
    """A sentence without the organisation that it begins with and that proposes what it says."""
    return _BY_WHOM.sub("", sentence)
