"""The app in a thread of this process or in one of its own, and what a test does with its page."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any, cast
from unittest import mock

import gradio.blocks
import uvicorn
from playwright.sync_api import Page, expect
from starlette.types import ASGIApp

from assistant import Assistant, Settings
from assistant.web.app import application

READY = ":is(#question, #proposal) textarea, body.reading main"
"""What shows that a page has come."""

_LEFT: list[int] = []
"""Ports at which an app was served that has ended."""


class Scripted:
    """The real assistant with another ``stream``, for what the real one does too fast, or never."""

    def __init__(self, real: Assistant, stream: Callable[[Assistant, str, Sequence[str]], Iterator[Any]]) -> None:
        self._real = real
        self._stream = stream

    def __getattr__(self, name: str) -> Any:
        return getattr(self._real, name)

    def stream(self, question: str, history: Sequence[str] = (), limits: Any = None) -> Iterator[Any]:
        return self._stream(self._real, question, history)


def overheard(assistant: Assistant, heard: list[tuple[str, ...]]) -> Scripted:
    """The real assistant, which notes the earlier questions that come along with each."""

    def stream(real: Assistant, question: str, history: Sequence[str]) -> Iterator[Any]:
        heard.append(tuple(history))
        yield from real.stream(question, history=history)

    return Scripted(assistant, stream)


def asking_feedback(assistant: Assistant, file: Path) -> Assistant:
    """The same assistant, which keeps what its users say of the answers in a file."""
    own = Assistant(assistant.settings.model_copy(update={"feedback": file}))
    own.embedding = assistant.embedding
    return own


class _NoApp:
    """Stands for the app that Gradio makes of each page three times over and that nobody serves, in a second or two."""

    @staticmethod
    def create_app(*_: Any, **__: Any) -> None:
        """Make nothing: what is served is made by ``mount_gradio_app``, from ``gradio.routes``."""


def _made(assistant: Assistant) -> Any:
    with mock.patch.object(gradio.blocks, "App", _NoApp):
        return application(assistant)


def _listen() -> socket.socket:
    """At the port of an app that has ended, where one is still free: the browser has its files, by their address."""
    while _LEFT:
        try:
            return socket.create_server(("127.0.0.1", _LEFT.pop()))
        except OSError:  # taken by another program
            continue
    return socket.create_server(("127.0.0.1", 0))


def serving(assistant: Assistant | Scripted, port: int = 0) -> AbstractContextManager[str]:
    """The app's address, for as long as it is served; at a free port where none is given."""
    return served(_made(cast(Assistant, assistant)), port)


@contextmanager
def served(app: ASGIApp, port: int = 0) -> Iterator[str]:
    """The address of a server application."""
    listening = socket.create_server(("127.0.0.1", port)) if port else _listen()
    port = listening.getsockname()[1]
    # What a page still listens to never ends by itself.
    config = uvicorn.Config(app, log_level="warning", timeout_graceful_shutdown=0)
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
    thread.start()
    until = time.monotonic() + 30
    while not server.started and time.monotonic() < until:
        time.sleep(0.02)
    assert server.started, "the web app did not start within 30 seconds"
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        server.should_exit = True
        thread.join(10)
        _LEFT.append(port)


@contextmanager
def running(settings: Settings, port: int) -> Iterator[subprocess.Popen[str]]:
    """The app in a process of its own, from when it says that it can be opened; it is killed in the end."""
    places = {f"ASSISTANT_{name.upper()}": str(getattr(settings, name)) for name in ("corpus", "index", "models")}
    process = subprocess.Popen(
        [sys.executable, "app.py", "--port", str(port)],
        cwd=Path(__file__).parents[2],
        env=os.environ | places,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        assert process.stderr is not None
        lines = iter(process.stderr.readline, "")
        assert any(f"Åpne http://127.0.0.1:{port} i nettleseren." in line for line in lines)
        yield process
    finally:
        process.kill()
        process.communicate()


def ask(page: Page, question: str) -> int:
    """Ask and wait for the whole answer; returns the turn's number."""
    turn = page.locator(".turn").count() + 1
    page.get_by_label("Spørsmålet ditt").fill(question)
    page.get_by_label("Spørsmålet ditt").press("Enter")
    expect(page.locator(f"#turn-{turn}")).to_have_attribute("aria-busy", "false")
    return turn
