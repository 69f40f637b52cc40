"""Feedback from the app as a spreadsheet of drafts, for a person to correct before they count.

The app keeps one JSON object a line (``ASSISTANT_FEEDBACK``) with ``FIELDS``, and with the questions before it. Of what
is said of one answer the last counts, and only thumbs down become drafts. What was cited may be what the reader
complained of, so nothing here goes into a set by itself: the spreadsheet has the columns of ``evals.importing``, and is
imported when it is right.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from assistant import Assistant, AssistantError
from evals.importing import COLUMNS

FIELDS = ("useful", "question", "answer", "reason", "comment", "citations")
"""What every line has; ``answer_id`` and ``history`` came later."""

_FORMS = {"nb": "bokmål", "nn": "nynorsk", "en": "engelsk"}


def write(file: Path, assistant: Assistant, out: Path) -> int:
    """Write the drafts of a feedback file, and give their number; a question that was asked twice is one draft.

    Raises:
        ValueError: a line is no feedback, and the message names it; or the spreadsheet is there already.
    """
    if out.exists():
        raise ValueError(f"Filen «{out}» finnes fra før. Importer den, eller gi den et annet navn først.")
    drafts = {(given["question"], *_history(given)): _draft(given, assistant) for given in _thumbs_down(file)}
    with out.open("w", encoding="utf-8-sig", newline="") as opened:
        sheet = csv.DictWriter(opened, list(COLUMNS), delimiter=";", restval="")
        sheet.writeheader()
        sheet.writerows(drafts.values())
    return len(drafts)


def _thumbs_down(file: Path) -> Iterator[dict[str, Any]]:
    """What was said last of each answer, where that is a thumb down."""
    last: dict[Any, dict[str, Any]] = {}
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), start=1):
        if not line.strip():
            continue
        try:
            given = json.loads(line)
            useful, question, answer, *_ = [given[name] for name in FIELDS]
        except (ValueError, KeyError, TypeError) as error:
            raise ValueError(f"Linje {number} i «{file.name}» er ikke en tilbakemelding fra appen.") from error
        # Files from before these two were kept are read as well.
        last[given.get("answer_id") or (question, *_history(given), answer)] = {} if useful else given
    return filter(None, last.values())


def _history(given: dict[str, Any]) -> list[str]:
    return [" ".join(question.split()) for question in given.get("history", [])]


def _draft(given: dict[str, Any], assistant: Assistant) -> dict[str, str]:
    paths = [section.path for document in assistant.documents() for section in document.sections]
    cited = [path for path in dict.fromkeys(paths) if any(_names(source, path) for source in given["citations"])]
    said = (given["reason"], given["comment"], *given["citations"])
    return {
        "spørsmål": given["question"],
        "tidligere spørsmål": "\n".join(_history(given)),
        "målform": _FORMS[_language(given["question"], assistant)],
        "slag": "fact" if cited else "absent_fact",
        "kan besvares": "ja" if cited else "nei",
        "avsnitt": "\n".join(" > ".join(path) for path in cited),
        "merknad": "; ".join(("fra tilbakemelding", *filter(None, said))),
    }


def _names(source: str, path: tuple[str, ...]) -> bool:
    """Whether a source, as the app writes it out, is of the section with this path."""
    return f"«{' › '.join(path)}»" in source


def _language(question: str, assistant: Assistant) -> str:
    try:
        return assistant.explain(question).answer.language
    except AssistantError:
        return "nb"
