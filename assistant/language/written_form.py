"""Bokmål, nynorsk or English: which one a text is written in."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib import resources
from typing import Literal

from assistant.language import words

Language = Literal["nb", "nn", "en"]

_NYNORSK_ENDINGS = re.compile(r"(ane|ingar|ingane|leg|lege|heit|heita|skap?lege|ast)$")
_BOKMAAL_ENDINGS = re.compile(r"(ene|inger|ingene|lig|lige|het|heten|es)$")

_QUOTED = re.compile(r"«[^»]*»|“[^”]*”|\"[^\"]*\"")
"""What is quoted is in the form of its source, not of the text around it."""

_IN_SMALL = re.compile(r"(?<![\w-])[a-zæøå][a-zæøåéèêòóô]+(?![\w-])")
"""Words that are no names."""

_FORMS: tuple[Language, ...] = ("nb", "nn", "en")

_WEIGHT = 3
"""A word that only one of them has says this many times what an ending says."""


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
    """The written form that the text has words of, when it has none of another's; endings alone make nobody sure."""
    tokens = set(words.tokens(_QUOTED.sub(" ", text)))
    found = [form for form, known in _words().items() if tokens & known]
    return next((form for form in _FORMS if found == [form]), None)


def of(text: str, default: Language = "nb") -> Language:
    """The written form of a text; ``default`` where nothing tells, as in a single word that all share."""
    tokens = words.tokens(_QUOTED.sub(" ", text))
    nynorsk = _WEIGHT * sum(token in _words()["nn"] for token in tokens)
    bokmaal = _WEIGHT * sum(token in _words()["nb"] for token in tokens)
    english = _WEIGHT * sum(token in _words()["en"] for token in tokens)
    if english > max(nynorsk, bokmaal):
        return "en"
    nynorsk += sum(1 for token in tokens if len(token) > 5 and _NYNORSK_ENDINGS.search(token))
    bokmaal += sum(1 for token in tokens if len(token) > 5 and _BOKMAAL_ENDINGS.search(token))
    if nynorsk == bokmaal:
        known = {_only_in_dictionary(word) for word in _IN_SMALL.findall(_QUOTED.sub(" ", text))} - {None}
        # The nynorsk dictionary has gaps, so that a word it lacks says nothing.
        return "nn" if known == {"nn"} else default
    return "nn" if nynorsk > bokmaal else "nb"


@lru_cache(maxsize=20_000)
def _only_in_dictionary(word: str) -> Language | None:
    """The written form whose dictionary alone has the word: "forfell" is nynorsk."""
    import simplemma

    nynorsk, bokmaal = simplemma.is_known(word, "nn"), simplemma.is_known(word, "nb")
    if nynorsk == bokmaal:
        return None
    return "nn" if nynorsk else "nb"
