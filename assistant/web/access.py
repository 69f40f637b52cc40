"""Who may change the documents: those with the password, or with the header that a trusted proxy sets."""

from __future__ import annotations

import asyncio
import hmac
import secrets
import time

from starlette.requests import HTTPConnection

from assistant.settings import Settings

COOKIE = "administrator"
"""What an administrator's browser is known by after the password."""

HOURS = 8
"""How long the password holds."""

PAUSE = 1.0
"""Seconds that a wrong password costs; all tries wait for each other, so that guessing is slow."""


class Access:
    """Knows the administrators of one running server; nothing of them is stored."""

    def __init__(self, settings: Settings) -> None:
        self._password = settings.admin_password.get_secret_value() if settings.admin_password else None
        name, _, value = (settings.admin_header or "").partition(":")
        self._header = (name.strip(), value.strip()) if name else None
        self._known: dict[str, float] = {}
        self._trying = asyncio.Lock()

    @property
    def is_on(self) -> bool:
        """Whether there is any way to become an administrator."""
        return self.has_password or self._header is not None

    @property
    def has_password(self) -> bool:
        """Whether a password makes an administrator."""
        return self._password is not None

    def allows(self, request: HTTPConnection) -> bool:
        """Whether the request comes from an administrator."""
        return self.by_header(request) or self._known.get(request.cookies.get(COOKIE, ""), 0) > time.monotonic()

    def by_header(self, request: HTTPConnection) -> bool:
        """Whether the proxy says so: it then lets in for as long as it does, whatever the page is told."""
        return self._header is not None and _same(request.headers.get(self._header[0], ""), self._header[1])

    def concerns(self, request: HTTPConnection) -> bool:
        """Whether the way to the administration is of use: to all who may know a password, else to those let in."""
        return self.has_password or self.allows(request)

    async def enter(self, password: str) -> str | None:
        """The value of the cookie for the right password, or None."""
        async with self._trying:
            if self._password is None or not _same(password, self._password):
                await asyncio.sleep(PAUSE)
                return None
        now = time.monotonic()
        self._known = {cookie: until for cookie, until in self._known.items() if until > now}
        cookie = secrets.token_urlsafe(32)
        self._known[cookie] = now + HOURS * 3600
        return cookie

    def leave(self, request: HTTPConnection) -> None:
        """The password of this browser does not hold any more."""
        self._known.pop(request.cookies.get(COOKIE, ""), None)


def _same(one: str, other: str) -> bool:
    return hmac.compare_digest(one.encode(), other.encode())
