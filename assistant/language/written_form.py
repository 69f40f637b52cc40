"""Bokmål, nynorsk or English: which one a text is written in."""

from __future__ import annotations

import re
from functools import cache
from importlib import resources
from typing import Literal

from assistant.language import letter_groups, words

Language = Literal["nb", "nn", "en"]

_NYNORSK_ENDINGS = re.compile(r"(ane|ingar|ingane|leg|lege|heit|heita|skap?lege|ast)$")
_BOKMAAL_ENDINGS = re.compile(r"(ene|inger|ingene|lig|lige|het|heten|es)$")

_QUOTED = re.compile(r"«[^»]*»|“[^”]*”|\"[^\"]*\"")
"""What is quoted is in the form of its source, not of the text around it."""

_SHARED = "shared"
"""The heading of words of the lists that another form may have as well."""

_FORMS: tuple[Language, ...] = ("nb", "nn", "en")

_WEIGHT = 3
"""A word that only one of them has says this many times what an ending says."""

MOST_BY_WORDS = 6
"""What words and endings count at the most, so that the weights of a long text stay in proportion."""

SURE = 1.1
"""Log odds from which on a text is in nynorsk or bokmål whatever is expected: of 0.5 to 2.0 about the best
(``python -m evals tune-written-form``), with more of the bokmål ones right than at 1.0."""


@cache
def _words() -> dict[str, frozenset[str]]:
    """Words that only one of the forms has, by form."""
    found: dict[str, set[str]] = {}
    text = resources.files("assistant.language").joinpath("written_forms.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        if line.startswith("["):
            form = found.setdefault(line.strip("[]"), set())
        elif not line.startswith("#"):
            form.update(line.split())
    return {form: frozenset(known) for form, known in found.items()}


def is_only(word: str, form: Language) -> bool:
    """Whether a word in lower case is one that only this form has."""
    return word in _words()[form]


def surely(text: str) -> Language | None:
    """The written form that the text has words of, when it has none of another's.

    Endings alone make nobody sure, nor does a single word that another form may have, as "kor" in bokmål.
    """
    tokens = set(words.tokens(_QUOTED.sub(" ", text)))
    told = {form: tokens & _words()[form] for form in _FORMS}
    found = [form for form, its in told.items() if len(its) > 1 or its - _words()[_SHARED]]
    return next((form for form in _FORMS if found == [form]), None)


def of(text: str, default: Language = "nb") -> Language:
    """The written form of a text; ``default`` where nothing tells, as in a single word that all share."""
    unquoted = _QUOTED.sub(" ", text)
    tokens = words.tokens(unquoted)
    known = {form: sum(token in _words()[form] for token in tokens) for form in _FORMS}
    if known["en"] > max(known["nn"], known["nb"]):
        return "en"
    odds = letter_groups.weights().log_odds(*told(unquoted))
    if abs(odds) < SURE:
        return default
    return "nn" if odds > 0 else "nb"


def is_english(text: str) -> bool:
    """Whether all words of a text are in a dictionary of English and one of them in none of Norwegian."""
    import simplemma

    tokens = words.tokens(text)
    return all(simplemma.is_known(token, lang="en") for token in tokens) and not all(map(words.in_dictionary, tokens))


def told(text: str) -> tuple[float, set[str]]:
    """What tells the form: how much more words and endings speak for nynorsk than for bokmål, and groups of letters."""
    tokens = words.tokens(text)
    by_words = _WEIGHT * sum((token in _words()["nn"]) - (token in _words()["nb"]) for token in tokens)
    long = [token for token in tokens if len(token) > 5]
    by_words += sum(1 for token in long if _NYNORSK_ENDINGS.search(token))
    by_words -= sum(1 for token in long if _BOKMAAL_ENDINGS.search(token))
    return float(max(-MOST_BY_WORDS, min(MOST_BY_WORDS, by_words))), letter_groups.groups(text)
