"""``index``: bring the index in line with the corpus."""

from __future__ import annotations

import argparse
import sys
from dataclasses import asdict

from assistant.assistant import Assistant
from assistant.command_line.output import Progress, counted_documents, print_json
from assistant.settings import Settings

NAME, HELP = "index", "bring indeksen på linje med dokumentmappen"


def arguments(command: argparse.ArgumentParser) -> None:
    """What the command takes."""
    command.add_argument("--json", action="store_true", help="skriv resultatet som JSON")


def run(settings: Settings, options: argparse.Namespace) -> int:
    """Do it, and return the exit code."""
    assistant = Assistant(settings)
    result = assistant.update(Progress())
    assistant.prepare()
    if options.json:
        print_json(asdict(result))
    else:
        print(
            f"{counted_documents(result.documents)} med {result.sections} avsnitt er indeksert: {result.added} nye, "
            f"{result.updated} endrede, {result.removed} fjernede, {result.unchanged} uendrede."
        )
    for failure in result.failed:
        print(failure.error, file=sys.stderr)
    return 1 if result.failed else 0
