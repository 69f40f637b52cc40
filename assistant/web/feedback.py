"""What users think of answers, kept as JSON lines in a file on this machine when that is switched on."""

from __future__ import annotations

import json
import logging
import threading
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from assistant.web.personal import masked

REASONS = ("wrong", "quotation", "missing", "unclear", "other")
"""What can be wrong with an answer; the texts are called ``reason_wrong`` and so on."""

_log = logging.getLogger(__name__)
_lock = threading.Lock()


class Feedback(BaseModel):
    """What the page sends when a thumb is pressed, and again when more is told.

    Attributes:
        useful: A thumb up or down.
        question: The question, whole.
        answer: The turn as Markdown.
        answer_id: The same for all that is said of one answer: the last of it is what counts.
        history: The questions before it in the conversation, oldest first.
        reason: One of ``REASONS``, or empty.
        comment: The user's own words.
        citations: The sources, as they are written out.
        quotes: The quotation from each source.
        refused: Whether the answer is that there is none; the sources are only the nearest sections then.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    useful: bool
    question: str = Field(max_length=4000)
    answer: str = Field(max_length=60_000)
    answer_id: str = Field("", pattern="^[0-9a-f]{0,32}$")
    history: list[Annotated[str, Field(max_length=4000)]] = Field(default_factory=list, max_length=20)
    reason: str = Field("", pattern=rf"^({'|'.join(REASONS)})?$")
    comment: str = Field("", max_length=2000)
    citations: list[str] = Field(default_factory=list, max_length=200)
    quotes: list[Annotated[str, Field(max_length=20_000)]] = Field(default_factory=list, max_length=200)
    refused: bool = False


def keep(given: Feedback, file: Path) -> bool:
    """Add it to the file, with personal data hidden; whether that went well."""
    line = {
        "time": datetime.now(UTC).isoformat(timespec="seconds"),
        "answer_id": given.answer_id,
        "useful": given.useful,
        "history": [masked(question) for question in given.history],
        "question": masked(given.question),
        "answer": masked(given.answer),
        "reason": given.reason,
        "comment": masked(given.comment),
        "citations": given.citations,
        "quotes": given.quotes,
        "refused": given.refused,
    }
    try:
        with _lock:
            file.parent.mkdir(parents=True, exist_ok=True)
            with file.open("a", encoding="utf-8") as lines:
                lines.write(json.dumps(line, ensure_ascii=False) + "\n")
    except OSError as error:
        _log.error("Tilbakemeldingen ble ikke lagret i «%s» (%s).", file, error.strerror)
        return False
    return True
