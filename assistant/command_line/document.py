"""``document``: the text of one document."""

from __future__ import annotations

import argparse
from dataclasses import asdict

from assistant.assistant import Assistant
from assistant.command_line.output import Progress, print_json
from assistant.settings import Settings

NAME, HELP = "document", "vis teksten i ett dokument"


def arguments(command: argparse.ArgumentParser) -> None:
    """What the command takes."""
    command.add_argument("id", metavar="ID", help="dokumentets navn, som «sections» viser")
    command.add_argument("--json", action="store_true", help="skriv resultatet som JSON")


def run(settings: Settings, options: argparse.Namespace) -> int:
    """Do it, and return the exit code."""
    document = Assistant.open(settings, Progress()).document(options.id)
    if options.json:
        print_json(
            {
                "document": document.id,
                "title": document.title,
                "text": document.text,
                "metadata": asdict(document.metadata),
            }
        )
    else:
        print(document.text, end="")
    return 0
