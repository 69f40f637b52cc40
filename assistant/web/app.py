"""The web app: Gradio's page with one file for each tab, and the server that it runs in."""

from __future__ import annotations

import asyncio
import errno
import hashlib
import logging
import socket
import sys
from importlib import resources

import gradio as gr
import uvicorn
from fastapi import FastAPI, Response
from markupsafe import Markup
from starlette.types import ASGIApp

from assistant.assistant import Assistant
from assistant.errors import AddressInUse, SettingsError
from assistant.index.writing import Progress
from assistant.settings import Settings
from assistant.web import ask
from assistant.web.page import Page
from assistant.web.texts import BOKMAL, Texts

AT_ONCE = 8
"""Questions that are answered at the same time; more wait for their turn."""

ASSETS = {
    "style.css": ("text/css", '<link rel="stylesheet" href="web/{name}?{version}">'),
    "script.js": ("text/javascript", '<script defer src="web/{name}?{version}"></script>'),
    "icon.svg": ("image/svg+xml", '<link rel="icon" type="image/svg+xml" href="web/{name}?{version}">'),
}
"""The page's own files, each with its type and its tag in the page's head."""

THEME = gr.themes.Base(font=["system-ui", "sans-serif"], font_mono=["ui-monospace", "monospace"])
"""Plain, and with the system's fonts: Gradio's own themes fetch theirs. Colours stand in ``style.css``."""


def serve(settings: Settings, progress: Progress | None = None) -> None:
    """Open the assistant and serve the web app until it is interrupted.

    Args:
        settings: Which documents, and the address to listen on.
        progress: Told how far the opening has come.

    Raises:
        AddressInUse: another program listens on the port.
        AssistantError: the assistant cannot be opened.
    """
    _listen(settings.host, settings.port).close()  # before the index is built, which can take minutes
    assistant = Assistant.open(settings, progress)
    assistant.warm_up()
    listening = _listen(settings.host, settings.port)
    config = uvicorn.Config(application(assistant), log_level="warning", timeout_graceful_shutdown=1)
    logging.getLogger("uvicorn.error").addFilter(_is_news)
    server = uvicorn.Server(config)
    print(f"Åpne {_address(settings)} i nettleseren. Stopp med Ctrl+C.", file=sys.stderr, flush=True)
    try:
        server.run(sockets=[listening])
    except KeyboardInterrupt:
        print("Stoppet.", file=sys.stderr)


def _is_news(record: logging.LogRecord) -> bool:
    """Whether a line is worth the operator's time: pages still open when the server stops are not."""
    error = record.exc_info[1] if record.exc_info else None
    return not isinstance(error, asyncio.CancelledError) and "graceful shutdown" not in record.getMessage()


def _address(settings: Settings) -> str:
    """The address to open on this machine; one that stands for all of a machine's is not one to open."""
    host = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(settings.host, settings.host)  # noqa: S104
    return f"http://[{host}]:{settings.port}" if ":" in host else f"http://{host}:{settings.port}"


def application(assistant: Assistant, texts: Texts = BOKMAL) -> ASGIApp:
    """The whole app as a server application."""
    title = texts.title(assistant.name)
    server = FastAPI(openapi_url=None)
    tags = [_serve_asset(server, name) for name in ASSETS]
    gr.mount_gradio_app(
        server,
        blocks(assistant, texts),
        path="/",
        footer_links=[],
        run_history=False,
        show_error=False,
        ssr_mode=False,
        pwa=False,
        mcp_server=False,
        theme=THEME,
    )
    return Page(server, title, texts, tags)


def blocks(assistant: Assistant, texts: Texts) -> gr.Blocks:
    """The page's content."""
    page = gr.Blocks(title=texts.title(assistant.name), analytics_enabled=False, fill_width=True)
    with page:
        gr.HTML(_header(assistant.name, texts), apply_default_css=False, elem_id="head")
        ask.build(assistant, texts)
    page.queue(api_open=False, default_concurrency_limit=AT_ONCE)
    return page


def _header(name: str, texts: Texts) -> Markup:
    owner = Markup('<p class="owner">{}</p>').format(name) if name else ""
    return Markup("{}<h1>{}</h1>").format(owner, texts.heading)


def _serve_asset(server: FastAPI, name: str) -> str:
    content = resources.files("assistant.web").joinpath(name).read_bytes()
    kind, tag = ASSETS[name]
    version = hashlib.sha256(content).hexdigest()[:12]

    @server.get(f"/web/{name}")
    def asset() -> Response:
        return Response(content, media_type=kind, headers={"cache-control": "max-age=31536000, immutable"})

    return tag.format(name=name, version=version)


def _listen(host: str, port: int) -> socket.socket:
    try:
        return socket.create_server((host, port), family=socket.AF_INET6 if ":" in host else socket.AF_INET)
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            raise AddressInUse(
                f"Port {port} er opptatt av et annet program. Stopp det, "
                "eller velg en annen port med --port eller ASSISTANT_PORT."
            ) from error
        raise SettingsError(
            f"Kan ikke ta imot på adressen {host} og port {port} ({error.strerror}). "
            "Velg andre med --host og --port, eller ASSISTANT_HOST og ASSISTANT_PORT."
        ) from error
