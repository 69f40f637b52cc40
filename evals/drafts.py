"""Feedback from the app as a spreadsheet of drafts, for a person to correct before they count.

The app keeps one JSON object a line (``ASSISTANT_FEEDBACK``) with ``FIELDS``, and with the questions before it. Of what
is said of one answer the last counts. A thumb down becomes a draft with what was cited, which may be what the reader
complained of. A thumb up becomes one with what was cited and quoted, which a reader was content with, and without a
kind, so that it cannot be imported unseen. Nothing here goes into a set by itself: the spreadsheet has the columns of
``evals.importing``, and is imported when it is right.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from assistant import Assistant, AssistantError
from evals.importing import COLUMNS

FIELDS = ("useful", "question", "answer", "reason", "comment", "citations")
"""What every line has; ``answer_id``, ``history``, ``quotes`` and ``refused`` came later."""

HELPFUL = "svaret var til hjelp"
"""What the note of a thumb up says."""

_FORMS = {"nb": "bokmål", "nn": "nynorsk", "en": "engelsk"}


def write(file: Path, assistant: Assistant, out: Path) -> int:
    """Write the drafts of a feedback file, and give their number; a question that was asked twice is one draft.

    Raises:
        ValueError: a line is no feedback, and the message names it; or the spreadsheet is there already.
    """
    if out.exists():
        raise ValueError(f"Filen «{out}» finnes fra før. Importer den, eller gi den et annet navn først.")
    said = _last(file)
    drafts = {_asked(given): _complained_of(given, assistant) for given in said if not given["useful"]}
    confirmed = {_asked(given): given for given in said if given["useful"] and given["citations"]}  # "takk" has none
    drafts |= {asked: _confirmed(given, assistant) for asked, given in confirmed.items() if asked not in drafts}
    with out.open("w", encoding="utf-8-sig", newline="") as opened:
        sheet = csv.DictWriter(opened, list(COLUMNS), delimiter=";", restval="")
        sheet.writeheader()
        sheet.writerows(drafts.values())
    return len(drafts)


def _last(file: Path) -> list[dict[str, Any]]:
    """What was said last of each answer."""
    last: dict[Any, dict[str, Any]] = {}
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), start=1):
        if not line.strip():
            continue
        try:
            given = json.loads(line)
            _, question, answer, *_ = [given[name] for name in FIELDS]
        except (ValueError, KeyError, TypeError) as error:
            raise ValueError(f"Linje {number} i «{file.name}» er ikke en tilbakemelding fra appen.") from error
        # Files from before these two were kept are read as well.
        last[given.get("answer_id") or (question, *_history(given), answer)] = given
    return list(last.values())


def _history(given: dict[str, Any]) -> list[str]:
    return [" ".join(question.split()) for question in given.get("history", [])]


def _asked(given: dict[str, Any]) -> tuple[str, ...]:
    return (given["question"], *_history(given))


def _complained_of(given: dict[str, Any], assistant: Assistant) -> dict[str, str]:
    cited = _cited(given, assistant)
    return _row(given, assistant, cited, (given["reason"], given["comment"])) | {
        "slag": "fact" if cited else "absent_fact",
        "kan besvares": "ja" if cited else "nei",
    }


def _confirmed(given: dict[str, Any], assistant: Assistant) -> dict[str, str]:
    """Without a kind, which whoever checks the row has to give."""
    if given.get("refused"):
        return _row(given, assistant, [], (HELPFUL,)) | {"kan besvares": "nei"}
    lines = (line.strip() for quote in given.get("quotes", []) for line in quote.splitlines())
    facts = "\n".join(dict.fromkeys(filter(None, lines)))
    return _row(given, assistant, _cited(given, assistant), (HELPFUL,)) | {"kan besvares": "ja", "fakta": facts}


def _row(
    given: dict[str, Any], assistant: Assistant, cited: Sequence[tuple[str, ...]], said: Sequence[str]
) -> dict[str, str]:
    """What both kinds of drafts have."""
    return {
        "spørsmål": given["question"],
        "tidligere spørsmål": "\n".join(_history(given)),
        "målform": _FORMS[_language(given["question"], assistant)],
        "avsnitt": "\n".join(" > ".join(path) for path in cited),
        "merknad": "; ".join(("fra tilbakemelding", *filter(None, (*said, *given["citations"])))),
    }


def _cited(given: dict[str, Any], assistant: Assistant) -> list[tuple[str, ...]]:
    """The paths of the sections that the documents have and that an answer gives as its sources."""
    paths = [section.path for document in assistant.documents() for section in document.sections]
    return [path for path in dict.fromkeys(paths) if any(_names(source, path) for source in given["citations"])]


def _names(source: str, path: tuple[str, ...]) -> bool:
    """Whether a source, as the app writes it out, is of the section with this path."""
    return f"«{' › '.join(path)}»" in source


def _language(question: str, assistant: Assistant) -> str:
    try:
        return assistant.explain(question).answer.language
    except AssistantError:
        return "nb"
