"""An argument parser that speaks Norwegian."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import NoReturn

WRONG_USAGE = 2
"""The exit code of a command that was put wrongly."""

_NORWEGIAN = {
    "usage: ": "bruk: ",
    "options": "valg",
    "positional arguments": "argumenter",
    "show this help message and exit": "vis denne hjelpen",
    "%(heading)s:": "%(heading)s:",
    "the following arguments are required: %s": "dette mangler: %s",
    "unrecognized arguments: %s": "ukjent: %s",
    "expected one argument": "trenger en verdi",
    "expected at least one argument": "trenger minst én verdi",
    "invalid choice: %(value)r (choose from %(choices)s)": "«%(value)s» finnes ikke (velg blant %(choices)s)",
    "invalid choice: %(value)r, maybe you meant %(closest)r? (choose from %(choices)s)": (
        "«%(value)s» finnes ikke, mente du «%(closest)s»? (velg blant %(choices)s)"
    ),
    "invalid %(type)s value: %(value)r": "«%(value)s» er ikke et gyldig tall",
    "not allowed with argument %s": "kan ikke brukes sammen med %s",
    "ambiguous option: %(option)s could match %(matches)s": "%(option)s kan bety %(matches)s",
    "argument %(argument_name)s: %(message)s": "%(argument_name)s: %(message)s",
}
"""What argparse says, by its own messages."""


class Parser(argparse.ArgumentParser):
    """Says what was wrong with a command, and how it is put, in Norwegian.

    Raises:
        SystemExit: with code 2, when the command was put wrongly.
    """

    def error(self, message: str) -> NoReturn:
        """Say what was wrong and leave."""
        self.print_usage(sys.stderr)
        print(f"Feil i kommandoen: {message}", file=sys.stderr)
        raise SystemExit(WRONG_USAGE)


def folders() -> Parser:
    """The options that all commands share; one that is not given sets nothing."""
    common = Parser(add_help=False, argument_default=argparse.SUPPRESS)
    common.add_argument("--corpus", type=Path, help="mappen med dokumentene (corpus)")
    common.add_argument("--index", type=Path, help="mappen der indeksen ligger (indexes/default)")
    return common


# argparse looks its texts up by this name, and has no other way to be translated than a compiled catalogue on disk.
vars(argparse)["_"] = lambda message: _NORWEGIAN.get(message, message)
