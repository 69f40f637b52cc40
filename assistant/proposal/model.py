"""What checking a proposal gives back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any, Literal

from assistant.documents.validity import State
from assistant.proposal.genre import Genre
from assistant.proposal.judging import Judged
from assistant.retrieval.citation import Citation

Coverage = Literal["covered", "partly", "not_covered"]
Level = Literal["direct", "related"]
WrittenForm = Literal["nb", "nn"]


@dataclass(frozen=True, slots=True)
class Covering:
    """One strategy that a proposal touches.

    Attributes:
        rank: Place in the report, counted from 1; also the number of its citation.
        strategy: The strategy's text, verbatim.
        section: The headings from the top down to it.
        score: 0 to 1, how likely it is that the strategy covers the proposal.
        level: Whether it covers the proposal directly, or is only related.
        citation: Where it stands.
        matched: The proposal's own words that match.
        strategy_words: The strategy's words that they match.
        signals: What the score rests on, by name (see ``proposal.signals.Signals``).
        against: Whether it wants more of what the proposal wants less of, or the other way about.
    """

    rank: int
    strategy: str
    section: tuple[str, ...]
    score: float
    level: Level
    citation: Citation
    matched: tuple[str, ...]
    strategy_words: tuple[str, ...]
    signals: Mapping[str, float]
    against: bool = False

    @property
    def covers(self) -> bool:
        """Whether the strategy is said to cover the proposal, or a part of it."""
        return self.level == "direct" and not self.against


@dataclass(frozen=True, slots=True)
class DocumentVerdict:
    """What one document says of the proposal, with how many ``strategies`` it has.

    ``state`` is what the document was on the day of the check, as ``documents.validity`` has it; ``newer`` is the
    title of the one that supersedes it.
    """

    document: str
    title: str
    period: tuple[int, int] | None
    state: State
    newer: str | None
    coverage: Coverage
    ranks: tuple[int, ...]
    strategies: int

    @property
    def expired(self) -> bool:
        """Whether the document's period had ended."""
        return self.state is State.EXPIRED


@dataclass(frozen=True, slots=True)
class Report:
    """A proposal held up against all strategies.

    Attributes:
        coverage: Covered, partly covered or not covered.
        strategies: The strategies that it touches, the best first.
        summary: Markdown in the proposal's målform, with the citations as footnotes.
        language: The målform of the summary.
        proposed: The sentences taken as what is proposed, then (``why``) as its purpose.
        why: Sentences that say why.
        uncovered: The sentences that no strategy covers, when partly covered.
        documents: Each document's verdict, valid documents first.
        contradictions: The ranks of strategies, in pairs, that pull against each other.
        nearest: Where none covers it, those that come nearest, for the case officer to look at.
        genre: What the text is, where it is no proposal.
        things: What is proposed, one thing after the other, with what speaks for the covering of each.
        notes: Sentences about the text that was checked, in its målform, for the reader to know.
        timings_ms: Milliseconds for each stage, and "total".
    """

    coverage: Coverage
    strategies: tuple[Covering, ...]
    summary: str
    language: WrittenForm
    proposed: tuple[str, ...]
    why: tuple[str, ...]
    uncovered: tuple[str, ...]
    documents: tuple[DocumentVerdict, ...]
    contradictions: tuple[tuple[int, int], ...] = ()
    nearest: tuple[Covering, ...] = ()
    genre: Genre | None = None
    things: tuple[Judged, ...] = ()
    notes: tuple[str, ...] = ()
    timings_ms: Mapping[str, float] = field(default_factory=dict)

    @property
    def named(self) -> tuple[Covering, ...]:
        """The strategies that the summary names."""
        return self.strategies or self.nearest

    def to_dict(self) -> dict[str, Any]:
        """The report as the plain values that the command line prints as JSON."""
        documents = [asdict(each) | {"expired": each.expired} for each in self.documents]
        things = [{"text": each.text, "chance": round(each.chance(), 4)} for each in self.things]
        return asdict(self) | {"documents": documents, "things": things}
