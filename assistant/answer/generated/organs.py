"""Organs and roles of public bodies: who decides must be who the source says decides."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from functools import cache
from importlib import resources

from assistant.answer.generated import content
from assistant.language import sentences, words

_SAID = 0.7
"""Share of a clause's other words that a sentence of the source must say before its organ is the one that is meant."""

_ALIKE = 0.75
"""From here on two words are the same in two spellings: "hamnestyret" and "havnestyret"."""

_CLAUSE = re.compile(r"[,;:–]\s|\b(?:og|men|mens|medan|samt|som|fordi|dersom|hvis|når|slik at)\b")
_INFLECTION = "erne|arne|ene|ane|en|et|er|ar|e|a|n|t|s"
_NO_ORGAN = r"(?<!om)(?<!for)(?<!til)(?<!an)"
"""Before what would else be a council: "område", "forråd", "tilråde"."""


def exchanged(sentence: str, quotes: Sequence[str]) -> bool:
    """Whether a clause gives to an organ that no source names what the source gives to another one."""
    theirs = [words.tokens(quote[start:end]) for quote in quotes for start, end in sentences.spans(quote)]
    every = _stems(word for tokens in theirs for word in tokens)
    named = _stems(words.tokens(sentence))
    for start, end in sentences.spans(sentence):
        for clause in _CLAUSE.split(sentence[start:end]):
            said = words.content(clause)
            strange = [word for word in said if not content.said_by(words.stem(word), every)]
            rest = [words.stem(word) for word in said if not _head(word)]
            if not any(map(_head, strange)) or len(rest) < 2 or not theirs:
                continue
            nearest = max(theirs, key=lambda tokens: content.share(rest, _stems(tokens)))
            unnamed = [word for word in nearest if not content.said_by(words.stem(word), named)]
            if content.share(rest, _stems(nearest)) >= _SAID and others(strange, unnamed):
                return True
    return False


def others(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    """Whether there are organs among both words, and none of ours may be one of theirs in other words."""
    here, there = [word for word in ours if _head(word)], [word for word in theirs if _head(word)]
    return bool(here and there) and not any(_may_be(our, their) for our in here for their in there)


def _may_be(one: str, other: str) -> bool:
    """Whether two organs may be the same: alike in spelling, or a compound that is called by its last part."""
    if (
        words.stem(one) == words.stem(other)
        or content.said_by(words.stem(one), (words.stem(other),)) == content.SYNONYM
    ):
        return True
    if SequenceMatcher(None, one, other, autojunk=False).ratio() >= _ALIKE:
        return True
    heads = _head(one), _head(other)
    if _organs().get(heads[0] or "") != _organs().get(heads[1] or ""):
        return False
    # In two written forms the first part may differ as well: "enhetsleder" and "einingsleiar".
    return heads[0] != heads[1] or heads[0] in (_base(one), _base(other))


def _head(word: str) -> str | None:
    """The organ or role that a word is or ends with; nothing where it is none."""
    match = _pattern().fullmatch(word)
    return match.group("organ") if match else None


def _base(word: str) -> str | None:
    """A compound without its inflection; nothing where it is no organ or role."""
    match = _pattern().fullmatch(word)
    return match.group("first") + match.group("organ") if match else None


@cache
def _pattern() -> re.Pattern[str]:
    either = "|".join(sorted(_organs(), key=len, reverse=True))
    return re.compile(rf"(?P<first>\w*?{_NO_ORGAN})(?P<organ>{either})(?:{_INFLECTION})?")


@cache
def _organs() -> dict[str, str]:
    """Each organ and role to the first of its line, which is the same one in the other written form."""
    text = resources.files("assistant.answer.generated").joinpath("organs.txt").read_text(encoding="utf-8")
    lines = [line.split() for line in text.splitlines() if not line.startswith("#")]
    return {organ: line[0] for line in lines for organ in line}


def _stems(tokens: Iterable[str]) -> frozenset[str]:
    return frozenset(words.stem(token) for token in tokens)
