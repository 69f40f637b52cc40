"""Questions that point into an answer before them: to one of its points, or to what stands next after it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from assistant.answer import another, follow_ups, openings
from assistant.language import written_form

Points = Callable[[str], Sequence[str]]
"""What an earlier question, standing by itself, was answered with: the points of a list, or quotations."""

Beside = Callable[[str, int, bool], str | None]
"""The heading of the section after (1) or before (-1) what such a question was answered from, or of the chapter."""


@dataclass(frozen=True, slots=True)
class Answers:
    """What there is to know of the answers before: the points of their lists, their quotations, what stands beside.

    Each is called only when a question points there.
    """

    listed: Points
    quoted: Points = lambda _: ()
    beside: Beside = lambda _question, _step, _chapter: None


@dataclass(frozen=True, slots=True)
class Pointed:
    """A question with what it points to put in, the point where it is one, and the question that was answered so."""

    standalone: str
    before: str
    item: str | None = None


_NUMBERED = re.compile(r"^\s*(?:\d+(?:\.\d+)*[.)]?|[a-zæøå][.)]|[-–•*])\s+", re.IGNORECASE)
"""The number or letter before an item."""

_QUOTED = re.compile(r"«(?P<what>.+)»")

_STEP = re.compile(
    r"^\W*(?:(?:og|ok|okei|ja|men|så|fint|greit|and)\b[\s,]+)*"
    r"(?:(?:(?:hva|kva|ka)\s+(?:med|om|står\s+(?:det\s+)?i|sier|seier)|ta|vis|les|gå\s+til|what\s+about|show)\s+(?:meg\s+|me\s+)?)?"
    r"(?:(?:det|den|the)\s+)?(?:(?:neste|next)|(?P<back>forrige|førre|previous))"
    r"(?:\s+(?:(?P<chapter>kapit(?:tel|let)|chapter)|punkt(?:et)?|paragraf(?:en)?|avsnitt(?:et)?|del(?:en)?|ledd(?:et)?|"
    r"section|point|item))?(?:\s+(?:da|då|takk))?\W*$|"
    r"^\W*(?:gå\s+)?(?:videre|vidare)\W*$",
    re.IGNORECASE,
)
"""Asks for what stands next, and nothing else: "neste punkt", "gå videre"."""

_UNDER = {"nb": "Hva står under «{}»?", "nn": "Kva står under «{}»?"}


def goes_on(question: str) -> bool:
    """Whether a question asks for what stands next to the answer before, and for nothing else."""
    return _STEP.match(question) is not None


def of(question: str, earlier: Sequence[str], answers: Answers) -> Pointed | None:
    """The question with what it points to put in; None where it points to nothing.

    ``earlier`` are the questions before it, standing by themselves: the list that is meant may have been shown a few
    questions back.
    """
    step = _STEP.match(question)
    if step is None and not follow_ups.ORDINAL.search(question):
        return None
    shown, last = _shown(earlier, answers), earlier[-1]
    if step is not None:
        by = -1 if step["back"] else 1
        return _next_item(last, by, shown) or _next_section(last, by, step["chapter"] is not None, answers)
    points, before = shown if shown else (answers.quoted(last), last)
    items = [_bare(point) for point in points]
    place = follow_ups.place(question, len(items))
    if place is None:
        return None
    match, at = place
    alone = another.is_ordinal(openings.ALSO.sub("", openings.AND.sub("", question)).strip(" ,?.!"))
    if alone and _item_of(last, items) is not None:  # "Hva koster «Salen»?", "Og det andre?"
        return Pointed(_QUOTED.sub(lambda _: f"«{items[at]}»", last), before, items[at])
    return Pointed(f"{question[: match.start()]}«{items[at]}»{question[match.end() :]}", before, items[at])


def _shown(earlier: Sequence[str], answers: Answers) -> tuple[Sequence[str], str] | None:
    """The list that is meant, with its question: the one that the last question took a point of, or else the last."""
    nearest = None
    for question in reversed(earlier):
        points = answers.listed(question)
        if points and (_item_of(earlier[-1], [_bare(point) for point in points]) is not None):
            return points, question
        if points and nearest is None:
            nearest = points, question
            if _QUOTED.search(earlier[-1]) is None:
                return nearest
    return nearest


def _next_item(last: str, by: int, shown: tuple[Sequence[str], str] | None) -> Pointed | None:
    """The last question, asked of the next point of the list that it took a point of."""
    items = [_bare(point) for point in shown[0]] if shown else []
    at = _item_of(last, items)
    if shown is None or at is None or not 0 <= at + by < len(items):
        return None
    return Pointed(_QUOTED.sub(lambda _: f"«{items[at + by]}»", last), shown[1], items[at + by])


def _next_section(last: str, by: int, chapter: bool, answers: Answers) -> Pointed | None:
    heading = answers.beside(last, by, chapter)
    if heading is None:
        return None
    form = "nn" if written_form.of(last, default="nb") == "nn" else "nb"
    return Pointed(_UNDER[form].format(heading), last)


def _item_of(question: str, items: Sequence[str]) -> int | None:
    """Which of the items a question has between « and »."""
    quoted = _QUOTED.search(question)
    return items.index(quoted["what"]) if quoted and quoted["what"] in items else None


def _bare(point: str) -> str:
    return _NUMBERED.sub("", point).strip(" .;")
