"""Many proposals checked one after the other: a row for each, and how many each strategy of the corpus has."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from assistant.errors import AssistantError, ProposalError
from assistant.proposal.from_file import Proposal
from assistant.proposal.model import Coverage, Covering, Report
from assistant.proposal.strategies import Strategy

EXCERPT = 200
"""Characters of a proposal that are kept to know it by."""


@dataclass(frozen=True, slots=True)
class Row:
    """What became of one proposal: a coverage, or the sentence that says why there is none."""

    name: str
    excerpt: str
    coverage: Coverage | None = None
    strategies: tuple[Covering, ...] = ()
    nearest: tuple[Covering, ...] = ()
    uncovered: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    error: str = ""

    @property
    def covering(self) -> tuple[Covering, ...]:
        """The strategies that cover the proposal or are related to it, the best first."""
        return tuple(each for each in self.strategies if not each.against)

    @property
    def against(self) -> tuple[Covering, ...]:
        """The strategies that it goes against."""
        return tuple(each for each in self.strategies if each.against)


@dataclass(slots=True)
class Mapped:
    """A strategy with the number of proposals that it covers directly, and that it is related to."""

    strategy: Strategy
    direct: int = 0
    related: int = 0


class Batch:
    """The rows so far, and the map of the corpus; the proposals themselves are not kept."""

    def __init__(self, strategies: Sequence[Strategy], shown: Callable[[str], str] = str) -> None:
        """Begin without rows; ``shown`` gives what is kept of the proposals' own words, where that is not all."""
        self._shown = shown
        self.rows: list[Row] = []
        self.map = [Mapped(strategy) for strategy in strategies]
        self._places = {(each.document, each.span.start, each.span.end): at for at, each in enumerate(strategies)}

    def __iter__(self) -> Iterator[Row]:
        return iter(self.rows)

    def add(self, proposal: Proposal, check: Callable[[str], Report]) -> None:
        """Check one proposal; one that cannot be read or checked gets a row that says why."""
        shown = self._shown
        name, excerpt = shown(proposal.name), _excerpt(shown(proposal.text))  # before it is cut, in a number or not
        try:
            if proposal.error:
                raise ProposalError(proposal.error)
            report = check(proposal.text)
        except AssistantError as error:
            self.rows.append(Row(name, excerpt, error=shown(str(error))))
            return
        found = (report.strategies, report.nearest, tuple(map(shown, report.uncovered)), report.notes)
        row = Row(name, excerpt, report.coverage, *found)
        self.rows.append(row)
        for each in row.covering:
            self._count(each)

    def count(self, coverage: Coverage | None) -> int:
        """How many proposals have this coverage; None counts those that could not be checked."""
        return sum(row.coverage == coverage for row in self.rows)

    def _count(self, each: Covering) -> None:
        at = self._places.get((each.citation.document, each.citation.start, each.citation.end))
        if at is None:
            return  # the index was replaced in the middle of the batch
        if each.level == "direct":
            self.map[at].direct += 1
        else:
            self.map[at].related += 1


def _excerpt(text: str) -> str:
    """How a proposal begins, in whole words."""
    begins = " ".join(text[: 2 * EXCERPT].split())
    return begins if len(begins) <= EXCERPT else f"{begins[:EXCERPT].rsplit(' ', 1)[0]} …"
