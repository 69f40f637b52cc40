"""How a proposal and each strategy match: meaning, words and structure, as numbers that a small model weighs."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import astuple, dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from assistant.index.embedding import Embedding
from assistant.index.lexicon import Lexicon
from assistant.proposal import fields, framing, meaning, read_together, wording
from assistant.proposal.kin import Kin
from assistant.proposal.nearness import Near, Nearness
from assistant.proposal.paragraphs import Part
from assistant.proposal.splitting import Sentence, Thing
from assistant.proposal.strategies import Strategy
from assistant.proposal.wording import Wording
from assistant.reading.reader import Reader

Array = NDArray[np.float32]

PURPOSE_BEHIND = 0.5
"""Standard deviations that what says why stays behind what is proposed."""

SAID_ONCE = 0.5
"""What is added to the weight of a strategy's words before the share of them is taken: one word of one is not all."""

BEGINNING = 120
"""Words of a proposal that are held up as one text, what is proposed first: the reader reads no more of it either."""

READ_APART = 4
"""Things of a proposal, at the most, that are read each for itself too."""


@dataclass(frozen=True, slots=True)
class Signals:
    """What is known of a proposal, or one thing in it, beside one strategy.

    Attributes:
        dense: Best sentence's cosine, in standard deviations over background sentences.
        whole: The same of the proposal as one text.
        lead: How far ``dense`` is above the proposal's mean over all strategies.
        narrower: Best sentence's cosine with the strategy's words and their synonyms and hyponyms.
        words: Weight of the strategy's words that the proposal says, in units of the rarest word.
        share: The share of the strategy's words, by weight, that the proposal says.
        area_words: Weight of the priority area's words that the proposal says.
        area: The priority area's mean of ``dense``, above the mean over all strategies.
        area_narrower: Best sentence's cosine with examples of what the area's heading names.
        kinds: Weight of the strategy's words that say what the proposal's things are kinds of.
        area_kinds: The same of the priority area's words.
        kin: Weight of the broad words that the proposal's things and the strategy's are both kinds of.
        read: The reader's score of the strategy as one that covers the proposal; 0 where there is no reader.
        others: How much likelier the reader finds another strategy for the same thing; 0 for the likeliest of one.
        read_area: Log of the share of what the reader finds that is in the strategy's area.
    """

    dense: float
    whole: float
    lead: float
    narrower: float
    words: float
    share: float
    area_words: float
    area: float
    area_narrower: float
    kinds: float
    area_kinds: float
    kin: float
    read: float
    others: float
    read_area: float


@dataclass(frozen=True, slots=True)
class Match:
    """A strategy beside a proposal: the signals, and the words on both sides."""

    strategy: Strategy
    signals: Signals
    matched: tuple[str, ...]
    strategy_words: tuple[str, ...]


class _Text(NamedTuple):
    """What is held up: how near it is, its last row as one text; its sentences with their scores; what was read."""

    near: Near
    dense: Array
    sentences: Sequence[Sentence]
    reads: Sequence[Array]


