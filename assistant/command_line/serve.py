"""``serve``: the web app."""

from __future__ import annotations

import argparse

from assistant.command_line.output import Progress
from assistant.settings import Settings

NAME, HELP = "serve", "start nettsiden"


def arguments(command: argparse.ArgumentParser) -> None:
    """What the command takes."""
    command.add_argument("--host", help="adressen nettsiden svarer på (127.0.0.1)")
    command.add_argument("--port", type=int, help="porten nettsiden svarer på (7860)")


def run(settings: Settings, options: argparse.Namespace) -> int:
    """Do it, and return the exit code."""
    del options
    from assistant.web.app import serve

    serve(settings, Progress())
    return 0
