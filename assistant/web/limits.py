"""What a question is limited to: the control that shows it, and what the control says back."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable
from datetime import date

from markupsafe import Markup

from assistant.assistant import Assistant
from assistant.documents.model import Document
from assistant.errors import QuestionError
from assistant.retrieval.limits import Limits
from assistant.web import validity
from assistant.web.texts import Texts

_TIME = r"([12]\d{3})|(\d{4})-(\d{1,2})-(\d{1,2})|(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4})"
"""A year, or a day as in ISO 8601 or as it is written in Norway. The page's script has it too, to keep nothing else."""

Choice = tuple[str, str]
"""What a box stands for, and what it is called."""


def control(assistant: Assistant, texts: Texts) -> Markup:
    """A line that says what is in force, and opens to the boxes to tick; what has one value has no box."""
    documents = assistant.documents()
    groups = (
        _group("documents", texts.limit_documents, [(each.id, each.title) for each in documents]),
        _group("kinds", texts.limit_kinds, _values(documents, lambda each: each.metadata.kind)),
        _group("owners", texts.limit_owners, _values(documents, lambda each: each.metadata.owner)),
    )
    return Markup(
        '<details id="limits"><summary>{}: <span id="limits-said" data-all="{}">{}</span></summary>'
        '<div class="limits-boxes">{}<p class="limits-time"><label for="limits-at">{}</label>'
        '<input id="limits-at" autocomplete="off" maxlength="20" data-time="{}" aria-describedby="limits-hint">'
        '<span id="limits-hint">{}</span></p>'
        '<button type="button" class="quiet" data-no-limits>{}</button></div></details>'
    ).format(
        texts.limits,
        texts.limits_none,
        texts.limits_none,
        Markup().join(groups),
        texts.limit_at,
        _TIME,
        texts.limit_at_hint,
        texts.limits_clear,
    )


def read(told: object, texts: Texts) -> Limits:
    """The limits that the page's script tells, as JSON.

    Raises:
        QuestionError: the point in time is neither a year nor a date.
    """
    try:
        values = json.loads(told) if isinstance(told, str) else {}
    except ValueError:
        values = {}
    if not isinstance(values, dict):
        return Limits()
    documents, kinds, owners = (_names(values.get(name)) for name in ("documents", "kinds", "owners"))
    return Limits(documents, kinds, owners, _time(values.get("at"), texts))


def said(limits: Limits, document: Callable[[str], Document], texts: Texts) -> str:
    """What the question was limited to, in words; empty when it was not limited."""
    names = [document(each).title for each in limits.documents] + [*limits.kinds, *limits.owners]
    if isinstance(limits.at, date):
        names.append(validity.day(limits.at.isoformat(), texts))
    elif isinstance(limits.at, tuple):
        names.append("–".join(map(str, limits.at)))
    elif limits.at is not None:
        names.append(str(limits.at))
    return ", ".join(names)


def _group(name: str, legend: str, choices: list[Choice]) -> Markup:
    if len(choices) < 2:
        return Markup()
    boxes = Markup().join(
        Markup('<label><input type="checkbox" name="{}" value="{}"> <span>{}</span></label>').format(
            name, value, called
        )
        for value, called in choices
    )
    return Markup("<fieldset><legend>{}</legend>{}</fieldset>").format(legend, boxes)


def _values(documents: Iterable[Document], of: Callable[[Document], str | None]) -> list[Choice]:
    return [(value, value) for value in sorted(set(filter(None, map(of, documents))))]


def _names(told: object) -> tuple[str, ...]:
    return tuple(each for each in told if isinstance(each, str)) if isinstance(told, list) else ()


def _time(told: object, texts: Texts) -> int | date | None:
    written = str(told or "").strip()
    if not written:
        return None
    found = re.fullmatch(_TIME, written)
    try:
        if found and found[1]:
            return int(found[1])
        if found:
            year, month, day = found.group(2, 3, 4) if found[2] else found.group(7, 6, 5)
            return date(int(year), int(month), int(day))
    except ValueError:
        pass  # the 31st of a month that has 30 days
    raise QuestionError(texts.limit_at_wrong.format(written=written[:20]))
