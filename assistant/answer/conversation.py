"""A question that leans on those before it, made whole from the questions alone and what they were answered with."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from assistant.answer import follow_ups
from assistant.answer.follow_ups import Manner
from assistant.language import words

REMEMBERED = 6
"""Earlier questions that are looked at: what is further back is not pointed to."""

LONGEST = 600
"""Characters of an earlier question that are looked at."""

FEW = 2
"""Words at the most in a question that leans on the one before, or content words when it also points back."""


@dataclass(frozen=True, slots=True)
class Resolved:
    """A question as it stands by itself, and what it wants with the answer before it, if that is all it asks."""

    standalone: str
    manner: Manner | None = None


Listed = Callable[[str], Sequence[str]]
"""The items that an earlier question, standing by itself, was answered with; empty when it was no list."""

_MARK = " – "


def resolve(question: str, history: Sequence[str], listed: Listed) -> Resolved:
    """The question made whole; unchanged when it stands by itself, whatever was asked before it.

    ``listed`` is called only when the question points to an item of the answer before it.
    """
    earlier = [text.strip()[:LONGEST] for text in history[-REMEMBERED:] if text.strip()]
    before: str | None = None
    for text in earlier:
        before = _step(text, before, listed).standalone
    return _step(question, before, listed)


def _step(question: str, before: str | None, listed: Listed) -> Resolved:
    if before is None:
        return Resolved(question)
    item = _item(question, before, listed)
    if item is not None:
        return Resolved(item)
    bare = follow_ups.AND.sub("", question)
    for manner, pattern in follow_ups.MANNERS:
        found = pattern.search(question)
        if found and len(words.content(question[: found.start()] + question[found.end() :])) == 0:
            return Resolved(before, manner)
    continued = follow_ups.CONTINUES.match(question)
    if continued or not follow_ups.ASKS.match(bare):
        new = question[continued.end() :] if continued else bare
        if continued or bare != question:
            return Resolved(_with_topic(before, new.strip(" ?.!")))
        return Resolved(question)
    counted = follow_ups.COUNTS_THEM.match(bare)
    which = follow_ups.WHICH.match(before)
    if counted and which:
        return Resolved(f"{counted['many']} {before[which.end() :].strip(' ?.!')}?")
    if not _leans(bare):
        return Resolved(bare if bare != question else question)
    return Resolved(f"{bare.rstrip(' ?.!')}{_MARK}{topic(before)}?")


def _item(question: str, before: str, listed: Listed) -> str | None:
    """The question with "the second point" replaced by that point."""
    match = follow_ups.ORDINAL.search(question)
    if match is None or not any(match.group("last", "word", "number")):
        return None
    items = listed(before)
    if match.group("number"):
        place = int(match.group("number")) - 1
    elif match.group("last"):
        place = len(items) - (2 if match.group("last").lower().startswith("nest") else 1)
    else:
        said = match.group("word").lower()
        place = next(at for at, group in enumerate(follow_ups.ORDINALS) if said in group)
    if not 0 <= place < len(items):
        return None
    return f"{question[: match.start()]}«{items[place].strip(' .;')}»{question[match.end() :]}"


def _leans(question: str) -> bool:
    own = len(words.content(question))
    if own == 0 or len(words.tokens(question)) <= FEW or (own == 1 and follow_ups.ASKER.search(question)):
        return True
    return own <= FEW and bool(follow_ups.POINTS_BACK.search(follow_ups.EXPLETIVE.sub(" ", question)))


def topic(question: str) -> str:
    """What a whole question is about: what stands after a preposition, or else all that it says after how it asks."""
    if _MARK in question:
        return question.rsplit(_MARK, 1)[1].strip(" ?.!")
    phrase = _phrase(question)
    if phrase:
        return question[slice(*phrase)]
    return question[_asked_until(question) :].strip(" ?.!") or question.strip(" ?.!")


def _with_topic(question: str, new: str) -> str:
    """The question asked of something else."""
    if not new:
        return question
    if _MARK in question:
        return f"{question.rsplit(_MARK, 1)[0]}{_MARK}{new}?"
    own = follow_ups.PREPOSITION.match(new)
    if own:
        same = [
            m for m in follow_ups.PHRASE.finditer(question) if m.group().lower().startswith(f"{own.group().lower()} ")
        ]
        if same:
            return f"{question[: same[-1].start()]}{new}{question[same[-1].end() :]}"
        return f"{question.rstrip(' ?.!')} {new}?"
    start, end = _phrase(question) or _last_word(question)
    return f"{question[:start]}{new}{question[end:]}"


def _phrase(question: str) -> tuple[int, int] | None:
    """Where the first phrase after a preposition is that says more than which document is meant."""
    spans = (match.span("what") for match in follow_ups.PHRASE.finditer(question))
    return next(
        (
            (start, end)
            for start, end in spans
            if words.content(question[start:end]) and not follow_ups.GENERAL.match(question[start:end].strip())
        ),
        None,
    )


def _last_word(question: str) -> tuple[int, int]:
    """Where the last content word is that follows how the question asks: "styret" in "Hvem leder styret?"."""
    content = set(words.content(question))
    spans = [m.span() for m in re.finditer(r"[^\W_]+(?:-[^\W_]+)*", question) if m.start() >= _asked_until(question)]
    said = [(start, end) for start, end in spans if question[start:end].lower() in content]
    telling = [(start, end) for start, end in said if not follow_ups.GENERAL.match(question[start:end])]
    return (telling or said or [(0, len(question))])[-1]


def _asked_until(question: str) -> int:
    """Where that ends which only says how it asks: "Hvem leder", "Hva er"."""
    match = follow_ups.ASKS_WITH.match(question)
    return match.end() if match else 0
