"""The report as a paragraph of a case document, with its citations as footnotes."""

from __future__ import annotations

import datetime
import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from assistant.proposal.model import Covering, Report
from assistant.proposal.phrases import OF, Phrases

_MARKS = re.compile(r"([\\`*_\[\]<>#|~])")


def written(report: Report, today: datetime.date, timings: Mapping[str, float]) -> Report:
    """The report with its summary written."""
    return replace(report, summary=of(report, today), timings_ms=timings)


def of(report: Report, today: datetime.date, without: Collection[int] = ()) -> str:
    """The summary in Markdown; strategies whose ranks are in ``without`` were set aside by the reader."""
    phrases = OF[report.language]
    kept = [each for each in report.strategies if each.rank not in without]
    sentences = _verdict(kept, report, phrases)
    sentences += _documents(report, kept, phrases)
    sentences.append(phrases.corpus.format(date=f"{today.day}.{today.month}.{today.year}"))
    sentences.append(phrases.human)
    footnotes = [f"[^{number}]: {_source(each, phrases)}" for number, each in enumerate(kept, start=1)]
    return "\n\n".join([" ".join(sentences), *(["\n".join(footnotes)] if footnotes else [])])


def _verdict(kept: Sequence[Covering], report: Report, phrases: Phrases) -> list[str]:
    numbered = list(enumerate(kept, start=1))
    direct = [_named(number, each) for number, each in numbered if each.level == "direct"]
    related = [_named(number, each) for number, each in numbered if each.level == "related"]
    if not kept:
        return [phrases.not_covered]
    said: list[str] = []
    if direct:
        form = phrases.direct if len(direct) == 1 else phrases.direct_many
        said.append(form.format(strategies=_listed(direct, phrases)))
    if related:
        said.append(phrases.related.format(strategies=_listed(related, phrases)))
    if report.uncovered:
        said.append(phrases.uncovered.format(sentences=" ".join(f"«{escaped(each)}»" for each in report.uncovered)))
    return said


def _documents(report: Report, kept: Sequence[Covering], phrases: Phrases) -> list[str]:
    used = {each.citation.document for each in kept}
    said = [
        phrases.expired.format(title=escaped(each.title), period=_period(each.period))
        for each in report.documents
        if each.expired and each.document in used and each.period
    ]
    silent = [f"«{escaped(each.title)}»" for each in report.documents if each.document not in used]
    if used and silent:
        said.append(phrases.silent.format(titles=_listed(silent, phrases)))
    return said


def _period(period: tuple[int, int]) -> str:
    first, last = period
    return str(first) if first == last else f"{first}–{last}"


def _named(number: int, each: Covering) -> str:
    return f"«{escaped(' '.join(each.strategy.split()).rstrip('.'))}»[^{number}]"


def _source(each: Covering, phrases: Phrases) -> str:
    page = f", {phrases.page.format(page=each.citation.page)}" if each.citation.page else ""
    section = " › ".join(escaped(heading) for heading in each.section)
    return f"{escaped(each.citation.title)}, «{section}»{page}."


def _listed(names: Sequence[str], phrases: Phrases) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} {phrases.conjunction} {names[-1]}"


def escaped(text: str) -> str:
    """Text of a document or proposal, so that none of it is Markdown or HTML."""
    return _MARKS.sub(r"\\\1", " ".join(text.split()))
