"""A proposal to a report: split it, hold it up against every strategy, and judge."""

from __future__ import annotations

import datetime
import itertools
import re
import time
from collections.abc import Callable, Collection, Sequence
from dataclasses import asdict, dataclass, replace

from assistant.documents.model import Document
from assistant.documents.validity import Register, State
from assistant.errors import ProposalError
from assistant.index.embedding import Embedding
from assistant.index.store import Index
from assistant.language import words, written_form
from assistant.proposal import (
    admission,
    calibration,
    direction,
    genre,
    judging,
    splitting,
    strategies,
    summary,
    verdicts,
)
from assistant.proposal.model import Coverage, Covering, DocumentVerdict, Report, WrittenForm
from assistant.proposal.paragraphs import Part
from assistant.proposal.signals import Match, Matcher
from assistant.proposal.splitting import Sentence, Thing
from assistant.proposal.strategies import Strategy
from assistant.retrieval.citation import Citation

_NAME = re.compile(r"(?<=[\wæøå,] )[A-ZÆØÅ][\wæøåé-]+")

MOST, NEAREST = 8, 2
"""Strategies in a report, and of those that come nearest where none covers."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """What a check rests on: the proposal's parts and things, its matches best first with their probabilities.

    ``each`` are the matches of the first things, where there are several; ``covered`` is the probability that any
    strategy covers the proposal.
    """

    parts: tuple[Sentence, ...]
    things: tuple[Thing, ...]
    matches: tuple[Match, ...]
    scores: tuple[float, ...]
    each: tuple[tuple[Match, ...], ...]
    covered: float


@dataclass(frozen=True, slots=True)
class Pulling:
    """By their texts the strategies that go ``against`` a proposal, and ``pairs`` that go against each other in it."""

    against: frozenset[str]
    pairs: frozenset[frozenset[str]]

    def contradictions(self, found: Sequence[Covering]) -> tuple[tuple[int, int], ...]:
        """The ranks of strategies that go against each other, where one of them covers the proposal."""
        return tuple(
            (one.rank, other.rank)
            for one, other in itertools.combinations(found, 2)
            if frozenset((one.strategy, other.strategy)) in self.pairs and "direct" in (one.level, other.level)
        )


class Checker:
    """Checks proposals against the strategies of one opened index."""

    def __init__(self, index: Index, embedding: Callable[[], Embedding]) -> None:
        self._index = index
        self._register = Register(index.documents)
        self.strategies: tuple[Strategy, ...] = tuple(
            strategy for document in index.documents for strategy in strategies.of(document)
        )
        names = _names(index.documents)
        self._matcher = Matcher(self.strategies, index.lexicon, embedding, names) if self.strategies else None

    def warm_up(self) -> None:
        """Load the model, by a proposal that is held up against the strategies and then forgotten."""
        if self._matcher is not None:
            text = "Vi foreslår en gang- og sykkelveg ved skolen."
            self._matcher.match(splitting.of(text), (), text)

    def weigh(self, text: str) -> Weighed:
        """The proposal beside each strategy, whole and sentence by sentence.

        Raises:
            ProposalError: the text is no proposal, or the documents have no strategies.
        """
        if self._matcher is None:
            raise ProposalError(
                "Dokumentene har ingen strategier, mål eller tiltak å sjekke mot. "
                "Oppgi overskriftene de står under, i feltet «strategier» i metadatafilen."
            )
        text = admission.checked(text, self.strategies, self._index.lexicon)
        parts = splitting.of(text)
        focused = splitting.focused(parts)
        things = splitting.things(focused)
        whole = splitting.whole(focused)
        matches, each = self._matcher.match(focused, things, whole)
        ranked = sorted(
            ((calibration.MODEL.probability(m.signals), m) for m in matches), key=lambda pair: pair[0], reverse=True
        )
        scores, best = zip(*ranked, strict=True)
        covered = calibration.MODEL.covers(*calibration.MODEL.nearness([match.signals for match in best]))
        return Weighed(parts, things, best, scores, tuple(map(tuple, each)), covered)

    def check(self, text: str, today: datetime.date) -> Report:
        """Check one proposal; of documents that are not in force on the day ``today`` it is said.

        Raises:
            ProposalError: as for ``weigh``.
        """
        started = time.perf_counter()
        weighed = self.weigh(text)
        matched = time.perf_counter()
        kind = genre.of(text)
        likely = kind is None and weighed.covered >= calibration.MODEL.covered
        pulling = self._pulling([match.strategy.text for match in weighed.matches[:MOST]], weighed.things)
        listed = [] if kind else _listed(weighed, likely, pulling)
        found = tuple(_covering(rank, score, match) for rank, (score, match) in enumerate(listed, start=1))
        things = judging.of(weighed.things, weighed.each, [match for _, match in listed])
        touched = tuple(_turned(each, pulling.against) for each in found) if likely or pulling.against else ()
        uncovered = judging.uncovered(things, [each.rank for each in touched if each.covers]) if likely else ()
        before: Coverage = "not_covered" if not likely else "partly" if uncovered else "covered"
        coverage = verdicts.of_all(before, touched)
        report = Report(
            coverage=coverage,
            strategies=touched,
            summary="",
            language=_form(text),
            proposed=tuple(part.text for part in weighed.parts if part.part is Part.PROPOSED),
            why=tuple(part.text for part in weighed.parts if part.part is Part.WHY),
            uncovered=uncovered if coverage == "partly" else (),
            documents=tuple(self._verdicts(touched, coverage, today)),
            contradictions=pulling.contradictions(touched),
            nearest=() if touched else found,
            genre=kind,
            things=things,
        )
        timings = {"match": _ms(matched - started), "total": _ms(time.perf_counter() - started)}
        return summary.written(report, today, timings)

    def _pulling(self, strategies: Sequence[str], things: Sequence[Thing]) -> Pulling:
        """Which of these strategies go against what is proposed, and which against each other in it."""
        compounds = self._index.lexicon.compound_parts
        text = "\n".join(thing.text for thing in things)
        proposed, said = direction.of(text, compounds), set(words.terms(text, compounds))
        wanted = {strategy: direction.of(strategy, compounds) for strategy in strategies}
        return Pulling(
            frozenset(strategy for strategy, way in wanted.items() if direction.opposed(proposed, way)),
            frozenset(
                frozenset((one, other))
                for one, other in itertools.combinations(wanted, 2)
                if direction.opposed(wanted[one], wanted[other]) & said
            ),
        )

    def _verdicts(self, found: Sequence[Covering], coverage: Coverage, today: datetime.date) -> list[DocumentVerdict]:
        verdicts = [self._verdict(document, found, coverage, today) for document in self._index.documents]
        return sorted(verdicts, key=lambda verdict: (verdict.state is not State.IN_FORCE, not verdict.ranks))

    def _verdict(
        self, document: Document, found: Sequence[Covering], coverage: Coverage, today: datetime.date
    ) -> DocumentVerdict:
        own = [each for each in found if each.citation.document == document.id]
        validity = self._register.validity(document, today)
        return DocumentVerdict(
            document=document.id,
            title=document.title,
            period=document.metadata.period,
            state=validity.state,
            newer=validity.by.title if validity.by else None,
            coverage=verdicts.of_one(coverage, own),
            ranks=tuple(each.rank for each in own),
            strategies=sum(strategy.document == document.id for strategy in self.strategies),
        )


def _names(documents: Sequence[Document]) -> frozenset[str]:
    """Stems of the names of owners and municipalities, and of those that a title has inside it."""
    names = [name for d in documents for name in (d.metadata.owner or "", *(d.metadata.municipalities or ()))]
    names += [name for document in documents for name in _NAME.findall(document.title)]
    return frozenset(words.stem(word) for name in names for word in words.content(name))


def _listed(weighed: Weighed, covered: bool, pulling: Pulling) -> list[tuple[float, Match]]:
    """The strategies to report, or those that come nearest, each with its score: the best, and others that are likely.

    The best is as sure as the verdict that rests on it, and none is surer than the best. So what is likelier than not
    is what covers, and where nothing covers there is nothing of the kind. What goes against the proposal, or against
    the best in it, does not cover it, however near it is, and is told all the same.
    """
    model = calibration.MODEL
    sure = model.certainty(weighed.covered)
    (_, best), *rest = ranked = list(zip(weighed.scores, weighed.matches, strict=True))[:MOST]
    if covered:
        contrary = {text for pair in pulling.pairs if best.strategy.text in pair for text in pair} | pulling.against
        kept = [each for each in rest if each[0] >= model.related or each[1].strategy.text in contrary]
        return [(sure, best), *((min(score, sure), match) for score, match in kept)]
    against = [each for each in ranked if each[1].strategy.text in pulling.against]
    if against or weighed.covered < model.near:
        return against
    also = [each for each in rest[: NEAREST - 1] if each[0] >= model.related]
    return [(min(score, sure), match) for score, match in (ranked[0], *also)]


def _turned(covering: Covering, against: Collection[str]) -> Covering:
    """The strategy, told as going against the proposal where it does."""
    return replace(covering, against=True, level="related") if covering.strategy in against else covering


def _covering(rank: int, score: float, match: Match) -> Covering:
    strategy = match.strategy
    span = strategy.span
    citation = Citation(
        rank,
        strategy.document,
        strategy.title,
        strategy.section,
        span.page,
        strategy.text,
        span.start,
        span.end,
        strategy.version,
    )
    return Covering(
        rank=rank,
        strategy=strategy.text,
        section=strategy.section,
        score=round(score, 4),
        level="direct" if score >= calibration.MODEL.direct else "related",
        citation=citation,
        matched=match.matched,
        strategy_words=match.strategy_words,
        signals={name: round(value, 4) for name, value in asdict(match.signals).items()},
    )


def _form(text: str) -> WrittenForm:
    return "nn" if written_form.of(text) == "nn" else "nb"


def _ms(seconds: float) -> float:
    return round(seconds * 1000, 1)
