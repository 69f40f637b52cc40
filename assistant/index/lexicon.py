"""The word index: BM25 over stems and parts of compounds, saved beside the vectors.

BM25 as in Lù 2024, "BM25S" (arXiv 2407.03618), variant "lucene".
"""

from __future__ import annotations

import bisect
import itertools
import json
import logging
from collections.abc import Iterable, Sequence
from functools import cache, cached_property
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from assistant.index.units import Unit
from assistant.language import stems, words
from assistant.language.spelling import Known

Scores = NDArray[np.float32]

FREQUENT_WORDS = 30_000
"""How many of the most frequent Norwegian words may be a compound's part, besides the corpus' own."""

EVERYDAY_WORDS = 10_000
"""How many of the most frequent Norwegian words an unknown word may be a misspelling of, besides the corpus' own. With
more of them rare words, and forms that the dictionary lacks, are taken for slips."""

GENERAL_WORDS = 2_000
"""How many of the most frequent Norwegian words stand in texts about anything."""

SHORTEST_EVERYDAY = 6
"""Letters of the shortest word that is taken for a misspelling of one that the corpus lacks: a shorter one is as likely
a name, or dialect ("målan")."""

_LONGER = 8
"""How many longer words a beginning may stand for; more would say too little."""

_SHORT = 0.3
"""What a word of two or three letters tells, beside a rare one."""

_FIELDS = {"units": (1.5, 0.75), "windows": (1.2, 0.5)}
"""BM25's k1 and b; windows are of like length, so their length says less."""


class Lexicon:
    """Words to units: how well each unit's own words, and its surroundings', match given stems."""

    def __init__(self, folder: Path) -> None:
        bm25s = _bm25s()

        self._fields = {
            field: bm25s.BM25.load(folder / field, show_progress=False) if (folder / field).is_dir() else None
            for field in _FIELDS
        }
        saved = json.loads((folder / "vocabulary.json").read_text(encoding="utf-8"))
        self.compound_parts = frozenset(saved["parts"])
        self.words: tuple[str, ...] = tuple(saved["words"])
        self.spelled: tuple[str, ...] = tuple(saved["known"])
        self.stems = frozenset(words.stem(word) for word in self.spelled)
        self._sorted = sorted(self.stems)
        self.idf: dict[str, float] = saved["idf"]
        self.own_names = frozenset(saved["own_names"])
        self._ranks = {word: rank for rank, word in enumerate(saved["frequent"], start=1)}
        self._everyday = Known(saved["frequent"][:EVERYDAY_WORDS])
        self._known = Known(sorted(self.spelled, key=lambda word: self._ranks.get(word, FREQUENT_WORDS)))
        self._known_stems = Known(self._sorted)
        self.rarest: float = max(self.idf.values(), default=1.0)

    def knows(self, word: str) -> bool:
        """Whether the word is one of the corpus or of Norwegian, a compound of such, or nearly one of the corpus."""
        return self._is_word(word) or self.corrected(word) is not None

    def meant(self, word: str) -> str | None:
        """The word of the corpus, or else of everyday Norwegian, that what is no word is most likely meant to be."""
        if self._is_word(word) or word in words.function_words():
            return None
        everyday = self._everyday.nearest(word, most=1) if len(word) >= SHORTEST_EVERYDAY else None
        near = self._known.nearest(word) or everyday
        if near is None:
            other = self._known.inflected(word)
            near = other if other is not None and self._is_word(other) else None
        # Another form of the same word is no slip: dictionaries lack many of nynorsk's.
        return near if near is None or words.stem(near) != words.stem(word) else None

    def _is_word(self, word: str) -> bool:
        return (
            word in self._ranks
            or words.stem(word) in self.idf
            or len(word) < words.MIN_PART
            or bool(words.split(word, self.compound_parts))
            or words.in_dictionary(word)
        )

    def corrected(self, word: str) -> str | None:
        """The word of the corpus that an unknown one is most likely a misspelling of, in whatever form, or its stem."""
        if word in self.compound_parts:
            return None
        return self._known.nearest(word) or self._known_stems.nearest(words.stem(word))

    def ending(self, stem: str) -> list[str]:
        """The stems in the index that are longer than ``stem`` and end with it: "ansvar" gives "medansvar"."""
        longer = (other for other in self._sorted if other.endswith(stem) and other != stem)
        return list(itertools.islice(longer, _LONGER))

    def has_name(self, name: str) -> bool:
        """Whether a name, in lower case, is a word of the corpus or the beginning of one."""
        bare = name.removesuffix("s") if len(name) > words.MIN_PART else name
        if len(bare) < words.MIN_PART:  # "NAV", "IKT": too short for the vocabulary that compounds are made of
            return words.stem(bare) in self.idf
        at = bisect.bisect_left(self.words, bare)
        return at < len(self.words) and self.words[at].startswith(bare)

    def is_everyday(self, stem: str) -> bool:
        """Whether a stem is that of one of the most frequent Norwegian words, which tells little of a subject."""
        return stem in self._general

    @cached_property
    def _general(self) -> frozenset[str]:
        return frozenset(words.stem(word) for word, rank in self._ranks.items() if rank <= GENERAL_WORDS)

    def weight(self, word: str) -> float:
        """How much a word tells: its idf, or for one that the corpus lacks, how rare it is in Norwegian."""
        idf = self.idf.get(words.stem(word))
        if idf is not None:
            return idf
        if len(word) < words.MIN_PART:
            return _SHORT * self.rarest
        rank = self._ranks.get(word)
        return (
            self.rarest if rank is None else self.rarest * float(np.log(rank + 1) / np.log(len(self._ranks) + 1)) ** 2
        )

    def beginning(self, stem: str) -> list[str]:
        """The stems in the index that are longer than ``stem`` and begin with it."""
        at = bisect.bisect_right(self._sorted, stem)
        longer = itertools.takewhile(lambda other: other.startswith(stem), itertools.islice(self._sorted, at, None))
        return list(itertools.islice(longer, _LONGER))

    def scores(self, field: str, stems: Sequence[str]) -> Scores | None:
        """BM25 scores of shape (units,) for stems that the index has, or None when it has none of them."""
        index = self._fields[field]
        if index is None:
            return None
        known = [stem for stem in stems if stem in index.vocab_dict]
        if not known:
            return None
        scores: Scores = index.get_scores(known)
        return scores


