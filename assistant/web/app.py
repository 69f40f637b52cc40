"""The web app: Gradio's pages, the pages that are read, and the server that they run in."""

from __future__ import annotations

import asyncio
import errno
import logging
import socket
import sys
from urllib.parse import quote

import gradio as gr
import uvicorn
from fastapi import FastAPI, Request, Response
from fastapi.responses import HTMLResponse
from markupsafe import Markup
from starlette.types import ASGIApp

from assistant.assistant import Assistant
from assistant.errors import AddressInUse, SettingsError
from assistant.index.writing import Progress
from assistant.settings import Settings
from assistant.web import originals, pages, services, shell
from assistant.web.administration import ADDRESS as ADMINISTRATION
from assistant.web.administration import Administration
from assistant.web.administration import serve as serve_administration
from assistant.web.page import Gate
from assistant.web.pages import PAGES, Interactive, Reading
from assistant.web.shell import Asked, Content
from assistant.web.texts import OF, Language, Texts
from assistant.web.warming import Warming

AT_ONCE = 8
"""Questions that are answered at the same time; more wait for their turn."""

LOOKS_EVERY = 0.02
"""Seconds between the looks of each of Gradio's pages for new questions: with Gradio's own 0.001 they take a tenth of
a processor while nobody asks anything."""

THEME = gr.themes.Base(font=["system-ui", "sans-serif"], font_mono=["ui-monospace", "monospace"])
"""Plain, and with the system's fonts: Gradio's own themes fetch theirs. Colours stand in ``base.css``."""


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
    app = Warming(application(assistant), assistant.warm_up_checking)
    config = uvicorn.Config(app, log_level="warning", timeout_graceful_shutdown=1)
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


def application(assistant: Assistant) -> ASGIApp:
    """The whole app as a server application."""
    server = FastAPI(openapi_url=None)
    for name in shell.ASSETS:
        _serve_asset(server, name)
    administration = Administration(assistant)
    for texts in OF.values():
        services.serve(server, assistant, texts.language)
        _serve_originals(server, assistant, texts)
        serve_administration(server, administration, texts)
    interactive = {page.address: page for page in PAGES if isinstance(page, Interactive)}
    reading = {page.address: page for page in PAGES if isinstance(page, Reading)}
    for texts in OF.values():
        for page in reading.values():
            _serve_reading(server, administration, page, texts)
        for address in sorted(interactive, key=len, reverse=True):  # the start page's address begins all others
            _mount(server, assistant, interactive[address], texts)

    def surroundings(address: str, language: Language) -> tuple[Markup, Markup]:
        texts, page = OF[language], interactive[address]
        title = pages.title(assistant, getattr(texts, page.name), texts) if address else texts.title(assistant.name)
        parts = pages.templates(page.current(assistant, texts) if page.current else {})
        return pages.head(assistant, title, texts), pages.top(assistant, address, texts) + parts

    def missing(language: Language, address: str) -> Markup:
        return _read_page(assistant, pages.missing(OF[language]), address, OF[language])

    return Gate(
        server, interactive, [*reading, *services.ADDRESSES, originals.ADDRESS, ADMINISTRATION], surroundings, missing
    )


def _mount(server: FastAPI, assistant: Assistant, page: Interactive, texts: Texts) -> None:
    """One of Gradio's pages in one language."""
    gr.mount_gradio_app(
        server,
        blocks(assistant, page, texts),
        path=f"/{texts.language}/{page.address}".rstrip("/"),
        footer_links=[],
        run_history=False,
        show_error=False,
        ssr_mode=False,
        pwa=False,
        mcp_server=False,
        theme=THEME,
    )


def blocks(assistant: Assistant, page: Interactive, texts: Texts) -> gr.Blocks:
    """The page's content."""
    made = gr.Blocks(title=texts.title(assistant.name), analytics_enabled=False, fill_width=True)

    # Gradio keeps what was last sent to and from a page until there are thousands of others.
    def forget(request: gr.Request) -> None:
        made.state_holder.session_data.pop(request.session_hash or "", None)

    with made:
        page.build(assistant, texts)
        made.unload(forget)
    made.queue(api_open=False, default_concurrency_limit=AT_ONCE)
    made._queue.sleep_when_free = LOOKS_EVERY
    return made


def _serve_reading(server: FastAPI, administration: Administration, page: Reading, texts: Texts) -> None:
    assistant = administration.assistant

    def answer(request: Request, rest: str = "") -> Response:
        asked = Asked(rest.strip("/"), request.query_params, administration.access.concerns(request))
        content = page.read(assistant, texts, asked)
        status = 404 if content is None else 200
        here = "/".join(filter(None, (page.address, quote(asked.rest))))
        html = _read_page(assistant, content or pages.missing(texts), here, texts, request.url.query)
        return HTMLResponse(html, status, {"cache-control": "no-cache"})

    server.get(f"/{texts.language}/{page.address}")(answer)
    server.get(f"/{texts.language}/{page.address}/{{rest:path}}")(answer)


def _serve_originals(server: FastAPI, assistant: Assistant, texts: Texts) -> None:
    """The files that the documents were read from; a page that says so where there is none."""

    @server.api_route(f"/{texts.language}/{originals.ADDRESS}/{{identifier:path}}", methods=["GET", "HEAD"])
    def original(identifier: str, vis: str = "") -> Response:
        document = assistant.index.by_id.get(identifier)
        file = originals.file(assistant, document) if document else None
        if file is not None:
            return originals.sent(file, shown=bool(vis))
        content = originals.gone(document, texts) if document else pages.missing(texts)
        html = _read_page(assistant, content, f"{originals.ADDRESS}/{quote(identifier)}", texts)
        return HTMLResponse(html, 404, {"cache-control": "no-cache"})


def _read_page(assistant: Assistant, content: Content, here: str, texts: Texts, query: str = "") -> Markup:
    """A page that is read, whole."""
    return shell.page(
        pages.head(assistant, pages.title(assistant, content.title, texts), texts, shell.READING_ASSETS),
        pages.top(assistant, here, texts, query),
        content.html,
        texts,
    )


def _serve_asset(server: FastAPI, name: str) -> None:
    content = shell.asset(name)

    @server.get(f"/web/{name}")
    def asset() -> Response:
        headers = {"cache-control": "max-age=31536000, immutable"}
        return Response(content, media_type=shell.ASSETS[name], headers=headers)


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
