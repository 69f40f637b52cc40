"""How a proposal and each strategy match: meaning, words and structure, as numbers that a small model weighs."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import astuple, dataclass
from typing import NamedTuple

import numpy as np

from assistant.index.embedding import Embedding
from assistant.index.lexicon import Lexicon
from assistant.proposal import fields, framing, meaning, wording
from assistant.proposal.kin import Kin
from assistant.proposal.nearness import Near, Nearness
from assistant.proposal.paragraphs import Part
from assistant.proposal.splitting import Sentence, Thing
from assistant.proposal.strategies import Strategy
from assistant.proposal.wording import Wording

PURPOSE_BEHIND = 2.0
"""How much less near what says why counts than what is proposed: a cosine times ``nearness.SCALE``."""

SAID_ONCE = 0.5
"""What is added to the weight of a strategy's words before the share of them is taken: one word of one is not all."""

BEGINNING = 120
"""Words of a proposal that are held up as one text, what is proposed first."""

APART = 8
"""Things of a proposal, at the most, that are held up each for itself too."""


@dataclass(frozen=True, slots=True)
class Signals:
    """What is known of a proposal, or one thing in it, beside one strategy.

    Attributes:
        whole: How near the proposal as one text is to the strategy (``nearness``).
        nearest: How near the nearest of its sentences and the whole is.
        narrower: How near it comes to examples of what the strategy names, its hyponyms and its fields.
        share: The share of the strategy's words, by weight, that the proposal says.
        area_narrower: How near it comes to examples of what the area's heading names.
        kinds: Weight of the strategy's words that say what the proposal's things are kinds of.
        area_kinds: The same of the priority area's words.
        kin: Weight of the broad words that the proposal's things and the strategy's are both kinds of.
    """

    whole: float
    nearest: float
    narrower: float
    share: float
    area_narrower: float
    kinds: float
    area_kinds: float
    kin: float


@dataclass(frozen=True, slots=True)
class Match:
    """A strategy beside a proposal: the signals, and the words on both sides."""

    strategy: Strategy
    signals: Signals
    matched: tuple[str, ...]
    strategy_words: tuple[str, ...]


class _Text(NamedTuple):
    """What is held up: how near it is, as one text in the last row, and its sentences."""

    near: Near
    sentences: Sequence[Sentence]


class Matcher:
    """Holds texts up against a fixed set of strategies."""

    def __init__(
        self,
        strategies: Sequence[Strategy],
        lexicon: Lexicon,
        embedding: Callable[[], Embedding],
        names: Collection[str] = (),
    ) -> None:
        """Prepare the strategies; ``names`` are stems of who owns the plans and where, which say nothing of a match."""
        self.strategies = tuple(strategies)
        self._embedding = embedding
        self._wording = Wording(self.strategies, lexicon, names)
        self._kin = Kin(self.strategies, lexicon)
        self._names = [frozenset(names) | meaning.names(strategy.text) for strategy in self.strategies]
        areas = dict.fromkeys((strategy.document, strategy.area) for strategy in self.strategies)
        numbers = {area: number for number, area in enumerate(areas)}
        self._areas = np.array([numbers[strategy.document, strategy.area] for strategy in self.strategies])

        def widened(text: str, about: str) -> list[str]:
            return fields.widened(text, self._wording.content(about), lexicon.compound_parts)

        self._nearness = Nearness(
            embedding(),
            [strategy.embedded for strategy in self.strategies],
            [widened(strategy.embedded, strategy.bare) for strategy in self.strategies],
            [widened(area, area) for _, area in areas],
        )

    def match(
        self, parts: Sequence[Sentence], things: Sequence[Thing], whole: str
    ) -> tuple[list[Match], list[list[Match]]]:
        """Matches with each strategy: of the proposal, and of each thing in it when there are several."""
        counted = [sentence for sentence in parts if sentence.part is not Part.REST] or list(parts)
        apart = [thing.text for thing in things[:APART]] if len(things) > 1 else []
        beginning = " ".join(whole.split()[:BEGINNING])
        texts = [*(sentence.text for sentence in counted), beginning, *apart]
        behind = [PURPOSE_BEHIND * (sentence.part is not Part.PROPOSED) for sentence in counted]
        near = self._nearness.of(self._embedding(), texts, [*behind, *(0.0 for _ in texts[len(counted) :])])
        of_whole = near.rows(0, len(counted) + 1)
        of_things = [near.rows(place, place + 1) for place in range(len(counted) + 1, len(texts))]
        names = meaning.names("\n".join(sentence.text for sentence in parts))
        each: list[list[Match]] = []
        for thing, of_thing in zip(apart, of_things, strict=True):
            alone = [Sentence(thing, Part.PROPOSED, 0, len(thing))]
            each.append(self._matches(_Text(of_thing, alone), names))
        return self._matches(_Text(of_whole, counted), names), each

    def _matches(self, text: _Text, names: frozenset[str]) -> list[Match]:
        """Each strategy beside a text; ``names`` are stems of names in the proposal, which are not shown as matches."""
        near = text.near
        whole = near.strategies[-1]
        nearest, narrower, narrower_areas = (each.max(0) for each in (near.strategies, near.kinds, near.areas))
        said, of_kinds = (
            wording.together(map(told, text.sentences)) for told in (self._wording.said, self._wording.kinds)
        )
        words_of = "\n".join(framing.without_proposer(sentence.text) for sentence in text.sentences)
        kin, pairs = self._kin.shared(words_of), self._kin.pairs(words_of)
        found: list[Match] = []
        for place, strategy in enumerate(self.strategies):
            own, area = self._wording.strategies[place], self._wording.areas[place]
            hits = own.hits(said)
            around = {word: hit for word, hit in area.hits(said).items() if word not in hits}
            signals = Signals(
                whole=float(whole[place]),
                nearest=float(nearest[place]),
                narrower=float(narrower[place]),
                share=own.weight(hits) / (own.total + SAID_ONCE),
                area_narrower=float(narrower_areas[self._areas[place]]),
                kinds=own.weight(own.hits(of_kinds)),
                area_kinds=area.weight(area.hits(of_kinds)),
                kin=float(kin[place]),
            )
            names_here = names | self._names[place]
            said_pairs = pairs[place] | {word: by for word, (_, by) in hits.items()}
            own_pairs = meaning.shown(said_pairs.items(), names_here)
            area_pairs = meaning.shown(((word, by) for word, (_, by) in around.items()), names_here)
            matched = dict.fromkeys(by for _, by in (*own_pairs, *area_pairs))
            found.append(Match(strategy, signals, tuple(matched), tuple(word for word, _ in own_pairs)))
        return found


def values(signals: Signals) -> tuple[float, ...]:
    """The numbers in the order of the fields."""
    return astuple(signals)