class Matcher:
    """Holds texts up against a fixed set of strategies."""

    def __init__(
        self,
        strategies: Sequence[Strategy],
        lexicon: Lexicon,
        embedding: Callable[[], Embedding],
        reader: Callable[[], Reader | None],
        names: Collection[str] = (),
    ) -> None:
        """Prepare the strategies; ``names`` are stems of who owns the plans and where, which say nothing of a match."""
        self.strategies = tuple(strategies)
        self._groups = read_together.groups(self.strategies)
        self._reader = reader
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
            [[strategy.embedded] for strategy in self.strategies],
            [widened(strategy.embedded, strategy.bare) for strategy in self.strategies],
            [widened(area, area) for _, area in areas],
        )

    def match(
        self, parts: Sequence[Sentence], things: Sequence[Thing], whole: str
    ) -> tuple[list[Match], list[list[Match]]]:
        """Matches with each strategy: of the proposal, and of each thing in it when there are several."""
        counted = [sentence for sentence in parts if sentence.part is not Part.REST] or list(parts)
        apart = [thing.text for thing in things[:READ_APART]] if len(things) > 1 else []
        beginning = " ".join(whole.split()[:BEGINNING])
        texts = [*(sentence.text for sentence in counted), beginning, *apart]
        behind = [PURPOSE_BEHIND * (sentence.part is not Part.PROPOSED) for sentence in counted]
        near = self._nearness.of(self._embedding(), texts, [*behind, *(0.0 for _ in texts[len(counted) :])])
        of_whole = near.rows(0, len(counted) + 1)
        of_things = [near.rows(place, place + 1) for place in range(len(counted) + 1, len(texts))]
        reads = self._read([(whole, of_whole), *zip(apart, of_things, strict=True)])
        names = meaning.names("\n".join(sentence.text for sentence in parts))
        each: list[list[Match]] = []
        for thing, of_thing, read in zip(apart, of_things, reads[1:], strict=True):
            alone = [Sentence(thing, Part.PROPOSED, 0, len(thing))]
            each.append(self._matches(_Text(of_thing, of_thing.dense, alone, [read]), names))
        return self._matches(_Text(of_whole, of_whole.dense[:-1], counted, reads), names), each

    def _read(self, texts: Sequence[tuple[str, Near]]) -> list[Array]:
        """The reader's scores of each strategy for the whole and for each thing; nothing where there is no reader."""
        reader = self._reader()
        if reader is None:
            return [np.zeros(len(self.strategies), np.float32) for _ in texts]
        most = (read_together.GROUPS, *(read_together.OF_ONE_THING for _ in texts[1:]))
        asked = [
            read_together.Text(text, np.maximum(near.dense, near.wide).max(0), groups)
            for (text, near), groups in zip(texts, most, strict=True)
        ]
        return read_together.scores(reader, asked, self._groups)

    def _matches(self, text: _Text, names: frozenset[str]) -> list[Match]:
        """Each strategy beside a text; ``names`` are stems of names in the proposal, which are not shown as matches."""
        near, best = text.near, text.dense.max(0)
        above = best - float(best.mean())
        areas = np.bincount(self._areas, above) / np.bincount(self._areas)
        read = np.stack(text.reads)
        others = (read.max(1, keepdims=True) - read).min(0)
        read_area = _share_of_areas(read, self._areas)
        wide, wide_areas = near.wide.max(0), near.areas.max(0)
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
                dense=float(best[place]),
                whole=float(near.dense[-1, place]),
                lead=float(above[place]),
                narrower=float(wide[place]),
                words=own.weight(hits),
                share=own.weight(hits) / (own.total + SAID_ONCE),
                area_words=area.weight(around),
                area=float(areas[self._areas[place]]),
                area_narrower=float(wide_areas[self._areas[place]]),
                kinds=own.weight(own.hits(of_kinds)),
                area_kinds=area.weight(area.hits(of_kinds)),
                kin=float(kin[place]),
                read=float(read[0, place]),
                others=float(others[place]),
                read_area=float(read_area[place]),
            )
            names_here = names | self._names[place]
            said_pairs = pairs[place] | {word: by for word, (_, by) in hits.items()}
            own_pairs = meaning.shown(said_pairs.items(), names_here)
            area_pairs = meaning.shown(((word, by) for word, (_, by) in around.items()), names_here)
            matched = dict.fromkeys(by for _, by in (*own_pairs, *area_pairs))
            found.append(Match(strategy, signals, tuple(matched), tuple(word for word, _ in own_pairs)))
        return found


def _share_of_areas(read: Array, areas: NDArray[np.int64]) -> Array:
    """For each strategy the log of the share that its area has of what the reader finds; of the best text."""
    of_areas = [np.logaddexp.reduce(read[:, areas == area], axis=1) for area in range(int(areas.max()) + 1)]
    share = np.stack(of_areas, axis=1) - np.logaddexp.reduce(read, axis=1)[:, None]
    best: Array = share.max(0)[areas]
    return best


def values(signals: Signals) -> tuple[float, ...]:
    """The numbers in the order of the fields."""
    return astuple(signals)
