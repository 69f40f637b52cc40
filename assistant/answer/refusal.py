"""A refusal: why nothing is answered, what was searched, and the sections that are nearest."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from assistant.answer import markdown
from assistant.answer.compose import Composer
from assistant.answer.evidence import Passage
from assistant.answer.model import Reason
from assistant.answer.phrases import OF, Phrases
from assistant.answer.turn import Turn
from assistant.documents.validity import Register
from assistant.retrieval.limits import Limits
from assistant.retrieval.search import Search


def compose(turn: Turn, reason: Reason, nearest: Sequence[Passage], search: Search, composer: Composer) -> Composer:
    """Say it with the composer, which has said nothing yet."""
    phrases = OF[turn.language]
    if reason == "not_covered" and not nearest and turn.limits.at is not None:
        composer.say(phrases.none_in_force)
        return composer
    # Of an English word nobody can tell that the documents do not say it in Norwegian.
    if reason == "not_covered" and turn.mention is not None and turn.language != "en":
        composer.say(phrases.not_said.format(topic=markdown.escaped(turn.mention.topic)))
    else:
        composer.say(getattr(phrases, reason))
    if reason != "unclear":  # nothing was searched for then
        composer.say(_searched(turn.limits, search.register, search.today(), phrases))
    composer.nearest(nearest)
    return composer


def _searched(limits: Limits, register: Register, today: date, phrases: Phrases) -> str:
    """How many documents were searched, and of which time when the question was limited to one."""
    searched = len(limits.chosen(register, today))
    documents = register.documents
    if searched < len(documents):
        all_of_them = phrases.counted(len(documents), phrases.document)
        sentence = phrases.searched_some.format(number=phrases.number(searched), documents=all_of_them)
    elif len(documents) == 1:
        sentence = phrases.searched_all_of.format(title=markdown.escaped(documents[0].title))
    else:
        sentence = phrases.searched.format(documents=phrases.counted(searched, phrases.document))
    if limits.at is None:
        return sentence
    if isinstance(limits.at, int):
        return f"{sentence} {phrases.in_force_in.format(at=limits.at)}"
    return f"{sentence} {phrases.in_force_on.format(at=f'{limits.at.day}.{limits.at.month}.{limits.at.year}')}"
