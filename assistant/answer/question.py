"""What a question asks for, told from the question alone."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from assistant.answer import follow_ups, presumed, sums
from assistant.answer.presumed import Presumed
from assistant.language import expectation, words
from assistant.language.expectation import Sort
from assistant.retrieval import headings


class Kind(StrEnum):
    """The forms that an answer can take."""

    OVERVIEW = "overview"
    SECTION = "section"
    MENTIONED = "mentioned"
    COUNT = "count"
    LIST = "list"
    WAY = "way"
    FACT = "fact"


_DOCUMENT = (
    r"(?:(?:(?:dette|denne|desse|disse|vår\w*|hele|heile)\s+)?"
    r"(?:dokument(?:et|a|ene)?|strategi\w*dokument\w*|styringsdokument\w*|plan(?:en|ene|ane)|strategi(?:en|ene|ane))|dette|denne|"
    r"this|(?:the|these)\s+(?:documents?|strategy|strategies|plans?))"
)
_PLEASE = r"(?:(?:kan|kunne)\s+(?:du|dere)\s+)?"
_SUMMARY_NOUN = r"(?:oversikt|overblikk|oppsummering|sammendrag|samandrag|innføring|introduksjon|summary)"
SUMMARY = (
    r"(?:gi|gje|gjev|lage?|vise?|skrive?|give|write)\s+(?:(?:meg|oss|me|us)\s+)?(?:en|ei|et|eit|a)?\s*"
    rf"(?:(?:kort|rask|enkel|short)\s+)?{_SUMMARY_NOUN}"
)
"""Asks for a summary: "gi meg en kort oppsummering"."""
_SUMMARY_ALONE = rf"^\W*{_PLEASE}(?:{SUMMARY}|oppsummere?|samanfatte?|sammenfatte?)(?:\s+(?:kort|alt))?\W*$"
_SUM_UP = rf"(?:{_PLEASE}{SUMMARY}|(?:(?:kort|rask|enkel)\s+)?{_SUMMARY_NOUN})"
_HOLDS = (
    r"(?:regulerer|regulerar|handler\s+om|handlar\s+om|inneholder|inneheld|dekker|dekkjer|tar\s+opp|tek\s+opp|"
    r"sier|seier|omfatter|omfattar|går\s+ut\s+på)"
)
"""What a document does to all that it tells of."""
_NAME = r"(?!(?:kapit|avsnitt|paragraf|delen|punkt|seksjon)\w*\b)[«\"]?(?P<name>\w[\w«»\"':,/ –-]{2,150}?)"
_PARTS = (
    r"(?:hvilke|kva(?:\s+for)?(?:\s+nokre)?|hva\s+slags|kva\s+slags|which)\s+(?:(?:ulike|forskjellige)\s+)?"
    r"(?:(?:hoved|hovud)?(?:tema(?:er|ene)?|emner?|emne|kapit(?:tel|ler|la)|deler|delar)|paragraf(?:er|ar)|avsnitt|chapters|topics)"
)
_ESSENCE = (
    r"(?:(?:hoved|hovud)?(?:innholdet|innhaldet)|(?:hoved|hovud)(?:trekkene|trekka|punktene|punkta|poengene|poenga|budskapet|bodskapen)|"
    r"det\s+(?:viktigste|viktigaste)|essensen|kortversjonen|"
    r"innholdsfortegnelsen|innhaldslista)"
)
"""What a document has to say, or is made of, as a whole."""
_SECTION = (
    r"(?:kapit(?:tel|let)\w*|kap\.|avsnitt(?:et)?\b|paragraf(?:en)?\b|§|punkt(?:et)?\s+\d|del(?:en)?\s+(?:\d|om\b))"
)
"""What a section is called where it is asked for."""

_WHOLES = tuple(
    re.compile(rf"\W*(?:{pattern})\W*", re.IGNORECASE)
    for pattern in (
        rf"(?:(?:hva|kva|ka)\s+er|{_PLEASE}(?:vise?|gi|gje)(?:\s+(?:meg|oss))?)\s+{_ESSENCE}\s+(?:i|av|til|for)\s+{_NAME}",
        rf"(?:hva|kva|ka|what)\s+(?:handler|handlar|omhandler|omhandlar|inneholder|inneheld|dreier|går|(?:er|is)(?!\s+plan(?:en|ane)?\s))\s+{_NAME}"
        r"(?:\s+(?:om|seg\s+om|ut\s+på|for\s+noe|for\s+noko))?",
        rf"(?:{_SUM_UP}\s+(?:over|av|om|i|til)\s+)?(?:hva|kva|ka)\s+{_NAME}\s+{_HOLDS}",
        rf"{_SUM_UP}\s+(?:over|av)\s+(?:{_ESSENCE}\s+(?:i|av)|(?:det\s+)?som\s+(?:står|stend)\s+i)\s+{_NAME}",
        rf"(?:{_PLEASE}(?:oppsummere?|samanfatte?|sammenfatte?)|{_SUM_UP}\s+(?:av|over|i|til))\s+{_NAME}(?:\s+(?:kort|enkelt))?",
        rf"(?:hva|kva|ka)\s+(?:tar|tek)\s+{_NAME}\s+(?:opp|for\s+seg)",
        rf"(?:hva|kva|ka)\s+(?:regulerer|regulerar)\s+{_NAME}",
        rf"(?:hva|kva|ka)\s+(?:(?:sier|seier)|(?:står|stend)(?:\s+det)?\s+i)\s+{_NAME}",
        rf"{_PARTS}\s+(?:har|inneholder|inneheld|tar|tek|dekker|dekkjer|omfatter|omfattar|omhandler|omhandlar|består|består)\s+{_NAME}"
        r"(?:\s+(?:opp|for\s+seg|av))?",
        rf"{_PARTS}\s+(?:er|finnes|finst|fins|står|blir|vert|inngår)\s+(?:(?:det|med|tatt|teke|tekne|opp|omtalt|omtala|behandlet|behandla)\s+)*i\s+{_NAME}",
        rf"(?:hvordan|korleis)\s+er\s+{_NAME}\s+(?:bygd\s+opp|bygget\s+opp|bygt\s+opp|oppbygd|inndelt|delt\s+inn|strukturert)",
    )
)
"""Questions for a document as a whole, which they may name."""
_WHICH_PLANS = re.compile(
    rf"\W*{_PLEASE}(?:{SUMMARY}\s+(?:over|av)|oppsummere?|samanfatte?|sammenfatte?)\s+(?:alle|samtlige|samtlege)\s+(?:(?:de|dei)\s+)?"
    r"(?:planer|planar|planene|planane|dokumenter|dokument|dokumentene|dokumenta|(?:styrings|plan)dokument\w*)"
    r"(?:\s+(?:du|dere|vi|dokker)\s+(?:har|kjenner|kjenner\s+til))?\W*|"
    r"\W*(?:(?:hvilke|kva(?:\s+for)?|hva\s+slags|kva\s+slags|hvor\s+mange|kor\s+mange)\s+(?:planer|planar)\s+(?:har|finnes|finst|fins|er)"
    r"(?:\s+(?:det|du|dere|vi|dokker|her))*|(?:vis|list\s+opp|finn)\s+(?:meg\s+)?(?:alle\s+)?(?:planene|planane|dokumentene|dokumenta|planer|planar))\W*",
    re.IGNORECASE,
)

_NOT_SEVERAL = r"(?!(?:tid|år|dato|dag|side|rolle|plass|frist|grunn|prosent|del|sum|beløp|pris)\b)"
"""What nynorsk "kva" asks one of: "kva år", as bokmål has "hvilket"."""

_DO = r"(?:er|har|skal|vil|gjeld|finst|kan|må|bør|står|får|inngår|deltek|deltar)"
_SEVERAL_DO = (
    r"(?!(?:gjer|seier|meiner|kost[ae]r|bet[ae]l[ae]r|inneber|omfattar|skjer|hender|heiter|bør|vinn[ae]r|tener)\b)\w{2,}(?:ar|er)\s+"
    r"(?:\w+(?:er|ar|ast|est)|ligg|kjem|går|var|vart|blei|vil|held|styr)"
)
"""A nynorsk noun in the plural and its verb: "kva verdiar byggjer"; what "kva kostar" asks is not of this form."""

_SO_MANY = r"(?:to|tre|fire|fem|seks|sju|åtte|ni|ti|tolv|\d{1,2})"

_THE_SEVERAL = r"(?:\w{3,}(?:ene|ane)|\w*(?:måla|målan|tiltaka|områda|krava|prinsippa|verkemidla))"
"""A noun in the definite plural."""

_PATTERNS = (
    (
        Kind.OVERVIEW,
        rf"(?:hva|kva|what)\s+(?:er\s+det\s+)?(?:handler|handlar|omhandler|omhandlar|inneholder|inneheld|er|is|are)\s+"
        rf"(?:egentlig\s+|eigentleg\s+)?{_DOCUMENT}(?:\s+(?:om|about|egentlig|eigentleg|for\s+noko?e?|for\s+slags?))?(?:\s+(?:dokument|plan))?\W*$|"
        rf"what\s+is\s+(?:this|the)\s+(?:document|plan|strategy)\s+about|"
        rf"(?:innføring|introduksjon)\s+(?:i|til)\s+(?:(?:hva|kva)\s+)?{_DOCUMENT}(?:\s+(?:handler|handlar|går|dreier)\s+(?:seg\s+)?(?:om|ut\s+på))?\W*$|"
        rf"(?:hva|kva)\s+{_DOCUMENT}\s+(?:egentlig\s+|eigentleg\s+)?(?:handler|handlar|omhandler|omhandlar|dreier seg)|"
        rf"(?:hva|kva)\s+dette\s+er\s+for|(?:hva|kva)\s+slags?\s+(?:dokument|plan)\b|"
        rf"(?:oversikt|overblikk|oppsummering|sammendrag|samandrag|summary|overview)\s+(?:over|av|of)\s+(?:hele\s+|heile\s+)?{_DOCUMENT}|"
        r"(?:hvilke|kva\s+for(?:\s+nokre)?|kva|hvor\s+mange|kor\s+mange|which|how\s+many)\s+(?:styrings)?(?:dokument(?:er)?|documents?)\s+"
        r"(?:finnes|finst|fins|er|har|bruker|brukar|are|do)(?:\s+(?:det|du|dere|de|vi|dokker|there|you|have|her|with|med))*\W*$|"
        rf"(?:oppsummer|samanfatt|sammenfatt|summari[sz]e)\w*\s+(?:hele\s+|heile\s+)?{_DOCUMENT}"
        r"(?:\s+(?:kort|enkelt|kjapt|(?:på|med)\s+\w+(?:\s+ord)?|for\s+meg))*\W*$|"
        rf"(?:hva|kva|ka)\s+går\s+{_DOCUMENT}\s+ut\s+på\W*$|"
        rf"{_SUMMARY_ALONE}|"
        r"(?:hva|kva|ka)\s+slags?\s+(?:styrings)?dokument(?:er)?\s+(?:har|finnes|finst|fins|er)(?:\s+(?:det|du|dere|vi|dokker|her))*\W*$|"
        rf"(?:hvilke|kva for)\s+(?:kapit\w+|avsnitt|deler|delar|tema|overskrift\w*)\s+(?:har|er|finnes|finst|består|inneholder)",
    ),
    (
        Kind.SECTION,
        rf"(?:hva|kva|ka)\s+(?:handler|handlar|omhandler|omhandlar|inneholder|inneheld|dreier|går)\s+{_SECTION}|"
        rf"(?:^|\b(?:er|med)\s+)\W*{_ESSENCE}\s+i\s+{_SECTION}|"
        rf"^\W*{_SECTION}[^,?]*,\s*(?:hva|kva|ka)\s+(?:tar|tek|handler|handlar|står|stend|sier|seier|inneholder|inneheld|går|dreier)\b|"
        r"(?:oppsummer|samanfatt|sammenfatt|summari[sz]e|referer)|(?:oppsummering|sammendrag|samandrag|summary)\s+(?:av|of)|"
        r"(?:hva|kva|ka|what)\s+(?:står|stend|sier|seier|is|does)\s+.*\b(?:\w*kapit(?:tel|let)\w*|avsnitt\w*|overskrift\w*|punktet|delen|"
        r"paragraf\w*|formålsparagraf\w*|section|chapter)|^\W*(?:hva|kva|ka|what)\s+(?:står|stend|sier|seier)\s+(?:det\s+)?(?:i|under|om)?\s*§|(?:hva|kva)\s+(?:står|stend)\s+(?:det\s+)?under\b",
    ),
    (
        Kind.COUNT,
        rf"\b(?:hvor|kor|åssen)\s+mange\b(?!\s+{expectation.MEASURE})|\bhow many\b|\bantall(?:et)?\b|\btalet på\b",
    ),
    (
        Kind.MENTIONED,
        r"\b(?:nevnt|nevnes|nevner|nemnt|nemnd|nemnde|nemner|nemnast|omtalt|omtales|omtala|mentioned|mention)\b|"
        r"\b(?:står|finnes|finst|er|finn|finner)\s+(?:det|eg|jeg|vi|man)?\s*(?:noe|noko|nokon|noen)\s+(?:sted\s+|stad\s+)?(?:om|på|for|som)\b|"
        r"^\W*(?:is|are)\s+there\s+any",
    ),
    (
        Kind.LIST,
        r"\b(?:hvilke|kva\s+for|hvilka|which|list\s+opp|ramse?\s+opp|nevn\s+|nemn\s+|what\s+are|liste\s+over)\b|"
        rf"\b(?:hva|kva|ka)\s+(?:slags?|for)\s+(?!(?:noe|noko)\b)\w|\bkva\s+{_NOT_SEVERAL}\w{{2,}}\s+{_DO}\b|"
        rf"\bkva\s+{_SEVERAL_DO}\b|\b(?:hva|kva)\s+{_SO_MANY}\s+[^\W\d_]{{3,}}\s+{_DO}\b|"
        rf"\b(?:hva|kva|ka)\s+(?:er|e|var|blir|vert)\s+(?:\w+e\s+)?{_THE_SEVERAL}\b|\b(?:vis|finn|gi)\s+(?:meg\s+)?alle\s+\w|"
        r"(?:hva|kva|ka)\s+er\s+(?:de|dei)\s|(?:hva|kva|ka)\s+(?:skal|vil|bør)\s+(?:vi|regionen|kommunene|kommunane|det|dei|de|man|ein)?\s*"
        r"(?:prioriter|sats)|(?:hva|kva|ka)\s+prioriter",
    ),
    (Kind.WAY, r"^\W*(?:\w+,?\s+)?(?:hvordan|korleis|koss\w*|åssen|hvorledes|how|hvorfor|kvifor|korfor|why)\b"),
)
_OPEN = re.compile(
    r"\W*(?:(?:i|på|in)\s+)?(?:hv\w+|kva|kor|kvar|ka|which|where|how)\b|.*\b(?:alle|all)\s+(?:steder|stader)\b",
    re.IGNORECASE,
)
"""Opens a question that yes does not answer: "hvor er det nevnt"."""

_ALL = re.compile(
    r"\b(?:\w*dokument(?:er|ene|a)|documents|plan(?:er|ar|ene|ane|s)|(?:hva|kva)\s+slags?\s+dokument|kva\s+dokument)\b",
    re.IGNORECASE,
)

_SUMMARIZES_ALL = re.compile(_SUMMARY_ALONE, re.IGNORECASE)
_ANY_DOCUMENT = re.compile(r"(?:plan|strategi|dokument|vedtekt|reglement)", re.IGNORECASE)
"""A document that is called by no name of its own: "planen"."""

_THIS_ONE = re.compile(_DOCUMENT, re.IGNORECASE)
_NOT_FOR_ALL = re.compile(
    r"\W*(?:(?:\w+\s+)?(?:hvorfor|kvifor|korfor|hvordan|korleis|koss\w*|åssen|når|hvem|kven|kem|hvor|kor|kvar|why|how|when|who|where)\b|kva\s+tid\b)",
    re.IGNORECASE,
)
_DOCUMENT_NAMED = re.compile(rf"\b(?:{follow_ups.NAMED_DOCUMENT}|documents?)\b", re.IGNORECASE)

LONGEST_WHOLE = 300
"""Characters in a question about a document as a whole at the most."""

LONGEST_TOPIC = 3
"""Words of a topic that is asked after by its name alone."""

_COMPILED = tuple((kind, re.compile(pattern, re.IGNORECASE)) for kind, pattern in _PATTERNS)


@dataclass(frozen=True, slots=True)
class Asked:
    """What a question asks for: the form of the answer, and the sort of fact where it wants one.

    ``confirms``: it can be answered with yes. ``presumed`` is a number that it takes for granted.
    ``sums``: it asks what several amounts are together.
    """

    kind: Kind
    sort: Sort | None
    confirms: bool = False
    presumed: Presumed | None = None
    sums: bool = False


def understand(question: str) -> Asked:
    """Tell what is asked. A few words without a verb ask what the documents say of them."""
    sort, number, together = expectation.of(question), presumed.of(question), sums.asks(question)
    if _ANY_DOCUMENT.match(follow_ups.document_in_force(question) or ""):
        return Asked(Kind.OVERVIEW, sort)
    if headings.references(question) and not headings.without_references(question).strip(" ?.!,"):  # "§ 3"
        return Asked(Kind.SECTION, sort)
    for kind, pattern in _COMPILED:
        if pattern.search(question):
            confirms = kind is Kind.MENTIONED and not _OPEN.match(question)
            return Asked(kind, sort, confirms, number, together)
    return Asked(Kind.MENTIONED if is_topic(question) else Kind.FACT, sort, presumed=number, sums=together)


def whole_document(question: str) -> str | None:
    """What a question calls the document that it asks of as a whole: "kulturplanen"; None when it asks otherwise."""
    if len(question) <= LONGEST_WHOLE:
        match = next(filter(None, (pattern.fullmatch(question) for pattern in _WHOLES)), None)
        if match:
            return match["name"]
    return follow_ups.document_in_force(question)


def is_any_document(name: str) -> bool:
    """Whether what a question calls a document may be any: "planen", "dette dokumentet"."""
    return _THIS_ONE.fullmatch(name) is not None


def is_for_all(question: str) -> bool:
    """Whether the whole of a document answers a question that names it and nothing of its content.

    "Hvorfor har kommunen en kulturplan?" is answered by one sentence of it.
    """
    return _NOT_FOR_ALL.match(question) is None


def of_documents(question: str) -> bool:
    """Whether a question is for an overview of what it calls a document or a plan: it leans on none before it."""
    return understand(question).kind is Kind.OVERVIEW and bool(_DOCUMENT_NAMED.search(question))


def asks_which_plans(question: str) -> bool:
    """Whether a question asks which plans there are: of one document those that it tells of, of several themselves."""
    return len(question) <= LONGEST_WHOLE and bool(_WHICH_PLANS.fullmatch(question))


def means_all(question: str) -> bool:
    """Whether a question for an overview is of all documents: it says so, or names nothing at all."""
    return bool(
        _ALL.search(question)
        or not words.content(question)
        or _SUMMARIZES_ALL.match(question)
        or follow_ups.document_in_force(question) is not None
    )


def is_topic(question: str) -> bool:
    """Whether the question is nothing but the name of its topic: "kultur"."""
    tokens = words.tokens(question)
    return len(tokens) <= LONGEST_TOPIC and len(words.content(question)) == len(tokens)
