"""What sort of fact a question asks for, and whether a text has one of that sort."""

from __future__ import annotations

import re
from dataclasses import dataclass

_NUMBER_WORD = (
    r"(?:ett|eitt|én|éin|to|tre|fire|fem|seks|syv|sju|åtte|ni|ti|elleve|tolv|tretten|fjorten|femten|seksten|sytten|"
    r"atten|nitten|(?:tjue|tretti|førti|femti|seksti|sytti|åtti|nitti)(?:en|én|ein|éin|ett|eitt|to|tre|fire|fem|seks|"
    r"sju|syv|åtte|ni)?|hundre|tusen|halvparten|tredjedel|fjerdedel)"
)
MONTH = r"(?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember)"
_ASK = r"(?:hvor|kor|ko|åssen|how)"


@dataclass(frozen=True, slots=True)
class Sort:
    """A sort of fact: how it is asked for, and how it looks where it is given."""

    name: str
    question: re.Pattern[str]
    answer: re.Pattern[str]


def _sort(name: str, question: str, answer: str) -> Sort:
    return Sort(name, re.compile(question, re.IGNORECASE), re.compile(answer, re.IGNORECASE))


_WHO = r"(?:hvem|kven|kem|who)(?:\s+som)?"
_WHAT = r"(?:hva|kva|ka|what)"

_ROLE = r"\w*(?:leder|leiar|sjef|direktør|sekretær|rådmann|ordfører|ordførar|rektor|formann|koordinator|rådgiver|rådgivar|forfatter)\w*"

_STUFF = r"\w*(?:strøm|straum|energi|kraft|vann|vatn|diesel|drivstoff|olje|gass|plast|papir|mat|avfall|tid|plass|areal)\w{0,4}\b"
"""What is used up and is no money: "hvor mye strøm bruker gatelysene"."""

_SUM = (
    r"(?<![\d.,])\d+(?:[.,\s]\d+)*\s*(?:(?:mill(?:ion(?:er|ar)?)?|mrd|milliard(?:er|ar)?)\.?\s*)?(?:kroner|kr|nok)\b"
    r"|\b(?:kr|kroner|mill(?:ion(?:er|ar)?)?|mrd|milliard(?:er|ar)?|nok)\b\.?|\d+\s*(?:%|prosent)"
)
"""An amount of money, or a share."""

MEASURE = (
    r"(?:prosent\w*|kroner|millioner|millionar|milliarder|milliardar|år|måneder|månader|uker|veker|dager|dagar|døgn|timer|timar|minutt\w*|"
    r"meter|km|kilometer|mil|dekar|kvm|kvadratmeter|tonn|kilo|liter|grader|stemmer|røyster)\b"
)
"""What an amount is measured in: "hvor mange prosent" asks how much, not how many things there are."""

