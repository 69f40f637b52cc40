"""Chooses the command and turns what goes wrong into an exit code."""

from __future__ import annotations

import io
import logging
import os
import sys
from collections.abc import Sequence

from assistant.command_line import ask, check, corpus, document, index, sections, serve
from assistant.command_line.parser import Parser, folders
from assistant.errors import AssistantError
from assistant.settings import Settings

DONE, USER_ERROR = 0, 1

COMMANDS = (index, sections, ask, check, document, corpus, serve)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code: 0 done, 1 an error the user can mend, 2 wrong usage."""
    _quiet_libraries()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    options = _parser().parse_args(arguments)
    try:
        settings = Settings.read(**{name: getattr(options, name, None) for name in ("corpus", "index", "host", "port")})
        return int(options.run(settings, options))
    except AssistantError as error:
        print(error, file=sys.stderr)
        return USER_ERROR
    except BrokenPipeError:
        # The reader of our output went away, as "| head" does.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except KeyboardInterrupt:
        return 130


def _parser() -> Parser:
    common = folders()
    parser = Parser(prog="python -m assistant", description="Svar fra styringsdokumentene, med kilder.")
    commands = parser.add_subparsers(metavar="KOMMANDO", required=True)
    for module in COMMANDS:
        command = commands.add_parser(module.NAME, parents=[common], help=module.HELP)
        module.arguments(command)
        command.set_defaults(run=module.run, usage_error=command.error)
    return parser


def _quiet_libraries() -> None:
    """Keep telemetry off and the libraries' own log lines out of what a user reads."""
    os.environ.setdefault("ANONYMIZED_TELEMETRY", "False")
    os.environ.setdefault("LANGSMITH_TRACING", "false")
    os.environ.setdefault("HF_HUB_DISABLE_TELEMETRY", "1")
    os.environ.setdefault("HF_HUB_OFFLINE", "1")
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
    logging.getLogger("chromadb").setLevel(logging.ERROR)
