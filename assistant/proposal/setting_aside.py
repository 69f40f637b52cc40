"""A report as it is when the case officer has set some of its strategies aside."""

from __future__ import annotations

import datetime
from collections.abc import Collection
from dataclasses import replace

from assistant.proposal import judging, summary, verdicts
from assistant.proposal.model import Coverage, Covering, DocumentVerdict, Report


def without(report: Report, ranks: Collection[int], today: datetime.date) -> Report:
    """The report without the strategies of these ranks; the others move up, and verdicts and summary follow.

    What only a strategy covered that is set aside is then said not to be covered.
    """
    kept = [each for each in report.strategies if each.rank not in ranks]
    numbered = tuple(
        replace(each, rank=rank, citation=replace(each.citation, number=rank))
        for rank, each in enumerate(kept, start=1)
    )
    ranked = {each.rank: rank for rank, each in enumerate(kept, start=1)}
    uncovered = judging.uncovered(report.things, [each.rank for each in kept if each.covers], ranks)
    before: Coverage = "not_covered" if not report.strategies else "partly" if uncovered else "covered"
    coverage = verdicts.of_all(before, numbered)
    changed = replace(
        report,
        coverage=coverage,
        strategies=numbered,
        uncovered=uncovered if coverage == "partly" else (),
        contradictions=tuple(
            (ranked[one], ranked[other]) for one, other in report.contradictions if one in ranked and other in ranked
        ),
        documents=tuple(_verdict(each, coverage, numbered) for each in report.documents),
    )
    return replace(changed, summary=summary.of(changed, today))


def _verdict(document: DocumentVerdict, coverage: Coverage, kept: Collection[Covering]) -> DocumentVerdict:
    own = [each for each in kept if each.citation.document == document.document]
    return replace(document, ranks=tuple(each.rank for each in own), coverage=verdicts.of_one(coverage, own))
