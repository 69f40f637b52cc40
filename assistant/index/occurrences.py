"""Where each word stands in the documents, for finding words in their texts: every place, not the best ones."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from assistant.documents.model import Document
from assistant.language import words

Place = tuple[int, int, int]
"""First character, the character after the last, and the number of the section."""

Forms = NDArray[np.bool_]
"""For each word of the documents whether it is meant, of shape (words,)."""

_Numbers = NDArray[np.int32]

_ENDINGS = tuple("a ane ar as e en ene enes ens er et ets s tt".split())
"""What short words are inflected with: "bru-a", "by-en", "ny-tt"."""

_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class _Layout:
    """Where the headings and blocks of a document stand, in order, and in which sections."""

    starts: _Numbers
    ends: _Numbers
    sections: _Numbers

    def placed(self, starts: _Numbers, ends: _Numbers) -> list[Place]:
        """Stretches with their sections, in order; those that go beyond their heading or block are left out."""
        at = np.searchsorted(self.starts, starts, "right") - 1
        whole = (at >= 0) & (ends <= self.ends[at]) if len(self.ends) else np.zeros(len(at), np.bool_)
        found = zip(starts[whole].tolist(), ends[whole].tolist(), self.sections[at[whole]].tolist(), strict=True)
        return list(found)


class Occurrences:
    """The words of all documents, each by where it stands; ``parts`` are the words that compounds are made of."""

    def __init__(self, documents: Sequence[Document], parts: frozenset[str]) -> None:
        self._parts = parts
        self._layouts = {document.sha256: _layout(document) for document in documents}
        numbers: dict[str, int] = {}
        self._standing = {document.sha256: _standing(document.text, numbers) for document in documents}
        self._numbers, self._words = numbers, tuple(numbers)
        self._lengths = np.array([len(word) for word in self._words], np.int32)
        self._joined = "".join(f"\n{word}" for word in self._words) + "\n"
        self._at = [0, *np.cumsum(self._lengths + 1).tolist()]
        self._stems: dict[str, list[int]] = {}
        for number, word in enumerate(self._words):
            self._stems.setdefault(words.stem(word), []).append(number)

    def forms(self, word: str) -> Forms:
        """The words that are a word in some inflection or spelling, or have it in them."""
        word = word.lower()
        stem = words.stem(word)
        spelled = {word, *(self._words[number] for number in self._stems.get(stem, []))}
        long = {form for form in (*spelled, stem) if len(form) >= words.MIN_PART}
        if len(word) < words.MIN_PART:  # too short for the stemmer
            spelled |= {word + ending for ending in _ENDINGS}
        meant = np.zeros(len(self._words), np.bool_)
        meant[[self._numbers[form] for form in spelled & self._numbers.keys()]] = True
        if word.isdigit():
            return meant
        for form in long:
            if not any(other in form for other in long - {form}):
                meant[list(self._with(form))] = True
        # Short ones are not looked for inside any word: "bru" is a part of "gangbru", and not of "bruk" or "februar".
        for form in spelled - long - words.function_words():
            meant[[number for number in self._beside(form) if self._is_compound(self._words[number], form)]] = True
        return meant

    def standing(self, document: Document, forms: Forms) -> list[Place]:
        """Every place in a document where one of the words stands, in order."""
        numbers, starts = self._standing.get(document.sha256, _NOTHING)
        here = forms[numbers]
        return self._layout(document).placed(starts[here], starts[here] + self._lengths[numbers[here]])

    def verbatim(self, document: Document, wanted: re.Pattern[str]) -> list[Place]:
        """Every place in a document where a pattern is found, in order."""
        found = np.array([place.span() for place in wanted.finditer(document.text)], np.int32).reshape(-1, 2)
        return self._layout(document).placed(found[:, 0], found[:, 1])

    def _layout(self, document: Document) -> _Layout:
        return self._layouts.get(document.sha256) or _layout(document)

    def _with(self, form: str) -> Iterator[int]:
        """The words that have these letters in them."""
        at = self._joined.find(form)
        while at >= 0:
            yield bisect.bisect_right(self._at, at) - 1
            at = self._joined.find(form, at + 1)

    def _beside(self, form: str) -> Iterator[int]:
        """The words that begin or end with these letters."""
        yield from self._with(f"\n{form}")
        yield from self._with(f"{form}\n")

    def _is_compound(self, word: str, form: str) -> bool:
        """Whether what stands before or after a short word in a longer one is a word too; an "s" may bind them."""
        after = word[len(form) :] if word.startswith(form) else ""
        before = word[: -len(form)] if word.endswith(form) else ""
        rests = (after, after.removeprefix("s"), before, before.removesuffix("s"))
        return any(len(rest) >= words.MIN_PART and rest in self._parts for rest in rests)


_NOTHING = (np.zeros(0, np.int32), np.zeros(0, np.int32))


def _standing(text: str, numbers: dict[str, int]) -> tuple[_Numbers, _Numbers]:
    """The number of each word of a text, and where it starts; a new word gets the next number."""
    found = [(numbers.setdefault(word[0].lower(), len(numbers)), word.start()) for word in _WORD.finditer(text)]
    table = np.array(found, np.int32).reshape(-1, 2)
    return table[:, 0].copy(), table[:, 1].copy()


def _layout(document: Document) -> _Layout:
    spans = sorted(
        (span.start, span.end, number)
        for number, section in enumerate(document.sections)
        for span in (section.heading, *(block.span for block in section.blocks))
    )
    table = np.array(spans, np.int32).reshape(-1, 3)
    return _Layout(*table.T.copy())
