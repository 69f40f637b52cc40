"""``check``: which strategy covers a proposal, or each of a file of them."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

from assistant.assistant import Assistant
from assistant.command_line import batch
from assistant.command_line.output import Progress, print_json
from assistant.errors import ProposalError
from assistant.proposal import from_file
from assistant.settings import Settings

NAME, HELP = "check", "sjekk hvilken strategi som dekker et forslag"


def arguments(command: argparse.ArgumentParser) -> None:
    """What the command takes."""
    command.add_argument("file", nargs="?", metavar="FIL", help="forslaget; - leser teksten fra standard inn")
    command.add_argument("--json", action="store_true", help="skriv resultatet som JSON")
    command.add_argument("--batch", type=Path, metavar="FIL", help="fil med JSON-linjer: id, text")


def run(settings: Settings, options: argparse.Namespace) -> int:
    """Check, and return the exit code."""
    if (options.batch is None) == (options.file is None):
        options.usage_error("oppgi enten en fil med et forslag (- for standard inn) eller --batch FIL")
    if options.batch is not None:
        rows = [row for _, row in batch.rows(options.batch, "text", "forslagene", ProposalError)]
        return _check_batch(Assistant.open(settings, Progress()), rows)
    text = sys.stdin.buffer.read().decode("utf-8", "replace") if options.file == "-" else from_file.text(options.file)
    report = Assistant.open(settings, Progress()).check(text)
    if options.json:
        print_json({"id": None, **report.to_dict()})
    else:
        print(report.summary)
    return 0


def _check_batch(assistant: Assistant, rows: list[dict[str, Any]]) -> int:
    code = 0
    for row in rows:
        try:
            print_json({"id": row.get("id"), **assistant.check(row["text"]).to_dict()})
        except ProposalError as error:
            print_json({"id": row.get("id"), "error": str(error)})
            code = 1
    return code
