"""The page «Kvalitet»: how good the answers were when they were last measured, and what the assistant cannot do."""

from __future__ import annotations

from collections.abc import Mapping

from assistant.assistant import Assistant
from assistant.web import prose
from assistant.web.shell import Content
from assistant.web.texts import Texts


def read(assistant: Assistant, texts: Texts, rest: str, query: Mapping[str, str]) -> Content | None:
    """The page."""
    del query, assistant
    return (
        None
        if rest
        else Content(texts.quality_page, prose.fill("quality", texts.language, {"measured": texts.not_measured}))
    )
