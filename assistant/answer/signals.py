"""What tells whether the documents answer a question: a few numbers, each with a plain meaning."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import astuple, dataclass
from itertools import pairwise

from assistant.answer import columns, counting, premises, scope, sought
from assistant.answer.counting import NEARLY
from assistant.answer.passage import Passage
from assistant.answer.question import Asked, Kind
from assistant.documents.model import BlockKind
from assistant.index.store import Index
from assistant.language import expectation, words
from assistant.language.synonyms import Stems
from assistant.retrieval import counted
from assistant.retrieval.concepts import Concept
from assistant.retrieval.found import Found

_NAME = re.compile(r"(?<=[\wæøåÆØÅ,;:)] )[A-ZÆØÅ][\wæøåé-]+")
_FOCUS = re.compile(
    r"\b(?:(?:hvor|kor|how)\s+(?:mange|mye|mykje|many|much)|hvilken|hvilket|hvilke|which|what|"
    r"(?:kva|ka)\s+(?:for\s+(?:ein|ei|eit)|slags)|kva\s+for)\s+(\w+)",
    re.IGNORECASE,
)
FAR = 0.44
"""Cosine with the best unit that one in ten questions which documents answer lies below."""

STRANGE = 0.8
"""Share of the words, from which on hardly one is the corpus' own."""

SURE = 12.0
"""Log odds beyond which the reader is as sure as it can be."""


@dataclass(frozen=True, slots=True)
class Signals:
    """The signals of one question, in the order of the confidence model's weights.

    Attributes:
        meaning: Cosine of the question with the best unit.
        gist: The same of the question's content words alone.
        standing: The fused score of the best unit, in standard deviations over the index.
        exact: The same of words that it says as they are or by a synonym, not only in part.
        coverage: Share of the question's content words that the section or its document's title says, 0 to 1, rare
            words counting more.
        gap: Share that no part of the corpus says.
        quoted: Share of the content words that the quotations themselves say, under their heading and title.
        unknown_name: Whether the question names somebody or somewhere that the corpus does not, or what is quoted
            first names others alone.
        unknown_year: Whether it names a year that the corpus does not, or none of what is quoted, the headings over it
            and its document's period.
        fact_missing: Whether it asks for a sort of fact (a date, a sum …) that the quotations lack.
        fact_given: Whether it asks for a sort of fact and they have one.
        premise_missing: Whether it takes for granted that something ended or failed, and the section does not say so.
        outcome_missing: Whether it asks how something went, and the section tells of no outcome.
        state_missing: Whether it asks of the state, a county or a law that the section does not speak of.
        focus_missing: Whether the noun that it asks for ("hvor mange …", "hvilke …") is not in the section.
        wordless: Whether it has no content word.
        stuttered: Whether a word stands twice in a row, as in text that is no sentence.
        uncounted: Whether it asks how many there are of something, and the quotations do not tell.
        foreign: Whether hardly a word of it is in the corpus and nothing there is near in meaning.
        answers: Log of the odds, by the reader, that what it read holds an answer; 0 where there is no reader.
        reads: Of the same odds those of the best unit alone.
        lead: How far its section is ahead of the next one, in fused score.
        thing_missing: Whether an amount or a time is asked for of what neither the section, its headings nor title say.
        thing_unheard: Whether no document says it either.
    """

    meaning: float
    gist: float
    standing: float
    exact: float
    coverage: float
    gap: float
    quoted: float
    unknown_name: float
    unknown_year: float
    fact_missing: float
    fact_given: float
    premise_missing: float
    outcome_missing: float
    state_missing: float
    focus_missing: float
    wordless: float
    stuttered: float
    uncounted: float
    foreign: float
    answers: float
    reads: float
    lead: float
    thing_missing: float
    thing_unheard: float

    def values(self) -> tuple[float, ...]:
        """The numbers in order."""
        return astuple(self)