def save(folder: Path, units: Sequence[Unit], names: Iterable[str]) -> None:
    """Make the word index of all units in a new folder; ``names`` are the titles and owners of the documents."""
    bm25s = _bm25s()
    own = words.vocabulary(unit.embedded for unit in units)
    frequent = _frequent()
    parts = frozenset(word for word in own if _is_word(word)) | set(frequent) | stems.spelled()
    folder.mkdir(parents=True)
    texts = {
        "units": [words.terms(f"{' '.join(unit.path)} {unit.text}", parts) for unit in units],
        "windows": [words.terms(unit.embedded_window, parts) for unit in units],
    }
    for field, (k1, b) in _FIELDS.items():
        if any(texts[field]):
            index = bm25s.BM25(k1=k1, b=b)
            index.index(texts[field], show_progress=False)
            index.save(folder / field, show_progress=False)
    known = own | {part for word in own for part in words.split(word, parts)}
    saved: dict[str, object] = {
        "parts": sorted(parts),
        "frequent": frequent,
        "words": sorted(own),
        "known": sorted(known),
        "idf": _idf(texts["units"]),
    }
    saved["own_names"] = sorted({stem for name in names for stem in words.terms(name, parts)})
    (folder / "vocabulary.json").write_text(json.dumps(saved, ensure_ascii=False), encoding="utf-8")


def _bm25s() -> Any:
    """The library, imported when it is needed, without the log lines that it switches on."""
    import bm25s

    logging.getLogger("bm25s").setLevel(logging.WARNING)
    return bm25s


@cache
def _frequent() -> tuple[str, ...]:
    """Frequent Norwegian words that a compound may be made of, the most frequent first."""
    from wordfreq import top_n_list

    return tuple(w for w in top_n_list("nb", FREQUENT_WORDS) if len(w) >= words.MIN_PART and _is_word(w))


def _is_word(word: str) -> bool:
    """Whether a dictionary has the word: frequency lists also hold names, English and slips of the pen."""
    import simplemma

    return simplemma.is_known(word, "nb") or simplemma.is_known(word, "nn")


def _idf(texts: Sequence[Sequence[str]]) -> dict[str, float]:
    counts: dict[str, int] = {}
    for text in texts:
        for stem in set(text):
            counts[stem] = counts.get(stem, 0) + 1
    total = len(texts)
    return {stem: round(float(np.log(1 + (total - n + 0.5) / (n + 0.5))), 4) for stem, n in counts.items()}
