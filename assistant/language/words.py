"""Norwegian words as the word search sees them: stems that are alike across inflection, spelling and målform."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from functools import cache, lru_cache

from assistant.language import stems
from assistant.language.stems import MIN_PART as MIN_PART
from assistant.language.stems import stem as stem

_WORD = re.compile(r"[^\W_]+(?:[-–/][^\W_]+)*")
_PIECE = re.compile(r"[^\W_]+")

_ANYWHERE = re.compile(
    r"\b(?:noe|noko|nokon|noen|et eller annet|ein eller annan)\s+(?:sted|stad|steder|stader|plass)\b", re.IGNORECASE
)
"""Says nothing of a place, though it has the word."""

MIN_COMPOUND = 8
MIN_SHORT_COMPOUND = 6
_LINKS = ("", "s", "e")


@cache
def function_words() -> frozenset[str]:
    """Words that say how something is asked or hold a sentence together, and not what it is about."""
    return frozenset(word for line in stems.lines("function_words.txt") for word in line)


def tokens(text: str) -> list[str]:
    """The words in lower case; "by-/tettsted" gives both words."""
    text = _ANYWHERE.sub(" ", text)
    return [piece.lower() for match in _WORD.finditer(text) for piece in _PIECE.findall(match.group())]


def lemma(word: str) -> str:
    """The dictionary form of a word in lower case, or the word itself: "deltar" gives "delta"."""
    import simplemma

    found: str = simplemma.lemmatize(word, lang=("nb", "nn"))
    return found.lower()


def is_word(word: str) -> bool:
    """Whether a dictionary of either målform has a word in lower case, or the end of it, as of a compound."""
    import simplemma

    ends = [word, *(word[at:] for at in range(MIN_PART - 1, len(word) - MIN_PART))]
    return word in function_words() or any(simplemma.is_known(end, lang=("nb", "nn")) for end in ends)


def in_dictionary(word: str) -> bool:
    """Whether a dictionary of either målform has a word in lower case, whole."""
    import simplemma

    return bool(simplemma.is_known(word, lang=("nb", "nn")))


def content(text: str) -> list[str]:
    """The words that say what the text is about, in lower case and order."""
    return [word for word in tokens(text) if word not in function_words() and (len(word) > 1 or word.isdigit())]


def gist(text: str) -> list[str]:
    """The words that are left when those that only hold a question together are taken away."""
    return [word for word in tokens(text) if word not in function_words()]


def split(word: str, vocabulary: Collection[str]) -> tuple[str, ...]:
    """The two parts of a compound, the last as long as can be, or nothing for a word that is none.

    Both must be in ``vocabulary`` or short words; an "s" or "e" may bind them ("satsning-s-område").
    """
    if len(word) >= MIN_COMPOUND:
        for at in range(MIN_PART, len(word) - MIN_PART + 1):
            if word[at:] not in vocabulary and _base(word[at:]) not in vocabulary:
                continue
            for link in _LINKS:
                first = word[:at].removesuffix(link)
                if word[:at].endswith(link) and len(first) >= MIN_PART and first in vocabulary:
                    return (first, word[at:])
    return _split_short(word, vocabulary) if len(word) >= MIN_SHORT_COMPOUND else ()


@lru_cache(maxsize=100_000)
def _is_in_dictionary(word: str) -> bool:
    import simplemma

    return bool(simplemma.is_known(word, "nb") or simplemma.is_known(word, "nn"))


def _split_short(word: str, vocabulary: Collection[str]) -> tuple[str, ...]:
    """The parts of a compound that begins or ends with a short word.

    Where both are short a word that the dictionary has is left whole: "billett" is not "bil-lett".
    """
    short = stems.short_words()
    pairs = (
        *((word[:at], word[at:], word[at:]) for at in (2, 3) if word[:at] in short),
        *((word[:at], word[at:], word[:at]) for at in (len(word) - 3, len(word) - 2) if word[at:] in short),
    )
    for first, last, longer in pairs:
        if len(longer) >= MIN_PART and (longer in vocabulary or _base(longer) in vocabulary):
            return () if len(longer) == MIN_PART and _is_in_dictionary(word) else (first, last)
    return ()


def _base(word: str) -> str:
    """The bare stem, when it is still long enough to be a word of its own."""
    stemmed = stems.stemmed_once(word)
    return stemmed if len(stemmed) >= MIN_PART else word


def terms(text: str, vocabulary: frozenset[str]) -> list[str]:
    """What the word search compares: the stems of the content words and of the parts of compounds."""
    return list(_terms(text, vocabulary))


@lru_cache(maxsize=4096)
def _terms(text: str, vocabulary: frozenset[str]) -> tuple[str, ...]:
    """Kept, since one question after the other compares itself with the same passages."""
    found: list[str] = []
    for word in content(text):
        found.append(stem(word))
        found += [stem(part) for part in split(word, vocabulary)]
    return tuple(found)


def vocabulary(texts: Iterable[str]) -> frozenset[str]:
    """All content words of the texts: what compounds are split by."""
    return frozenset(word for text in texts for word in content(text) if len(word) >= MIN_PART)