SORTS = (
    _sort(
        "telephone",
        r"\b(?:telefon(?:en|nummer\w*|nr)?|tlf|mobilnummer\w*|phone)\b",
        r"\b\d{2,3}(?:[ .]?\d{2,3}){2,3}\b",
    ),
    _sort(
        "address",
        r"\b(?:e-?post\w*|epost\w*|mailadresse\w*|nettside\w*|nettadresse\w*|e-?mail)\b",
        r"@|\bwww\.|\bhttps?:|\b[\w-]+\.(?:no|com)\b",
    ),
    _sort("case number", r"\b(?:saks?nummer\w*|saksnr|arkivsak\w*|saks-?id)\b", r"\b\d+/\d+\b"),
    _sort(
        "person",
        rf"\b{_WHAT}\s+(?:heter|heiter|heitte|het)\s+(?:\w+\s+)?{_ROLE}|\b(?:navnet|namnet)\s+(?:på|til)\s+{_ROLE}",
        r"(?-i:\b[A-ZÆØÅ][a-zæøåé]+(?:[ -][A-ZÆØÅ][a-zæøåé.]+)+)",
    ),
    _sort(
        "frequency",
        rf"\b{_ASK}\s+(?:ofte|hyppig|often)\b|\b{_ASK}\s+mange\s+(?:ganger|gonger)\s+(?:i|per|pr)\b",
        r"\b(?:hvert|hver|kvart|kvar)\s+(?:\w+\s+)?(?:år|måned|månad|uke|veke|halvår|kvartal|valgperiode|valperiode)|"
        r"\bårlig|\bårleg|\bmånedlig|\bmånadleg|\bjevnlig|\bjamleg|\bkvartalsvis|\bukentlig|\bløpende|\bløpande|"
        r"\bganger?\b|\bgong(?:er)?\b|\b(?:i|per|pr\.?)\s+(?:året|år|måneden|månaden|måned|månad|uka|veka|kvartal)\b|"
        r"\b(?:hvert|kvart|hver|kvar)\b",
    ),
    _sort(
        "money",
        rf"\bkost(?:er|ar|e|et|a)?\b|\b(?:prisen|price)\b|\b{_ASK}\s+dyrt?\b|\b{_ASK}\s+(?:mye|mykje)\b.*\bbetal(?:e|er|ar)?\b",
        rf"{_SUM}|\b(?:gratis|(?:kostnads|vederlags|betalings|avgifts|gebyr)fri\w{{0,2}})\b",  # what a price may be, too
    ),
    _sort(
        "money",
        rf"\b{_ASK}\s+mange\s+(?:millioner\s+|millionar\s+)?kroner\b|\b{_ASK}\s+(?:mye|mykje|myje|much)\b(?!\s+{_STUFF}).*\b(?:penger|pengar|kroner|kost\w*|betal\w*|bruk\w*|budsjett\w*|money|"
        rf"investe\w*|midler|midlar|støtte|tilskudd|tilskot|får|spend|cost\w*|tjen\w*|lønn|løn|godtgjør\w*)\b|"
        rf"\b(?:kost(?:er|ar|e|et|a|nad)?|kostnaden|prisen|prislapp\w*|price)\b|"
        rf"\b{_WHAT}\s+(?:er|var|blir|vart)\s+(?:budsjettet|prisen|kostnaden|kostnadene|beløpet|lønnen|lønna|løna|ramma|rammen)|\b{_ASK}\s+dyrt?\b|how much",
        _SUM,
    ),
    _sort(
        "duration",
        rf"\b{_ASK}\s+(?:lenge|lang\s+tid|long|mange\s+(?:år|måneder|månader|uker|veker|dager|dagar|døgn|timer|timar))\b|\b(?:hvilken|kva|kva for ein|hvilke|what)\s+(?:tids)?(?:periode|period)\b",
        rf"\b(?:1[89]|20|21)\d\d\s*[-–]\s*(?:(?:1[89]|20|21)?\d\d)\b|\b(?:\d+(?:\s*[-–]\s*\d+)?|{_NUMBER_WORD}|ett|et|eitt|eit)\s+"
        rf"(?:år|måned|månad|uke|veke|dag|døgn|time|timar|minutt|halvår|periode)|\btil og med\b|\bt\.o\.m|\bfra\b.*\btil\b",
    ),
    _sort(
        "time",
        r"(?:^\W*|[.,?!:]\s*(?:og\s+)?|\b(?:på|vite|veit|vet|og|innen|innan|fra|frå|til|siden|sidan|"
        r"(?:veit|vet)\s+(?:du|dere)|(?:si|sei|seie|fortell?e?|fortelje)(?:\s+(?:meg|oss))?)\s+)når\b|"
        r"\b(?:kva\s*tid|katti|ka\s*tid|(?:kor|ko)\s*tid|when)\b|"
        r"\b(?:hvilket|kva|kva for eit|i hvilket|what)\s+(?:år|årstall|årstal|year)\b|"
        r"\b(?:hvilken|kva|what)\s+(?:dato|date|måned|månad|frist)\b|\b(?:fristen|deadline)\b",
        rf"\b(?:1[89]|20|21)\d\d\b|\b\d{{1,2}}\.\s*{MONTH}|\b{MONTH}\b|\b\d{{1,2}}\.\d{{1,2}}\.|\b(?:innen|innan|senest|seinast)\b|"
        r"\b(?:hvert|kvart|hver|kvar)\b.{0,15}\b(?:år|måned|månad|uke|veke|kvartal|høst|haust|vår)|\bårlig|\bårleg|\b\d+\s+(?:dager|dagar|uker|veker)|"
        r"\b(?:man|tirs|tys|ons|tors|fre|lør|laur|søn|sun)dag|\b(?:klokken|klokka|kl\.?)\s*\d",
    ),
    _sort(
        "name",
        rf"\b{_WHO}\s+(?:er|var|blir|ble|vert|vart|is|was)\s+(?!med\b|medlem|deltak|ansvarl?eg|ansvarlig|det\b|de\b|dei\b)|"
        rf"\b{_WHO}\s+(?:leder|leier|heter|heiter)\b|\b{_WHAT}\s+(?:heter|heiter|heitte|het)\b|\b(?:navnet|namnet|name)\s+(?:på|til|of)\b",
        r"(?-i:(?<=[\wæøå,:«] )[A-ZÆØÅ][a-zæøåé]+|^[A-ZÆØÅ][a-zæøåé]+(?:[ -][A-ZÆØÅ][a-zæøåé]+)+)",
    ),
    _sort(
        "responsible",
        rf"\b{_WHO}\s+(?:har|hadde|er|skal|får|tar|tek)\s+(?:\w+\s+)?(?:ansvar\w*)|\bresponsible\b",
        r"ansvar|oppgave|oppgåve|leder|leier|skal|pålagt|"
        r"\b(?:driv(?:es|ast|en|e)|drevet|led(?:es|et|a)|lei(?:ast|dd|a)|organiser\w+|koordiner\w+|administrer\w+|samordn\w+)\s+av\b",
    ),
    _sort(
        "age",
        rf"\b{_ASK}\s+(?:ung|unge|gammel|gammal|gamle|old)\s+(?:må|kan|skal|bør|lyt|must)\s+(?:man|du|jeg|eg|en|ein|vi|dere|de|dei|barn\w*|elev\w*|you|one)\b|"
        r"\b\w*aldersgrens[ea]n?\b",
        rf"\b(?:\d+|{_NUMBER_WORD})\s*(?:[-–]\s*)?(?:års?\b|åring)|\b\w*alder|\bfyl(?:l|t)\w{{0,2}}\b|\bfødd?t?\b|\btrinn\b|\bsteg\b|\bklasse\b",
    ),
    _sort(
        "size",
        rf"\b{_ASK}\s+mange\s+{MEASURE}|\b{_ASK}\s+(?:stor|stort|store|høy|høyt|høye|høg|høgt|gammel|gamle|langt|lang|bred|mye|mykje|big|large|high|old)\b",
        rf"\d|\b{_NUMBER_WORD}\b|\b(?:prosent|halvparten|dobbelt|minst|høyst)\b",
    ),
    _sort(
        "count",
        rf"\b{_ASK}\s+(?:mange|many)\b|\b(?:antall|antal|talet på|number of)\b",
        rf"(?<![\d.])(?!(?:1[89]|20)\d\d\b)\d+(?!\d|\.\s*{MONTH})|\b{_NUMBER_WORD}\b",
    ),
)
"""In the order in which they are tried: the first that fits a question is what it asks for."""

