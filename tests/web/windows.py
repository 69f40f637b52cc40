"""The browser's windows, one for each visitor: used again, since what they loaded once need not be loaded anew."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, Page


class Windows:
    """Windows that have the app's files from before, and nothing of those who used them before."""

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self._free: dict[str, list[tuple[BrowserContext, str]]] = {}
        self._used: list[tuple[str, BrowserContext, str]] = []

    def open(self, address: str, **options: Any) -> Page:
        """A blank page in a window that nobody uses, for a visit to the address; ``options`` are Playwright's."""
        kind = repr(sorted(options.items()))
        free = self._free.setdefault(kind, [])
        window, visited = free.pop() if free else (self._browser.new_context(**options), "")
        self._used.append((kind, window, address))
        page = window.new_page()
        if visited:
            _forget(page, visited)
        return page

    def leave(self) -> None:
        """Close all pages."""
        for kind, window, address in self._used:
            for page in window.pages:
                page.close()
            self._free[kind].append((window, address))
        self._used.clear()


def _forget(page: Page, address: str) -> None:
    """Take away what the app stored in the page's window; what was stored for one page went with it."""
    origin = "{0.scheme}://{0.netloc}".format(urlsplit(address))
    tools = page.context.new_cdp_session(page)
    tools.send("Storage.clearDataForOrigin", {"origin": origin, "storageTypes": "all"})
    tools.detach()
    page.context.clear_cookies()
