"""What the commands write: results on stdout, progress on stderr."""

from __future__ import annotations

import json
import sys


def print_json(value: object) -> None:
    """Write one line of JSON and hand it on at once: a reader of a batch sees each answer as it comes."""
    print(json.dumps(value, ensure_ascii=False), flush=True)


class Progress:
    """A progress bar on stderr: drawn over itself on a terminal, a line for each stage elsewhere."""

    WIDTH = 24

    def __init__(self) -> None:
        self._last = ""

    def __call__(self, what: str, done: int, of: int) -> None:
        """Show that ``done`` of ``of`` pieces of a stage are finished."""
        if not sys.stderr.isatty():
            if what != self._last:
                print(f"{what} …", file=sys.stderr)
            self._last = what
            return
        filled = self.WIDTH * done // max(1, of)
        bar = "█" * filled + "░" * (self.WIDTH - filled)
        print(f"\r{what:22} {bar} {done}/{of}", end="\n" if done >= of else "", file=sys.stderr, flush=True)


def counted_documents(count: int) -> str:
    """How many documents there are, in words: "1 dokument"."""
    return "1 dokument" if count == 1 else f"{count} dokumenter"
