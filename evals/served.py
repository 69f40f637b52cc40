"""The web app as others meet it: started in a process of its own, and asked over HTTP as its page asks."""

from __future__ import annotations

import json
import secrets
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Any

import httpx

from evals import processes

SECONDS_TO_START = 600


def app(settings: Mapping[str, str]) -> AbstractContextManager[str]:
    """The address of the app, for as long as it is served; ``settings`` are what its environment adds."""
    return processes.serving(_command, SECONDS_TO_START, settings)


def _command(port: int) -> list[str]:
    return [sys.executable, "-m", "assistant", "serve", "--port", str(port)]


@dataclass(frozen=True, slots=True)
class Reply:
    """A whole answer as the page gets it, with the seconds until its first words and until its end."""

    html: str
    first: float
    whole: float


class Visitor:
    """One open page: its conversation is the server's, known by a number of its own."""

    def __init__(self, address: str) -> None:
        """Open the page «Spør» at the address of an app, in bokmål."""
        self._own = secrets.token_hex(8)
        self._http = httpx.Client(base_url=f"{address}/nb", timeout=120)
        config = self._http.get("/config").json()
        names = {each["id"]: each["props"].get("elem_id") for each in config["components"]}
        self._box = next(identifier for identifier, name in names.items() if name == "question")
        self._event = next(event["id"] for event in config["dependencies"] if [self._box, "submit"] in event["targets"])

    def ask(self, question: str) -> Reply:
        """Ask, and wait for the whole answer."""
        started = time.perf_counter()
        asked = {
            "data": [question, None, "{}", None],
            "event_data": None,
            "fn_index": self._event,
            "trigger_id": self._box,
            "session_hash": self._own,
        }
        self._http.post("/gradio_api/queue/join", json=asked).raise_for_status()
        first = 0.0
        for message in self._messages():
            words = "answer" in json.dumps(message.get("output", ""))
            if words and not first:
                first = time.perf_counter() - started
            if message["msg"] == "process_completed":
                html = str(message["output"]["data"][0]["html"])
                return Reply(html, first, time.perf_counter() - started)
        raise RuntimeError("The connection ended before the answer.")

    def _messages(self) -> Iterator[dict[str, Any]]:
        with self._http.stream("GET", "/gradio_api/queue/data", params={"session_hash": self._own}) as stream:
            for line in stream.iter_lines():
                if line.startswith("data:"):
                    yield json.loads(line.removeprefix("data:"))
