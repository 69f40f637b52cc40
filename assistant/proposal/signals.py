"""How a proposal and each strategy match: meaning, words and structure, as numbers that a small model weighs.

Cosines of small embedding models are bunched together, and some texts are near to everything (hubs). Both
sides are therefore centred, and a strategy's scores are brought to standard deviations over sentences that
have nothing to do with it (after the "hubness" correction of Lazaridou et al. 2015, ACL P15-1027).
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Sequence
from dataclasses import astuple, dataclass
from functools import lru_cache
from importlib import resources

import numpy as np
from numpy.typing import NDArray

from assistant.index.embedding import Embedding
from assistant.index.lexicon import Lexicon
from assistant.language import words
from assistant.proposal import fields, read_together
from assistant.proposal.splitting import Part, Sentence
from assistant.proposal.strategies import Strategy
from assistant.reading.reader import Reader
from assistant.retrieval import concepts

Array = NDArray[np.float32]

SHRINK = 8
"""Background sentences that a small set of strategies is centred together with."""

PURPOSE_WORDS = 0.5
"""What a word counts that only says why something is proposed."""

PURPOSE_BEHIND = 0.5
"""Standard deviations that what says why stays behind what is proposed."""

LEAST_FULL = 0.4
"""How fully a word must stand for a strategy's word to match it."""


@dataclass(frozen=True, slots=True)
class Signals:
    """What is known of a proposal, or one sentence of it, beside one strategy.

    Attributes:
        dense: Best sentence's cosine, in standard deviations over background sentences.
        whole: The same of the proposal as one text.
        lead: How far ``dense`` is above the proposal's mean over all strategies.
        narrower: Best sentence's cosine with the strategy's words and their synonyms and hyponyms.
        words: Weight of the strategy's words that the proposal says, in units of the rarest word.
        share: The share of the strategy's words, by weight, that the proposal says.
        area_words: Weight of the priority area's words that the proposal says.
        area: The priority area's mean of ``dense``, above the mean over all strategies.
        read: The reader's score of the strategy as one that covers the proposal; 0 where there is no reader.
        others: How much likelier the reader finds another strategy; 0 for the likeliest.
    """

    dense: float
    whole: float
    lead: float
    narrower: float
    words: float
    share: float
    area_words: float
    area: float
    read: float
    others: float


NAMES = tuple(field.name for field in dataclasses.fields(Signals))


@dataclass(frozen=True, slots=True)
class Match:
    """A strategy beside a proposal: the signals, and the words on both sides."""

    strategy: Strategy
    signals: Signals
    matched: tuple[str, ...]
    strategy_words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Words:
    """The content stems of a text, each with the words that have it and its weight among the strategies."""

    weights: dict[str, float]
    surface: dict[str, str]

    @property
    def total(self) -> float:
        return sum(self.weights.values())


