"""Stems of Norwegian words, alike across inflection, spelling and målform, in compounds too."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib import resources

import Stemmer

MIN_PART = 4
"""Letters in a part of a compound that is told from a list."""

SHORTEST_TAIL = 3
"""Letters of the shortest last part that is."""

_BEFORE = ("inn", "med", "opp", "til", "på", "av", "ut", "an", "om", "for", "ny", "høy", "høg", "lav", "låg")
_ENDS = frozenset({"veg", "løn", "uke", "uka"})
"""Shorter ones that words are put together with: "innverknad", "gangveg"."""

_REGULAR = (
    (re.compile(r"(?<=kk|gg|lg|ng)j(?=[ea])"), ""),  # leggje, byggjegrense
    (
        re.compile(r"(?<=[aeiouyæøånr][kg])j(?=(?:e|er|a|ar|ane|ast|ande|arar?|arane|inga?|ingar|ingane)$)"),
        "",
    ),  # søkje
    (re.compile(r"heit(?=s)"), "het"),  # moglegheitsrom
    (re.compile(r"(?<=\w\w)hei?t(?:a|en|ens|er|ers|ene|enes|s)?$"), "het"),  # nyheita, nyhetene
    (re.compile(r"leghet(?=s|$)"), "lighet"),  # tilgjengelegheit
    (re.compile(r"(?<=\w\w)semd(?:a|er|ene)?$"), "som"),  # varsemd, which the stemmer makes of "varsomhet"
    (re.compile(r"(?<=\w\w)somme$"), "som"),  # langsomme
)
"""What differs between the written forms, or from one form of a word to the next, by rule."""

_DOCTOR = re.compile(
    r"(?<=\w\w\w)leg(?:ens?|er|enes?|ar|ane)$|(?:fast|over|tann|dyre?|bedrifts|turnus|tilsyns|vakt|skole|skule|heims|hjems|hus|"
    r"smittevern|allmenn|kommune|distrikts|spesialist)lege$"
)
"""Doctors of all sorts, whose ending the stemmer takes for that of "fagleg" and "faglege"."""

_DROPS_E = re.compile(r"([^\Waeiouyæøå\d_])\1?e([lr])(t?)$")
"""The end of an adjective that has no e in the plural: "sikker", "gammelt"; "sikre", "gamle".