AMOUNTS = frozenset({"money", "duration", "time", "frequency", "age", "size", "count"})
"""Sorts of facts of which any text has some: what tells them apart is what they are said of."""

MEASURES = re.compile(
    rf"{MEASURE}|lang\w*|lengre|lengde\w*|stor\w*|størr\w*|høy\w*|høg\w*|bred\w*|brei\w*|dyp\w*|djup\w*|gam[ml]\w*|dyr\w*|"
    r"tung\w*|tid\w*|ofte|lenge|mange|mye|mykje|antall\w*|antal\w*|tal(?:et)?|kost\w*|pris\w*|betal\w*|peng\w*|kr|"
    r"var(?:er|ar|te)|vei(?:er|de)|veg(?:er|de)|årstall\w*|årstal\w*|dato\w*|frist\w*|long|much|many|often|cost\w*|price\w*",
    re.IGNORECASE,
)
"""A word that says what is measured and not of what: "lang", "koster"."""

_YEAR = re.compile(r"\b(1[5-9]\d\d|20\d\d|21\d\d)(?:\s*[-–]\s*((?:1[5-9]|20|21)?\d\d))?\b")
_DECADE = re.compile(
    r"\b(?:(1[5-9]\d0|20\d0)-|(femti|seksti|sytti|åtti|nitti))(?:tallet|talet|åra|årene)\b", re.IGNORECASE
)
_DECADES = {"femti": 1950, "seksti": 1960, "sytti": 1970, "åtti": 1980, "nitti": 1990}


def of(question: str) -> Sort | None:
    """The sort of fact that the question asks for, or None when it may be any."""
    return next((sort for sort in SORTS if sort.question.search(question)), None)


_IS_NUMBER = re.compile(rf"(?:\d+|{_NUMBER_WORD})$", re.IGNORECASE)


def is_number(word: str) -> bool:
    """Whether a word is a number, in figures or letters."""
    return bool(_IS_NUMBER.match(word))


def periods(text: str) -> list[tuple[int, int]]:
    """The first and last year of each period in a text; a year alone is both."""
    found: list[tuple[int, int]] = []
    for match in _YEAR.finditer(text):
        first = int(match.group(1))
        last = int(match.group(2) or first)
        found.append((first, last if last > 99 else first // 100 * 100 + last))
    return found


def years(text: str) -> set[int]:
    """The years that stand in a text, each end of a period among them."""
    return {year for period in periods(text) for year in period}


def decades(text: str) -> set[int]:
    """First years of the decades that stand in a text: "1970-tallet", "syttitallet"."""
    return {int(match[1]) if match[1] else _DECADES[match[2].lower()] for match in _DECADE.finditer(text)}
