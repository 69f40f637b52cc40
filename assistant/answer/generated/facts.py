"""Facts that must be the source's own: numbers with their units, dates and how often, in figures or letters."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from assistant.language import expectation

_MONTHS = "januar februar mars april mai juni juli august september oktober november desember".split()
_MONTH_OF = {name[:3]: number for number, name in enumerate(_MONTHS, start=1)}

_ONES = {
    **dict.fromkeys(("ett", "eitt", "én", "éin", "éi", "éit", "1"), 1),
    **dict.fromkeys(("to", "tvo"), 2), "tre": 3, "fire": 4, "fem": 5, "seks": 6, **dict.fromkeys(("sju", "syv"), 7),
    "åtte": 8, "ni": 9, "ti": 10, "elleve": 11, "tolv": 12, "tretten": 13, "fjorten": 14, "femten": 15,
    "seksten": 16, "sytten": 17, "atten": 18, "nitten": 19,
}  # fmt: skip
_TENS = {
    **dict.fromkeys(("tjue", "tyve"), 20), **dict.fromkeys(("tretti", "tredve"), 30), "førti": 40, "femti": 50,
    "seksti": 60, "sytti": 70, "åtti": 80, "nitti": 90,
}  # fmt: skip
_ARTICLES = dict.fromkeys(("en", "ei", "et", "ein", "eit"), 1)
"""One, when it is the source that says it: in a sentence they are mostly articles."""

_ORDINALS = {
    "tredje": 3, "fjerde": 4, "femte": 5, "sjette": 6, **dict.fromkeys(("sjuende", "syvende", "sjuande"), 7),
    **dict.fromkeys(("åttende", "åttande"), 8), **dict.fromkeys(("niende", "niande"), 9),
    **dict.fromkeys(("tiende", "tiande"), 10),
}  # fmt: skip
_PARTS = {
    **dict.fromkeys(("halvparten", "halvdelen"), "1/2"), **dict.fromkeys(("tredjedel", "tredel", "tredjedelen"), "1/3"),
    **dict.fromkeys(("fjerdedel", "firedel", "fjerdedelen", "firedelen"), "1/4"),
    **dict.fromkeys(("dobbelt", "dobling", "doble", "doblet", "fordoble"), "x2"),
}  # fmt: skip
_HALF = dict.fromkeys(("halv", "halve", "halvt"), "1/2")
"""A half, when it is the source that says it: in a sentence it may tell the time."""

_FEW = range(2, 5)
_THE = re.compile(r"\b(?:de|dei|dem|disse|desse)\s+$")
"""Before a small number in letters: it points back at what was named, which the source need not have counted."""

_ONE_OF = re.compile(r"\b(?:én|éin|éi|ett|eitt|en|ein|ei|et|eit|1)\s+av\s+$")
"""Before a number that makes a part of a whole: "én av to" is a half."""

_SIZES = {"hundre": 100, "tusen": 1000, "mill": 10**6, "mrd": 10**9}
_SIZE = r"(?:hundre|tusen|mill(?:ion(?:er|ar|en)?)?\b\.?|mrd\b\.?|milliard(?:er|ar|en)?)"

_UNITS = (
    ("year", r"år(?:et|a|ene|s)?"),
    ("month", r"måned\w*|månad\w*|mnd"),
    ("quarter", r"kvartal\w*"),
    ("half", r"halvår\w*"),
    ("week", r"uk(?:e|er|ers|en|ene|a)|vek(?:e|er|ers|a|ene)"),
    ("day", r"dag(?:er|ers|ar|ars|en|ene|ane)?|døgn\w*"),
    ("hour", r"tim(?:e|er|ers|en|ene|ar|ars|ane)"),
    ("minute", r"minutt\w*"),
    ("percent", r"prosent\w*|%|pst"),
    ("money", r"kroner?|kr|nok"),
    ("km", r"km|kilometer(?:en|ar)?"),
    ("mil", r"mil|mila"),
    ("metre", r"meter(?:en|ar)?|m"),
    ("tonne", r"tonn"),
    ("kilo", r"kilo(?:gram)?|kg"),
    ("litre", r"liter(?:en|ar)?"),
    ("acre", r"dekar|daa|mål"),
    ("square", r"kvm|kvadratmeter|m²|m2"),
    ("degree", r"grad(?:er|ar)?"),
    ("position", r"årsverk\w*"),
    ("term", r"(?:valg|val)?periode\w*"),
)
_UNIT = re.compile(
    r"\s*(?:virke|verke)?(?:" + "|".join(f"(?P<{name}>(?:{words})(?!\\w))" for name, words in _UNITS) + ")"
)

_DATE = re.compile(
    r"\b(?:(?P<day>\d{1,2})\.?\s*)?(?P<month>" + "|".join(_MONTHS) + r")\b(?:\s+(?P<year>(?:1[5-9]|20|21)\d\d)\b)?"
    r"|\b(?P<nday>\d{1,2})\.(?P<nmonth>\d{1,2})\.(?P<nyear>(?:1[5-9]|20|21)?\d\d)\b"
    r"|\b(?P<iyear>(?:1[5-9]|20|21)\d\d)-(?P<imonth>\d\d)-(?P<iday>\d\d)\b"
)
_FIGURE = re.compile(rf"(?<![\w.,])(\d{{1,3}}(?:[ \u00a0.]\d{{3}})+|\d+)(?:,(\d+))?(?![\d])(?:\s*({_SIZE}))?")
_WORD = re.compile(rf"\b([a-zæøåé]+)(?:\s+({_SIZE}))?(?=\W|$)")
_CLOCK = re.compile(r"\b(?:klokk?[ae]n?|kl\.?)\s+(?:[\d.:]+\s+(?:og|til|–|-)\s+)?$")
_OF_DAY = re.compile(r"\s+(?:om|på)\s+(?:morg|kveld|natt|ettermidd|formidd|føremidd)")
_WEEKDAY = re.compile(r"\b(?:man|tirs?|tys|ons|tors|fre|lau?r|lør|søn|sun)dag")
_EVERY = re.compile(
    r"\b(?:hvert|hver|kvart|kvar)\s+(?:andre|annet|annen|anna|annan)\b|\b(?:annethvert|annenhver|annakvart|annankvar)\b"
)
_FREQUENCIES = (
    ("year", r"årlig\w*|årleg\w*|\b(?:hvert|kvart)\s+år\b|\b(?:i|per|om|pr\.?)\s+året?\b"),
    ("month", r"månedlig\w*|månadleg\w*|\b(?:hver|kvar)\s+mån\w+|\b(?:i|per)\s+månede?n?\b|\b(?:i|per)\s+månade?n?\b"),
    ("week", r"ukentlig\w*|vekentleg\w*|\b(?:hver|kvar)\s+(?:uke|veke)\b|\bi\s+(?:uken|uka|veka)\b"),
    ("quarter", r"kvartalsvis\w*|\b(?:hvert|kvart)\s+kvartal\b|\bi\s+kvartalet\b"),
    ("half", r"halvårlig\w*|halvårleg\w*|\b(?:hvert|kvart)\s+halvår\b"),
    ("day", r"\bdaglig\w*|\bdagleg\w*|\b(?:hver|kvar)\s+dag\b"),
    ("term", r"\b(?:hver|kvar)\s+(?:valg|val)?periode\b"),
)  # fmt: skip
_FREQUENCY = tuple(
    (name, re.compile(rf"(?<!\w)(?:{words})" if "\\b" not in words[:2] else words)) for name, words in _FREQUENCIES
)


@dataclass(frozen=True, slots=True)
class Number:
    """A number, its unit where one follows it, and where it stands.

    It may be a figure, tell the time, be the whole of which one is told ("én av to"), or point back ("de to").
    """

    value: float | str
    unit: str | None
    start: int
    end: int
    is_figure: bool = False
    is_clock: bool = False
    is_whole: bool = False
    points_back: bool = False

    def within(self, other: Number) -> bool:
        """Whether ``other`` is the same; a figure may be given its unit elsewhere, as in a table, a word not."""
        same_unit = self.unit == other.unit or self.unit is None or (other.unit is None and other.is_figure)
        return self.value == other.value and same_unit


@dataclass(frozen=True, slots=True)
class Date:
    """A date, or the part of one that is told."""

    day: int | None
    month: int
    year: int | None

    def within(self, other: Date) -> bool:
        """Whether ``other`` tells all that this one does, and the same."""
        return (
            self.month == other.month
            and (self.day is None or self.day == other.day)
            and (self.year is None or self.year == other.year)
        )


@dataclass(frozen=True, slots=True)
class Facts:
    """The facts of a text."""

    dates: tuple[Date, ...]
    numbers: tuple[Number, ...]
    years: frozenset[int]
    frequencies: frozenset[str]
    weekdays: frozenset[str]


def of(text: str, is_source: bool = False) -> Facts:
    """The facts of a text; of a source also the numbers that "en" and an ordinal may stand for."""
    low = text.lower()
    dates: list[Date] = []
    for match in _DATE.finditer(low):
        if date := _date(match):
            dates.append(date)
            low = low[: match.start()] + " " * len(match.group()) + low[match.end() :]
    years = expectation.years(low) | {date.year for date in dates if date.year}
    low = re.sub(
        r"\b(?:1[5-9]|20|21)\d\d(?:\s*[-–]\s*(?:(?:1[5-9]|20|21)?\d\d))?\b", lambda m: " " * len(m.group()), low
    )
    weekdays = frozenset(match.group()[:2] for match in _WEEKDAY.finditer(low))
    frequencies = {name for name, pattern in _FREQUENCY if pattern.search(low)}
    return Facts(tuple(dates), tuple(_numbers(low, is_source)), frozenset(years), frozenset(frequencies), weekdays)


def _date(match: re.Match[str]) -> Date | None:
    part = match.groupdict()
    if part["month"]:
        return Date(_int(part["day"]), _MONTH_OF[part["month"][:3]], _int(part["year"]))
    day, month = int(part["nday"] or part["iday"]), int(part["nmonth"] or part["imonth"])
    year = int(part["nyear"] or part["iyear"])
    return Date(day, month, year if year > 99 else 2000 + year) if 1 <= month <= 12 and 1 <= day <= 31 else None


def _int(text: str | None) -> int | None:
    return int(text) if text else None


def _numbers(low: str, is_source: bool) -> list[Number]:
    found = [_number(low, _figure(match), match) for match in _FIGURE.finditer(low)]
    for match in _WORD.finditer(low):
        value = _of_word(match.group(1), is_source)
        if value is None and not match.group(2):
            continue
        if value is None:
            value = 1
        if isinstance(value, int) and match.group(2):
            value *= _size(match.group(2))
        points_back = not is_source and value in _FEW and bool(_THE.search(low[: match.start()]))
        found.append(replace(_number(low, value, match), points_back=points_back))
    if not is_source:
        found += [Number(2, None, *match.span()) for match in _EVERY.finditer(low)]
    else:
        found += [_number(low, 2, match) for match in _EVERY.finditer(low)]
    return found


def _number(low: str, value: float | str, match: re.Match[str]) -> Number:
    unit = _UNIT.match(low, match.end())
    clock = unit is None and bool(_CLOCK.search(low[: match.start()]) or _OF_DAY.match(low, match.end()))
    is_whole = bool(_ONE_OF.search(low[: match.start()]))
    return Number(value, unit.lastgroup if unit else None, *match.span(), match.group()[0].isdigit(), clock, is_whole)


def _figure(match: re.Match[str]) -> float:
    whole, decimals, size = match.groups()
    value = float(re.sub(r"\D", "", whole) + (f".{decimals}" if decimals else ""))
    return round(value * _size(size), 6) if size else value


def _size(word: str) -> int:
    return (
        _SIZES["mrd"] if word.startswith(("mrd", "milliard")) else _SIZES["mill" if word.startswith("mill") else word]
    )


def _of_word(word: str, is_source: bool) -> int | str | None:
    if is_source and word in _ARTICLES:
        return _ARTICLES[word]
    if is_source and word in _HALF:
        return _HALF[word]
    plain = _ONES.get(word, _TENS.get(word, _ORDINALS.get(word, _SIZES.get(word))))
    if plain is not None:
        return plain
    if word in _PARTS:
        return _PARTS[word]
    for ten, value in _TENS.items():
        if word.startswith(ten) and word[len(ten) :] in _ONES:
            return value + _ONES[word[len(ten) :]]
        if word.endswith(f"og{ten}") and word[: -len(ten) - 2] in _ONES:
            return value + _ONES[word[: -len(ten) - 2]]
    return None
