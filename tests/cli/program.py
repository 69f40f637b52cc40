"""The program as outside checks run it: a process of its own, from the project's root."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.corpora import MODELS

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True)
class Ended:
    """How a command ended: its exit code, and what it wrote."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The result, which is all of stdout."""
        return json.loads(self.out)

    @property
    def json_lines(self) -> list[Any]:
        """The results of a batch."""
        return [json.loads(line) for line in self.out.splitlines()]

    @property
    def said(self) -> list[str]:
        """The lines on stderr but for those that tell of progress."""
        return [line for line in self.err.splitlines() if not line.endswith(" …")]


def environment(**more: str) -> dict[str, str]:
    """This machine's environment without settings of the program and the hub, and with the model that is prepared."""
    own = {name: value for name, value in os.environ.items() if not name.startswith(("ASSISTANT_", "HF_"))}
    return {**own, "ASSISTANT_MODELS": str(MODELS), **more}


def run(*arguments: object, python: tuple[str, ...] = ("-m", "assistant"), timeout: float = 120, **more: str) -> Ended:
    """Run a command to its end; ``more`` goes to its environment."""
    ended = subprocess.run(
        [sys.executable, *python, *(a if isinstance(a, bytes) else str(a) for a in arguments)],
        cwd=ROOT,
        env=environment(**more),
        capture_output=True,
        timeout=timeout,
        stdin=subprocess.DEVNULL,
    )
    return Ended(ended.returncode, ended.stdout.decode("utf-8"), ended.stderr.decode("utf-8"))