class Matcher:
    """Holds texts up against a fixed set of strategies."""

    def __init__(
        self,
        strategies: Sequence[Strategy],
        lexicon: Lexicon,
        embedding: Callable[[], Embedding],
        reader: Callable[[], Reader | None],
    ) -> None:
        self.strategies = tuple(strategies)
        self._groups = read_together.groups(self.strategies)
        self._reader = reader
        self._lexicon = lexicon
        self._embedding = embedding
        model = embedding()
        background = model.questions(_background())
        passages = model.passages([strategy.embedded for strategy in self.strategies])
        widened = [fields.widened(strategy, self._stems(strategy.bare)) for strategy in self.strategies]
        wide = model.passages([text for texts in widened for text in texts])
        self._first = np.cumsum([0, *(len(texts) for texts in widened[:-1])])
        self._centre = background.mean(0)
        unrelated = model.passages(_background()).mean(0)
        self._vectors = _centred(passages, _shrunk(passages, unrelated))
        self._wide = _centred(wide, _shrunk(wide, unrelated))
        own = _unit(background - self._centre)
        self._moments = [_moments(own @ vectors.T) for vectors in (self._vectors, self._wide)]
        self._areas = np.array([self._area_numbers()[s.document, s.section] for s in self.strategies])
        counts = self._counts()
        self._own = [self._weighed(strategy.bare, counts) for strategy in self.strategies]
        self._area_words = [self._weighed(strategy.area, counts) for strategy in self.strategies]

    def match(self, parts: Sequence[Sentence], whole: str) -> tuple[list[Match], list[list[Match]]]:
        """Matches with each strategy: of the proposal, and of each of its sentences."""
        texts = [sentence.text for sentence in parts]
        vectors = _unit(self._embedding().questions([*texts, whole]) - self._centre)
        dense = self._normal(vectors @ self._vectors.T, 0)
        wide = np.maximum.reduceat(self._normal(vectors @ self._wide.T, 1), self._first, axis=1)
        behind = np.array([*(PURPOSE_BEHIND * (part.part is not Part.PROPOSED) for part in parts), 0.0], np.float32)
        dense, wide = dense - behind[:, None], wide - behind[:, None]
        said = [self._said(part) for part in parts]
        each = [
            self._matches(
                dense[i : i + 1],
                dense[i],
                wide[i : i + 1],
                said[i],
                self._read(part.text if part.adds else "", dense[i]),
            )
            for i, part in enumerate(parts)
        ]
        counted = [i for i, sentence in enumerate(parts) if sentence.part is not Part.REST] or list(range(len(parts)))
        together: dict[str, tuple[float, str]] = {}
        for i in counted:
            for stem, (fullness, word) in said[i].items():
                if fullness > together.get(stem, (0.0, ""))[0]:
                    together[stem] = (fullness, word)
        of_whole = self._read(whole, dense[[*counted, -1]].max(0))
        return self._matches(dense[counted], dense[-1], wide[[*counted, -1]], together, of_whole), each

    def _read(self, text: str, nearness: Array) -> Array:
        """The reader's score of each strategy; nothing where there is no text, or no reader."""
        reader = self._reader() if text else None
        if reader is None:
            return np.zeros(len(self.strategies), np.float32)
        return read_together.scores(reader, text, self._groups, nearness)

    def _matches(
        self, dense: Array, whole: Array, wide: Array, said: dict[str, tuple[float, str]], read: Array
    ) -> list[Match]:
        best = dense.max(0)
        mean = float(best.mean())
        found: list[Match] = []
        for place, strategy in enumerate(self.strategies):
            own, area = self._own[place], self._area_words[place]
            hits = {stem: said[stem] for stem in own.weights if stem in said}
            weight = sum(own.weights[stem] * fullness for stem, (fullness, _) in hits.items())
            around = {stem: said[stem] for stem in area.weights if stem in said and stem not in hits}
            signals = Signals(
                dense=float(best[place]),
                whole=float(whole[place]),
                lead=float(best[place]) - mean,
                narrower=float(wide[:, place].max()),
                words=weight,
                share=weight / max(own.total, 1e-6),
                area_words=sum(area.weights[stem] * fullness for stem, (fullness, _) in around.items()),
                area=float(best[self._areas == self._areas[place]].mean()) - mean,
                read=float(read[place]),
                others=float(read.max() - read[place]),
            )
            matched = dict.fromkeys(word for _, word in (*hits.values(), *around.values()))
            found.append(Match(strategy, signals, tuple(matched), tuple(own.surface[stem] for stem in hits)))
        return found

    def _normal(self, cosines: Array, which: int) -> Array:
        mean, spread = self._moments[which]
        normal: Array = (cosines - mean) / spread
        return normal

    def _said(self, part: Sentence) -> dict[str, tuple[float, str]]:
        """Stems that the text says or stands for, with how fully and the text's own word."""
        text = part.text
        counts = 1.0 if part.part is Part.PROPOSED else PURPOSE_WORDS
        names = {name.lower() for name in _NAME.findall(text)}
        found: dict[str, tuple[float, str]] = {}
        for concept in concepts.of(text, self._lexicon):
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

    def _counts(self) -> dict[str, int]:
        counts: dict[str, int] = {}
        for strategy in self.strategies:
            for stem in set(self._stems(strategy.bare)):
                counts[stem] = counts.get(stem, 0) + 1
        return counts

    def _weighed(self, text: str, counts: dict[str, int]) -> _Words:
        """Idf over the strategies, relative to a word of one strategy only; names and digits weigh nothing."""
        rarest = np.log(1 + len(self.strategies))
        surface = self._stems(text)
        weights = {
            stem: float(np.log((1 + len(self.strategies)) / max(1, counts.get(stem, 1))) / max(rarest, 1e-6)) ** 2
            for stem in surface
        }
        return _Words(weights, surface)

    def _stems(self, text: str) -> dict[str, str]:
        """The stems of a strategy's content words and their parts, with the words."""
        found: dict[str, str] = {}
        for word in words.content(text):
            stem = words.stem(word)
            if stem in self._lexicon.own_names or stem in _general() or word.isdigit():
                continue
            found.setdefault(stem, word)
            for part in words.split(word, self._lexicon.compound_parts):
                if words.stem(part) not in _general():
                    found.setdefault(words.stem(part), word)
        return found

    def _area_numbers(self) -> dict[tuple[str, tuple[str, ...]], int]:
        areas = dict.fromkeys((strategy.document, strategy.section) for strategy in self.strategies)
        return {area: number for number, area in enumerate(areas)}


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


@lru_cache(maxsize=1)
def _background() -> list[str]:
    text = resources.files("assistant.proposal").joinpath("background.txt").read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line]


def _shrunk(passages: Array, unrelated: Array) -> Array:
    """The strategies' own mean, drawn towards that of unrelated text where they are few."""
    mean: Array = (passages.sum(0) + SHRINK * unrelated) / (len(passages) + SHRINK)
    return mean


def _centred(vectors: Array, centre: Array) -> Array:
    return _unit(vectors - centre)


def _unit(vectors: Array) -> Array:
    unit: Array = vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)
    return unit


def _moments(cosines: Array) -> tuple[Array, Array]:
    return cosines.mean(0), np.maximum(cosines.std(0), 0.03)


def values(signals: Signals) -> tuple[float, ...]:
    """The numbers in the order of ``NAMES``."""
    return astuple(signals)
