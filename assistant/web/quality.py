"""The page «Kvalitet»: how good the answers were when they were last measured, and what the assistant cannot do."""

from __future__ import annotations

import json
from collections.abc import Mapping
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Any

from markupsafe import Markup

from assistant.assistant import Assistant
from assistant.web import numbers, prose, validity
from assistant.web.shell import Asked, Content
from assistant.web.texts import Texts

FILE = resources.files("assistant.web") / "figures" / "quality.json"
"""The figures of the last measurement that was published, by ``python -m evals publish``."""

SHOWN = (
    *(("answers", name) for name in ("section_first", "all_facts", "follow_up", "false_refusal")),
    *(("answers", name) for name in ("refused_unanswerable", "verbatim", "form")),
    *(("proposals", name) for name in ("area", "strategy", "verdict")),
)
"""Those that the page shows: their suite and name; what they are called is in the texts as ``figure_`` and the name."""


def read(assistant: Assistant, texts: Texts, asked: Asked) -> Content | None:
    """The page."""
    del assistant
    return (
        None
        if asked.rest
        else Content(texts.quality_page, prose.fill("quality", texts.language, {"measured": figures(texts)}))
    )


def figures(texts: Texts, file: Traversable = FILE) -> str:
    """The published figures over all questions as a table, or the sentence that none are there."""
    try:
        told = json.loads(file.read_text(encoding="utf-8"))
        known = {(each["suite"], each["name"]): each for each in told["figures"] if each["group"] == "all"}
        rows = [_row(getattr(texts, f"figure_{name}"), known[suite, name]) for suite, name in SHOWN]
        day = validity.day(str(told["when"])[:10], texts)
        measured = texts.measured.format(
            count=numbers.grouped(told["questions"], texts),
            documents=numbers.in_words(len(told["documents"]), texts),
            date=day,
        )
    except (OSError, ValueError, KeyError, TypeError):
        return texts.not_measured
    return Markup(
        '<p class="lead"><strong>{}</strong></p><p>{}</p>'
        '<table class="figures"><thead><tr><th scope="col">{}</th><th scope="col">{}</th></tr></thead>'
        "<tbody>{}</tbody></table>"
    ).format(texts.measured_on, measured, texts.figure, texts.of_hundred, Markup().join(rows))


def _row(label: str, figure: Mapping[str, Any]) -> Markup:
    share, low, high = (round(100 * figure[name]) for name in ("value", "low", "high"))
    return Markup('<tr><th scope="row">{}</th><td><strong>{}</strong> ({}–{})</td></tr>').format(
        label, share, low, high
    )