def of(question: str, found: Found, asked: Asked, passages: Sequence[Passage], index: Index) -> Signals:
    """Measure the signals."""
    names = {piece for name in _NAME.findall(question) for piece in words.tokens(name)}
    about = [concept for concept in found.concepts if not names & set(concept.word.split())] or found.concepts
    best = found.hits[0]
    document = index.by_id[best.unit.document]
    section = document.sections[best.unit.section]
    section_text = document.section_text(section)
    parts = index.lexicon.compound_parts
    # What a document is about is taken as known in each of its sections.
    known_there = set(words.terms(f"{document.title} {document.metadata.owner or ''}", parts))
    there = known_there | set(words.terms(f"{' '.join(section.path)} {section_text}", parts))
    quoted = " ".join(passage.span.of(passage.document.text) for passage in passages)
    in_quotes = set(words.terms(f"{section.path[-1]} {quoted}", parts))
    given = asked.sort is not None and (
        bool(asked.sort.answer.search(quoted))
        or (asked.kind is Kind.COUNT and any(p.is_list or p.among for p in passages))
    )
    things = sought.things(question, asked.sort, found.concepts)
    coverage = _share(about, lambda stems: all(stem in there for stem in stems), index)
    known = _share(about, lambda stems: all(stem in index.lexicon.idf for stem in stems), index)
    nearest = max(hit.cosine for hit in found.hits)
    exact = _share(about, lambda stems: all(stem in there for stem in stems), index, least=0.7)
    return Signals(
        exact=exact,
        meaning=nearest,
        gist=found.gist,
        standing=best.score,
        coverage=coverage,
        gap=1.0 - known,
        unknown_name=float(bool(unknown_names(question, index)) or _names_others(question, passages)),
        unknown_year=float(bool(unknown_years(question, index)) or _tells_of_other_years(question, passages)),
        fact_missing=float(asked.sort is not None and not given),
        fact_given=float(asked.sort is not None and given),
        quoted=_share(about, lambda stems: all(stem in in_quotes or stem in known_there for stem in stems), index),
        premise_missing=float(premises.end_missing(question, section_text)),
        outcome_missing=float(premises.outcome_missing(question, section_text)),
        state_missing=float(premises.state_missing(question, section_text)),
        focus_missing=float(_focus_missing(question, found.concepts, in_quotes)),
        wordless=float(not found.concepts),
        uncounted=float(_uncounted(question, found.concepts, passages, quoted)),
        foreign=float(known < 1.0 - STRANGE and nearest < FAR),
        stuttered=float(any(a == b for a, b in pairwise(question.lower().split()))),
        answers=_bounded(found.answers or 0.0),
        reads=_bounded(best.read),
        lead=_lead(found),
        thing_missing=float(sought.are_missing(things, there, index.lexicon)),
        thing_unheard=float(sought.are_unheard(things, index.lexicon)),
    )


def _bounded(log_odds: float) -> float:
    return max(-SURE, min(SURE, log_odds))


def _lead(found: Found) -> float:
    first, *rest = (hit.score for hit in found.sections())
    return first - rest[0] if rest else 0.0


_TAKES_PART = re.compile(r"(?:delta|deltar|deltek|deltaker|medlem|samarbeid|inngår|omfatte|består)", re.IGNORECASE)
"""Words for being part of what is counted."""

_IS_LISTED = re.compile(
    r"(?:opp|ført|oppført|listet|lista|satt|sett|nevnt|nemnt|nemnd|omtalt|definert|angitt|valgt|vald|utvalgt|utvald)\w{0,2}|"
    r"inneholder|inneheld|finnes|finst|står|stend",
    re.IGNORECASE,
)
"""Words for standing on a list, which the list itself need not say."""

_POINTS = frozenset(
    map(words.stem, ("punkt", "punkter", "kulepunkt", "strekpunkt", "ledd", "element", "elementer", "point"))
)
"""What the items of any list are."""


def unknown_names(question: str, index: Index) -> list[str]:
    """Names in the question that stand nowhere in the corpus, as they are, in the genitive or inside a longer name."""
    return [
        name
        for name in _NAME.findall(question)
        if not any(index.lexicon.has_name(piece) for piece in words.tokens(name) if len(piece) > 1)
    ]


def _names_others(question: str, passages: Sequence[Passage]) -> bool:
    """Whether what is quoted first names others than the question does, under no heading that names those."""
    asked = {piece for name in _NAME.findall(question) for piece in words.tokens(name)}
    if not asked or not passages:
        return False
    first = passages[0]
    document = first.document
    quoted = first.span.of(document.text)
    told = f"{document.title} {document.metadata.owner or ''} {' '.join(first.section.path)} {quoted}"
    there = {word.removesuffix("s") for word in words.tokens(told)}
    return bool(_NAME.search(quoted)) and not any(name.removesuffix("s") in there for name in asked)


def unknown_years(question: str, index: Index) -> set[int]:
    """Years and decades in the question that lie in no period of a document or its text."""
    years, decades = expectation.years(question), expectation.decades(question)
    if not years and not decades:
        return set()
    periods = [period for document in index.documents for period in expectation.periods(document.text)]
    periods += [document.metadata.period for document in index.documents if document.metadata.period]
    return {year for year in years if not _lies_in(year, year, periods)} | {
        decade for decade in decades if not _lies_in(decade, decade + 9, periods)
    }


def _lies_in(begin: int, end: int, periods: Iterable[tuple[int, int]]) -> bool:
    return any(first <= end and begin <= last for first, last in periods)


