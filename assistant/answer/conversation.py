"""A question that leans on those before it, made whole from the questions alone and what they were answered with."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from assistant.answer import (
    another,
    follow_ups,
    in_form,
    leaning,
    openings,
    pointed,
    pointing,
    small_talk,
    topics,
    unsaid,
    whereabouts,
)
from assistant.answer import question as asked_for
from assistant.answer.follow_ups import Manner
from assistant.answer.pointed import Answers, Points
from assistant.language import words
from assistant.language.written_form import Language
from assistant.retrieval import headings

REMEMBERED = 6
"""Earlier questions that are looked at: what is further back is not pointed to."""

LONGEST = 600
"""Characters of an earlier question that are looked at."""


@dataclass(frozen=True, slots=True)
class Resolved:
    """A question as it stands by itself, and what it wants with the answer before it, if that is all it asks.

    ``before`` is the question that it leans on, as that one stands by itself.
    ``after`` is the question before one that names nothing to tell its topic by, though it may be a new one.
    ``form`` is the written form that it wants the answer before it in.
    ``item`` is the point of the answer before it that it points to.
    ``points_nowhere``: it points back, and nothing stands before it.
    ``alone`` is the question without what it was told to lean on, where it may be a new one.
    """

    standalone: str
    manner: Manner | None = None
    before: str | None = None
    after: str | None = None
    form: Language | None = None
    item: str | None = None
    points_nowhere: bool = False
    alone: str | None = None


Known = Callable[[str], bool]
"""Whether the documents know anything that a question is about."""


@dataclass(frozen=True, slots=True)
class _Before:
    """The last question, as it stands by itself, the last that the documents know anything of, and all of them.

    What is asked of another thing goes on from the last, and so does all that follows a question with a name in it:
    where the documents do not know that, they do not answer what is asked of it either.
    """

    last: str
    known: str
    all: tuple[str, ...]


_SAYS_ENOUGH = 2
"""Content words of a question that may be a new one, at the least."""

_SENTENCE_ENDS = re.compile(r"[.!?]\s+\w{2}")
_STATES = re.compile(
    r"^\W*(?:det|dette|den|de|dei|jeg|eg|æ|vi|me|man|du|dere|it|they|I|we)\s+"
    r"(?:er|var|har|kan|må|skal|får|blir|vert|gjelder|gjeld|koster|kostar|betyr|tyder|is|are|can|must)\b",
    re.IGNORECASE,
)
"""Says what it wants to have confirmed, and asks the question before of nothing else: "Så det er gratis?"."""

_COUNTS_THEM = re.compile(
    r"^\W*(?P<many>(?:hvor|kor|ko|how)\s+(?:mange|many))(?:\s+(?:er|e|var|blir|vert|finnes|finst|fins|are|were)\s+"
    r"(?:det|de|dei|there|they))?(?:\s+(?:totalt|i\s+alt|til\s+sammen|til\s+saman|tilsammen|da|då))*\W*$",
    re.IGNORECASE,
)
"""Asks the number of what was asked for before: "Hvor mange er det?"."""

_ASKED_FOR = re.compile(
    r"^\W*(?:hvilke\s+|which\s+|kva\s+for(?:\s+nokre)?\s+|"
    r"kva\s+(?!(?:tid|år|dato|dag|side)\b)(?=\w{2,}\s+(?:er|gjeld|finst|har|skal|står)\b)|"
    r"(?:hva|kva|ka)\s+(?=er\s+(?:\w+(?:ene|ane)|måla|tiltaka|områda|krava|prinsippa)\b))",
    re.IGNORECASE,
)
"""What stands before several things that are asked for: "Hvilke", "Kva for", "Hva" in "Hva er målene"."""


def resolve(
    question: str, history: Sequence[str], answers: Answers | Points, known: Known = lambda _: True
) -> Resolved:
    """The question made whole; unchanged when it stands by itself, whatever was asked before it.

    ``answers`` are asked only when the question points into one before it; they may be of the points of lists alone.
    """
    told = answers if isinstance(answers, Answers) else Answers(answers)
    before: _Before | None = None
    for text in recent(history):
        whole = _step(text, before, told).standalone
        if pointing.says_something(whole):
            leant_on = before is not None and not (whereabouts.names(whole) or known(whole))
            known_of = before.known if before and leant_on else whole
            before = _Before(whole, known_of, (*(before.all if before else ()), whole))
    asked = small_talk.around(question)
    if before is None and (pointing.nowhere(asked) or pointed.goes_on(asked)):
        return Resolved(question, points_nowhere=True)
    return _step(asked, before, told)


def recent(history: Sequence[str]) -> list[str]:
    """The earlier questions that are looked at, each cut short and without greeting and thanks."""
    texts = [" ".join(text[: 2 * LONGEST].split())[:LONGEST] for text in history[-REMEMBERED:] if text.strip()]
    return [small_talk.around(text) for text in texts]


def _step(question: str, earlier: _Before | None, answers: Answers) -> Resolved:
    before = earlier.known if earlier else None
    form = in_form.wanted(question) if before is not None else None
    if before is not None and form is not None:
        return Resolved(before, form=form)
    manner = follow_ups.manner(question) if before is not None else None
    if manner is None and follow_ups.document_in_force(question):
        return Resolved(question, Manner.VALIDITY)
    if earlier is None or before is None or (manner is None and asked_for.of_documents(question)):
        return Resolved(question)
    there = pointed.of(question, earlier.all, answers)
    if there is not None:
        return Resolved(there.standalone, before=there.before, item=there.item)
    if pointed.goes_on(question):
        return Resolved(question, points_nowhere=True)
    if manner is not None:
        return Resolved(before, manner)
    instead = of_another(question, earlier.last)
    if instead is not None:
        return Resolved(instead, before=earlier.last)
    counted = _counting(question, before)
    if counted is not None:
        return Resolved(counted, before=before)
    bare = openings.AND.sub("", question)
    whole = _with_what_it_leans_on(question, before)
    if whole is not None:
        return Resolved(whole, before=before, alone=bare if _may_be_new(bare) else None)
    return Resolved(bare, after=before if unsaid.tells_little(question) else None)


def _may_be_new(bare: str) -> bool:
    """Whether a question that seems to lean on the one before says enough to be asked by itself too."""
    says_enough = len(words.content(bare)) >= _SAYS_ENOUGH
    return says_enough and not (unsaid.stands_for_something(bare) or unsaid.leaves_out(bare))


def of_another(question: str, before: str) -> str | None:
    """The question before, asked of what a follow-up without a verb of its own names; None when it is none."""
    bare = openings.AND.sub("", question)
    continued = openings.CONTINUES.match(question)
    goes_on = bare != question or openings.ALSO.search(question)
    if (
        leaning.SUPPOSES.match(bare)
        or _STATES.match(bare)
        or (not continued and (not goes_on or openings.ASKS.match(openings.INDIRECT.sub("", bare))))
    ):
        return None
    new = question[continued.end() :] if continued else bare
    alone = openings.ALSO.sub("", new).strip(" ,?.!")
    if another.is_ordinal(alone):
        return another.in_order(before, alone)
    if not words.content(new) or _SENTENCE_ENDS.search(new):
        return None
    named, _, asks = new.partition(",")
    if openings.ASKS_OPENLY.match(asks):  # "og planprogrammet, når ble det fastsatt?"
        return f"{asks.strip(' ?.!')}{topics.MARK}{named}?"
    return another.asked_of(before, openings.ALSO.sub("", new).strip(" ?.!"))


def _counting(question: str, before: str) -> str | None:
    """How many there are of what the question before asked for; None when it is not that which is asked."""
    counted = _COUNTS_THEM.match(openings.AND.sub("", question))
    asked_for = _ASKED_FOR.match(before)
    return f"{counted['many']} {before[asked_for.end() :].strip(' ?.!')}?" if counted and asked_for else None


def _with_what_it_leans_on(question: str, before: str) -> str | None:
    """The question with the topic of the one before; None where it can be understood without."""
    bare = openings.AND.sub("", question)
    asks = openings.ASKS.match(openings.INDIRECT.sub("", bare))
    leans = leaning.leans(bare, before, bare != question) if asks else leaning.is_fragment(bare)
    if not (leans or unsaid.leaves_out(bare) or unsaid.stands_for_something(bare)):
        return None
    about = topics.told(before)
    if headings.references(bare):  # "Og hva står i § 3?" after § 2
        about = headings.without_references(about)
    if another.has_year(bare):  # "Og hva var det i 2015?" after 2022
        about = another.without_year(about)
    says = {words.stem(word) for word in words.content(about)}
    if says.issubset(words.stem(word) for word in words.content(bare)):
        return None
    return f"{bare.rstrip(' ?.!')}{topics.MARK}{about}?"
