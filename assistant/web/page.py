"""The page that Gradio serves, made Norwegian and kept to this machine.

Gradio's page is written in English, offers an interface to the programs of others, and can be asked for
files. This wraps its server: the page says its language before Gradio's scripts choose theirs, only
the addresses that the page itself needs are answered, and the browser is told to load nothing from elsewhere.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable

from markupsafe import Markup
from starlette.responses import HTMLResponse, PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from assistant.web.texts import Texts

ADDRESSES = re.compile(
    r"/|/config|/theme\.css|/web/[\w.]+|/(?:assets|static|svelte)/.*"
    r"|/gradio_api/(?:app_id|cancel|reset|startup-events|queue/(?:join|data)|heartbeat/\w+)/?"
)
"""The addresses that the page needs. All others, such as uploads, files and monitoring, do not exist."""

HEADERS = {
    "content-security-policy": "; ".join(
        (
            "default-src 'self'",
            "script-src 'self' 'unsafe-inline' 'unsafe-eval'",  # Gradio compiles its components' scripts
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data:",
            "font-src 'self' data:",
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'self'",
            "frame-ancestors 'self'",
        )
    ),
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
}

MESSAGES = ("stopped", "interrupted")
"""The texts that the page's script shows by itself, when the server does not or cannot."""

_UNWANTED = re.compile(
    r'<meta\s+(?:property="og:|name="twitter:)[^>]*>'
    r'|<link\s+rel="manifest"[^>]*>'
    r"|<script>(?:(?!</script>).)*iframeResizer\.contentWindow(?:(?!</script>).)*</script>",
    re.DOTALL,
)


class Page:
    """Wraps the server that Gradio's app is mounted in."""

    def __init__(self, app: ASGIApp, title: str, texts: Texts, assets: Iterable[str]) -> None:
        """Serve ``app`` with this window title; ``assets`` are the head's own tags."""
        self._app = app
        self._texts = texts
        self._head = _head(title, texts, assets)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
        elif scope["type"] != "http" or not ADDRESSES.fullmatch(scope["path"]):
            await PlainTextResponse("Finnes ikke.", 404, HEADERS)(scope, receive, send)
        elif scope["path"] == "/":
            await self._start_page(scope, receive, send)
        else:
            await self._app(scope, receive, _with_headers(send))

    async def _start_page(self, scope: Scope, receive: Receive, send: Send) -> None:
        status, body = 200, b""

        async def collect(message: Message) -> None:
            nonlocal status, body
            status = message.get("status", status)
            body += message.get("body", b"")

        readable = [(name, value) for name, value in scope["headers"] if name != b"accept-encoding"]
        await self._app({**scope, "headers": readable}, receive, collect)
        page = HTMLResponse(self.translated(body.decode()), status, HEADERS)
        await page(scope, receive, send)

    def translated(self, html: str) -> str:
        """Gradio's page with its language, title and head set, and without what points elsewhere."""
        html = _UNWANTED.sub("", html)
        html = html.replace('lang="en"', f'lang="{self._texts.language}"', 1)
        return html.replace("<head>", f"<head>{self._head}", 1)


def _head(title: str, texts: Texts, assets: Iterable[str]) -> str:
    language = json.dumps(texts.language)
    return Markup(
        '<title>{}</title><meta name="messages" content="{}">'
        "<script>for (const [name, value] of [['language', {language}], ['languages', [{language}]]])"
        " Object.defineProperty(navigator, name, {{get: () => value}});</script>{}"
    ).format(
        title,
        json.dumps({name: getattr(texts, name) for name in MESSAGES}, ensure_ascii=False),
        Markup("".join(assets)),  # noqa: S704 - the program's own tags
        language=Markup(language),  # noqa: S704 - the program's own language tag
    )


def _with_headers(send: Send) -> Send:
    async def extended(message: Message) -> None:
        if message["type"] == "http.response.start":
            own = [(name.encode(), value.encode()) for name, value in HEADERS.items()]
            message = {**message, "headers": [*message.get("headers", []), *own]}
        await send(message)

    return extended
