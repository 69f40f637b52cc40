"""The report as a paragraph of a case document, with its citations as footnotes."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from assistant.documents.validity import State
from assistant.language import numerals, sentences
from assistant.proposal import paragraphs, strategies
from assistant.proposal.model import Covering, DocumentVerdict, Report
from assistant.proposal.phrases import OF, Phrases

MOST_NAMED = 3
"""Documents without a strategy for the proposal that are named; the table names them all."""

MOST_RELATED = 3
"""Strategies that are less direct, in one sentence."""

LONGEST_NAMED = 160
"""Characters of a strategy of several sentences that the paragraph still has whole."""

FIRST_WORDS = 4
"""Words of a strategy, at the least, that a footnote knows it by where another has the same place."""

_NUMBERED = re.compile(r"(?P<number>(?:\d{1,2}\.)+\d{1,2})[.:]?\s+(?=[A-ZÆØÅ])")
"""A measure with a number of its own in the plan, which tells it from the others of its section."""

_MARKS = re.compile(r"([\\`*_\[\]<>#|~])")
_ESCAPED = re.compile(r"\\([\\`*_\[\]<>#|~])|\[\^(\d+)\](:?)")


def written(report: Report, today: datetime.date, timings: Mapping[str, float]) -> Report:
    """The report with its notes and its summary written."""
    noted = replace(report, notes=notes(report))
    return replace(noted, summary=of(noted, today), timings_ms=timings)


def notes(report: Report) -> tuple[str, ...]:
    """What is to be known of the text that was checked: that it is no proposal."""
    phrases = OF[report.language]
    return (phrases.no_proposal.format(kind=phrases.kinds[report.genre]),) if report.genre else ()


def of(report: Report, today: datetime.date) -> str:
    """The summary in Markdown: the paragraph, and a footnote for each strategy."""
    notes = [f"[^{number}]: {note}" for number, note in enumerate(footnotes(report), start=1)]
    return "\n\n".join([paragraph(report, today), *(["\n".join(notes)] if notes else [])])


def paragraph(report: Report, today: datetime.date) -> str:
    """The paragraph alone, in Markdown, with ``[^1]`` where a footnote belongs."""
    phrases = OF[report.language]
    date = f"{today.day}. {phrases.months[today.month - 1]} {today.year}"
    return " ".join(
        [*_verdict(report, phrases), *_documents(report, phrases), phrases.corpus.format(date=date), phrases.human]
    )


def footnotes(report: Report) -> list[str]:
    """Where each strategy stands, in Markdown, in the order of their ranks; those of one place by their first words."""
    places = [_source(each, OF[report.language]) for each in report.named]
    groups = _grouped(report.named, lambda each: places[each.rank - 1])
    begins = {each.rank: first for group in groups if len(group) > 1 for each, first in _first_words(group)}
    return [
        f"{place}, {begins[each.rank]}." if each.rank in begins else f"{place}."
        for each, place in zip(report.named, places, strict=True)
    ]


def plain(markdown: str) -> str:
    """A summary as plain text: ``[1]`` for a footnote, and nothing escaped."""
    return _ESCAPED.sub(lambda found: found[1] or f"[{found[2]}]", markdown)


def escaped(text: str) -> str:
    """Text of a document or proposal, so that none of it is Markdown or HTML."""
    return _MARKS.sub(r"\\\1", " ".join(text.split()))


def _verdict(report: Report, phrases: Phrases) -> list[str]:
    direct = [each for each in report.strategies if each.covers]
    related = [each for each in report.strategies if each.level == "related" and not each.against]
    against = [each for each in report.strategies if each.against]
    said = list(notes(report))
    if direct:
        one, many = (phrases.partly, phrases.partly_many) if report.uncovered else (phrases.direct, phrases.direct_many)
        form = one if len(direct) == 1 else many
        said.append(form.format(strategies=_placed(direct, phrases)))
    for place in range(0, len(related), MOST_RELATED):
        form = phrases.related if direct or place else phrases.only_related
        before = direct or related[:place]
        said.append(form.format(strategies=_placed(related[place : place + MOST_RELATED], phrases, before)))
    if not said:
        said.append(phrases.not_covered)
        if report.nearest and not against:
            said.append(phrases.nearest.format(strategies=_placed(report.nearest, phrases)))
    elif report.uncovered:
        form = phrases.uncovered if len(report.uncovered) == 1 else phrases.uncovered_many
        things = [_quoted(each, ".;,") for each in report.uncovered]
        said.append(form.format(things=_listed(things, phrases)))
    if against:
        said.append(phrases.against.format(strategies=_placed(against, phrases, direct or related)))
    return said + _contradictions(report, phrases)


def _contradictions(report: Report, phrases: Phrases) -> list[str]:
    named = {each.rank: _named(each) for each in report.strategies}
    return [
        phrases.contradiction.format(one=named[one], other=named[other])
        for one, other in report.contradictions
        if one in named and other in named
    ]


def _placed(found: Sequence[Covering], phrases: Phrases, before: Sequence[Covering] = ()) -> str:
    """The strategies from the best down, those of one document, and of one area, together with one place.

    Where all are of the one document that those ``before`` were of, it is not named again.
    """
    within = _grouped(found, lambda each: each.citation.document)
    if before and len({each.citation.document for each in (*before, *found)}) == 1:
        return _by_area(found, phrases)
    named = [
        phrases.within.format(strategies=_by_area(group, phrases), title=_title(group[0].citation.title))
        for group in within
    ]
    return _apart(named, within, phrases)


def _by_area(found: Sequence[Covering], phrases: Phrases) -> str:
    groups = _grouped(found, _area)
    return _apart([_under(group, phrases) for group in groups], groups, phrases)


def _grouped(found: Sequence[Covering], key: Callable[[Covering], object]) -> list[list[Covering]]:
    groups: dict[object, list[Covering]] = {}
    for each in found:
        groups.setdefault(key(each), []).append(each)
    return list(groups.values())


def _apart(named: Sequence[str], groups: Sequence[Sequence[Covering]], phrases: Phrases) -> str:
    """Groups of which some have an "og" of their own are told apart by a comma before the last too."""
    if len(named) == 1 or all(len(group) == 1 for group in groups):
        return _listed(named, phrases)
    return f"{', '.join(named[:-1])}, {phrases.conjunction} {named[-1]}"


def _under(found: Sequence[Covering], phrases: Phrases) -> str:
    named = _listed([_named(each) for each in found], phrases)
    area = _area(found[0])
    return phrases.under.format(strategies=named, area=_quoted(area)) if area else named


def _area(each: Covering) -> str:
    """What the strategy is said to stand under: nothing for one that is a heading, or that only the title is over."""
    area = strategies.area(each.section, each.strategy)
    return "" if each.strategy == each.section[-1] or area == each.citation.title else area


def _documents(report: Report, phrases: Phrases) -> list[str]:
    used = {each.citation.document for each in report.named}
    said = [
        _state(each, phrases, _title(each.title) if len(used) > 1 else phrases.it)
        for each in report.documents
        if each.document in used and each.state is not State.IN_FORCE
    ]
    silent = [_title(each.title) for each in report.documents if each.document not in used]
    if report.coverage != "not_covered" and silent:
        several = len(silent) > MOST_NAMED
        form = phrases.silent_many if several else phrases.silent
        said.append(
            form.format(titles=_listed(silent, phrases), number=numerals.in_words(len(silent), report.language))
        )
    return said


def _state(each: DocumentVerdict, phrases: Phrases, name: str) -> str:
    sentences = {
        State.EXPIRED: phrases.expired,
        State.SUPERSEDED: phrases.superseded,
        State.WITHDRAWN: phrases.withdrawn,
        State.PROPOSED: phrases.proposed,
        State.NOT_YET: phrases.not_yet,
    }
    first, last = each.period or (0, 0)
    period = _period((first, last))
    return sentences[each.state].format(name=name, period=period, first=first, newer=_title(each.newer or ""))


def _title(title: str) -> str:
    return _quoted(title)


def _quoted(text: str, ends: str = "") -> str:
    """A text in quotation marks, and with single ones where it has some itself."""
    return f"«{escaped(text).rstrip(ends).replace('«', '‘').replace('»', '’')}»"


def _period(period: tuple[int, int]) -> str:
    first, last = period
    return str(first) if first == last else f"{first}–{last}"


def _named(each: Covering) -> str:
    """The strategy as a sentence names it: without its label, or its number in a list."""
    said = paragraphs.without_mark(strategies.bare(each.strategy))
    return f"{_quoted(_shortened(said), '.')}[^{each.rank}]"


def _shortened(strategy: str) -> str:
    """A strategy that goes on over several sentences by its first: the footnote leads to the rest."""
    spans = sentences.spans(strategy)
    if len(strategy) <= LONGEST_NAMED or len(spans) < 2:
        return strategy
    return f"{strategy[slice(*spans[0])].rstrip('.')} …"


def _source(each: Covering, phrases: Phrases) -> str:
    page = f", {phrases.page.format(page=each.citation.page)}" if each.citation.page else ""
    numbered = _NUMBERED.match(each.strategy)
    number = f", {phrases.number.format(number=numbered['number'])}" if numbered else ""
    section = " › ".join(escaped(heading) for heading in each.section)
    return f"{escaped(each.citation.title)}, «{section}»{number}{page}"


def _first_words(found: Sequence[Covering]) -> list[tuple[Covering, str]]:
    """As few of the first words of each strategy as tell them apart, quoted."""
    said = [paragraphs.without_mark(each.strategy).split() for each in found]
    most = max(map(len, said))
    enough = (size for size in range(FIRST_WORDS, most) if len({tuple(each[:size]) for each in said}) == len(said))
    size = next(enough, most)
    begins = [" ".join(each[:size]) for each in said]
    return [
        (each, _quoted(first if len(own) <= size else f"{first} …", ends="." if len(own) <= size else ""))
        for each, first, own in zip(found, begins, said, strict=True)
    ]


def _listed(names: Sequence[str], phrases: Phrases) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} {phrases.conjunction} {names[-1]}"
