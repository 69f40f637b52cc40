"""``sections``: the outline as indexed."""

from __future__ import annotations

import argparse

from assistant.assistant import Assistant
from assistant.command_line.output import Progress, print_json
from assistant.settings import Settings

NAME, HELP = "sections", "vis avsnittene slik de er lest"


def arguments(command: argparse.ArgumentParser) -> None:
    """What the command takes."""
    command.add_argument("--json", action="store_true", help="skriv resultatet som JSON")


def run(settings: Settings, options: argparse.Namespace) -> int:
    """Do it, and return the exit code."""
    documents = Assistant.open(settings, Progress()).documents()
    if options.json:
        print_json(
            [
                {
                    "document": document.id,
                    "title": document.title,
                    "path": list(section.path),
                    "page": section.page,
                    "text": document.section_text(section),
                }
                for document in documents
                for section in document.sections
            ]
        )
        return 0
    for document in documents:
        print(f"{document.title} ({document.file})")
        for section in document.sections:
            page = f", side {section.page}" if section.page else ""
            print(f"{'  ' * len(section.path)}{section.path[-1]}{page}")
    return 0
