"""The page «Kvalitet»: how good the answers were when they were last measured, and what the assistant cannot do."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from markupsafe import Markup

from assistant.assistant import Assistant
from assistant.web import prose
from assistant.web.shell import Content
from assistant.web.texts import Texts

FILE = Path("docs/kvalitet.json")
"""The figures of the last measurement that was published."""


def read(assistant: Assistant, texts: Texts, rest: str, query: Mapping[str, str]) -> Content | None:
    """The page."""
    del query, assistant
    return (
        None
        if rest
        else Content(texts.quality_page, prose.fill("quality", texts.language, {"measured": figures(texts)}))
    )


def figures(texts: Texts, file: Path = FILE) -> str:
    """The published figures over all questions as a table, or the sentence that none are there."""
    try:
        told = json.loads(file.read_text(encoding="utf-8"))
        rows = [_row(figure) for figure in told["figures"] if figure["group"] == "all" and figure["suite"] == "answers"]
    except (OSError, ValueError, KeyError, TypeError):
        return texts.not_measured
    if not rows:
        return texts.not_measured
    return Markup('<p>{}</p><table lang="nb"><tbody>{}</tbody></table>').format(
        texts.measured.format(count=told["questions"], date=str(told["when"])[:10]), Markup().join(rows)
    )


def _row(figure: Mapping[str, Any]) -> Markup:
    share = f"{100 * figure['value']:.0f} % ({100 * figure['low']:.0f}–{100 * figure['high']:.0f} %)"
    return Markup('<tr><th scope="row">{}</th><td>{}</td></tr>').format(figure["label"], share)