One with "en" looks like a noun, as "faren" and "kilden" do: those adjectives are in ``spellings.txt``."""


@cache
def _stemmer() -> Stemmer.Stemmer:
    return Stemmer.Stemmer("norwegian")


def lines(file: str) -> list[list[str]]:
    """The words of each line of a list beside this module, without comments."""
    text = resources.files("assistant.language").joinpath(file).read_text(encoding="utf-8")
    return [line.split() for line in text.splitlines() if line.strip() and not line.startswith("#")]


@cache
def short_words() -> frozenset[str]:
    """Words of two and three letters that compounds begin or end with."""
    return frozenset(word for line in lines("short_words.txt") for word in line)


@cache
def _before() -> frozenset[str]:
    return short_words().union(_BEFORE)


@cache
def _groups() -> tuple[tuple[str, ...], ...]:
    return tuple(map(tuple, lines("spellings.txt")))


def spelled() -> frozenset[str]:
    """All words of ``spellings.txt``: words of either målform that compounds can be made of."""
    return frozenset(word for group in _groups() for word in group if len(word) >= MIN_PART)


@cache
def _words() -> dict[str, str]:
    """Each word of ``spellings.txt`` to the stem of the first of its line."""
    return {_regular(word): _folded(_stemmed(_regular(group[0]))) for group in _groups() for word in group}


@cache
def _stems() -> dict[str, str]:
    """Each stem that no words of two lines share to the stem of the first of its line."""
    firsts: dict[str, set[str]] = {}
    for word, first in _words().items():
        firsts.setdefault(_stemmed(word), set()).add(first)
    return {stemmed: next(iter(those)) for stemmed, those in firsts.items() if len(those) == 1}


@cache
def _beginnings() -> dict[str, str]:
    """Each word of ``spellings.txt``, and its stem, to what a compound begins with instead."""
    found: dict[str, str] = {}
    for group in _groups():
        for word in group:
            stemmed = _stemmed(_regular(word))
            found.setdefault(stemmed, _stems().get(stemmed, stemmed))
    for group in _groups():
        found |= {form: _by_rule(group[0]) for word in group for form in (word, _by_rule(word))}
    return found


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """The stem of a word in lower case, the same for both målformer where ``spellings.txt`` knows the pair.

    A compound is spelled as the words that it is made of: "tenesteutvikling", "sjukeheim".
    """
    doctor = _DOCTOR.search(word)
    if doctor is not None:
        return f"{_begun(word[: word.rindex('leg')])}leg"
    word = _regular(word)
    stemmed = _stemmed(word)
    whole = _words().get(word) or _stems().get(stemmed)
    if whole is not None:
        return whole
    for at in range(2, len(word) - SHORTEST_TAIL + 1):
        if at >= MIN_PART or word[:at] in _before() or (at == SHORTEST_TAIL and len(word) - at > MIN_PART):
            last = _last(word[at:])
            if last is not None:
                return _begun(word[:at]) + last
    return _folded(_begun(stemmed))


def _last(part: str) -> str | None:
    """The stem of the last part of a compound that ``spellings.txt`` knows, short ones only of those in ``_ENDS``."""
    if len(part) < MIN_PART:
        return _words().get(part) if part in _ENDS else None
    stemmed = _stemmed(part)
    return _words().get(part) or (_stems().get(stemmed) if len(stemmed) >= MIN_PART else None)


def _begun(text: str) -> str:
    """A compound, or its stem, with its first part spelled as the first of its line."""
    if text in _beginnings() and (len(text) >= MIN_PART or text in _before()):
        return _beginnings()[text]
    for at in range(len(text) - 1, MIN_PART - 1, -1):
        other = _beginnings().get(text[:at])
        if other is not None:
            return other + text[at:]
    return text


def _regular(word: str) -> str:
    """As ``_by_rule``, and an adjective without the e that it drops."""
    return _without_e(_by_rule(word))


def _by_rule(word: str) -> str:
    """The word as bokmål has it where the difference is one of rule."""
    for pattern, other in _REGULAR:
        word = pattern.sub(other, word)
    return word


@lru_cache(maxsize=200_000)
def _without_e(word: str) -> str:
    """The plural of an adjective that drops its e there, any other word as it is: nouns as "senter" keep theirs."""
    end = _DROPS_E.search(word)
    bare = word.removesuffix("t") if end is not None and end[3] else word
    if end is None or len(bare) < MIN_PART:
        return word
    plural = f"{bare[: end.start() + 1]}{end[2]}e"
    return plural if _is_adjective(bare, plural) else word


def _is_adjective(bare: str, plural: str) -> bool:
    import simplemma

    neuter = f"{bare}t"
    known = simplemma.is_known(plural, lang="nb") and simplemma.is_known(neuter, lang="nb")
    return known and simplemma.lemmatize(neuter, lang="nb") == bare


def stemmed_once(word: str) -> str:
    """Snowball's stem of a word, as it comes."""
    stemmed: str = _stemmer().stemWord(word)
    return stemmed


def _stemmed(word: str) -> str:
    """Snowball's stem of the stem: "dagsordenen" and "dagsorden" come out alike only when it is applied twice."""
    once = stemmed_once(word)
    twice = stemmed_once(once)
    return twice if len(twice) >= MIN_PART else once


def _folded(stemmed: str) -> str:
    """What the stemmer leaves: nouns made of verbs ("satsning", "satsing", "satse") and nynorsk plurals."""
    if stemmed.endswith("ning"):
        stemmed = stemmed[:-4] + "ing"
    for ending in ("ing", "ar", "an"):
        if stemmed.endswith(ending) and len(stemmed) - len(ending) >= MIN_PART:
            return stemmed[: -len(ending)]
    return stemmed