def _tells_of_other_years(question: str, passages: Sequence[Passage]) -> bool:
    """Whether none of the years that are asked of lies in a period of what is quoted and what it stands under."""
    asked = expectation.years(question)
    if not asked or not passages:
        return False
    first = passages[0].document
    quoted = " ".join(passage.span.of(passage.document.text) for passage in passages)
    told = f"{first.title} {' '.join(heading for passage in passages for heading in passage.section.path)} {quoted}"
    periods = [*expectation.periods(told), *([first.metadata.period] if first.metadata.period else [])]
    return not any(_lies_in(year, year, periods) for year in asked)


def _uncounted(question: str, concepts: Sequence[Concept], passages: Sequence[Passage], quoted: str) -> bool:
    """Whether the number of something is asked for, and the quotations have no number of just that, nor list them."""
    stems = counting.asked_for(question, concepts)
    over = " ".join(heading for passage in passages for heading in (passage.document.title, *passage.told.path))
    if not counting.are_said(counting.limits(question, concepts), f"{over} {quoted}"):
        return True
    return bool(stems) and not (
        counted.is_numbered(quoted, stems)
        or counting.named(quoted, stems)
        or any(_lists(passage, stems) for passage in passages)
    )


def lists_just(found: Found, passage: Passage) -> bool:
    """Whether the passage lists, or names in a row, just what the question asks the number of.

    All else that the question asks of must stand over the list, or be that these take part.
    """
    stems = counting.asked_for(found.question, found.concepts)
    text = passage.document.text
    intro = passage.intro.of(text) if passage.intro else ""
    limits = counting.limits(found.question, found.concepts)
    over = " ".join((passage.document.title, *passage.told.path, intro))
    lists = (_lists(passage, stems) and counting.are_said(limits, over)) or (
        counting.named_within(passage.span.of(text), stems, limits, over) is not None
    )
    rest = [concept for concept in found.concepts if not stems & {words.stem(word) for word in concept.word.split()}]
    return bool(stems) and lists and all(_stands_over(concept, passage, intro) for concept in rest)


def names_parts(found: Found, passages: Sequence[Passage]) -> bool:
    """Whether parts of a section are named, and all that the question asks of stands over them."""
    begins = " ".join(passage.span.of(passage.document.text) for passage in passages if passage.under is None)
    parts = [passage for passage in passages if passage.under is not None]
    shared = [set(words.content(part.section.path[-1])) for part in parts]
    said = " ".join((begins, *sorted(set.intersection(*shared)))) if parts else ""
    return bool(parts) and all(
        scope.is_of_any(concept.word) or _stands_over(concept, parts[0], said) for concept in found.concepts
    )


def _stands_over(concept: Concept, passage: Passage, said: str) -> bool:
    """Whether a concept is named by the document, its owner, a heading or what is said before; or is to take part."""
    document = passage.document
    over = " ".join((document.title, document.metadata.owner or "", *passage.told.path, said))
    there = {words.stem(word) for word in words.tokens(over)}
    return bool(_TAKES_PART.match(concept.word) or _IS_LISTED.fullmatch(concept.word)) or any(
        there.issuperset(other.stems) for other in concept.alternatives if other.fullness >= NEARLY
    )


def _lists(passage: Passage, stems: frozenset[str]) -> bool:
    """Whether the passage is a list of what has these stems, by its heading or the line that announces it.

    A table is one of what its first column is headed.
    """
    text = passage.document.text
    intro = passage.intro.of(text) if passage.intro else ""
    rows = passage.among or passage.items
    column = columns.first(rows[0].of(text)) if rows and _is_table(passage) else ""
    said = {words.stem(word) for word in words.tokens(f"{passage.section.path[-1]} {intro} {column}")}
    return (passage.is_list or bool(passage.among)) and bool(stems & (said | _POINTS))


def _is_table(passage: Passage) -> bool:
    rows = passage.among or passage.items
    return any(block.kind is BlockKind.TABLE and block.items == rows for block in passage.section.blocks)


def _focus_missing(question: str, concepts: Sequence[Concept], there: set[str]) -> bool:
    match = _FOCUS.search(question)
    asked = set(words.content(match.group(1))) if match else set()
    return any(
        not any(
            other.fullness >= NEARLY and all(stem in there for stem in other.stems) for other in concept.alternatives
        )
        for concept in concepts
        if asked & set(concept.word.split())
    )


def _share(concepts: Sequence[Concept], says: Callable[[Stems], bool], index: Index, least: float = 0.0) -> float:
    total = covered = 0.0
    for concept in concepts:
        weight = max(index.lexicon.weight(word) for word in concept.word.split())
        covered += weight * max(
            (other.fullness for other in concept.alternatives if other.fullness >= least and says(other.stems)),
            default=0.0,
        )
        total += weight
    return covered / total if total else 0.0
