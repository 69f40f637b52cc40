"""A server in a process of its own, for as long as something is asked of it."""

from __future__ import annotations

import os
import socket
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

import httpx

ROOT = Path(__file__).parent.parent


@contextmanager
def serving(
    command: Callable[[int], Sequence[str]], seconds: float, settings: Mapping[str, str] | None = None
) -> Iterator[str]:
    """The address of a server on this machine, once it answers.

    ``command`` starts it at a port, ``settings`` are what its environment adds.

    Raises:
        RuntimeError: it ended, or did not answer within ``seconds``.
    """
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    quiet = subprocess.DEVNULL
    server = subprocess.Popen(
        command(port), cwd=ROOT, env={**os.environ, **(settings or {})}, stdout=quiet, stderr=quiet
    )
    try:
        address = f"http://127.0.0.1:{port}"
        _wait_for(address, server, seconds)
        yield address
    finally:
        server.terminate()
        server.wait()


def _wait_for(address: str, server: subprocess.Popen[bytes], seconds: float) -> None:
    until = time.monotonic() + seconds
    while time.monotonic() < until and server.poll() is None:
        try:
            httpx.get(address)
            return
        except httpx.TransportError:
            time.sleep(0.5)
    raise RuntimeError(f"The server did not start: {server.args!r}")
