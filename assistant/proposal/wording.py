"""Which words of a strategy a proposal says, itself or by others that stand for them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from assistant.index.lexicon import Lexicon
from assistant.language import kinds, words
from assistant.proposal import framing
from assistant.proposal.paragraphs import Part
from assistant.proposal.splitting import Sentence
from assistant.proposal.strategies import Strategy
from assistant.retrieval import concepts
from assistant.retrieval.concepts import FIRST_PART, LAST_PART

PURPOSE = 0.5
"""What a word counts that only says why something is proposed."""

LEAST_FULL = 0.4
"""How fully a word must stand for a strategy's word to match it."""

LEAST_SHARED = 0.2
"""The same of a part of a strategy's compound: that both are places, of work and in a home, is no match."""

Said = Mapping[str, tuple[float, str]]
"""Stems that a text says or stands for, with how fully and the text's own word."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """The content words of a text with their weights, and the stems that stand for each, with how fully."""

    weights: Mapping[str, float]
    stems: Mapping[str, tuple[str, float]]

    @property
    def total(self) -> float:
        """The weight of all its words."""
        return sum(self.weights.values())

    def hits(self, said: Said) -> dict[str, tuple[float, str]]:
        """The words that are said: each with how fully, and the word of the other text that does."""
        found: dict[str, tuple[float, str]] = {}
        for stem, (word, share) in self.stems.items():
            fullness, by = said.get(stem, (0.0, ""))
            if fullness * share > max(LEAST_SHARED, found.get(word, (0.0, ""))[0]):
                found[word] = (fullness * share, by)
        return found

    def weight(self, hits: Mapping[str, tuple[float, str]]) -> float:
        """The weight of what is said."""
        return sum(self.weights[word] * fullness for word, (fullness, _) in hits.items())


class Wording:
    """The words of a fixed set of strategies, weighed by how few of them have each."""

    def __init__(self, strategies: Sequence[Strategy], lexicon: Lexicon, names: Collection[str]) -> None:
        """Prepare the strategies; ``names`` are stems of who owns the plans and where, which say nothing of a match."""
        self._lexicon = lexicon
        self._nothing = frozenset(names) | _general()
        self._among = 1 + len(strategies)
        self._counts = self._counted(strategies)
        self.strategies = [self._weighed(strategy.bare) for strategy in strategies]
        self.areas = [self._weighed(strategy.area) for strategy in strategies]

    def content(self, text: str) -> list[str]:
        """The content words that tell what a text is about, in lower case."""
        told = (word for word in dict.fromkeys(words.content(text)) if not word.isdigit())
        return [word for word in told if words.stem(word) not in self._nothing]

    def said(self, part: Sentence) -> Said:
        """What a sentence says or stands for."""
        counts = 1.0 if part.part is Part.PROPOSED else PURPOSE
        names = {name.lower() for name in _NAME.findall(part.text)}
        found: dict[str, tuple[float, str]] = {}
        for concept in concepts.of(framing.without_proposer(part.text), self._lexicon):
            if concept.word.split()[0] in names and not self._lexicon.knows(concept.word):
                continue
            for other in concept.alternatives:
                if other.fullness < LEAST_FULL:
                    continue
                for stem in other.stems:
                    fullness = counts * other.fullness / len(other.stems)
                    if fullness > found.get(stem, (0.0, ""))[0]:
                        found[stem] = (fullness, concept.word)
        return found

    def kinds(self, part: Sentence) -> Said:
        """What the things in a sentence are kinds of, word for word."""
        counts = 1.0 if part.part is Part.PROPOSED else PURPOSE
        found: dict[str, tuple[float, str]] = {}
        for kind in kinds.of(framing.without_proposer(part.text), self._lexicon.compound_parts):
            for broad in kind.broad:
                stems = kinds.broad_words().get(broad, frozenset())
                for stem in stems:
                    fullness = counts * kind.fullness / len(stems)
                    if fullness > found.get(stem, (0.0, ""))[0]:
                        found[stem] = (fullness, kind.word)
        return found

    def _counted(self, strategies: Sequence[Strategy]) -> dict[str, int]:
        counts: dict[str, int] = {}
        for strategy in strategies:
            for stem in {stem for _, stems in self._stems(strategy.bare) for stem, _ in stems}:
                counts[stem] = counts.get(stem, 0) + 1
        return counts

    def _weighed(self, text: str) -> Weighed:
        """Idf over the strategies, relative to a word of one strategy only; names and digits weigh nothing."""
        rarest = max(float(np.log(self._among)), 1e-6)
        weights: dict[str, float] = {}
        standing: dict[str, tuple[str, float]] = {}
        for word, stems in self._stems(text):
            rarity = float(np.log(self._among / max(1, self._counts.get(stems[0][0], 1)))) / rarest
            weights[word] = rarity**2
            for stem, share in stems:
                standing.setdefault(stem, (word, share))
        return Weighed(weights, standing)

    def _stems(self, text: str) -> list[tuple[str, list[tuple[str, float]]]]:
        """Each content word with its stem, and those of its parts, each with how fully it stands for the word."""
        found: list[tuple[str, list[tuple[str, float]]]] = []
        for word in self.content(text):
            parts = zip(words.split(word, self._lexicon.compound_parts), (FIRST_PART, LAST_PART), strict=False)
            stems = [(words.stem(part), share) for part, share in parts]
            told = [(stem, share) for stem, share in stems if stem not in _general()]
            found.append((word, [(words.stem(word), 1.0), *told]))
        return found


def together(said: Iterable[Said]) -> Said:
    """What several sentences say, each stem as fully as the one that says it most."""
    found: dict[str, tuple[float, str]] = {}
    for each in said:
        for stem, (fullness, word) in each.items():
            if fullness > found.get(stem, (0.0, ""))[0]:
                found[stem] = (fullness, word)
    return found


_NAME = re.compile(r"(?<=[\w,;:] )[A-ZÆØÅ][a-zæøå]{2,}")
"""A word with a capital letter inside a sentence."""

_GENERAL = """
kommune region fylke fylkeskommune område gjennom utvikle utvikling bruke felles alle ny nye god godt lage legge satse
sikre styrke øke bedre tilrettelegge tilrettelegging arbeide samarbeid samarbeide mål tiltak strategi plan prosjekt
minst prosent år periode innen herunder annen flere største gjøre gjennomføre bidra mulighet behov innbygger
"""


@lru_cache(maxsize=1)
def _general() -> frozenset[str]:
    """Words that any plan has: alike, they say nothing of what two texts are about."""
    return frozenset(words.stem(word) for word in _GENERAL.split())
