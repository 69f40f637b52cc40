"""Negations, opposites and duties: words that turn a statement round though all the others stay."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from importlib import resources

from assistant.answer.generated import content, equivalent
from assistant.language import sentences, words

NEGATION = frozenset(
    "ikke ikkje aldri ingen inga inkje intet ingenting uten utan verken korkje neppe unntatt unnateke unntak".split()
)
_AS_NO = frozenset(
    words.stem(word)
    for word in """
    gratis fritatt friteken ulike ulik forskjellige ulikt kortere kortare mindre færre lavere lågare nei mangle mangla
    mangel forbudt forbode forby nekte nekta avslag avslå avvise opphøre opphøyre slutte stanse stoppe utelukket
    utelukka unntatt fjerne utsatt utsett tatt_ut stroken strøket verken bare berre kun først fri slippe sleppe
    lukket lukka feile mislykkes umulig umogleg ukjent uavhengig bortfalle falle hindre unngå stengt stengd
    utenom utanom
    """.split()
)
"""Words that say no in themselves: beside one of them the other text may have a negation of its own."""

_CLAUSE = re.compile(r"[,;:–\n]|\b(?:og|men|som|mens|medan|fordi|dersom|hvis|når|slik at)\b")
_DUTY = frozenset("skal må plikter pliktar pålagt pålegges".split())
_CHOICE = frozenset("kan bør anbefales rådes tilrådd".split())
_ABSOLUTE = frozenset(
    "alle alltid bare berre kun utelukkende utelukkande samtlige hele heile både utenfor utanfor utanom".split()
)
"""Words that widen or narrow a statement: said only where the source says one of them."""

_ONLY_WITH = re.compile(r"\b(?:bare|berre|kun)\b.*\bmed\b")
_NOT_WITHOUT = re.compile(r"\b(?:ikke|ikkje|ingen|aldri)\b.*\b(?:uten|utan)\b")
"""Two ways to say the same."""

_SHORT = 3
"""Letters up to which a word is its own stem: "før" is not "føre", nor "ned" "nede"."""

_SCOPE = 0.5
"""Share of a clause's content words that tells that another clause speaks of the same."""


def differs(sentence: str, source: str) -> bool:
    """Whether the sentence says no where the source says yes, or the other way, or an opposite or another duty."""
    if _has_no(sentence) != _has_no(source) and _opposite(sentence, source):
        return False  # "ikke samme" says what "ulike" says.
    return (
        (_negation_differs(sentence, source) and not equivalent.needed(sentence, source))
        or (_opposite(sentence, source) and not equivalent.from_the_other_side(sentence, source))
        or _duty_differs(sentence, source)
    )


def _has_no(text: str) -> bool:
    return not NEGATION.isdisjoint(words.tokens(text))


def _clauses(text: str) -> list[tuple[set[str], set[str]]]:
    """For each clause its words and its content stems."""
    found = []
    for start, end in sentences.spans(text):
        for clause in _CLAUSE.split(text[start:end]):
            tokens = set(words.tokens(clause))
            stems = {words.stem(word) for word in words.content(clause)}
            if tokens & NEGATION or stems:
                found.append((tokens, stems))
    return found


def _negation_differs(sentence: str, source: str) -> bool:
    ours, theirs = _clauses(sentence), _clauses(source)
    said_no = set(words.tokens(sentence)) & NEGATION
    source_no = [stems for tokens, stems in theirs if tokens & NEGATION]
    ours_all = set().union(*(stems for _, stems in ours)) if ours else set()
    if said_no and not source_no:
        nearest = max(theirs, key=lambda clause: len(clause[1] & ours_all), default=(set(), set()))[0]
        return not _says_no_itself(" ".join(nearest), sentence)
    if said_no:
        return not any(not stems or _overlap(stems, ours_all) > 0 for stems in source_no)
    if _says_no_itself(sentence, source):
        return False
    affirmed = [stems for tokens, stems in theirs if not tokens & NEGATION and stems]
    if source_no and not affirmed:
        return True
    for stems in source_no:
        # The clause that is denied is told, and no other clause of the source tells the same.
        if (
            stems
            and _overlap(stems, ours_all) > _SCOPE
            and not any(_overlap(stems, other) > _SCOPE for other in affirmed)
        ):
            return True
    return False


def says_no_itself(tokens: Iterable[str]) -> bool:
    """Whether one of some words says no in itself: "forbudt", "gratis"."""
    return not _AS_NO.isdisjoint(words.stem(token) for token in tokens)


def _says_no_itself(text: str, other: str) -> bool:
    """Whether a text has a word that says no in itself, which the other does not have."""
    stems = {words.stem(token) for token in words.tokens(text)}
    there = {words.stem(token) for token in words.tokens(other)}
    without = {stem[1:] for stem in stems if stem[0] == "u" and len(stem) > words.MIN_PART}
    return bool((stems & _AS_NO) - there or without & there)


def _overlap(of: set[str], within: set[str]) -> float:
    return content.share(of, within)


def _opposite(sentence: str, source: str) -> bool:
    """Whether the sentence has a word whose opposite the source has, while the source lacks the word's own side."""
    ours, theirs = _stems(words.tokens(sentence)), _stems(words.tokens(source))
    return any(
        (ours & left and theirs & right and not theirs & left)
        or (ours & right and theirs & left and not theirs & right)
        for left, right in _opposites()
        if not (ours & left and ours & right)
    )


@cache
def _opposites() -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    text = resources.files("assistant.answer.generated").joinpath("wording.txt").read_text(encoding="utf-8")
    pairs = (line.split("|") for line in text.splitlines() if "|" in line)
    return tuple((_stems(left.split()), _stems(right.split())) for left, right in pairs)


def _stems(tokens: Iterable[str]) -> frozenset[str]:
    """The stems of longer words, marked as such, and short words as they are."""
    return frozenset(word if len(word) <= _SHORT else f"{words.stem(word)}-" for word in tokens)


def _duty_differs(sentence: str, source: str) -> bool:
    ours, theirs = set(words.tokens(sentence)), set(words.tokens(source))
    about = {words.stem(word) for word in words.content(sentence)}
    nearest = max(_clauses(source), key=lambda clause: len(clause[1] & about), default=(set(), set()))[0]
    not_without = _ONLY_WITH.search(sentence.lower()) and _NOT_WITHOUT.search(source.lower())
    if ours & _ABSOLUTE and not theirs & _ABSOLUTE and not not_without:
        return True
    if ours & _CHOICE and not ours & _DUTY:
        return bool(nearest & _DUTY) and not theirs & _CHOICE and not ours & NEGATION
    return bool(ours & _DUTY) and not ours & _CHOICE and bool(nearest & _CHOICE) and not theirs & _DUTY
