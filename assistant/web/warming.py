"""What is loaded once the first page stands, so that neither the start nor that page waits for it."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable

from starlette.types import ASGIApp, Receive, Scope, Send

from assistant.errors import AssistantError

USABLE = 3.0
"""Seconds from when a page is sent until it can be used: the browser's work and the server's are one machine's."""


class Warming:
    """Wraps the app: some seconds after the first request is answered, ``warm`` runs in a thread of its own, once."""

    def __init__(self, app: ASGIApp, warm: Callable[[], None], after: float = USABLE) -> None:
        self._app = app
        self._warm = warm
        self._after = after
        self._begun = False

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        await self._app(scope, receive, send)
        if scope["type"] == "http" and not self._begun:
            self._begun = True
            timer = threading.Timer(self._after, self._quietly)
            timer.daemon = True  # a server that is stopped meanwhile does not wait for it
            timer.start()

    def _quietly(self) -> None:
        # What cannot be loaded is told to whoever needs it first.
        with contextlib.suppress(AssistantError):
            self._warm()
