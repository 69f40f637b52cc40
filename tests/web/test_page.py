"""What the server answers, without a browser."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from pathlib import Path
from urllib.parse import quote

import pytest
from serving import running
from starlette.responses import PlainTextResponse
from starlette.testclient import TestClient
from starlette.types import Receive, Scope, Send

from assistant import Settings
from assistant.errors import ModelError
from assistant.web.texts import BOKMAL
from assistant.web.warming import Warming

ROOT = Path(__file__).parents[2]


def get(address: str, path: str = "/", method: str = "GET") -> tuple[int, str, dict[str, str]]:
    request = urllib.request.Request(address + path, method=method, data=b"{}" if method == "POST" else None)
    try:
        with urllib.request.urlopen(request, timeout=20) as answer:
            return answer.status, answer.read().decode(), {k.lower(): v for k, v in answer.headers.items()}
    except urllib.error.HTTPError as error:
        return error.code, error.read().decode(), {k.lower(): v for k, v in error.headers.items()}


def test_the_page_says_its_language_and_whose_documents_it_answers_from(address: str) -> None:
    status, html, _ = get(address)
    assert status == 200
    assert '<html\n\tlang="nb"' in html
    assert "<title>Kongsbergregionen – spør styringsdokumentene</title>" in html


def test_the_page_names_no_other_host(address: str) -> None:
    _, html, headers = get(address)
    for foreign in ("githubusercontent", "og:image", "twitter:", "iframeResizer.contentWindow", "manifest.json"):
        assert foreign not in html
    assert headers["content-security-policy"].startswith("default-src 'self'; ")


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/nb/gradio_api/info"),
        ("GET", "/nb/gradio_api/openapi.json"),
        ("GET", "/nb/gradio_api/runs"),
        ("GET", "/nb/gradio_api/file=/etc/passwd"),
        ("GET", "/nb/gradio_api/proxy=https://example.org"),
        ("GET", "/nb/gradio_api/deep_link"),
        ("POST", "/nb/gradio_api/upload"),
        ("POST", "/nb/gradio_api/run/reply"),
        ("POST", "/nb/gradio_api/call/reply"),
        ("GET", "/monitoring"),
        ("GET", "/docs"),
        ("GET", "/openapi.json"),
        ("GET", "/web/app.py"),
        ("GET", "/web/../app.py"),
    ],
)
def test_what_the_page_does_not_need_does_not_exist(address: str, method: str, path: str) -> None:
    assert get(address, path, method)[0] == 404


@pytest.mark.parametrize(
    ("path", "heading"),
    [
        ("/nn/finst-ikkje", "Sida finst ikkje"),
        ("/en/no/such<page>", "There is no such page"),
        ("/x", BOKMAL.missing_heading),
    ],
)
def test_an_address_without_a_page_is_answered_in_its_language_with_the_way_on(
    address: str, path: str, heading: str
) -> None:
    status, html, headers = get(address, quote(path))
    assert status == 404
    assert f"<h1>{heading}</h1>" in html
    assert '/dokumenter"' in html
    assert 'aria-current="page"' not in html
    assert "<page>" not in html
    assert headers["content-security-policy"].startswith("default-src 'self'; ")


def test_an_occupied_port_is_named_with_the_way_out(settings: Settings) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        result = subprocess.run(
            [sys.executable, "-m", "assistant", "serve", "--port", str(port)],
            cwd=ROOT,
            env=environment(settings),
            capture_output=True,
            text=True,
            timeout=120,
        )
    assert (result.returncode, result.stdout) == (1, "")
    assert result.stderr.strip() == (
        f"Port {port} er opptatt av et annet program. Stopp det, "
        "eller velg en annen port med --port eller ASSISTANT_PORT."
    )


def test_it_starts_from_the_command_line_and_says_what_to_open(settings: Settings) -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    with running(settings, port) as process:
        assert get(f"http://127.0.0.1:{port}")[0] == 200
        process.send_signal(signal.SIGINT)
        assert process.wait(20) == 0


def test_importing_the_package_does_not_load_gradio() -> None:
    check = "import sys, assistant, assistant.web, assistant.command_line.main; sys.exit('gradio' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", check], cwd=ROOT, timeout=120).returncode == 0


def environment(settings: Settings) -> dict[str, str]:
    places = {name: str(getattr(settings, name)) for name in ("corpus", "index", "models")}
    return os.environ | {f"ASSISTANT_{name.upper()}": place for name, place in places.items()}


def test_loading_for_proposals_begins_once_and_after_the_first_page_is_sent() -> None:
    order: list[str] = []
    warm = threading.Event()

    async def page(scope: Scope, receive: Receive, send: Send) -> None:
        order.append("page")
        await PlainTextResponse("Siden")(scope, receive, send)

    def load() -> None:
        order.append("load")
        warm.set()

    client = TestClient(Warming(page, load, after=0.05))
    assert client.get("/").text == "Siden"
    assert warm.wait(10)
    assert client.get("/").text == "Siden"
    time.sleep(0.3)
    assert order == ["page", "load", "page"]


def test_what_cannot_be_loaded_then_is_told_when_it_is_needed_and_not_in_a_traceback(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    tried, unheard = threading.Event(), list[threading.ExceptHookArgs]()

    def load() -> None:
        tried.set()
        raise ModelError("Språkmodellen mangler.")

    async def page(scope: Scope, receive: Receive, send: Send) -> None:
        await PlainTextResponse("Siden")(scope, receive, send)

    monkeypatch.setattr(threading, "excepthook", unheard.append)
    assert TestClient(Warming(page, load, after=0.05)).get("/").text == "Siden"
    assert tried.wait(10)
    time.sleep(0.2)
    assert unheard == []
