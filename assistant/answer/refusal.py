"""A refusal: why nothing is answered, what was searched, and the sections that are nearest."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from assistant.answer import denial, markdown
from assistant.answer.compose import Composer
from assistant.answer.model import Reason
from assistant.answer.passage import Passage
from assistant.answer.phrases import OF, Phrases
from assistant.answer.question import Kind
from assistant.answer.turn import Turn
from assistant.documents.model import Document
from assistant.documents.validity import Register
from assistant.retrieval import headings
from assistant.retrieval.concepts import Concept
from assistant.retrieval.limits import Limits
from assistant.retrieval.search import Search

FEW = 2
"""Documents that are named one by one when just these were asked."""

NEAREST = 3
"""Sections that a refusal names."""


def compose(
    turn: Turn,
    reason: Reason,
    nearest: Sequence[Passage],
    search: Search,
    composer: Composer,
    concepts: Sequence[Concept] = (),
) -> Composer:
    """Say it with the composer, which has said nothing yet; ``concepts`` are what the question is about."""
    phrases = OF[turn.language]
    if reason == "not_covered" and not nearest and turn.limits.at is not None:
        composer.say(f"{phrases.none_in_force} {_instead(turn.limits, search, phrases)}")
        return composer
    asked = _asked(turn, search)
    here = titles(asked, phrases) if asked else phrases.here
    missing = _missing(turn, search)
    # Of an English word nobody can tell that the documents do not say it in Norwegian.
    if missing:
        named = [f"{sign or phrases.chapter} {number}" for sign, number in missing]
        composer.say(phrases.no_section.format(sections=phrases.listed(named), here=here))
    elif reason == "not_covered" and turn.mention is not None and turn.language != "en":
        composer.say(phrases.not_said.format(topic=markdown.in_line(turn.mention.topic), here=here))
    elif turn.points_nowhere:
        composer.say(phrases.points_nowhere)
    else:
        composer.say(getattr(phrases, reason).format(here=here))
    if reason != "unclear":  # nothing was searched for then
        composer.say(_searched(turn.limits, search.register, search.today(), phrases))
    composer.nearest(nearest)
    denied = denial.of(turn.searched, concepts, nearest, search.index.lexicon)
    if denied is not None:
        composer.say(phrases.denies)
        composer.passages([denied])
    return composer


def unknown(turn: Turn, name: str, search: Search, composer: Composer) -> Composer:
    """Say with the composer that no document has the name by which one is asked of, and what was searched."""
    phrases = OF[turn.language]
    composer.say(phrases.no_document.format(name=markdown.in_line(name)))
    composer.say(_searched(turn.limits, search.register, search.today(), phrases))
    return composer


def lacks_section(turn: Turn, search: Search) -> bool:
    """Whether a question asks what stands in sections whose numbers no heading has, and no text tells of."""
    missing = _missing(turn, search)
    return bool(missing) and len(missing) == len(headings.references(turn.searched))


def titles(documents: Sequence[Document], phrases: Phrases) -> str:
    """The documents by their titles: "«A» og «B»"."""
    return phrases.listed([f"«{markdown.in_line(document.title)}»" for document in documents])


def _asked(turn: Turn, search: Search) -> list[Document]:
    """The documents that the question was limited to, where they are so few that they can be named."""
    chosen = turn.limits.chosen(search.register, search.today())
    few = len(chosen) <= FEW and len(chosen) < len(search.register.documents)
    return [document for document in search.register.documents if document.id in chosen] if few else []


def _missing(turn: Turn, search: Search) -> list[headings.Reference]:
    if turn.asked.kind is not Kind.SECTION:
        return []
    chosen = turn.limits.chosen(search.register, search.today())
    asked = [document for document in search.index.documents if document.id in chosen]
    named = [section.path[-1] for document in asked for section in document.sections]
    return headings.missing(turn.searched, named, (document.text for document in asked))


def _searched(limits: Limits, register: Register, today: date, phrases: Phrases) -> str:
    """How many documents were searched, and of which time: what they are made for, or what the question asks of."""
    chosen = limits.chosen(register, today)
    searched = len(chosen)
    documents = register.documents
    if searched < len(documents):
        all_of_them = phrases.counted(len(documents), phrases.document)
        sentence = phrases.searched_some.format(number=phrases.number(searched), documents=all_of_them)
    elif len(documents) == 1:
        sentence = phrases.searched_all_of.format(title=markdown.in_line(documents[0].title))
    else:
        sentence = phrases.searched.format(documents=phrases.counted(searched, phrases.document))
    if limits.at is None:
        period = _period([document for document in documents if document.id in chosen], phrases)
        return f"{sentence} {period}" if period else sentence
    if isinstance(limits.at, int):
        return f"{sentence} {phrases.in_force_in.format(at=limits.at)}"
    if isinstance(limits.at, tuple):
        return f"{sentence} {phrases.in_force_in.format(at='–'.join(map(str, limits.at)))}"
    return f"{sentence} {phrases.in_force_on.format(at=f'{limits.at.day}.{limits.at.month}.{limits.at.year}')}"


def _instead(limits: Limits, search: Search, phrases: Phrases) -> str:
    """How many documents there are of another time, and of which."""
    register = search.register
    chosen = replace(limits, at=None).chosen(register, search.today())
    documents = [document for document in register.documents if document.id in chosen]
    have = phrases.have.format(documents=phrases.counted(len(documents), phrases.document))
    return f"{have} {_period(documents, phrases)}".rstrip()


def _period(documents: Sequence[Document], phrases: Phrases) -> str:
    """The years that documents are made for; empty where none tells, or the only one does so in its title."""
    periods = [document.metadata.period for document in documents if document.metadata.period]
    if not periods or (len(documents) == 1 and str(periods[0][0]) in documents[0].title):
        return ""
    first, last = min(begin for begin, _ in periods), max(end for _, end in periods)
    sentence = phrases.some_made_for
    if len(periods) == len(documents):
        sentence = phrases.all_made_for if len(documents) > 1 else phrases.made_for
    return sentence.format(years=str(first) if first == last else f"{first}–{last}")
