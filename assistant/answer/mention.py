"""Questions whether, where or how often the documents mention something, and what that is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from assistant.language import words


class Extent(StrEnum):
    """How much is asked for of what the documents say of a topic."""

    WHETHER = "whether"
    DOCUMENTS = "documents"
    TIMES = "times"
    PLACES = "places"
    EVERYTHING = "everything"
    ABOUT = "about"


@dataclass(frozen=True, slots=True)
class Mention:
    """What is asked after, and to which extent.

    ``negated``: asked whether it is not mentioned, or where not. ``every``: all that "og" binds, not any of it.
    ``literal``: the word itself, and no synonym. ``within``: what the question calls the document that it asks of.
    """

    topic: str
    extent: Extent
    negated: bool = False
    every: bool = False
    literal: bool = False
    within: str | None = None


LONGEST = 300
"""Characters in such a question at the most."""

MOST_WORDS = 3
"""Content words in a topic at the most; more are a statement, whose words need not stand together."""

_MENTIONED = r"(?:nevnt|nemnt|nemnd|nemnde|omtalt|omtala|omtalte|tatt\s+med|teke\s+med|tatt\s+opp|beskrevet|skildra|mentioned|discussed|described)"
_MENTION = (
    r"(?:nevner|nemner|nevne|nemne|omtaler|omtalar|omhandler|omhandlar|handler\s+om|handlar\s+om|dreier\s+seg\s+om|tar\s+opp|tek\s+opp|"
    r"skriver\s+om|skriv\s+om|(?:sier|seier|har|inneholder|inneheld)\s+(?:noe|noko)\s+om|snakker\s+om|snakkar\s+om|mentions?|deals?\s+with|talks?\s+about)"
)
_NOT = r"(?:(?:ikke|ikkje|ikkj|not)\s+)?"
_SOMETHING = r"(?:(?:(?:ikke|ikkje|ikkj)\s+)?(?:noe|noko|noka|nåkka|nokka)|ingenting|ingen\s+ting|inkje|anything|something|nothing)"
_IS = r"(?:er|e|æ|blir|bli|ble|blei|vert|vart|is|are)"
_COVERED = r"(?:dekket|dekka|dekt|dekte|behandlet|behandla|handsama|berørt|drøftet|drøfta|med|covered)"
_INDEFINITE = r"(?!(?:\w*(?:utgift|kostnad|tap|lønn|løn|avgift|behov|billett|inntekt|regning|skyss|reise|sak)\w*|\w+(?:en|et|ene|ane))\b)"
"""Before a topic: what is paid and what is decided can be covered or treated without being written about."""

_COVERS = r"(?:dekker|dekkjer|dekkar|dekke|dekkje|behandler|behandlar|berører|drøfter|drøftar|tar\s+for\s+seg|tek\s+for\s+seg)"
_INFORMATION = r"(?:opplysning\w*|informasjon\w*|info|omtale\w*|formulering\w*|avsnitt\w*|kapit\w+|information)"
_MENTIONS_ITSELF = r"(?:nevnes|nevnast|nemnast|omtales|omtalast)"
_SAYS = r"(?:står|stend|finnes|finst|fins|finner|finn|er|e|æ)\s+(?:det|jeg|eg|vi|man|ein|dere|dokker)\s+(?:(?:noe|noko|nåkka|nokka|nokon|nokre|noen|skrevet|skrive|ikke|ikkje|ingenting|inkje)\s+)*(?:(?:sted|stad)\s+)?(?:om|på|for)"
_IN = r"(?:i\s+(?:\w+\s+)?(?:dokument\w*|plan\w*|strategi\w*|papir\w*|vedtekt\w*)\s+)?"
_PARTS = r"(?:steder|stader|stadene|stedene|avsnitt\w*|kapit\w+|paragraf\w*|setning\w*|punkt\w*|sider|sidene|deler|delar|places|sections|passages)"
_DOCUMENT = r"(?:(?:(?:noen|nokon|nokre|noe|noko|en|ein|et|eit|any)\s+(?:av|of)\s+)?\w*(?:dokument|plan|strategi|vedtekt|reglement|program)\w*|papir(?:et|a|ene)|den|det|de|dei|dere|dokker)"
_THERE_IS = r"(?:har\s+(?:vi|dere|dokker|du)|(?:finnes|finst|fins|er)(?:\s+det)?)"
_CONCERNS = (
    r"(?:inneholder|inneheld|omfatter|omfattar|(?:er\s+)?relevante?\s+for|er\s+viktige?\s+for|gjelder(?:\s+for)?|gjeld(?:\s+for)?)"
    r"(?!\s+(?:i|på|fra|frå|til|for|fortsatt|framleis|fremdeles|ennå|enno|nå|no|mest|lengst|først|fyrst|\d+)\b)"
)
"""What documents do to a topic when all that concern it are asked for; a time or place is no topic."""

_PAPER = r"(?:\w*(?:dokument|plan|strategi|vedtekt|reglement|program)\w*|papir(?:et|a|ene))"
_DOCUMENTS = r"(?:\w*dokument\w*|\w*plan(?:er|ar|ene|ane)|documents?|plans?)"
_TIMES = r"(?:(?:hvor|kor)\s+(?:mange\s+)?(?:ganger|gonger|ofte)|how\s+(?:many\s+times|often))"
_WHERE = r"(?:hvor|kor|kvar|where)"
_WHICH = r"(?:hvilke|hvilket|hvilken|kva\s+for(?:\s+(?:ei[nt]?|nokre))?|(?:hva|kva|ka)\s+slags?|kva|ka|which|(?:hvor|kor|how)\s+(?:mange|many))"
_PLEASE = r"(?:fortell\w*|fortel\w*|vis|finn|list|gi|gje|si|sei|hent|kan|kunne|jeg|eg|æ|vi|tell|show|find|give|get|i)"
_THE_WORD = r"(?:ordet|ordene|orda|begrepet|begrepene|omgrepet|uttrykket)"
_NAMES = r"(?-i:[A-ZÆØÅ][\w-]+(?:\s+(?:og\s+)?[A-ZÆØÅ][\w-]+){0,2})"
_ALSO = r"(?:,?\s*(?:(?:den|dei?|han|ho)\s+)?(?:også|òg))?"
_WORD = r"(?:(?:ordet|ordene|orda|begrepet|begrepene|omgrepet|uttrykket|temaet|the\s+word)\s+)?"

_PATTERNS = (
    (Extent.TIMES, rf"{_TIMES}\s+{_IS}\s+{_WORD}(?P<what>.+?)\s+{_MENTIONED}"),
    (Extent.TIMES, rf"{_TIMES}\s+{_MENTIONS_ITSELF}\s+{_WORD}(?P<what>.+)"),
    (Extent.TIMES, rf"{_TIMES}\s+(?:nevner|nemner|omtaler|omtalar|do|does)\s+\w+\s+(?:mention\s+)?{_WORD}(?P<what>.+)"),
    (Extent.TIMES, rf"{_TIMES}\s+(?:står|stend|finnes|finst|forekommer|førekjem)\s+(?:det\s+(?:noe\s+|noko\s+)?om\s+)?{_WORD}(?P<what>.+)"),
    (Extent.TIMES, rf"{_TIMES}\s+bruk(?:es|ast|t)\s+{_THE_WORD}\s+(?P<what>.+)"),
    (Extent.TIMES, rf"{_TIMES}\s+(?:er|blir|ble|vert|vart)\s+{_THE_WORD}\s+(?P<what>.+?)\s+(?:brukt|bruka)"),
    (Extent.DOCUMENTS, rf"{_WHICH}\s+(?:av\s+)?{_DOCUMENTS}\s+(?:(?:som|that|do|does)\s+)*{_NOT}(?:{_MENTION}|{_CONCERNS}|{_COVERS})\s+{_NOT}{_WORD}(?P<what>.+)"),
    (Extent.DOCUMENTS, rf"{_WHICH}\s+{_DOCUMENTS}\s+{_THERE_IS}\s+om\s+{_WORD}(?P<what>.+)"),
    (Extent.DOCUMENTS, rf"(?:vis|finn|list\s+opp|gi)\s+(?:meg\s+|oss\s+)?(?:alle?\s+)?(?:dei?\s+)?{_DOCUMENTS}\s+(?:om|som\s+{_NOT}(?:{_MENTION}|{_CONCERNS}))\s+{_WORD}(?P<what>.+)"),
    (Extent.DOCUMENTS, rf"(?:i|in)\s+{_WHICH}\s+{_DOCUMENTS}\s+(?:{_SAYS}|{_IS}|{_MENTIONS_ITSELF})\s+{_NOT}{_WORD}(?P<what>.+?)(?:\s+{_NOT}{_MENTIONED})?"),
    (Extent.PLACES, rf"{_WHICH}\s+{_PARTS}\s+(?:som\s+)?{_MENTION}\s+{_WORD}(?P<what>.+)"),
    (Extent.PLACES, rf"(?:(?:i|in|på)\s+)?{_WHICH}\s+{_PARTS}\s+(?:{_IS}\s+{_WORD}(?P<what>.+?)\s+{_MENTIONED}|(?:{_SAYS}|{_MENTIONS_ITSELF})\s+{_WORD}(?P<taken>.+))"),
    (Extent.PLACES, rf"(?:i|in|på)\s+{_WHICH}\s+{_PARTS}\s+(?:{_SAYS}|(?:er|blir|vert|is|are))\s+{_WORD}(?P<what>.+?)(?:\s+{_MENTIONED})?"),
    (Extent.PLACES, rf"{_WHERE}\s+{_IN}(?:{_SAYS}|(?:står|stend|leser|les|finner|finn)\s+(?:det\s+|jeg\s+|eg\s+)?(?:noe\s+|noko\s+)?om)\s+{_WORD}(?P<what>.+)"),
    (Extent.PLACES, rf"{_WHERE}\s+{_IN}{_IS}\s+{_WORD}(?P<what>.+?)\s+{_MENTIONED}"),
    (Extent.PLACES, rf"{_WHERE}\s+(?:do|does)\s+(?:the\s+)?\w+\s+{_MENTION}\s+{_WORD}(?P<what>.+)"),
    (Extent.PLACES, rf"{_WHERE}\s+{_IN}{_MENTIONS_ITSELF}\s+{_WORD}(?P<what>.+)"),
    (Extent.PLACES, rf"(?:.*\b)?(?:alle?|all|every)\s+(?:the\s+)?{_PARTS}\s+(?:som|der|hvor|kor|that|where)?\s*(?:det\s+)?(?:{_MENTION}|(?:står|stend)\s+(?:noe\s+|noko\s+)?om|om|about)\s+{_WORD}(?P<what>.+)"),
    (Extent.PLACES, rf"(?:.*\b)?(?:alle?|all)\s+{_PARTS}\s+(?:(?:der|hvor|kor|som|where)\s+)?{_WORD}(?P<what>.+?)\s+{_IS}\s+{_MENTIONED}"),
    (Extent.PLACES, rf"(?:.*\b)?(?:alle\s+omtaler|alle\s+omtalar|all\s+mentions)\s+(?:av|of)\s+{_WORD}(?P<what>.+)"),
    (Extent.EVERYTHING, rf"(?:{_PLEASE}\b.*?\s+)?(?:alt|everything)\s+(?:(?:som|det|du|dere|de|dei|dokker|dokumentene|dokumenta|there|that|you|the|documents)\s+)*"
     rf"(?:(?:står|stend|sier|seier|finnes|finst|er|skrevet|skrive|vet|veit|har|nevnt|is|have|say|know)\s+)*(?:om|about)\s+{_WORD}(?P<what>.+)"),
    (Extent.WHETHER, rf"{_IS}\s+det\s+{_NOT}(?:sagt|skrevet|skrive|nevnt|nemnt|nemnd|omtalt|opplyst)\s+{_SOMETHING}\s+om\s+{_WORD}(?P<what>.+)"),
    (Extent.WHETHER, rf"(?:sies|seies|seiast|skrives|skrivast|nevnes|nemnast|omtales)\s+det\s+{_SOMETHING}\s+om\s+{_WORD}(?P<what>.+)"),
    (Extent.WHETHER, rf"(?:(?:finnes|finst|fins|er|e)\s+det|har\s+(?:vi|dere|du|dokker|de|dei))\s+(?:(?:noen?|nokon?|nokre|noka|any)\s+)?{_INFORMATION}\s+om\s+{_WORD}(?P<what>.+)"),
    (Extent.WHETHER, rf"har\s+(?:{_DOCUMENT}|du|vi|kommunen|fylket|regionen)\s+{_NOT}(?:skrevet|skrive|sagt|nevnt|nemnt|omtalt)\s+(?:{_SOMETHING}\s+om\s+)?{_WORD}(?P<what>.+)"),
    (Extent.WHETHER, rf"{_COVERS}\s+{_PAPER}\s+{_INDEFINITE}{_WORD}(?P<what>.+)"),
    (Extent.WHETHER, rf"{_IS}\s+{_NOT}{_WORD}(?P<what>.+?)\s+{_NOT}{_MENTIONED}(?:\s+(?:her|noe|noko|nokon|i|in|som|as|anywhere)\b.*)?"),
    (Extent.WHETHER, rf"(?:er|blir|vert)\s+(?P<what>{_NAMES})(?:\s+kommune)?\s+(?:med|medlem|deltaker|deltakar|(?:en|ein)\s+del)(?:\s+(?:i|av|på)\s.{{2,60}}?)?{_ALSO}"),
    (Extent.WHETHER, rf"(?:deltar|deltek|inngår)\s+(?P<what>{_NAMES})(?:\s+kommune)?(?:\s+i\s.{{2,60}}?)?{_ALSO}"),
    (Extent.WHETHER, rf"(?:er|e|æ|is|are)\s+{_INDEFINITE}{_WORD}(?P<what>.+?)\s+{_COVERED}"),
    (Extent.WHETHER, rf"{_MENTIONS_ITSELF}\s+{_WORD}(?P<what>.+)"),
    (Extent.WHETHER, rf"(?:nevner|nevne|nemner|nemne|omtaler|omtalar|omhandler|omhandlar)\s+{_DOCUMENT}\s+{_NOT}{_WORD}(?P<what>.+)"),
    (Extent.WHETHER, rf"(?:sier|seier|har|inneholder|inneheld|skriver|skriv|står)\s+{_DOCUMENT}\s+{_SOMETHING}\s+(?:om|for)\s+{_WORD}(?P<what>.+)"),
    (Extent.WHETHER, rf"(?:tar|tek)\s+{_DOCUMENT}\s+(?:opp\s+(?:noe\s+om\s+|noko\s+om\s+)?{_WORD}(?P<what>.+)|{_WORD}(?P<taken>.+?)\s+opp)"),
    (Extent.WHETHER, rf"(?:handler|handlar|snakker|snakkar|dreier)\s+{_DOCUMENT}\s+(?:seg\s+)?om\s+{_WORD}(?P<what>.+)"),
    (Extent.WHETHER, rf"bruk(?:es|ast)\s+{_THE_WORD}\s+(?P<what>.+)"),
    (Extent.WHETHER, rf"(?:er|blir)\s+{_THE_WORD}\s+(?P<what>.+?)\s+(?:brukt|bruka)(?:\s+(?:her|i|in)\b.*)?"),
    (Extent.WHETHER, rf"(?:does|do)\s+.+?\s+{_NOT}(?:mention|discuss|talk\s+about|(?:say|contain)\s+{_SOMETHING}\s+(?:about|on))\s+{_WORD}(?P<what>.+)"),
    (Extent.ABOUT, rf"(?:hva|kva|ka|ke)\s+(?:står|stend)\s+det\s+om\s+{_WORD}(?P<what>.+)"),
    (Extent.ABOUT, rf"what\s+does\s+it\s+say\s+(?:about|on)\s+{_WORD}(?P<what>.+)"),
    (Extent.WHETHER, rf"(?!er\s+\w+\s+{_NOT}(?:om|på|for)\s){_SAYS}\s+{_WORD}(?P<what>.+)"),
    (Extent.WHETHER, rf"is\s+there\s+any\w*\s+(?:about|on)\s+{_WORD}(?P<what>.+)"),
)  # fmt: skip
_COMPILED = tuple((extent, re.compile(rf"\W*{pattern}\W*", re.IGNORECASE)) for extent, pattern in _PATTERNS)

_TAIL = re.compile(
    r"\s+(?:(?:noe|noko|nokon|noen|et\s+eller\s+annet)\s+(?:sted|stad|steder|stader|plass)|anywhere|her|overhodet|overhovud|at\s+all|"
    r"(?:i|in)\s+(?:(?:hele|heile|alle|dette|denne|desse|disse|the|this|any|all)\s+|(?:noen|nokon|nokre|ein|en|any)\s+(?:av|of)\s+)*"
    r"(?:dokument\w*|plan(?:en|ene|ane|a|er|ar)?|strategi(?:en|ene|ane|a)|styringsdokument\w*|corpus|documents?|plans?)"
    r"(?:\s+(?:deres|dykkar|dokkers|våre|vår|dine))?|(?:i|in)\s+(?:det\s+(?:hele|heile)(?:\s+(?:tatt|teke|tatte))?|alt))\W*$",
    re.IGNORECASE,
)
_WITHIN = re.compile(
    r"\s+i\s+(?:(?:den|det|dei|de|vår|vårt|våre|gjeldende|gjeldande|nye|siste|hele|heile|selve|sjølve)\s+)*"
    r"(?P<name>(?:[^\W\d_]{3,}-?(?:plan(?:en|a)|strategi(?:en|a))|[^\W\d_]*(?:vedtekt(?:ene|a)|reglement(?:et)?|program(?:met)?|"
    r"melding(?:en|a)|budsjett(?:et)?|instruks(?:en)?|retningslinj(?:ene|ane|er)|avtal(?:en|a))|(?:samfunns|areal|økonomi|handlings|tiltaks|tekst)delen))$",
    re.IGNORECASE,
)
"""A document by the name of its sort, at the end of a topic."""

_UNFINISHED = re.compile(r"(?:^|\s)(?:og|eller|and|or)$", re.IGNORECASE)
_EVERY = re.compile(r"^(?:både|båe|both)\s+", re.IGNORECASE)
_LITERAL = re.compile(rf"(?:{_THE_WORD}|the\s+word)\s+\W*$", re.IGNORECASE)
_NEGATION = re.compile(r"\b(?:ikke|ikkje|ikkj|ingenting|ingen\s+ting|inkje|not|nothing)\b(?!-)", re.IGNORECASE)
_AROUND = re.compile(r"^[\s«\"'“]+|[\s»\"'”?.!,]+$")
_CLAUSE = re.compile(
    r"^(?:at|om|hva|kva|ka|hvem|kven|hvor\w*|kor\w*|når|hvilke\w*|hvordan|kvifor|som|what|who|when|how|that|det|den|dette|de|dei|it)\b",
    re.IGNORECASE,
)


def of(question: str) -> Mention | None:
    """What the question asks after; None when it asks something else, or after more than a few words can name."""
    if len(question) > LONGEST:
        return None
    bare = _trimmed(question)
    for extent, pattern in _COMPILED:
        match = pattern.fullmatch(bare)
        if match:
            return _asked_after(extent, match)
    return None


def _asked_after(extent: Extent, match: re.Match[str]) -> Mention | None:
    group = "what" if match["what"] else "taken"
    start, end = match.span(group)
    topic, within = _trimmed(match[group]), None
    if extent is not Extent.ABOUT:
        inside, after = _WITHIN.search(topic), _WITHIN.search(match.string[end:])
        topic = topic[: inside.start()] if inside else topic
        within = next((found["name"] for found in (inside, after) if found), None)
    every = bool(_EVERY.match(topic))
    topic = _EVERY.sub("", topic)
    if (
        _CLAUSE.match(topic)
        or _NEGATION.match(topic)
        or _UNFINISHED.search(topic)
        or not 1 <= len(words.content(topic)) <= MOST_WORDS
    ):
        return None
    negated = bool(_NEGATION.search(match.string[:start]) or _NEGATION.search(match.string[end:]))
    if negated and extent not in (Extent.WHETHER, Extent.DOCUMENTS):
        return None
    return Mention(topic, extent, negated, every, bool(_LITERAL.search(match.string[:start])), within)


def whole(question: str) -> Mention:
    """The mention of a question that is nothing but its topic: "kultur"."""
    return Mention(_trimmed(question), Extent.WHETHER)


def _trimmed(topic: str) -> str:
    before = ""
    while before != topic:
        before, topic = topic, _AROUND.sub("", _TAIL.sub("", topic))
    return topic
